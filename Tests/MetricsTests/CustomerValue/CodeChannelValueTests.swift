import Commerce
import TestSupport
import Testing

@testable import Metrics

/// A shop whose codes bring customers: what each channel costs and brings, worked out by hand.
@Suite struct CodeChannelValueTests {
  private static func order(
    _ id: String, _ person: String, _ date: String, _ amounts: OrderAmounts, _ codes: [String] = []
  ) -> Order {
    let day = isoDay(date)
    return Order(
      id: id, customer: CustomerIdentity(email: "\(person)@example.com"),
      placedAt: PlacedAt(day: day, instant: Int64(day.number) * 86_400_000_000, hasTime: false),
      currency: Currency(code: "EUR"), amounts: amounts, channel: "google", discountCodes: codes)
  }

  /// Ann came by a friend's code, and a friend's code brought Bob nothing new; Cas used both codes and sent a quarter
  /// back; Dan sent all back and never was a customer; Eve came by herself.
  private static let orders = [
    order(
      "1", "ann", "2024-01-05", .init(total: 9_000, discount: 1_000, cost: 4_000), ["FRIEND10"]),
    order("2", "bob", "2024-01-10", .init(total: 5_000, cost: 2_000)),
    order("3", "bob", "2024-02-01", .init(total: 4_500, discount: 500, cost: 2_000), ["FRIEND10"]),
    order(
      "4", "cas", "2024-01-20", .init(total: 8_000, refunded: 2_000, discount: 2_000, cost: 4_000),
      ["FRIEND10", "ANNA20"]),
    order(
      "5", "dan", "2024-02-10", .init(total: 3_000, refunded: 3_000, discount: 300, cost: 1_000),
      ["ANNA5"]),
    order("6", "eve", "2024-02-15", .init(total: 2_000, discount: 100, cost: 500), ["WELCOME"]),
  ]

  private static let spend = [
    MarketingSpend(day: isoDay("2024-01-01"), channel: "anna", amount: 2_500),
    MarketingSpend(day: isoDay("2024-01-02"), channel: "google", amount: 4_000),
    MarketingSpend(day: isoDay("2024-02-01"), channel: "agency", amount: 1_000, purpose: .fixed),
    MarketingSpend(day: isoDay("2024-02-02"), channel: "anna", amount: 700, purpose: .retention),
  ]

  private static func shop(_ codes: String? = "ANNA*=anna, FRIEND10=referral") throws -> ShopAsOf {
    var rows = ShopRows(orders: orders, spend: spend)
    if let codes { rows.codeChannels = try CodeChannels(parsing: codes) }
    return ShopAsOf(rows.ledger)
  }

  private func value(of shop: ShopAsOf, _ basis: ValueBasis = .margin) -> CustomerValue {
    CustomerValue(of: shop, basis: basis, cohorts: CohortTable(of: shop))
  }

  @Test func `the fee and what the codes gave new customers is what a channel costs`() throws {
    let channels = value(of: try Self.shop()).channels
    #expect(channels.map(\.channel) == ["anna", "google", "referral"])
    let (anna, google, referral) = (channels[0].worth, channels[1].worth, channels[2].worth)
    // Cas: 25.00 to Anna, and three quarters of 20.00. He brought 60.00 less 30.00 of goods, before the 15.00.
    #expect(anna.customers == 1)
    #expect(anna.spend == .value(4_000))
    #expect(anna.givenAway == 1_500)
    #expect(anna.brought == 4_500)
    #expect(anna.ltvToCac == .value(1.125))
    // Ann: 10.00 given away, nothing else spent; 90.00 less 40.00 and before the 10.00.
    #expect(referral.customers == 1)
    #expect(referral.spend == .value(1_000))
    #expect(referral.brought == 6_000)
    #expect(referral.customerAcquisitionCost == .value(1_000))
    // Bob was there before he used a code, and Eve's is no channel: their discounts stay what they were.
    #expect(google.customers == 2)
    #expect(google.spend == .value(4_000))
    #expect(google.givenAway == 0)
    #expect(google.brought == 3_000 + 2_500 + 1_500)
  }

