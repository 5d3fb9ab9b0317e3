/// What is expected of all customers together.
struct PurchaseExpectations: Equatable, Sendable {
  /// Customers with the same x.
  struct Row: Equatable, Sendable {
    var x: Int
    /// Occasions expected of them.
    var occasions = 0.0
    /// Sum over them of the occasions expected times the net of those after the first so far, in minor units.
    var weightedNet = 0.0
  }

  /// Sum of the probabilities of not having left.
  var alive = 0.0
  /// Ascending by x.
  var rows: [Row] = []
  /// Occasions expected of all.
  var occasions: Double { rows.reduce(0) { $0 + $1.occasions } }
}

extension BGNBD {
  /// What is expected of all customers in so many weeks.
  func expectations(of statistics: PurchaseStatistics, weeks: Double) -> PurchaseExpectations {
    let times = TimeTable(alpha: alpha, longestAge: statistics.longestAge)
    var all = PurchaseExpectations()
    for cell in statistics.cells {
      let odds = oddsOfLeaving(x: cell.x)
      let k = r + Double(cell.x)
      var (alive, net) = (0.0, 0.0)
      for group in statistics.groups[cell.groups] {
        let growth = times.logarithm[cell.age] - times.logarithm[Int(group.lastPurchaseAge)]
        let pAlive = odds.map { 1 / (1 + $0 * exponential(k * growth)) } ?? 1
        alive += Double(group.customers) * pAlive
        net += Double(group.repeatNet) * pAlive
      }
      let occasions = expectedOccasionsIfAlive(
        x: cell.x, T: Metrics.weeks(days: cell.age), weeks: weeks)
      if all.rows.last?.x != cell.x { all.rows.append(PurchaseExpectations.Row(x: cell.x)) }
      all.alive += alive
      all.rows[all.rows.count - 1].occasions += alive * occasions
      all.rows[all.rows.count - 1].weightedNet += net * occasions
    }
    return all
  }
}

extension GammaGamma {
  /// The net of all expected occasions, in minor units.
  func value(of expected: PurchaseExpectations, minorUnitsPerUnit: Double) -> Double {
    expected.rows.reduce(0) { sum, row in
      sum + p * (v * minorUnitsPerUnit * row.occasions + row.weightedNet)
        / (p * Double(row.x) + q - 1)
    }
  }
}
