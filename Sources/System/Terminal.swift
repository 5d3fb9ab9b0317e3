internal import CSystem
internal import Glibc

/// What is behind a standard stream.
public enum StandardStream: Int32, Sendable {
  case input = 0
  case output = 1
  case error = 2

  /// Whether it is a terminal.
  public var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Columns and rows of the terminal behind it; nil where there is none.
  public var terminalSize: (columns: Int, rows: Int)? {
    let size = stamgast_terminal_size(rawValue)
    return size < 0 ? nil : (Int(size >> 16), Int(size & 0xFFFF))
  }

  /// Writes bytes to it, all of them.
  ///
  /// - Throws: what the system says when it can't be written, such as a reader that went away.
  public func write(_ bytes: [UInt8]) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(rawValue, bytes.baseAddress, bytes.count)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw .last("write")
      }
    }
  }

  /// Writes a text to it, all of it.
  ///
  /// - Throws: what the system says when it can't be written.
  public func write(_ text: String) throws(SystemError) {
    try write(Array(text.utf8))
  }
}
