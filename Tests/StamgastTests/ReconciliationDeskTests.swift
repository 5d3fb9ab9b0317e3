import Commerce
import Dashboard
import Metrics
import Presentation
import Storage
import TestSupport
import Testing

@testable import stamgast

/// The way from the shop's own total to net revenue, of a store: its lists and its SQL.
@Suite struct ReconciliationDeskTests {
  private static let (euro, dollar, yen) = (
    Currency(code: "EUR"), Currency(code: "USD"), Currency(code: "JPY")
  )
  private static let hour: Int64 = 3_600_000_000

  /// Hours are those of UTC, from its midnight of the shop's day on.
  private static func order(
    _ id: String, _ date: String, hour: Int64?, _ amounts: OrderAmounts, status: String = "paid",
    in currency: Currency? = euro, channel: String = "organic", tags: [String] = [],
    refunds: [DatedRefund] = []
  ) throws -> Order {
    let day = try #require(CalendarDay(iso: date))
    return Order(
      id: id, customer: CustomerIdentity(email: "\(id)@example.com"),
      placedAt: PlacedAt(
        day: day, instant: (Int64(day.number) * 24 + (hour ?? -1)) * Self.hour,
        hasTime: hour != nil, offsetMinutes: 60, countsAsWritten: true),
      currency: currency, amounts: amounts, status: status, channel: channel, tags: tags,
      refunds: refunds)
  }

