/// A time zone as a value: its name and every change of its offset from UTC up to the year 2100.
///
/// Read once from the system's zone files, pure after that, so different zones work side by side.
/// After 2100 the last offset stays.
public struct ShopTimeZone: Equatable, Sendable {
  /// Its name in the system's zone files, like `Europe/Amsterdam`.
  public let name: String

  /// The offset before the first change, in seconds east of UTC.
  private let firstOffset: Int32
  /// When the offset changes, in seconds since 1970-01-01T00:00:00Z, ascending.
  private let changes: [Int64]
  /// The same moments on the zone's own clock: the first local second that only the new offset has.
  private let localChanges: [Int64]
  /// The offset from each change on.
  private let offsets: [Int32]

  /// Universal time.
  public static let utc = ShopTimeZone(name: "UTC", table: TimeZoneTable(firstOffset: 0))

  init(name: String, table: TimeZoneTable) {
    self.name = name
    firstOffset = table.firstOffset
    changes = table.changes.map(\.instant)
    offsets = table.changes.map(\.offset)
    var before = table.firstOffset
    localChanges = table.changes.map { change in
      // A local time in a gap or in a repeated hour still takes the offset before the change.
      defer { before = change.offset }
      return change.instant + Int64(max(before, change.offset))
    }
  }

  /// Seconds east of UTC at a moment, given in seconds since 1970-01-01T00:00:00Z.
  public func offsetSeconds(at unixSeconds: Int64) -> Int {
    offset(after: ShopTimeZone.count(of: changes, upTo: unixSeconds))
  }

  /// The moment, in seconds since 1970-01-01T00:00:00Z, of a local day and second of that day.
  ///
  /// `day` counts from 1970-01-01. An hour that occurs twice is the first of the two; a time that a
  /// change of clocks leaves out moves forward by what was left out (02:30 becomes 03:30).
  public func instant(ofLocalDay day: Int32, secondOfDay: Int) -> Int64 {
    let local = Int64(day) * 86_400 + Int64(secondOfDay)
    return local - Int64(offset(after: ShopTimeZone.count(of: localChanges, upTo: local)))
  }

  /// The local day, counted from 1970-01-01, of a moment in seconds since 1970-01-01T00:00:00Z.
  public func localDay(at unixSeconds: Int64) -> Int32 {
    let local = unixSeconds + Int64(offsetSeconds(at: unixSeconds))
    return Int32(clamping: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }

  private func offset(after changeCount: Int) -> Int {
    Int(changeCount == 0 ? firstOffset : offsets[changeCount - 1])
  }

  /// How many of the ascending values are not above a limit.
  private static func count(of values: [Int64], upTo limit: Int64) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
