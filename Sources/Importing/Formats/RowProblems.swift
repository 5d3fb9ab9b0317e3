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

  /// Notes that the row's quotes or columns are not the file's.
  mutating func checkShape(_ row: borrowing CSVReader) {
    guard !row.isWellFormed, first == nil else { return }
    first = RejectedRow(line: row.line, column: "", found: "", reason: .malformedRow)
  }

  /// A cell in minor units; nil where it is empty or, which is noted, unreadable.
  mutating func amount(_ row: borrowing CSVReader, _ column: Column, decimals: Int) -> Int64? {
    switch row.amount(column.index, decimals: decimals) {
    case .empty: return nil
    case .value(let value): return value
    case .unreadable:
      add(.unreadableAmount, row, column)
      return nil
    }
  }

  /// A cell in minor units; 0 where it is empty or unreadable, both of which are noted.
  mutating func requiredAmount(_ row: borrowing CSVReader, _ column: Column, decimals: Int) -> Int64
  {
    if case .value(let value) = row.amount(column.index, decimals: decimals) { return value }
    add(.unreadableAmount, row, column)
    return 0
  }

  private func rank(_ reason: RejectionReason) -> Int {
    switch reason {
    case .noOrderId: 0
    case .unreadableDate: 1
    case .unreadableAmount: 2
    case .malformedRow: 3
    }
  }
}
