internal import CZlib
internal import Glibc

/// Unpacks a gzip file.
///
/// `@unchecked Sendable`: zlib's handle is used by one thread at a time, by the one that reads ahead from when that begins
/// until it has ended.
@safe
struct Unpacker: @unchecked Sendable {
  private let file: gzFile
  private let path: String

  /// Unpacks an open file from where it stands, which stays open; nil where the system can't, with `errno`.
  init?(_ descriptor: Int32, path: String) {
    // gzclose closes its descriptor: it gets one of its own, so that ours has one owner.
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { return nil }
    guard let file = unsafe gzdopen(copy, "rb") else {
      let code = errno
      close(copy)
      errno = code
      return nil
    }
    // What is asked for is unpacked to where it is wanted if it is more than twice as much as this.
    unsafe gzbuffer(file, UInt32(ByteInput.chunkSize / 4))
    unsafe self.file = file
    self.path = path
  }

  /// How many packed bytes were taken.
  var position: Int64 { unsafe Int64(gzoffset(file)) }

  /// Fills a buffer; less than it holds, or 0, only at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteInputError) -> Int {
    let count = unsafe gzread(file, buffer.baseAddress, UInt32(buffer.count))
    // A cut-off file gives what it has, then 0 as at a good end: only gzerror tells them apart.
    var state: Int32 = Z_OK
    _ = unsafe gzerror(file, &state)
    guard count >= 0, count > 0 || state == Z_OK || state == Z_STREAM_END else {
      throw state == Z_ERRNO
        ? .cannotRead(path: path, code: errno) : .damagedGzip(path: path)
    }
    return Int(count)
  }

  /// Goes back to the first byte; false where the system can't.
  func rewind() -> Bool { unsafe gzrewind(file) == 0 }

  func end() { unsafe gzclose(file) }
}
