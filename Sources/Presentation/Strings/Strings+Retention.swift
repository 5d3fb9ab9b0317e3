public import Commerce
public import Metrics

extension Strings {
  /// By which rule customers count as retained.
  public func retentionRule(_ rule: RetentionRule, windowDays: Int) -> String {
    switch rule {
    case .activityWindow: "active = bought within \(windowDays) days"
    case .orderAgain: "active = bought in the period itself"
    }
  }

  /// The chart's title.
  public func retentionChart(_ rule: RetentionRule) -> String {
    switch rule {
    case .activityWindow: "Retention and churn (dotted: not final)"
    case .orderAgain: "Bought again (dotted: not final)"
    }
  }

  /// A period's figure in the frame of its chart.
  public func periodFigure(_ period: String, _ figure: String, _ state: PeriodState) -> String {
    (state == .complete ? "" : "\(periodState(state)) · ") + "\(period): CRR \(figure)"
  }

  /// The title of the flow of a period.
  public func flowTitle(_ period: String) -> String { "Customers through \(period)" }

  /// A period with the mark of its state, for screens without colour: `*` still runs, `~` the history is too short.
  public func marked(_ period: Period, _ state: PeriodState) -> String {
    switch state {
    case .complete: date.period(period)
    case .inProgress: date.period(period) + " *"
    case .leftCensored: date.period(period) + " ~"
    }
  }

  /// The retention rate of a period where it is narrow, with the mark of its state.
  public func rateOfPeriod(_ period: Period, _ state: PeriodState) -> String {
    let mark =
      switch state {
      case .complete: ""
      case .inProgress: "*"
      case .leftCensored: "~"
      }
    return "CRR \(date.shortPeriod(period))\(mark)"
  }

  /// What the percentages of the flow are of.
  public var shareOfStart: String { "% of those at the start" }

  /// How far a period can be relied on.
  public func periodState(_ state: PeriodState) -> String {
    switch state {
    case .complete: "complete"
    case .leftCensored: "history too short"
    case .inProgress: "still running"
    }
  }

  /// A number of customers, with its share of those at the start.
  public func partOfBase(_ count: Int, base: Int?) -> String {
    guard let base, base > 0 else { return number.count(count) + "         " }
    let share = number.percentage(Double(count) / Double(base))
    return number.count(count) + String(repeating: " ", count: max(1, 9 - share.count)) + share
  }

  /// A part of the flow where it is narrow.
  public func shortRetentionPart(_ part: RetentionPart) -> String {
    switch part {
    case .base: "Start"
    case .retained: "Retained"
    case .lost: "Lost"
    case .firstTime: "First"
    case .wonBack: "Won back"
    case .end: "End"
    }
  }

  /// Heads the churn of periods.
  public var churnColumn: String { "Churn" }
  /// Heads the states of periods.
  public var stateColumn: String { "State" }

  /// A 95 % interval.
  public func interval(_ range: ClosedRange<Double>) -> String {
    ", 95 % interval \(number.percentage(range.lowerBound)) to \(number.percentage(range.upperBound)) (Wilson)"
  }

  /// What retention means.
  public func retentionDefinition(_ rule: RetentionRule, windowDays: Int) -> String {
    switch rule {
    case .activityWindow:
      "A customer is active on a day if a purchase lies in the \(windowDays) days before it. B is who "
        + "is active when the period begins, E who is at its end, N who of E is not in B. Retained is "
        + "who is in both."
    case .orderAgain:
      "B is who bought in the period before, E who bought in this one, N who of E is not in B. Retained "
        + "is who bought in both."
    }
  }
}
