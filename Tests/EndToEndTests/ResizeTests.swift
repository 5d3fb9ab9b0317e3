import TestSupport
import Testing

/// The window while it changes.
@Suite(.serialized) struct ResizeTests {
  @Test func `it is drawn whole at every size, and back`() async throws {
    let shop = try await ShopTerminal()
    let start = try await shop.open()
    try shop.terminal.resize(columns: 30, rows: 8)
    try await shop.terminal.wait(until: "a small dashboard") { screen in
      screen.lines.count <= 8 && screen.contains("97.1 %")
        && screen.lines.allSatisfy { $0.count <= 30 }
    }
    try shop.terminal.resize(columns: 1, rows: 1)
    try await shop.terminal.wait(until: "one cell") { $0.lines.allSatisfy { $0.count <= 1 } }
    try shop.terminal.resize(columns: 200, rows: 60)
    let large = try await shop.terminal.wait(until: "a large dashboard") {
      $0.isDashboard(rows: 60)
    }
    #expect(large.lines.contains { $0.count > 190 })
    try shop.terminal.resize(columns: 80, rows: 24)
    try await shop.terminal.wait(until: "the first screen") { $0 == start }
    #expect(ChildProcess.isRunning(try shop.process))
  }

  @Test func `a storm of sizes ends in the last one`() async throws {
    let shop = try await ShopTerminal()
    let start = try await shop.open()
    for step in 0..<20 { try shop.terminal.resize(columns: 40 + step * 5, rows: 10 + step) }
    try shop.terminal.resize(columns: 80, rows: 24)
    try await shop.terminal.wait(until: "the first screen") { $0 == start }
  }

  @Test(arguments: [(1, 1), (2, 2), (20, 5), (300, 100)])
  func `it starts at any size`(columns: Int, rows: Int) async throws {
    let shop = try await ShopTerminal()
    try shop.terminal.enter("sleep 0.2; stamgast; echo \"left with $?\"")
    try shop.terminal.resize(columns: columns, rows: rows)
    try await shop.terminal.wait(until: "the alternate screen") { _ in
      try shop.terminal.modes.isAlternate
    }
    try shop.terminal.resize(columns: 80, rows: 24)
    try await shop.terminal.wait(until: "the dashboard") { $0.isDashboard(rows: 24) }
    try shop.terminal.press("q")
    try await shop.terminal.wait(for: "left with 0")
  }
}
