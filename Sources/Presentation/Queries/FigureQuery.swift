public import Commerce
public import Metrics

/// SQL that gives a figure from the store's documented views, and what it gives.
///
/// The text stands beside the figure's definition; nothing of it is run by the program. A test runs the SQL of every
/// figure and compares it with what the dashboard has worked out.
public struct FigureQuery: Equatable, Sendable {
  /// A value of the answer.
  public enum Value: Equatable, Sendable {
    case number(Double)
    case text(String)
    /// Undefined.
    case null
  }

  /// The SQL, in lines.
  public let sql: String
  /// The names of its columns.
  public let columns: [String]
  /// What it gives, as the dashboard has it; amounts are in minor units.
  public let rows: [[Value]]

  /// How its amounts have refunds, where these stand on their own day.
  public enum Refunds: Equatable, Sendable {
    /// Taken from the day on which they were paid back; every row of a purchase with `orders` of 0, or of an order
    /// without a total, is one.
    case moved
    /// Taken from their purchase, as far as they had been paid back by a day.
    case known(CalendarDay)
    /// Taken from their order, whenever they were paid back.
    case asStored
  }

  /// How its amounts have refunds, where these stand on their own day.
  var refunds = Refunds.moved
  /// Whether it is of the whole shop, whatever part of it is looked at.
  public private(set) var isOfWholeShop = false

  /// SQL that gives these rows.
  public init(_ sql: String, columns: [String], rows: [[Value]]) {
    self.sql = sql
    self.columns = columns
    self.rows = rows
  }

  /// SQL that gives one row, by the names of its columns.
  public init(_ sql: String, _ row: KeyValuePairs<String, Value>) {
    self.init(sql, columns: row.map(\.key), rows: [row.map(\.value)])
  }

  /// The same with refunds as far as they were known on a day, whatever day they stand on.
  func knowingRefunds(by day: CalendarDay) -> FigureQuery { with(.known(day)) }

  /// The same where it is of the whole shop, whatever part of it is looked at.
  var ofWholeShop: FigureQuery {
    var query = self
    query.isOfWholeShop = true
    return query
  }

  /// The same with refunds in some way where these stand on their own day.
  func with(_ refunds: Refunds) -> FigureQuery {
    var query = self
    query.refunds = refunds
    return query
  }

  /// Queries as a command for a shell; their SQL alone for a store without a file.
  public static func command(_ queries: [FigureQuery], onStore path: String?) -> String {
    let sql = queries.map { $0.sql + ";" }.joined(separator: "\n\n")
    guard let path else { return sql + "\n" }
    // Nothing is special in what stands between the two marks of the text, so that quotes need no care.
    return """
      sqlite3 -header -column \(shellWord(path)) <<'SQL'
      \(sql)
      SQL

      """
  }
}

extension FigureQuery.Value {
  /// A whole number.
  public init(_ number: some BinaryInteger) { self = .number(Double(number)) }

  /// A figure that may be undefined.
  public init(_ figure: Figure<Double>) { self = figure.value.map(Self.number) ?? .null }

  /// A whole figure that may be undefined.
  public init<Integer: BinaryInteger>(_ figure: Figure<Integer>) {
    self = figure.value.map { .number(Double($0)) } ?? .null
  }

  /// A number that may be missing.
  public init(_ number: Double?) { self = number.map(Self.number) ?? .null }

  /// A ratio; undefined for a denominator of 0.
  init(_ numerator: some BinaryInteger, per denominator: some BinaryInteger) {
    self = denominator == 0 ? .null : .number(Double(numerator) / Double(denominator))
  }
}

/// A text as SQL writes it.
func quoted(_ text: some CustomStringConvertible) -> String {
  "'"
    + text.description.split(separator: "'", omittingEmptySubsequences: false)
    .joined(separator: "''") + "'"
}

/// The days from one through another, as a condition; from the first of all without `first`.
func within(_ first: CalendarDay?, _ last: CalendarDay, column: String = "day") -> String {
  guard let first else { return "\(column) <= \(quoted(last))" }
  return "\(column) BETWEEN \(quoted(first)) AND \(quoted(last))"
}

/// A part of a query, its lines moved in.
func indented(_ sql: String, by spaces: Int) -> String {
  sql.split(separator: "\n").joined(separator: "\n" + String(repeating: " ", count: spaces))
}
