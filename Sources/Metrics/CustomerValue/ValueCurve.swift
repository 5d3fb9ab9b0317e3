/// What a customer has brought by months since the first occasion, cumulative, and how sure that is.
public struct ValueCurve: Equatable, Sendable {
  /// A month of the curve.
  public struct Point: Equatable, Sendable {
    /// Brought per customer up to and including the month, in minor units.
    public var value: Double
    /// Customers who have reached the month.
    public var customers: Int
    /// The standard error of `value`; nil with fewer than two customers.
    public var standardError: Double?

    /// The 95 % interval of `value`, by the normal distribution; nil with fewer than two customers.
    public var interval: ClosedRange<Double>? {
      standardError.map {
        let reach = NormalQuantile.twoSided95 * $0
        return value - reach...value + reach
      }
    }
  }

  /// One entry a month, from that of the first occasion on.
  public var points: [Point]

  /// The most that a customer may cost to be paid back by the end of month `months`, in minor units.
  ///
  /// It is the highest point of the curve up to that month; undefined where nobody has been known for that long.
  public func highestCost(paidBackWithin months: Int) -> Figure<Double> {
    guard months >= 0, months < points.count else { return .undefined(.nobodyObservable) }
    return Figure(points[...months].map(\.value).max(), orUndefined: .nobodyObservable)
  }

  /// When a cost in minor units is paid back.
  public func payback(of cost: Figure<Double>) -> Payback {
    Payback(
      month: cost.flatMap { cost in
        Figure(points.firstIndex { $0.value >= cost }, orUndefined: .notPaidBack)
      },
      earliest: cost.value.flatMap { cost in
        points.firstIndex { $0.interval.map { $0.upperBound >= cost } ?? false }
      },
      latest: cost.value.flatMap { cost in
        points.firstIndex { $0.interval.map { $0.lowerBound >= cost } ?? false }
      }, lastMonth: points.count - 1)
  }
}

/// The month in which customers have paid for their acquisition, and between which months that may lie.
///
/// The interval inverts the curve's pointwise 95 % band, as is done for the median of a survival curve
/// (R. Brookmeyer, J. Crowley, "A Confidence Interval for the Median Survival Time", Biometrics 38 (1982),
/// 29-41): a month is in it unless the band up to it lies below the cost, or already lay above it before. The cost
/// itself is what was spent on these very customers, so nothing about it is uncertain.
public struct Payback: Equatable, Sendable {
  /// The first month by whose end they have brought as much as they cost.
  public var month: Figure<Int>
  /// The first month by whose end they may have; nil where that lies beyond what is known.
  public var earliest: Int?
  /// The first month by whose end they surely have; nil where that lies beyond what is known.
  public var latest: Int?
  /// The last month that is known; -1 for none.
  public var lastMonth: Int
}
