import Glibc

/// Why a file could not be read or written: the path and the C library's error number.
public struct FileError: Error, Equatable {
  /// What was tried.
  public enum Action: String, Sendable {
    case createFolder, create, write, read
  }

  /// What was tried.
  public let action: Action
  /// The file or folder.
  public let path: String
  /// The C library's `errno`.
  public let number: Int32

  /// The system's own words for the error number, like `No such file or directory`.
  public var reason: String {
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
  }
}

/// A file that is written from its start; what stood there before is gone.
///
/// Bytes go straight to the system: callers gather them into large pieces.
public struct OutputFile: ~Copyable {
  private let descriptor: Int32
  private let path: String

  /// Creates the file or empties it, and the folders above it where they are missing.
  public init(path: String) throws(FileError) {
    try createFolders(above: path)
    let opened = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard opened >= 0 else { throw FileError(action: .create, path: path, number: errno) }
    descriptor = opened
    self.path = path
  }

  deinit { close(descriptor) }

  /// Appends all of the bytes.
  public borrowing func write(_ bytes: some Collection<UInt8>) throws(FileError) {
    let piece = ContiguousArray(bytes)
    var written = 0
    while written < piece.count {
      let count = unsafe piece.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]).baseAddress,
          buffer.count - written)
      }
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR {
        throw FileError(action: .write, path: path, number: count == 0 ? EIO : errno)
      }
    }
  }
}

/// All bytes of a file.
public func fileBytes(atPath path: String) throws(FileError) -> [UInt8] {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileError(action: .read, path: path, number: errno) }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe chunk.withUnsafeMutableBytes { buffer in
      unsafe read(descriptor, buffer.baseAddress, buffer.count)
    }
    if count > 0 {
      bytes += chunk[..<count]
    } else if count == 0 {
      return bytes
    } else if errno != EINTR {
      throw FileError(action: .read, path: path, number: errno)
    }
  }
}

/// Makes the folders that a path names before its last part; those that are there stay as they are.
private func createFolders(above path: String) throws(FileError) {
  for end in path.indices.dropFirst() where path[end] == "/" {
    let folder = String(path[..<end])
    guard unsafe mkdir(folder, 0o755) != 0, errno != EEXIST else { continue }
    throw FileError(action: .createFolder, path: folder, number: errno)
  }
}
