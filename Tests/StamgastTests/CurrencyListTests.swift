import Commerce
import Dashboard
import Metrics
import Presentation
import Storage
import TestSupport
import Testing

@testable import stamgast

/// What panel 0 says and lists of orders in other currencies, and of those that a rule leaves out.
@Suite struct CurrencyListTests {
  /// An order in euros, one in dollars with a rate, one ten days later without, and one of the staff, half of it tax.
  private func desk() async throws -> ShopDesk {
    let store = try OrderStore()
    try await store.set(.currency, to: "EUR")
    let orders = try [
      ("euro", "2024-03-01", "EUR", 1000, 0), ("dollar", "2024-03-02", "USD", 2001, 0),
      ("late", "2024-03-12", "USD", 5000, 0), ("staff", "2024-03-03", "EUR", 800, 400),
    ].map { (id, date, code, total, tax) in
      let day = try #require(CalendarDay(iso: date))
      return Order(
        id: id, customer: CustomerIdentity(email: "\(id)@example.com", acceptsMarketing: true),
        placedAt: PlacedAt(
          day: day, instant: Int64(day.number) * 86_400_000_000, hasTime: false),
        currency: Currency(code: code), amounts: OrderAmounts(total: Int64(total), tax: Int64(tax)),
        status: "paid", tags: id == "staff" ? ["staff"] : [])
    }
    let rule = try #require(OrderRule(name: "staff", field: .tag, pattern: "staff"))
    try await store.add(rule)
    try await store.importing(orders: orders)
    let rate = ExchangeRate(
      day: try #require(CalendarDay(iso: "2024-03-01")),
      currency: try #require(Currency(code: "USD")), value: ExchangeRate.partsPerUnit / 2)
    try await store.importing(
      ImportDescription(
        fileName: "rates.csv", format: "exchange-rates", contents: .rates, importedAt: 0)
    ) { writer in writer.add(rate) }
    return try await ShopDesk(store: store)
  }

  private func list(_ orders: OrderSelector) throws -> OrderListQuery {
    OrderListQuery(orders: orders, asOf: try #require(CalendarDay(iso: "2024-03-31")))
  }

  @Test func `panel 0 counts what opens under its lines`() async throws {
    let desk = try await desk()
    let coverage = try await desk.coverage(
      asOf: try #require(CalendarDay(iso: "2024-03-31")))
    #expect(coverage.convertedOrders == 1)
    #expect(coverage.ordersInOtherCurrencies == 1)
    #expect(coverage.orderGaps.count == [1])
    #expect(coverage.rules.map(\.netRevenue) == [400])
    for (orders, ids) in [
      (OrderSelector.foreign, ["late", "dollar"]), (.converted, ["dollar"]),
      (.otherCurrency, ["late"]), (.leftOut(rule: "staff"), ["staff"]),
    ] {
      #expect(try await desk.orderPage(try list(orders), 0).map(\.id) == ids)
    }
  }

  @Test func `a converted order shows its net in the shop's currency, with the rate`() async throws
  {
    let rows = try await desk().orderPage(try list(.foreign), 0)
    // round(20.01 / 2)
    #expect(rows.map(\.net) == [5000, 1001])
    #expect(rows.map(\.isCounted) == [false, true])
    #expect(rows.map { $0.rate?.value } == [nil, ExchangeRate.partsPerUnit / 2])
    let summary = try await desk().orderListing(try list(.foreign)).summary
    #expect(summary.count == 2)
    #expect(summary.net == 1001)
  }

  @Test func `the orders that a rule leaves out show what they would bring`() async throws {
    let desk = try await desk()
    let row = try #require(try await desk.orderPage(try list(.leftOut(rule: "staff")), 0).first)
    #expect(row.net == 400)
    #expect(row.leftOutBy == "staff")
    #expect(!row.isCounted)
  }

  @Test func `an exported list has each order in one currency`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("list.csv")
    _ = try await desk().export(
      ExportRequest(list: .orders(try list(.foreign)), name: "list", form: .csv, path: path))
    let lines = String(decoding: try bytes(ofFile: path), as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasSuffix(",50.00,50.00,50.00,USD"))
    #expect(lines[2].hasSuffix(",10.01,10.01,10.01,EUR"))
  }
}
