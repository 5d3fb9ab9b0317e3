import Commerce
import Metrics
import Presentation
import Storage
import TerminalUI
import TestSupport
import Testing

@testable import Dashboard
@testable import stamgast

/// The SQL that explains a figure gives the figure.
@Suite struct FigureQueryTests {
  /// The demo shop's store with its views as tables.
  private static let demoStore = Task {
    try await OrderStore.withViewsAsTables(of: try await DemoDesk.shared.value.store)
  }

  private func demoWalk(_ keys: String) async throws -> FigureWalk {
    try await FigureWalk(
      try await DemoDesk.shared.value, try await FigureQueryTests.demoStore.value, keys: keys)
  }

  /// Keys that lead to days: the latest, the last of months, in the middle of a year, years.
  static let days = FigureWalk.isExhaustive ? ["", ", ,", "p , ,", "p p", "< <"] : [", ,"]

  @Test(arguments: days) func `tiles of the overview`(keys: String) async throws {
    let walk = try await demoWalk(keys)
    await walk.harness.press("Home")
    try await walk.along("Right", "tile") { _ in true }
    #expect(walk.explained >= 16)
  }

  @Test(arguments: days, ["", "m"]) func `the flow of each period`(
    keys: String, rule: String
  ) async throws {
    let walk = try await demoWalk("\(keys) 2 \(rule) Home")
    try await walk.along("Right", "period")
    await walk.harness.press("Up Up")
    try await walk.along("Down", "part") { _ in true }
    await walk.harness.press("Left Left Left Up Up Up Up Up")
    try await walk.along("Down", "part of an earlier period") { _ in true }
  }

  @Test(arguments: days, ["w", "w w"]) func `two periods and the best customers`(
    keys: String, comparison: String
  ) async throws {
    let walk = try await demoWalk("\(keys) 2 \(comparison) g")
    try await walk.along("Down", "step") { _ in true }
    await walk.harness.press("Right g")
    try await walk.along("Down", "step of the running period")
    await walk.harness.press("Tab g")
    try await walk.along("Down", "best customers") { _ in true }
  }

  @Test(arguments: days, ["", "b"]) func `what customers bring and cost`(
    keys: String, basis: String
  ) async throws {
    let walk = try await demoWalk("\(keys) 3 \(basis) g")
    try await walk.along("j", "channel") { _ in true }
    await walk.harness.press("Tab g")
    try await walk.along(FigureWalk.isExhaustive ? "j" : "PgDn", "cohort") { $0 < 2 }
    await walk.harness.press("Tab g")
    try await walk.along("j", "horizon") { _ in true }
    await walk.harness.press("Tab g")
    try await walk.along("j", "expected") { _ in true }
    await walk.harness.press("Tab")
    try await walk.open("curve")
  }

  @Test(arguments: days) func `cells of the cohorts by each measure`(keys: String) async throws {
    let walk = try await demoWalk("\(keys) 4 g")
    for measure in 0..<CohortMeasure.allCases.count {
      await walk.harness.press("g j j j Home l l l")
      try await walk.explain("measure \(measure)")
      try await walk.open("measure \(measure)")
      await walk.harness.press("m")
    }
  }

  @Test(arguments: days, ["", "p", "p p", "p p p", "p p p p"])
  func `cells of the cohorts by grain and cut`(keys: String, grain: String) async throws {
    let walk = try await demoWalk("\(keys) 4 \(grain)")
    for cut in ["", "c", "c", "c", "c c"] {
      await walk.harness.press("\(cut) g j l")
      try await walk.explain("cut \(cut)")
      if FigureWalk.isExhaustive || grain.isEmpty { try await walk.open("cut \(cut)") }
    }
    #expect(!walk.checked.isEmpty)
  }

  @Test(arguments: [
    "channel=organic", "country=DE", "code=WELCOME10", "segment=champions", "segment=Dutch",
    "orders >= 3 and (country = NL or segment = at-risk)",
    "lastOrder < 200 days ago and firstCode != none and net > 50", "order.channel=google_ads",
    "order.code=WELCOME10", "order.code=none", "alive > 0.5 and consent = yes",
  ])
  func `figures of a part of the shop`(condition: String) async throws {
    // A store of its own, as it has a segment.
    let store = try await DemoCommand.store(
      in: ResourceFolders(), importedAt: DemoDesk.importedAt)
    let own = try #require(OwnSegment(name: "Dutch", filter: "country = NL and orders > 1"))
    try await store.add(own)
    let desk = try await ShopDesk(store: store)
    let filter = ShopFilter([try FilterCondition(parsing: condition, naming: [own])])
    try await desk.apply(filter) { _ in }
    let walk = try await FigureWalk(
      desk, try await FigureQueryTests.demoStore.value, keys: ", Home")
    try await walk.along("Right", "tile")
    for panel in ["2", "2 w", "3", "3 Tab", "3 Tab Tab", "4", "5", "7", "7 Tab", "8", "8 g Tab"]
      + ["3 Tab Tab Tab", "7 Shift-Tab", "7 Shift-Tab Shift-Tab Shift-Tab"]
    {
      await walk.harness.press("Esc Esc \(panel) g")
      try await walk.along("j", "panel \(panel)", limit: 3) { $0 == 0 }
    }
    #expect(walk.checked.count > 20)
    #expect(walk.checked.keys.allSatisfy { $0.contains("that the filter leaves") })
  }

