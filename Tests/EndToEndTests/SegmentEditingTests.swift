import TestSupport
import Testing

/// A segment of the shop's own made, changed and removed on panel 5.
@Suite(.serialized) struct SegmentEditingTests {
  @Test func `a filter is typed, counted, saved, and there again the next time`() async throws {
    let shop = try await ShopTerminal(columns: 120, rows: 40)
    try await shop.open()
    try await shop.press("5", seeing: "Champions")
    try await shop.press("n", seeing: "New segment")
    try shop.terminal.type("ord")
    try await shop.press("Tab", seeing: "Filter: orders")
    try shop.terminal.type("betwen 1 and 2")
    try await shop.terminal.wait(for: "found “betwen”")
    try await shop.press("C-u", seeing: "next: one of orders")
    try shop.terminal.type("orders >= 1")
    try await shop.terminal.wait(for: "4,624 customers of 4,624 (100.0 %)")
    try shop.terminal.type(" and orders < 1")
    try await shop.terminal.wait(for: "0 customers of 4,624")
    try await shop.press("BSpace", "2", seeing: "customers of 4,624")
    try await shop.press("Enter", seeing: "Name:")
    try shop.terminal.type("Once only")
    try await shop.press("Enter", seeing: "* Once only")
    try await shop.press("q", seeing: "left with 0")
    try await shop.open()
    try await shop.press("5", seeing: "* Once only")
    try await shop.press("G", "i", seeing: "Segment “Once only”")
    try await shop.press("BSpace", "1", seeing: "0 customers of 4,624")
    try await shop.press("Enter", "Enter", seeing: "is saved")
    // The segments are read anew; until they are there, none can be removed.
    _ = try await shop.terminal.wait(until: "the segment with nobody") { screen in
      screen.lines.contains { $0.contains("* Once only") && $0.contains("0.0 %") }
    }
    try await shop.press("D", seeing: "Remove segment “Once only”?")
    let gone = try await shop.screen(after: "y", seeing: "is gone")
    #expect(!gone.contains("* Once only"))
  }
}
