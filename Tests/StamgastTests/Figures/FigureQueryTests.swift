import Commerce
import Storage
import Testing

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
  static let days = ["", ", ,", "p , ,", "p p", "< <"]

  @Test(arguments: days) func `tiles of the overview`(keys: String) async throws {
    let walk = try await demoWalk(keys)
    await walk.harness.press("Home")
    try await walk.along("Right", "tile") { _ in true }
    #expect(walk.explained > 30)
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

  @Test(arguments: days) func `what customers bring and cost`(keys: String) async throws {
    let walk = try await demoWalk("\(keys) 3")
    for part in 0..<3 {
      await walk.harness.press("g")
      try await walk.along("j", "part \(part)", limit: 40) { $0 % 6 == 0 }
      await walk.harness.press("Tab")
    }
  }

  @Test(arguments: days, ["", "m", "m m", "m m m"]) func `cells of the cohorts`(
    keys: String, measure: String
  ) async throws {
    let walk = try await demoWalk("\(keys) 4 \(measure) g")
    for row in 0..<40 {
      await walk.harness.press("h".repeatedKey(40))
      try await walk.along("l", "cohort \(row)") { $0 % 8 == row % 8 && row % 5 == 0 }
      let before = walk.harness.canvas
      await walk.harness.press("j")
      if walk.harness.canvas == before { break }
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

  @Test(arguments: days) func `lists, cards and orders`(keys: String) async throws {
    let walk = try await demoWalk("\(keys) 6")
    try await walk.along("PgDn", "page", limit: 3) { _ in true }
    await walk.harness.press("g Enter")
    try await walk.along("j", "order of a customer", limit: 5) { _ in true }
  }

  @Test(arguments: days) func `what was imported and what it lacks`(keys: String) async throws {
    let walk = try await demoWalk("\(keys) 0")
    try await walk.along("j", "import")
    await walk.harness.press("Tab g")
    try await walk.along("j", "line") { $0 > 3 }
  }
}

extension String {
  /// A key, so many times.
  fileprivate func repeatedKey(_ count: Int) -> String {
    String(repeating: self, count: count)
  }
}
