import Metrics
import Presentation
import Testing

@testable import Dashboard
@testable import TerminalUI

@Suite struct View {
  @Test(arguments: Route.panels)
  func `zoom leaves one part without tabs, and Esc, z or q bring the rest back`(route: Route) {
    let session = Session().after(route.keys)
    let zoomed = session.after("z")
    #expect(zoomed.state.isZoomed)
    #expect(!zoomed.text.contains("2 Retention  3 LTV"))
    #expect(zoomed.lines != session.lines)
    for key in [Key.escape, .character("z"), .character("q")] {
      #expect(zoomed.after([key]).lines == session.lines)
    }
  }

  @Test func `opening something ends the zoom`() {
    #expect(!Session().after("6z").after([.enter]).state.isZoomed)
    #expect(!Session().after("2z3").state.isZoomed)
  }

  @Test func `a chart and its table show the same figures`() {
    let table = Session(width: 120, height: 40).after("2t")
    #expect(table.squeezed.contains("May 2025 1 1 0 1 0 2 ~100.0 % 0.0 % complete"))
    #expect(table.squeezed.contains("Jun 2025 * 2 2 0 0 1 3 ~100.0 % 0.0 % still running"))
    #expect(table.after("t").lines == Session(width: 120, height: 40).after("2").lines)
  }

  @Test func `the measure of retention is told and can be left again`() {
    let session = Session().after("2m")
    #expect(session.footer.contains("active = bought in the period itself"))
    #expect(session.after("m").breadcrumb == Session().after("2").breadcrumb)
  }

  @Test func `the measures of cohorts go round`() {
    var session = Session().after("4")
    let first = session.lines
    for _ in CohortMeasure.allCases { session.press("m") }
    session.press(.function(1))
    #expect(session.lines == first)
  }

  @Test func `the glyph ladder reaches down to ASCII`() {
    for route in Route.screens {
      let session = Session(glyphs: .ascii).after(route.keys)
      // Words and currency signs keep their letters; what draws is ASCII.
      let drawn = session.text.filter { $0.isSymbol || ("\u{2500}"..."\u{28FF}").contains($0) }
      #expect(drawn.allSatisfy { $0.isASCII || "€±×▲▼".contains($0) }, "\(route) \(drawn)")
    }
  }

  @Test func `the line on top gives up age and name before it gives up the day`() {
    #expect(Session(width: 120).topLine.hasSuffix("data of today"))
    let narrow = Session(width: 45).topLine
    #expect(narrow.contains("as of 17 Jun 2025"))
    #expect(!narrow.contains("data of today"))
  }
}
