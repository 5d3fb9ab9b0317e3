internal import Importing
internal import System

/// A file as the fuzzer makes it up: two bytes say how it is read, the rest is what it holds.
///
/// All zeros in front, as the seeds have them, stand for recognition and nothing known of the shop.
struct FuzzedFile {
  let bytes: [UInt8]
  private let formatByte: UInt8
  private let optionsByte: UInt8

  /// Bytes in front of the file's own.
  private static let prefix = 2

  /// Takes the fuzzer's bytes apart; nil where they are too few.
  init?(_ data: [UInt8]) {
    guard data.count >= FuzzedFile.prefix else { return nil }
    formatByte = data[0]
    optionsByte = data[1]
    let bytes = Array(data[FuzzedFile.prefix...])
    self.bytes = optionsByte == 0xFF ? FuzzedFile.lengthened(bytes) : bytes
  }

  /// The format asked for, or none; the other options by the bits of their byte.
  var options: ImportOptions {
    let names: [FormatName?] = [nil] + FormatName.allCases
    var options = ImportOptions(
      format: names[Int(formatByte) % names.count],
      timeZone: optionsByte & 1 == 0 ? nil : .utc,
      currency: nil)
    options.dateOrder = [nil, .dayFirst, .monthFirst, nil][Int(optionsByte >> 1 & 3)]
    options.decimalSign = [nil, .comma, .point, nil][Int(optionsByte >> 3 & 3)]
    let encodings: [TextEncoding?] = [nil, .utf8, .windows1252, .utf16LittleEndian]
    options.encoding = encodings[Int(optionsByte >> 5 & 3)]
    return options
  }

  /// The bytes again and again, until they take more than one reading of the input.
  private static func lengthened(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > 64 else { return bytes }
    var long: [UInt8] = []
    while long.count < ByteInput.chunkSize { long += bytes }
    return long
  }
}
