public import Commerce

extension Strings {
  /// What the panel is about.
  public var dataScope: String {
    "what was imported, and why figures differ from your shop's own screen"
  }
  /// The table of imports.
  public var importsTitle: String { "Imports" }
  /// The table of what is known.
  public var coverageTitle: String { "From rows to customers" }
  /// Heads files.
  public var fileColumn: String { "File" }
  /// Heads formats.
  public var formatColumn: String { "Taken for" }
  /// Heads times of import.
  public var importedColumn: String { "Imported" }
  /// Heads new rows.
  public var newColumn: String { "New" }
  /// Heads changed rows.
  public var changedColumn: String { "Changed" }
  /// Heads unchanged rows.
  public var unchangedColumn: String { "Same" }
  /// Heads rejected rows.
  public var rejectedColumn: String { "Rejected" }
  /// Heads reasons.
  public var whyColumn: String { "Why" }
  /// Heads lines of a file.
  public var lineColumn: String { "Line" }
  /// Heads columns of a file.
  public var columnColumn: String { "Column" }
  /// Heads offending texts.
  public var foundColumn: String { "Found" }
  /// All rows of a file were taken.
  public var nothingRejected: String { "Every row of this file was taken." }

  /// Why a row was not taken.
  public func rejection(_ reason: RejectionReason) -> String {
    switch reason {
    case .noOrderId: "no order number"
    case .unreadableDate: "not a date"
    case .unreadableAmount: "not an amount"
    case .malformedRow: "more cells than the header has columns"
    }
  }

  /// A share of the counted orders.
  public func ofCounted(_ share: Double) -> String { "\(number.percentage(share)) of the counted" }
  /// Rows of the order files.
  public var rowsLine: String { "Orders in the files" }
  /// What they are.
  public var rowsWhy: String { "a file imported twice is counted once" }
  /// Rows not taken.
  public var rejectedLine: String { "Rejected" }
  /// Why.
  public var rejectedWhy: String { "unreadable; Enter on the import shows each" }
  /// Orders that were replaced.
  public var replacedLine: String { "Replaced" }
  /// Why.
  public var replacedWhy: String { "a later row with the same number counts instead" }
  /// Orders after the as-of day.
  public var laterLine: String { "After this day" }
  /// Why.
  public var laterWhy: String { "nothing after the as-of day is looked at" }
  /// Orders that do not count.
  public var notCountedLine: String { "Not counted" }
  /// Why.
  public var notCountedWhy: String { "cancelled, pending, draft, test, voided, failed, expired" }
  /// Orders in other currencies.
  public var otherCurrencyLine: String { "Other currencies" }
  /// Why.
  public var otherCurrencyWhy: String { "set apart, never added up" }
  /// Orders that count.
  public var countedLine: String { "Counted orders" }
  /// What they are in.
  public var countedWhy: String { "in the shop's totals" }
  /// Orders of nobody.
  public var unidentifiedLine: String { "Unidentified" }
  /// Why.
  public func unidentifiedWhy(_ share: String) -> String {
    "no address and no customer id; \(share)"
  }
  /// Orders of unknown cost.
  public var withoutCostLine: String { "Without cost" }
  /// What follows.
  public func withoutCostWhy(_ share: String) -> String { "cost counts as 0; \(share)" }
  /// Orders in no occasion.
  public var withoutOccasionLine: String { "In no purchase" }
  /// Why.
  public var withoutOccasionWhy: String { "free or fully refunded" }
  /// What occasions are.
  public var occasionsWhy: String { "all orders of one customer on one day" }
  /// Who customers are.
  public var customersWhy: String { "with at least one purchase" }
}
