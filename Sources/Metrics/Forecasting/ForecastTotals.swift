/// What all customers of a shop together are expected to do.
public struct ForecastTotals: Equatable, Sendable {
  /// The number of customers.
  public var customers: Int
  /// Those with more than one occasion.
  public var repeaters: Int
  /// The customers who have not left, of all.
  public var stillThere: Figure<Estimate>
  /// The mean probability that a customer has not left.
  public var meanPAlive: Figure<Double> { stillThere.map { $0.value / Double(customers) } }
  /// Occasions expected within the horizon.
  public var expectedOccasions: Figure<Estimate>
  /// Net expected within the horizon, in minor units.
  public var futureValue: Figure<Estimate>
  /// Margin expected within the horizon, in minor units.
  public var futureMargin: Figure<Estimate>

  /// The totals of a forecast over the histories that it was made from.
  ///
  /// - Throws: `CancellationError` where the task was cancelled.
  public init(
    of forecast: Forecast, statistics: PurchaseStatistics,
    horizonDays: Int = Forecast.horizonDays
  ) throws(CancellationError) {
    customers = statistics.customers
    repeaters = statistics.repeaters
    let fit: ModelFit<BGNBD>
    switch forecast.purchases {
    case .value(let found): fit = found
    case .undefined(let reason):
      stillThere = .undefined(reason)
      expectedOccasions = .undefined(reason)
      futureValue = .undefined(reason)
      futureMargin = .undefined(reason)
      return
    }
    let units = Double(forecast.minorUnitsPerUnit)
    func totals(_ model: BGNBD) -> (expected: PurchaseExpectations, values: [Double]) {
      let expected = model.expectations(of: statistics, weeks: weeks(days: horizonDays))
      let value = forecast.values.value?.model.value(of: expected, minorUnitsPerUnit: units)
      return (expected, [expected.occasions, expected.alive] + (value.map { [$0] } ?? []))
    }
    let (expected, found) = totals(fit.model)
    let variances = try fit.logVariances { totals($0).values }
    expectedOccasions = .value(Estimate(value: found[0], logVariance: variances[0]))
    // No more can be there than there are.
    var alive = Estimate(value: found[1], logVariance: variances[1])
    alive.interval = alive.interval.clamped(to: 0...Double(statistics.customers))
    stillThere = .value(alive)
    switch forecast.values {
    case .value(let values):
      let others = try values.logVariances {
        [$0.value(of: expected, minorUnitsPerUnit: units)]
      }
      futureValue = .value(Estimate(value: found[2], logVariance: variances[2] + others[0]))
    case .undefined(let reason):
      futureValue = .undefined(reason)
    }
    futureMargin = futureValue.flatMap { value in forecast.marginRate.map(value.scaled) }
  }
}
