import Dashboard
import TerminalUI
import Testing

@testable import stamgast

/// What stands behind a panel, in each of the states that a panel has.
extension GoldenScreenTests {
  /// A view by the panel that it stands behind, and the keys that lead on from there.
  struct ViewCase: CustomTestStringConvertible, Sendable {
    let name: String
    let panel: String
    let keys: String
    /// The same where the panel has nothing to show, and Tab less to go through.
    let emptyKeys: String
    var testDescription: String { name }
    var allKeys: String { panel + " " + keys }
  }

  static let views = [
    ViewCase(name: "bridge", panel: "2", keys: "w", emptyKeys: "w"),
    ViewCase(
      name: "products", panel: "7", keys: "Tab Tab Tab Tab", emptyKeys: "Tab Tab Tab Tab"),
    ViewCase(name: "initiatives", panel: "9", keys: "Tab Tab", emptyKeys: "Tab"),
    ViewCase(
      name: "launches", panel: "9", keys: "Shift-Tab Shift-Tab", emptyKeys: "Shift-Tab"),
  ]

  @Test(arguments: views)
  func `a view is drawn for a screen far wider than others, and for one too small for it`(
    view: ViewCase
  ) async throws {
    for size in [Self.sizes[3], Size(width: 12, height: 3)] {
      let harness = try await ScreenHarness(size: size)
      await harness.press(view.allKeys)
      try await check(view.name, in: [size], harness)
    }
  }

  @Test(arguments: views)
  func `a view says that its figures are on their way, or could not be had`(
    view: ViewCase
  ) async throws {
    for (state, answers) in [
      ("loading", ScreenHarness.Answers.none), ("failed", .failure("The store is busy.")),
    ] {
      let harness = try await ScreenHarness(size: Self.sizes[0])
      await harness.press(view.panel)
      harness.answers = answers
      await harness.press(view.keys)
      try await check("\(state)-\(view.name)", in: Self.sizes, harness)
    }
  }

  @Test func `of two figures of a view the first stands while the second is on its way`()
    async throws
  {
    let harness = try await ScreenHarness(
      size: Self.sizes[0],
      answers: .those { query in
        switch query {
        case .concentration, .companions: false
        default: true
        }
      })
    // Initiatives and launches come whole.
    for view in Self.views.prefix(2) {
      await harness.press(view.allKeys)
      try await check("partial-\(view.name)", in: Self.sizes, harness)
    }
  }

  @Test(arguments: views)
  func `a view under a filter`(view: ViewCase) async throws {
    let desk = try await ShopDesk(store: try await DemoDesk.shared.value.store)
    let harness = try await ScreenHarness(size: Self.sizes[0], desk: desk)
    await harness.press("f Tab Enter " + view.allKeys)
    try await check("filtered-\(view.name)", in: Self.sizes, harness)
  }

  /// Two orders of a month, of which no file tells the lines.
  private static func smallShop() async throws -> ShopDesk {
    try await .ofFiles([
      "orders.csv": """
      order_id,customer_email,ordered_at,currency,total
      1,ann@example.com,2024-02-10,EUR,20.00
      2,bob@example.com,2024-02-12,EUR,30.00

      """
    ])
  }

  @Test(arguments: views)
  func `a view that has nothing to show yet says what it is for`(view: ViewCase) async throws {
    let harness = try await ScreenHarness(size: Self.sizes[0], desk: try await Self.smallShop())
    await harness.press(view.panel + " " + view.emptyKeys)
    try await check("empty-\(view.name)", in: Self.sizes, harness)
  }
}
