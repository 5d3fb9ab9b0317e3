import Commerce
import Dashboard
import Metrics
import Presentation
import Storage
import TerminalUI
import TestSupport
import Testing

@testable import stamgast

@Suite struct OrderListingTests {
  /// Four orders of one day by two customers and one of the day before, in no order of time, and one that is cancelled.
  private func desk() async throws -> ShopDesk {
    let store = try OrderStore()
    let orders = [
      try order("noon", "ann@example.com", "2024-03-02", hour: 12, total: 300),
      try order("early", "bob@example.com", "2024-03-02", hour: 7, total: 200),
      try order("late", "bob@example.com", "2024-03-02", hour: 22, total: 300),
      try order("dated", "ann@example.com", "2024-03-02", hour: nil, total: 100),
      try order("before", "ann@example.com", "2024-03-01", hour: 23, total: 500),
      try order("gone", "ann@example.com", "2024-03-02", hour: 13, total: 900, status: "cancelled"),
    ]
    try await store.importing(orders: orders)
    return try await ShopDesk(store: store)
  }

  private func order(
    _ id: String, _ email: String, _ date: String, hour: Int64?, total: Int64,
    status: String = "paid"
  ) throws -> Order {
    let day = try #require(CalendarDay(iso: date))
    var customer = CustomerIdentity(email: email)
    customer?.acceptsMarketing = email.hasPrefix("ann")
    return Order(
      id: id, customer: customer,
      placedAt: PlacedAt(
        day: day, instant: (Int64(day.number) * 24 + (hour ?? 0)) * 3_600_000_000,
        hasTime: hour != nil, offsetMinutes: 0),
      currency: Currency(code: "EUR"), amounts: OrderAmounts(total: total, cost: 50),
      status: status)
  }

  private func ids(_ query: OrderListQuery) async throws -> [String] {
    try await desk().orderPage(query, 0).map(\.id)
  }

  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

  @Test func `newest first holds within a day too`() async throws {
    let list = OrderListQuery(orders: .counted(nil), asOf: try day("2024-03-31"))
    let newest = ["late", "noon", "early", "dated", "before"]
    #expect(try await ids(list) == newest)
    var oldest = list
    oldest.descending = false
    #expect(try await ids(oldest) == newest.reversed())
  }

  /// A refund on the day of the order is one, too; one without a day is not, nor one of an order that does not count.
  @Test func `orders with a dated refund are a list`() async throws {
    func refunded(_ id: String, on day: String?, status: String = "paid") throws -> Order {
      var order = try order(
        id, "ann@example.com", "2024-03-02", hour: 12, total: 300, status: status)
      order.amounts.refunded = 100
      order.refunds = try day.map { [DatedRefund(day: try self.day($0), amount: 100)] } ?? []
      return order
    }
    let store = try OrderStore()
    let orders = [
      try refunded("later", on: "2024-04-01"), try refunded("same day", on: "2024-03-02"),
      try refunded("no day", on: nil), try refunded("gone", on: "2024-03-05", status: "cancelled"),
      try order("kept", "ann@example.com", "2024-03-02", hour: 12, total: 300),
    ]
    try await store.importing(orders: orders)
    let list = OrderListQuery(orders: .refunded, asOf: try day("2024-12-31"))
    let found = try await ShopDesk(store: store).orderPage(list, 0).map(\.id)
    #expect(Set(found) == ["later", "same day"])
  }

  @Test func `days cut the list`() async throws {
    let first = try day("2024-03-01")
    #expect(try await ids(OrderListQuery(orders: .counted(nil), asOf: first)) == ["before"])
    let second = try day("2024-03-02")
    let days = DayRange(first: second, last: try day("2024-12-31"))
    #expect(try await ids(OrderListQuery(orders: .counted(days), asOf: second)).count == 4)
    #expect(try await ids(OrderListQuery(orders: .counted(days), asOf: first)).isEmpty)
  }

  @Test func `orders of the same net stand by time`() async throws {
    let list = OrderListQuery(orders: .counted(nil), asOf: try day("2024-03-31"), sort: .net)
    #expect(try await ids(list) == ["before", "noon", "late", "early", "dated"])
  }

