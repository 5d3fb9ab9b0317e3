/// A model told by its parameters alone.
public protocol ParametricModel: Equatable, Sendable {
  /// The parameters in the order of the paper, all above 0.
  var parameters: [Double] { get set }
}

/// A model with the parameters that make the data most likely.
public struct ModelFit<Model: ParametricModel>: Equatable, Sendable {
  /// The model with its parameters.
  public let model: Model
  /// The log-likelihood.
  public let logLikelihood: Double
  /// Covariance of the logarithms of the parameters.
  let logCovariance: SymmetricMatrix

  /// The 95 % interval of each parameter by the curvature of the likelihood.
  public var intervals: [ClosedRange<Double>] {
    model.parameters.enumerated().map { place, value in
      Estimate(value: value, logVariance: logCovariance[place, place]).interval
    }
  }

  /// The variances of the logarithms of what follows from the model, all above 0.
  ///
  /// By the delta method, with slopes from central differences.
  func logVariances(
    of results: (Model) -> [Double]
  ) throws(CancellationError) -> [Double] {
    try variances(of: results) { naturalLogarithm($1 / $0) }
  }

  /// The variances of what follows from the model, likewise.
  func variances(of results: (Model) -> [Double]) throws(CancellationError) -> [Double] {
    try variances(of: results) { $1 - $0 }
  }

  private func variances(
    of results: (Model) -> [Double], _ change: (Double, Double) -> Double
  ) throws(CancellationError) -> [Double] {
    let step = 1e-4
    var slopes: [[Double]] = []
    for place in model.parameters.indices {
      if Task.isCancelled { throw CancellationError() }
      let (lower, upper) = (changed(place, by: -step), changed(place, by: step))
      slopes.append(zip(results(lower), results(upper)).map { change($0, $1) / (2 * step) })
    }
    return slopes[0].indices.map { index in logCovariance.form(slopes.map { $0[index] }) }
  }

  /// The model with the logarithm of a parameter changed.
  private func changed(_ place: Int, by step: Double) -> Model {
    var changed = model
    changed.parameters[place] *= exponential(step)
    return changed
  }
}
