import CSQLite
import Commerce
import DemoShop

/// What SQLite alone needs for the rows that an import of orders writes: a table each for orders and customers with the
/// columns that they have in the store, one for lines where the file has them, no index but the latter's key, a
/// prepared statement for each, one transaction; the file kept whole in the way that SQLite comes with, as an import into
/// a new store writes each page but once, too.
///
/// Here, and nowhere else in the benchmarks, stand pointers: the store's own connection is not for others.
struct BareInserts {
  /// A row's values, made before the clock starts.
  private struct Row {
    var numbers: [Int64]
    var texts: [[UInt8]]
    /// The row of the order's line; nil where the file has no lines.
    var line: (numbers: [Int64], texts: [[UInt8]])?
    /// The row of the customer; nil for one who ordered before.
    var customer: (numbers: [Int64], texts: [[UInt8]])?
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

  private static let customerNumbers = ["source_id", "import_id", "accepts_marketing"]
  private static let customerTexts = ["key", "name", "city", "search", "country"]

  /// Inserts the orders of a shop into a new file, each with its one line where wanted; the time from the first to the
  /// commit.
  static func run(_ shop: BenchmarkShop, path: String, withLines: Bool) throws -> Duration {
    var known: Set<Int> = []
    let rows = shop.orders.map {
      row($0, withLine: withLines, isNew: known.insert($0.customer).inserted)
    }
    var opened: OpaquePointer?
    defer { unsafe sqlite3_close_v2(opened) }
    try check(unsafe sqlite3_open(path, &opened))
    guard let database = unsafe opened else { throw MeasuringError("sqlite3_open: no memory") }
    try unsafe execute(
      database,
      """
      CREATE TABLE order_version (id INTEGER PRIMARY KEY, \(columns(numbers, texts))) STRICT;
      CREATE TABLE order_line (\(columns(lineNumbers, lineTexts)),
        PRIMARY KEY (order_version_id, position)) STRICT, WITHOUT ROWID;
      CREATE TABLE customer (id INTEGER PRIMARY KEY, \(columns(customerNumbers, customerTexts)))
        STRICT
      """)
    return try ContinuousClock().measure {
      try unsafe insert(rows, into: database)
    }
  }

  private static func columns(_ numbers: [String], _ texts: [String]) -> String {
    (numbers.map { "\($0) INTEGER NOT NULL" } + texts.map { "\($0) TEXT NOT NULL" })
      .joined(separator: ", ")
  }

  private static func names(_ numbers: [String], _ texts: [String]) -> String {
    (numbers + texts).joined(separator: ", ")
  }

  private static func insert(_ rows: [Row], into database: OpaquePointer) throws {
    let orders = try unsafe prepare(
      database, "order_version (\(names(numbers, texts)))", numbers.count + texts.count)
    defer { unsafe sqlite3_finalize(orders) }
    let lines = try unsafe prepare(
      database, "order_line", lineNumbers.count + lineTexts.count)
    defer { unsafe sqlite3_finalize(lines) }
    let customers = try unsafe prepare(
      database, "customer (\(names(customerNumbers, customerTexts)))",
      customerNumbers.count + customerTexts.count)
    defer { unsafe sqlite3_finalize(customers) }
    try unsafe execute(database, "BEGIN")
    for row in rows {
      if let customer = row.customer {
        try unsafe run(customers, customer.numbers, customer.texts)
      }
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

  private static func row(_ order: BenchmarkShop.Order, withLine: Bool, isNew: Bool) -> Row {
    let country = order.isGerman ? "DE" : "NL"
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
        order.status.rawValue, country,
      ].map { Array($0.utf8) },
      line: withLine
        ? (
          numbers: [Int64(order.number), 0, 1, Int64(order.goods), 0],
          texts: [Array("Goods".utf8), Array("GOODS".utf8)]
        ) : nil,
      customer: isNew
        ? (
          numbers: [1, 1, 1],
          texts: customer(of: order, isNamed: withLine).map { Array($0.utf8) } + [
            Array(country.utf8)
          ]
        ) : nil)
  }

  /// A customer's texts but the country: only Shopify's file has names and cities.
  private static func customer(of order: BenchmarkShop.Order, isNamed: Bool) -> [String] {
    let email = "customer\(order.customer)@example.com"
    guard isNamed else { return [email, "", "", email] }
    let name = "Customer \(order.customer)"
    return [email, name, "Deventer", "customer \(order.customer) \(email) deventer"]
  }
}
