import Commerce
import Dashboard
import Metrics
import Presentation
import Storage
import TestSupport
import Testing

@testable import stamgast

/// What panel 8 says of every list is what opens under it, what is exported, and what the command says.
@Suite struct TodayNumbersTests {
  /// A shop to look at, with a filter or without.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let store: @Sendable () async throws -> OrderStore
    var filter: [FilterCondition] = []

    var testDescription: String { name }
  }

  private static let demo: @Sendable () async throws -> OrderStore = {
    try await DemoDesk.shared.value.store
  }

  static let cases = [
    Case(name: "demo shop", store: demo),
    Case(
      name: "demo shop, a country", store: demo,
      filter: [FilterCondition(.customers, .country, "BE")]),
    Case(
      name: "demo shop, orders of a channel", store: demo,
      filter: [FilterCondition(.orders, .channel, "google_ads")]),
    Case(name: "walked shop", store: { try await WalkedShop.store() }),
    Case(name: "shop of carts and guests", store: { try await TodayShop.store() }),
    Case(
      name: "shop of carts and guests, a country", store: { try await TodayShop.store() },
      filter: [FilterCondition(.customers, .country, "NL")]),
    Case(name: "empty shop", store: { try OrderStore() }),
  ]

  private func desk(_ shop: Case) async throws -> ShopDesk {
    let desk = try await ShopDesk(store: try await shop.store())
    var filter = ShopFilter()
    for condition in shop.filter { filter.toggle(condition) }
    if !filter.isEmpty { try await desk.apply(filter) { _ in } }
    return desk
  }

  /// The query of the list that Enter opens.
  private func query(_ choice: TodayChoice, asOf day: CalendarDay) -> CustomerListQuery {
    let first = day.advanced(by: 1 - TodayFigures.yearDays)
    return CustomerListQuery(
      customers: .today(choice),
      scope: OccasionScope(days: DayRange(first: first, last: day)), asOf: day)
  }

  /// How many people and what value open under a list, and how many are exported or counted as left out.
  private func opened(
    _ choice: TodayChoice, on desk: ShopDesk, asOf day: CalendarDay
  ) async throws -> (people: Int, orders: Int, net: Int64, margin: Int64, value: Int64) {
    if choice.list == .abandonedCarts {
      let rows = try await desk.carts(of: choice, asOf: day)
      let value = await rows.asyncSum { await desk.row($0).shopValue ?? 0 }
      #expect(rows.allSatisfy { $0.state == .open })
      return (rows.count, 0, 0, 0, value)
    }
    let summary = try await desk.customerListing(query(choice, asOf: day)).summary
    return (summary.count, summary.occasions, summary.net, summary.margin, 0)
  }

  /// Exports a list without names, so that nobody counts as written to; gives how many people it accounts for.
  private func exported(
    _ choice: TodayChoice, on desk: ShopDesk, asOf day: CalendarDay
  ) async throws -> Int {
    let folder = try TemporaryFolder()
    let path = folder.file("list.csv")
    let outcome = try await desk.export(
      ExportRequest(
        list: .customers(query(choice, asOf: day)), name: choice.list.name, path: path,
        hidesPersonalData: true))
    let text = String(decoding: try bytes(ofFile: path), as: UTF8.self)
    #expect(text.split(separator: "\r\n").count == outcome.written + 1)
    return outcome.written + outcome.leftOut + outcome.unreachable
  }

  @Test(arguments: cases)
  func `every list is as long as what opens under it, and adds up to it`(shop: Case) async throws {
    let desk = try await desk(shop)
    let day = await desk.ledger.lastOrderDay ?? CalendarDay(number: 0)
    for includesLately in [false, true] {
      let page = try await desk.todayPage(
        TodayQuery(asOf: day, isWhole: true, includesLately: includesLately))
      for entry in page.figures.entries {
        guard let group = entry.group?.value else { continue }
        let choice = TodayChoice(entry.list, includesLately: includesLately)
        let list = try await opened(choice, on: desk, asOf: day)
        #expect(list.people == group.people, "\(entry.list)")
        #expect(list.orders == group.orders, "\(entry.list)")
        #expect(list.net == group.net && list.margin == group.margin, "\(entry.list)")
        #expect(list.value == group.cartValue ?? 0, "\(entry.list)")
        #expect(try await exported(choice, on: desk, asOf: day) == group.people, "\(entry.list)")
      }
    }
  }

  @Test(arguments: cases)
  func `countries and towns of a list part its people`(shop: Case) async throws {
    let desk = try await desk(shop)
    let day = await desk.ledger.lastOrderDay ?? CalendarDay(number: 0)
    let page = try await desk.todayPage(TodayQuery(asOf: day, isWhole: true))
    for entry in page.figures.entries {
      guard let group = entry.group?.value else { continue }
      let towns = try #require(group.towns)
      #expect(group.countries.reduce(0) { $0 + $1.people } == group.people)
      #expect(towns.reduce(0) { $0 + $1.people } == group.people)
      for place in group.countries {
        let choice = TodayChoice(entry.list, country: place.name)
        #expect(try await opened(choice, on: desk, asOf: day).people == place.people)
      }
      // Few of a hundred towns are enough.
      for place in towns.prefix(5) + towns.suffix(2) {
        let choice = TodayChoice(entry.list, town: place.name)
        #expect(try await opened(choice, on: desk, asOf: day).people == place.people)
        #expect(try await exported(choice, on: desk, asOf: day) == place.people)
      }
    }
  }

  @Test(arguments: cases)
  func `the command says what the panel says`(shop: Case) async throws {
    let desk = try await desk(shop)
    let (part, store) = await (desk.part, desk.store)
    let asOf = ShopAsOf(part.ledger)
    let lists = try await TodaySource.lists(of: asOf, part: part, in: store, needs: .all)
    let day = asOf.asOf
    let before = day.advanced(by: -TodayFigures.comparedDays)
    let hasBefore = part.ledger.firstCountedDay.map { $0 <= before } ?? false
    let figures = try TodayFigures(of: lists, before: hasBefore ? lists.moved(to: before) : nil)
    #expect(
      try await desk.todayPage(TodayQuery(asOf: day, isWhole: true)).figures == figures)
  }
}

