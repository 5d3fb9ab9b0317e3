import TestSupport
import Testing

/// A broken file, from its import to the panel that shows what became of it.
@Suite(.serialized) struct RejectedRowsTests {
  @Test func `rejected rows are shown with line, column and reason`() async throws {
    let shop = try await ShopTerminal(columns: 120, rows: 40, hasStore: false)
    try write(Array(Self.orders.utf8), toFile: shop.home.file("orders.csv"))
    let first = try await shop.run(
      "stamgast import --time-zone Europe/Amsterdam \"$HOME/orders.csv\"")
    #expect(first.status == 0)
    #expect(first.contains("4 rows rejected") || first.contains("rejected"))
    try shop.terminal.enter("clear")
    try await shop.open()
    try await shop.press("0", seeing: "From rows to customers")
    // The rows come after the heading.
    let list = try await shop.screen(after: "Enter", seeing: "no order number")
    let rows = list.lines.map(TerminalScreen.cells)
    #expect(rows.contains { $0.starts(with: ["3", "order_id"]) && $0.contains("no order number") })
    #expect(
      rows.contains {
        $0.starts(with: ["4", "ordered_at", "2024-13-01"])
          && $0.contains("not a date like 2024-03-31")
      })
    #expect(
      rows.contains {
        $0.starts(with: ["5", "total", "12,5x"]) && $0.contains("not an amount like 1234.50")
      })
    #expect(
      rows.contains {
        $0.starts(with: ["8", "tax", "n/a"]) && $0.contains("not an amount like 1234.50")
      })
  }

  @Test func `a file that is imported again changes no figure on any panel`() async throws {
    let shop = try await ShopTerminal(columns: 120, rows: 40)
    let before = try await panels(of: shop)
    let files = DemoStore.files.map { "'\($0)'" }.joined(separator: " ")
    let again = try await shop.run("stamgast import \(files) 2>\"$HOME/import.log\"")
    #expect(again.status == 0)
    let after = try await panels(of: shop)
    for (then, now) in zip(before, after) { #expect(then == now) }
  }

  /// The panels of figures, without the line that tells the age of the data.
  private func panels(of shop: ShopTerminal) async throws -> [[String]] {
    try shop.terminal.enter("clear")
    try await shop.open()
    var screens: [[String]] = []
    // The footer is drawn last: with a panel's own one on the screen the frame is whole.
    for (key, text, footer) in [
      ("1", "Repeat in period", "open  x explain  t table"), ("2", "Won back", "open  h l choose"),
      ("3", "By channel", "Tab by cohort  x explain  b margin"), ("4", "mean", "open  m measure"),
      ("5", "Cannot lose", "Tab R × FM map  x explain  n new segment"),
      ("6", "4,624 customers", "open  / search"),
    ] {
      try await shop.press(key, seeing: text)
      try await shop.terminal.wait(for: footer)
      screens.append(Array(try await shop.terminal.settled().lines.dropFirst()))
    }
    try await shop.press("q", seeing: "left with 0")
    return screens
  }

  /// Four rows of eight can't be read; one holds a line break.
  private static let orders = """
    order_id,customer_email,ordered_at,total,tax,channel
    1,ann@example.com,2024-01-05,121.00,21.00,organic
    ,bob@example.com,2024-01-20,60.50,10.50,organic
    3,bob@example.com,2024-13-01,60.50,10.50,organic
    4,bob@example.com,2024-02-01,"12,5x",10.50,organic
    5,ann@example.com,2024-03-10,24.20,4.20,"two
    lines"
    6,cy@example.com,2024-03-31,12.10,n/a,organic
    7,cy@example.com,2024-04-02,12.10,2.10,organic

    """
}
