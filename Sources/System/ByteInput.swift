internal import Glibc

/// The bytes of a file, unpacked where it is gzip, in chunks and as often as wanted.
///
/// Gzip is told by its first bytes, never by the file's name. What comes through a pipe is first kept in a
/// temporary file that has no name, so that it too can be read twice.
public final class ByteInput {
  /// The number of bytes that one reading is meant for.
  public static let chunkSize = 256 * 1024

  /// The path that it was opened by; `-` for standard input.
  public let path: String
  /// Bytes of the file as it is stored, packed or not.
  public let size: Int64
  /// Whether the stored bytes are gzip.
  public let isCompressed: Bool

  private let descriptor: Int32
  private let unpacker: Unpacker?
  /// Unpacks beside the reading, once that has come further than to a file's beginning.
  private var ahead: UnpackingAhead?
  /// How many bytes were read, unpacked.
  private var count: Int64 = 0
  /// How many are read before any are unpacked ahead: the beginning of a file is read several times.
  private static let beginning: Int64 = 1 << 20

  /// Opens a file.
  ///
  /// Throws where there is no such file, it may not be read, or it is a folder.
  public convenience init(path: String) throws(ByteInputError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ByteInput.error(errno, path: path) }
    try self.init(owning: descriptor, path: path)
  }

  /// Takes over an open file, closing it in the end.
  init(owning descriptor: Int32, path: String) throws(ByteInputError) {
    self.path = path
    self.descriptor = descriptor
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else {
      let code = errno
      close(descriptor)
      throw .cannotRead(path: path, code: code)
    }
    guard facts.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw .isFolder(path: path)
    }
    size = Int64(facts.st_size)
    isCompressed = ByteInput.startsAsGzip(descriptor)
    guard isCompressed else {
      unpacker = nil
      return
    }
    unpacker = Unpacker(descriptor, path: path)
    if unpacker == nil {
      let code = errno
      close(descriptor)
      throw .cannotRead(path: path, code: code)
    }
  }

  /// The same bytes from the first, for another reader; not to be read at the same time as this.
  public func again() throws(ByteInputError) -> sending ByteInput {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .cannotRead(path: path, code: errno) }
    // Both share one offset, and zlib takes where it stands for the file's beginning.
    guard lseek(copy, 0, SEEK_SET) == 0 else {
      let code = errno
      close(copy)
      throw .cannotRead(path: path, code: code)
    }
    return try ByteInput(owning: copy, path: path)
  }

  deinit {
    ahead = nil
    unpacker?.end()
    close(descriptor)
  }

  /// How far reading has come, in the terms of `size`.
  public var position: Int64 { ahead?.position ?? unpacker?.position ?? count }

  /// Fills a buffer from an index to its end; 0 once the input is at its end.
  ///
  /// The count of bytes may be less than what the buffer holds before the end is reached. Throws
  /// where the system cannot read on, and where gzip data is damaged.
  public func read(into buffer: inout [UInt8], from start: Int) throws(ByteInputError) -> Int {
    guard start < buffer.count else { return 0 }
    let count = try readOn(into: &buffer, from: start)
    self.count += Int64(count)
    return count
  }

  private func readOn(into buffer: inout [UInt8], from start: Int) throws(ByteInputError) -> Int {
    guard let unpacker else { return try readPlain(into: &buffer, from: start) }
    // Where the system gives no thread it is unpacked here.
    if ahead == nil, count >= ByteInput.beginning { ahead = try? UnpackingAhead(unpacker) }
    if let ahead { return try ahead.read(into: &buffer, from: start) }
    let outcome = unsafe buffer.withUnsafeMutableBytes { bytes in
      Result { () throws(ByteInputError) in
        try unsafe unpacker.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...]))
      }
    }
    return try outcome.get()
  }

  /// Goes back to the first byte.
  public func rewind() throws(ByteInputError) {
    ahead = nil
    count = 0
    guard unpacker?.rewind() ?? (lseek(descriptor, 0, SEEK_SET) == 0) else {
      throw .cannotRead(path: path, code: errno)
    }
  }

  private func readPlain(into buffer: inout [UInt8], from start: Int) throws(ByteInputError) -> Int
  {
    var count = 0
    repeat {
      count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(
          descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      }
    } while count < 0 && errno == EINTR
    guard count >= 0 else { throw ByteInput.error(errno, path: path) }
    return count
  }

  private static func startsAsGzip(_ descriptor: Int32) -> Bool {
    var magic: [UInt8] = [0, 0]
    let count = unsafe magic.withUnsafeMutableBytes { bytes in
      unsafe pread(descriptor, bytes.baseAddress, bytes.count, 0)
    }
    return count == 2 && magic == [0x1f, 0x8b]
  }

  private static func error(_ code: Int32, path: String) -> ByteInputError {
    switch code {
    case ENOENT, ENOTDIR: .missing(path: path)
    case EACCES, EPERM: .notPermitted(path: path)
    case EISDIR: .isFolder(path: path)
    default: .cannotRead(path: path, code: code)
    }
  }
}