  /// Of the lines of panel 0 those of rows of files can't be told of a part of the shop; an import is what it is.
  @Test func `what is told of whole files under a filter`() async throws {
    let desk = try await ShopDesk(store: try await DemoDesk.shared.value.store)
    try await desk.apply(ShopFilter([FilterCondition(.orders, .channel, "organic")])) { _ in }
    let harness = try await ScreenHarness(size: Size(width: 120, height: 40), desk: desk)
    let outside = Strings().outsideFilter(harness.state.shop.filter)
    func explained(_ keys: String) async throws -> Explanation {
      await harness.press("Esc Esc \(keys) x")
      var found: Explanation?
      if case .explanation(let explanation, _)? = harness.state.overlay { found = explanation }
      return try #require(found, "nothing is explained at \(keys)")
    }
    let imported = try await explained("0")
    #expect(imported.queries.count == 1)
    #expect(!imported.queries.contains { $0.sql.contains("that the filter leaves") })
    #expect(outside.allSatisfy { !imported.leftOut.contains($0) })
    let rows = try await explained("0 Tab Tab g")
    #expect(rows.queries.isEmpty)
    #expect(rows.leftOut.contains(Strings().noSQLInFilter))
    let uncounted = try await explained("0 Tab Tab g j j j j")
    #expect(uncounted.queries.contains { $0.sql.contains("that the filter leaves") })
    #expect(outside.allSatisfy { uncounted.leftOut.contains($0) })
  }

  /// What is there already, what runs, and what is still to come; each with what the forecast is fitted to.
  @Test(arguments: days) func `forecasts of cohorts`(keys: String) async throws {
    for (measure, cut) in [("", ""), ("m m m", ""), ("", "p"), ("", "p p p p")] {
      let walk = try await demoWalk("\(keys) 4 \(measure) \(cut) t t")
      try await walk.along("l", "age", limit: 5)
      #expect(walk.checked.keys.contains { $0.contains("repeat_net") })
    }
  }

  @Test(arguments: days) func `segments and fields of the map`(keys: String) async throws {
    let walk = try await demoWalk("\(keys) 5 g")
    try await walk.along("j", "segment") { _ in true }
    await walk.harness.press("Tab")
    for row in 0..<5 {
      await walk.harness.press("g \("j".repeatedKey(row))")
      try await walk.along("l", "field of row \(row)") { _ in true }
    }
  }

  @Test(arguments: days, ["", "m"]) func `segments by thresholds, and who moved`(
    keys: String, mode: String
  ) async throws {
    // Scoring changes the desk, which other tests look at.
    let desk = try await ShopDesk(store: try await DemoDesk.shared.value.store)
    let walk = try await FigureWalk(
      desk, try await FigureQueryTests.demoStore.value, keys: "\(keys) 5 \(mode) g")
    if !mode.isEmpty { try await walk.along("j", "segment") { $0 == 1 } }
    await walk.harness.press("Tab Tab g")
    try await walk.along("j", "flow", limit: 4) { $0 == 1 }
  }

