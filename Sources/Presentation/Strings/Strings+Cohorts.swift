public import Commerce
public import Metrics

// MARK: Measures

extension Strings {
  /// What the cells of the cohorts show.
  public func cohortMeasure(_ measure: CohortMeasure, _ grain: CohortGrain = .month) -> String {
    let step = stepName(grain)
    return switch measure {
    case .retention: "% of the cohort that bought in the \(step)"
    case .repeaters: "% of the cohort with a second purchase by then"
    case .occasions: "purchases per member up to then"
    case .netRevenue: "net revenue of the \(step) per member"
    case .grossMargin: "margin of the \(step) per member"
    case .lifetimeValue: "margin per member up to then (LTV)"
    case .ltvToCac: "margin up to then per 1 of marketing spend (LTV:CAC)"
    }
  }

  /// What the cells of the cohorts show, in few words.
  public func shortCohortMeasure(_ measure: CohortMeasure) -> String {
    switch measure {
    case .retention: "% that bought"
    case .repeaters: "% with a second purchase"
    case .occasions: "purchases so far"
    case .netRevenue: "net per member"
    case .grossMargin: "margin per member"
    case .lifetimeValue: "LTV"
    case .ltvToCac: "LTV:CAC"
    }
  }

  /// What a cell of the cohorts means.
  public func cohortDefinition(_ measure: CohortMeasure, _ group: CohortGroup) -> String {
    let step = stepName(group.grain)
    let cell =
      switch measure {
      case .retention: "The cell is the share of its members who bought in that \(step)."
      case .repeaters:
        "The cell is the share of its members who had bought a second time by the end of that \(step)."
      case .occasions:
        "The cell is the number of purchases up to the end of that \(step), per member."
      case .netRevenue: "The cell is the net revenue of that \(step), per member."
      case .grossMargin: "The cell is the margin of that \(step), per member."
      case .lifetimeValue:
        "The cell is the margin of all purchases up to the end of that \(step), per member."
      case .ltvToCac:
        "The cell is the margin of all purchases up to the end of that \(step), divided by the marketing spend of the days on which the members came."
      }
    return "\(cohortDefinition(group)) \(cell)"
  }

  private func cohortDefinition(_ group: CohortGroup) -> String {
    let age =
      switch group.grain {
      case .thirtyDays: "D30 is day 30 to 59 after each member's own first purchase."
      case .month, .quarter, .year, .week:
        "\(ageName(1, group.grain)) is the \(stepName(group.grain)) after that of the first purchase."
      }
    guard group.start == nil else {
      let period = group.grain == .thirtyDays ? "month" : stepName(group.grain)
      let value = group.value.map { " and is of \(cohortValue($0))" } ?? ""
      return "A cohort is everybody whose first purchase lies in the \(period)\(value). \(age)"
    }
    return
      "A row is everybody who has this in common, whenever they first bought; a cell counts those cohorts only for which its time is over. \(age)"
  }

  /// A step of a cohort's age.
  public func stepName(_ grain: CohortGrain) -> String {
    switch grain {
    case .month: "month"
    case .quarter: "quarter"
    case .year: "year"
    case .week: "week"
    case .thirtyDays: "30-day step"
    }
  }

  /// How customers are grouped.
  public func cohortGrain(_ grain: CohortGrain) -> String {
    grain == .thirtyDays ? "months in steps of 30 days" : stepName(grain) + "s"
  }

  /// The age of a cohort: `M3`, `W12`; of equal steps the first day, `D30`.
  public func ageName(_ step: Int, _ grain: CohortGrain) -> String {
    switch grain {
    case .month: "M\(step)"
    case .quarter: "Q\(step)"
    case .year: "Y\(step)"
    case .week: "W\(step)"
    case .thirtyDays: "D\(step * 30)"
    }
  }
}

// MARK: Rows

extension Strings {
  /// What customers are told apart by.
  public func cohortCut(_ cut: CohortCut) -> String {
    switch cut {
    case .channel: "first channel"
    case .country: "country of the first order"
    case .product: "first product"
    case .code: "first discount code"
    case .orderSize: "size of the first order"
    }
  }

