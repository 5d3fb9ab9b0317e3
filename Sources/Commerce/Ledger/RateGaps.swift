/// The days on which orders or spend lack a rate for their currency, as columns of equal length in order of time.
public struct RateGapColumns: Equatable, Sendable {
  /// The day, as `CalendarDay.number`.
  public var day: [Int32]
  /// The currency.
  public var currency: [Currency]
  /// Orders, or rows of spend, in it on the day.
  public var count: [Int32]

  /// Columns of gaps.
  public init(day: [Int32] = [], currency: [Currency] = [], count: [Int32] = []) {
    self.day = day
    self.currency = currency
    self.count = count
  }

  /// The gaps up to a day.
  public func upTo(_ last: CalendarDay) -> RateGapColumns {
    let end = day.firstIndex { $0 > last.number } ?? day.endIndex
    return RateGapColumns(
      day: Array(day[..<end]), currency: Array(currency[..<end]), count: Array(count[..<end]))
  }
}

/// Days without a rate, while they are counted.
struct RateGaps {
  private struct Key: Hashable {
    let day: Int32
    let currency: Currency
  }

  private var counts: [Key: Int32] = [:]

  mutating func add(_ currency: Currency, on day: CalendarDay) {
    counts[Key(day: day.number, currency: currency), default: 0] += 1
  }

  /// The days in order of time.
  var columns: RateGapColumns {
    let sorted = counts.sorted { ($0.key.day, $0.key.currency) < ($1.key.day, $1.key.currency) }
    return RateGapColumns(
      day: sorted.map(\.key.day), currency: sorted.map(\.key.currency), count: sorted.map(\.value))
  }
}
