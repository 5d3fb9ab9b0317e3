import Commerce
import Metrics
import Presentation

/// What is to be expected of the cohort under the cursor, as far as it is known.
struct CohortOutlookWords {
  private let cohort: Cohort
  private let measure: CohortMeasure
  private let outlook: Loadable<CohortOutlook>?
  private let context: ScreenContext

  init(_ cohort: Cohort, _ measure: CohortMeasure, _ context: ScreenContext) {
    self.cohort = cohort
    self.measure = measure
    self.context = context
    outlook = CohortOutlookWords.query(cohort.group, context).map { query in
      context.load(query) { if case .cohortForecast(let outlook) = $0 { outlook } else { nil } }
    }
  }

  /// What to ask for; nil for customers of all periods, whose cells are each of other people.
  static func query(_ group: CohortGroup, _ context: ScreenContext) -> DataQuery? {
    group.start == nil ? nil : .cohortForecast(group, asOf: context.asOf)
  }

  private var forecast: CohortForecast? { outlook?.value?.forecast.value }

  /// One past the last step with an expectation.
  var end: Int { forecast.map { $0.firstStep + $0.points.count } ?? 0 }

  /// The measure as it is expected in a step; nil where it is not.
  func value(_ step: Int) -> Double? { forecast.flatMap { figure($0, step)?.value } }

  private func figure(_ forecast: CohortForecast, _ step: Int) -> Figure<Double>? {
    guard let point = forecast.point(step) else { return nil }
    let members = Double(forecast.members)
    return switch measure {
    case .retention: .value(point.customers / members)
    case .repeaters: .value(point.repeaters / members)
    case .occasions: .value(point.cumulativeOccasions / members)
    case .netRevenue: point.netRevenue.map { $0 / members }
    case .grossMargin: point.grossMargin.map { $0 / members }
    case .lifetimeValue: point.cumulativeMargin.map { $0 / members }
    case .ltvToCac:
      point.cumulativeMargin.divided(
        by: cohort.spend.map { Double($0) }, orUndefined: .nothingSpent)
    }
  }

  /// The 95 % interval that the uncertainty of the models leaves the measure in a step; nil where it is not known.
  func interval(_ step: Int) -> ClosedRange<Double>? {
    guard let forecast, let value = value(step), let errors = forecast.point(step)?.errors else {
      return nil
    }
    let members = Double(forecast.members)
    let error =
      switch measure {
      case .retention: errors.customers / members
      case .repeaters: errors.repeaters / members
      case .occasions: errors.cumulativeOccasions / members
      case .netRevenue: errors.netRevenue / members
      case .grossMargin: errors.grossMargin / members
      case .lifetimeValue: errors.cumulativeMargin / members
      case .ltvToCac: errors.cumulativeMargin / Double(max(1, cohort.spend.value ?? 1))
      }
    let half = NormalQuantile.twoSided95 * error
    guard measure.isShare else { return value - half...value + half }
    return max(0, value - half)...min(1, value + half)
  }

  /// What is expected in a step, with its interval; nil where nothing is.
  func words(_ step: Int) -> String? {
    value(step).map { value in
      measure.text(value, context)
        + (interval(step).map {
          context.strings.forecastInterval(
            measure.text($0.lowerBound, context), measure.text($0.upperBound, context))
        } ?? "")
    }
  }

  /// The curve from the last step that is over on; nil where nothing is expected.
  func curve(_ step: Int) -> Double? {
    guard let forecast, value(forecast.firstStep) != nil else { return nil }
    return step == forecast.firstStep - 1 ? measure.value(cohort, step) : value(step)
  }

  /// Says that the dotted line is a forecast and how an earlier one did, or why there is none.
  var legend: String {
    let strings = context.strings
    switch outlook {
    case nil: return strings.forecastOfPeriodsOnly
    case .loading:
      let query = CohortOutlookWords.query(cohort.group, context)
      return strings.forecastBeingMade(query.map(context.fitting) ?? "")
    case .failed(let reason): return strings.noForecast(reason)
    case .loaded(let outlook):
      let figure = outlook.forecast.flatMap {
        self.figure($0, $0.firstStep) ?? .undefined(.nobodyObservable)
      }
      if let reason = figure.undefinedReason { return strings.noForecast(strings.reason(reason)) }
      return strings.dottedForecast(
        outlook.backtest.expectedOccasions.value.map {
          strings.backtestFact(expected: $0.value, actual: outlook.backtest.actualOccasions)
        })
    }
  }

  /// How the forecast comes about, and what it says of a step that still runs.
  func formula(_ step: Int) -> [String] {
    guard let outlook = outlook?.value, forecast != nil else { return [legend] }
    let strings = context.strings
    var lines = [strings.cohortForecastDefinition]
    if let words = words(step) {
      let age = strings.ageName(step, cohort.group.grain)
      lines.append("\(strings.forecastName) \(age): \(words)")
    }
    lines.append(strings.tested(outlook.backtest))
    if let model = outlook.model.value { lines.append(strings.forecastParameters(model)) }
    lines.append(
      strings.forecastPopulation(customers: outlook.customers, repeaters: outlook.repeaters))
    return lines
  }

  /// SQL of what the forecast looks at, and of what it is fitted to; none while it is being made.
  var queries: [FigureQuery] {
    guard let outlook = outlook?.value, let forecast else { return [] }
    let inputs = FigureQuery.forecastInputs(
      of: cohort.group, asOf: context.asOf, forecast.inputs)
    let population = outlook.backtest.calibrationEnd.map { end in
      FigureQuery.forecastPopulation(
        asOf: context.asOf, customers: outlook.customers, repeaters: outlook.repeaters,
        backtestAt: end, actual: outlook.backtest.actualOccasions)
    }
    return [inputs, population].compactMap(\.self)
  }

  /// What a step means of which nothing but a forecast is there.
  func explanation(_ step: Int) -> Explanation {
    let strings = context.strings
    return Explanation(
      title: strings.cohortCell(cohort.group, step: step, context.shop.currency),
      definition: strings.cohortDefinition(measure, cohort.group), formula: formula(step),
      population: strings.customers(cohort.size), leftOut: strings.leftOutOfCustomerFigures,
      queries: queries)
  }
}
