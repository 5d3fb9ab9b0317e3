/// Tells the standard horizon of a gap by one look into a table, for passes over many rows.
struct HorizonTable {
  private let firstOfGap: [Int]

  /// The longest horizon in days.
  let longest: Int

  init() {
    let days = Horizon.standardDays
    longest = days.last ?? 0
    firstOfGap = (0...longest).map { gap in days.firstIndex { gap <= $0 } ?? days.count }
  }

  /// The first horizon that a gap, no longer than the longest, lies within.
  @inline(__always)
  func first(gap: Int) -> Int { firstOfGap[gap] }
}
