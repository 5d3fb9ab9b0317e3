import Commerce
import Metrics
import Presentation
import TerminalUI

/// Where the shop's initiatives began on an axis of time, as far as they had by the as-of day.
struct InitiativeMarks {
  private let initiatives: [Initiative]
  private let glyphs: GlyphSet

  init(_ context: ScreenContext) {
    initiatives = context.shop.initiatives.filter { $0.start <= context.asOf }
    glyphs = context.glyphs
  }

  /// The names of those that began on some days.
  private func names(_ days: Range<CalendarDay>) -> [String] {
    initiatives.filter { days.contains($0.start) }.map { TextWidth.sanitized($0.name) }
  }

  /// The periods in which some began, as marks on a chart of these periods.
  func marks(on periods: [Period]) -> [LineChart.Mark] {
    periods.enumerated().compactMap { place, period in
      words(in: period).map { LineChart.Mark(place: place, label: $0) }
    }
  }

  /// The places of the periods in which some began.
  func places(on periods: some Sequence<Period>) -> Set<Int> {
    Set(
      periods.enumerated().filter { !names($0.element.start..<$0.element.end).isEmpty }.map(
        \.offset))
  }

  /// Those of a period, by their names behind a mark; nil where none began in it.
  func words(in period: Period) -> String? { words(on: period.start..<period.end) }

  /// Those of the days that the members of a cohort first bought on; nil for cohorts of all days.
  func words(of group: CohortGroup) -> String? {
    group.start.flatMap { words(on: $0..<group.grain.end(ofPeriodFrom: $0)) }
  }

  /// Those of some days.
  func words(on days: Range<CalendarDay>) -> String? {
    let names = names(days)
    return names.isEmpty ? nil : "\(glyphs.eventMark) \(names.joined(separator: ", "))"
  }
}
