import CSQLite
import Commerce
import DemoShop

/// What SQLite alone needs for the rows that an import of orders writes: a table with the columns that orders have in
/// the store, one for their lines where the file has them, no index but the latter's key, a prepared statement for
/// each, one transaction.
///
/// Here, and nowhere else in the benchmarks, stand pointers: the store's own connection is not for others.
struct BareInserts {
  /// A row's values, made before the clock starts.
  private struct Row {
    var numbers: [Int64]
    var texts: [[UInt8]]
    /// The row of the order's line; nil where the file has no lines.
    var line: (numbers: [Int64], texts: [[UInt8]])?
  }

  private static let numbers = [
    "current", "counted", "customer_id", "day", "instant", "has_time", "total", "tax", "shipping",
    "refunded", "cost", "lacks_cost", "source_id", "import_id", "file_line", "counts_as_written",
    "discount", "cost_given",
  ]
  private static let texts = [
    "currency", "channel", "discount_codes", "order_id", "status", "country",
  ]

  private static let lineNumbers = [
    "order_version_id", "position", "quantity", "unit_price", "discount",
  ]
  private static let lineTexts = ["name", "sku"]

  /// Inserts the orders of a shop into a new file, each with its one line where wanted; the time from the first to the
  /// commit.
  static func run(_ shop: BenchmarkShop, path: String, withLines: Bool) throws -> Duration {
    let rows = shop.orders.map { row($0, withLine: withLines) }
    var opened: OpaquePointer?
    defer { unsafe sqlite3_close_v2(opened) }
    try check(unsafe sqlite3_open(path, &opened))
    guard let database = unsafe opened else { throw MeasuringError("sqlite3_open: no memory") }
    try unsafe execute(
      database,
      """
      PRAGMA journal_mode = WAL;
      CREATE TABLE order_version (id INTEGER PRIMARY KEY, \(columns(numbers, texts))) STRICT;
      CREATE TABLE order_line (\(columns(lineNumbers, lineTexts)),
        PRIMARY KEY (order_version_id, position)) STRICT, WITHOUT ROWID
      """)
    return try ContinuousClock().measure {
      try unsafe insert(rows, into: database)
    }
  }

  private static func columns(_ numbers: [String], _ texts: [String]) -> String {
    (numbers.map { "\($0) INTEGER NOT NULL" } + texts.map { "\($0) TEXT NOT NULL" })
      .joined(separator: ", ")
  }

  private static func insert(_ rows: [Row], into database: OpaquePointer) throws {
    let orders = try unsafe prepare(
      database, "order_version (\((numbers + texts).joined(separator: ",")))",
      numbers.count + texts.count)
    defer { unsafe sqlite3_finalize(orders) }
    let lines = try unsafe prepare(
      database, "order_line", lineNumbers.count + lineTexts.count)
    defer { unsafe sqlite3_finalize(lines) }
    try unsafe execute(database, "BEGIN")
    for row in rows {
      try unsafe run(orders, row.numbers, row.texts)
      if let line = row.line { try unsafe run(lines, line.numbers, line.texts) }
    }
    try unsafe execute(database, "COMMIT")
  }

  private static func prepare(
    _ database: OpaquePointer, _ table: String, _ count: Int
  ) throws -> OpaquePointer {
    let places = Array(repeating: "?", count: count).joined(separator: ",")
    var prepared: OpaquePointer?
    try check(
      unsafe sqlite3_prepare_v2(
        database, "INSERT INTO \(table) VALUES (\(places))", -1, &prepared, nil))
    guard let statement = unsafe prepared else { throw MeasuringError("sqlite3_prepare") }
    return unsafe statement
  }

  private static func run(
    _ statement: OpaquePointer, _ numbers: [Int64], _ texts: [[UInt8]]
  ) throws {
    var place: Int32 = 1
    for number in numbers {
      unsafe sqlite3_bind_int64(statement, place, number)
      place += 1
    }
    for text in texts {
      unsafe stamgast_bind_text(statement, place, text, Int32(text.count))
      place += 1
    }
    guard unsafe sqlite3_step(statement) == SQLITE_DONE else {
      throw MeasuringError("sqlite3_step")
    }
    unsafe sqlite3_reset(statement)
  }

  private static func execute(_ database: OpaquePointer, _ sql: String) throws {
    try check(unsafe sqlite3_exec(database, sql, nil, nil, nil))
  }

  private static func check(_ status: Int32) throws {
    guard status == SQLITE_OK else { throw MeasuringError("SQLite says \(status)") }
  }

  private static func row(_ order: BenchmarkShop.Order, withLine: Bool) -> Row {
    let day = Int64(order.placedAt.day.number)
    let cost = Int64(order.cost ?? 0)
    return Row(
      numbers: [
        1, 1, Int64(order.customer), day, (day * 86_400 + Int64(order.placedAt.second)) * 1_000_000,
        1, Int64(order.total), Int64(order.tax), Int64(order.netShipping), Int64(order.refunded),
        cost, order.cost == nil ? 1 : 0, 1, 1, Int64(order.number + 1), 1, Int64(order.discount),
        cost,
      ],
      texts: [
        "EUR", order.channel.rawValue, order.code?.rawValue ?? "", "B-\(10_000_000 + order.number)",
        order.status.rawValue, order.isGerman ? "DE" : "NL",
      ].map { Array($0.utf8) },
      line: withLine
        ? (
          numbers: [Int64(order.number), 0, 1, Int64(order.goods), 0],
          texts: [Array("Goods".utf8), Array("GOODS".utf8)]
        ) : nil)
  }
}
