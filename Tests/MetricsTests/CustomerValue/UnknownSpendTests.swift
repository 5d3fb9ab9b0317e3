import Commerce
import TestSupport
import Testing

@testable import Metrics

/// What codes gave away is no spend of the shop by itself: without a word of what marketing cost, only their own
/// channels' customers have a known cost.
///
/// Friends' codes brought Ann on 5 January for 10.00 and Cas on the 20th for 15.00; Bob and Eve came by Google.
@Suite struct UnknownSpendTests {
  private static func shop(_ spend: [MarketingSpend] = []) throws -> ShopAsOf {
    var rows = ShopRows(orders: CodeChannelShop.orders, spend: spend)
    rows.codeChannels = try CodeChannels(parsing: "FRIEND10=referral")
    return ShopAsOf(rows.ledger, asOf: isoDay("2024-02-29"))
  }

  private func value(of shop: ShopAsOf) -> CustomerValue {
    CustomerValue(of: shop, basis: .margin, cohorts: CohortTable(of: shop))
  }

  @Test func `the shop's cost stays unknown`() throws {
    let shop = try Self.shop()
    #expect(!shop.hasSpend)
    let all = AllFigures(of: shop)
    #expect(all.summary.spend == .undefined(.noSpend))
    #expect(all.summary.customerAcquisitionCost == .undefined(.noSpend))
    #expect(all.summary.paybackMonth == .undefined(.noSpend))
    #expect(all.history.months.map(\.spend) == [.undefined(.noSpend), .undefined(.noSpend)])
    #expect(all.periods.joined().allSatisfy { $0.spend == .undefined(.noSpend) })
    #expect(all.cohorts.cohorts.allSatisfy { $0.spend == .undefined(.noSpend) })
    #expect(ShopYear(of: shop).spend == .undefined(.noSpend))
    let value = value(of: shop)
    #expect(value.shop.spend == .undefined(.noSpend))
    #expect(value.shop.allInSpend == .undefined(.noSpend))
    #expect(value.shop.givenAway == 2_500)
    #expect(value.cohorts.map(\.worth.spend) == [.undefined(.noSpend), .undefined(.noSpend)])
    #expect(value.horizons[0].spend == .undefined(.noSpend))
  }

  @Test func `a channel of codes cost what these gave`() throws {
    let shop = try Self.shop()
    let worths = value(of: shop).channels
    #expect(worths.map(\.channel) == ["google", "referral"])
    #expect(worths.map(\.worth.spend) == [.undefined(.noSpend), .value(2_500)])
    #expect(worths[1].worth.customerAcquisitionCost == .value(1_250))
    // 60.00 of Ann and 45.00 of Cas.
    #expect(worths[1].worth.ltvToCac == .value(4.2))
    let channels = ChannelValue.all(of: shop, figures: CustomerFigures(of: shop))
    #expect(channels.map(\.spend) == [.undefined(.noSpend), .value(2_500)])
    let cut = CohortTable(of: shop, grain: .month, by: .channel)
    #expect(
      cut.cohorts.first { $0.group.value == .named(.channel, "referral") }?.ltvToCac(0)
        == .value(4.2))
    #expect(
      cut.cohorts.first { $0.group.value == .named(.channel, "google") }?.spend
        == .undefined(.noSpend))
    #expect(
      CohortTable(of: shop, only: .named(.channel, "referral")).cohorts.map(\.spend)
        == [.value(2_500)])
    let months = PeriodFigures.all(of: shop, grain: .month)
    #expect(
      months.map(\.channels) == [
        .value([ChannelAcquisition(channel: "referral", spend: 2_500, firstTimeCustomers: 2)]),
        .value([]),
      ])
  }

  @Test func `before the first gift no channel has a cost`() throws {
    let before = try Self.shop().moved(to: isoDay("2024-01-04"))
    #expect(!before.knowsCostOfChannel.contains(true))
    #expect(
      PeriodFigures.all(of: try Self.shop().moved(to: isoDay("2024-01-05")), grain: .month)
        .map { $0.channels.value?.map(\.spend) } == [[1_000]])
  }

  @Test func `from the first spend on the gifts before it count too`() throws {
    let shop = try Self.shop([
      MarketingSpend(day: isoDay("2024-02-02"), channel: "google", amount: 700)
    ])
    let history = AllFigures(of: shop).history
    #expect(history.months.map(\.spend) == [.undefined(.noSpend), .value(3_200)])
    #expect(value(of: shop).shop.spend == .value(3_200))
    // 30 days before 29 February nothing was spent yet, 30 before 10 March it was.
    #expect(value(of: shop).horizons[0].spend == .undefined(.noSpend))
    #expect(value(of: shop.moved(to: isoDay("2024-03-10"))).horizons[0].spend == .value(3_200))
  }

  @Test func `a row of nothing says that nothing was spent`() throws {
    let shop = try Self.shop([
      MarketingSpend(day: isoDay("2024-01-01"), channel: "google", amount: 0)
    ])
    #expect(value(of: shop).shop.customerAcquisitionCost == .value(625))
    #expect(
      value(of: shop).channels.map(\.worth.spend) == [.value(0), .value(2_500)])
  }

  @Test(arguments: 1...40)
  func `each month's end is the summary of that day`(seed: Int) throws {
    let shop = try CodeChannelShop.random(seed: seed, channels: "B=email, A=friends")
    let now = shop.moved(to: Period(.month, containing: shop.asOf).lastDay)
    for entry in AllFigures(of: now).history.months {
      let then = AllFigures(of: now.moved(to: entry.month.lastDay)).summary
      #expect(entry.spend == then.spend)
      #expect(entry.ltvToCac == then.ltvToCac)
      #expect(entry.paybackMonth == then.paybackMonth)
    }
  }
}
