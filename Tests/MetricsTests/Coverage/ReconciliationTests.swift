import Commerce
import Metrics
import TestSupport
import Testing

/// A shop in a zone an hour east of UTC whose currency is the euro, with all that a total differs by. Of March:
///
/// | | total | tax | shipping | paid back | net |
/// | 5th | 121.00 | 21.00 | | 60.50: half | 50.00 of 100.00 |
/// | 31st, 3:00 of the next day in UTC | 10.00 | 1.74 | 2.00 | 3.33 | 6.26 * 6.67 / 10 = 4.17542, so 4.18 |
/// | 1st at 0:30, the day before in UTC | 11.00 | | | | 11.00 |
/// | 1st, without a time | 2.00 | | | | 2.00 |
/// | 8th, 40.00 dollars at a half | 20.00 | 2.00 | | | 18.00 |
/// | cancelled and voided | 20.00, 5.00 | | | | |
/// | draft and pending | 7.00, 3.00 | | | | |
/// | test | 1.00 | | | | |
/// | of the staff, left out by a rule | 30.00 and 15.00 dollars, so 7.50 | | | | |
/// | 9.00 dollars, cancelled; 500 yen, without a rate | | | | | |
///
/// Of February, but of March in UTC: 6.00; of April, likewise: 8.00.
@Suite struct ReconciliationTests {
  private static let (euro, dollar, yen) = (
    Currency(code: "EUR"), Currency(code: "USD"), Currency(code: "JPY")
  )

  private static func facts(
    _ row: Int32, _ date: String, hour: Double?, _ amounts: OrderAmounts, status: String = "paid",
    in currency: Currency? = euro, rule: Int? = nil
  ) -> OrderFacts {
    let day = isoDay(date)
    return OrderFacts(
      row: row, customer: row, day: day,
      // Without a time it is the first moment of the day in the shop's zone.
      instant: Int64(day.number) * 86_400_000_000 + Int64((hour ?? -1) * 3_600_000_000),
      hasTime: hour != nil, currency: currency, standing: OrderStanding(status: status),
      amounts: amounts, lacksCost: true, channel: "organic", discountCodes: [], leftOutBy: rule)
  }

  /// Hours are those of UTC, from its midnight of the shop's day on.
  private static func shop(asOf day: String = "2024-04-30") throws -> ShopAsOf {
    let march = "2024-03-"
    let orders = [
      facts(1, march + "05", hour: 11, OrderAmounts(total: 12_100, tax: 2100, refunded: 6050)),
      facts(
        2, march + "31", hour: 27,
        OrderAmounts(total: 1000, tax: 174, shipping: 200, refunded: 333)),
      facts(3, march + "01", hour: -0.5, OrderAmounts(total: 1100)),
      facts(4, march + "01", hour: nil, OrderAmounts(total: 200)),
      facts(5, march + "08", hour: 12, OrderAmounts(total: 4000, tax: 400), in: dollar),
      facts(6, march + "07", hour: 12, OrderAmounts(total: 2000), status: "cancelled"),
      facts(7, march + "07", hour: 12, OrderAmounts(total: 500), status: "voided"),
      facts(8, march + "09", hour: 12, OrderAmounts(total: 700), status: "draft"),
      facts(9, march + "09", hour: 12, OrderAmounts(total: 300), status: "pending"),
      facts(10, march + "10", hour: 12, OrderAmounts(total: 100), status: "test"),
      facts(11, march + "11", hour: 12, OrderAmounts(total: 3000, tax: 500), rule: 0),
      facts(12, march + "11", hour: 12, OrderAmounts(total: 1500), in: dollar, rule: 0),
      facts(13, march + "12", hour: 12, OrderAmounts(total: 900), status: "cancelled", in: dollar),
      facts(14, march + "12", hour: 12, OrderAmounts(total: 500), in: yen),
      facts(15, "2024-02-29", hour: 28, OrderAmounts(total: 600)),
      facts(16, "2024-04-01", hour: -0.5, OrderAmounts(total: 800)),
    ]
    let rate = ExchangeRate(
      day: isoDay(march + "06"), currency: try #require(dollar),
      value: ExchangeRate.partsPerUnit / 2)
    var builder = LedgerBuilder(currency: euro, rates: [rate])
    for order in orders { builder.add(order) }
    let ledger = builder.build(rules: ["staff"], rows: RowCounts(rejected: [.unreadableDate: 3])) {
      "\($0)"
    }.ledger
    return ShopAsOf(ledger, asOf: isoDay(day))
  }

