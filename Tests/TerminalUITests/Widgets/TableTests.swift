import Testing

@testable import TerminalUI

@Suite struct TableTests {
  private func table(
    rows: Int = 3, cursor: Int? = nil, offset: Int = 0, totals: [TableCell]? = nil
  ) -> Table {
    Table(
      columns: [
        TableColumn("Name", minimumWidth: 6, idealWidth: 8),
        TableColumn("Net", alignment: .right, minimumWidth: 5, priority: 1, sort: .descending),
      ],
      rowCount: rows, cursor: cursor, offset: offset, totals: totals, emptyText: "No orders"
    ) { [TableCell("row \($0)"), TableCell("\($0 * 100)")] }
  }

  @Test func `columns stand aligned below their headers`() {
    #expect(
      drawn(17, 5) { table(totals: [.init("sum"), .init("300")]).draw(on: &$0, in: $1) } == [
        "Name       ▼Net",
        "row 0         0",
        "row 1       100",
        "row 2       200",
        "sum         300",
      ])
  }

  @Test func `a number is never cut where a column of lesser weight can go for it`() {
    let table = Table(
      columns: [
        TableColumn("Name", minimumWidth: 6),
        TableColumn("Share", alignment: .right, minimumWidth: 5, priority: 1),
        TableColumn("Net", alignment: .right, minimumWidth: 6),
      ], rowCount: 1
    ) { _ in [TableCell("Anna"), TableCell("4.2 %"), TableCell("120,654.31")] }
    func rows(_ width: Int) -> [String] {
      Array(drawn(width, 4) { table.draw(on: &$0, in: $1) }.prefix(2))
    }
    // 6, 5 and 10 with two gaps, and two for the scroll bar.
    #expect(rows(27) == ["Name    Share         Net", "Anna    4.2 %  120,654.31"])
    #expect(rows(26) == ["Name           Net", "Anna    120,654.31"])
    // Where nothing can go, what is cut says so.
    #expect(rows(16).last?.hasSuffix("…") == true)
  }

  @Test
  func `a total that is wider than its column's figures is whole, where it drives no column out`() {
    let totals = [TableCell("sum"), TableCell("€ 458,697")]
    // 6 + 2 + 9, and two for the scroll bar.
    #expect(
      drawn(19, 5) { table(totals: totals).draw(on: &$0, in: $1) }.last == "sum     € 458,697")
    #expect(
      drawn(18, 5) { table(totals: totals).draw(on: &$0, in: $1) }.last?.hasPrefix("sum") == true)
    #expect(
      drawn(18, 5) { table(totals: totals).draw(on: &$0, in: $1) }.first?.contains("Net") == true)
  }

  @Test func `the column of least weight goes first, one column too narrow`() {
    // 6 + 2 + 5, and two for the scroll bar.
    #expect(
      drawn(15, 4) { table(rows: 1).draw(on: &$0, in: $1) }.prefix(2)
        == ["Name     ▼Net", "row 0       0"])
    #expect(drawn(14, 4) { table(rows: 1).draw(on: &$0, in: $1) }.prefix(2) == ["Name", "row 0"])
    #expect(drawn(6, 4) { table(rows: 1).draw(on: &$0, in: $1) }.prefix(2) == ["Name", "row…"])
  }

  @Test func `up to three lines hold rows only`() {
    #expect(
      drawn(17, 3) { table(totals: [.init("sum"), .init("300")]).draw(on: &$0, in: $1) } == [
        "row 0         0", "row 1       100", "row 2       200",
      ])
    #expect(Table.visibleRowCount(height: 3, hasTotals: true) == 3)
    #expect(Table.visibleRowCount(height: 4, hasTotals: true) == 3)
    #expect(Table.visibleRowCount(height: 5, hasTotals: true) == 3)
  }

  @Test func `of a narrow table the label gives way to the one figure that matters`() {
    let names = ["Valérie Zwart", "Bo"]
    let table = Table(
      columns: [
        TableColumn("Customer", minimumWidth: 15),
        TableColumn("Orders", alignment: .right, minimumWidth: 8),
        TableColumn("Net", alignment: .right, minimumWidth: 12),
      ],
      rowCount: 2, essentials: Table.Essentials(figure: 2)
    ) { [TableCell(names[$0]), TableCell("41"), TableCell($0 == 0 ? "€ 5,496.30" : "€ 9.00")] }
    // Both essential columns fit from 15 + 2 + 12 and two for the scroll bar; the middle one is dropped.
    #expect(
      drawn(31, 4) { table.draw(on: &$0, in: $1) }.prefix(2)
        == ["Customer                  Net", "Valérie Zwart      € 5,496.30"])
    #expect(
      drawn(20, 2) { table.draw(on: &$0, in: $1) } == [
        "Valérie … € 5,496.30", "Bo            € 9.00",
      ])
    #expect(drawn(5, 1) { table.draw(on: &$0, in: $1) } == ["Valé…"])
    #expect(staysInside { table.draw(on: &$0, in: $1) })
  }

  @Test func `only visible rows are asked for`() {
    var asked: [Int] = []
    let table = Table(
      columns: [TableColumn("n", minimumWidth: 6)], rowCount: 300_000, cursor: 200_000
    ) {
      asked.append($0)
      return [TableCell("\($0)")]
    }
    _ = drawn(10, 4) { table.draw(on: &$0, in: $1) }
    #expect(asked == [199_998, 199_999, 200_000])
  }

  @Test func `a long list has a scroll bar`() {
    #expect(
      drawn(17, 4) { table(rows: 9, cursor: 8).draw(on: &$0, in: $1) } == [
        "Name       ▼Net",
        "row 6       600",
        "row 7       700",
        "row 8       800 ┃",
      ])
  }

  @Test func `an empty list says so`() {
    #expect(
      drawn(17, 4) { table(rows: 0).draw(on: &$0, in: $1) } == [
        "Name       ▼Net", "", "No orders", "",
      ])
  }

  @Test func `the row under the cursor and what a search matched have their roles`() {
    var canvas = Canvas(size: Size(width: 12, height: 4))
    let table = Table(columns: [TableColumn("n", minimumWidth: 8)], rowCount: 2, cursor: 1) {
      [TableCell("row \($0)", matched: $0 == 0 ? 1..<3 : 0..<0)]
    }
    table.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.row(1).prefix(4).map(\.role) == [.text, .match, .match, .text])
    #expect(canvas.row(2).map(\.role) == Array(repeating: .cursor, count: 11) + [.text])
  }

  @Test
  func `a cell that says the next one's text too has the place of both, where both are shown`() {
    func table(_ rect: Rect, _ canvas: inout Canvas) {
      Table(
        columns: [
          TableColumn("Name", minimumWidth: 6, idealWidth: 6),
          TableColumn("Mail", minimumWidth: 8, idealWidth: 8, priority: 1),
          TableColumn("n", alignment: .right, minimumWidth: 1),
        ], rowCount: 2
      ) {
        $0 == 0
          ? [TableCell("Ann"), TableCell("ann@b.c"), TableCell("1")]
          : [TableCell("someone@b.com", takesNext: true), TableCell("left out"), TableCell("2")]
      }.draw(on: &canvas, in: rect)
    }
    #expect(
      drawn(22, 4) { table($1, &$0) } == [
        "Name    Mail      n", "Ann     ann@b.c   1", "someone@b.com     2", "",
      ])
    #expect(drawn(12, 4) { table($1, &$0) } == ["Name    n", "Ann     1", "someo…  2", ""])
  }

  @Test func `a click finds its row`() {
    let rect = Rect(x: 3, y: 2, width: 17, height: 5)
    #expect(table().rowIndex(atX: 4, y: 3, in: rect) == 0)
    #expect(table().rowIndex(atX: 4, y: 6, in: rect) == nil)
    #expect(table().rowIndex(atX: 4, y: 2, in: rect) == nil)
  }

  @Test func `headers stand over their columns, where there is room for them`() {
    var canvas = Canvas(size: Size(width: 20, height: 7))
    let headers = table().draw(on: &canvas, in: Rect(x: 3, y: 2, width: 17, height: 5))
    #expect(headers.map(\.column) == [0, 1])
    #expect(headers.first?.place.contains(x: 3, y: 2) == true)
    #expect(headers.last?.place.contains(x: 15, y: 2) == true)
    #expect(headers.allSatisfy { $0.place.right <= 20 })
    #expect(table().draw(on: &canvas, in: Rect(x: 3, y: 2, width: 17, height: 3)).isEmpty)
  }

  @Test func `it is drawn at any size`() {
    #expect(drawn(0, 0) { table().draw(on: &$0, in: $1) } == [])
    #expect(drawn(1, 1) { table().draw(on: &$0, in: $1) } == [""])
    #expect(staysInside { table(rows: 40, cursor: 7).draw(on: &$0, in: $1) })
    #expect(staysInside { table(rows: 0).draw(on: &$0, in: $1) })
  }

  @Test func `growing columns share what is left over`() {
    let columns = [
      TableColumn("a", minimumWidth: 3, grows: true), TableColumn("b", minimumWidth: 3),
      TableColumn("c", minimumWidth: 3, grows: true),
    ]
    let placed = TableColumn.place(columns, in: 18)
    #expect(placed.map(\.width) == [5, 3, 6])
    #expect(placed.map(\.x) == [0, 7, 12])
  }
}
