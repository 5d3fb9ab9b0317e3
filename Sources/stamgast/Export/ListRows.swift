import Commerce
import Dashboard

/// Orders as rows of a list that leaves the program.
enum OrderExport {
  static let columns = [
    "Order", "Day", "Customer", "Status", "Channel", "Total", "Net", "Margin", "Currency",
  ]

  /// The columns while names and addresses are hidden.
  static let namelessColumns = columns.filter { $0 != "Customer" }

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

  /// The columns while names and addresses are hidden.
  static let namelessColumns = columns.filter { $0 != "Customer" }

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