  /// Each word of the language, with what is not known and the shop's own segments.
  @Test(arguments: [
    "consent = yes", "not consent = no", "consent != yes", "consent in (no, none)",
    "consent in (yes, none)",
    "country = NLD", "alive > 0.5", "alive between 0.2 and 0.8", "alive != 1 and orders > 1",
    "orders >= 3", "orders between 4 and 2", "lastOrder > 90 days ago",
    "firstOrder <= 2025-03-01",
    "lastOrder between 6 months ago and 30 days ago", "net > 99.95", "margin < 20.5",
    "averageOrder >= 42.42", "country = nl", "country != NL", "country in (BE, none)",
    "channel = none", "not channel in (google_ads, organic)",
    "firstProduct != 'nachtploeg Espresso - 250 g / bonen'",
    "firstCode = none", "firstCode != WELKOM10", "firstCode in (welkom10, none)",
    "segment = at-risk", "segment != Dutch", "R >= 4 and F < 3 or M = 5", "not (orders = 1)",
  ]) func `filters over customers`(text: String) async throws {
    let desk = try await DemoDesk.shared.value
    let own = [OwnSegment(name: "Dutch", filter: "country = NL and orders > 1")].compactMap(\.self)
    let filter = try SegmentFilter(parsing: text, naming: own)
    let shop = ShopAsOf(await desk.ledger)
    let figures = CustomerFigures(of: shop)
    let knowledge = try await SegmentFacts.knowledge(
      for: [filter], shop, of: try await DemoDesk.shared.value.store)
    let row = OwnSegmentFigures(
      text, filter, .init(shop, figures, RFMScores(figures), knowing: knowledge))
    let query = try #require(
      FigureQuery.ownSegment(row, asOf: shop.asOf, .ranks, in: shop.ledger.currency))
    let answer = try await FigureQueryTests.demoStore.value.answer(query)
    #expect(query.isGiven(by: answer), "\(query.sql)\n\(answer)\nshown \(query.rows)")
    #expect(row.customers > 0 && row.customers < figures.count)
  }

  @Test func `who is chosen by a chance has no SQL where there is no forecast`() throws {
    let text = "alive > 0.5"
    let shop = ShopAsOf(Ledger())
    let figures = CustomerFigures(of: shop)
    let row = OwnSegmentFigures(
      text, try SegmentFilter(parsing: text), .init(shop, figures, RFMScores(figures)))
    #expect(FigureQuery.ownSegment(row, asOf: shop.asOf, .ranks, in: nil) == nil)
  }

  @Test(arguments: days) func `days, steps, intervals and rhythm of purchases`(
    keys: String
  ) async throws {
    let walk = try await demoWalk("\(keys) 7 g")
    try await walk.along("PgDn", "day") { $0 % 5 == 0 }
    await walk.harness.press("Tab g")
    try await walk.along("j", "step") { _ in true }
    await walk.harness.press("Tab g")
    try await walk.along("j", "interval") { _ in true }
    await walk.harness.press("Tab g")
    try await walk.along("j", "day of return") { _ in true }
  }

  @Test(arguments: days) func `products, what is beside them, and first products`(
    keys: String
  ) async throws {
    let walk = try await demoWalk("\(keys) 7 Tab Tab Tab Tab g")
    try await walk.along("j", "product", limit: 4) { $0 == 0 }
    try await walk.open("product")
    await walk.harness.press("g j Tab g")
    try await walk.along("j", "companion", limit: 3) { $0 == 0 }
    await walk.harness.press("Tab g")
    try await walk.along("PgDn", "first product", limit: 3) { $0 == 0 }
  }

  // Two years before the latest day nothing had been begun for the customers yet.
  @Test(arguments: days.filter { $0 != "< <" })
  func `initiatives at each age, and the year of the what-if`(
    keys: String
  ) async throws {
    let walk = try await demoWalk("\(keys) 9 Tab Tab g")
    try await walk.along("j", "initiative")
    await walk.harness.press("Tab g")
    try await walk.along("j", "age") { $0 == 1 }
    await walk.harness.press("Tab g")
    try await walk.along("j", "figure of the what-if") { $0 == 0 }
    #expect(walk.explained >= 12)
  }

  @Test(arguments: days) func `launches and their weeks`(keys: String) async throws {
    let walk = try await demoWalk("\(keys) 9 Shift-Tab Shift-Tab g j")
    try await walk.along("j", "launch") { _ in true }
    await walk.harness.press("Tab")
    try await walk.along("j", "week of a launch") { $0 == 0 }
    #expect(walk.explained >= 13)
  }

  @Test(arguments: [
    "channel = google_ads", "country in (NL, BE) and firstCode != WELCOME10", "segment = champions",
    "orders >= 2",
  ]) func `sides of an initiative for some`(who: String) async throws {
    let ledger = try await DemoDesk.shared.value.ledger
    let shop = ShopAsOf(ledger)
    let start = try #require(CalendarDay(iso: "2025-10-01"))
    let card = try #require(Initiative(name: "Card", start: start, who: who))
    let figures = try #require(InitiativeFigures.all([card], of: shop).first)
    let store = try await FigureQueryTests.demoStore.value
    for age in figures.ages where age.after.people.observable > 0 {
      let query = try #require(
        FigureQuery.sides(of: figures, at: age, asOf: shop.asOf, currency: ledger.currency))
      let answer = try await store.answer(query)
      #expect(query.isGiven(by: answer), "\(query.sql)\n\(answer)\nshown \(query.rows)")
    }
    let reached = try #require(
      FigureQuery.reached(by: figures, asOf: shop.asOf, currency: ledger.currency))
    #expect(reached.isGiven(by: try await store.answer(reached)))
    #expect(figures.customers > 0)
  }

  @Test(arguments: days) func `lists, cards and orders`(keys: String) async throws {
    let walk = try await demoWalk("\(keys) 6")
    try await walk.along("PgDn", "page", limit: 3) { _ in true }
    await walk.harness.press("g Enter")
    try await walk.along("j", "order of a customer", limit: 5) { _ in true }
  }

  @Test(arguments: TinyShop.allCases) func `shops at the edge`(shop: TinyShop) async throws {
    let desk = try await shop.desk()
    let store = try await OrderStore.withViewsAsTables(of: desk.store)
    for keys in ["", ","] {
      let walk = try await FigureWalk(desk, store, keys: keys, isFull: false)
      try await walk.along("Right", "tile")
      for panel in ["2", "2 m", "3", "4", "9", "7", "7 Tab", "7 Tab Tab", "7 Tab Tab Tab"]
        + [
          "7 Tab Tab Tab Tab", "7 Shift-Tab", "5", "6", "6 Enter", "6 Enter Enter", "8", "0",
          "0 Tab", "0 Tab Tab",
        ]
      {
        await walk.harness.press("Esc Esc \(panel) g")
        try await walk.along("j", "panel \(panel)", limit: 8)
      }
    }
  }

  @Test func `a shop without orders has nothing to explain`() async throws {
    let harness = try await ScreenHarness(
      size: Size(width: 80, height: 24), desk: try await ShopDesk(store: try OrderStore()))
    await harness.press("x")
    #expect(harness.canvas.lines.last?.contains("Nothing to explain") == true)
  }

  @Test(arguments: days) func `what was imported and what it lacks`(keys: String) async throws {
    let walk = try await demoWalk("\(keys) 0")
    try await walk.along("j", "import")
    await walk.harness.press("Tab g")
    try await walk.along("j", "line of the way to net revenue") { $0 != 10 }
    await walk.harness.press("h g")
    try await walk.along("j", "line of the month before")
    await walk.harness.press("Tab g")
    try await walk.along("j", "line") { $0 > 3 }
  }
}

