import Metrics
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

  @Test(arguments: Sizes.smallScreens)
  func `at 20 by 5 every line is a label and its figure`(screen: SmallScreen) {
    let session = Session(width: 20, height: 5).after(screen.keys)
    #expect(Array(session.lines[1...3]) == screen.lines, "\(screen)")
  }

  @Test(arguments: [(20, 5), (30, 8), (40, 10), (60, 15)].map { Size(width: $0.0, height: $0.1) })
  func `every small screen shows a figure in every row of its list`(size: Size) {
    for route in Route.screens where route.name != "rejected rows" {
      let session = Session(width: size.width, height: size.height).after(route.keys)
      let content = session.lines.dropFirst(size.height >= 8 ? 2 : 1).dropLast()
      #expect(content.contains { $0.contains { $0.isNumber } }, "\(route)")
    }
  }

  /// What stands on a screen of 20 x 5 between the first and the last row; see `SmallShop.standard`.
  struct SmallScreen: CustomStringConvertible, Sendable {
    let keys: [Key]
    let lines: [String]
    var description: String { lines.joined(separator: " / ") }

    init(_ keys: String, _ more: [Key] = [], _ lines: [String]) {
      self.keys = keys.map(Key.character) + more
      self.lines = lines
    }
  }

  static let smallScreens = [
    // At the start of May 2025 only Ann is active, who bought in February, and she stays.
    SmallScreen("2", [], ["CRR May'25   100.0 %", "Active at the sta… 1", "Retained           1"]),
    // Margin 200 of 4 customers over spend 42 of 4; of the 2 from ads 110 over 42.
    SmallScreen("3", [], ["LTV:CAC      4.8 : 1", "Payback      month 0", "ads        2.6 : 1"]),
    SmallScreen(
      "3", [.shiftTab],
      ["LTV          € 50.00", "CAC          € 10.50", "LTV:CAC      4.8 : 1"]),
    // Cas: second to nobody in R, equal to Bob in F.
    SmallScreen("5", [], ["Champions          0", "Loyal              0", "Potential loyalist 1"]),
    SmallScreen("6", [], ["Ann Appelb… € 200.00", "cas@exampl… € 100.00", "Bob Bakkerij € 80.00"]),
    // Ann's margin: 40 + 30 + 20 on three purchases; Cas' 60, Dee's 30.
    SmallScreen(
      "6s", [], ["Ann Appelbo… € 90.00", "cas@example… € 60.00", "Dee Dijkstra € 30.00"]),
    // Half came again by day 65, in the middle of 16, 65, 323 and 489 days lies 194.
    SmallScreen("7", [], ["2nd in 65 d  ~62.5 %", "Half by       day 65", "Days betwe… 194 days"]),
    SmallScreen(
      "7", [.tab], ["2nd in 65 d  ~62.5 %", "1st to 2nd    62.5 %", "2nd to 3rd    50.0 %"]),
    SmallScreen(
      "6", [.enter], ["Purchases          3", "Net         € 200.00", "21 May '25 cancelled"]),
  ]

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
      + RFMSegment.allCases.flatMap(strings.wrappedSegmentName)
    for text in short { words.formUnion(Sizes.words(of: text)) }
    return words
  }
}