  @Test func `a customer's list holds what the card does, and adds up what counts`() async throws {
    let desk = try await desk()
    let ann = OrderListQuery(orders: .ofCustomer(1), asOf: try day("2024-03-31"))
    let card = try await desk.customerCard(1, asOf: try day("2024-03-31"))
    #expect(try await desk.orderPage(ann, 0) == card.orders)
    #expect(card.orders.map(\.id) == ["gone", "noon", "dated", "before"])
    let summary = try await desk.orderListing(ann).summary
    #expect(
      summary
        == OrderListSummary(count: 4, unfilteredCount: 4, net: 900, margin: 750))
    var early = ann
    early.asOf = try day("2024-03-01")
    #expect(try await desk.orderPage(early, 0).map(\.id) == ["before"])
  }

  /// What an export of a list writes.
  private func exported(
    _ list: ExportRequest.List, hidesPersonalData: Bool
  ) async throws -> (text: String, outcome: ExportOutcome) {
    let folder = try TemporaryFolder()
    let path = folder.file("list.csv")
    let outcome = try await desk().export(
      ExportRequest(
        list: list, name: "list", path: path, hidesPersonalData: hidesPersonalData))
    return (String(decoding: try bytes(ofFile: path), as: UTF8.self), outcome)
  }

  @Test func `an export without names has none`() async throws {
    let last = try day("2024-03-31")
    let lists: [ExportRequest.List] = [
      .customers(CustomerListQuery(customers: .all, asOf: last)),
      .orders(OrderListQuery(orders: .counted(nil), asOf: last)),
      .orders(OrderListQuery(orders: .ofCustomer(1), asOf: last)),
    ]
    for list in lists {
      let named = try await exported(list, hidesPersonalData: false)
      #expect(named.text.contains("ann@example.com"))
      #expect(!named.outcome.isWithoutNames)
      let nameless = try await exported(list, hidesPersonalData: true)
      #expect(!nameless.text.contains("example.com"))
      #expect(nameless.outcome.isWithoutNames)
      #expect(nameless.outcome.written == named.outcome.written)
      let cells = nameless.text.split(separator: "\r\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).count
      }
      #expect(Set(cells).count == 1)
    }
  }

  @Test func `people without a name in the file are called as on screen`() async throws {
    let list = CustomerListQuery(customers: .all, asOf: try day("2024-03-31"))
    let text = try await exported(.customers(list), hidesPersonalData: true).text
    #expect(
      text.hasPrefix("Customer,Country,Purchases,Net,Margin,FirstOrder,LastOrder,Segment\r\n"))
    #expect(text.contains("\r\nCustomer 1,"))
  }

  @Test func `an exported order names nobody who gave no consent`() async throws {
    let list = OrderListQuery(orders: .counted(nil), asOf: try day("2024-03-31"))
    let (text, outcome) = try await exported(.orders(list), hidesPersonalData: false)
    #expect(outcome.written == 5)
    #expect(outcome.unnamed == 2)
    let lines = text.split(separator: "\r\n")
    #expect(
      lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[2] }
        == ["", "ann@example.com", "", "ann@example.com", "ann@example.com"])
  }

  @Test func `where refunds have their own day, orders and refunds of a period add up to it`()
    async throws
  {
    let desk = try await ShopDesk(store: try await WalkedShop.store())
    let (february, march) = (try month("2024-02"), try month("2024-03"))
    let asOf = try day("2024-06-14")
    func list(_ days: DayRange) -> OrderListQuery {
      OrderListQuery(orders: .counted(days), asOf: asOf)
    }
    // Of Cas's order of 40.00 in February 10.00 came back in March, and of its cost of 4.00 a quarter.
    let before = try await desk.orderListing(list(february)).summary
    #expect(before == OrderListSummary(count: 3, unfilteredCount: 3, net: 11_000, margin: 9_900))
    await desk.book(.onRefundDay)
    let whole = try await desk.orderListing(list(february)).summary
    #expect(whole == OrderListSummary(count: 3, unfilteredCount: 3, net: 12_000, margin: 10_800))
    let rows = try await desk.orderPage(list(march), 0)
    let refund = try #require(rows.first { $0.refundOf != nil })
    #expect(refund.id == "3")
    #expect(refund.day == (try day("2024-03-05")))
    #expect((refund.net, refund.margin) == (-1_000, -900))
    #expect(refund.refundOf == (try day("2024-02-10")))
    // Four orders of 7.00, 6.00, nothing and 25.00.
    let later = try await desk.orderListing(list(march)).summary
    #expect((later.count, later.refunds, later.net) == (5, 1, 2_800))
    #expect(rows.map(\.net).sorted() == [-1_000, 0, 600, 700, 2_500])
    // As of the day before it was paid back, nobody knew.
    var early = list(march)
    early.asOf = try day("2024-03-04")
    #expect(try await desk.orderListing(early).summary.refunds == 0)
  }

  @Test func `an order's card lists what was paid back on which day`() async throws {
    let desk = try await ShopDesk(store: try await WalkedShop.store())
    let query = OrderListQuery(orders: .counted(nil), asOf: try day("2024-06-14"))
    let row = try #require(try await desk.orderPage(query, 0).first { $0.id == "3" }).row
    let refunds = [DatedRefund(day: try day("2024-03-05"), amount: 1_000)]
    #expect(try await desk.orderCard(row).refunds == refunds)
    let harness = try await ScreenHarness(size: Size(width: 80, height: 24), desk: desk)
    await harness.press("6 /cas Enter Enter j Enter")
    let words = harness.canvas.lines.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(words.contains { $0.contains("5 Mar '24 € 10.00") }, "\(words)")
  }

  private func month(_ text: String) throws -> DayRange {
    let first = try day("\(text)-01")
    return DayRange(Period(.month, containing: first), asOf: try day("2024-12-31"))
  }
}
