internal import CSQLite

/// One large value of a row, read straight into an array: a copy less than reading it as a column.
@safe
struct Blob: ~Copyable {
  private let handle: OpaquePointer
  private let connection: Connection

  @unsafe
  init(handle: OpaquePointer, connection: Connection) {
    unsafe self.handle = handle
    self.connection = connection
  }

  deinit {
    unsafe sqlite3_blob_close(handle)
  }

  /// The number of bytes.
  var byteCount: Int { Int(unsafe sqlite3_blob_bytes(handle)) }

  /// The bytes as elements of a type that any bits are valid for, in the machine's byte order.
  ///
  /// Bytes after the last whole element are left out.
  func elements<Element: BitwiseCopyable & FixedWidthInteger>(
    of type: Element.Type
  ) throws(SQLiteError) -> [Element] {
    let count = byteCount / MemoryLayout<Element>.stride
    var status = SQLITE_OK
    let elements = unsafe [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      if count > 0 {
        let length = Int32(count * MemoryLayout<Element>.stride)
        status = unsafe sqlite3_blob_read(handle, buffer.baseAddress, length, 0)
      }
      initialized = status == SQLITE_OK ? count : 0
    }
    guard status == SQLITE_OK else { throw connection.error(status, sql: "") }
    return elements
  }
}
