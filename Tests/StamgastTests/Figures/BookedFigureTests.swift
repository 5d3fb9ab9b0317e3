import Commerce
import Metrics
import Storage
import TestSupport
import Testing

@testable import stamgast

/// The SQL of figures gives them where refunds stand on the day they were paid back, too.
@Suite struct BookedFigureTests {
  /// How panels are reached, and how many steps down are looked at.
  static let panels = [
    ("2", 4), ("2 w", 10), ("2 w Tab", 4), ("2 w w", 10), ("3", 4), ("3 b Tab", 4),
    ("3 Tab Tab", 5), ("3 Tab Tab Tab", 2), ("4", 3), ("4 m m m", 4), ("4 m m m m", 3),
    ("4 m m m m m", 4),
    ("4 m m m m m m", 4), ("4 c m m m m m m", 4), ("4 p m m m m m", 3), ("4 p p p m m m", 3),
    ("4 p p p p m m m m m", 3), ("4 c c c c c m m m", 3), ("5", 6), ("6", 2), ("6 Enter", 4),
    ("7", 2), ("7 Tab", 3), ("7 Tab Tab", 3), ("8", 10), ("8 Tab", 4), ("8 Tab Tab", 2),
    ("0 Tab", 10), ("0 Tab Tab", 20),
  ]

  @Test(arguments: 56_000..<56_008, ["", ","])
  func `on every panel of random shops`(seed: Int, day: String) async throws {
    let rows = ShopRows.random(seed: seed, orders: 60)
    let store = try await Self.store(of: rows)
    let desk = try await ShopDesk(store: store)
    await desk.book(.onRefundDay)
    let views = try await OrderStore.withViewsAsTables(of: store)
    let walk = try await FigureWalk(desk, views, keys: "p \(day) Home", isFull: false)
    try await walk.along("Right", "tile") { _ in true }
    for (panel, steps) in BookedFigureTests.panels {
      await walk.harness.press("Esc Esc Esc \(panel) g Home l")
      try await walk.along("j", "panel \(panel)", limit: steps) { $0 % 2 == 0 }
    }
    #expect(walk.checked.keys.contains { $0.contains("refunds on the day they were paid back") })
  }

  @Test(arguments: ["channel=google_ads", "order.channel=google_ads", "orders >= 2"])
  func `in a part of the shop`(condition: String) async throws {
    let store = try await Self.store(of: ShopRows.random(seed: 56_003, orders: 60))
    let desk = try await ShopDesk(store: store)
    await desk.book(.onRefundDay)
    try await desk.apply(ShopFilter([try FilterCondition(parsing: condition)])) { _ in }
    let views = try await OrderStore.withViewsAsTables(of: store)
    let walk = try await FigureWalk(desk, views, keys: "p Home", isFull: false)
    try await walk.along("Right", "tile") { _ in true }
    for panel in ["2 w", "3", "4 m m m m m", "5", "7 Tab", "8"] {
      await walk.harness.press("Esc Esc Esc \(panel) g")
      try await walk.along("j", "panel \(panel)", limit: 8) { $0 == 1 }
    }
    #expect(walk.checked.keys.contains { $0.contains("booked_occasion") })
  }

  /// The store of a shop, as its files would make it.
  static func store(of rows: ShopRows) async throws -> OrderStore {
    let store = try OrderStore()
    if let currency = rows.currency { try await store.set(.currency, to: currency.code) }
    if let rate = rows.marginRate { try await store.set(.marginRate, to: "\(rate)") }
    func file(_ contents: ImportContents) -> ImportDescription {
      ImportDescription(
        fileName: "\(contents).csv", format: "generic-\(contents)", contents: contents,
        importedAt: DemoDesk.importedAt)
    }
    try await store.importing(file(.orders)) { writer in
      var preparation = OrderPreparation()
      for order in rows.orders { try writer.add(preparation.prepare(order)) }
    }
    try await store.importing(file(.spend)) { writer in
      for row in rows.spend { writer.add(row) }
    }
    return store
  }
}
