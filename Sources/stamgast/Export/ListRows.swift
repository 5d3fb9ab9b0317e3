import Commerce
import Dashboard

/// Whom the rows of a list name that leaves the program: while names and addresses are hidden nobody, else who accepts
/// marketing.
struct ListedNames {
  let areHidden: Bool
  /// Rows whose somebody is not named.
  private var unnamed = 0

  init(areHidden: Bool) {
    self.areHidden = areHidden
  }

  /// The columns, without that of the customer where names are hidden.
  func columns(_ all: [String]) -> [String] { all.filter { !areHidden || $0 != "Customer" } }

  /// What stands in the column of the customer; nil where there is none.
  ///
  /// - Parameter isSomebody: whether the row is of anybody who is known.
  mutating func name(_ name: String, accepts: Bool?, isSomebody: Bool = true) -> String? {
    if areHidden { return nil }
    if accepts == true { return name }
    if isSomebody { unnamed += 1 }
    return ""
  }

  /// What came of so many rows.
  func outcome(written: Int) -> ExportOutcome {
    ExportOutcome(written: written, unnamed: unnamed, isWithoutNames: areHidden)
  }
}

/// Orders as rows of a list that leaves the program.
enum OrderExport {
  static let columns = [
    "Order", "Day", "Customer", "Status", "Channel", "Total", "Net", "Margin", "Currency",
  ]

  /// An order's row: all of it in one currency, the shop's where the order was converted; without a customer where names
  /// are hidden.
  static func row(
    id: String, day: CalendarDay, customer: String?, status: String, channel: String, total: Int64,
    net: Int64, margin: Int64, _ currency: Currency?
  ) -> [ListExport.Cell] {
    [.text(id), .day(day)] + (customer.map { [.text($0)] } ?? []) + [
      .text(status), .text(channel), .money(total, currency), .money(net, currency),
      .money(margin, currency), .text(currency?.code ?? ""),
    ]
  }
}

/// What is expected of customers as rows of a list that leaves the program.
enum ForecastExport {
  static let columns = ["Customer", "Still there", "Purchases", "Net", "Margin"]

  /// A customer's row; without the customer where names are hidden.
  static func row(
    _ row: ForecastRow, customer: String?, _ currency: Currency?
  ) -> [ListExport.Cell] {
    func money(_ amount: Double?) -> ListExport.Cell {
      amount.map { .money(Int64($0.rounded()), currency) } ?? .text("")
    }
    return (customer.map { [.text($0)] } ?? []) + [
      .number(row.stillThere), .number(row.purchases), money(row.net), money(row.margin),
    ]
  }
}

/// Marketing spend as rows of a list that leaves the program.
enum SpendExport {
  static let columns = ["Day", "Channel", "Spend", "For"]

  /// A day's spend in a channel.
  static func row(
    day: CalendarDay, channel: String, amount: Int64, for purpose: String, _ currency: Currency?
  ) -> [ListExport.Cell] {
    [.day(day), .text(channel), .money(amount, currency), .text(purpose)]
  }
}
