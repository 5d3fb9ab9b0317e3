import Commerce
import Presentation
import TerminalUI

/// Plain mode: for those who have the screen read to them. There are no lines, boxes and bars, one part is shown at a
/// time, tables stand for charts, the terminal's cursor is on what has the focus, and what changes is said in a line.
extension DashboardState {
  /// Whether it is on.
  public var isPlain: Bool { glyphs == .plain }

  /// Whether the focused part is all that is shown, whether or not somebody asked for that.
  var showsPartAlone: Bool { isZoomed || (isPlain && screen.hasParts) }

  /// What the figures on screen are of.
  var scopeWords: String {
    guard shop.latestDay != nil else { return "" }
    let filter = shop.filter.isEmpty ? [] : [strings.filterWords(shop.filter)]
    return
      ([strings.asOf(asOf, isLatest: asOf == shop.latestDay), strings.grainName(grain)] + filter)
      .joined(separator: ", ")
  }

  /// A screen as it opens.
  func opened(_ screen: Screen) -> Screen {
    guard isPlain else { return screen }
    var model = screen.model
    model.preferTable()
    return model.screen
  }

  /// Says what is new since the last key.
  mutating func sayNews() {
    let news = [message?.text, Reading(self).news(since: readingBefore)].compactMap { $0 }
    if !news.isEmpty { said = news.joined(separator: ". ") }
  }
}

extension Screen {
  /// Whether it has several parts that may stand beside each other.
  fileprivate var hasParts: Bool {
    switch self {
    case .bridge, .customerValue, .segments, .timing, .today, .trials, .data: true
    case .overview, .retention, .cohorts, .customers, .orders, .spend, .carts, .forecasts, .parts,
      .customer,
      .order, .imports, .rejectedRows:
      false
    }
  }
}
