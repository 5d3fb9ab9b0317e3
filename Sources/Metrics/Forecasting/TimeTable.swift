/// ln(alpha + t) and 1 / (alpha + t) for each whole number of days.
struct TimeTable {
  private(set) var logarithm: [Double] = []
  private(set) var inverse: [Double] = []

  init(alpha: Double, longestAge: Int) {
    for day in 0...longestAge {
      let time = alpha + weeks(days: day)
      logarithm.append(naturalLogarithm(time))
      inverse.append(1 / time)
    }
  }
}
