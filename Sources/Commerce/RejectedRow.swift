/// Why a row of a file was not taken, in the order in which the reasons are looked for.
public enum RejectionReason: String, CaseIterable, Sendable {
  case noOrderId
  case unreadableDate
  case unreadableAmount
  /// A currency that is not three letters, as those of ISO 4217 are.
  case unknownCurrency
  /// An amount in another currency than those that it would be added to.
  case otherCurrency
  /// An amount that is larger than any order's (`AmountLimit`).
  case unreasonableAmount
  /// The row's quotes or columns are not those of the file.
  case malformedRow
  /// The order's number is one that a spreadsheet cut short (`7,75E+12`).
  case lostDigits
  /// The parts of the order's money do not come to its total.
  case wrongSum
  /// A customer without an address or id.
  case noCustomer
  /// The order was placed in another shop, whose own export has it.
  case countedElsewhere
}

/// A row of a file that was not taken.
public struct RejectedRow: Equatable, Sendable {
  /// The line of the file that the row starts on, counted from 1.
  public var line: Int
  /// The column by its name in the file; empty where the row as a whole is wrong.
  public var column: String
  /// The offending text as the file has it.
  public var found: String
  /// Why.
  public var reason: RejectionReason

  /// A rejected row.
  public init(line: Int, column: String, found: String, reason: RejectionReason) {
    self.line = line
    self.column = column
    self.found = found
    self.reason = reason
  }
}
