import TestSupport
import Testing

/// A launch made, changed and removed on panel 9.
@Suite(.serialized) struct LaunchEditingTests {
  @Test func `a season is made by its tag, shown by week, and there again the next time`()
    async throws
  {
    let shop = try await ShopTerminal(columns: 120, rows: 40)
    try await shop.open()
    try await shop.press("9", seeing: "Trials")
    try await shop.press("BTab", seeing: "No launches yet")
    try await shop.press("n", seeing: "New launch")
    try shop.terminal.type(" Presents ")
    try await shop.press("Enter", "C-u", seeing: "what tells it")
    try shop.terminal.type("tag=cadeaux")
    try await shop.press(
      "Enter", "Enter",
      seeing: "Saved, but no order has the tag “cadeaux” so far; near it: “cadeau”")
    try await shop.terminal.wait(for: "tag never used")
    // The program's own change is followed like another's: until all is read anew, none can be changed.
    _ = try await shop.terminal.settled()
    try await shop.press("i", seeing: "Launch “Presents”")
    try await shop.press("Down", "BSpace", seeing: "tag=cadeau")
    try await shop.press("Enter", "Enter", seeing: "Launch “Presents” is saved")
    try await shop.terminal.wait(for: "24 Nov 2025")
    try await shop.terminal.wait(for: "◆ 24 Nov")
    try await shop.press("q", seeing: "left with 0")
    try await shop.open()
    try await shop.press("9", seeing: "Trials")
    try await shop.press("BTab", seeing: "24 Nov 2025")
    _ = try await shop.terminal.settled()
    try await shop.press("D", seeing: "Remove launch “Presents”?")
    try await shop.press("y", seeing: "No launches yet")
  }
}
