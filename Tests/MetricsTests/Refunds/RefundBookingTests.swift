import Commerce
import TestSupport
import Testing

@testable import Metrics

/// One order that paid a quarter back in March and another in May, beside two that paid nothing back.
///
/// | | day | total | tax | cost | net | margin |
/// | ann | 10 January | 121.00 | 21.00 | 40.00 | 100.00, then 75.00, then 50.00 | 60.00, 45.00, 30.00 |
/// | bob | 1 March | 50.00 | | 20.00 | 50.00 | 30.00 |
/// | ann | 1 June | 10.00 | | 4.00 | 10.00 | 6.00 |
@Suite struct RefundBookingTests {
  private static func order(
    _ id: String, by email: String?, on day: String, _ amounts: OrderAmounts,
    refunds: [DatedRefund] = []
  ) -> Order {
    let day = isoDay(day)
    return Order(
      id: id, customer: email.flatMap { CustomerIdentity(email: $0) },
      placedAt: PlacedAt(day: day, instant: Int64(day.number) * 86_400_000_000, hasTime: true),
      currency: nil, amounts: amounts, channel: "organic", refunds: refunds)
  }

  private static let rows = ShopRows(orders: [
    order(
      "1", by: "ann", on: "2024-01-10",
      OrderAmounts(total: 12_100, tax: 2100, refunded: 6050, cost: 4000),
      refunds: [
        DatedRefund(day: isoDay("2024-03-05"), amount: 3025),
        DatedRefund(day: isoDay("2024-05-20"), amount: 3025),
      ]),
    order("2", by: "bob", on: "2024-03-01", OrderAmounts(total: 5000, cost: 2000)),
    order("3", by: "ann", on: "2024-06-01", OrderAmounts(total: 1000, cost: 400)),
  ])

  private func shop(
    _ booking: RefundBooking, asOf day: String = "2024-06-30", _ rows: ShopRows = Self.rows
  ) -> ShopAsOf {
    var ledger = rows.ledger
    ledger.refundBooking = booking
    return ShopAsOf(ledger, asOf: isoDay(day))
  }

  @Test(arguments: [
    (
      RefundBooking.onOrderDay, [5000, 0, 5000, 0, 0, 1000] as [Int64],
      [3000, 0, 3000, 0, 0, 600] as [Int64]
    ),
    (.onRefundDay, [10_000, 0, 2500, 0, -2500, 1000], [6000, 0, 1500, 0, -1500, 600]),
  ])
  func `each month has the refunds that are booked in it`(
    booking: RefundBooking, net: [Int64], margin: [Int64]
  ) {
    let months = PeriodFigures.all(of: shop(booking), grain: .month)
    #expect(months.map(\.totals.netRevenue) == net)
    #expect(months.map(\.totals.grossMargin) == margin)
    #expect(months.map(\.totals.orders) == [1, 0, 1, 0, 0, 1])
    #expect(months.map(\.customers.netRevenue) == net)
    // Both refunds are of ann's first purchase, so that none is money of a returning customer.
    #expect(months.map(\.customers.returningNetRevenue) == [0, 0, 0, 0, 0, 1000])
    #expect(months.map(\.customers.occasions) == [1, 0, 1, 0, 0, 1])
    #expect(months[0].totals.averageOrderValue == .value(Double(net[0])))
    #expect(months[4].totals.averageOrderValue == .undefined(.noOrders))
    #expect(months[4].customers.returningRevenueShare == .undefined(.noOccasions))
  }

  @Test
  func
    `a month in which as much was paid back as was bought has purchases, and no share of nothing`()
  {
    let rows = ShopRows(orders: [
      Self.order(
        "1", by: "ann", on: "2024-01-10",
        OrderAmounts(total: 6050, tax: 1050, refunded: 5929, cost: 2000),
        // 49.00 and its tax.
        refunds: [DatedRefund(day: isoDay("2024-03-05"), amount: 5929)]),
      Self.order("2", by: "bob", on: "2024-03-01", OrderAmounts(total: 4900, cost: 2000)),
    ])
    let march = PeriodFigures.all(of: shop(.onRefundDay, rows), grain: .month)[2]
    #expect(march.customers.netRevenue == 0)
    #expect(march.customers.occasions == 1)
    #expect(march.customers.returningRevenueShare == .undefined(.noNet))
  }

