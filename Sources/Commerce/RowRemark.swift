/// What is to be said of rows that were taken.
public enum RemarkReason: String, CaseIterable, Sendable {
  /// A discount with another sign than nearly all of its column, or in a column that has both.
  case discountSign
  /// Spend that names no channel.
  case noChannel
  /// An order of which a part was paid back, in a file that does not say how much.
  case unknownRefund
  /// An order with refunds of a moment, whose day the machine's time zone told, as the shop's is not known.
  case refundDay
  /// An order whose parts do not come to its subtotal or total, in a file where that may be so for a reason.
  case wrongSum
  /// An order with a status that its shop system is not known to have.
  case unknownStatus
  /// An order of a day that is still to come.
  case futureDay
}

/// A row of a file that was taken, of which its owner should know something.
public struct RowRemark: Equatable, Sendable {
  /// The line of the file that the row starts on, counted from 1.
  public var line: Int
  /// The column by its name in the file; empty where the file has no such column.
  public var column: String
  /// The text as the file has it; empty where it has none.
  public var found: String
  /// What is to be said.
  public var reason: RemarkReason

  /// A remark on a row.
  public init(line: Int, column: String, found: String, reason: RemarkReason) {
    self.line = line
    self.column = column
    self.found = found
    self.reason = reason
  }
}
