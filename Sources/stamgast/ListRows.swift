import Commerce
import Dashboard
import Metrics
import Presentation
import Storage

/// Customers as rows of a list that leaves the program.
enum CustomerExport {
  static let columns = [
    "Email", "Name", "Country", "Purchases", "Net", "Margin", "FirstOrder", "LastOrder", "Segment",
    "AcceptsMarketing", "CustomerId",
  ]

  /// The columns while names and addresses are hidden.
  static let namelessColumns = [
    "Customer", "Country", "Purchases", "Net", "Margin", "FirstOrder", "LastOrder", "Segment",
  ]

  /// A customer's row; amounts in the currency.
  static func row(
    _ person: CustomerDetails, _ figure: CustomerFigure, segment: String, _ currency: Currency?
  ) -> [ListExport.Cell] {
    [
      .text(person.email), .text(person.name), .text(person.country),
      .count(Int(figure.occasions)), .money(figure.net, currency),
      .money(figure.margin, currency), .day(figure.firstDay), .day(figure.lastDay),
      .text(segment), .flag(person.acceptsMarketing),
      .text(person.email.isEmpty ? person.key : ""),
    ]
  }

  /// The same of a row on screen, with orders and sums over what its list is about.
  static func row(_ person: CustomerRow, segment: RFMSegment?, _ currency: Currency?)
    -> [ListExport.Cell]
  {
    [
      .text(person.key.contains("@") ? person.key : ""), .text(person.name),
      .text(person.country), .count(person.orders), .money(person.net, currency),
      .money(person.margin, currency), .day(person.firstDay), .day(person.lastDay),
      .text(segment?.rawValue ?? ""), .flag(person.acceptsMarketing),
      .text(person.key.contains("@") ? "" : person.key),
    ]
  }

  /// The same under what the person is called on screen while names are hidden.
  static func namelessRow(
    _ person: CustomerRow, called name: String, segment: RFMSegment?, _ currency: Currency?
  ) -> [ListExport.Cell] {
    [
      .text(name), .text(person.country), .count(person.orders), .money(person.net, currency),
      .money(person.margin, currency), .day(person.firstDay), .day(person.lastDay),
      .text(segment?.rawValue ?? ""),
    ]
  }
}

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
