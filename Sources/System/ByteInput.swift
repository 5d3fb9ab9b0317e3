internal import CZlib
internal import Glibc

/// The bytes of a file, unpacked where it is gzip, in chunks and as often as wanted.
///
/// Gzip is told by its first bytes, never by the file's name. Standard input is first kept in a
/// temporary file that has no name, so that it too can be read twice.
///
/// `@safe`: zlib's handle is made, used and closed in here, and never leaves.
@safe public final class ByteInput {
  /// The number of bytes that one reading is meant for.
  public static let chunkSize = 256 * 1024

  /// The path that it was opened by; `-` for standard input.
  public let path: String
  /// Bytes of the file as it is stored, packed or not.
  public let size: Int64
  /// Whether the stored bytes are gzip.
  public let isCompressed: Bool

  private let descriptor: Int32
  private let unpacker: gzFile?
  private var plainPosition: Int64 = 0

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
      unsafe unpacker = nil
      return
    }
    // gzclose closes its descriptor: it gets one of its own, so that ours has one owner.
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    let opened = copy < 0 ? nil : unsafe gzdopen(copy, "rb")
    guard let opened = unsafe opened else {
      let code = errno
      if copy >= 0 { close(copy) }
      close(descriptor)
      throw .cannotRead(path: path, code: code)
    }
    unsafe gzbuffer(opened, UInt32(ByteInput.chunkSize))
    unsafe unpacker = opened
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
    if let unpacker = unsafe unpacker { unsafe gzclose(unpacker) }
    close(descriptor)
  }

  /// How far reading has come, in the terms of `size`.
  public var position: Int64 {
    guard let unpacker = unsafe unpacker else { return plainPosition }
    return unsafe Int64(gzoffset(unpacker))
  }

  /// Fills a buffer from an index to its end; 0 once the input is at its end.
  ///
  /// The count of bytes may be less than what the buffer holds before the end is reached. Throws
  /// where the system cannot read on, and where gzip data is damaged.
  public func read(into buffer: inout [UInt8], from start: Int) throws(ByteInputError) -> Int {
    guard start < buffer.count else { return 0 }
    guard let unpacker = unsafe unpacker else { return try readPlain(into: &buffer, from: start) }
    let wanted = UInt32(min(buffer.count - start, ByteInput.chunkSize))
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe gzread(unpacker, bytes.baseAddress?.advanced(by: start), wanted)
    }
    // A cut-off file gives what it has, then 0 as at a good end: only gzerror tells them apart.
    var state: Int32 = Z_OK
    _ = unsafe gzerror(unpacker, &state)
    guard count >= 0, count > 0 || state == Z_OK || state == Z_STREAM_END else {
      throw state == Z_ERRNO
        ? .cannotRead(path: path, code: errno) : .damagedGzip(path: path)
    }
    return Int(count)
  }

  /// Goes back to the first byte.
  public func rewind() throws(ByteInputError) {
    plainPosition = 0
    let went =
      if let unpacker = unsafe unpacker {
        unsafe gzrewind(unpacker) == 0
      } else {
        lseek(descriptor, 0, SEEK_SET) == 0
      }
    guard went else { throw .cannotRead(path: path, code: errno) }
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
    plainPosition += Int64(count)
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
