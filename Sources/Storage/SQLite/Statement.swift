internal import CSQLite

/// A compiled statement: bound from left to right, stepped, and used again.
///
/// Values are bound in the order of the statement's question marks. A value that can't be bound (too
/// long, no memory) is told by the next `step`. Texts are read before the next step.
@safe
struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private let connection: Connection
  private var boundCount: Int32 = 0
  private var bindingStatus = SQLITE_OK
  /// The texts that `bind(repeated:)` bound last, by index; SQLite keeps them when a statement is reset.
  private var repeatedTexts: [String?] = []

  @unsafe
  init(handle: OpaquePointer, connection: Connection) {
    unsafe self.handle = handle
    self.connection = connection
  }

  deinit {
    unsafe sqlite3_finalize(handle)
  }

  /// Binds the next question mark to a whole number; nil is null.
  @inline(__always)
  mutating func bind(_ value: Int64?) {
    boundCount += 1
    guard let value else { return note(unsafe sqlite3_bind_null(handle, boundCount)) }
    note(unsafe sqlite3_bind_int64(handle, boundCount, value))
  }

  /// Binds the next question mark to a whole number; nil is null.
  @inline(__always)
  mutating func bind(_ value: Int32?) { bind(value.map(Int64.init)) }

  /// Binds the next question mark to 1 for true and 0 for false; nil is null.
  @inline(__always)
  mutating func bind(_ value: Bool?) { bind(value.map { Int64($0 ? 1 : 0) }) }

  /// Binds the next question mark to a number; nil is null.
  mutating func bind(_ value: Double?) {
    boundCount += 1
    guard let value else { return note(unsafe sqlite3_bind_null(handle, boundCount)) }
    note(unsafe sqlite3_bind_double(handle, boundCount, value))
  }

  /// Binds the next question mark to a copy of a text; nil is null.
  mutating func bind(_ value: String?) {
    boundCount += 1
    guard let value else { return note(unsafe sqlite3_bind_null(handle, boundCount)) }
    // Given as a C string, the text would be copied once more, into an array with a zero behind it.
    let bytes = value.utf8Span.span
    note(unsafe bytes.withUnsafeBytes { unsafe bind(text: $0, at: boundCount) })
  }

  /// Binds the next question mark to a text that is often that of the run before; then it is bound already.
  ///
  /// A question mark that is bound so once is bound so always.
  mutating func bind(repeated value: String?) {
    let index = Int(boundCount)
    if index >= repeatedTexts.count {
      // Null is what SQLite has where nothing was bound.
      repeatedTexts += Array(repeating: nil, count: index + 1 - repeatedTexts.count)
    }
    if repeatedTexts[index] == value {
      boundCount += 1
    } else {
      bind(value)
      repeatedTexts[index] = value
    }
  }

  private func bind(text: UnsafeRawBufferPointer, at index: Int32) -> Int32 {
    guard let length = Int32(exactly: text.count) else { return SQLITE_TOOBIG }
    return unsafe stamgast_bind_text(handle, index, text.baseAddress, length)
  }

  /// Binds the next question mark to a copy of numbers, in the machine's byte order.
  mutating func bind(_ elements: [some BitwiseCopyable & FixedWidthInteger]) {
    boundCount += 1
    let index = boundCount
    note(unsafe elements.withUnsafeBytes { unsafe bind(bytes: $0, at: index) })
  }

  private func bind(bytes: UnsafeRawBufferPointer, at index: Int32) -> Int32 {
    // Without bytes there may be no address, which SQLite would take for null.
    guard unsafe !bytes.isEmpty, let start = bytes.baseAddress else {
      return unsafe sqlite3_bind_zeroblob(handle, index, 0)
    }
    return unsafe stamgast_bind_blob(handle, index, start, UInt64(bytes.count))
  }

  @inline(__always)
  private mutating func note(_ status: Int32) {
    if status != SQLITE_OK, bindingStatus == SQLITE_OK { bindingStatus = status }
  }

  /// Goes to the next row; false past the last one, and then the statement is ready to be bound again.
  mutating func step() throws(SQLiteError) -> Bool {
    guard bindingStatus == SQLITE_OK else { throw failure(bindingStatus) }
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      reset()
      return false
    case let status: throw failure(status)
    }
  }

  /// Runs a statement that gives no rows.
  mutating func run() throws(SQLiteError) {
    while try step() {}
  }

  /// Makes the statement ready to be bound again before its last row.
  mutating func reset() {
    unsafe sqlite3_reset(handle)
    boundCount = 0
    bindingStatus = SQLITE_OK
  }

  private mutating func failure(_ status: Int32) -> SQLiteError {
    let sql = unsafe String(cString: sqlite3_sql(handle))
    let error = connection.error(status, sql: sql)
    reset()
    return error
  }
}

/// The columns of the row that a statement stands on, counted from 0.
extension Statement {
  /// A column as a whole number; 0 where it is null.
  @inline(__always)
  func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

  /// A column as a whole number of 32 bits; 0 where it is null.
  @inline(__always)
  func integer32(_ column: Int32) -> Int32 { unsafe sqlite3_column_int(handle, column) }

  /// Whether a column is neither 0 nor null.
  @inline(__always)
  func flag(_ column: Int32) -> Bool { unsafe sqlite3_column_int(handle, column) != 0 }

  /// Whether a column is null.
  @inline(__always)
  func isNull(_ column: Int32) -> Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// A column as a whole number; nil where it is null.
  @inline(__always)
  func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

  /// A column as text; empty where it is null.
  func text(_ column: Int32) -> String {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return "" }
    // The length is asked after the text, as SQLite's manual wants it: the text may be converted first.
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// What the bytes of a column as text give, without a copy of them; those of a null column are none.
  func withText<Result>(_ column: Int32, _ body: (Span<UInt8>) -> Result) -> Result {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return body(Span()) }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return body(unsafe UnsafeBufferPointer(start: start, count: count).span)
  }

  /// A column as text; nil where it is null.
  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
}
