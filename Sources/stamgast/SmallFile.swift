import System

/// A file that a person writes: a theme, the configuration.
enum SmallFile {
  /// The first 64 KB of a file: none comes near.
  static func text(of path: String) throws(ByteInputError) -> String {
    let input = try ByteInput(path: path)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var filled = 0
    while filled < bytes.count {
      let count = try input.read(into: &bytes, from: filled)
      guard count > 0 else { break }
      filled += count
    }
    return String(decoding: bytes[..<filled], as: UTF8.self)
  }
}
