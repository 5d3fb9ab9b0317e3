internal import Commerce

/// What is expected of a cohort in the steps that are not over, on top of what its members have done so far.
public struct CohortForecast: Equatable, Sendable {
  /// A step of the members' age.
  public struct Point: Equatable, Sendable {
    /// Members with an occasion in the step.
    public var customers: Double
    /// Members with a second occasion by the end of the step.
    public var repeaters: Double
    /// Their occasions of all steps up to and including this one.
    public var cumulativeOccasions: Double
    /// Net revenue of the step, in minor units.
    public var netRevenue: Figure<Double>
    /// Margin of the step, in minor units.
    public var grossMargin: Figure<Double>
    /// Margin of all steps up to and including this one, in minor units.
    public var cumulativeMargin: Figure<Double>
    /// The standard errors of all that, by the uncertainty of the models' parameters; nil where that is not known.
    public var errors: Errors?
  }

  /// Standard errors of a step, each in the unit of what it is of; those of what is undefined are 0.
  public struct Errors: Equatable, Sendable {
    /// Of `customers`.
    public var customers = 0.0
    /// Of `repeaters`.
    public var repeaters = 0.0
    /// Of `cumulativeOccasions`.
    public var cumulativeOccasions = 0.0
    /// Of `netRevenue`.
    public var netRevenue = 0.0
    /// Of `grossMargin`.
    public var grossMargin = 0.0
    /// Of `cumulativeMargin`.
    public var cumulativeMargin = 0.0
  }

  /// Which customers they are.
  public let group: CohortGroup
  /// The number of members.
  public let members: Int
  /// What it looks at of them.
  public let inputs: ForecastInputs
  /// The first step that is not over for all of them.
  public let firstStep: Int
  /// One entry a step from `firstStep` on: those that run, and those to come within a year, at most 12.
  public private(set) var points: [Point]

  /// The expectation for a step; nil where there is none.
  public func point(_ step: Int) -> Point? {
    points.indices.contains(step - firstStep) ? points[step - firstStep] : nil
  }
}

extension CohortGrain {
  /// The steps to come that a forecast looks at: those within a year, at most 12.
  var forecastSteps: Int {
    switch self {
    case .week, .month, .thirtyDays: 12
    case .quarter: 4
    case .year: 1
    }
  }
}

extension CohortForecast {
  /// What is expected of a cohort of a period of a shop.
  ///
  /// Each member adds by its own history: who has come in a running step counts, the others with the
  /// probability that they will. Amounts are expected occasions times the net expected of one, and that times the
  /// shop's margin rate; they are undefined where these are.
  public init(
    of cohort: Cohort, in shop: ShopAsOf, purchases: BGNBD, values: Figure<GammaGamma>,
    marginRate: Figure<Double>
  ) {
    let histories = CohortHistories(cohort, purchases, of: shop)
    let steps = cohort.completeCells..<cohort.cells.count + cohort.group.grain.forecastSteps
    let rate = values.flatMap { _ in marginRate }
    let units = Double(shop.ledger.currency?.minorUnitsPerUnit ?? 100)
    group = cohort.group
    members = cohort.size
    inputs = histories.inputs
    firstStep = cohort.completeCells
    points = steps.map { step in
      let rest = histories.expected(in: step, purchases, values.value, minorUnitsPerUnit: units)
      let known = cohort.cells.indices.contains(step) ? cohort.cells[step] : CohortCell()
      let last = cohort.cells[min(step, cohort.cells.count - 1)]
      return Point(
        customers: Double(known.customers) + rest.customers,
        repeaters: Double(last.repeaters) + rest.repeaters,
        cumulativeOccasions: Double(last.cumulativeOccasions) + rest.occasionsToDate,
        netRevenue: values.map { _ in Double(known.netRevenue) + rest.net },
        grossMargin: rate.map { Double(known.grossMargin) + rest.net * $0 },
        cumulativeMargin: rate.map { Double(last.cumulativeMargin) + rest.netToDate * $0 })
    }
  }
}

extension Forecast {
  /// What is expected of a cohort of a period, with standard errors; undefined where the purchases of the shop are.
  ///
  /// - Throws: `CancellationError` where the task was cancelled.
  public func cohort(
    _ cohort: Cohort, of shop: ShopAsOf
  ) throws(CancellationError) -> Figure<CohortForecast> {
    switch purchases {
    case .undefined(let reason): return .undefined(reason)
    case .value(let fit):
      var made = CohortForecast(
        of: cohort, in: shop, purchases: fit.model, values: values.map(\.model),
        marginRate: marginRate)
      try made.addErrors(of: fit, values.value) { purchases, values in
        CohortForecast(
          of: cohort, in: shop, purchases: purchases, values: values, marginRate: marginRate)
      }
      return .value(made)
    }
  }
}

extension CohortForecast {
  /// Adds the standard errors by the curvature of the likelihoods. What customers spend is told apart from when they
  /// come, so that the variances add up.
  mutating func addErrors(
    of purchases: ModelFit<BGNBD>, _ values: ModelFit<GammaGamma>?,
    _ made: (BGNBD, Figure<GammaGamma>) -> CohortForecast
  ) throws(CancellationError) {
    let known = Figure(values?.model, orUndefined: .degenerate)
    var variances = try purchases.variances { made($0, known).numbers }
    if let values {
      let others = try values.variances { made(purchases.model, .value($0)).numbers }
      for index in variances.indices { variances[index] += others[index] }
    }
    for place in points.indices {
      let own = variances[place * 6..<place * 6 + 6].map { max(0, $0).squareRoot() }
      points[place].errors = Errors(
        customers: own[0], repeaters: own[1], cumulativeOccasions: own[2], netRevenue: own[3],
        grossMargin: own[4], cumulativeMargin: own[5])
    }
  }

