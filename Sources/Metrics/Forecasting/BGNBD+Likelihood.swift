extension BGNBD {
  /// The log-likelihood of the histories of a shop's customers, with its derivatives by r, alpha, a and b.
  ///
  /// The likelihoods of Fader et al. and of Batislam et al. differ by c. Ratios of gamma functions whose arguments
  /// lie x apart are products of x factors: their logarithms add up by how many customers have each factor.
  func logLikelihood(of statistics: PurchaseStatistics) -> LocalShape {
    var shape = LocalShape(parameterCount: 4)
    addGammaRatios(statistics.customersByX, to: &shape)
    addTimes(statistics, to: &shape)
    return shape
  }

  /// G(r+x) alpha^r / G(r) and G(a+b) G(b+x+c) / (G(b) G(a+b+x+c)), from how many customers have each x.
  private func addGammaRatios(_ customersByX: [Int], to shape: inout LocalShape) {
    let customers = Double(customersByX.reduce(0, +))
    shape.value += customers * r * naturalLogarithm(alpha)
    shape.gradient[0] += customers * naturalLogarithm(alpha)
    shape.gradient[1] += customers * r / alpha
    shape.hessian[0, 1] += customers / alpha
    shape.hessian[1, 1] -= customers * r / (alpha * alpha)
    // Those with an x of j and more, then of more than j: the latter have a factor of j.
    var more = customers
    for (j, count) in customersByX.enumerated() {
      // With c = 1 there is one factor more.
      if kind == .mbgnbd { addChances(j, more, to: &shape) }
      more -= Double(count)
      guard more > 0 else { return }
      let rate = r + Double(j)
      shape.value += more * naturalLogarithm(rate)
      shape.gradient[0] += more / rate
      shape.hessian[0, 0] -= more / (rate * rate)
      if kind == .bgnbd { addChances(j, more, to: &shape) }
    }
  }

  /// (b + j) / (a + b + j) of so many customers.
  private func addChances(_ j: Int, _ count: Double, to shape: inout LocalShape) {
    let (stay, all) = (b + Double(j), a + b + Double(j))
    shape.value += count * naturalLogarithm(stay / all)
    shape.gradient[2] -= count / all
    shape.gradient[3] += count * (1 / stay - 1 / all)
    shape.hessian[2, 2] += count / (all * all)
    shape.hessian[2, 3] += count / (all * all)
    shape.hessian[3, 3] += count * (1 / (all * all) - 1 / (stay * stay))
  }

  /// (alpha+T)^-(r+x) + a / (b+x-1+c) (alpha+tx)^-(r+x), the second only where somebody can have left.
  private func addTimes(_ statistics: PurchaseStatistics, to shape: inout LocalShape) {
    let times = TimeTable(alpha: alpha, longestAge: statistics.longestAge)
    for cell in statistics.cells {
      let k = r + Double(cell.x)
      let (T, perT) = (times.logarithm[cell.age], times.inverse[cell.age])
      let odds = oddsOfLeaving(x: cell.x)
      let sums = CellSums(
        statistics.groups.span.extracting(cell.groups), k: k, times, age: cell.age,
        logOdds: odds.map(naturalLogarithm))
      let n = sums.customers
      shape.value += sums.value - n * k * T
      shape.gradient[0] += sums.wD - n * T
      shape.gradient[1] += k * (sums.wG - n * perT)
      shape.hessian[0, 0] += sums.vDD
      shape.hessian[0, 1] += sums.wG - n * perT + k * sums.vDG
      shape.hessian[1, 1] += k * (n * perT * perT + k * sums.vGG - sums.wQ)
      guard let odds else { continue }
      let (perA, perB) = (1 / a, odds / a)
      shape.gradient[2] += perA * sums.w
      shape.gradient[3] -= perB * sums.w
      shape.hessian[0, 2] += perA * sums.vD
      shape.hessian[0, 3] -= perB * sums.vD
      shape.hessian[1, 2] += perA * k * sums.vG
      shape.hessian[1, 3] -= perB * k * sums.vG
      shape.hessian[2, 2] += perA * perA * (sums.v - sums.w)
      shape.hessian[2, 3] -= perA * perB * sums.v
      shape.hessian[3, 3] += perB * perB * (sums.v + sums.w)
    }
  }
}

/// What the groups of a cell add to the log-likelihood and its derivatives.
///
/// With d the logarithm of the second term over the first, a group has the value ln(1 + e^d) beyond the first term and
/// the probability w = e^d / (1 + e^d) of having left; v = w (1 - w). D, G and Q are the differences of
/// ln(alpha + T), of 1 / (alpha + t), and of its square, between tx and T.
private struct CellSums {
  var customers = 0.0
  var value = 0.0
  var w = 0.0
  var wD = 0.0
  var wG = 0.0
  var wQ = 0.0
  var v = 0.0
  var vD = 0.0
  var vG = 0.0
  var vDD = 0.0
  var vDG = 0.0
  var vGG = 0.0

  init(
    _ groups: Span<PurchaseStatistics.Group>, k: Double, _ times: TimeTable, age: Int,
    logOdds: Double?
  ) {
    let (logarithms, inverses) = (times.logarithm.span, times.inverse.span)
    let (T, perT) = (logarithms[age], inverses[age])
    for index in groups.indices {
      let group = groups[index]
      let n = Double(group.customers)
      customers += n
      guard let logOdds else { continue }
      let perTx = inverses[Int(group.lastPurchaseAge)]
      let D = T - logarithms[Int(group.lastPurchaseAge)]
      let d = logOdds + k * D
      // e^d itself may be too large a number.
      let small = exponential(-abs(d))
      value += n * (max(d, 0) + naturalLogarithm(1 + small))
      let left = (d > 0 ? 1 : small) / (1 + small)
      let G = perT - perTx
      let Q = perT * perT - perTx * perTx
      let (nw, nv) = (n * left, n * left * (1 - left))
      w += nw
      wD += nw * D
      wG += nw * G
      wQ += nw * Q
      v += nv
      vD += nv * D
      vG += nv * G
      vDD += nv * D * D
      vDG += nv * D * G
      vGG += nv * G * G
    }
  }
}
