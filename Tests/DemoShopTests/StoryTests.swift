import Commerce
import Testing

@testable import DemoShop

/// What the shop's owner is to find in the demo, strong enough to be seen.
@Suite struct StoryTests {
  @Test func `the story stands in the calendar`() {
    #expect(Story.opening.description == "2023-09-01")
    #expect(Story.voucherSiteStart.description == "2024-03-01")
    #expect(Story.hurtCohort.lowerBound.description == "2024-08-01")
    #expect(Story.priceRise.description == "2025-02-01")
    #expect(Story.savingsCard.description == "2025-10-01")
    #expect(Story.lastDay.description == "2026-09-17")
  }

  @Test func `about three in ten customers come back within a year`() {
    let observable = Shop.customers(from: "2023-09-01", upTo: "2025-09-17")
    #expect((0.29...0.4).contains(Shop.returningShare(observable, within: 365)))
  }

  @Test func `most orders after the first come when a bag is empty`() {
    let gaps = Shop.customers.flatMap { history in
      zip(history, history.dropFirst()).map { $1.placedAt.day.days(since: $0.placedAt.day) }
    }.filter { $0 > 0 }
    let monthly = Double(gaps.count { (22...40).contains($0) }) / Double(gaps.count)
    #expect(monthly > 0.55)
  }

  @Test func `who first buys a present in December hardly ever returns`() {
    let december = Shop.customers.filter { $0[0].placedAt.day.components.month == 12 }
    let givers = december.filter { $0[0].tags.contains("cadeau") }
    let others = december.filter { !$0[0].tags.contains("cadeau") }
    #expect(givers.count > 250)
    #expect(Shop.returningShare(givers, within: 365) < 0.05)
    #expect(Shop.returningShare(others, within: 365) > 0.2)
  }

  @Test func `the months before the price rise return less than the same months a year before`() {
    let before = Shop.customers(from: "2023-09-01", upTo: "2024-02-01")
    let hurt = Shop.customers(from: "2024-09-01", upTo: "2025-02-01")
    let lateAmongBefore = Shop.share(of: before) { returned($0, between: 150, and: 210) }
    let lateAmongHurt = Shop.share(of: hurt) { returned($0, between: 150, and: 210) }
    #expect(
      Shop.returningShare(hurt, within: 180) < 0.75 * Shop.returningShare(before, within: 180))
    #expect(lateAmongHurt < 0.6 * lateAmongBefore)
  }

  @Test func `the savings card makes more of the new customers return`() {
    let before = Shop.customers(from: "2023-10-01", upTo: "2024-04-01")
    let after = Shop.customers(from: "2025-10-01", upTo: "2026-03-21")
    #expect(
      Shop.returningShare(after, within: 180) > Shop.returningShare(before, within: 180) + 0.03)
    let springBefore = Shop.customers(from: "2025-02-01", upTo: "2025-06-19")
    let springAfter = Shop.customers(from: "2026-02-01", upTo: "2026-06-19")
    #expect(
      Shop.returningShare(springAfter, within: 90) > Shop.returningShare(springBefore, within: 90)
        + 0.04)
  }

  @Test func `the voucher site sends people for one order`() {
    let voucher = Shop.customers.filter { $0[0].utmSource == Channel.voucherSite.rawValue }
    let search = Shop.customers.filter { $0[0].utmSource == Channel.googleAds.rawValue }
    #expect(Shop.returningShare(voucher, within: 365) < 0.1)
    #expect(Shop.returningShare(search, within: 365) > 0.3)
  }

  @Test func `search pays for itself three times over and the voucher site not once`() {
    #expect((3.0...4.0).contains(valueToCost(.googleAds)))
    #expect((1.0...1.6).contains(valueToCost(.metaAds)))
    #expect((0.5...0.95).contains(valueToCost(.voucherSite)))
  }

  @Test func `free grinding brings better customers than ten per cent`() {
    let ten = Shop.customers.filter { $0[0].discountCode == WelcomeCode.tenPercent }
    let grinding = Shop.customers.filter { $0[0].discountCode == WelcomeCode.freeGrinding }
    #expect(min(ten.count, grinding.count) > 400)
    #expect(
      Shop.returningShare(grinding, within: 180) > Shop.returningShare(ten, within: 180) + 0.06)
  }

  @Test func `some customers are won back after more than a year`() {
    let wonBack = Shop.customers.count { history in
      zip(history, history.dropFirst()).contains {
        $1.placedAt.day.days(since: $0.placedAt.day) > 365
      }
    }
    #expect(wonBack > 50)
  }

  @Test func `the shop grows, peaks in December and dips in August`() {
    for year in 2024...2025 {
      #expect(Shop.orderCount(year, 12) > Shop.orderCount(year, 10) * 5 / 4)
      #expect(Shop.orderCount(year, 8) < Shop.orderCount(year, 6) * 4 / 5)
      #expect(Shop.orderCount(year + 1, 5) > Shop.orderCount(year, 5))
    }
  }

  @Test func `bags cost about twelve per cent more from the first of February 2025`() throws {
    let eve = try #require(CalendarDay(iso: "2025-01-31"))
    for variant in Catalogue().coffees.flatMap(\.variants) {
      let rise = Double(variant.price(on: eve.advanced(by: 1))) / Double(variant.price(on: eve)) - 1
      #expect((0.09...0.15).contains(rise))
    }
  }

  @Test func `half of what is charged for goods is margin`() {
    let kept = Shop.customers.flatMap { $0 }.filter { $0.refunded == 0 }
    let margin = kept.reduce(0) { $0 + Shop.margin($1) }
    let net = kept.reduce(0) { $0 + $1.subtotal - $1.taxes }
    #expect((0.45...0.55).contains(Double(margin) / Double(net)))
    #expect((3500...4500).contains(net / kept.count))
  }

  private func returned(_ history: [ShopifyOrder], between first: Int, and last: Int) -> Bool {
    history.contains {
      (first...last).contains($0.placedAt.day.days(since: history[0].placedAt.day))
    }
  }

  /// Margin of a channel's customers so far over what was spent on it.
  private func valueToCost(_ channel: Channel) -> Double {
    let margin = Shop.customers.filter { $0[0].utmSource == channel.rawValue }
      .joined().filter { $0.refunded == 0 }.reduce(0) { $0 + Shop.margin($1) }
    let spend = Spend.all().filter { $0.channel == channel }.reduce(0) { $0 + $1.cents }
    return Double(margin) / Double(spend)
  }
}
