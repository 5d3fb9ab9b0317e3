import Commerce
import Presentation

extension DashboardState {
  /// Goes to another as-of day.
  mutating func travel(_ command: Command) {
    guard let days = asOfDays else { return }
    let current = Period(grain, containing: asOf)
    let wanted: CalendarDay =
      switch command {
      case .asOfEarlier: current.advanced(by: -1).lastDay
      case .asOfLater: asOf < current.lastDay ? current.lastDay : current.advanced(by: 1).lastDay
      case .asOfYearEarlier: current.yearBefore.lastDay
      case .asOfYearLater: current.advanced(by: 12 / grain.months).lastDay
      default: days.last
      }
    let limited = min(max(wanted, days.first), days.last)
    // In a year that has only begun the end of the first period lies ahead: earlier never leads there.
    let isBack = command == .asOfEarlier || command == .asOfYearEarlier
    asOf = isBack ? min(limited, asOf) : limited
  }

  /// The days that can be looked at: from the end of the first period on.
  var asOfDays: DayRange? {
    guard let first = shop.firstDay, let latest = shop.latestDay else { return nil }
    return DayRange(first: min(Period(grain, containing: first).lastDay, latest), last: latest)
  }

  /// Goes on to the next length of periods.
  mutating func nextGrain() {
    let grains = PeriodGrain.allCases
    let index = grains.firstIndex(of: grain) ?? 0
    grain = grains[(index + 1) % grains.count]
  }
}
