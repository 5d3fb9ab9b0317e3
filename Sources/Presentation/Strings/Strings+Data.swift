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
    case .unreadableDate: "not a date like 2024-03-31"
    case .unreadableAmount: "not an amount like 1234.50"
    case .malformedRow: "more cells than the header has columns"
    }
  }

  /// A share of the counted orders.
  public func ofCounted(_ share: Double) -> String { number.percentage(share) }
  /// Rows of the order files.
  public var rowsLine: String { "Orders in the files" }
  /// What they are.
  public var rowsWhy: String { "files taken twice count once" }
  /// Rows not taken.
  public var rejectedLine: String { "Rejected" }
  /// Why.
  public var rejectedWhy: String { "Enter on an import lists them" }
  /// Orders that were replaced.
  public var replacedLine: String { "Replaced" }
  /// Why.
  public var replacedWhy: String { "a later row took their place" }
  /// Orders after the as-of day.
  public var laterLine: String { "After this day" }
  /// Why.
  public var laterWhy: String { "after the as-of day" }
  /// Orders that do not count.
  public var notCountedLine: String { "Not counted" }
  /// Why.
  public var notCountedWhy: String { "by status: cancelled, test …" }
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
    "nobody is named; \(share)"
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
  public var occasionsWhy: String { "one customer's orders of a day" }
  /// Who customers are.
  public var customersWhy: String { "with at least one purchase" }
}
