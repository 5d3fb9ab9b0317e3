import Commerce
import TestSupport
import Testing

@testable import Metrics

/// Every list on people who stand just inside or just outside its rule.
@Suite struct TodayListsTests {
  private static let today = isoDay("2025-06-30")

  /// Purchases of somebody so many days ago, of the same net and margin.
  private func bought(_ name: String, _ daysAgo: Int..., net: Int64 = 1000) -> [Purchase] {
    daysAgo.map { Purchase(name, on: Self.today.advanced(by: -$0), net: net) }
  }

  /// The lists of a shop of these purchases.
  private func lists(
    _ purchases: [[Purchase]], _ set: (inout TodaySettings) -> Void = { _ in }
  ) -> (lists: TodayLists, names: [String]) {
    let all = purchases.flatMap(\.self)
    var facts = TodayFacts()
    set(&facts.settings)
    let shop = Shop(purchases: all).asOf(Self.today)
    return (
      TodayLists(of: shop, figures: CustomerFigures(of: shop), facts: facts),
      Array(Set(all.compactMap(\.customer))).sorted()
    )
  }

  private func names(
    _ list: TodayList, _ purchases: [[Purchase]], _ set: (inout TodaySettings) -> Void = { _ in }
  ) -> [String] {
    let (lists, names) = lists(purchases, set)
    return lists.people(TodayChoice(list)).map { names[Int($0)] }
  }

  /// Twenty who came again after 10, 20, ... 200 days, more than a year ago.
  private var repeaters: [[Purchase]] {
    (1...20).map { number in
      bought("z\(number)", 700, 700 - number * 10)
    }
  }

  @Test func `a second order is due between the quartiles of the days that others took`() {
    // Of 20 by the nearest rank: the 5th and the 15th.
    let people = [
      bought("early", 49), bought("first", 50), bought("last", 150), bought("late", 151),
      bought("twice", 100, 90),
    ]
    let (lists, _) = lists(repeaters + people)
    #expect(lists.rules.secondOrder.value == 50...150)
    // The one who bought twice came again after 10 days, and counts too: 21 of them, the 6th and the 16th.
    #expect(lists.rules.secondOrder.origin == .found(from: 21))
  }

  @Test func `a second order is due just inside the days, and not just outside`() {
    let people = [
      bought("early", 49), bought("first", 50), bought("last", 150), bought("late", 151),
    ]
    #expect(names(.secondOrder, repeaters + people) == ["first", "last"])
    #expect(names(.secondOrder, people) { $0.secondOrderDays = 49...50 } == ["early", "first"])
  }

  @Test func `too few who came again leave it at what is usual`() {
    let (lists, _) = lists(Array(repeaters.dropFirst()))
    #expect(lists.rules.secondOrder.value == 30...90)
    #expect(lists.rules.secondOrder.origin == .usual)
  }

