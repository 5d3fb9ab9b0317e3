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
    let reading = Reading(self)
    let news = [
      message?.text, reading.news(since: readingBefore, isTold: message != nil),
    ].compactMap { $0 }
    if !news.isEmpty { said = news.joined(separator: ". ") }
  }

  /// What is said of a window that is read or written in, not gone through row by row; nil of others.
  ///
  /// - Parameters:
  ///   - rows: the rows of the screen.
  ///   - heading: the window's title.
  func spokenOfWindow(_ rows: [String], below heading: String) -> String? {
    if case .command(let line) = prompt {
      let offered = completions(of: line)
      guard !offered.isEmpty else { return "\(strings.commandPrompt) \(line.text)" }
      let completion = offered[min(line.chosen ?? 0, offered.count - 1)]
      let meaning = completion.meaning.isEmpty ? "" : ", " + completion.meaning
      return "\(strings.commandPrompt) \(line.text), \(completion.line)\(meaning)"
    }
    switch overlay {
    case .help, .explanation:
      // What is scrolled to begins below the title.
      return rows.first { !$0.isEmpty && $0 != heading }
    case .finder(let finder):
      let found = findings(finder)
      guard let row = finder.cursor.row(of: found.count) else { return strings.foundCount(0) }
      let (name, detail) = FinderDrawing(finder, self).words(of: found[row])
      return [strings.findingKind(found[row].kind), TextWidth.sanitized(name), detail]
        .filter { !$0.isEmpty }.joined(separator: ", ")
    default: return nil
    }
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