  @Test func `the margin rate of a forecast is before the gifts on both sides`() throws {
    let shop = try Self.shop()
    let figures = CustomerFigures(of: shop)
    let forecast = try Forecast(
      of: shop, figures: figures, statistics: PurchaseStatistics(of: shop, figures: figures))
    // Margin 60.00, 55.00, 45.00 and 15.00 of Ann, Bob, Cas and Eve; net 90.00, 95.00, 60.00 and 20.00, and 25.00 given.
    #expect(forecast.marginRate == .value(175.0 / 290))
  }

  @Test func `the shop's cost is the sum of its channels', and the all-in cost has the gifts too`()
    throws
  {
    let value = value(of: try Self.shop())
    #expect(value.shop.spend == .value(9_000))
    #expect(value.channels.compactMap(\.worth.spend.value).reduce(0, +) == 9_000)
    #expect(value.shop.givenAway == 2_500)
    #expect(value.shop.allInSpend == .value(10_000))
    #expect(value.shop.customers == 4)
    #expect(value.shop.brought == 17_500)
    #expect(
      value.spendByPurpose == [.unknown: 6_500, .giveaway: 2_500, .fixed: 1_000, .retention: 700])
    // January won Ann, Bob and Cas, for 25.00, 40.00, and 25.00 given away.
    let january = value.cohorts[0].worth
    #expect(january.spend == .value(9_000))
    #expect(january.brought == 6_000 + 5_500 + 4_500)
    #expect(value.cohorts[1].worth.spend == .value(0))
  }

  @Test func `what was given away counts once in value less cost, in margin and in net`() throws {
    for basis in ValueBasis.allCases {
      let (with, without) = (
        value(of: try Self.shop(), basis), value(of: try Self.shop(nil), basis)
      )
      #expect(without.shop.spend == .value(6_500))
      #expect(without.shop.brought == (basis == .margin ? 15_000 : 26_500))
      #expect(with.shop.brought - 9_000 == without.shop.brought - 6_500)
      #expect(with.cohorts.reduce(0) { $0 + $1.worth.brought } == with.shop.brought)
      #expect(with.channels.reduce(0) { $0 + $1.worth.brought } == with.shop.brought)
      #expect(with.cohorts[0].worth.curve.points.last?.value == with.cohorts[0].worth.brought.third)
      // 30 days before 15 February came Ann and Bob, 29.00 and 18.00 of goods from each other.
      let month = with.horizons[0].horizon
      #expect(month.customers == 2)
      #expect(
        basis == .net
          ? month.netRevenue == 9_000 + 1_000 + 5_000 + 4_500
          : month.grossMargin == 6_000 + 3_000 + 2_500)
    }
  }

  @Test func `all other tellers of LTV and CAC agree`() throws {
    let shop = try Self.shop()
    let (figures, cohorts) = (CustomerFigures(of: shop), CohortTable(of: shop))
    let summary = ShopSummary(of: shop, figures: figures, cohorts: cohorts)
    #expect(summary.spend == .value(9_000))
    #expect(summary.customerAcquisitionCost == .value(2_250))
    #expect(summary.lifetimeValue == .value(4_375))
    let channels = ChannelValue.all(of: shop, figures: figures)
    #expect(channels.map(\.channel) == ["anna", "google", "referral"])
    #expect(channels.map(\.spend) == [.value(4_000), .value(4_000), .value(1_000)])
    #expect(channels.map(\.grossMargin) == [4_500, 7_000, 6_000])
    // What the shop took in stays as it was booked: 90.00 + 50.00 + 60.00 + 45.00 + 0 + 20.00.
    #expect(summary.totals.netRevenue == 26_500)
    #expect(summary.totals.grossMargin == 15_000)
    #expect(summary.customers.netRevenue == 26_500)
  }

  @Test func `of two codes the entry that stands first has the customer`() throws {
    let channels = value(of: try Self.shop("FRIEND10=referral, ANNA*=anna")).channels
    #expect(channels.map(\.channel) == ["anna", "google", "referral"])
    #expect(channels.map(\.worth.customers) == [0, 2, 2])
    // The discount of the order with both codes counts once.
    #expect(channels.map(\.worth.spend) == [.value(2_500), .value(4_000), .value(2_500)])
  }

  @Test func `without any spend told, what was given away is all that a customer cost`() throws {
    var rows = ShopRows(orders: Self.orders)
    rows.codeChannels = try CodeChannels(parsing: "FRIEND10=referral")
    let shop = ShopAsOf(rows.ledger)
    #expect(shop.hasSpend)
    #expect(value(of: shop).shop.spend == .value(2_500))
    // On the day before the first of them nothing was.
    #expect(!shop.moved(to: isoDay("2024-01-04")).hasSpend)
  }

  @Test func `codes are compared by what is left after the gift, channels or not`() throws {
    let question = CouponQuestion(codeA: "FRIEND10", codeB: "WELCOME", days: 10)
    for shop in [try Self.shop(), try Self.shop(nil)] {
      let compared = CouponComparison(question, of: shop.moved(to: isoDay("2024-02-29")))
      // Ann, Bob and Cas: 50.00, 25.00 and 30.00 as booked.
      #expect(compared.a.observable == 3)
      #expect(compared.a.grossMargin == 5_000 + 2_500 + 3_000)
      #expect(compared.b.grossMargin == 1_500)
    }
  }

  /// Ann has 10.00 of 5 January, Cas 15.00 of the 20th; Bob stands between them.
  @Test func `what was given away is told of people, and from a day on`() throws {
    let ledger = try Self.shop().ledger
    #expect((0..<4).map { ledger.givenAway(to: $0) } == [1_000, 0, 1_500, 0])
    #expect(ledger.givenAway(to: [0, 1, 2, 3], since: isoDay("2024-01-05")) == 2_500)
    #expect(ledger.givenAway(to: [0, 1, 2, 3], since: isoDay("2024-01-06")) == 1_500)
    #expect(ledger.givenAway(to: [1, 2], since: isoDay("2024-01-01")) == 1_500)
    #expect(ledger.givenAway(to: [3], since: isoDay("2024-01-01")) == 0)
  }

  @Test func `spend that comes later leaves what was given away`() throws {
    var ledger = try Self.shop().ledger
    let made = ledger
    ledger.setSpend([], rates: [])
    #expect(ledger.spend.purpose == [.giveaway, .giveaway])
    #expect(ledger.spend.amount == [1_000, 1_500])
    ledger.setSpend(Self.spend, rates: [])
    #expect(ledger.spend == made.spend)
  }

  /// A shop by chance with discounts and codes; half of the codes are channels.
  private static func random(seed: Int, channels: String?) throws -> ShopAsOf {
    var rows = ShopRows.random(seed: seed)
    for index in rows.orders.indices {
      rows.orders[index].amounts.discount = Int64(index * 53 % 900)
    }
    if let channels { rows.codeChannels = try CodeChannels(parsing: channels) }
    return ShopAsOf(rows.ledger)
  }

  @Test(arguments: 1...80)
  func `channels hold every customer once, and no cost twice`(seed: Int) throws {
    let with = try Self.random(seed: seed, channels: "B=email, A=friends")
    let without = try Self.random(seed: seed, channels: nil)
    let value = value(of: with)
    let customers = value.channels.map(\.worth.customers).reduce(0, +)
    #expect(customers == CustomerFigures(of: with).count)
    #expect(customers == CustomerFigures(of: without).count)
    let spent = value.channels.compactMap(\.worth.spend.value).reduce(0, +)
    #expect(spent == value.shop.spend.value ?? 0)
    for basis in ValueBasis.allCases {
      let (now, before) = (self.value(of: with, basis), self.value(of: without, basis))
      #expect(
        now.shop.brought - (now.shop.spend.value ?? 0)
          == before.shop.brought - (before.shop.spend.value ?? 0))
      #expect(now.channels.map(\.worth.brought).reduce(0, +) == now.shop.brought)
      #expect(now.cohorts.map(\.worth.brought).reduce(0, +) == now.shop.brought)
    }
    #expect(with.ledger.days == without.ledger.days)
    #expect(with.ledger.occasions.net == without.ledger.occasions.net)
    #expect(with.ledger.marginAfterGiveaways == without.ledger.occasions.margin)
  }
}

extension Int64 {
  /// A third of it.
  fileprivate var third: Double { Double(self) / 3 }
}
