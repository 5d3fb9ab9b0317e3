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
      TodayContacts.Entry(
        person: shop.ledger.customers.id[Int(customer)], day: Self.today.advanced(by: -daysAgo))
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

  // MARK: Carts, guests, towns and controls

  /// The shop of some people with a purchase yesterday, and facts about them.
  private func lists(
    of people: [String], _ set: (inout TodayFacts) -> Void
  ) -> TodayLists {
    let shop = Shop(purchases: people.flatMap { bought($0, 1) }).asOf(Self.today)
    var facts = TodayFacts()
    set(&facts)
    return TodayLists(of: shop, figures: CustomerFigures(of: shop), facts: facts)
  }

  private func cart(
    _ person: Int32, _ daysAgo: Int, value: Int64? = 100, town: String = "Utrecht"
  ) -> OpenCart {
    let day = Self.today.advanced(by: -daysAgo)
    return OpenCart(
      person: person,
      cart: Cart(
        id: "\(person)/\(daysAgo)", customer: nil,
        begunAt: PlacedAt(day: day, instant: 0, hasTime: false), currency: nil, value: 100),
      value: value, country: "NL", town: town)
  }

  @Test func `a cart is worth a word for thirty days, and of each person the latest`() {
    func people(_ carts: [OpenCart], days: Int? = nil) -> [String] {
      lists(of: ["ann"]) { facts in
        facts.carts = .value([Self.today: carts])
        facts.settings.cartDays = days
      }.carts(TodayChoice(.abandonedCarts)).map(\.cart.id)
    }
    let carts = [cart(90, 0), cart(90, 2), cart(91, 30), cart(92, 31)]
    #expect(people(carts) == ["90/0", "91/30"])
    #expect(people(carts, days: 31) == ["90/0", "91/30", "92/31"])
    #expect(people(carts, days: 0) == ["90/0"])
    #expect(people([]) == [])
  }

  @Test func `a shop without carts has no such list, and another day's carts are not known`() throws
  {
    let none = lists(of: ["ann"]) { $0.carts = .undefined(.noCarts) }
    #expect(none.members(.abandonedCarts)?.undefinedReason == .noCarts)
    let other = lists(of: ["ann"]) { $0.carts = .value([Self.today: [cart(90, 1)]]) }
    let group = try TodayFigures(of: other, before: other.moved(to: Self.today.advanced(by: -7)))[
      .abandonedCarts
    ].group?.value
    #expect(group?.people == 1)
    #expect(group?.change == nil)
  }

  @Test func `what is in carts adds up, but for what no rate converts`() throws {
    let lists = lists(of: ["ann"]) { facts in
      facts.carts = .value([
        Self.today: [
          cart(90, 0, value: 250, town: "utrecht "), cart(91, 0, value: nil, town: ""),
          cart(92, 3, value: 50),
        ]
      ])
      facts.towns = Towns(["Utrecht"])
    }
    let group = try #require(TodayFigures(of: lists, before: nil)[.abandonedCarts].group?.value)
    #expect(group.cartValue == 300)
    #expect(group.worth == 300)
    #expect(
      group.towns == [
        TodayFigures.Place(name: "Utrecht", people: 2, spellings: ["utrecht ", "Utrecht"]),
        TodayFigures.Place(name: "(none)", people: 1),
      ])
    #expect(lists.carts(TodayChoice(.abandonedCarts, town: "UTRECHT")).map(\.person) == [90, 92])
    #expect(lists.carts(TodayChoice(.abandonedCarts, town: "(none)")).map(\.person) == [91])
    #expect(lists.carts(TodayChoice(.abandonedCarts, country: "BE")).isEmpty)
  }

  @Test func `guests came again, and had no account up to the day`() {
    let today = Self.today
    let people = [
      bought("again", 50, 3), bought("known", 50, 3), bought("later", 50, 3), bought("once", 3),
      bought("untold", 50, 3),
    ]
    let shop = Shop(purchases: people.flatMap(\.self)).asOf(today)
    var facts = TodayFacts()
    facts.guests = .value([
      GuestDays(customer: 0, asGuest: today.advanced(by: -50), withAccount: nil),
      // An account since today, and one from tomorrow on.
      GuestDays(customer: 1, asGuest: today.advanced(by: -50), withAccount: today),
      GuestDays(
        customer: 2, asGuest: today.advanced(by: -50), withAccount: today.advanced(by: 1)),
      GuestDays(customer: 3, asGuest: today.advanced(by: -3), withAccount: nil),
    ])
    let lists = TodayLists(of: shop, figures: CustomerFigures(of: shop), facts: facts)
    #expect(lists.people(TodayChoice(.guests)) == [0, 2])
    // Four days before, nobody had come again.
    #expect(lists.moved(to: today.advanced(by: -4)).people(TodayChoice(.guests)) == [])
    facts.guests = .undefined(.guestsNotTold)
    let untold = TodayLists(of: shop, figures: CustomerFigures(of: shop), facts: facts)
    #expect(untold.members(.guests)?.undefinedReason == .guestsNotTold)
  }

  @Test func `a town's people are a part of the list, in whatever case it is written`() throws {
    let lists = lists(of: ["ann", "bob", "cas", "dee"]) {
      $0.towns = Towns(["Utrecht", "UTRECHT", "Gent", " "])
    }
    func people(in town: String) -> [Int32] {
      lists.people(TodayChoice(.newCustomers, town: town))
    }
    #expect(people(in: "utrecht") == [0, 1])
    #expect(people(in: "Gent") == [2])
    #expect(people(in: "(none)") == [3])
    let group = try #require(TodayFigures(of: lists, before: nil)[.newCustomers].group?.value)
    #expect(
      group.towns == [
        TodayFigures.Place(name: "Utrecht", people: 2, spellings: ["Utrecht", "UTRECHT"]),
        TodayFigures.Place(name: "(none)", people: 1),
        TodayFigures.Place(name: "Gent", people: 1, spellings: ["Gent"]),
      ])
  }

  @Test func `the control of a trial is on no list while that runs, even where all are asked for`()
  {
    let today = Self.today
    func trial(started: Int, days: Int) -> Trial {
      Trial(
        name: "t", list: "all", start: today.advanced(by: -started), days: days,
        arms: [Trial.Arm(name: Trial.control, share: 50), Trial.Arm(name: "letter", share: 50)])
    }
    let people = ["ann", "bob", "cas", "dee"]
    let ids = Shop(purchases: people.flatMap { bought($0, 1) }).ledger.customers.id
    let lists = lists(of: people) { facts in
      // Left out for no day after an export, so that trials alone keep anybody out.
      facts.settings.leaveOutDays = 0
      facts.contacts = TodayContacts(controls: [
        // On its first day, one day before its last, on its last, and not begun.
        .init(of: trial(started: 0, days: 60), [ids[0]]),
        .init(of: trial(started: 59, days: 60), [ids[1]]),
        .init(of: trial(started: 60, days: 60), [ids[2]]),
        .init(of: trial(started: -1, days: 60), [ids[3]]),
      ])
    }
    #expect(lists.people(TodayChoice(.newCustomers)) == [2, 3])
    #expect(lists.people(TodayChoice(.newCustomers, includesLately: true)) == [2, 3])
  }
}
