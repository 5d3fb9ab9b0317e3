/// Tells the standard horizons of an age or a gap by one look into a table, for passes over many rows.
struct HorizonTable {
  private let matureOfAge: [Int]
  private let firstOfGap: [Int]

  /// The longest horizon in days.
  let longest: Int

  init() {
    let days = Horizon.standardDays
    longest = days.last ?? 0
    matureOfAge = (0...longest).map { age in days.reduce(0) { $0 + ($1 <= age ? 1 : 0) } }
    firstOfGap = (0...longest).map { gap in days.firstIndex { gap <= $0 } ?? days.count }
  }

  /// How many horizons, from the shortest on, a customer of an age in days is mature for.
  @inline(__always)
  func matureCount(age: Int) -> Int { matureOfAge[min(age, longest)] }

  /// The first horizon that a gap, no longer than the longest, lies within.
  @inline(__always)
  func first(gap: Int) -> Int { firstOfGap[gap] }
}