  /// Six numbers a step, in the order of `Errors`; 0 for what is undefined.
  private var numbers: [Double] {
    points.flatMap {
      [
        $0.customers, $0.repeaters, $0.cumulativeOccasions, $0.netRevenue.value ?? 0,
        $0.grossMargin.value ?? 0, $0.cumulativeMargin.value ?? 0,
      ]
    }
  }
}

/// What is expected after the as-of day.
private struct CohortExpectation {
  /// Members who come in a step, of those who have not yet.
  var customers = 0.0
  /// Members who come a second time by the end of the step.
  var repeaters = 0.0
  var occasionsToDate = 0.0
  var net = 0.0
  var netToDate = 0.0
}

/// The members of a cohort by their histories: those with as many occasions and of the same age are told apart by no
/// more than how likely they are still there.
private struct CohortHistories {
  private struct Key: Hashable {
    var x: Int
    /// In days.
    var age: Int
  }

  private struct Members {
    /// The sum of the probabilities of not having left.
    var alive = 0.0
    /// The same of those who have no occasion in the step that runs.
    var awaited = 0.0
    /// The sum of these probabilities times the net of the occasions after the first, in minor units.
    var aliveNet = 0.0
  }

  private let groups: [(key: Key, members: Members)]
  private let group: CohortGroup
  private let asOf: CalendarDay
  let inputs: ForecastInputs

  init(_ cohort: Cohort, _ model: BGNBD, of shop: ShopAsOf) {
    group = cohort.group
    asOf = shop.asOf
    let grain = cohort.group.grain
    let clock = CohortClock(shop, grain)
    let chosen = cohort.group.value.map(shop.ledger.members)
    let end = grain.end(ofPeriodFrom: cohort.start)
    let period = clock[cohort.start.number]
    let occasions = shop.ledger.occasions
    var groups: [Key: Members] = [:]
    var inputs = ForecastInputs()
    for (customer, range) in shop.customerOccasions {
      let (first, last) = (
        occasions.day[range.lowerBound], occasions.day[range.upperBound - 1]
      )
      guard first >= cohort.start.number, first < end.number, chosen?[customer] ?? true else {
        continue
      }
      let key = Key(x: range.count - 1, age: Int(asOf.number - first))
      let alive = model.pAlive(
        PurchaseHistory(
          x: key.x, tx: weeks(days: Int(last - first)), T: weeks(days: key.age)))
      let net = occasions.net[range.dropFirst()].reduce(0, +)
      inputs.add(
        repeats: key.x, daysActive: Int(last - first), daysKnown: key.age, repeatNet: net)
      let now = clock.step(asOf.number, first: first, period: period)
      groups[key, default: Members()].alive += alive
      groups[key, default: Members()].aliveNet += alive * Double(net)
      if clock.step(last, first: first, period: period) < now {
        groups[key, default: Members()].awaited += alive
      }
    }
    // In an order of their own, so that sums of the same numbers are the same.
    self.groups = groups.sorted { ($0.key.x, $0.key.age) < ($1.key.x, $1.key.age) }
      .map { (key: $0.key, members: $0.value) }
    self.inputs = inputs
  }

  func expected(
    in step: Int, _ model: BGNBD, _ values: GammaGamma?, minorUnitsPerUnit: Double
  ) -> CohortExpectation {
    var sum = CohortExpectation()
    for (key, members) in groups {
      let days = days(of: step, age: key.age)
      guard days.upperBound > 0 else { continue }
      let (start, end) = (weeks(days: max(0, days.lowerBound)), weeks(days: days.upperBound))
      let T = weeks(days: key.age)
      func occasions(_ weeks: Double) -> Double {
        weeks == 0 ? 0 : model.expectedOccasionsIfAlive(x: key.x, T: T, weeks: weeks)
      }
      sum.customers +=
        (days.lowerBound < 0 ? members.awaited : members.alive)
        * model.chanceOfOccasionIfAlive(x: key.x, T: T, from: start, to: end)
      if key.x == 0 {
        sum.repeaters +=
          members.alive * model.chanceOfOccasionIfAlive(x: 0, T: T, from: 0, to: end)
      }
      let toDate = occasions(end)
      sum.occasionsToDate += members.alive * toDate
      guard let values else { continue }
      let value =
        values.p * (values.v * minorUnitsPerUnit * members.alive + members.aliveNet)
        / (values.p * Double(key.x) + values.q - 1)
      sum.netToDate += value * toDate
      sum.net += value * (toDate - occasions(start))
    }
    return sum
  }

  /// Where a step begins and ends for members of an age, in days after the as-of day; what lies before it is below 0.
  private func days(of step: Int, age: Int) -> Range<Int> {
    guard group.grain != .thirtyDays else {
      let first = step * CohortGrain.stepDays - age - 1
      return first..<first + CohortGrain.stepDays
    }
    let tomorrow = asOf.advanced(by: 1)
    let start = group.grain.start(group.start ?? asOf, advancedBy: step)
    return start.days(since: tomorrow)..<group.grain.end(ofPeriodFrom: start).days(since: tomorrow)
  }
}
