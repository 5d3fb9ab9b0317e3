public import Commerce

/// What a forecast made half-way through the history would have said of its second half.
public struct ForecastBacktest: Equatable, Sendable {
  /// The as-of day of that forecast: half-way from the first counted order to the as-of day; nil without orders.
  public var calibrationEnd: CalendarDay?
  /// Customers seen by that day.
  public var customers = 0
  /// Those with more than one occasion by then.
  public var repeaters = 0
  /// Occasions that were expected of them after it, up to the as-of day.
  public var expectedOccasions: Figure<Estimate>
  /// Occasions that they had.
  public var actualOccasions = 0

  /// A backtest with its figures.
  public init(
    calibrationEnd: CalendarDay?, customers: Int, repeaters: Int,
    expectedOccasions: Figure<Estimate>, actualOccasions: Int
  ) {
    self.calibrationEnd = calibrationEnd
    self.customers = customers
    self.repeaters = repeaters
    self.expectedOccasions = expectedOccasions
    self.actualOccasions = actualOccasions
  }

  /// The backtest of a shop, from its customers' figures as of the same day.
  ///
  /// - Throws: `CancellationError` where the task was cancelled.
  public init(of shop: ShopAsOf, figures: CustomerFigures) throws(CancellationError) {
    guard let first = shop.firstDay else {
      expectedOccasions = .undefined(.fewerThan50Repeaters)
      return
    }
    let end = first.advanced(by: shop.asOf.days(since: first) / 2)
    let earlier = shop.moved(to: end)
    let known = CustomerFigures(of: earlier)
    let statistics = PurchaseStatistics(of: earlier, figures: known)
    let horizon = weeks(days: shop.asOf.days(since: end))
    switch try BGNBD.fit(.mbgnbd, to: statistics) {
    case .value(let fit):
      func occasions(_ model: BGNBD) -> Double {
        model.expectations(of: statistics, weeks: horizon).occasions
      }
      let variances = try fit.logVariances { [occasions($0)] }
      expectedOccasions = .value(
        Estimate(value: occasions(fit.model), logVariance: variances[0]))
    case .undefined(let reason):
      expectedOccasions = .undefined(reason)
    }
    calibrationEnd = end
    customers = statistics.customers
    repeaters = statistics.repeaters
    actualOccasions = known.rows.reduce(0) { sum, row in
      sum + Int((figures.row(ofCustomer: row.customer)?.occasions ?? 0) - row.occasions)
    }
  }

  /// Whether a forecast stands on it no better than on a guess: what came lies outside of what was expected, or nothing
  /// could be.
  public var leavesDoubt: Bool {
    expectedOccasions.value.map { !$0.interval.contains(Double(actualOccasions)) } ?? true
  }

  /// How far what came was from what was expected, as a share of that; undefined without a forecast.
  public var actualChange: Figure<Double> {
    expectedOccasions.map { (Double(actualOccasions) - $0.value) / $0.value }
  }
}
