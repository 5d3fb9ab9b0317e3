/// A function of several parameters around a point: its value and its first and second derivatives.
struct LocalShape {
  var value = 0.0
  var gradient: [Double]
  var hessian: SymmetricMatrix

  /// A flat function of so many parameters.
  init(parameterCount: Int) {
    gradient = [Double](repeating: 0, count: parameterCount)
    hessian = SymmetricMatrix(size: parameterCount)
  }

  /// The same function with the logarithms of its parameters for parameters.
  fileprivate func inLogarithms(of parameters: [Double]) -> LocalShape {
    var shape = self
    for row in parameters.indices {
      shape.gradient[row] *= parameters[row]
      for column in 0...row { shape.hessian[row, column] *= parameters[row] * parameters[column] }
      shape.hessian[row, row] += shape.gradient[row]
    }
    return shape
  }
}

/// The top of a log-likelihood of positive parameters.
struct LikelihoodPeak: Equatable, Sendable {
  /// Where it is.
  let parameters: [Double]
  /// The log-likelihood there.
  let value: Double
  /// Covariance of the parameters' logarithms by the curvature: the inverse of the negative second derivatives.
  let logCovariance: SymmetricMatrix

  /// Climbs to the highest top that is reached from any of the starts.
  ///
  /// - Returns: nil where the highest point that was reached is no top, or lies beyond the limits of the
  ///   parameters.
  /// - Throws: `CancellationError` where the task was cancelled; it is asked before each step.
  static func search(
    from starts: [[Double]], within limits: ClosedRange<Double>,
    shape: ([Double]) -> LocalShape
  ) throws(CancellationError) -> LikelihoodPeak? {
    var highest: (value: Double, peak: LikelihoodPeak?) = (-.infinity, nil)
    for start in starts {
      let end = try climb(from: start, within: limits, shape: shape)
      // What two starts reach differs in the last digits; a top goes before the slope beside it.
      let isHigher = end.value > highest.value + 1e-6
      if isHigher || highest.peak == nil && end.value > highest.value - 1e-6 {
        highest = end
      }
    }
    return highest.peak
  }

  /// Climbs by Newton's method on the logarithms of the parameters, until no more than 1e-7 is to be gained.
  ///
  /// Where the function does not curve downwards, or a step does not rise, the curvature is raised until one
  /// does (D. W. Marquardt, "An Algorithm for Least-Squares Estimation of Nonlinear Parameters", J. Soc. Indust.
  /// Appl. Math. 11 (1963), 431-441).
  private static func climb(
    from start: [Double], within limits: ClosedRange<Double>, shape: ([Double]) -> LocalShape
  ) throws(CancellationError) -> (value: Double, peak: LikelihoodPeak?) {
    // On its way the search may pass the limits and come back.
    let bounds = limits.lowerBound / 100...limits.upperBound * 100
    var parameters = start
    var current = shape(start).inLogarithms(of: start)
    var damping = 1e-3
    for _ in 0..<200 {
      if Task.isCancelled { throw CancellationError() }
      guard let step = current.damped(by: damping) else {
        damping = max(damping * 10, 1e-3)
        continue
      }
      let next = zip(parameters, step.logarithms).map { $0 * exponential($1) }
      guard next.allSatisfy(bounds.contains) else { break }
      // What a step gains near the top is lost in the rounding of a large sum.
      let isThere = damping < 1e-2 && step.gain < 1e-7 + 1e-13 * abs(current.value)
      let found = shape(next).inLogarithms(of: next)
      if found.value > current.value || isThere {
        (parameters, current) = (next, found)
        damping /= 10
      } else {
        damping = max(damping * 10, 1e-3)
      }
      if isThere { return (current.value, peak(parameters, current, within: limits)) }
    }
    return (current.value, nil)
  }

  private static func peak(
    _ parameters: [Double], _ shape: LocalShape, within limits: ClosedRange<Double>
  ) -> LikelihoodPeak? {
    guard parameters.allSatisfy(limits.contains),
      let covariance = shape.negativeHessian(damping: 0).inverse()
    else { return nil }
    return LikelihoodPeak(parameters: parameters, value: shape.value, logCovariance: covariance)
  }
}

extension LocalShape {
  fileprivate func negativeHessian(damping: Double) -> SymmetricMatrix {
    var matrix = hessian
    for row in gradient.indices {
      for column in 0...row { matrix[row, column] = -hessian[row, column] }
      matrix[row, row] += damping * abs(hessian[row, row])
    }
    return matrix
  }

  /// The step of a damped Newton search and what it should gain; nil where the damped function still does not curve
  /// downwards.
  fileprivate func damped(by damping: Double) -> (logarithms: [Double], gain: Double)? {
    guard let root = negativeHessian(damping: damping).choleskyRoot() else { return nil }
    let step = root.solve(gradient)
    // Further than a factor of e^2 the curvature here says nothing.
    let longest = step.map { abs($0) }.max() ?? 0
    let scale = longest > 2 ? 2 / longest : 1
    let gain = zip(step, gradient).reduce(0) { $0 + $1.0 * $1.1 } / 2
    return (step.map { $0 * scale }, gain)
  }
}
