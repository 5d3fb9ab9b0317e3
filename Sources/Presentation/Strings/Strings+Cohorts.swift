public import Commerce

extension Strings {
  /// What the cells of the cohorts show.
  public func cohortMeasure(_ measure: CohortMeasure) -> String {
    switch measure {
    case .retention: "% of the cohort that bought in the month"
    case .repeaters: "% of the cohort with a second purchase by then"
    case .netRevenue: "net revenue of the month per member"
    case .lifetimeValue: "margin per member up to then (LTV)"
    }
  }

  /// What a cell of the cohorts means.
  public func cohortDefinition(_ measure: CohortMeasure) -> String {
    let cohort =
      "A cohort is everybody whose first purchase lies in the month; M1 is the month after. "
    return switch measure {
    case .retention: cohort + "The cell is the share of its members who bought in that month."
    case .repeaters:
      cohort
        + "The cell is the share of its members who had bought a second time by the end of that month."
    case .netRevenue: cohort + "The cell is the net revenue of that month, per member."
    case .lifetimeValue:
      cohort + "The cell is the margin of all purchases up to the end of that month, per member."
    }
  }

  /// A cohort so many months after its first, with the month's name.
  public func cohortCell(_ cohort: Period, month: Int) -> String {
    "\(cohortName(cohort)), M\(month) (\(date.period(cohort.advanced(by: month))))"
  }
  /// The row of means.
  public var meanRow: String { "mean" }
  /// The mean beside a value.
  public func meanShort(_ value: String) -> String { "(mean \(value))" }
  /// The mean of the cohorts.
  public func meanOfCohorts(_ value: String) -> String {
    "mean of the cohorts whose month is complete, weighted by size: \(value)"
  }
  /// What marks in the heatmap mean.
  public var heatLegend: String { "~ under 30 people  * still runs" }
  /// What lines in the curves mean.
  public var curveLegend: String { "this cohort, the one a year before, the mean" }
  /// Members who came.
  public func cameBack(_ month: Int) -> String {
    month == 0 ? "Bought in the first month" : "Bought in month \(month)"
  }
  /// Members who did not come.
  public var didNotCome: String { "Did not buy in that month" }
  /// Net of a month.
  public var netOfMonth: String { "Net revenue of the month" }
  /// How far a cell can be relied on.
  public func cellState(isComplete: Bool, isSmall: Bool) -> String {
    if !isComplete { return "the month still runs: kept out of the mean" }
    return isSmall ? "complete, but fewer than 30 people" : "complete"
  }
}
