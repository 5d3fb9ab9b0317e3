import Testing

@testable import TerminalUI

@Suite struct FrugalCanvasTests {
  /// A canvas of one row, as it is drawn and as a slow line gets it.
  private func row(_ width: Int, _ draw: (inout Canvas, Rect) -> Void) -> Canvas {
    var canvas = Canvas(size: Size(width: width, height: 1))
    draw(&canvas, canvas.bounds)
    return canvas.frugal()
  }

  /// The columns of a row that have a role.
  private func columns(of role: StyleRole, in canvas: Canvas) -> [Int] {
    canvas.row(0).enumerated().filter { $0.element.role == role }.map(\.offset)
  }

  @Test(arguments: GlyphSet.ladder)
  func `of a ruled line the beginning is left, with its title and its note`(glyphs: GlyphSet) {
    let line = glyphs == .ascii ? "--" : "──"
    let canvas = row(30) { canvas, rect in
      Section(title: "By channel", note: "2024", glyphs: glyphs).draw(on: &canvas, in: rect)
    }
    #expect(canvas.lines == ["\(line) By channel          2024"])
  }

  @Test func `lines beside each other each keep their beginning`() {
    let canvas = row(40) { canvas, rect in
      let parts = rect.columns(2, gap: 2)
      Section(title: "LTV").draw(on: &canvas, in: parts[0])
      Section(title: "CAC", isFocused: true).draw(on: &canvas, in: parts[1])
    }
    #expect(canvas.lines == ["── LTV               ━━ CAC"])
    // Nothing but the beginning of a focused one tells that keys go to it.
    #expect(columns(of: .borderFocused, in: canvas) == Array(21...27))
  }

  @Test func `a dash in a title is no line`() {
    let canvas = row(30) { canvas, rect in
      Section(title: "A - B = C", isFocused: true, glyphs: .ascii).draw(on: &canvas, in: rect)
    }
    #expect(canvas.lines == ["== A - B = C"])
  }

  @Test(arguments: GlyphSet.ladder) func `boxes stay whole`(glyphs: GlyphSet) {
    var canvas = Canvas(size: Size(width: 20, height: 5))
    Frame(title: "Help", isFocused: true, glyphs: glyphs).draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.frugal() == canvas)
  }

  @Test func `of the row under the cursor the name is marked, inner blanks included`() {
    let canvas = row(20) { canvas, rect in
      canvas.write(" Ann de Wit   7 ", x: 2, y: 0, role: .cursor)
    }
    #expect(canvas.lines == ["   Ann de Wit   7"])
    #expect(columns(of: .cursor, in: canvas) == Array(3...12))
  }

  @Test func `a short cell under the cursor is marked whole`() {
    let canvas = row(10) { canvas, rect in
      canvas.write("[19]", x: 3, y: 0, role: .cursor)
    }
    #expect(columns(of: .cursor, in: canvas) == Array(3...6))
  }

  @Test func `a wide name is marked to its end`() {
    let canvas = row(10) { canvas, rect in
      canvas.write("田中  9", x: 0, y: 0, role: .cursor)
    }
    #expect(columns(of: .cursor, in: canvas) == Array(0...3))
  }

  @Test func `of a history the last period is left and those back to the one a year before it`() {
    let canvas = row(24) { canvas, rect in
      canvas.write("97 %", x: 0, y: 0, role: .figure)
      Sparkline(values: (1...18).map(Double.init)).draw(on: &canvas, in: rect.inset(left: 5))
    }
    // The sixth to the eighteenth in seven steps from ▁: 6 / 18 is 2.3 of them, 9 / 18 is 3.5, 18 / 18 all.
    #expect(canvas.lines == ["97 %      ▃▄▄▅▅▅▆▆▆▇▇██"])
  }

  @Test func `of a history that never changes a year is left as well`() {
    let canvas = row(30) { canvas, rect in
      Sparkline(values: Array(repeating: 3, count: 20)).draw(on: &canvas, in: rect)
    }
    #expect(
      canvas.lines == [String(repeating: " ", count: 7) + String(repeating: "█", count: 13)])
  }

  @Test func `a bar of full blocks is no history`() {
    let canvas = row(30) { canvas, rect in
      canvas.write(String(repeating: "█", count: 20) + "▌", x: 2, y: 0, role: .seriesA)
    }
    #expect(canvas.lines == ["  " + String(repeating: "█", count: 20) + "▌"])
  }

  @Test func `the digits of tabs look like their names, the keys of a footer do not`() {
    let tabs = row(30) { canvas, rect in
      TabBar(
        tabs: [
          TabBar.Tab(key: "1", name: "Home", shortName: "Home"),
          TabBar.Tab(key: "2", name: "Orders", shortName: "Orders"),
        ], selected: 0
      ).draw(on: &canvas, in: rect)
    }
    #expect(columns(of: .footerKey, in: tabs).isEmpty)
    let footer = row(30) { canvas, rect in
      canvas.write("q", x: 1, y: 0, role: .footerKey)
      canvas.write(" quit", x: 2, y: 0, role: .footer)
    }
    #expect(columns(of: .footerKey, in: footer) == [1])
  }

  @Test func `a canvas without cells, or of one, is no trouble`() {
    for size in [Size(width: 0, height: 0), Size(width: 1, height: 1)] {
      var canvas = Canvas(size: size)
      canvas.fill(canvas.bounds, with: "─", role: .border)
      #expect(canvas.frugal().size == size)
      canvas.fill(canvas.bounds, with: "x", role: .cursor)
      #expect(canvas.frugal() == canvas)
    }
  }

  @Test func `without colour a sign before its number tells every second shade from that before`() {
    var canvas = Canvas(size: Size(width: 20, height: 1))
    for (step, x) in [(0, 0), (1, 5), (2, 10), (3, 15)] {
      canvas.write("  12 ", x: x, y: 0, role: StyleRole.heat[step])
    }
    #expect(canvas.frugal(marksShades: true).lines == ["  12  _12   12  _12"])
    #expect(canvas.frugal().lines == ["  12   12   12   12"])
  }
}