  @Test func `each reason has its orders and its amount, and they come to net revenue`() throws {
    let way = Reconciliation(of: try Self.shop(), period: period(.month, "2024-03-01"))
    let expected: [(ReconciliationItem, Int, Int64)] = [
      (.all, 10, 21_000), (.cancelled, 2, -2500), (.pending, 2, -1000), (.test, 1, -100),
      (.converted, 2, 2750), (.rule("staff"), 2, -3750), (.counted, 5, 16_400), (.tax, 3, -2474),
      (.shipping, 1, -200), (.refunds, 2, -5208), (.net, 5, 8518),
    ]
    #expect(way.lines.map(\.item) == expected.map(\.0))
    #expect(way.lines.map(\.sum) == expected.map { .init(orders: $0.1, amount: $0.2) })
    #expect(way.paidBack == 6383)
    #expect(way.size(.tax) == 2474)
  }

  @Test func `beside the way stand other currencies, rejected rows and the days of UTC`() throws {
    let way = Reconciliation(of: try Self.shop(), period: period(.month, "2024-03-01"))
    let (dollar, yen) = (try #require(Self.dollar), try #require(Self.yen))
    #expect(way.foreign.map(\.item) == [.foreign(yen), .foreign(dollar)])
    #expect(
      way.foreign.map(\.sum) == [.init(orders: 1, amount: 500), .init(orders: 3, amount: 6400)])
    #expect(way.apart == [yen: 1])
    #expect(way.outsideInUTC == .init(orders: 2, amount: 2100))
    #expect(way.insideInUTC == .init(orders: 2, amount: 1400))
    #expect(way[.rejected].orders == 3)
  }

  @Test func `the days of a quarter are its own`() throws {
    // February's order is of the quarter by both; the first of April is not by the shop's day.
    let way = Reconciliation(of: try Self.shop(), period: period(.quarter, "2024-03-01"))
    #expect(way[.all] == .init(orders: 11, amount: 21_600))
    #expect(way.outsideInUTC == .init(orders: 1, amount: 1000))
    #expect(way.insideInUTC == .init(orders: 1, amount: 800))
  }

  @Test func `what lies after the as-of day is not looked at`() throws {
    let way = Reconciliation(
      of: try Self.shop(asOf: "2024-03-05"), period: period(.month, "2024-03-01"))
    // Not even whether the dollar is a currency of the shop's orders.
    #expect(way.lines.map(\.item).contains(.converted) == false)
    #expect(way[.all] == .init(orders: 3, amount: 13_400))
    #expect(way[.net].amount == 5000 + 1100 + 200)
    #expect(way.insideInUTC == .init(orders: 1, amount: 600))
    #expect(way.outsideInUTC == .init(orders: 1, amount: 1100))
  }

  @Test func `a period without orders is empty`() throws {
    let shop = try Self.shop()
    #expect(Reconciliation(of: shop, period: period(.month, "2024-01-01")).isEmpty)
    let later = Reconciliation(of: shop, period: period(.month, "2024-05-01"))
    #expect(later.isEmpty && later.days == nil)
    #expect(!Reconciliation(of: shop, period: period(.month, "2024-02-01")).isEmpty)
  }

  /// 121.00 with 21.00 of tax in January, a quarter of it paid back in March and another in May; 50.00 in March.
  private static func refunded(_ booking: RefundBooking, asOf day: String) -> ShopAsOf {
    func order(
      _ id: String, _ date: String, _ amounts: OrderAmounts, _ refunds: [DatedRefund] = []
    ) -> Order {
      Order(
        id: id, customer: CustomerIdentity(email: "ann@example.com"),
        placedAt: PlacedAt(
          day: isoDay(date), instant: Int64(isoDay(date).number) * 86_400_000_000, hasTime: true),
        currency: nil, amounts: amounts, refunds: refunds)
    }
    var ledger = ShopRows(orders: [
      order(
        "1", "2024-01-10", OrderAmounts(total: 12_100, tax: 2100, refunded: 6050),
        [
          DatedRefund(day: isoDay("2024-03-05"), amount: 3025),
          DatedRefund(day: isoDay("2024-05-20"), amount: 3025),
        ]), order("2", "2024-03-01", OrderAmounts(total: 5000)),
    ]).ledger
    ledger.refundBooking = booking
    return ShopAsOf(ledger, asOf: isoDay(day))
  }

