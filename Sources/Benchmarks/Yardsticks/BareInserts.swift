import CSQLite
import Commerce
import DemoShop

/// What SQLite alone needs for the rows that an import of orders writes: one table with the columns that
/// orders have in the store, no index, one prepared statement, one transaction.
///
/// Here, and nowhere else in the benchmarks, stand pointers: the store's own connection is not for others.
struct BareInserts {
  /// A row's values, made before the clock starts.
  private struct Row {
    var numbers: [Int64]
    var texts: [[UInt8]]
  }

  private static let numbers = [
    "current", "counted", "customer_id", "day", "instant", "has_time", "total", "tax", "shipping",
    "refunded", "cost", "lacks_cost", "source_id", "import_id", "file_line", "counts_as_written",
    "discount", "cost_given",
  ]
  private static let texts = [
    "currency", "channel", "discount_codes", "order_id", "status", "country",
  ]

  /// Inserts the orders of a shop into a new file; the time from the first to the commit.
  static func run(_ shop: BenchmarkShop, path: String) throws -> Duration {
    let rows = shop.orders.map(row)
    var opened: OpaquePointer?
    defer { unsafe sqlite3_close_v2(opened) }
    try check(unsafe sqlite3_open(path, &opened))
    guard let database = unsafe opened else { throw MeasuringError("sqlite3_open: no memory") }
    let columns = numbers.map { "\($0) INTEGER" } + texts.map { "\($0) TEXT" }
    try unsafe execute(
      database,
      """
      PRAGMA journal_mode = WAL;
      CREATE TABLE order_version (id INTEGER PRIMARY KEY, \(columns.joined(separator: ", "))) STRICT
      """)
    return try ContinuousClock().measure {
      try unsafe insert(rows, into: database)
    }
  }

  private static func insert(_ rows: [Row], into database: OpaquePointer) throws {
    let places = Array(repeating: "?", count: numbers.count + texts.count).joined(separator: ",")
    var prepared: OpaquePointer?
    try check(
      unsafe sqlite3_prepare_v2(
        database, "INSERT INTO order_version VALUES (NULL,\(places))", -1, &prepared, nil))
    guard let statement = unsafe prepared else { throw MeasuringError("sqlite3_prepare") }
    defer { unsafe sqlite3_finalize(statement) }
    try unsafe execute(database, "BEGIN")
    for row in rows {
      var place: Int32 = 1
      for number in row.numbers {
        unsafe sqlite3_bind_int64(statement, place, number)
        place += 1
      }
      for text in row.texts {
        unsafe stamgast_bind_text(statement, place, text, Int32(text.count))
        place += 1
      }
      guard unsafe sqlite3_step(statement) == SQLITE_DONE else {
        throw MeasuringError("sqlite3_step")
      }
      unsafe sqlite3_reset(statement)
    }
    try unsafe execute(database, "COMMIT")
  }

  private static func execute(_ database: OpaquePointer, _ sql: String) throws {
    try check(unsafe sqlite3_exec(database, sql, nil, nil, nil))
  }

  private static func check(_ status: Int32) throws {
    guard status == SQLITE_OK else { throw MeasuringError("SQLite says \(status)") }
  }

  private static func row(_ order: BenchmarkShop.Order) -> Row {
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
      ].map { Array($0.utf8) })
  }
}