extension Array {
  fileprivate func asyncSum(_ value: (Element) async -> Int64) async -> Int64 {
    var sum: Int64 = 0
    for element in self { sum += await value(element) }
    return sum
  }
}

/// Carts and guests on people who stand just inside or just outside, by the table at `TodayShop`.
@Suite struct TodayShopTests {
  private func names(
    _ list: TodayList, asOf date: String = TodayShop.lastDay, _ set: [SettingKey: String] = [:]
  ) async throws -> [String] {
    let store = try await TodayShop.store()
    for (key, value) in set { try await store.set(key, to: value) }
    let desk = try await ShopDesk(store: store)
    let day = try #require(CalendarDay(iso: date))
    let choice = TodayChoice(list)
    if list == .abandonedCarts {
      return try await desk.carts(of: choice, asOf: day).map {
        "\($0.person?.email.prefix(3) ?? "") \($0.cart.id)"
      }
    }
    let query = CustomerListQuery(customers: .today(choice), asOf: day, sort: .name)
    let listing = try await desk.customerListing(query)
    return try await desk.customerRows(listing, 0..<listing.customers.count, query)
      .map { String($0.key.prefix(3)) }.sorted()
  }

  @Test
  func `a cart counts for 30 days, of each person the latest, unless there is an order since`()
    async throws
  {
    #expect(try await names(.abandonedCarts) == ["gus #7", "fay #6", "ann #1", "bob #2"])
    // Another day, and Cas's of the 30th of May is 31 days old; a longer span has it.
    #expect(
      try await names(.abandonedCarts, [.cartDays: "31"])
        == ["gus #7", "fay #6", "ann #1", "bob #2", "cas #3"])
    #expect(try await names(.abandonedCarts, [.cartDays: "28"]) == ["gus #7", "fay #6", "ann #1"])
  }

  @Test func `as of an earlier day a cart is open that was paid later`() async throws {
    // Dee ordered on the 21st.
    #expect(
      try await names(.abandonedCarts, asOf: "2025-06-20")
        == ["ann #1", "dee #4", "bob #2", "cas #3"])
    #expect(
      try await names(.abandonedCarts, asOf: "2025-06-21") == ["ann #1", "bob #2", "cas #3"])
  }

  @Test func `guests are those who came again and never had an account`() async throws {
    #expect(try await names(.guests) == ["ann", "eve"])
    // Before the first of June nobody had come again.
    #expect(try await names(.guests, asOf: "2025-05-31") == [])
  }

  @Test func `what changed in a week, and what is in the carts`() async throws {
    let desk = try await ShopDesk(store: try await TodayShop.store())
    let day = try #require(CalendarDay(iso: TodayShop.lastDay))
    let figures = try await desk.todayPage(TodayQuery(asOf: day, isWhole: true)).figures
    let carts = try #require(figures[.abandonedCarts].group?.value)
    #expect(carts.people == 4)
    // Gus's, the later one of Fay's, Ann's and Bob's.
    #expect(try #require(carts.cartValue) == 99_000)
    // On the 23rd: Ann, Bob and Cas.
    #expect(carts.change == 1)
    #expect(carts.towns?.map(\.name) == ["Utrecht", "Gent"])
    #expect(carts.towns?.map(\.people) == [3, 1])
    #expect(figures[.guests].group?.value?.change == 0)
  }

  @Test func `an export of carts has products and value, and nobody without consent`() async throws
  {
    let desk = try await ShopDesk(store: try await TodayShop.store())
    let day = try #require(CalendarDay(iso: TodayShop.lastDay))
    let folder = try TemporaryFolder()
    let path = folder.file("carts.csv")
    func export(to path: String) async throws -> ExportOutcome {
      try await desk.export(
        ExportRequest(
          list: .customers(
            CustomerListQuery(customers: .today(TodayChoice(.abandonedCarts)), asOf: day)),
          name: "abandoned-carts", path: path))
    }
    let outcome = try await export(to: path)
    #expect(outcome.written == 3)
    #expect(outcome.leftOut == 1 && outcome.unknown == 1)
    let lines = String(decoding: try bytes(ofFile: path), as: UTF8.self)
      .split(separator: "\r\n").map(String.init)
    #expect(lines[0].hasSuffix(",Cart,CartValue,CartCurrency,CartDay"))
    #expect(lines.dropFirst().map { $0.prefix(3) } == ["fay", "ann", "bob"])
    // Fay never bought anything.
    #expect(
      lines[1] == "fay@example.com,,Utrecht,NL,0,0.00,0.00,,,,yes,,2 × Mug,320.00,EUR,2025-06-25")
    // Who was written to is left out for a while, whether customer or not.
    let page = try await desk.todayPage(TodayQuery(asOf: day, isWhole: true))
    let carts = try #require(page.figures[.abandonedCarts].group?.value)
    #expect(carts.people == 1 && carts.leftOut == 3)
    #expect(page.figures[.guests].group?.value?.leftOut == 1)
  }

  @Test func `an audience for an ad platform is no letter: nobody is left out after it`()
    async throws
  {
    let desk = try await ShopDesk(store: try await TodayShop.store())
    let day = try #require(CalendarDay(iso: TodayShop.lastDay))
    let folder = try TemporaryFolder()
    let outcome = try await desk.export(
      ExportRequest(
        list: .customers(CustomerListQuery(customers: .today(TodayChoice(.guests)), asOf: day)),
        name: "guests", form: .googleAds, path: folder.file("guests.csv")))
    #expect(outcome.written == 1 && outcome.leftOut == 1)
    let page = try await desk.todayPage(TodayQuery(asOf: day, isWhole: true))
    #expect(page.figures[.guests].group?.value?.people == 2)
  }

  @Test func `a list is split on the desk, and its control stays out while the trial runs`()
    async throws
  {
    let store = try await TodayShop.store()
    try await store.set(.trialDays, to: "60")
    try await store.set(.leaveOutDays, to: "10")
    let desk = try await ShopDesk(store: store)
    let day = try #require(CalendarDay(iso: TodayShop.lastDay))
    let split = try #require(TrialSplit(parsing: "spring=letter:50"))
    let folder = try TemporaryFolder()
    let outcome = try await desk.export(
      ExportRequest(
        list: .customers(
          CustomerListQuery(customers: .today(TodayChoice(.abandonedCarts)), asOf: day)),
        name: "carts", path: folder.file("carts.csv"), split: split))
    #expect(outcome.leftOut == 1)
    #expect(outcome.split?.peopleCount == 3)
    let trial = try #require(try await store.trials().first)
    #expect(trial.trial.list == "abandoned-carts")
    #expect(trial.trial.days == 60)
    let keys = ["ann", "bob", "fay"].map { "\($0)@example.com" }
    let controls = keys.filter { split.arm(of: $0) == 0 }
    #expect(outcome.split?.controlCount == controls.count)
    #expect(outcome.written == 3 - controls.count)
    #expect(!controls.isEmpty && controls.count < 3)
    // Twenty days on, whoever got the letter may be written to again; the control may not.
    let later = day.advanced(by: 20)
    let lists = try await desk.openCarts(TodayChoice(.abandonedCarts), asOf: later)
    let known = try await store.customerDetails(ids: lists.map(\.person)).map(\.email)
    #expect(controls.allSatisfy { !known.contains($0) })
    #expect(known.contains { keys.contains($0) })
  }
}
