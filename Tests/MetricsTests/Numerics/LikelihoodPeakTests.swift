import Testing

@testable import Metrics

@Suite struct SymmetricMatrixTests {
  private func matrix(_ rows: [[Double]]) -> SymmetricMatrix {
    var matrix = SymmetricMatrix(size: rows.count)
    for (row, entries) in rows.enumerated() {
      for (column, entry) in entries.enumerated() { matrix[row, column] = entry }
    }
    return matrix
  }

  @Test func `the inverse of a small matrix, by hand`() throws {
    // The determinant is 4 x 3 - 2 x 2 = 8.
    let inverse = try #require(matrix([[4], [2, 3]]).inverse())
    #expect(abs(inverse[0, 0] - 3.0 / 8) < 1e-15)
    #expect(abs(inverse[0, 1] + 2.0 / 8) < 1e-15)
    #expect(abs(inverse[1, 1] - 4.0 / 8) < 1e-15)
  }

  @Test func `a system of three`() throws {
    let root = try #require(matrix([[4], [2, 5], [0, 1, 3]]).choleskyRoot())
    // 4 + 4, 2 + 10 + 3, 2 + 9.
    let solution = root.solve([8, 15, 11])
    for (found, exact) in zip(solution, [1.0, 2, 3]) { #expect(abs(found - exact) < 1e-14) }
  }

  @Test func `a matrix that is not positive definite has no root`() {
    #expect(matrix([[1], [2, 1]]).choleskyRoot() == nil)
    #expect(matrix([[1], [1, 1]]).inverse() == nil)
    #expect(matrix([[0]]).choleskyRoot() == nil)
  }

  @Test func `a form is the sum over both halves`() {
    #expect(matrix([[4], [2, 3]]).form([1, -2]) == 4 - 8 + 12)
  }
}

@Suite struct LikelihoodPeakTests {
  /// The log-likelihood of 300 trials with 60 successes, of odds o: 60 ln o - 300 ln(1 + o).
  private func odds(_ parameters: [Double]) -> LocalShape {
    var shape = LocalShape(parameterCount: 1)
    let o = parameters[0]
    shape.value = 60 * naturalLogarithm(o) - 300 * naturalLogarithm(1 + o)
    shape.gradient = [60 / o - 300 / (1 + o)]
    shape.hessian[0, 0] = -60 / (o * o) + 300 / ((1 + o) * (1 + o))
    return shape
  }

  @Test(arguments: [0.001, 0.2, 1, 40, 9000])
  func `the odds of a share are found from anywhere, with their known error`(start: Double) throws {
    let peak = try LikelihoodPeak.search(from: [[start]], within: 1e-4...1e4, shape: odds)
    let found = try #require(peak)
    // 60 against 240; the variance of the logarithm of odds is 1/60 + 1/240.
    #expect(abs(found.parameters[0] - 0.25) < 1e-9)
    #expect(abs(found.logCovariance[0, 0] - 5.0 / 240) < 1e-9)
  }

  @Test func `a top beyond the limits is none`() throws {
    #expect(try LikelihoodPeak.search(from: [[1]], within: 0.3...10, shape: odds) == nil)
  }

  @Test func `a function that rises for ever has no top`() throws {
    let peak = try LikelihoodPeak.search(from: [[1]], within: 1e-4...1e4) { parameters in
      var shape = LocalShape(parameterCount: 1)
      shape.value = -1 / parameters[0]
      shape.gradient = [1 / (parameters[0] * parameters[0])]
      shape.hessian[0, 0] = -2 / (parameters[0] * parameters[0] * parameters[0])
      return shape
    }
    #expect(peak == nil)
  }

  @Test func `of two tops the higher one is found, whichever start comes first`() throws {
    // In the logarithm u of the parameter: -(u^2 - 1)^2 + u / 10, with tops near -1 and, higher, near 1.
    func shape(_ parameters: [Double]) -> LocalShape {
      let (x, u) = (parameters[0], naturalLogarithm(parameters[0]))
      var shape = LocalShape(parameterCount: 1)
      shape.value = -(u * u - 1) * (u * u - 1) + u / 10
      let slope = -4 * u * (u * u - 1) + 0.1
      shape.gradient = [slope / x]
      shape.hessian[0, 0] = (4 - 12 * u * u - slope) / (x * x)
      return shape
    }
    for starts in [[[0.3], [3.0]], [[3.0], [0.3]]] {
      let peak = try LikelihoodPeak.search(from: starts, within: 1e-4...1e4, shape: shape)
      let top = try #require(peak).parameters[0]
      // -4 u (u^2 - 1) + 1/10 = 0 at u = 1.0123.
      #expect(abs(naturalLogarithm(top) - 1.0123) < 1e-4)
    }
    let low = try #require(
      try LikelihoodPeak.search(from: [[0.3]], within: 1e-4...1e4, shape: shape))
    #expect(low.parameters[0] < 1)
  }

  @Test func `a cancelled task searches no further`() async {
    let task = Task {
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      return try LikelihoodPeak.search(from: [[1]], within: 1e-4...1e4, shape: odds)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
