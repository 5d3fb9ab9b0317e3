/// A symmetric matrix, of which the lower triangle is kept.
struct SymmetricMatrix: Equatable, Sendable {
  let size: Int
  private var entries: [Double]

  /// A matrix of zeros.
  init(size: Int) {
    self.size = size
    entries = [Double](repeating: 0, count: size * (size + 1) / 2)
  }

  /// An entry; the two halves are one.
  subscript(row: Int, column: Int) -> Double {
    get { entries[index(row, column)] }
    set { entries[index(row, column)] = newValue }
  }

  private func index(_ row: Int, _ column: Int) -> Int {
    let (high, low) = (max(row, column), min(row, column))
    return high * (high + 1) / 2 + low
  }

  /// What the matrix makes of a vector and its transpose: the sum of v_i m_ij v_j.
  func form(_ vector: [Double]) -> Double {
    var sum = 0.0
    for row in 0..<size {
      for column in 0..<size { sum += vector[row] * self[row, column] * vector[column] }
    }
    return sum
  }

  /// Its lower triangular root by Cholesky's method; nil unless it is positive definite.
  func choleskyRoot() -> CholeskyRoot? {
    var root = self
    for row in 0..<size {
      for column in 0...row {
        var rest = self[row, column]
        for k in 0..<column { rest -= root[row, k] * root[column, k] }
        if row > column {
          root[row, column] = rest / root[column, column]
        } else {
          // What remains of the diagonal in the last digits is rounding.
          guard rest > 1e-14 * abs(self[row, row]) else { return nil }
          root[row, row] = rest.squareRoot()
        }
      }
    }
    return CholeskyRoot(lower: root)
  }

  /// Its inverse; nil unless it is positive definite.
  func inverse() -> SymmetricMatrix? {
    guard let root = choleskyRoot() else { return nil }
    var inverse = self
    for column in 0..<size {
      let solution = root.solve((0..<size).map { $0 == column ? 1 : 0 })
      for row in column..<size { inverse[row, column] = solution[row] }
    }
    return inverse
  }
}

/// The root L of a matrix L L^T.
struct CholeskyRoot {
  fileprivate let lower: SymmetricMatrix

  /// The vector that the matrix turns into the given one.
  func solve(_ target: [Double]) -> [Double] {
    var vector = target
    for row in target.indices {
      for k in 0..<row { vector[row] -= lower[row, k] * vector[k] }
      vector[row] /= lower[row, row]
    }
    for row in target.indices.reversed() {
      for k in (row + 1)..<max(row + 1, target.count) { vector[row] -= lower[k, row] * vector[k] }
      vector[row] /= lower[row, row]
    }
    return vector
  }
}
