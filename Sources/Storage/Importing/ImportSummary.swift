public import Commerce

/// What an import did, or would have done.
public struct ImportSummary: Equatable, Sendable {
  /// The import's number; nil for a dry run.
  public var importID: Int32?
  /// Rows that the file holds: those taken and those rejected. An order of several lines is one.
  public var rows = 0
  /// Rows that were not known before.
  public var added = 0
  /// Rows that differ from what was known.
  public var changed = 0
  /// Rows that say what was known already.
  public var unchanged = 0
  /// Rows that a later one of the same file replaced, or was added to (spend of the same day and channel).
  public var replaced = 0
  /// Rows that were not taken.
  public var rejected = 0
  /// Rows that were taken, but of which something is to be told; they are counted among those above.
  public var remarked = 0
  /// Carts of which the file is the first to say that they became orders; not kept with the import.
  public var recovered = 0
  /// Customers that no file had named before.
  public var newCustomers = 0
  /// The first day of an order, or of spend; nil without any.
  public var firstDay: CalendarDay?
  /// The last day of an order, or of spend; nil without any.
  public var lastDay: CalendarDay?

  /// What the file comes to; empty where the import is one of the list of imports, as it is not kept.
  public var totals = FileTotals()

  /// A summary of nothing.
  public init() {}

  mutating func cover(_ day: CalendarDay) {
    firstDay = min(firstDay ?? day, day)
    lastDay = max(lastDay ?? day, day)
  }

  /// Whether the store knows anything that it did not know before.
  var changesRows: Bool { added + changed > 0 }
}
