import Storage
import TerminalUI
import Testing

@testable import stamgast

@Suite("Golden screens of the demo shop")
struct GoldenScreenTests {
  /// A screen by the keys that lead to it.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let keys: String
    var testDescription: String { name }

    init(_ name: String, _ keys: String) {
      self.name = name
      self.keys = keys
    }
  }

  static let cases = [
    Case("overview", ""),
    Case("overview-last-march", "p p p , , , , , ,"),
    Case("overview-years", "p p"),
    Case("overview-explained", "Right Right x"),
    Case("overview-chart", "z"),
    Case("overview-lifetime-value", "Right Right Enter"),
    Case("overview-today", "Shift-Tab"),
    Case("retention", "2"),
    Case("retention-table", "2 t"),
    Case("retention-order-again", "2 m Left Left"),
    Case("retention-lost", "2 Down Enter"),
    Case("bridge", "2 w"),
    Case("bridge-year-before", "2 w w"),
    Case("bridge-running", "2 Right w"),
    Case("bridge-table", "2 w t"),
    Case("bridge-more", "2 w Down Down Enter"),
    Case("bridge-best", "2 w Tab Enter"),
    Case("bridge-explained", "2 w x"),
    Case("customer-value", "3"),
    Case("customer-value-cohorts", "3 Tab"),
    Case("customer-value-channel-parts", "3 Down Enter"),
    Case("customer-value-net", "3 b"),
    Case("customer-value-ratios", "3 Tab t"),
    Case("customer-value-horizons", "3 Tab Tab"),
    Case("customer-value-outlook", "3 Tab Tab Tab"),
    Case("customer-value-outlook-explained", "3 Tab Tab Tab x"),
    Case("customer-value-outlook-customers", "3 Tab Tab Tab j j j Enter"),
    Case("customer-value-explained", "3 Shift-Tab x"),
    Case("cohorts", "4"),
    Case("cohorts-lifetime-value", "4 m m m m m"),
    Case("cohorts-ltv-to-cac", "4 m m m m m m"),
    Case("cohorts-against-mean", "4 t"),
    Case("cohorts-curves", "4 t t"),
    Case("cohorts-weeks", "4 p p p"),
    Case("cohorts-30-days", "4 p p p p"),
    Case("cohorts-by-channel", "4 c"),
    Case("cohorts-two-channels", "4 c Space Down Space t t Right Right"),
    Case("cohorts-by-order-size", "4 c c c c c"),
    Case("cohorts-of-channel", "4 c Enter G Enter"),
    Case("cohorts-explained", "4 p p p p x"),
    Case("cohort-cell", "4 Up Up Enter"),
    Case("segments", "5"),
    Case("segment-customers", "5 Down Enter"),
    Case("segments-field", "5 Tab Down"),
    Case("segments-flows", "5 Tab Tab Down"),
    Case("segments-sorted", "5 s s"),
    Case("segment-editor", "5 n orders Space >= Space 3 Space and Space country Space = Space N"),
    Case("segments-flow-customers", "5 Tab Tab Down Enter"),
    Case("customers", "6"),
    Case("customers-by-name", "6 s s s s s"),
    Case("customers-search", "6 / pwned"),
    Case("customer", "6 Enter"),
    Case("customer-explained", "6 Enter x"),
    Case("order", "6 Enter Enter"),
    Case("order-explained", "6 Enter Enter x"),
    Case("names-hidden", "6 P"),
    Case("timing", "7"),
    Case("timing-table", "7 t"),
    Case("timing-intervals", "7 Tab Tab j j j j"),
    Case("timing-explained", "7 Tab x"),
    Case("timing-step", "7 Tab j Enter"),
    Case("timing-december", "7 Tab Tab Tab G Enter"),
    Case("products", "7 Tab Tab Tab Tab"),
    Case("products-chart", "7 Tab Tab Tab Tab t"),
    Case("products-companions", "7 Tab Tab Tab Tab j Tab s"),
    Case("products-first", "7 Shift-Tab s s s s"),
    Case("products-explained", "7 Tab Tab Tab Tab x"),
    Case("products-parts", "7 Tab Tab Tab Tab j Enter"),
    Case("products-people", "7 Tab Tab Tab Tab j Enter Enter"),
    Case("today", "8"),
    Case("today-chart", "8 t"),
    Case("today-costs", "8 Down Tab"),
    Case("today-places", "8 Shift-Tab"),
    Case("today-explained", "8 Down x"),
    Case("today-people", "8 Enter"),
    Case("trials", "9"),
    Case("trials-margin", "9 Down m Tab"),
    Case("trials-chart", "9 Down Tab t"),
    Case("trials-explained", "9 Down x"),
    Case("trials-people", "9 Tab Down Enter"),
    Case("initiatives", "9 Tab Tab"),
    Case("initiatives-chart", "9 Tab Tab Tab t"),
    Case("initiatives-explained", "9 Tab Tab x"),
    Case("initiatives-parts", "9 Tab Tab Down Enter"),
    Case("initiatives-people", "9 Tab Tab Enter Enter"),
    Case("initiative-editor", "9 Tab Tab i"),
    Case("launches", "9 Shift-Tab Shift-Tab"),
    Case("launches-season", "9 Shift-Tab Shift-Tab Down"),
    Case("launches-weeks", "9 Shift-Tab Shift-Tab Down Tab t"),
    Case("launches-explained", "9 Shift-Tab Shift-Tab Down x"),
    Case("launches-parts", "9 Shift-Tab Shift-Tab Down Enter"),
    Case("launches-marked", "9 Shift-Tab Shift-Tab Down Enter j j j j Enter"),
    Case("launch-editor", "9 Shift-Tab n"),
    Case("what-if", "9 Tab Tab Tab Tab Right Right Right Down Right Right Right Right Right"),
    Case("data", "0"),
    Case("data-way", "0 Tab h j"),
    Case("data-way-explained", "0 Tab j j j j x"),
    Case("data-way-orders", "0 Tab j Enter"),
    Case("data-coverage", "0 Tab Tab"),
    Case("data-explained", "0 Tab Tab j x"),
    Case("help", "2 ?"),
    Case("export-people", "6 e Down Down"),
    Case("export-table", "2 e Up"),
    Case("find", "2 Ctrl-P zwart"),
    Case("find-product", "Ctrl-P espre"),
    Case("command-line", "2 : as-of Space 2026-0"),
    Case("command-line-tab", ": as Tab Tab Tab"),
  ]

  @Test(arguments: cases, [Size(width: 80, height: 24), Size(width: 120, height: 40)])
  func `looks as it did`(screen: Case, size: Size) async throws {
    let harness = try await ScreenHarness(size: size)
    await harness.press(screen.keys)
    try ScreenFile(named: "\(screen.name)-\(size.width)x\(size.height)").check(harness.canvas)
  }

  static let filtered = [
    Case("filter-menu", "f"),
    Case("filter-menu-orders", "f Tab Right"),
    Case("filter-customers", "f Down Enter"),
    Case("filter-orders", "f Tab Right Enter 3"),
    Case("filter-explained", "f Tab Right Enter Right Right x"),
    Case("segments-thresholds", "5 m Tab"),
    Case("filter-first-month", "f Down Enter < < < <"),
    Case("filter-nobody", ": filter Space orders Space > Space 999 Enter 3"),
  ]

  @Test(arguments: filtered, [Size(width: 80, height: 24), Size(width: 120, height: 40)])
  func `looks as it did under a filter`(screen: Case, size: Size) async throws {
    // A filter changes the desk, which other tests look at.
    let desk = try await ShopDesk(store: try await DemoDesk.shared.value.store)
    let harness = try await ScreenHarness(size: size, desk: desk)
    await harness.press(screen.keys)
    try ScreenFile(named: "\(screen.name)-\(size.width)x\(size.height)").check(harness.canvas)
  }

  static let panels = [
    Case("overview", ""), Case("retention", "2"), Case("bridge", "2 w"),
    Case("customer-value", "3"), Case("customer-value-outlook", "3 Tab Tab Tab"),
    Case("cohorts", "4"), Case("cohorts-weeks", "4 p p p"), Case("cohorts-30-days", "4 p p p p"),
    Case("cohorts-by-channel", "4 c"), Case("cohorts-against-mean", "4 t"),
    Case("cohorts-curves", "4 t t"), Case("segments", "5"), Case("customers", "6"),
    Case("timing", "7"), Case("products", "7 Tab Tab Tab Tab"), Case("today", "8"),
    Case("trials", "9"), Case("initiatives", "9 Tab Tab"), Case("what-if", "9 Tab Tab Tab Tab"),
    Case("launches", "9 Shift-Tab Shift-Tab"),
    Case("data", "0"),
    Case("customer", "6 Enter"), Case("order", "6 Enter Enter"), Case("help", "2 ?"),
    Case("overview-explained", "Right Right x"), Case("export-people", "6 e Down Down"),
  ]

  @Test(
    arguments: panels,
    [Size(width: 200, height: 60), Size(width: 40, height: 12), Size(width: 20, height: 5)])
  func `a panel is drawn for every size`(panel: Case, size: Size) async throws {
    let harness = try await ScreenHarness(size: size)
    await harness.press(panel.keys)
    try ScreenFile(named: "\(panel.name)-\(size.width)x\(size.height)").check(harness.canvas)
  }

  /// The panels by their keys.
  private static let keys = [
    Case("overview", ""), Case("retention", "2"), Case("customer-value", "3"), Case("cohorts", "4"),
    Case("segments", "5"), Case("customers", "6"), Case("timing", "7"), Case("today", "8"),
    Case("trials", "9"), Case("data", "0"),
  ]

  /// The sizes that layouts are designed for: the least, the usual one, a large one, and one far wider than others.
  static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60),
    Size(width: 300, height: 80),
  ]

  /// Compares a screen, in each of the sizes after the other, with its files.
  func check(_ name: String, in sizes: [Size], _ harness: ScreenHarness) async throws {
    for size in sizes {
      await harness.resize(to: size)
      try ScreenFile(named: "\(name)-\(size.width)x\(size.height)").check(harness.canvas)
    }
  }

  @Test(arguments: keys)
  func `a panel is drawn for a screen far wider than others, and for one too small for it`(
    panel: Case
  ) async throws {
    for size in [Size(width: 300, height: 80), Size(width: 12, height: 3)] {
      let harness = try await ScreenHarness(size: size)
      await harness.press(panel.keys)
      try await check(panel.name, in: [size], harness)
    }
  }

  @Test(
    arguments: keys + [
      Case("what-if", "9 Tab Tab Tab Tab"), Case("customer-value-outlook", "3 Tab Tab Tab"),
    ])
  func `a panel says that its figures are on their way, or could not be had`(
    panel: Case
  ) async throws {
    for (state, answers) in [
      ("loading", ScreenHarness.Answers.none), ("failed", .failure("The store is busy.")),
    ] {
      let harness = try await ScreenHarness(size: Self.sizes[0], answers: answers)
      await harness.press(panel.keys)
      try await check("\(state)-\(panel.name)", in: Self.sizes, harness)
    }
  }

  static let partial = [
    Case("overview", ""), Case("customer", "6 Enter"), Case("today", "8"),
    Case("cohorts-curves", "4 t t"), Case("filter-menu-orders", "f Tab Right"),
    Case("customer-value-outlook", "3 Tab Tab Tab"),
  ]

  @Test(arguments: partial)
  func `what takes no time stands before what does`(panel: Case) async throws {
    let harness = try await ScreenHarness(size: Self.sizes[0], answers: .quick)
    await harness.press(panel.keys)
    try await check("partial-\(panel.name)", in: Self.sizes, harness)
  }

  @Test
  func `the products beside the timing of purchases may be on their way`() async throws {
    let harness = try await ScreenHarness(size: Self.sizes[3], answers: .quick)
    await harness.press("7")
    try await check("partial-timing", in: [Self.sizes[3]], harness)
  }

  @Test(arguments: keys)
  func `a panel of an empty store says what to do`(panel: Case) async throws {
    let harness = try await ScreenHarness(
      size: Self.sizes[0], desk: try await ShopDesk(store: try OrderStore()))
    await harness.press(panel.keys)
    try await check("empty-\(panel.name)", in: Self.sizes, harness)
  }

  @Test(arguments: keys)
  func `a panel under a filter`(panel: Case) async throws {
    let desk = try await ShopDesk(store: try await DemoDesk.shared.value.store)
    let harness = try await ScreenHarness(size: Self.sizes[0], desk: desk)
    await harness.press("f Tab Enter " + panel.keys)
    try await check("filtered-\(panel.name)", in: Self.sizes, harness)
  }

  @Test(arguments: [GlyphSet.block, .console, .ascii])
  func `charts are drawn with other characters`(glyphs: GlyphSet) async throws {
    let harness = try await ScreenHarness(size: Size(width: 80, height: 24), glyphs: glyphs)
    await harness.press("2")
    try ScreenFile(named: "retention-\(glyphs.rawValue)-80x24").check(harness.canvas)
    await harness.press("w")
    try ScreenFile(named: "bridge-\(glyphs.rawValue)-80x24").check(harness.canvas)
    await harness.press("7 Tab Tab")
    try ScreenFile(named: "timing-\(glyphs.rawValue)-80x24").check(harness.canvas)
  }
}
