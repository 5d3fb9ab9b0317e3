import TerminalUI
import Testing

@testable import Dashboard

/// The small shop in May 2025, when Dee came: against April the margin per customer fell from 160 / 3 to 190 / 4, and
/// with it that over the spend of 30 for three and 42 for four; two are active instead of one.
@Suite struct OverviewScreenTests {
  @Test func `what went better and worse stands above the tiles`() {
    let session = Session()
    #expect(session.lines[3].trimmed == "Since Apr'25  better Active  worse LTV, LTV:CAC")
    // In May 2024 140 / 3 had come of three who were all active.
    let tall = Session(width: 120, height: 40)
    #expect(tall.lines[3].trimmed == "Since Apr'25  better Active  worse LTV, LTV:CAC")
    #expect(tall.lines[4].trimmed == "Since May'24  better LTV  worse LTV:CAC, Active")
  }

  @Test func `where the names do not fit it tells how many`() throws {
    let context = Session().state.context
    let screen = OverviewScreen()
    let figures = try #require(screen.figures(context).value)
    let index = try #require(screen.chosenIndex(figures, context))
    var canvas = Canvas(size: Size(width: 40, height: 1))
    OverviewDigest(figures, index, context).draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.lines[0].trimmed == "Since Apr'25  better 1  worse 2")
  }

  @Test func `without a period before there is nothing to compare`() {
    // 2024 is the last whole year, and the first.
    let lines = Session(width: 120, height: 40).after("pp").lines
    #expect(lines[3].trimmed.isEmpty && lines[4].trimmed.isEmpty)
  }

  @Test(arguments: [(20, 5), (60, 15), (80, 24), (120, 40), (200, 60), (300, 80), (500, 200)])
  func `no part lies over another or outside of the panel`(width: Int, height: Int) {
    let context = Session(width: width, height: height).state.context
    let layout = OverviewLayout(context, selected: 0)
    let parts =
      (layout.tiles + [layout.digest, layout.history, layout.table, layout.today])
      .filter { !$0.isEmpty }
    for (place, part) in parts.enumerated() {
      #expect(context.area.intersection(part) == part)
      for other in parts.dropFirst(place + 1) { #expect(part.intersection(other).isEmpty) }
    }
  }

  @Test func `the wider the screen the more stands beside each other`() {
    func layout(_ width: Int, _ height: Int) -> OverviewLayout {
      OverviewLayout(Session(width: width, height: height).state.context, selected: 0)
    }
    #expect([80, 120, 200, 300].map { layout($0, 40).columns } == [2, 5, 5, 10])
    // The figures of all periods stand below the chart, on a screen far wider than high beside it.
    #expect(layout(200, 60).table.y > layout(200, 60).history.y)
    #expect(layout(300, 80).table.y == layout(300, 80).history.y)
    #expect(layout(120, 40).table.isEmpty)
    #expect(layout(80, 24).digest.height == 1 && layout(120, 40).digest.height == 2)
  }
}

extension String {
  /// Without blanks at either end.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
