internal import Glibc

/// A file for its owner only, that appears under its name when it is whole, and not before.
///
/// It grows under another name in the same folder, which is removed again unless `commit` is called. What
/// is no regular file (a pipe, `/dev/null`) can't be replaced, and is written to directly.
public struct PrivateFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  /// Where the bytes go until they are all there; nil where they go to the file itself.
  private var temporaryPath: String?

  /// Opens a file to write.
  public init(path: String) throws(SystemError) {
    self.path = path
    var status = stat()
    if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
      temporaryPath = nil
    } else {
      let temporary = "\(path).\(getpid()).part"
      descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      temporaryPath = temporary
    }
    guard descriptor >= 0 else {
      temporaryPath = nil
      throw .last("open", path: path)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let temporaryPath { unsafe unlink(temporaryPath) }
  }

  /// Appends all of the bytes.
  public borrowing func write(_ bytes: [UInt8]) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        throw SystemError(operation: "write", path: path, code: count == 0 ? EIO : errno)
      }
    }
  }

  /// Gives the file its name; one of that name is replaced.
  public mutating func commit() throws(SystemError) {
    guard let temporary = temporaryPath else { return }
    guard fsync(descriptor) == 0, unsafe rename(temporary, path) == 0 else {
      throw .last("rename", path: path)
    }
    temporaryPath = nil
  }
}
