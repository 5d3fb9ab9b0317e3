import Commerce
import Metrics
import Presentation
import TerminalUI

/// Where the shop's initiatives and launches began on an axis of time, as far as they had by the as-of day.
struct EventMarks {
  private let events: [(name: String, day: CalendarDay)]
  private let glyphs: GlyphSet

  init(_ context: ScreenContext) {
    let initiatives = context.shop.initiatives.map { (name: $0.name, day: $0.start) }
    let launches = context.shop.launches.flatMap { dated in
      dated.starts.map { (name: dated.launch.name, day: $0) }
    }
    events = (initiatives + launches).filter { $0.day <= context.asOf }
    glyphs = context.glyphs
  }

  /// Whether there are any.
  var isEmpty: Bool { events.isEmpty }

  /// The names of those that began on some days.
  private func names(_ days: Range<CalendarDay>) -> [String] {
    events.filter { days.contains($0.day) }.map { TextWidth.sanitized($0.name) }
  }

  /// The periods in which some began, as marks on a chart of these periods.
  func marks(on periods: [Period]) -> [LineChart.Mark] {
    periods.enumerated().compactMap { place, period in
      let names = names(period.start..<period.end)
      return names.isEmpty
        ? nil : LineChart.Mark(place: place, label: names.joined(separator: ", "))
    }
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
