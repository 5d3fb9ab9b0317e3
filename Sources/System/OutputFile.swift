internal import Glibc

/// A file that is written from its start; what stood there before is gone.
///
/// Bytes go straight to the system: callers gather them into large pieces.
public struct OutputFile: ~Copyable {
  private let descriptor: Int32
  private let path: String

  /// Creates the file or empties it, and makes the folders above it where they are missing.
  public init(path: String) throws(SystemError) {
    for end in path.indices.dropFirst() where path[end] == "/" {
      try OutputFile.makeFolder(String(path[..<end]))
    }
    let opened = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard opened >= 0 else { throw .last("open", path: path) }
    descriptor = opened
    self.path = path
  }

  deinit { close(descriptor) }

  /// Appends all of the bytes.
  public borrowing func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw .last("write", path: path)
      }
    }
  }

  private static func makeFolder(_ path: String) throws(SystemError) {
    guard unsafe mkdir(path, 0o755) != 0, errno != EEXIST else { return }
    throw .last("mkdir", path: path)
  }
}
