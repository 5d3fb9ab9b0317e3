public import Commerce

/// What repeat orders after a launch are held against.
public enum LaunchBasis: String, CaseIterable, Sendable {
  /// The weeks before it, and how the same weeks went a year earlier.
  case lastYear
  /// The weeks before it alone: the shop's history does not reach the weeks before of a year earlier.
  case historyTooShort
  /// The weeks before it alone: a year earlier there were fewer than ten repeat orders on a side.
  case fewLastYear
}

/// What may be said of a launch.
public enum LaunchVerdict: String, CaseIterable, Sendable {
  /// It has not begun.
  case waiting
  /// Its weeks are not over.
  case running
  /// The shop's history begins within the weeks before it.
  case historyTooShort
  /// Fewer than ten repeat orders in the weeks after it or before it.
  case small
  /// The interval holds what was to be expected.
  case open
  /// There were fewer repeat orders than expected.
  case fewer
  /// There were more.
  case more
}

/// The repeat orders in the weeks after a launch, and what those of the weeks before and of last year would let expect.
///
/// After: from its day on. Before: as many days on the same days of the week, the last of them the day before it; while
/// its weeks run, as many days as are over, from so many whole weeks before. Last year's are 364 days, 52 whole weeks,
/// earlier.
public struct LaunchComparison: Equatable, Sendable {
  /// A week, or what is over of it, beside the same one a year earlier.
  public struct Week: Equatable, Sendable {
    /// 1 begins with the launch, -1 is the week before it; there is no 0.
    public let number: Int
    /// Its repeat orders.
    public let own: RepeatOrderDays
    /// Those of the same days a year earlier; nil where the history does not reach them.
    public let lastYear: RepeatOrderDays?
    /// What was to be expected: the orders of the weeks before, spread as last year's are, or evenly.
    public let expected: Double
  }

  /// The weeks after and before, a year earlier.
  public struct LastYear: Equatable, Sendable {
    /// 364 days before those after.
    public let after: RepeatOrderDays
    /// 364 days before those before.
    public let before: RepeatOrderDays
  }

  /// The day that it began on.
  public let start: CalendarDay
  /// Whether its weeks are not over.
  public let isRunning: Bool
  /// The repeat orders from that day on.
  public let after: RepeatOrderDays
  /// Those before it.
  public let before: RepeatOrderDays
  /// Those of the same weeks a year earlier; nil where the history does not reach the first of them.
  public let lastYear: LastYear?
  /// What they are held against.
  public let basis: LaunchBasis
  /// How many were to be expected: those before, times last year's after by last year's before where it counts.
  public let expected: Double
  /// Whether the shop's history reaches all days before.
  public let isKnownBefore: Bool
  /// Those after by those expected; undefined where a number of orders is 0, or the history begins within the weeks
  /// before.
  public let ratio: Figure<CountRatio>
  /// Each week, in order of time.
  public let weeks: [Week]

  /// Fewer orders than this on a side are not called, and last year's not taken.
  public static let fewestOrders = 10
  /// Whole weeks, so that each day stands against one of the same name.
  public static let daysToLastYear = 364

  /// Those after less those expected.
  public var difference: Double { Double(after.orders) - expected }

  /// Where it lies but for one time in twenty; nil without a ratio.
  public var interval: ClosedRange<Double>? {
    ratio.value.map {
      expected * ($0.interval.lowerBound - 1)...expected * ($0.interval.upperBound - 1)
    }
  }

  /// What may be said.
  public var verdict: LaunchVerdict {
    if isRunning { return .running }
    if !isKnownBefore { return .historyTooShort }
    guard min(after.orders, before.orders) >= Self.fewestOrders, let ratio = ratio.value else {
      return .small
    }
    if !ratio.isCertain { return .open }
    return ratio.value > 1 ? .more : .fewer
  }

  /// The weeks of a launch that began on a day, which is not after the as-of day.
  ///
  /// - Parameter firstDay: the first day of the data.
  init(
    start: CalendarDay, weeks wanted: Int, _ orders: RepeatOrders, since firstDay: CalendarDay?,
    asOf: CalendarDay
  ) {
    let count = min(7 * wanted, asOf.days(since: start) + 1)
    let weekCount = (count + 6) / 7
    func days(from first: CalendarDay, _ count: Int) -> Range<CalendarDay> {
      first..<first.advanced(by: count)
    }
    func lastYear(_ days: Range<CalendarDay>) -> RepeatOrderDays {
      orders.on(
        days.lowerBound.advanced(
          by: -Self.daysToLastYear)..<days.upperBound.advanced(by: -Self.daysToLastYear))
    }
    let firstBefore = start.advanced(by: -7 * weekCount)
    let after = orders.on(days(from: start, count))
    let before = orders.on(days(from: firstBefore, count))
    let reaches =
      firstDay.map { $0 <= firstBefore.advanced(by: -Self.daysToLastYear) } ?? false
    let past =
      reaches ? LastYear(after: lastYear(after.days), before: lastYear(before.days)) : nil
    let carries = past.map { min($0.after.orders, $0.before.orders) >= Self.fewestOrders } ?? false
    isKnownBefore = firstDay.map { $0 <= firstBefore } ?? false
    self.start = start
    isRunning = count < 7 * wanted
    (self.after, self.before, self.lastYear) = (after, before, past)
    basis = carries ? .lastYear : reaches ? .fewLastYear : .historyTooShort
    if carries, let past {
      expected =
        Double(before.orders) * Double(past.after.orders) / Double(past.before.orders)
      ratio = Figure(
        CountRatio([after.orders, past.before.orders], over: [before.orders, past.after.orders]),
        orUndefined: .tooRare)
    } else {
      expected = Double(before.orders)
      ratio =
        isKnownBefore
        ? Figure(CountRatio([after.orders], over: [before.orders]), orUndefined: .tooRare)
        : .undefined(.historyTooShort)
    }
    weeks = (-weekCount..<weekCount).map { place in
      let inWeeks = place < 0 ? place + weekCount : place
      let length = min(7, count - 7 * inWeeks)
      let own = orders.on(days(from: start.advanced(by: 7 * place), length))
      let earlier = past.map { _ in lastYear(own.days) }
      let expected =
        if carries, let past, let earlier {
          Double(earlier.orders) * Double(before.orders) / Double(past.before.orders)
        } else { Double(before.orders) * Double(length) / Double(count) }
      return Week(
        number: place < 0 ? place : place + 1, own: own, lastYear: earlier, expected: expected)
    }
  }
}