/// Shops at the edge of the definitions.
enum TinyShop: CaseIterable, Sendable {
  case oneOrder, refundsAboveTheTotal, runningPeriod, twoCurrencies, manyOnOneDay

  /// A desk on the shop.
  fileprivate func desk() async throws -> ShopDesk {
    let store = try OrderStore()
    let orders = try rows.enumerated().map { try order($0.offset, $0.element) }
    try await store.importing(orders: orders)
    return try await ShopDesk(store: store)
  }

  private struct Row {
    let email: String
    let day: String
    var total: Int64 = 1_000
    var refunded: Int64 = 0
    var currency = "EUR"
  }

  private var rows: [Row] {
    switch self {
    case .oneOrder: [Row(email: "ann@example.com", day: "2024-02-29")]
    case .refundsAboveTheTotal:
      [
        Row(email: "ann@example.com", day: "2024-01-05", refunded: 1_500),
        Row(email: "ann@example.com", day: "2024-02-05"),
        Row(email: "bob@example.com", day: "2024-02-05", refunded: 1_001),
      ]
    case .runningPeriod:
      [
        Row(email: "ann@example.com", day: "2023-12-31"),
        Row(email: "ann@example.com", day: "2024-02-01"),
        Row(email: "bob@example.com", day: "2024-02-03", total: 333),
      ]
    case .twoCurrencies:
      [
        Row(email: "ann@example.com", day: "2024-01-01"),
        Row(email: "ann@example.com", day: "2024-01-09", currency: "USD"),
        Row(email: "o'hara@example.com", day: "2024-01-20"),
      ]
    case .manyOnOneDay:
      ["2024-03-01", "2024-03-08"].flatMap { day in
        (0..<7).map { Row(email: "c\($0)@example.com", day: day) }
      }
    }
  }

  private func order(_ index: Int, _ row: Row) throws -> Order {
    let day = try #require(CalendarDay(iso: row.day))
    return Order(
      id: "A\(index)", customer: CustomerIdentity(email: row.email),
      placedAt: PlacedAt(
        day: day, instant: Int64(day.number) * 86_400_000_000, hasTime: false),
      currency: Currency(code: row.currency),
      amounts: OrderAmounts(total: row.total, refunded: row.refunded, cost: 400), status: "paid",
      channel: "it's")
  }
}

extension String {
  /// A key, so many times.
  fileprivate func repeatedKey(_ count: Int) -> String {
    String(repeating: self, count: count)
  }
}
