import TestSupport
import Testing

/// The dashboard as a user walks through it.
@Suite(.serialized) struct WalkTests {
  @Test func `the demo opens, shows every panel and leaves no trace`() async throws {
    let shop = try await ShopTerminal(hasStore: false)
    let modes = try await shop.settings("before")
    let before = try shop.terminal.screen
    try await shop.open("stamgast demo")
    let open = try shop.terminal.modes
    #expect(open.isAlternate)
    #expect(!open.showsCursor)
    for (key, title) in [
      ("2", "active = bought within 365 days"), ("3", "By channel"),
      ("4", "% of the cohort that bought in the month"), ("5", "Champions"),
      ("6", "4,624 customers"), ("7", "From purchase to purchase"), ("0", "to net revenue"),
      ("1", "Retention (CRR)"),
    ] {
      try await shop.press(key, seeing: title)
    }
    try shop.terminal.press("q")
    let after = try await shop.terminal.wait(until: "the shell") { $0.hasLeft }
    #expect(after.status == 0)
    #expect(Array(after.lines.prefix(before.lines.count - 1)) == before.lines.dropLast())
    #expect(!after.contains("Overview"))
    #expect(try shop.terminal.modes == TmuxTerminal.Modes())
    #expect(try await shop.settings("after") == modes)
    #expect(!shop.home.names.contains("data"))
  }

  @Test func `every figure leads to its rows, down to an order, and back`() async throws {
    let shop = try await ShopTerminal(columns: 120, rows: 40)
    try await shop.open()
    let figures: [(panel: String, shows: String, moves: String, list: String)] = [
      ("2", "First-time", "Down", "Retention › Lost, Aug 2026"),
      ("4", "Jul 2026, M1", "Up", "Cohorts › "),
      ("5", "Champions", "Down", "Segments › Loyal"),
      ("3", "google_ads", "Down", "LTV vs CAC › meta_ads"),
    ]
    for figure in figures {
      try await shop.press(figure.panel, seeing: figure.shows)
      try shop.terminal.press(figure.moves)
      let panel = try await shop.terminal.settled()
      try await shop.press("Enter", seeing: figure.list)
      try shop.terminal.press("Escape")
      try await shop.terminal.wait(until: "the panel as it was") { $0 == panel }
    }
    try await shop.press("6", seeing: "4,624 customers")
    let list = try await shop.terminal.settled()
    try await shop.press("Enter", seeing: "Customers › Valérie Zwart")
    // The forecast is made behind the card's other figures.
    try await shop.terminal.wait(until: "the forecast") { $0.contains("1,504 of 3,052 expected") }
    let card = try await shop.terminal.settled()
    let order = try await shop.screen(after: "Enter", seeing: "Navulpakket Huismelange")
    #expect(order.contains("Customers › Valérie Zwart › #"))
    try shop.terminal.press("Escape")
    try await shop.terminal.wait(until: "the card as it was") { $0 == card }
    try shop.terminal.press("Escape")
    try await shop.terminal.wait(until: "the list as it was") { $0 == list }
  }

  @Test func `search, sort, explain, help, theme, zoom, table and hidden names answer`()
    async throws
  {
    let shop = try await ShopTerminal(columns: 120, rows: 40)
    try await shop.open()
    let overview = try shop.terminal.screen
    try await shop.press("x", seeing: "who were active when the period began")
    try shop.terminal.press("Escape")
    try await shop.terminal.wait(until: "the overview") { $0 == overview }
    try await shop.press("?", seeing: "last day of the period before")
    try shop.terminal.press("Escape")
    try await shop.terminal.wait(until: "the overview") { $0 == overview }
    try await shop.press("t", seeing: "LTV:CAC")
    try shop.terminal.press("t")
    try await shop.terminal.wait(until: "the overview") { $0 == overview }
    try await shop.press("z", seeing: "over time")
    try shop.terminal.press("z")
    try await shop.terminal.wait(until: "the overview") { $0 == overview }
    try await shop.press("6", seeing: "Valérie Zwart")
    try await shop.press("s", seeing: "Sorted by")
    try await shop.press("/", seeing: "Search:")
    try shop.terminal.type("van Dijk")
    try await shop.press("Enter", seeing: "of 4,624")
    try await shop.press("P", seeing: "names hidden")
    #expect(try !shop.terminal.screen.contains("van Dijk"))
    try await shop.press("P", seeing: "van Dijk")
    try await shop.press("T", "j", "Enter", seeing: "Theme stamgast-light")
  }

  @Test func `fifty steps back and forth in time lead to the same screen`() async throws {
    let shop = try await ShopTerminal()
    try await shop.open()
    for panel in ["1", "2"] {
      try shop.terminal.press(panel)
      try await shop.terminal.wait(for: panel == "1" ? "Repeat in period" : "Won back")
      let start = try await shop.terminal.settled()
      try shop.terminal.press(",", times: 50)
      try await shop.terminal.wait(for: "as of 30 Sep 2023 (past)")
      try shop.terminal.press(".", times: 50)
      try await shop.terminal.wait(until: "the first screen") { $0 == start }
    }
  }

  @Test func `what is copied is on the clipboard`() async throws {
    let shop = try await ShopTerminal()
    try await shop.open()
    try await shop.press("2", seeing: "Won back")
    try await shop.press("y", seeing: "Copied through tmux: Retained")
    let copied = try shop.terminal.clipboard
    #expect(copied.hasPrefix("Retained 2,078"))
  }
}
