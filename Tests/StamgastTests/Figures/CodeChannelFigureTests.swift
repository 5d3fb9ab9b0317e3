import Commerce
import Metrics
import Storage
import TerminalUI
import TestSupport
import Testing

@testable import Dashboard
@testable import stamgast

/// The SQL of figures gives them, and they open what they are made of, where codes are channels that give something away.
@Suite struct CodeChannelFigureTests {
  /// How the panels are reached that tell value, cost or channels, and how many steps down are looked at.
  private static let panels = [
    ("2", 2), ("3", 6), ("3 b", 6), ("3 Tab", 2), ("3 b Tab", 2), ("3 Tab Tab", 5),
    ("3 b Tab Tab", 5), ("3 Tab Tab Tab", 2), ("3 Shift-Tab", 1),
    ("3 b Shift-Tab", 1), ("4 m m m m m", 3),
    ("4 m m m m m m", 3), ("4 c m m m m m m", 3), ("4 c c m m m m", 3), ("4 c c c c m m m m m", 3),
    ("4 c c c c c m m m m m", 2), ("6", 2), ("6 Enter", 3), ("7 Tab", 2),
    ("7 Shift-Tab", 2), ("8", 10), ("8 Tab", 4), ("9 Tab Tab Tab Tab", 9),
  ]

  /// A shop by chance whose codes give something away, and are channels: one that has spend, and a new one.
  private func store(seed: Int) async throws -> OrderStore {
    var rows = ShopRows.random(seed: seed, orders: 60)
    for index in rows.orders.indices {
      rows.orders[index].amounts.discount = Int64(index * 53 % 900)
    }
    let store = try await BookedFigureTests.store(of: rows)
    try await store.set(.codeChannels, to: "A=email, B=friends")
    return store
  }

  /// What was asked along all panels, each from its beginning.
  private func walk(_ store: OrderStore, _ desk: ShopDesk, day: String = "") async throws
    -> Set<String>
  {
    let views = try await OrderStore.withViewsAsTables(of: store)
    let tiles = try await FigureWalk(desk, views, keys: "p \(day) Home", isFull: false)
    try await tiles.along("Right", "tile") { _ in true }
    var checked = Set(tiles.checked.keys)
    for (panel, steps) in Self.panels {
      let walk = try await FigureWalk(
        desk, views, keys: "p \(day) \(panel) g Home l", isFull: false)
      try await walk.along("j", "panel \(panel)", limit: steps) { $0 % 2 == 0 }
      checked.formUnion(walk.checked.keys)
    }
    return checked
  }

  @Test(arguments: 57_000..<57_004, [(RefundBooking.onOrderDay, ""), (.onRefundDay, ",")])
  func `in random shops`(seed: Int, of how: (booking: RefundBooking, day: String)) async throws {
    let store = try await store(seed: seed)
    let desk = try await ShopDesk(store: store)
    await desk.book(how.booking)
    let walk = try await walk(store, desk, day: how.day)
    #expect(walk.contains { $0.contains("giveaway") })
  }

  @Test(arguments: [
    "channel=friends", "order.channel=friends", "order.channel=email", "country=NL",
    "order.code=A",
  ])
  func `in a part of a shop`(condition: String) async throws {
    let store = try await store(seed: 57_003)
    let desk = try await ShopDesk(store: store)
    try await desk.apply(ShopFilter([try FilterCondition(parsing: condition)])) { _ in }
    let walk = try await walk(store, desk)
    #expect(walk.contains { $0.contains("that the filter leaves") })
  }

  @Test(arguments: ["1", "3", "3 b", "4", "6"])
  func `every figure opens its rows and its explanation`(keys: String) async throws {
    let desk = try await ShopDesk(store: try await store(seed: 57_002))
    let walk = EveryFigureWalk(
      try await ScreenHarness(size: Size(width: 160, height: 60), desk: desk))
    await walk.go(keys)
  }

  /// The best customers of the shop and of a period, the ladder of purchases and the list of customers: a CAC stands
  /// against none of them, and their margin holds what is part of it elsewhere.
  @Test(arguments: ["2 w Tab x", "2 w Tab j x", "7 Tab x", "6 x"])
  func `margin that is before the gifts says so`(keys: String) async throws {
    for codes in ["A=email, B=friends", nil] {
      let store = try await store(seed: 57_002)
      try await store.set(.codeChannels, to: codes)
      let harness = try await ScreenHarness(
        size: Size(width: 160, height: 60), desk: try await ShopDesk(store: store))
      await harness.press(keys)
      guard case .explanation(let explanation, _)? = harness.state.overlay else {
        Issue.record("\(keys): nothing is explained")
        return
      }
      #expect(explanation.definition.contains("Margin is before what codes") == (codes != nil))
    }
  }
}
