import TerminalUI
import Testing

/// A canvas of a few rows of words.
private func canvas(_ rows: [String]) -> Canvas {
  var canvas = Canvas(size: Size(width: 20, height: rows.count))
  for (y, row) in rows.enumerated() { canvas.write(row, x: 0, y: y) }
  return canvas
}

@Suite("From one screen to the next")
struct NewScreenTests {
  private let list = canvas(["Shop", "Orders", "1001 Anna", "1002 Bram", "1003 Cees", "1004 Dora"])

  @Test("what has other words is new from the first of its rows on; what stands above it stays")
  func anotherScreen() {
    let chart = canvas(["Shop", "Months", "Jan  ▂", "Feb  ▄▄", "", "Mar  ▆▆▆"])
    #expect(chart.firstNewRow(after: list) == 1)
    let emptied = canvas(["Shop", "Orders", "no order", "", "", ""])
    #expect(emptied.firstNewRow(after: list) == 2)
  }

  @Test("the same screen, one with a word changed, and one of which a part changed are not new")
  func changedScreen() {
    #expect(list.firstNewRow(after: list) == nil)
    let changed = canvas(["Shop", "Orders", "1001 Anna", "1002 Bram", "1009 Pien", "1004 Dora"])
    #expect(changed.firstNewRow(after: list) == nil)
    let besides = canvas([
      "Shop", "Orders", "1001 Anna   ▂▂", "1002 Bram   ▂▂", "1003 Cees   ▂▂", "1004 Dora   ▂▂",
    ])
    #expect(besides.firstNewRow(after: list) == nil)
  }

  @Test("one that was scrolled is not new: its rows only stand elsewhere")
  func scrolledScreen() {
    let scrolled = canvas(["Shop", "Orders", "1002 Bram", "1003 Cees", "1004 Dora", "1005 Evi"])
    let whole = canvas(["Shop", "Orders", "B 1002", "C 1003", "D 1004", "E 1005"])
    let wholeBefore = canvas(["Shop", "Orders", "A 1001", "B 1002", "C 1003", "D 1004"])
    #expect(scrolled.firstNewRow(after: list) == nil)
    #expect(whole.firstNewRow(after: wholeBefore) == nil)
    // Numbers and names both differ in each place.
    let before = canvas(["Shop", "aaaa", "bbbb", "cccc", "dddd", "eeee"])
    let after = canvas(["Shop", "bbbb", "cccc", "dddd", "eeee", "ffff"])
    #expect(after.firstNewRow(after: before) == nil)
  }

  @Test("of another size nothing is said: the whole screen is drawn")
  func otherSize() {
    #expect(canvas(["Shop"]).firstNewRow(after: list) == nil)
    #expect(canvas(["", ""]).firstNewRow(after: canvas(["", ""])) == nil)
  }
}