  @Test(arguments: [
    (RefundBooking.onOrderDay, "2024-01", -5000, 1, 5000), (.onOrderDay, "2024-03", 0, 0, 5000),
    (.onRefundDay, "2024-01", 0, 1, 10_000), (.onRefundDay, "2024-03", -2500, 1, 2500),
    (.onRefundDay, "2024-05", -2500, 1, -2500),
  ])
  func `refunds stand on the day that they are booked on`(
    booking: RefundBooking, month: String, refunds: Int64, orders: Int, net: Int64
  ) {
    let way = Reconciliation(
      of: Self.refunded(booking, asOf: "2024-06-30"), period: period(.month, month + "-01"))
    #expect(way[.refunds] == .init(orders: orders, amount: refunds))
    #expect(way[.net].amount == net)
    #expect(!way.isEmpty)
  }

  @Test func `refunds of later days are not known yet`() {
    let way = Reconciliation(
      of: Self.refunded(.onRefundDay, asOf: "2024-03-04"), period: period(.month, "2024-03-01"))
    #expect(way[.refunds] == .init())
    #expect(way[.net].amount == 5000)
  }
}

/// What holds of the way to net revenue, whatever the shop.
@Suite struct ReconciliationPropertyTests {
  /// What each line is added to in turn, from the shop's own total to the counted orders, and from these to net.
  private func addsUp(_ way: Reconciliation) -> Bool {
    guard let counted = way.lines.firstIndex(where: { $0.item == .counted }) else { return false }
    func sum(_ lines: ArraySlice<Reconciliation.Line>) -> Int64 {
      lines.reduce(0) { $0 + $1.sum.amount }
    }
    return sum(way.lines[..<counted]) == way[.counted].amount
      && sum(way.lines[counted..<way.lines.count - 1]) == way[.net].amount
  }

  private func views(_ rows: ShopRows, asOf day: CalendarDay) -> [ShopAsOf] {
    RefundBooking.allCases.map { booking in
      var ledger = rows.ledger
      ledger.refundBooking = booking
      return ShopAsOf(ledger, asOf: day)
    }
  }

  @Test(arguments: batches(from: 57_000))
  func `the lines of every period add up to the net revenue that other panels show`(
    seeds: Range<Int>
  ) {
    for seed in seeds {
      let rows = ShopRows.random(seed: seed)
      for shop in rows.someDays(seed: seed).flatMap({ views(rows, asOf: $0) }) {
        for grain in PeriodGrain.allCases {
          for figures in PeriodFigures.all(of: shop, grain: grain) {
            let way = Reconciliation(of: shop, period: figures.period)
            #expect(addsUp(way), "seed \(seed)")
            #expect(way[.net].amount == figures.totals.netRevenue, "seed \(seed)")
            #expect(way[.counted].orders == figures.totals.orders, "seed \(seed)")
          }
        }
      }
    }
  }

  @Test(arguments: batches(from: 58_000))
  func `two parts of a shop come to the whole, line by line`(seeds: Range<Int>) {
    for seed in seeds {
      var rows = ShopRows.random(seed: seed)
      rows.currency = rows.shopCurrency
      rows.orders = rows.currentOrders
      var (one, other) = (rows, rows)
      one.orders = rows.orders.filter { $0.channel == "email" }
      other.orders = rows.orders.filter { $0.channel != "email" }
      guard let first = rows.orders.map(\.placedAt.day).min(),
        let last = rows.orders.map(\.placedAt.day).max()
      else { continue }
      for period in Period.all(.month, from: first, through: last) {
        func ways(_ rows: ShopRows) -> [Reconciliation] {
          views(rows, asOf: last).map { Reconciliation(of: $0, period: period) }
        }
        for (whole, parts) in zip(ways(rows), zip(ways(one), ways(other))) {
          for line in whole.allLines {
            let sums = [parts.0[line.item], parts.1[line.item]]
            #expect(line.sum.orders == sums[0].orders + sums[1].orders, "seed \(seed)")
            #expect(line.sum.amount == sums[0].amount + sums[1].amount, "seed \(seed)")
          }
        }
      }
    }
  }

  @Test(arguments: batches(from: 59_000))
  func `the months of a year come to the year`(seeds: Range<Int>) {
    for seed in seeds {
      let rows = ShopRows.random(seed: seed)
      for shop in rows.someDays(seed: seed).flatMap({ views(rows, asOf: $0) }) {
        for year in shop.periods(.year) {
          let months = Period.all(.month, from: year.start, through: year.lastDay).map {
            Reconciliation(of: shop, period: $0)
          }
          for line in Reconciliation(of: shop, period: year).lines {
            #expect(
              line.sum.amount == months.reduce(0) { $0 + $1[line.item].amount }, "seed \(seed)")
            #expect(
              line.sum.orders == months.reduce(0) { $0 + $1[line.item].orders }, "seed \(seed)")
          }
        }
      }
    }
  }
}
