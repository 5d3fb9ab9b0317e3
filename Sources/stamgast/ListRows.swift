import Commerce
import Metrics
import Presentation
import Storage

/// Customers as rows of a list that leaves the program.
enum CustomerExport {
  static let columns = [
    "Email", "Name", "Country", "Orders", "Net", "Margin", "FirstOrder", "LastOrder", "Segment",
    "AcceptsMarketing",
  ]

  /// A customer's row; amounts in the currency.
  static func row(
    _ person: CustomerDetails, _ figure: CustomerFigure, segment: String, _ currency: Currency?
  ) -> [ListExport.Cell] {
    row(
      person, orders: Int(figure.occasions), net: figure.net, margin: figure.margin,
      firstDay: figure.firstDay, lastDay: figure.lastDay, segment: segment, currency)
  }

  /// The same, with orders and sums over whatever the list is about.
  static func row(
    _ person: CustomerDetails, orders: Int, net: Int64, margin: Int64, firstDay: CalendarDay,
    lastDay: CalendarDay, segment: String, _ currency: Currency?
  ) -> [ListExport.Cell] {
    [
      .text(person.email), .text(person.name), .text(person.country), .count(orders),
      .money(net, currency), .money(margin, currency), .day(firstDay), .day(lastDay),
      .text(segment), .flag(person.acceptsMarketing),
    ]
  }
}

/// Orders as rows of a list that leaves the program.
enum OrderExport {
  static let columns = [
    "Order", "Day", "Customer", "Status", "Channel", "Total", "Net", "Margin", "Currency",
  ]

  /// An order's row: `total` in the order's own currency, net and margin in it too.
  static func row(
    id: String, day: CalendarDay, customer: String, status: String, channel: String, total: Int64,
    net: Int64, margin: Int64, _ currency: Currency?
  ) -> [ListExport.Cell] {
    [
      .text(id), .day(day), .text(customer), .text(status), .text(channel),
      .money(total, currency), .money(net, currency), .money(margin, currency),
      .text(currency?.code ?? ""),
    ]
  }
}

/// Marketing spend as rows of a list that leaves the program.
enum SpendExport {
  static let columns = ["Day", "Channel", "Spend"]

  /// A day's spend in a channel.
  static func row(day: CalendarDay, channel: String, amount: Int64, _ currency: Currency?)
    -> [ListExport.Cell]
  {
    [.day(day), .text(channel), .money(amount, currency)]
  }
}
