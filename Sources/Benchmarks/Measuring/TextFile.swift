import System

/// Small files of text.
enum TextFile {
  /// The first 64 KiB of a file.
  static func read(_ path: String) throws -> String {
    let input = try ByteInput(path: path)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var count = 0
    while case let more = try input.read(into: &bytes, from: count), more > 0 { count += more }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