  @Test(arguments: [
    ("2024-02-29", 10_000, 6000), ("2024-03-04", 10_000, 6000), ("2024-03-05", 7500, 4500),
    ("2024-05-19", 7500, 4500), ("2024-05-20", 5000, 3000),
  ])
  func `a refund after the as-of day is not looked at`(day: String, net: Int64, margin: Int64) {
    let figures = CustomerFigures(of: shop(.onRefundDay, asOf: day))
    #expect(figures.rows.first?.net == net)
    #expect(figures.rows.first?.margin == margin)
    #expect(CustomerFigures(of: shop(.onOrderDay, asOf: day)).rows.first?.net == 5000)
    let later = shop(.onRefundDay).moved(to: isoDay(day))
    #expect(CustomerFigures(of: later) == figures)
  }

  @Test func `a cohort's cells have the refunds of their month`() throws {
    let cohort = try #require(CohortTable(of: shop(.onRefundDay)).cohorts.first)
    #expect(cohort.cells.map(\.netRevenue) == [10_000, 0, -2500, 0, -2500, 1000])
    #expect(cohort.cells.map(\.cumulativeMargin) == [6000, 6000, 4500, 4500, 3000, 3600])
    #expect(cohort.cells.map(\.occasions) == [1, 0, 0, 0, 0, 1])
    let before = try #require(CohortTable(of: shop(.onOrderDay)).cohorts.first)
    #expect(before.cells.map(\.netRevenue) == [5000, 0, 0, 0, 0, 1000])
  }

  @Test func `so have the customers of a channel`() throws {
    let table = CohortTable(of: shop(.onRefundDay), grain: .month, by: .channel)
    let cells = try #require(table.cohorts.first).cells
    #expect(cells.map(\.members) == [2, 2, 2, 2, 1, 1])
    #expect(cells.map(\.netRevenue) == [15_000, 0, -2500, 0, -2500, 1000])
    #expect(cells.map(\.cumulativeMargin) == [9000, 9000, 7500, 7500, 3000, 3600])
  }

  @Test func `a horizon has the refunds within its days`() {
    let horizons = Horizon.all(of: shop(.onRefundDay, asOf: "2024-07-15"))
    // 5 March is day 55, 20 May day 131, 1 June day 143; bob is not known for 180 days yet.
    #expect(horizons.map(\.customers) == [2, 2, 2, 1, 0])
    #expect(horizons.map(\.netRevenue) == [15_000, 12_500, 12_500, 6000, 0])
    #expect(horizons.map(\.grossMargin) == [9000, 7500, 7500, 3600, 0])
  }

  @Test func `an order of nobody, or of no purchase, is in the shop's totals alone`() {
    let all = OrderAmounts(total: 800, refunded: 800)
    let back = [DatedRefund(day: isoDay("2024-02-02"), amount: 800)]
    let rows = ShopRows(orders: [
      Self.order("1", by: nil, on: "2024-01-01", all, refunds: back),
      Self.order("2", by: "ann", on: "2024-01-01", all, refunds: back),
      Self.order("3", by: "ann", on: "2024-03-01", OrderAmounts(total: 100)),
    ])
    let months = PeriodFigures.all(
      of: shop(.onRefundDay, asOf: "2024-03-31", rows), grain: .month)
    #expect(months.map(\.totals.netRevenue) == [1600, -1600, 100])
    #expect(months.map(\.customers.netRevenue) == [0, 0, 100])
    #expect(months.map(\.customers.firstTime) == [0, 0, 1])
  }

  @Test func `what has no date stays on the order's day`() {
    let rows = ShopRows(orders: [
      Self.order(
        "1", by: "ann", on: "2024-01-01", OrderAmounts(total: 1000, refunded: 500),
        refunds: [DatedRefund(day: isoDay("2024-02-01"), amount: 200)])
    ])
    let shop = shop(.onRefundDay, asOf: "2024-02-29", rows)
    let months = PeriodFigures.all(of: shop, grain: .month)
    #expect(months.map(\.totals.netRevenue) == [700, -200])
    let coverage = Coverage(of: shop)
    #expect(coverage.datedRefunds == 1)
    #expect(coverage.datedRefundNet == 200 && coverage.refundedNet == 500)
    #expect(coverage.datedRefundShare == .value(0.4))
  }

