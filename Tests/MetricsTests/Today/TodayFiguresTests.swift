import Commerce
import TestSupport
import Testing

@testable import Metrics

@Suite struct TodayFiguresTests {
  private static let today = isoDay("2025-06-30")

  private func purchase(
    _ name: String, _ daysAgo: Int, net: Int64 = 1000, margin: Int64 = 400
  ) -> Purchase {
    Purchase(name, on: Self.today.advanced(by: -daysAgo), net: net, margin: margin)
  }

  @Test func `a list has its people, their last year, and what changed in a week`() throws {
    let shop = Shop(purchases: [
      // New today, and a week ago no customers yet.
      purchase("ann", 2), purchase("bob", 14, net: 3000, margin: 1000),
      // New a week ago, and today no longer.
      purchase("cas", 15), purchase("dee", 21),
      purchase("eve", 900),
    ]).asOf(Self.today)
    let lists = TodayLists(of: shop, figures: CustomerFigures(of: shop))
    let figures = try TodayFigures(of: lists, before: lists.moved(to: Self.today.advanced(by: -7)))
    let group = try #require(figures[.newCustomers].group?.value)
    #expect(group.people == 2)
    // A week ago: Bob, Cas and Dee.
    #expect(group.change == -1)
    #expect(group.orders == 2)
    #expect(group.net == 4000)
    #expect(group.margin == 1400)
    #expect(group.expected == nil)
    #expect(group.worth == 1400)
    #expect(group.countries.map(\.people) == [2])
    #expect(group.towns == nil)
  }

  @Test func `the last year has 365 days, today included`() throws {
    // Regulars are all who came twice: 100 percent.
    var facts = TodayFacts()
    facts.settings.regularsPercent = 100
    let shop = Shop(purchases: [
      purchase("ann", 0), purchase("ann", 364, net: 200, margin: 20), purchase("ann", 365),
    ]).asOf(Self.today)
    let lists = TodayLists(of: shop, figures: CustomerFigures(of: shop), facts: facts)
    let group = try #require(
      TodayFigures(of: lists, before: nil)[.regulars].group?.value)
    #expect(group.orders == 2)
    #expect(group.margin == 420)
    #expect(group.change == nil)
  }

  @Test func `the lists worth most come first, and those without people not at all`() throws {
    let shop = Shop(purchases: [
      purchase("ann", 1), purchase("bob", 200, net: 9000, margin: 9000),
    ]).asOf(Self.today)
    let lists = TodayLists(of: shop, figures: CustomerFigures(of: shop))
    #expect(
      try TodayFigures(of: lists, before: nil).byWorth.map(\.list) == [.winBack, .newCustomers])
  }

  @Test
  func `slipping regulars are told by the forecast, and what all lists are expected to bring`()
    throws
  {
    let (shop, figures, statistics) = SimulatedShop(customers: 2000, days: 900, seed: 5).now
    let forecast = try Forecast(of: shop, figures: figures, statistics: statistics)
    let model = try #require(forecast.purchases.value?.model)
    let lists = TodayLists(of: shop, figures: figures, facts: TodayFacts(forecast: forecast))
    let before = shop.asOf.number - 90
    let best = Set(shop.customers(.top(TopCustomers(percent: 20, by: .margin))))
    var expected: [Int32] = []
    var margin = 0.0
    for row in figures.rows where best.contains(row.customer) {
      guard shop.asOf.days(since: row.lastDay) <= 365 else { continue }
      let starts = shop.ledger.customers.firstOccasion
      let own = shop.ledger.occasions.day[
        Int(starts[Int(row.customer)])..<Int(starts[Int(row.customer) + 1])]
      let earlier = own.filter { $0 <= before }
      guard let first = own.first, let last = earlier.last, let latest = own.last else { continue }
      let then = model.pAlive(
        PurchaseHistory(
          x: earlier.count - 1, tx: Double(last - first) / 7, T: Double(before - first) / 7))
      let now = model.pAlive(
        PurchaseHistory(
          x: own.count - 1, tx: Double(latest - first) / 7,
          T: Double(shop.asOf.number - first) / 7))
      guard then - now >= 0.2 else { continue }
      expected.append(row.customer)
      margin += forecast.customer(shop.purchaseHistory(of: row)).futureMargin.value ?? 0
    }
    #expect(expected.count > 10)
    #expect(lists.people(TodayChoice(.slipping)) == expected)
    let group = try #require(TodayFigures(of: lists, before: nil)[.slipping].group?.value)
    #expect(abs((group.expected?.value ?? 0) - margin) < 1e-6 * margin)
  }
}

@Suite struct OfferCostsTests {
  /// Ten orders of 100 with a margin of 50.
  private func costs(_ set: (inout TodaySettings) -> Void = { _ in }) -> OfferCosts {
    var settings = TodaySettings()
    set(&settings)
    return OfferCosts(orders: 10, net: 100_000, margin: 50_000, settings: settings)
  }

  private func price(_ offer: OfferCosts.Offer, _ costs: OfferCosts) -> OfferCosts.Price? {
    costs.offers.first { $0.offer == offer }
  }

  @Test func `the highest discount leaves the least margin`() throws {
    // 62.50 with goods of 50 leave 12.50, a fifth.
    #expect(isClose(try #require(costs().highestDiscount.value), 0.375, within: 1e-12))
    #expect(costs { $0.leastMargin = 0.6 }.highestDiscount.value == 0)
    #expect(costs { $0.leastMargin = 1 }.highestDiscount.value == 0)
    #expect(isClose(costs { $0.leastMargin = 0 }.highestDiscount.value ?? 0, 0.5, within: 1e-12))
  }

  @Test func `an offer pays from the orders on that make up for its cost`() throws {
    // Ten per cent are 10: 1.25 orders with 40 bring what one with 50 does.
    #expect(price(.tenPercent, costs())?.cost.value == 1000)
    #expect(price(.tenPercent, costs())?.uplift.value == 0.25)
    let set = costs {
      $0.shippingCost = 500
      $0.giftCost = 5000
    }
    #expect(isClose(price(.freeShipping, set)?.uplift.value ?? 0, 1.0 / 9, within: 1e-12))
    #expect(price(.gift, set)?.uplift.undefinedReason == .costsAllMargin)
    // The second one costs 50, which is all the margin.
    #expect(price(.twoForOne, set)?.cost.value == 5000)
    #expect(price(.twoForOne, set)?.uplift.undefinedReason == .costsAllMargin)
    #expect(price(.gift, costs())?.uplift.undefinedReason == .costNotSet)
  }

  @Test func `without orders nothing is known`() {
    let none = OfferCosts(orders: 0, net: 0, margin: 0, settings: TodaySettings())
    #expect(none.marginPerOrder.undefinedReason == .noOccasions)
    #expect(none.highestDiscount.undefinedReason == .noOccasions)
    #expect(none.offers.allSatisfy { $0.uplift.value == nil })
  }
}
