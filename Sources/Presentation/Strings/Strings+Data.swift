public import Commerce
internal import Metrics

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
  /// The file of an import that was undone.
  public func undoneFile(_ name: String) -> String { "(\(undoneMark)) \(name)" }
  /// What it means that an import was undone.
  public var undoneDefinition: String {
    "This import was undone: nothing of it counts any more. The numbers are what it brought."
  }
  /// All rows of a file were taken.
  public var nothingRejected: String { "Every row of this file was taken." }

  /// Why a row was not taken.
  public func rejection(_ reason: RejectionReason) -> String {
    switch reason {
    case .noOrderId: "no order number"
    case .unreadableDate: "not a date like 2024-03-31"
    case .unreadableAmount: "not an amount like 1234.50"
    case .unreasonableAmount: "an amount that no order comes to"
    case .lostDigits: "an order number that a spreadsheet cut short"
    case .wrongSum: "its parts do not come to its total"
    case .noCustomer: "no e-mail address or customer number"
    case .countedElsewhere: "an order of another shop, in that shop's own export"
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
  /// Orders of addresses that marketplaces made up.
  public var maskedLine: String { "Masked addresses" }
  /// Whose they are.
  public func maskedWhy(_ share: String) -> String { "made up by a marketplace; \(share)" }
  /// Orders that a rule leaves out.
  public func ruleLine(_ name: String) -> String { "Rule: \(name)" }
  /// What they would bring.
  public func ruleWhy(net: String) -> String { "left out: \(net) net" }
  /// Addresses that several people seem to share.
  public var sharedLine: String { "Shared addresses" }
  /// From how many purchases.
  public func sharedWhy(mark: Int) -> String { "\(number.count(mark)) purchases or more" }
  /// People with several addresses.
  public var mergedLine: String { "Merged people" }
  /// Why they are.
  public var mergedWhy: String { "several addresses, by your word" }
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

  /// What panel 0 counts, in whole sentences.
  public func coverageMeaning(_ item: CoverageItem) -> String {
    switch item {
    case .rows:
      "Every order that stood in a file. A file that was imported twice is counted once."
    case .rejected: rejectionDefinition
    case .replaced:
      "Orders whose number came again in a later row or file: the later one took their place."
    case .later: "Orders after the as-of day, which no figure looks at."
    case .notCounted:
      "Orders whose status is cancelled, pending, draft, test, voided, failed or expired. Your shop's own "
        + "screen may count them."
    case .otherCurrency:
      "Orders in another currency than the shop's for whose day no rate is known. Two currencies don't add up, so "
        + "these are set apart. A file of rates (date, currency, rate) has them converted: stamgast help import."
    case .foreign: "Orders in another currency than the shop's. \(conversionRule)"
    case .converted: "Orders in another currency, converted to the shop's. \(conversionRule)"
    case .giftCards: giftCardsDefinition
    case .carts: cartsDefinition
    case .refunds: refundsMeaning
    case .spendApart:
      "Rows of spend in another currency than the shop's for whose day no rate is known. They are in no figure. "
        + "With a rate they are converted as orders are."
    case .counted: "The orders in the shop's totals: number of orders, net, margin, order value."
    case .unidentified:
      "Orders that give neither an e-mail address nor a customer's number. They count in the shop's "
        + "totals, and in no figure about customers."
    case .rule:
      "Orders that would count, but for this rule of yours. The first rule that an order fits leaves it out. "
        + "Without the rule they count again: stamgast rules remove NAME."
    case .masked:
      "Orders whose e-mail address was made up by a marketplace (Amazon, bol.com, eBay, TikTok Shop). It may be "
        + "another one next time, so they count in the shop's totals and in no figure about customers, unless "
        + "you say otherwise: stamgast shop masked-addresses count."
    case .shared:
      "Addresses with at least \(SharedAddresses.leastPurchases) purchases, and at least "
        + "\(SharedAddresses.factor) times as many as \(SharedAddresses.percentile) of 100 customers stay within: "
        + "a counter's, a company's or the shop's own, probably, and not one person. They count like any other; a "
        + "rule can leave them out: stamgast rules add counter customer=ADDRESS."
    case .merged:
      "People with several addresses whom you made one: stamgast customer merge A B. Orders of all of their "
        + "addresses are theirs."
    case .withoutCost:
      "Orders whose cost is unknown, or that of one of their lines. What is unknown counts as 0, so "
        + "their margin is too high. Where costs are known from a later day only, the first of them stands in, and "
        + "the order is counted here too."
    case .withoutOccasion:
      "Orders of a customer's day that adds up to 0 or less: free and fully refunded ones. They make "
        + "nobody a customer."
    case .occasions:
      "All counted orders of one customer on one day are one purchase, if their net adds up to more "
        + "than 0. Every figure about customers is made of purchases."
    case .customers:
      "Everybody with at least one purchase, known by e-mail address, else by the customer's number."
    }
  }

  /// How the rows of the files add up.
  public func coverageSum(
    rows: Int, rejected: Int, replaced: Int, later: Int, notCounted: Int, otherCurrency: Int,
    leftOut: Int, counted: Int
  ) -> String {
    let byRules = leftOut == 0 ? [] : [(leftOut, "left out by rules")]
    let parts =
      [
        (rejected, "rejected"), (replaced, "replaced"), (later, "after this day"),
        (notCounted, "not counted"), (otherCurrency, "in other currencies"),
      ] + byRules + [(counted, "counted")]
    return parts.map { "\(number.count($0.0)) \($0.1)" }.joined(separator: " + ")
      + " = \(number.count(rows))"
  }

  /// A part of the counted orders, as a share of them.
  public func shareOfCounted(_ count: String, of all: String, _ share: String) -> String {
    "\(count) / \(all) counted orders = \(share)"
  }

  /// Panel 0 counts something.
  public func counted(_ name: String, _ count: String) -> String { "\(name) = \(count)" }

  /// What became of an import's rows means.
  public var importDefinition: String {
    "New rows brought an order, a product or a day of spend that the store had not; changed ones took the "
      + "place of an earlier version; same ones changed nothing."
  }
  /// What became of an import's rows.
  public func importRows(new: Int, changed: Int, same: Int, rejected: Int) -> String {
    [(new, "new"), (changed, "changed"), (same, "same"), (rejected, "rejected")]
      .map { "\(number.count($0.0)) \($0.1)" }.joined(separator: " + ")
  }
  /// What an import's file was taken for, and when it was imported.
  public func importOrigin(format: String, at moment: String) -> String {
    "\(format), imported \(moment)"
  }
  /// When a row is rejected.
  public var rejectionDefinition: String {
    "A row is rejected if it has no order number, an unreadable date, no total, or any amount that "
      + "can't be read. A rejected row replaces nothing."
  }
  /// A number of rejected rows.
  public func rejectedRowCount(_ count: Int) -> String {
    count == 1 ? "1 rejected row" : "\(number.count(count)) rejected rows"
  }
  /// Rejected rows are in no figure.
  public var leftOutRejected: String { "the row itself, in every figure" }
}
