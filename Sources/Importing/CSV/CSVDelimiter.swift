/// Tells which character stands between the cells of a file.
enum CSVDelimiter {
  /// The one of comma, semicolon and tab that occurs most outside quotes in the first line that has
  /// any; a comma where none does.
  static func detect(in bytes: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if let index = candidates.firstIndex(of: byte) {
        counts[index] += 1
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"), counts != [0, 0, 0] {
        break
      }
    }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most).map { candidates[$0] } ?? candidates[0]
  }
}
