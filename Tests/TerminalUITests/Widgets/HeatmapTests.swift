import Testing

@testable import TerminalUI

@Suite struct HeatmapTests {
  private func map(cursor: Heatmap.Position? = nil, glyphs: GlyphSet = .braille) -> Heatmap {
    Heatmap(
      headers: [.init("Cohort", width: 6), .init("Size", width: 4, alignment: .right)],
      columns: ["M0", "M1", "M2"],
      rows: [
        .init(
          headers: ["Jan", "120"],
          cells: [
            .init("100", step: 4), .init("40", step: 2), .init("9", step: 1, state: .inProgress),
          ]),
        .init(headers: ["Feb", "12"], cells: [.init("100", step: 4, state: .uncertain), nil]),
      ],
      mean: .init(headers: ["mean", ""], cells: [.init("100", step: nil)]), cursor: cursor,
      glyphs: glyphs)
  }

  @Test func `numbers stand below their columns, what is not yet is blank`() {
    #expect(
      drawn(28, 4) { map().draw(on: &$0, in: $1) } == [
        "Cohort Size   M0   M1   M2",
        "Jan     120  100   40   *9",
        "Feb      12 ~100",
        "mean         100",
      ])
  }

  @Test func `one column too narrow the last months go and a mark says so`() {
    #expect(
      drawn(27, 4) { map().draw(on: &$0, in: $1) } == [
        "Cohort Size   M0   M1     ›", "Jan     120  100   40", "Feb      12 ~100",
        "mean         100",
      ])
  }

  @Test func `the view follows the cursor and the first columns stay`() {
    let map = map(cursor: .init(row: 1, column: 2))
    #expect(
      drawn(23, 4) { map.draw(on: &$0, in: $1) } == [
        "Cohort Size‹  M1   M2", "Jan     120   40   *9", "Feb      12         []", "mean",
      ])
  }

  @Test func `without colour a character says the shade`() {
    #expect(
      drawn(28, 4) { map(glyphs: .ascii).draw(on: &$0, in: $1) }[1]
        == "Jan     120  100#  40-  *9.")
  }

  @Test func `shades are roles, and what is uncertain has none`() {
    var canvas = Canvas(size: Size(width: 28, height: 4))
    map(cursor: .init(row: 0, column: 1)).draw(on: &canvas, in: canvas.bounds)
    #expect(canvas[14, 1].role == .heat4)
    #expect(canvas[19, 1].role == .cursor)
    #expect(canvas[25, 1].role == .inProgress)
    #expect(canvas[14, 2].role == .uncertain)
    #expect(canvas[14, 3].role == .mean)
  }

  @Test func `a value's shade lies within the steps`() {
    #expect(HeatCell.step(of: 0, in: 0...50) == 0)
    #expect(HeatCell.step(of: 10, in: 0...50) == 1)
    #expect(HeatCell.step(of: 50, in: 0...50) == 4)
    #expect(HeatCell.step(of: 999, in: 0...50) == 4)
    #expect(HeatCell.step(of: -1, in: 0...50) == 0)
    #expect(HeatCell.step(of: 5, in: 5...5) == 0)
    #expect(HeatCell.step(of: nil, in: 0...70) == nil)
    #expect(HeatCell.step(of: .nan, in: 0...70) == nil)
  }

  @Test func `each cell on screen has its place`() {
    let cells = map().visibleCells(in: Rect(x: 0, y: 0, width: 28, height: 4))
    func position(atX x: Int, y: Int) -> Heatmap.Position? {
      cells.first { $0.rect.contains(x: x, y: y) }?.position
    }
    #expect(position(atX: 13, y: 1) == .init(row: 0, column: 0))
    #expect(position(atX: 24, y: 2) == .init(row: 1, column: 2))
    #expect(position(atX: 3, y: 1) == nil)
    #expect(position(atX: 13, y: 0) == nil)
  }

  @Test func `it is drawn at any size`() {
    #expect(drawn(0, 0) { map().draw(on: &$0, in: $1) } == [])
    #expect(drawn(1, 1) { map().draw(on: &$0, in: $1) } == ["…"])
    #expect(staysInside { map(cursor: .init(row: 1, column: 2)).draw(on: &$0, in: $1) })
  }
}

@Suite struct HeatScaleTests {
  private let scale = HeatScale(starts: ["0", "6", "12"])

  @Test func `each shade stands on itself with the least value that has it, at the right`() {
    var canvas = Canvas(size: Size(width: 14, height: 1))
    scale.draw(on: &canvas, in: Rect(x: 0, y: 0, width: 14, height: 1))
    #expect(canvas.lines == ["  0+  6+  12+"])
    #expect(
      canvas[2, 0].role == .heat0 && canvas[6, 0].role == .heat1 && canvas[11, 0].role == .heat2)
  }

  @Test func `without colour a character says the shade, and without room nothing is said`() {
    let plain = HeatScale(starts: ["0", "6", "12"], showsRamp: true)
    #expect(drawn(14, 1) { plain.draw(on: &$0, in: $1) } == ["  0+  6+. 12+-"])
    #expect(drawn(12, 1) { scale.draw(on: &$0, in: $1) } == [""])
  }

  @Test func `cells are widened until all columns fit, within a range`() {
    let map = Heatmap(
      headers: [.init("Cohort", width: 8)], columns: ["M0", "M1", "M2", "M3"], rows: [])
    // 9 for the header with its gap, 1 for the scroll bar, and four cells.
    #expect(map.cellWidth(filling: 34, in: 5...7) == 6)
    #expect(map.cellWidth(filling: 100, in: 5...7) == 7)
    #expect(map.cellWidth(filling: 20, in: 5...7) == 5)
  }
}

