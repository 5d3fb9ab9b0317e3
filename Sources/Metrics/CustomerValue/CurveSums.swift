/// The sums of some groups of customers from which their mean cumulative functions follow; see `ValueMoments`.
struct CurveSums {
  private let months: Int
  /// Members by group and cohort; each cohort completes one month fewer than the one before it.
  private var members: [Int]
  /// By group and month since the first: members who have completed it, and one over their number.
  private var completed: [Int]
  private var weights: [Double]
  /// By group and month since the first: what was brought in it.
  private var sums: [Int64]
  /// By group and month since the first: by how much the sum of the squares of what members have brought, weighted, rose.
  private var squares: [Double]
  /// By group and cohort: what its members have brought in complete months, weighted.
  private var closed: [Double]

  init(groups: Int, months: Int) {
    self.months = months
    members = Array(repeating: 0, count: groups * months)
    completed = members
    weights = Array(repeating: 0, count: groups * months)
    sums = Array(repeating: 0, count: groups * months)
    squares = weights
    closed = weights
  }

  /// Counts a customer of a cohort whose month is over.
  @inline(__always)
  mutating func countMember(of group: Int, cohort: Int) { members[group * months + cohort] += 1 }

  /// To be called once all members are counted.
  mutating func weigh() {
    guard months > 0 else { return }
    for start in stride(from: 0, to: members.count, by: months) {
      var count = 0
      for cohort in 0..<months {
        count += members[start + cohort]
        completed[start + months - 1 - cohort] = count
        weights[start + months - 1 - cohort] = count > 0 ? 1 / Double(count) : 0
      }
    }
  }

  /// Adds an occasion in a complete month; `brought` is what its customer has brought so far, weighted.
  @inline(__always)
  mutating func add(_ value: Int64, in month: Int, of group: Int, to brought: inout Double) {
    let slot = group * months + month
    sums[slot] += value
    let next = brought + Double(value) * weights[slot]
    squares[slot] += next * next - brought * brought
    brought = next
  }

  /// Adds a customer whose occasions have all been added.
  @inline(__always)
  mutating func close(_ brought: Double, of group: Int, cohort: Int) {
    closed[group * months + cohort] += brought
  }

  /// The curve of a group, as long as it has members who have completed the month.
  func curve(of group: Int) -> ValueCurve {
    let start = group * months
    var points: [ValueCurve.Point] = []
    // Per customer; of the mean, weighted; what those who have completed the month have brought, weighted; the
    // squares; and what those add to the variance who have not completed the month.
    var (value, mean, brought, sumOfSquares, ended) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for k in 0..<months {
      let count = completed[start + k]
      guard count > 0 else { break }
      if k > 0 {
        let cohort = months - k
        let left = closed[start + cohort]
        ended += mean * mean * Double(members[start + cohort]) - 2 * mean * left
        brought -= left
      }
      let average = Double(sums[start + k]) / Double(count)
      value += average
      mean += average * weights[start + k]
      brought += average
      sumOfSquares += squares[start + k]
      let n = Double(count)
      let variance = sumOfSquares + ended - 2 * mean * brought + mean * mean * n
      points.append(
        ValueCurve.Point(
          value: value, customers: count,
          standardError: count > 1 ? (max(0, variance) * n / (n - 1)).squareRoot() : nil))
    }
    return ValueCurve(points: points)
  }
}
