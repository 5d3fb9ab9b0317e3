import Commerce
import TestSupport
import Testing

@Suite struct LedgerBuilderTests {
  /// An order of the shop `tiny`, which is worked out by hand in its notes.
  private func facts(
    _ row: Int32, _ customer: Int32?, _ date: String, _ hour: Int64?, total: Int64, tax: Int64 = 0,
    shipping: Int64 = 0, refunded: Int64 = 0, cost: Int64?, channel: String = "direct",
    country: String = "NL", product: String = "", codes: [String] = [], status: String = "paid"
  ) throws -> OrderFacts {
    let day = try #require(CalendarDay(iso: date))
    return OrderFacts(
      row: row, customer: customer, day: day,
      instant: (Int64(day.number) * 24 + (hour ?? 0)) * 3_600_000_000, hasTime: hour != nil,
      currency: Currency(code: "EUR"), standing: OrderStanding(status: status),
      amounts: OrderAmounts(
        total: total, tax: tax, shipping: shipping, refunded: refunded, cost: cost),
      lacksCost: cost == nil, channel: channel, country: country, firstProduct: product,
      discountCodes: codes)
  }

  /// Ann 1, bob 2, dee 3, fay 4, joe 5: the orders of `tiny` that say something about building.
  private func tiny() throws -> [OrderFacts] {
    [
      try facts(
        1, 1, "2023-01-10", 10, total: 10_000, tax: 1_000, shipping: 500, cost: 4_000,
        channel: "google_ads", codes: ["A10"]),
      try facts(2, 1, "2023-03-05", 9, total: 5_000, tax: 500, cost: 2_000, channel: "email"),
      try facts(3, 1, "2023-03-05", 18, total: 3_000, tax: 300, cost: 1_200),
      try facts(
        4, 2, "2023-02-01", 0, total: 8_000, tax: 800, cost: 3_000, channel: "google_ads",
        codes: ["B10"]),
      try facts(
        8, 3, "2023-02-28", 23, total: 2_000, tax: 200, refunded: 2_000, cost: 800,
        channel: "meta_ads"),
      try facts(
        9, 3, "2023-04-01", 7, total: 7_000, tax: 700, refunded: 1_000, cost: 2_800,
        channel: "organic"),
      try facts(
        12, 4, "2023-05-01", 0, total: 2_500, tax: 250, cost: 1_000, channel: "organic"),
      try facts(13, 4, "2023-05-02", 9, total: 0, cost: 400, codes: ["GIFT"]),
      try facts(14, nil, "2023-05-05", 12, total: 3_300, tax: 300, cost: 1_300),
      try facts(26, 5, "2024-03-02", 10, total: 1_500, tax: 1_000, cost: 4_000, status: "pending"),
      try facts(28, 2, "2024-03-20", 10, total: 1_235, cost: nil),
    ]
  }

  private func build(
    _ orders: [OrderFacts], spend: [MarketingSpend] = [], marginRate: Double? = nil
  ) -> (ledger: Ledger, orders: OrderColumns) {
    var builder = LedgerBuilder(currency: Currency(code: "EUR"), marginRate: marginRate)
    for order in orders { builder.add(order) }
    for row in spend { builder.add(row) }
    return builder.build(rows: RowCounts(), orderID: { "E-\($0)" })
  }

