internal import Commerce

/// What the customers of a shop are expected to do after the as-of day.
///
/// Made once for a shop and a day, which takes up to a second for a million customers; what it says of
/// a customer takes a microsecond.
public struct Forecast: Equatable, Sendable {
  /// The days that are looked ahead unless others are asked for.
  public static let horizonDays = 365

  /// When customers come and leave, by MBG/NBD.
  public let purchases: Figure<ModelFit<BGNBD>>
  /// What they spend, by Gamma-Gamma.
  public let values: Figure<ModelFit<GammaGamma>>
  /// Margin per unit of net of all occasions, both before what codes gave away; undefined without any.
  public let marginRate: Figure<Double>
  let minorUnitsPerUnit: Int64

  /// Fits the models to a shop's customers as of its day.
  ///
  /// - Parameters:
  ///   - shop: the shop.
  ///   - figures: its customers as of the same day.
  ///   - statistics: their histories.
  /// - Throws: `CancellationError` where the task was cancelled.
  public init(
    of shop: ShopAsOf, figures: CustomerFigures, statistics: PurchaseStatistics
  ) throws(CancellationError) {
    minorUnitsPerUnit = shop.ledger.currency?.minorUnitsPerUnit ?? 100
    purchases = try BGNBD.fit(.mbgnbd, to: statistics)
    values = try GammaGamma.fit(to: statistics, minorUnitsPerUnit: minorUnitsPerUnit)
    let net = figures.rows.reduce(Int64(0)) { $0 + $1.net }
    let margin = figures.rows.reduce(Int64(0)) { $0 + $1.margin }
    // Both before what codes gave away, which no later purchase is to bear.
    let given = shop.givenAway
    marginRate = .ratio(margin, per: net + given, orUndefined: .noOccasions)
  }

  /// What is expected of a customer in so many days.
  public func customer(
    _ history: PurchaseHistory, horizonDays: Int = Forecast.horizonDays
  ) -> CustomerForecast {
    let model = purchases.map(\.model)
    let units = Double(minorUnitsPerUnit)
    return CustomerForecast(
      history: history, pAlive: model.map { $0.pAlive(history) },
      expectedOccasions: model.map {
        $0.expectedOccasions(history, weeks: weeks(days: horizonDays))
      },
      expectedNet: values.map {
        units * $0.model.expectedValue(x: history.x, total: Double(history.repeatNet) / units)
      }, marginRate: marginRate)
  }

  /// How sure the models are of what they expect of a customer, by how sure they are of their parameters.
  ///
  /// By the curvature of the likelihoods, as for all customers together; what one customer will do differs far more.
  ///
  /// - Throws: `CancellationError` where the task was cancelled.
  public func intervals(
    of history: PurchaseHistory, horizonDays: Int = Forecast.horizonDays
  ) throws(CancellationError) -> CustomerForecast.Intervals {
    let expected = customer(history, horizonDays: horizonDays)
    guard let fit = purchases.value, let occasions = expected.expectedOccasions.value else {
      return CustomerForecast.Intervals()
    }
    // Of 0, and of less, there are no logarithms: slopes are of the values themselves.
    let variance = try fit.variances {
      [$0.expectedOccasions(history, weeks: weeks(days: horizonDays))]
    }[0]
    let relative = variance / (occasions * occasions)
    // Somebody who bought hundreds of times and then left long ago is expected back never, to the last digit.
    var intervals = CustomerForecast.Intervals(
      occasions: Estimate(of: occasions, relativeVariance: relative)?.interval)
    guard let values = values.value, let value = expected.futureValue.value else {
      return intervals
    }
    let total = Double(history.repeatNet) / Double(minorUnitsPerUnit)
    let net = values.model.expectedValue(x: history.x, total: total)
    let other = try values.variances { [$0.expectedValue(x: history.x, total: total)] }[0]
    // Whoever was paid back more than the purchases came to is expected to bring less than nothing.
    intervals.futureValue =
      Estimate(of: value, relativeVariance: relative + other / (net * net))?.interval
    return intervals
  }
}

/// What is expected of one customer.
public struct CustomerForecast: Equatable, Sendable {
  /// What the customer did so far.
  public var history: PurchaseHistory
  /// The probability that the customer has not left.
  public var pAlive: Figure<Double>
  /// Occasions expected within the horizon.
  public var expectedOccasions: Figure<Double>
  /// Net expected of an occasion, in minor units.
  public var expectedNet: Figure<Double>
  /// Margin per unit of net in the shop.
  var marginRate: Figure<Double>

  /// The 95 % intervals of what is expected; nil where nothing is, or nothing above 0.
  public struct Intervals: Equatable, Sendable {
    /// Of the occasions within the horizon.
    public var occasions: ClosedRange<Double>?
    /// Of their net, in minor units.
    public var futureValue: ClosedRange<Double>?

    /// Intervals of nothing, unless some are given.
    public init(
      occasions: ClosedRange<Double>? = nil, futureValue: ClosedRange<Double>? = nil
    ) {
      self.occasions = occasions
      self.futureValue = futureValue
    }
  }

  /// What is expected of a customer in a shop of a margin rate.
  public init(
    history: PurchaseHistory, pAlive: Figure<Double>, expectedOccasions: Figure<Double>,
    expectedNet: Figure<Double>, marginRate: Figure<Double>
  ) {
    self.history = history
    self.pAlive = pAlive
    self.expectedOccasions = expectedOccasions
    self.expectedNet = expectedNet
    self.marginRate = marginRate
  }

  /// Net expected within the horizon, in minor units.
  public var futureValue: Figure<Double> {
    expectedOccasions.flatMap { occasions in expectedNet.map { occasions * $0 } }
  }

  /// Margin expected within the horizon, in minor units.
  public var futureMargin: Figure<Double> {
    futureValue.flatMap { value in marginRate.map { value * $0 } }
  }
}