@Suite struct SegmentMapTests {
  private let map = SegmentMap(
    fields: [
      [.init(label: "new", value: "12", step: 0), .init(label: "champions", value: "7", step: 4)],
      [.init(label: "lost", value: "90", step: 3), .init(label: "at risk", value: "4", step: 1)],
    ],
    rowLabels: ["R 5", "R 1"], columnLabels: ["1", "5"], cursor: .init(row: 0, column: 1))

  @Test func `fields of equal size hold name and number`() {
    #expect(
      drawn(24, 5) { map.draw(on: &$0, in: $1) } == [
        "     new       champions",
        "R 5  12       [7]",
        "     lost      at risk",
        "R 1  90        4",
        "        1         5",
      ])
  }

  @Test func `name and number share a line where there is one, if all names fit`() {
    #expect(
      drawn(32, 2) { map.draw(on: &$0, in: $1) } == [
        "R 5  new        12 champions [7]", "R 1  lost       90 at risk     4",
      ])
    #expect(
      drawn(24, 2) { map.draw(on: &$0, in: $1) } == [
        "R 5        12        [7]", "R 1        90         4",
      ])
  }

  @Test func `names are whole, else in lines, else short, else left out`() {
    let map = SegmentMap(
      fields: [
        [
          .init(
            label: "Cannot lose", wrappedLabel: ["Cannot", "lose"], shortLabel: "Keep",
            value: "57", step: 0)
        ]
      ])
    func rows(_ width: Int, _ height: Int) -> [String] {
      drawn(width, height) { map.draw(on: &$0, in: $1) }
    }
    #expect(rows(12, 3) == [" Cannot lose", " 57", ""])
    #expect(rows(11, 3) == [" Cannot", " lose", " 57"])
    #expect(rows(11, 2) == [" Keep", " 57"])
    #expect(rows(5, 3) == [" Keep", " 57", ""])
    #expect(rows(4, 2) == ["  57", ""])
  }

  @Test func `fields are of one size, numbers without names stand right above their labels`() {
    let map = SegmentMap(
      fields: [
        [
          .init(label: "Champions", value: "364", step: 0),
          .init(label: "Loyal", value: "7", step: 1),
        ]
      ],
      columnLabels: ["F1", "F2"])
    // Nine columns make two fields of four.
    #expect(drawn(9, 2) { map.draw(on: &$0, in: $1) } == [" 364   7", "  F1  F2"])
  }

  @Test func `where rows are fewer than the fields' the view follows the cursor`() {
    var map = map
    map.cursor = .init(row: 1, column: 0)
    #expect(drawn(12, 1) { map.draw(on: &$0, in: $1) } == ["R 1 [90]   4"])
    let rect = Rect(x: 0, y: 0, width: 12, height: 1)
    #expect(map.visibleFields(in: rect).map(\.position.row) == [1, 1])
  }

  @Test func `brackets mark the cursor, which without the keys keeps its field's shade`() {
    func role(isFocused: Bool, width: Int) -> StyleRole {
      var map = map
      map.isFocused = isFocused
      var canvas = Canvas(size: Size(width: width, height: 5))
      map.draw(on: &canvas, in: canvas.bounds)
      return canvas[width - 1, 0].role
    }
    #expect(role(isFocused: true, width: 24) == .cursor)
    #expect(role(isFocused: false, width: 24) == .heat4)
    // Two fields of one column have no room for a mark beside the 7.
    #expect(role(isFocused: false, width: 2) == .cursorPassive)
    let field = SegmentMap(
      fields: [[.init(label: "Champions", value: "364", step: 1)]],
      cursor: .init(row: 0, column: 0))
    let rows = [5, 4, 3].map { width in drawn(width, 1) { field.draw(on: &$0, in: $1) } }
    #expect(rows == [["[364]"], [">364"], ["364"]])
  }

  @Test func `each field on screen has its place, side by side`() {
    let fields = map.visibleFields(in: Rect(x: 0, y: 0, width: 24, height: 5))
    func position(atX x: Int, y: Int) -> Heatmap.Position? {
      fields.first { $0.rect.contains(x: x, y: y) }?.position
    }
    #expect(position(atX: 20, y: 3) == .init(row: 1, column: 1))
    #expect(position(atX: 1, y: 3) == nil)
    #expect(
      fields.map(\.position) == [
        .init(row: 0, column: 0), .init(row: 0, column: 1),
        .init(row: 1, column: 0), .init(row: 1, column: 1),
      ])
  }

  @Test func `it is drawn at any size`() {
    #expect(drawn(0, 0) { map.draw(on: &$0, in: $1) } == [])
    #expect(staysInside { map.draw(on: &$0, in: $1) })
  }
}