  @Test func `orders of a customer and a day are one occasion`() throws {
    let ledger = build(try tiny()).ledger
    #expect(ledger.customers.id == [1, 2, 3, 4])
    #expect(ledger.customers.firstOccasion == [0, 2, 4, 5, 6])
    #expect(ledger.occasions.net == [8_500, 7_200, 7_200, 1_235, 5_400, 2_250])
    #expect(ledger.occasions.margin == [4_500, 4_000, 4_200, 1_235, 3_000, 1_250])
    let days = ledger.occasions.day.map { CalendarDay(number: $0).description }
    #expect(
      days == [
        "2023-01-10", "2023-03-05", "2023-02-01", "2024-03-20", "2023-04-01", "2023-05-01",
      ])
  }

  @Test func `an occasion's channel is that of its first order`() throws {
    let ledger = build(try tiny().reversed()).ledger
    let channels = ledger.occasions.channel.map { ledger.channels[Int($0)] }
    #expect(
      channels == ["google_ads", "email", "google_ads", "direct", "organic", "organic"])
  }

  @Test
  func
    `an occasion's country is that of its first order, a customer's product that of the very first`()
    throws
  {
    let ledger = build([
      try facts(
        1, 1, "2024-03-09", 12, total: 100, cost: 0, country: "DE", product: "Later"),
      try facts(
        2, 1, "2024-03-01", 18, total: 100, cost: 0, country: "fr", product: "Second"),
      try facts(
        3, 1, "2024-03-01", 9, total: 100, cost: 0, country: " nl", product: " First "),
      // A day that adds up to nothing is no occasion, and its product is not the first.
      try facts(
        4, 2, "2024-03-01", 12, total: 100, refunded: 100, cost: 0, product: "Sent back"),
      try facts(5, 2, "2024-03-02", 12, total: 100, cost: 0, country: ""),
    ]).ledger
    #expect(ledger.occasions.country.map { ledger.countries[Int($0)] } == ["NL", "DE", "(none)"])
    #expect(
      ledger.customers.firstProduct.map { $0 < 0 ? "" : ledger.products[Int($0)] } == ["First", ""])
  }

  @Test func `an order without a time stands before any time of its day`() throws {
    let orders = [
      try facts(1, 1, "2024-03-01", 0, total: 100, cost: 0, channel: "midnight"),
      try facts(2, 1, "2024-03-01", nil, total: 100, cost: 0, channel: "dated"),
    ]
    let built = build(orders)
    #expect(built.orders.row == [2, 1])
    #expect(built.ledger.channels[Int(built.ledger.occasions.channel[0])] == "dated")
  }

  @Test func `of a customer's orders of one moment the first is so by its id, byte by byte`() throws
  {
    // "E-10" comes before "E-9".
    let ledger = build([
      try facts(9, 1, "2024-03-01", 12, total: 100, cost: 0, channel: "later"),
      try facts(10, 1, "2024-03-01", 12, total: 100, cost: 0, channel: "first"),
    ]).ledger
    #expect(ledger.channels[Int(ledger.occasions.channel[0])] == "first")
  }

  @Test func `orders stand in order of time, whoever gave them`() throws {
    let orders = [
      try facts(1, 2, "2024-03-02", 9, total: 100, cost: 0),
      try facts(2, 1, "2024-03-01", 17, total: 100, cost: 0),
      try facts(3, nil, "2024-03-01", 12, total: 100, cost: 0),
      try facts(4, 2, "2024-03-01", 8, total: 100, cost: 0),
      try facts(5, 1, "2024-03-01", nil, total: 100, cost: 0),
      try facts(6, 3, "2024-03-01", 12, total: 100, cost: 0),
    ]
    #expect(build(orders).orders.row == [5, 4, 3, 6, 2, 1])
  }

  @Test func `codes of orders in an occasion are used, others are not`() throws {
    let ledger = build(try tiny()).ledger
    let uses = zip(ledger.codeUses.customer, ledger.codeUses.code).map {
      "\(ledger.customers.id[Int($0.0)]) \(ledger.codes[Int($0.1)])"
    }
    #expect(uses == ["1 A10", "2 B10"])
  }

  @Test func `every order is on its day, counted or not`() throws {
    let days = build(try tiny()).ledger.days
    #expect(days.day == days.day.sorted())
    #expect(days.countedOrders.reduce(0, +) == 10)
    #expect(days.notCounted.reduce(0, +) == 1)
    #expect(days.unidentified.reduce(0, +) == 1)
    #expect(days.withoutCost.reduce(0, +) == 1)
    #expect(days.withoutOccasion.reduce(0, +) == 2)
    #expect(days.net.reduce(0, +) == 31_785 + 3_000)
    #expect(days.margin.reduce(0, +) == 18_185 + 1_700 - 400)
  }

  @Test func `the orders come with their customer and what is special about them`() throws {
    let orders = build(try tiny()).orders
    #expect(orders.row == [1, 4, 8, 2, 3, 9, 12, 13, 14, 28])
    #expect(orders.customer == [0, 1, 2, 0, 0, 2, 3, 3, -1, 1])
    #expect(orders.marks[0] == [.taxed, .shipped])
    #expect(orders.marks[2] == [.withoutOccasion, .taxed, .refunded])
    #expect(orders.marks[7] == .withoutOccasion)
    #expect(orders.marks[8] == [.unidentified, .taxed])
    #expect(orders.marks[9] == .withoutCost)
  }

  @Test(arguments: [
    ("2022-12-31", 0), ("2023-01-10", 0), ("2023-01-11", 1), ("2023-03-05", 3), ("2024-03-21", 10),
  ])
  func `the first order on or after a day is found`(day: String, place: Int) throws {
    let day = try #require(CalendarDay(iso: day))
    #expect(build(try tiny()).orders.firstPlace(on: day) == place)
    #expect(OrderColumns().firstPlace(on: day) == 0)
  }

  @Test func `somebody without any occasion is no customer`() throws {
    let built = build([try facts(1, 7, "2024-03-01", 12, total: 100, refunded: 100, cost: 0)])
    #expect(built.ledger.customers.count == 0)
    #expect(built.ledger.occasions.count == 0)
    #expect(built.orders.customer == [-1])
    #expect(built.orders.marks == [[.withoutOccasion, .refunded]])
    #expect(built.ledger.days.withoutOccasion == [1])
  }

  @Test func `a margin rate stands in for costs that are unknown`() throws {
    let ledger = build(try tiny(), marginRate: 0.4).ledger
    #expect(ledger.occasions.margin == [4_500, 4_000, 4_200, 494, 3_000, 1_250])
  }

  @Test func `another currency is set apart`() throws {
    var foreign = try facts(1, 1, "2024-03-01", 12, total: 100, cost: 0)
    foreign.currency = Currency(code: "USD")
    var unknown = try facts(2, 1, "2024-03-02", 12, total: 100, cost: 0)
    unknown.currency = nil
    let ledger = build([foreign, unknown]).ledger
    #expect(ledger.days.otherCurrency == [1, 0])
    #expect(ledger.days.countedOrders == [0, 1])
    #expect(ledger.orderCurrencies.map(\.currency.code) == ["USD"])
    #expect(ledger.firstCountedDay?.description == "2024-03-02")
  }

  @Test func `orders and spend with a rate are converted, the others are told by day`() throws {
    let (usd, gbp) = (try #require(Currency(code: "USD")), try #require(Currency(code: "GBP")))
    let first = try #require(CalendarDay(iso: "2024-03-01"))
    // Half a euro for a dollar.
    let rate = ExchangeRate(day: first, currency: usd, value: ExchangeRate.partsPerUnit / 2)
    var builder = LedgerBuilder(currency: Currency(code: "EUR"), rates: [rate])
    for (row, currency, date) in [
      (Int32(1), usd, "2024-03-02"), (2, gbp, "2024-03-02"), (3, usd, "2024-03-20"),
      (4, usd, "2024-03-20"),
    ] {
      var order = try facts(row, row, date, 12, total: 1001, tax: 101, cost: 300)
      order.currency = currency
      builder.add(order)
    }
    for currency in [usd, gbp] {
      builder.add(MarketingSpend(day: first, channel: "a", amount: 25, currency: currency))
    }
    let (ledger, orders) = builder.build(rows: RowCounts()) { String($0) }
    // 5.01 - 0.51 = 4.50; 4.50 - 1.50 = 3.00
    #expect(orders.net == [450])
    #expect(orders.margin == [300])
    #expect(orders.marks == [[.converted, .taxed]])
    #expect(ledger.days.converted == [1, 0])
    #expect(ledger.days.otherCurrency == [1, 2])
    #expect(
      ledger.orderGaps
        == RateGapColumns(
          day: [first.number + 1, first.number + 19], currency: [gbp, usd], count: [1, 2]))
    #expect(ledger.orderGaps.upTo(first.advanced(by: 1)).count == [1])
    #expect(ledger.orderGaps.upTo(first) == RateGapColumns())
    #expect(ledger.spend.amount == [13])
    #expect(
      ledger.spendGaps == RateGapColumns(day: [first.number], currency: [gbp], count: [1]))
  }

  @Test func `spend adds up by day and channel, in the shop's currency`() throws {
    let day = try #require(CalendarDay(iso: "2024-03-01"))
    let spend = [
      MarketingSpend(day: day.advanced(by: 1), channel: "meta_ads", amount: 5),
      MarketingSpend(day: day, channel: "google_ads", amount: 3),
      MarketingSpend(day: day, channel: "google_ads", amount: 4),
      MarketingSpend(day: day, channel: "google_ads", amount: 9, currency: Currency(code: "USD")),
    ]
    let ledger = build([], spend: spend).ledger
    #expect(ledger.spend.day == [day.number, day.number + 1])
    #expect(ledger.spend.amount == [7, 5])
    #expect(ledger.spend.channel.map { ledger.channels[Int($0)] } == ["google_ads", "meta_ads"])
  }

  @Test func `no orders make the ledger of an empty shop`() {
    let built = build([])
    #expect(built.ledger == Ledger(currency: Currency(code: "EUR")))
    #expect(built.orders == OrderColumns())
    #expect(built.ledger.lastOrderDay == nil)
  }

  @Test(arguments: [UInt64](1...8))
  func `the order in which orders come makes no difference`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let orders = try (Int32(1)...120).map { row in
      try facts(
        row, Int32.random(in: 1...15, using: &generator),
        "2024-0\(Int.random(in: 1...3, using: &generator))-1\(Int.random(in: 0...9, using: &generator))",
        Bool.random(using: &generator) ? 12 : nil,
        total: Int64.random(in: 0...900, using: &generator), cost: 10)
    }
    let straight = build(orders)
    let shuffled = build(orders.shuffled(using: &generator))
    #expect(straight.ledger == shuffled.ledger)
    #expect(straight.orders == shuffled.orders)
  }
}
