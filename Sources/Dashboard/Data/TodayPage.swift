public import Commerce
public import Metrics

/// The lists for today: as of when, how thoroughly, and of whom.
public struct TodayQuery: Hashable, Sendable {
  /// The last day that counts.
  public var asOf: CalendarDay
  /// Whether products and the forecast are looked at too, which takes a while the first time of a day.
  public var isWhole: Bool
  /// Whether those who were exported lately are among the people.
  public var includesLately: Bool

  /// A question for the lists.
  public init(asOf: CalendarDay, isWhole: Bool, includesLately: Bool = false) {
    self.asOf = asOf
    self.isWhole = isWhole
    self.includesLately = includesLately
  }
}

/// The lists for today, with what the shop's owner says to them.
public struct TodayPage: Equatable, Sendable {
  /// The lists.
  public var figures: TodayFigures
  /// The owner's own advice; none for a list whose advice is the program's.
  public var ownAdvice: [TodayList: String]

  /// The lists with their advice.
  public init(figures: TodayFigures, ownAdvice: [TodayList: String] = [:]) {
    self.figures = figures
    self.ownAdvice = ownAdvice
  }
}

extension TodayChoice {
  /// The question for the lists that these people are of.
  func query(asOf day: CalendarDay) -> TodayQuery {
    TodayQuery(asOf: day, isWhole: !needs.isEmpty, includesLately: includesLately)
  }
}