  /// What some customers have in common.
  public func cohortValue(_ value: CohortValue, _ currency: Currency? = nil) -> String {
    switch value {
    case .named(let cut, let name):
      return name.isEmpty ? (cut == .code ? "(no code)" : "(not known)") : name
    case .others: return "all others"
    case .orderSize(let low, let high):
      func amount(_ value: Int64) -> String { number.wholeMoney(Double(value), currency) }
      guard let high else { return "from \(amount(low))" }
      return low == 0 ? "under \(amount(high))" : "\(amount(low)) to \(amount(high))"
    }
  }

  /// A row of the cohorts.
  public func cohortRow(_ group: CohortGroup, _ currency: Currency?) -> String {
    guard let start = group.start else {
      return group.value.map { cohortValue($0, currency) } ?? meanRow
    }
    return group.grain.periodGrain.map { date.period(Period($0, containing: start)) }
      ?? date.shortDay(start)
  }

  /// A row of the cohorts as a name at a curve's end.
  public func shortCohortRow(_ group: CohortGroup, _ currency: Currency?) -> String {
    guard let start = group.start, let grain = group.grain.periodGrain else {
      return cohortRow(group, currency)
    }
    return date.shortPeriod(Period(grain, containing: start))
  }

  /// A row of the cohorts at an age.
  public func cohortCell(_ group: CohortGroup, step: Int, _ currency: Currency?) -> String {
    let value = group.start == nil ? nil : group.value.map { ", " + cohortValue($0, currency) }
    return "\(cohortRow(group, currency))\(value ?? ""), \(ageName(step, group.grain))"
  }

  /// What the rows of the cohorts are.
  public func cohortRows(_ rows: CohortRows, _ currency: Currency?) -> String {
    var words = rows.cut.map { "by \(cohortCut($0)), in \(cohortGrain(rows.grain))" }
    if words == nil { words = "by \(cohortGrain(rows.grain))" }
    return (words ?? "") + (rows.only.map { ", \(cohortValue($0, currency)) only" } ?? "")
  }

  /// Heads the rows of a cut.
  public func cutColumn(_ cut: CohortCut) -> String {
    switch cut {
    case .channel: "First channel"
    case .country: "Country"
    case .product: "First product"
    case .code: "First code"
    case .orderSize: "First order"
    }
  }
}

// MARK: Parts

extension Strings {
  /// The row of means.
  public var meanRow: String { "mean" }
  /// The row of all customers.
  public var allRow: String { "all" }
  /// A value with its interval beside the mean.
  public func cellWords(_ value: String, _ interval: ClosedRange<Double>?, mean: String) -> String {
    value + (interval.map { " (\(range($0)))" } ?? "") + ", mean \(mean)"
  }
  /// The mean of the cohorts.
  public func meanOfCohorts(_ value: String, isOfPeriods: Bool) -> String {
    isOfPeriods
      ? "mean of the cohorts whose time is complete, weighted by size: \(value)"
      : "all customers in the same way: \(value)"
  }
  /// Members who came in a step.
  public func cameBack(_ step: Int, _ grain: CohortGrain) -> String {
    "Bought in \(ageName(step, grain))"
  }
  /// Members who did not come.
  public var didNotCome: String { "Did not buy in that time" }
  /// Purchases so far.
  public var purchasesToDate: String { "Purchases up to then" }
  /// Net of a step.
  public var netOfStep: String { "Net revenue of that time" }
  /// Margin of a step.
  public var marginOfStep: String { "Margin of that time" }
  /// Spend on members.
  public var spendOnMembers: String { "Marketing spend on these days" }
  /// Opens the cohorts of a value.
  public var itsCohorts: String { "Its cohorts over time" }
  /// How far a cell can be relied on.
  public func cellState(_ state: CohortCellState, isSmall: Bool, isLeftCensored: Bool) -> String {
    let words =
      switch state {
      case .complete: isSmall ? "complete, but fewer than 30 people" : "complete"
      case .running: "the time still runs: kept out of the mean"
      case .partial: "some members are not that old yet: kept out of the mean"
      case .tooYoung: "no member is that old yet: kept out of the mean"
      }
    return words
      + (isLeftCensored ? "; the data begins shortly before: some may have bought already" : "")
  }
}

// MARK: Marks

