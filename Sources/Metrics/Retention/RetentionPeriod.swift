public import Commerce

/// By which rule a customer belongs to the shop at the start and at the end of a period.
public enum RetentionRule: String, CaseIterable, Sendable {
  /// An occasion in the activity window before the moment (JSON: `retention`).
  case activityWindow
  /// An occasion in the calendar period before, and one in this (JSON: `orderAgain`).
  case orderAgain
}

/// How far a period's figures can be relied on.
public enum PeriodState: String, Sendable {
  /// All of the period and of what it is compared with is known.
  case complete
  /// The data begins too late to know all customers at the start.
  case leftCensored
  /// The period still runs on the as-of day.
  case inProgress
}

/// Where the customers of a period's start went, and where those of its end came from.
///
/// `base` = `retained` + `lost`, `end` = `retained` + `firstTime` + `wonBack`.
public struct RetentionPeriod: Equatable, Sendable {
  /// The period.
  public var period: Period
  /// How far the figures can be relied on.
  public var state: PeriodState
  /// Customers at the start (B).
  public var base: Int
  /// Customers at the end, or at the end of the as-of day if that comes first (E).
  public var end: Int
  /// Of the customers at the start, those who are there at the end.
  public var retained: Int
  /// Of the customers at the end, those whose first occasion lies in the period.
  public var firstTime: Int

  /// Of the customers at the start, those who are not there at the end.
  public var lost: Int { base - retained }

  /// Of the customers at the end, those who were customers before, but not at the start.
  public var wonBack: Int { end - retained - firstTime }

  /// CRR = (E - N) / B, a fraction; undefined with nobody at the start.
  public var customerRetentionRate: Figure<Double> {
    .ratio(retained, per: base, orUndefined: .noCustomersAtStart)
  }

  /// 1 - CRR; undefined with nobody at the start.
  public var churnRate: Figure<Double> { customerRetentionRate.map { 1 - $0 } }

  /// Wilson's 95 % interval of the CRR; nil with nobody at the start.
  public var customerRetentionInterval: ClosedRange<Double>? {
    wilsonInterval(successes: retained, trials: base)
  }
}
