/// The sums of some groups of customers from which their mean cumulative functions follow; see `ValueMoments`.
struct CurveSums {
  /// What the pass over the occasions adds up for a group and a month since the first.
  struct Cell {
    /// One over the number of members who have completed the month.
    fileprivate(set) var weight = 0.0
    /// What was brought in it.
    private(set) var sum: Int64 = 0
    /// By how much the sum of the squares of what members have brought, weighted, rose.
    private(set) var squares = 0.0

    /// Adds an occasion; `brought` is what its customer has brought so far, weighted.
    @inline(__always)
    mutating func add(_ value: Int64, to brought: inout Double) {
      sum += value
      let next = brought + Double(value) * weight
      squares += next * next - brought * brought
      brought = next
    }

    /// Adds what another of the same weight holds.
    fileprivate mutating func add(_ other: Cell) {
      sum += other.sum
      squares += other.squares
    }
  }

  private let months: Int
  /// Members by group and cohort; each cohort completes one month fewer than the one before it.
  private var members: [Int]
  /// By group and month since the first: members who have completed it.
  private var completed: [Int]
  /// By group and month since the first.
  var cells: [Cell]
  /// By group and cohort: what its members have brought in complete months, weighted.
  var closed: [Double]

  init(groups: Int, months: Int) {
    self.months = months
    members = Array(repeating: 0, count: groups * months)
    completed = members
    cells = Array(repeating: Cell(), count: groups * months)
    closed = Array(repeating: 0, count: groups * months)
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
        cells[start + months - 1 - cohort].weight = count > 0 ? 1 / Double(count) : 0
      }
    }
  }

  /// Adds what others of the same members hold.
  mutating func add(_ other: CurveSums) {
    for index in cells.indices { cells[index].add(other.cells[index]) }
    for index in closed.indices { closed[index] += other.closed[index] }
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
      let average = Double(cells[start + k].sum) / Double(count)
      value += average
      mean += average * cells[start + k].weight
      brought += average
      sumOfSquares += cells[start + k].squares
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
