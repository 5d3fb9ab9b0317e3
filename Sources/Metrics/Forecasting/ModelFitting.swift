/// What a model needs to be fitted.
enum FitLimits {
  /// Repeaters below which there is nothing to learn from.
  static let fewestRepeaters = 50
  /// Where a parameter leaves these, the data tell it only from one side.
  static let parameters = 1e-4...1e4
  /// A mean chance to leave below this is none.
  static let leastLeaving = 1e-4
  /// Customers by whom it is found out where the top of all is.
  static let sampleSize = 20_000
  /// Beyond this, how much customers spend is not independent of how often they come, as the model takes it.
  /// Then a quarter of the differences in value go with frequency; for CDNOW, where the model's authors find it to
  /// hold, the correlation is 0.11.
  static let highestCorrelation = 0.5
}

extension BGNBD {
  /// The model of a kind that makes a shop's histories most likely.
  ///
  /// Undefined with fewer than 50 repeaters, and where the data leave a parameter open.
  public static func fit(
    _ kind: Kind, to statistics: PurchaseStatistics
  ) throws(CancellationError) -> Figure<ModelFit<BGNBD>> {
    guard statistics.repeaters >= FitLimits.fewestRepeaters else {
      return .undefined(.fewerThan50Repeaters)
    }
    func model(_ parameters: [Double]) -> BGNBD {
      BGNBD(
        kind: kind, r: parameters[0], alpha: parameters[1], a: parameters[2], b: parameters[3])
    }
    func peak(
      of statistics: PurchaseStatistics, from starts: [[Double]]
    ) throws(CancellationError) -> LikelihoodPeak? {
      try LikelihoodPeak.search(from: starts, within: FitLimits.parameters) {
        model($0).logLikelihood(of: statistics)
      }
    }
    // The likelihood can have a top where most leave after one purchase, and another where few do.
    var starts = [[0.5, 8, 0.8, 2], [2, 20, 0.3, 0.2]]
    if statistics.customers > 2 * FitLimits.sampleSize {
      let sample = statistics.sample(of: FitLimits.sampleSize)
      starts = try peak(of: sample, from: starts).map { [$0.parameters] } ?? starts
    }
    let peak = try peak(of: statistics, from: starts)
    guard let peak else { return .undefined(.degenerate) }
    let best = model(peak.parameters)
    guard best.a / (best.a + best.b) >= FitLimits.leastLeaving else {
      return .undefined(.degenerate)
    }
    return .value(
      ModelFit(model: best, logLikelihood: peak.value, logCovariance: peak.logCovariance))
  }
}

extension GammaGamma {
  /// The model that makes what a shop's repeaters spent most likely.
  ///
  /// Undefined with fewer than 50 repeaters, where the data leave a parameter open, and where those who come more
  /// often spend differently.
  public static func fit(
    to statistics: PurchaseStatistics, minorUnitsPerUnit: Int64
  ) throws(CancellationError) -> Figure<ModelFit<GammaGamma>> {
    guard statistics.repeaters >= FitLimits.fewestRepeaters else {
      return .undefined(.fewerThan50Repeaters)
    }
    let values = RepeatValues(statistics, minorUnitsPerUnit: minorUnitsPerUnit)
    if let correlation = values.correlation, abs(correlation) > FitLimits.highestCorrelation {
      return .undefined(.valueFollowsFrequency)
    }
    let peak = try LikelihoodPeak.search(from: [[2, 3, 1]], within: FitLimits.parameters) {
      GammaGamma(p: $0[0], q: $0[1], v: $0[2]).logLikelihood(of: values)
    }
    guard let peak, peak.parameters[1] > 1 else { return .undefined(.degenerate) }
    let count = Double(statistics.repeaters)
    return .value(
      ModelFit(
        model: GammaGamma(
          p: peak.parameters[0], q: peak.parameters[1], v: peak.parameters[2] * values.mean),
        logLikelihood: peak.value - count * naturalLogarithm(values.mean),
        logCovariance: peak.logCovariance))
  }
}