extension Strings {
  /// What a mark on a cell means.
  public func stateLegend(_ state: CohortCellState) -> String? {
    switch state {
    case .complete: nil
    case .running: "* still runs"
    case .partial: "< some are younger"
    case .tooYoung: ". all are younger"
    }
  }
  /// What the mark of few people means.
  public var smallLegend: String { "~ under 30 people" }
  /// What the mark of an early cohort means.
  public var leftCensoredLegend: String { "? may have bought before" }
  /// Stands behind an early cohort.
  public var leftCensoredMark: String { "?" }
  /// What the marks against the mean mean.
  public func tendencyLegend(above: String, below: String, isShare: Bool) -> String {
    isShare
      ? "\(above) \(below) beyond chance above, below the mean"
      : "\(above) \(below) a quarter above, below the mean"
  }
  /// Stands before a row that is compared.
  public var comparedMark: String { "> " }
  /// Told when shades show amounts.
  public var plainShades: String { "Shades by amount" }
  /// Told when colours compare with the mean.
  public var shadesAgainstMean: String { "Colours against the mean of each column" }
  /// Shows colours against the mean.
  public var againstMeanHint: String { "against mean" }
  /// Shows curves.
  public var curvesHint: String { "curves" }
  /// Told when curves are shown.
  public var curvesShown: String { "Curves" }
  /// What lines in the curves mean.
  public var curveLegend: String {
    "this cohort, a year before, the mean with its 95 % band"
  }
  /// The same where cohorts were chosen.
  public var chosenCurveLegend: String {
    "chosen with Space, this one, the mean with its 95 % band"
  }
  /// A row was put beside others, or taken away.
  public func compared(_ name: String, isChosen: Bool) -> String {
    isChosen ? "\(name) is compared" : "\(name) is no longer compared"
  }
  /// No more rows can be compared.
  public func enoughCompared(_ most: Int) -> String { "No more than \(most) can be compared" }

  /// The difference of two rows at an age, with who is ahead where that is clear.
  public func difference(
    _ first: String, _ second: String, at age: String, _ difference: String, isPoints: Bool,
    interval: String, verdict: String
  ) -> String {
    "\(age): \(first) less \(second) \(difference)\(isPoints ? " points" : "") (\(interval)): \(verdict)"
  }
  /// The ends of a difference's interval.
  public func span(from low: String, to high: String) -> String { "\(low) to \(high)" }
  /// Who is ahead.
  public func isHigher(_ name: String) -> String { "\(name) is higher" }
  /// Nobody is ahead beyond chance.
  public var noClearDifference: String { "no clear difference" }
  /// Heads the differences of two rows.
  public func differenceTitle(_ first: String, _ second: String) -> String {
    "\(first) less \(second)"
  }
  /// Differences of shares are not percentages of anything.
  public var inPoints: String { "in percentage points" }
  /// Heads the ages.
  public var ageColumn: String { "Age" }
  /// Heads differences.
  public var differenceColumn: String { "Difference" }
  /// Heads who is ahead.
  public var higherColumn: String { "Higher" }
  /// Two rows have no complete age in common.
  public var noCommonAge: String { "No age that both have completed" }
}

// MARK: Forecast

extension Strings {
  /// Names what is expected.
  public var forecastName: String { "forecast" }
  /// The 95 % interval of a forecast, behind it.
  public func forecastInterval(_ lower: String, _ upper: String) -> String {
    " (\(lower) to \(upper))"
  }
  /// Says what the dotted line is, and how an earlier forecast did.
  public func dottedForecast(_ backtest: String?) -> String {
    "dotted: forecast" + (backtest.map { " (\(backtestFact.lowercased()): \($0))" } ?? "")
  }
  /// There is no forecast, for a reason.
  public func noForecast(_ reason: String) -> String { "no forecast: \(reason)" }
  /// The forecast of a cohort is being made.
  public var forecastBeingMade: String { "forecast: \(fitting)" }
  /// Only cohorts of a period have a forecast.
  public var forecastOfPeriodsOnly: String { "no forecast: only for cohorts of one period" }
  /// How the forecast of a cohort comes about.
  public var cohortForecastDefinition: String {
    "Forecast: what each member did so far, and what is to be expected of each by how often and how lately they "
      + "bought, beside how all customers of the shop came, left and spent (MBG/NBD, Gamma-Gamma). The interval is by how sure "
      + "these models are of themselves: that of the shop's customers, not of single ones."
  }
}
