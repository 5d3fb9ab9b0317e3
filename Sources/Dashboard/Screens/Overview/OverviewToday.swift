import Metrics
import Presentation
import TerminalUI

/// The lists for today that are worth most, as the overview shows them.
struct OverviewToday {
  /// How many there are at most: more of them where they crowd nothing out.
  static func count(_ context: ScreenContext) -> Int { context.area.height >= 50 ? 6 : 3 }

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
    Array((page(context).value?.figures.byWorth ?? []).prefix(count(context)))
  }

  /// A list in one line: its people, and the margin of their last year.
  static func words(_ entry: TodayFigures.Entry, _ context: ScreenContext) -> String {
    let facts = facts(entry, context)
    return "\(facts.people), \(context.strings.todayMargin) \(facts.margin)"
  }

  private static func facts(_ entry: TodayFigures.Entry, _ context: ScreenContext)
    -> (people: String, margin: String)
  {
    let group = entry.group?.value
    return (
      context.strings.customers(group?.people ?? 0),
      context.strings.number.wholeMoney(Double(group?.margin ?? 0), context.shop.currency)
    )
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
    let entries = entries(context)
    let notice: String? =
      switch page(context) {
      case .loading: strings.loading
      case .failed(let reason): reason
      case .loaded: entries.isEmpty ? strings.nobodyOnAnyList : nil
      }
    if let notice {
      surface.canvas.write(
        TextWidth.clipped(" " + notice, to: inner.width), x: inner.x, y: inner.y, role: .dim,
        clip: inner)
    }
    let nameWidth = TodayList.allCases.map { TextWidth.width(of: strings.todayName($0)) }.max() ?? 0
    let facts = entries.map { Self.facts($0, context) }
    let peopleWidth = facts.map { TextWidth.width(of: $0.people) }.max() ?? 0
    let marginWidth = facts.map { TextWidth.width(of: $0.margin) }.max() ?? 0
    for (place, entry) in entries.enumerated() where place < inner.height {
      let line = Rect(x: inner.x, y: inner.y + place, width: inner.width, height: 1)
      let isChosen = place == cursor
      if isChosen { surface.canvas.fill(line, role: .cursor) }
      let text =
        " " + TextWidth.padded(strings.todayName(entry.list), to: nameWidth + 1)
        + TextWidth.padded(facts[place].people, to: peopleWidth + 1, alignment: .right)
        + "  " + strings.todayMargin + " "
        + TextWidth.padded(facts[place].margin, to: marginWidth, alignment: .right)
      surface.canvas.write(
        TextWidth.clipped(text, to: line.width), x: line.x, y: line.y,
        role: isChosen ? .cursor : .text, clip: line)
      surface.onPress(line, .item(part: 1, row: place, column: 0))
    }
  }
}
