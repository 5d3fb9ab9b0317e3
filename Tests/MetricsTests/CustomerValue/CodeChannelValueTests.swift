import Commerce
import TestSupport
import Testing

@testable import Metrics

/// A shop whose codes bring customers: what each channel costs and brings, worked out by hand.
@Suite struct CodeChannelValueTests {
  private func value(of shop: ShopAsOf, _ basis: ValueBasis = .margin) -> CustomerValue {
    CustomerValue(of: shop, basis: basis, cohorts: CohortTable(of: shop))
  }

  @Test func `the fee and what the codes gave new customers is what a channel costs`() throws {
    let channels = value(of: try CodeChannelShop.shop()).channels
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
    let shop = try CodeChannelShop.shop()
    let figures = CustomerFigures(of: shop)
    let forecast = try Forecast(
      of: shop, figures: figures, statistics: PurchaseStatistics(of: shop, figures: figures))
    // Margin 60.00, 55.00, 45.00 and 15.00 of Ann, Bob, Cas and Eve; net 90.00, 95.00, 60.00 and 20.00, and 25.00 given.
    #expect(forecast.marginRate == .value(175.0 / 290))
  }

  @Test func `the shop's cost is the sum of its channels', and the all-in cost has the gifts too`()
    throws
  {
    let value = value(of: try CodeChannelShop.shop())
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
        value(of: try CodeChannelShop.shop(), basis),
        value(of: try CodeChannelShop.shop(nil), basis)
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
    let shop = try CodeChannelShop.shop()
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
    let channels = value(of: try CodeChannelShop.shop("FRIEND10=referral, ANNA*=anna")).channels
    #expect(channels.map(\.channel) == ["anna", "google", "referral"])
    #expect(channels.map(\.worth.customers) == [0, 2, 2])
    // The discount of the order with both codes counts once.
    #expect(channels.map(\.worth.spend) == [.value(2_500), .value(4_000), .value(2_500)])
  }

  @Test func `codes are compared by what is left after the gift, channels or not`() throws {
    let question = CouponQuestion(codeA: "FRIEND10", codeB: "WELCOME", days: 10)
    for shop in [try CodeChannelShop.shop(), try CodeChannelShop.shop(nil)] {
      let compared = CouponComparison(question, of: shop.moved(to: isoDay("2024-02-29")))
      // Ann, Bob and Cas: 50.00, 25.00 and 30.00 as booked.
      #expect(compared.a.observable == 3)
      #expect(compared.a.grossMargin == 5_000 + 2_500 + 3_000)
      #expect(compared.b.grossMargin == 1_500)
    }
  }

  /// Ann has 10.00 of 5 January, Cas 15.00 of the 20th; Bob stands between them.
  @Test func `what was given away is told of people, and from a day on`() throws {
    let ledger = try CodeChannelShop.shop().ledger
    #expect((0..<4).map { ledger.givenAway(to: $0) } == [1_000, 0, 1_500, 0])
    #expect(ledger.givenAway(to: [0, 1, 2, 3], since: isoDay("2024-01-05")) == 2_500)
    #expect(ledger.givenAway(to: [0, 1, 2, 3], since: isoDay("2024-01-06")) == 1_500)
    #expect(ledger.givenAway(to: [1, 2], since: isoDay("2024-01-01")) == 1_500)
    #expect(ledger.givenAway(to: [3], since: isoDay("2024-01-01")) == 0)
    #expect(ledger.givenAway(on: isoDay("2024-01-05")...isoDay("2024-01-20")) == 2_500)
    #expect(ledger.givenAway(on: isoDay("2024-01-06")...isoDay("2024-01-20")) == 1_500)
    #expect(ledger.givenAway(on: isoDay("2024-01-05")...isoDay("2024-01-19")) == 1_000)
  }

  @Test func `spend that comes later leaves what was given away`() throws {
    var ledger = try CodeChannelShop.shop().ledger
    let made = ledger
    ledger.setSpend([], rates: [])
    #expect(ledger.spend.purpose == [.giveaway, .giveaway])
    #expect(ledger.spend.amount == [1_000, 1_500])
    ledger.setSpend(CodeChannelShop.spend, rates: [])
    #expect(ledger.spend == made.spend)
  }

  @Test(arguments: 1...80)
  func `channels hold every customer once, and no cost twice`(seed: Int) throws {
    let with = try CodeChannelShop.random(seed: seed, channels: "B=email, A=friends")
    let without = try CodeChannelShop.random(seed: seed, channels: nil)
    let value = value(of: with)
    let customers = value.channels.map(\.worth.customers).reduce(0, +)
    #expect(customers == CustomerFigures(of: with).count)
    #expect(customers == CustomerFigures(of: without).count)
    let spent = value.channels.compactMap(\.worth.spend.value).reduce(0, +)
    // Without spend the channels of codes alone tell what they gave.
    #expect(spent == value.shop.spend.value ?? value.shop.givenAway)
    for basis in ValueBasis.allCases {
      let (now, before) = (self.value(of: with, basis), self.value(of: without, basis))
      #expect(
        now.shop.brought - (now.shop.spend.value ?? now.shop.givenAway)
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
