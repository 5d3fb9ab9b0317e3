/// What repeaters spent, as the likelihood asks for it.
struct RepeatValues: Sendable {
  /// Customers with the same number of occasions after the first.
  struct Row: Sendable {
    var x: Double
    /// Sum of ln of the customers' totals.
    var logTotals: Double
    var customers: Range<Int>
  }

  /// Ascending by x.
  private(set) var rows: [Row] = []
  /// What each customer's occasions after the first add up to, in multiples of `mean`.
  private(set) var totals: [Double] = []
  /// Sum of ln of the customers' mean values, in multiples of `mean`.
  private(set) var logMeans = 0.0
  /// Mean of the customers' mean values, in currency units.
  private(set) var mean = 0.0
  /// Correlation of the number of occasions with their mean value; nil where either is the same for all.
  private(set) var correlation: Double?

  /// The values of the repeaters of a shop; one in minor units is so many of a currency unit.
  init(_ statistics: PurchaseStatistics, minorUnitsPerUnit: Int64) {
    let nets = statistics.repeatNets.span
    let counts = statistics.customersByX.enumerated().dropFirst().filter { $1 > 0 }
    guard !nets.isEmpty else { return }
    var (sums, start) = (Moments(), 0)
    for (x, count) in counts {
      for index in start..<start + count { sums.add(Double(x), Double(nets[index]) / Double(x)) }
      start += count
    }
    correlation = sums.correlation
    mean = sums.meanY / Double(minorUnitsPerUnit)
    totals.reserveCapacity(nets.count)
    for (x, count) in counts {
      var row = Row(x: Double(x), logTotals: 0, customers: totals.count..<totals.count + count)
      for index in row.customers {
        let total = Double(nets[index]) / sums.meanY
        row.logTotals += naturalLogarithm(total)
        totals.append(total)
      }
      logMeans += row.logTotals - Double(count) * naturalLogarithm(row.x)
      rows.append(row)
    }
  }
}

/// Sums over pairs of numbers, taken one by one (B. P. Welford, Technometrics 4 (1962), 419-420).
private struct Moments {
  private var count = 0.0
  private var meanX = 0.0
  private(set) var meanY = 0.0
  private var squaresX = 0.0
  private var squaresY = 0.0
  private var products = 0.0

  mutating func add(_ x: Double, _ y: Double) {
    count += 1
    let (fromX, fromY) = (x - meanX, y - meanY)
    meanX += fromX / count
    meanY += fromY / count
    squaresX += fromX * (x - meanX)
    squaresY += fromY * (y - meanY)
    products += fromX * (y - meanY)
  }

  /// Pearson's coefficient.
  var correlation: Double? {
    squaresX > 0 && squaresY > 0 ? products / (squaresX * squaresY).squareRoot() : nil
  }
}

extension GammaGamma {
  /// The log-likelihood of what repeaters spent, with its derivatives by p, q and v; eq. (1a) with v and values in
  /// multiples of `values.mean`.
  func logLikelihood(of values: RepeatValues) -> LocalShape {
    var shape = LocalShape(parameterCount: 3)
    let count = Double(values.totals.count)
    let logV = naturalLogarithm(v)
    shape.value = count * (q * logV - logGamma(q)) - values.logMeans
    shape.gradient[1] = count * (logV - digamma(q))
    shape.gradient[2] = count * q / v
    shape.hessian[1, 1] = -count * trigamma(q)
    shape.hessian[1, 2] = count / v
    shape.hessian[2, 2] = -count * q / (v * v)
    for row in values.rows { add(row, values.totals.span, to: &shape) }
    return shape
  }

  private func add(_ row: RepeatValues.Row, _ totals: Span<Double>, to shape: inout LocalShape) {
    let n = Double(row.customers.count)
    let (x, k) = (row.x, p * row.x)
    // ln, inverse and square of the inverse of v + x m.
    var (logarithms, inverses, squares) = (0.0, 0.0, 0.0)
    for index in row.customers {
      let inverse = 1 / (v + totals[index])
      logarithms -= naturalLogarithm(inverse)
      inverses += inverse
      squares += inverse * inverse
    }
    let (psi, psiK) = (digamma(k + q), digamma(k))
    let (curve, curveK) = (trigamma(k + q), trigamma(k))
    shape.value += n * (logGamma(k + q) - logGamma(k)) + k * row.logTotals - (k + q) * logarithms
    shape.gradient[0] += x * (n * (psi - psiK) + row.logTotals - logarithms)
    shape.gradient[1] += n * psi - logarithms
    shape.gradient[2] -= (k + q) * inverses
    shape.hessian[0, 0] += n * x * x * (curve - curveK)
    shape.hessian[0, 1] += n * x * curve
    shape.hessian[0, 2] -= x * inverses
    shape.hessian[1, 1] += n * curve
    shape.hessian[1, 2] -= inverses
    shape.hessian[2, 2] += (k + q) * squares
  }
}
