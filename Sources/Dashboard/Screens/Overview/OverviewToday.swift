import Metrics
import Presentation
import TerminalUI

/// The lists for today that are worth most, as the overview shows them.
struct OverviewToday {
  /// How many there are at most.
  static let count = 3

  /// The question for them: what the ledger alone tells, so that the overview waits for nothing else.
  static func query(_ context: ScreenContext) -> DataQuery {
    .today(TodayQuery(asOf: context.asOf, isWhole: false))
  }

  /// All lists.
  static func page(_ context: ScreenContext) -> Loadable<TodayPage> {
    context.load(query(context)) { if case .today(let page) = $0 { page } else { nil } }
  }

  /// The lists, those worth most first; none while they are on their way.
  static func entries(_ context: ScreenContext) -> [TodayFigures.Entry] {
    Array((page(context).value?.figures.byWorth ?? []).prefix(count))
  }

  /// A list in one line: its people, and the margin of their last year.
  static func words(_ entry: TodayFigures.Entry, _ context: ScreenContext) -> String {
    let group = entry.group?.value
    return context.strings.todayLine(
      people: group?.people ?? 0,
      margin: context.strings.number.wholeMoney(
        Double(group?.margin ?? 0), context.shop.currency))
  }

  /// Draws them; the cursor stands on the one of that place, if on any.
  static func draw(
    cursor: Int?, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    let strings = context.strings
    Section(
      title: strings.todayTitle, note: strings.panelKey(.today), isFocused: cursor != nil,
      glyphs: context.glyphs
    ).draw(on: &surface.canvas, in: rect)
    let inner = Section.inner(of: rect)
    let notice: String? =
      switch page(context) {
      case .loading: strings.loading
      case .failed(let reason): reason
      case .loaded: nil
      }
    if let notice {
      surface.canvas.write(
        TextWidth.clipped(" " + notice, to: inner.width), x: inner.x, y: inner.y, role: .dim,
        clip: inner)
    }
    let entries = entries(context)
    let nameWidth = TodayList.allCases.map { TextWidth.width(of: strings.todayName($0)) }.max() ?? 0
    for (place, entry) in entries.enumerated() where place < inner.height {
      let line = Rect(x: inner.x, y: inner.y + place, width: inner.width, height: 1)
      let isChosen = place == cursor
      if isChosen { surface.canvas.fill(line, role: .cursor) }
      let text =
        " " + TextWidth.padded(strings.todayName(entry.list), to: nameWidth + 2)
        + words(entry, context)
      surface.canvas.write(
        TextWidth.clipped(text, to: line.width), x: line.x, y: line.y,
        role: isChosen ? .cursor : .text, clip: line)
      surface.onPress(line, .item(part: 1, row: place, column: 0))
    }
  }
}
