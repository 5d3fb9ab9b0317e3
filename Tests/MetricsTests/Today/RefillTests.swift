import Commerce
import Testing

@testable import Metrics

@Suite struct RefillTests {
  private static let today = isoDay("2025-06-30")

  /// A customer's purchases: days ago with the product of that day.
  private struct Buyer {
    let name: String
    let bought: [(daysAgo: Int, product: Int32)]
  }

  /// Somebody who bought a product eleven times, 30 days apart, and for the last time 100 days ago.
  private static let steady = Buyer(
    name: "steady", bought: (0...10).map { (100 + 30 * $0, Int32(0)) })

  private func lists(_ buyers: [Buyer], lead: Int? = nil) -> (lists: TodayLists, names: [String]) {
    let names = buyers.map(\.name).sorted()
    let purchases = buyers.flatMap { buyer in
      buyer.bought.map { Purchase(buyer.name, on: Self.today.advanced(by: -$0.daysAgo), net: 100) }
    }
    let entries = buyers.flatMap { buyer in
      buyer.bought.map { purchase in
        ProductPurchases.Entry(
          customer: Int32(names.firstIndex(of: buyer.name) ?? 0), product: purchase.product,
          day: Self.today.advanced(by: -purchase.daysAgo).number)
      }
    }
    let shop = Shop(purchases: purchases).asOf(Self.today)
    var facts = TodayFacts(products: ProductPurchases(names: ["bag", "mug"], entries))
    facts.settings.refillLeadDays = lead
    return (TodayLists(of: shop, figures: CustomerFigures(of: shop), facts: facts), names)
  }

  @Test func `a product of 30 days is found by itself`() throws {
    let refills = try #require(lists([Self.steady]).lists.rules.refills)
    #expect(
      refills == [
        RefillInterval(
          product: 0, name: "bag", key: "bag", medianDays: 30, upperDays: 30, pairs: 10)
      ])
  }

  @Test func `nine intervals are not enough to tell`() {
    let buyer = Buyer(name: "steady", bought: Array(Self.steady.bought.dropLast()))
    let lists = lists([buyer]).lists
    #expect(lists.rules.refills == [])
    #expect(lists.members(.refill)?.undefinedReason == .nothingRefilled)
  }

  @Test func `the median and the upper quartile are those of the nearest rank`() throws {
    // Intervals of 11 to 20 days: the lower one of the middle two is 15, the 8th of 10 is 18.
    var days = 0
    let bought =
      [(0, Int32(0))]
      + (11...20).map { gap in
        days += gap
        return (days, Int32(0))
      }
    let refills = try #require(lists([Buyer(name: "a", bought: bought)]).lists.rules.refills)
    #expect(refills.first?.medianDays == 15)
    #expect(refills.first?.upperDays == 18)
  }

  @Test func `due is who bought it an interval less the lead ago, and nothing since`() {
    let buyers = [
      Self.steady, Buyer(name: "early", bought: [(22, 0)]), Buyer(name: "first", bought: [(23, 0)]),
      Buyer(name: "last", bought: [(37, 0)]), Buyer(name: "late", bought: [(38, 0)]),
      Buyer(name: "mug", bought: [(30, 1)]), Buyer(name: "since", bought: [(30, 0), (5, 1)]),
      Buyer(name: "both", bought: [(30, 0), (30, 1)]),
    ]
    func due(lead: Int?) -> [String] {
      let (lists, names) = lists(buyers, lead: lead)
      return lists.people(TodayChoice(.refill)).map { names[Int($0)] }
    }
    #expect(due(lead: nil) == ["both", "first", "last"])
    #expect(due(lead: 8) == ["both", "early", "first", "last", "late"])
    #expect(due(lead: 0) == ["both"])
  }

  @Test func `what is bought after the day is not looked at`() {
    let (lists, names) = lists([Self.steady, Buyer(name: "later", bought: [(33, 0), (3, 0)])])
    let earlier = lists.moved(to: Self.today.advanced(by: -7))
    #expect(lists.people(TodayChoice(.refill)).isEmpty)
    #expect(earlier.people(TodayChoice(.refill)).map { names[Int($0)] } == ["later"])
  }
}
