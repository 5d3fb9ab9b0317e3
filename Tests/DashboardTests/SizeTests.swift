import Presentation
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct Sizes {
  static let sizes = [
    (0, 0), (1, 1), (5, 1), (20, 5), (30, 8), (40, 12), (80, 24), (120, 40), (200, 60), (500, 200),
  ].map { Size(width: $0.0, height: $0.1) }

  private func open(_ shop: SmallShop, _ desk: Session.Desk, _ size: Size, _ route: Route) {
    let session = Session(shop, width: size.width, height: size.height, desk: desk)
    let opened = session.after(route.keys)
    #expect(opened.lines.count == size.height)
    // Keys work at every size too.
    let moved = opened.after("jlkhGgz").after([.tab, .pageDown, .pageUp])
    if size.height < 100 { #expect(moved.lines.count == size.height) }
  }

  @Test(arguments: sizes)
  func `every screen draws with data`(size: Size) {
    for route in Route.all { open(.standard, .answers, size, route) }
  }

  @Test(arguments: sizes)
  func `every screen draws while it waits`(size: Size) {
    for route in Route.all { open(.standard, .silent, size, route) }
  }

  @Test(arguments: sizes)
  func `every screen draws what failed`(size: Size) {
    for route in Route.all { open(.standard, .fails("The store is busy"), size, route) }
  }

  @Test(arguments: sizes)
  func `every screen draws an empty shop`(size: Size) {
    for route in Route.all { open(.empty, .answers, size, route) }
  }

  @Test func `a size that changes under an open screen is survived and undone`() {
    for route in Route.all {
      var session = Session().after(route.keys)
      let before = session.lines
      for size in Sizes.sizes {
        session.resize(width: size.width, height: size.height)
        #expect(session.lines.count == size.height)
      }
      session.resize(width: 80, height: 24)
      #expect(session.lines == before, "\(route)")
    }
  }

  @Test func `at 20 by 5 a figure stands on a line of its own`() {
    let session = Session(width: 20, height: 5)
    #expect(session.lines.contains { $0.hasPrefix("CRR 100.0 %") })
    #expect(session.after([.right, .right]).text.contains("LTV € 47.50"))
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 40)])
  func `no word is cut in its middle`(size: Size) {
    let known = Sizes.knownWords
    // A box over the screen cuts off what lies below it.
    for route in Route.screens {
      let session = Session(width: size.width, height: size.height).after(route.keys)
      for line in session.lines {
        for word in Sizes.words(of: line) {
          #expect(known.contains(word), "“\(word)” on \(route): \(line)")
        }
      }
    }
  }

  /// The words of a line; one whose end is shown to be cut off by `…` does not count.
  private static func words(of line: String) -> [String] {
    line.split { !($0.isLetter || $0 == "…") || ("\u{2800}"..."\u{28FF}").contains($0) }
      .map(String.init).filter { !$0.hasSuffix("…") && $0.count > 1 }
  }

  /// Every word that stands on a screen with room for all, and the short forms for narrow ones.
  private static var knownWords: Set<String> {
    let strings = Strings()
    var words = Set<String>()
    for route in Route.all {
      let wide = Session(width: 400, height: 90).after(route.keys)
      for line in wide.lines { words.formUnion(Sizes.words(of: line)) }
    }
    let short =
      Panel.allCases.map(strings.shortPanelName) + KPI.allCases.map(strings.kpiShortName)
    for text in short { words.formUnion(Sizes.words(of: text)) }
    return words
  }
}