  @Test func `to be won back is who is silent for long or beyond the own rhythm, and not lost`() {
    let people = [
      bought("in time", 99), bought("silent", 100), bought("old", 365), bought("lost", 366),
      // The mean of 20 days between: 40 days are twice as long, and not more.
      bought("rhythm kept", 80, 60, 40), bought("rhythm broken", 81, 61, 41),
      // Twice 10 days are over, but 30 days are the least.
      bought("just now", 49, 39, 29), bought("while ago", 50, 40, 30),
      bought("no rhythm", 70, 60),
    ]
    #expect(
      names(.winBack, people) { $0.winBackAfterDays = 100 }
        == ["old", "rhythm broken", "silent", "while ago"])
    #expect(names(.winBack, [bought("usual", 182), bought("sooner", 181)]) == ["usual"])
  }

  @Test func `regulars are the best by margin who came more than once and are not lost`() {
    var people = [
      bought("a", 10, 365 + 400, net: 9000), bought("b", 10, net: 17_000),
      bought("c", 366, 400, net: 8000), bought("d", 365, 400, net: 7000),
      bought("e", 10, 20, net: 6000),
    ]
    // Two of five in ten are four; the fifth comes too late.
    people += (1...5).map { bought("x\($0)", 5, net: 10) }
    #expect(names(.regulars, people) { $0.regularsPercent = 40 } == ["a", "d"])
    #expect(names(.regulars, people) { $0.regularsPercent = 50 } == ["a", "d", "e"])
  }

  @Test func `ambassadors bought often, and lately enough to tell`() {
    let people = [
      bought("today", 40, 30, 6), bought("week", 40, 30, 7), bought("month", 60, 50, 30),
      bought("before", 60, 50, 31), bought("seldom", 40, 10),
    ]
    #expect(names(.ambassadors, people) == ["month", "week"])
    // Nine tenths of 20 customers are 18, who buy once or, if there are 17 of them, up to 5 times.
    func mark(_ busy: Int) -> Int {
      let shop = (1...20).map { number in
        number <= busy ? bought("b\(number)", 9, 8, 7, 6, 5) : bought("s\(number)", 9)
      }
      return lists(shop).lists.rules.ambassadorPurchases.value
    }
    #expect(mark(2) == 3)
    #expect(mark(3) == 5)
  }

  @Test func `new is who bought for the first time just now`() {
    let people = [bought("new", 14), bought("known", 15), bought("again", 14, 3)]
    #expect(names(.newCustomers, people) == ["new"])
    #expect(names(.newCustomers, people) { $0.welcomeDays = 15 } == ["known", "new"])
  }

  @Test func `close to a reward is who is a few points short of the next`() {
    let people = [
      bought("close", 5, net: 8000), bought("far", 5, net: 7999), bought("reached", 5, net: 10_000),
      bought("next", 5, net: 23_000), bought("done", 5, net: 25_000),
      bought("lost", 366, net: 9000),
    ]
    func close(_ set: @escaping (inout TodaySettings) -> Void) -> [String] {
      names(.reward, people) { settings in
        settings.rewards = [100, 250]
        settings.rewardDistance = 20
        set(&settings)
      }
    }
    #expect(close { _ in } == ["close", "next"])
    // Two points a euro: 160, 159, 200, 460, 500, 180.
    #expect(close { $0.pointsPerUnit = 2 } == [])
    #expect(lists(people).lists.members(.reward)?.undefinedReason == .noRewards)
  }

  @Test func `a usual purchase is what is close to a reward`() {
    // Twenty of 10 to 200 euros: the lower one of the middle two is 100.
    let shop = (1...20).map { bought("p\($0)", 5, net: Int64($0) * 1000) }
    let rules = lists(shop) { $0.rewards = [1000] }.lists.rules
    #expect(rules.rewardDistance.value == 100)
    #expect(rules.rewardDistance.origin == .found(from: 20))
  }

  @Test func `who was exported lately is left out for a while, and counted`() throws {
    let people = [bought("ann", 1), bought("bob", 1), bought("cas", 1), bought("dee", 1)]
    let shop = Shop(purchases: people.flatMap(\.self)).asOf(Self.today)
    func contact(_ customer: Int32, _ daysAgo: Int) -> TodayContacts.Entry {
      TodayContacts.Entry(customer: customer, day: Self.today.advanced(by: -daysAgo))
    }
    // Ann on the last of 30 days, Bob one day before, Cas tomorrow.
    let facts = TodayFacts(
      contacts: TodayContacts([contact(0, 29), contact(1, 30), contact(2, -1)]))
    let lists = TodayLists(of: shop, figures: CustomerFigures(of: shop), facts: facts)
    #expect(lists.people(TodayChoice(.newCustomers)) == [1, 2, 3])
    #expect(lists.people(TodayChoice(.newCustomers, includesLately: true)) == [0, 1, 2, 3])
    let group = try #require(TodayFigures(of: lists, before: nil)[.newCustomers].group?.value)
    #expect(group.people == 3)
    #expect(group.leftOut == 1)
  }

  @Test func `what is not looked at is not known yet`() {
    let (lists, _) = lists([bought("ann", 1)])
    #expect(lists.members(.refill) == nil)
    #expect(lists.members(.slipping) == nil)
  }
}
