public import Commerce
public import Metrics

extension Strings {
  /// By which rule customers count as retained.
  public func retentionRule(_ rule: RetentionRule, windowDays: Int) -> String {
    switch rule {
    case .activityWindow:
      say("active = bought within \(windowDays) days", "actief = kocht binnen \(windowDays) dagen")
    case .orderAgain:
      say("active = bought in the period itself", "actief = kocht in de periode zelf")
    }
  }

  /// The chart's title.
  public func retentionChart(_ rule: RetentionRule) -> String {
    switch rule {
    case .activityWindow:
      say("Retention and churn (dotted: not final)", "Behoud en verloop (gestippeld: voorlopig)")
    case .orderAgain:
      say("Bought again (dotted: not final)", "Kocht opnieuw (gestippeld: voorlopig)")
    }
  }

  /// A period's figure in the frame of its chart.
  public func periodFigure(_ period: String, _ figure: String, _ state: PeriodState) -> String {
    (state == .complete ? "" : "\(periodState(state)) · ")
      + "\(period): CRR \(figure)"
  }

  /// A figure is of so few that chance decides.
  public func ofFew(_ count: Int) -> String { say("of \(count) only", "van maar \(count)") }

  /// The title of the flow of a period.
  public func flowTitle(_ period: String) -> String {
    say("Customers through \(period)", "Klanten in \(period)")
  }

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
  public var shareOfStart: String {
    say("% of those at the start", "% van wie er bij het begin was")
  }

  /// How far a period can be relied on.
  public func periodState(_ state: PeriodState) -> String {
    switch state {
    case .complete: say("complete", "volledig")
    case .leftCensored: say("history too short", "historie te kort")
    case .inProgress: say("still running", "loopt nog")
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
    case .base: say("Start", "Begin")
    case .retained: say("Retained", "Behouden")
    case .lost: say("Lost", "Verloren")
    case .firstTime: say("First", "Nieuw")
    case .wonBack: say("Won back", "Terug")
    case .end: say("End", "Einde")
    }
  }

  /// Heads the churn of periods.
  public var churnColumn: String { say("Churn", "Verloop") }
  /// Heads the states of periods.
  public var stateColumn: String { say("State", "Staat") }

  /// A 95 % interval.
  public func interval(_ range: ClosedRange<Double>) -> String {
    say(
      ", 95 % interval \(number.percentage(range.lowerBound)) to \(number.percentage(range.upperBound)) (Wilson)",
      ", 95 %-interval \(number.percentage(range.lowerBound)) tot "
        + "\(number.percentage(range.upperBound)) (Wilson)")
  }

  /// What retention means.
  public func retentionDefinition(_ rule: RetentionRule, windowDays: Int) -> String {
    switch rule {
    case .activityWindow:
      say(
        "A customer is active on a day if a purchase lies in the \(windowDays) days before it. B is who "
          + "is active when the period begins, E who is at its end, N who of E is not in B. Retained is "
          + "who is in both.",
        "Een klant is op een dag actief als er een aankoop ligt in de \(windowDays) dagen "
          + "ervoor. B is wie actief is als de periode begint, E wie dat is aan het einde, N wie "
          + "van E niet in B zit. Behouden is wie in beide zit.")
    case .orderAgain:
      say(
        "B is who bought in the period before, E who bought in this one, N who of E is not in B. Retained "
          + "is who bought in both.",
        "B is wie in de periode ervoor kocht, E wie in deze kocht, N wie van E niet in B "
          + "zit. Behouden is wie in beide kocht.")
    }
  }
}