  @Test func `a refund dated before its order is one of the order's day`() {
    let rows = ShopRows(orders: [
      Self.order(
        "1", by: "ann", on: "2024-03-01", OrderAmounts(total: 1000, refunded: 400),
        refunds: [DatedRefund(day: isoDay("2024-02-01"), amount: 400)])
    ])
    let shop = shop(.onRefundDay, asOf: "2024-03-31", rows)
    #expect(PeriodFigures.all(of: shop, grain: .month).map(\.totals.netRevenue) == [600])
  }

  private func group(_ customers: Int, _ earlier: Int64, _ later: Int64) -> RevenueBridge.Group {
    var group = RevenueBridge.Group()
    (group.customers, group.earlierNet, group.laterNet) = (customers, earlier, later)
    return group
  }

  /// From February, without anything, to March: bob's 50.00, less what ann, who bought in neither, had back.
  @Test func `who had only something paid back is a step of its own between two periods`() {
    let bridge = RevenueBridge(
      of: shop(.onRefundDay), period(.month, "2024-03-01"), .periodBefore)
    #expect((bridge.earlierNet, bridge.laterNet) == (0, 2500))
    #expect(bridge[.firstTime] == group(1, 0, 5000))
    #expect(bridge[.paidBack] == group(1, 0, -2500))
    #expect(bridge[.others] == group(0, 0, 0))
    #expect(bridge.steps.contains(.paidBack))
    #expect((bridge.earlierCustomers, bridge.laterCustomers) == (0, 1))
    #expect(
      shop(.onRefundDay).customers(
        .bridge(.paidBack, period(.month, "2024-03-01"), .periodBefore)) == [0])
    let before = RevenueBridge(of: shop(.onOrderDay), period(.month, "2024-03-01"), .periodBefore)
    #expect(before[.paidBack] == group(0, 0, 0) && !before.steps.contains(.paidBack))
    #expect((before.earlierNet, before.laterNet) == (0, 5000))
  }

  /// The first quarter has 100.00 - 25.00 of ann and bob's 50.00, the second ann's 10.00 - 25.00.
  @Test func `who bought in both is told by net, who is lost or won back by purchases`() {
    let quarter = period(.quarter, "2024-04-01")
    let bridge = RevenueBridge(of: shop(.onRefundDay), quarter, .periodBefore)
    #expect((bridge.earlierNet, bridge.laterNet) == (12_500, -1500))
    #expect(bridge[.less] == group(1, 7500, -1500))
    #expect(bridge[.lost] == group(1, 5000, 0))
    #expect((bridge.retained, bridge.earlierCustomers, bridge.laterCustomers) == (1, 2, 1))
    // In May nobody bought; June's order makes ann one who came back.
    let june = RevenueBridge(
      of: shop(.onRefundDay), period(.month, "2024-06-01"), .periodBefore)
    #expect((june.earlierNet, june.laterNet) == (-2500, 1000))
    #expect(june[.wonBack] == group(1, -2500, 1000))
  }

  @Test
  func `the best customers of some days are those who bought on them, less what was paid back`() {
    let now = shop(.onRefundDay)
    let first = Concentration(of: now, on: isoDay("2024-01-01")..<isoDay("2024-04-01"))
    #expect((first.customers, first.net, first.margin) == (2, 12_500, 7500))
    #expect(first.tops[0].netShare == .value(0.6))
    #expect(first.tops[0].margin == 4500)
    let second = Concentration(of: now, on: isoDay("2024-04-01")..<isoDay("2024-07-01"))
    #expect((second.customers, second.net) == (1, -1500))
    #expect(second.tops[0].netShare == .undefined(.noNet))
    let may = Concentration(of: now, on: isoDay("2024-05-01")..<isoDay("2024-06-01"))
    #expect(may.customers == 0 && may.tops[0].netShare == .undefined(.noOccasions))
    #expect(Concentration(of: now) == Concentration(of: shop(.onOrderDay)))
  }
}
