public import Commerce
public import Metrics

extension Strings {
  /// Stands where the shop has no name.
  public var unnamedShop: String { "Stamgast" }

  /// The as-of day in the line on top.
  public func asOf(_ day: CalendarDay, isLatest: Bool) -> String {
    isLatest ? "as of \(date.day(day))" : "as of \(date.day(day)) (past)"
  }

  /// How long the periods are.
  public func grainName(_ grain: PeriodGrain) -> String {
    switch grain {
    case .month: "months"
    case .quarter: "quarters"
    case .year: "years"
    }
  }

  /// Stands in the line on top while names are hidden.
  public var namesHidden: String { "names hidden" }
  /// How old the data is.
  public func imported(daysAgo days: Int) -> String {
    switch days {
    case ...0: "imported today"
    case 1: "imported yesterday"
    default: "imported \(date.days(days)) ago"
    }
  }
  /// Exports that arrive in a folder are imported.
  public func watching(_ folder: String) -> String {
    "Exports that arrive in \(folder) are imported"
  }
  /// A folder that was watched is there no more.
  public func folderIsGone(_ folder: String) -> String {
    "\(folder) is gone: nothing is imported from it any more"
  }
  /// Another process has imported something while the dashboard was open.
  public var dataHasChanged: String { "There is new data: all figures are computed anew" }
  /// Data is on its way.
  public var loading: String { "Loading …" }
  /// The heading above what an explanation's figure is made of.
  public var madeOf: String { "Made of" }
  /// The heading above what an explanation's figure leaves out.
  public var leftOut: String { "Left out" }
  /// The heading over the SQL of a figure.
  public var inSQL: String {
    "In SQL, amounts in cents (y copies it; see stamgast help views)"
  }

  /// A number of customers.
  public func customers(_ count: Int) -> String {
    count == 1 ? "1 customer" : "\(number.count(count)) customers"
  }

  /// A number of orders.
  public func orders(_ count: Int) -> String {
    count == 1 ? "1 order" : "\(number.count(count)) orders"
  }

  /// A number of purchase occasions.
  public func purchases(_ count: Int) -> String {
    count == 1 ? "1 purchase" : "\(number.count(count)) purchases"
  }

  /// A number of days with spend.
  public func spendDays(_ count: Int) -> String {
    count == 1 ? "1 day" : "\(number.count(count)) days"
  }

  /// How many of a list a search left.
  public func found(_ text: String, of all: String) -> String { "\(text) of \(all)" }

  /// The name of a column of customers.
  public func columnName(_ column: CustomerColumn) -> String {
    switch column {
    case .name: "Customer"
    case .orders: "Purchases"
    case .net: "Net"
    case .margin: "Margin"
    case .firstDay: "First order"
    case .lastDay: "Last order"
    }
  }

  /// The name of a column of orders.
  public func columnName(_ column: OrderColumn) -> String {
    switch column {
    case .day: "Day"
    case .net: "Net"
    case .margin: "Margin"
    }
  }

  /// A list is sorted by a column now.
  public func sorted(by column: String, descending: Bool) -> String {
    "Sorted by \(column.lowercased()), \(descending ? "highest first" : "lowest first")"
  }

  /// Heads the column of addresses.
  public var addressColumn: String { "Address" }
  /// Heads the column of countries.
  public var countryColumn: String { "Country" }
  /// Heads the column of consent.
  public var consentColumn: String { "Mail" }
  /// Heads the column of order numbers.
  public var orderColumn: String { "Order" }
  /// Heads the column of customers.
  public var customerColumn: String { "Customer" }
  /// Heads the column of statuses.
  public var statusColumn: String { "Status" }
  /// Heads the column of channels.
  public var channelColumn: String { "Channel" }
  /// Heads the column of what was charged.
  public var totalColumn: String { "Total" }
  /// Heads the column of days.
  public var dayColumn: String { "Day" }
  /// Heads the column of spend.
  public var spendColumn: String { "Spend" }
  /// Stands below a list.
  public var totalsRow: String { "Total" }
  /// Whether somebody accepts marketing, in a narrow column.
  public func consent(_ accepts: Bool?) -> String {
    switch accepts {
    case true: "yes"
    case false: "no"
    case nil: "?"
    }
  }

  /// Nobody is on the list.
  public var noCustomers: String { "Nobody. The figure is 0." }
  /// No order is on the list.
  public var noOrders: String { "No orders. The figure is 0." }
  /// No spend is on the list.
  public var noSpendRows: String {
    "No spend. Import a file with the columns date, channel and spend."
  }
  /// A search found nothing.
  public func nothingFound(_ text: String) -> String {
    "Nothing found for “\(text)”. Esc undoes the search."
  }
  /// The store is empty.
  ///
  /// - Parameter hasImports: whether files were imported of which no order could be taken.
  public func emptyStore(hasImports: Bool) -> [String] {
    if hasImports {
      return [
        "No order came of what has been imported.",
        "Panel 0 tells what each file was taken for, and Enter on it which rows were rejected and why.",
      ]
    }
    return emptyStore
  }

  private var emptyStore: [String] {
    [
      "Nothing has been imported yet.",
      "Quit with q, then import your shop's exports:",
      "stamgast import orders_export_1.csv",
      "Shopify orders and products are recognised, and simple files with the columns order_id, "
        + "ordered_at and total. To look around first: stamgast demo",
    ]
  }
  /// Stands for an order of nobody.
  public var nobody: String { "(unidentified)" }
  /// Stands for a name that is hidden.
  public func hiddenName(_ number: Int) -> String { "Customer \(number)" }
  /// Stands for an address that is hidden.
  public var hiddenAddress: String { "•••" }
  /// The sum of a list's net and margin.
  public func sums(net: String, margin: String) -> String { "net \(net) · margin \(margin)" }
  /// Sums over a part of history.
  public func scopeDays(_ first: CalendarDay, _ last: CalendarDay) -> String {
    "orders of \(date.day(first)) – \(date.day(last))"
  }
  /// Sums over returning orders of a part of history.
  public func scopeReturning(_ scope: String) -> String { "returning " + scope }
  /// Sums over all of history, or over the purchases of a kind.
  public func scopeAll(_ kind: OccasionKind = .all, asOf day: CalendarDay) -> String {
    "\(occasionKind(kind)) up to \(date.day(day))"
  }
  /// Costs are known for fewer than half of the orders.
  public func costsKnown(share: Double) -> String {
    "costs known for \(number.percentage(share, digits: 0))"
  }
}