  /// Two files of one shop, of which the second says otherwise of three orders: `half` was 130.00 before, `gone` was
  /// paid, and `moved` was of March.
  private static func desk() async throws -> ShopDesk {
    let store = try OrderStore()
    try await store.set(.currency, to: "EUR")
    try await store.add(try #require(OrderRule(name: "staff", field: .tag, pattern: "staff")))
    let april = try #require(CalendarDay(iso: "2024-04-09"))
    let first = [
      try order("half", "2024-03-05", hour: 11, OrderAmounts(total: 13_000, tax: 2100)),
      try order("gone", "2024-03-07", hour: 12, OrderAmounts(total: 2000)),
      try order("moved", "2024-03-20", hour: 12, OrderAmounts(total: 400)),
      try order("same", "2024-03-21", hour: 12, OrderAmounts(total: 700), channel: "email"),
    ]
    let second = [
      try order(
        "half", "2024-03-05", hour: 11, OrderAmounts(total: 12_100, tax: 2100, refunded: 6050),
        refunds: [DatedRefund(day: april, amount: 3025)]),
      try order("gone", "2024-03-07", hour: 12, OrderAmounts(total: 2000), status: "cancelled"),
      try order("moved", "2024-04-02", hour: 12, OrderAmounts(total: 400)),
      try order("same", "2024-03-21", hour: 12, OrderAmounts(total: 700), channel: "email"),
      try order(
        "late", "2024-03-31", hour: 25,
        OrderAmounts(total: 1000, tax: 174, shipping: 200, refunded: 333)),
      try order("early", "2024-03-01", hour: -1, OrderAmounts(total: 1100), channel: "email"),
      try order("dated", "2024-03-01", hour: nil, OrderAmounts(total: 200)),
      try order("dollar", "2024-03-08", hour: 12, OrderAmounts(total: 4000, tax: 400), in: dollar),
      try order("draft", "2024-03-09", hour: 12, OrderAmounts(total: 700), status: "draft"),
      try order("test", "2024-03-10", hour: 12, OrderAmounts(total: 100), status: "test"),
      try order("wim", "2024-03-11", hour: 12, OrderAmounts(total: 3000), tags: ["staff"]),
      try order(
        "wil", "2024-03-11", hour: 13, OrderAmounts(total: 1500), in: dollar, tags: ["staff"]),
      try order(
        "void", "2024-03-12", hour: 12, OrderAmounts(total: 900), status: "voided", in: dollar),
      try order("yen", "2024-03-12", hour: 12, OrderAmounts(total: 500), in: yen),
      try order("february", "2024-02-29", hour: 25, OrderAmounts(total: 600)),
      try order("april", "2024-04-01", hour: -1, OrderAmounts(total: 800)),
    ]
    for (name, orders) in [("first.csv", first), ("second.csv", second)] {
      try await store.importing(orders: orders, from: name, format: "shopify-orders")
    }
    let rate = ExchangeRate(
      day: try #require(CalendarDay(iso: "2024-03-06")), currency: try #require(dollar),
      value: ExchangeRate.partsPerUnit / 2)
    try await store.importing(
      ImportDescription(
        fileName: "rates.csv", format: "exchange-rates", contents: .rates, importedAt: 0)
    ) { writer in writer.add(rate) }
    return try await ShopDesk(store: store)
  }

  private let march = Period(.month, containing: CalendarDay(iso: "2024-03-01") ?? .init(number: 0))
  private let lastDay = CalendarDay(iso: "2024-04-30") ?? .init(number: 0)

  private func ids(
    _ item: ReconciliationItem, on desk: ShopDesk, search: String = ""
  ) async throws -> [String] {
    try await desk.orderPage(list(item, search: search), 0).map(\.id)
  }

  private func list(_ item: ReconciliationItem, search: String = "") -> OrderListQuery {
    OrderListQuery(
      orders: .reconciled(item, march), asOf: lastDay, descending: false, search: search)
  }

  @Test func `each line has its orders and opens them`() async throws {
    let desk = try await Self.desk()
    let way = try await desk.reconciliation(march, asOf: lastDay)
    let (dollar, yen) = (try #require(Self.dollar), try #require(Self.yen))
    let expected: [(ReconciliationItem, Int64, [String])] = [
      // 121 + 20 + 7 + 10 + 11 + 2 + 7 + 1 + 30.
      (
        .all, 20_900,
        ["dated", "early", "half", "gone", "draft", "test", "wim", "same", "late"]
      ), (.cancelled, -2000, ["gone"]), (.pending, -700, ["draft"]), (.test, -100, ["test"]),
      (.converted, 2750, ["dollar", "wil"]), (.rule("staff"), -3750, ["wim", "wil"]),
      // 209 - 20 - 7 - 1 + 27.50 - 37.50.
      (.counted, 17_100, ["dated", "early", "half", "dollar", "same", "late"]),
      (.tax, -2474, ["half", "dollar", "late"]), (.shipping, -200, ["late"]),
      (.refunds, -5208, ["half", "late"]),
      // 171 - 24.74 - 2 - 52.08.
      (.net, 9218, ["dated", "early", "half", "dollar", "same", "late"]),
      (.foreign(yen), 500, ["yen"]), (.foreign(dollar), 6400, ["dollar", "wil", "void"]),
      // As of the first file: 130, 20 and 4.
      (.replaced, 15_400, ["half", "gone", "moved"]),
      (.outsideInUTC, 2100, ["early", "late"]), (.insideInUTC, 1400, ["february", "april"]),
    ]
    #expect(Set(way.allLines.map(\.item)) == Set(expected.map(\.0) + [.rejected]))
    for (item, amount, orders) in expected {
      #expect(way[item].amount == amount, "\(item)")
      #expect(way[item].orders == orders.count, "\(item)")
      #expect(try await ids(item, on: desk) == orders, "\(item)")
    }
  }

  @Test(arguments: RefundBooking.allCases)
  func `the orders of a list add up to its line`(booking: RefundBooking) async throws {
    let desk = try await Self.desk()
    await desk.book(booking)
    for line in try await desk.reconciliation(march, asOf: lastDay).allLines {
      guard line.item != .rejected else { continue }
      let summary = try await desk.orderListing(list(line.item)).summary
      let rows = try await desk.orderPage(list(line.item), 0)
      #expect(summary.count == line.sum.orders, "\(line.item)")
      #expect(summary.amount == (line.item.isTakenOff ? -1 : 1) * line.sum.amount)
      if case .foreign = line.item { continue }
      let amounts = line.item == .net ? rows.map(\.net) : rows.map { $0.amount ?? 0 }
      if booking == .onOrderDay || line.item != .net {
        #expect(amounts.reduce(0, +) == summary.amount, "\(line.item)")
      }
    }
  }

  @Test func `refunds on their own day are those of the period's days`() async throws {
    let desk = try await Self.desk()
    await desk.book(.onRefundDay)
    // Half of what was paid back of `half`, 25.00 of net, is of April.
    #expect(try await desk.reconciliation(march, asOf: lastDay)[.refunds].amount == -2708)
    let april = try await desk.reconciliation(march.advanced(by: 1), asOf: lastDay)
    #expect(april[.refunds] == .init(orders: 1, amount: -2500))
    #expect(april[.net].amount == 800 + 400 - 2500)
  }

  @Test func `a search narrows the orders of a line`() async throws {
    let desk = try await Self.desk()
    #expect(try await ids(.all, on: desk, search: "wim") == ["wim"])
    #expect(try await ids(.insideInUTC, on: desk, search: "april") == ["april"])
    #expect(try await desk.orderListing(list(.all, search: "wim")).summary.amount == nil)
  }

  @Test(arguments: RefundBooking.allCases, ["", "order.channel=email", "order.channel=organic"])
  func `the SQL of every line and of its list gives what is shown`(
    booking: RefundBooking, filter: String
  ) async throws {
    let desk = try await Self.desk()
    await desk.book(booking)
    if !filter.isEmpty {
      try await desk.apply(ShopFilter([try FilterCondition(parsing: filter)])) { _ in }
    }
    let views = try await OrderStore.withViewsAsTables(of: desk.store)
    let walk = try await FigureWalk(desk, views, keys: "0 Tab l", isFull: false)
    for month in ["April", "March", "February"] {
      // Behind these are rejected rows, of which no view tells under a filter.
      try await walk.along("j", "line of \(month)", limit: filter.isEmpty ? 20 : 12) { $0 < 12 }
      await walk.harness.press("G")
      try await walk.explain("last line of \(month)")
      await walk.harness.press("k")
      try await walk.explain("the line before it")
      await walk.harness.press("h g")
    }
    #expect(walk.explained > 25)
    #expect(walk.checked.count > 5)
  }

  @Test func `two parts of the shop come to the whole`() async throws {
    let desk = try await Self.desk()
    let whole = try await desk.reconciliation(march, asOf: lastDay)
    var parts: [Reconciliation] = []
    for channel in ["email", "organic"] {
      try await desk.apply(ShopFilter([FilterCondition(.orders, .channel, channel)])) { _ in }
      parts.append(try await desk.reconciliation(march, asOf: lastDay))
    }
    for line in whole.allLines where line.item != .rejected {
      #expect(line.sum.amount == parts[0][line.item].amount + parts[1][line.item].amount)
      #expect(line.sum.orders == parts[0][line.item].orders + parts[1][line.item].orders)
    }
  }
}

extension ShopDesk {
  /// The way from the shop's own total of a period to net revenue, with what orders were said to be before.
  fileprivate func reconciliation(_ period: Period, asOf day: CalendarDay) async throws
    -> Reconciliation
  {
    var way = Reconciliation(of: shop(asOf: day), period: period)
    way.replaced = try await earlierVersions(of: period, asOf: day).sum
    return way
  }
}
