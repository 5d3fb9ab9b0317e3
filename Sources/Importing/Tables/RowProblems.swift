internal import Commerce

/// Collects what is wrong with a row, and keeps the reason that comes first in `RejectionReason`.
struct RowProblems {
  private(set) var first: RejectedRow?

  /// Notes a problem of a cell of the row.
  mutating func add(_ reason: RejectionReason, _ row: borrowing CSVReader, _ column: Column) {
    guard rank(reason) < first.map({ rank($0.reason) }) ?? .max else { return }
    first = RejectedRow(
      line: row.line, column: column.name, found: row.text(column.index), reason: reason)
  }

  /// The order's id; that it is missing, or that a spreadsheet cut it short, is noted.
  mutating func orderID(_ row: borrowing CSVReader, _ column: Column) -> String {
    let id = row.identifier(column.index)
    if id.isEmpty {
      add(.noOrderId, row, column)
    } else if RowProblems.hasLostDigits(id) {
      add(.lostDigits, row, column)
    }
    return id
  }

  /// Notes an amount in another currency than the amounts that it would be added to: `£5.00 ≠ EUR`.
  mutating func addContradiction(
    _ row: borrowing CSVReader, _ column: Column, _ currency: Currency
  ) {
    add(.otherCurrency, row, column)
    if first?.reason == .otherCurrency, first?.column == column.name {
      first?.found = "\(row.text(column.index)) ≠ \(currency.code)"
    }
  }

  /// Notes that the parts of an order do not come to its total.
  mutating func addWrongSum(
    _ row: borrowing CSVReader, _ column: Column, total: Int64, sum: Int64, decimals: Int
  ) {
    guard first == nil else { return }
    first = .wrongSum(
      line: row.line, column: column.name, total: total, sum: sum, decimals: decimals)
  }

  /// Whether an id is `7,75391E+12`: what a spreadsheet leaves of a long number.
  static func hasLostDigits(_ id: String) -> Bool {
    // One look at the bytes settles nearly all ids.
    guard id.utf8.contains(UInt8(ascii: "+")) else { return false }
    let parts = id.lowercased().split(separator: "e+", omittingEmptySubsequences: false)
    let isDigit: (UInt8) -> Bool = { $0 &- UInt8(ascii: "0") <= 9 }
    return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
      && parts[1].utf8.allSatisfy(isDigit)
      && parts[0].utf8.allSatisfy {
        isDigit($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".")
      }
  }

  /// Notes that the row's quotes or columns are not the file's.
  mutating func checkShape(_ row: borrowing CSVReader) {
    guard !row.isWellFormed, first == nil else { return }
    first = RejectedRow(line: row.line, column: "", found: "", reason: .malformedRow)
  }

  /// A cell in minor units; nil where it is empty or, which is noted, unreadable or past a limit.
  mutating func amount(
    _ row: borrowing CSVReader, _ column: Column, decimals: Int,
    limit: Int64 = AmountLimit.minorUnits
  ) -> Int64? {
    switch row.amount(column, decimals: decimals) {
    case .empty: return nil
    case .value(let value):
      if value.magnitude <= limit.magnitude { return value }
      add(.unreasonableAmount, row, column)
      return nil
    case .unreadable:
      add(.unreadableAmount, row, column)
      return nil
    }
  }

  /// A cell in minor units; 0 where it is empty, unreadable or past a limit, all of which is noted.
  mutating func requiredAmount(
    _ row: borrowing CSVReader, _ column: Column, decimals: Int,
    limit: Int64 = AmountLimit.minorUnits
  ) -> Int64 {
    if let value = amount(row, column, decimals: decimals, limit: limit) { return value }
    // A cell need not be blank to hold no amount: a dash stands for none as well.
    if row.amount(column, decimals: decimals) == .empty { add(.unreadableAmount, row, column) }
    return 0
  }

  private func rank(_ reason: RejectionReason) -> Int {
    switch reason {
    case .noOrderId: 0
    case .lostDigits: 1
    case .unreadableDate: 2
    case .unreadableAmount: 3
    case .unknownCurrency: 4
    case .otherCurrency: 5
    case .unreasonableAmount: 6
    case .malformedRow: 7
    case .wrongSum: 8
    case .countedElsewhere: 9
    case .noCustomer: 10
    }
  }
}

extension CSVReader {
  /// What is to be said of a row that is taken, and the cell that tells.
  func remark(_ reason: RemarkReason, _ column: Column) -> RowRemark {
    RowRemark(
      line: line, column: column.isPresent ? column.name : "", found: text(column.index),
      reason: reason)
  }
}

extension RejectedRow {
  /// An order whose parts do not come to its total: `42.00 ≠ 40.00`.
  static func wrongSum(line: Int, column: String, total: Int64, sum: Int64, decimals: Int)
    -> RejectedRow
  {
    let found = "\(plain(total, decimals: decimals)) ≠ \(plain(sum, decimals: decimals))"
    return RejectedRow(line: line, column: column, found: found, reason: .wrongSum)
  }

  /// An amount in minor units as a decimal number.
  private static func plain(_ amount: Int64, decimals: Int) -> String {
    let digits = String(amount.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    let sign = amount < 0 ? "-" : ""
    return decimals == 0
      ? sign + padded : "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
  }
}
