import TestSupport

@testable import Metrics

/// Models with parameters drawn by chance, as sure as the data leaves them.
struct DrawnModels<Model: ParametricModel> {
  private let fit: ModelFit<Model>
  /// The lower root of the covariance, by Cholesky's method.
  private var root: SymmetricMatrix
  private var numbers: SeededGenerator

  init(of fit: ModelFit<Model>, seed: UInt64) {
    self.fit = fit
    numbers = SeededGenerator(seed: seed)
    root = fit.logCovariance
    for row in fit.model.parameters.indices {
      for column in 0...row {
        let rest = (0..<column).reduce(root[row, column]) {
          $0 - root[row, $1] * root[column, $1]
        }
        root[row, column] = row == column ? rest.squareRoot() : rest / root[column, column]
      }
    }
  }

  /// The next one.
  mutating func next() -> Model {
    // Twelve uniform numbers have a variance of 1 and are near enough to normal together.
    let normal = fit.model.parameters.indices.map { _ in
      (0..<12).reduce(-6) { sum, _ in sum + numbers.uniform() }
    }
    var model = fit.model
    for row in model.parameters.indices {
      model.parameters[row] *= exponential(
        (0...row).reduce(0) { $0 + root[row, $1] * normal[$1] })
    }
    return model
  }
}
