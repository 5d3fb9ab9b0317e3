public import Commerce

/// A shop as it stood at the end of a day: what every figure is computed from.
///
/// Nothing that lies after `asOf` is ever looked at.
public struct ShopAsOf: Equatable, Sendable {
  /// All that was imported; where refunds are booked on their own day, without those of later days.
  public let ledger: Ledger
  /// All that was imported.
  private let imported: Ledger
  /// The last day that counts.
  public let asOf: CalendarDay
  /// Days that an occasion keeps its customer active; at least 1.
  public let activityWindowDays: Int
  /// The day of the first counted order up to `asOf`; nil without any.
  public let firstDay: CalendarDay?

  /// A shop as of a day, by default the last one with an order, with the ledger's own activity window unless another is given.
  ///
  /// Without any order and any given day it is 1970-01-01, on which an empty shop looks as on any other.
  public init(_ ledger: Ledger, asOf: CalendarDay? = nil, activityWindowDays: Int? = nil) {
    let asOf = asOf ?? ledger.lastOrderDay ?? CalendarDay(number: 0)
    self.asOf = asOf
    imported = ledger
    self.ledger = ledger.withoutRefunds(after: asOf)
    self.activityWindowDays = max(1, activityWindowDays ?? ledger.activityWindowDays)
    firstDay = ledger.firstCountedDay.flatMap { $0 <= asOf ? $0 : nil }
  }

  /// The same shop as of another day.
  public func moved(to day: CalendarDay) -> ShopAsOf {
    ShopAsOf(imported, asOf: day, activityWindowDays: activityWindowDays)
  }

  /// The periods that figures are given for: from that of the first counted order to that of `asOf`; none without orders.
  public func periods(_ grain: PeriodGrain) -> [Period] {
    firstDay.map { Period.all(grain, from: $0, through: asOf) } ?? []
  }

  /// Whether a period still runs on the as-of day.
  public func isInProgress(_ period: Period) -> Bool {
    period.lastDay > asOf
  }

  /// Whether any spend that CAC is made of lies up to the as-of day.
  ///
  /// What codes that are channels gave away is none by itself: of what else winning customers cost it says nothing.
  public var hasSpend: Bool {
    let first = ledger.spend.purpose.firstIndex { $0.isAdvertising && $0 != .giveaway }
    return first.map { ledger.spend.day[$0] <= asOf.number } ?? false
  }

  /// For each channel whether what winning its customers cost is known: of all where the shop has spend, else of those
  /// alone whose codes gave something away.
  var knowsCostOfChannel: [Bool] {
    if hasSpend { return Array(repeating: true, count: ledger.channels.count) }
    var known = [Bool](repeating: false, count: ledger.channels.count)
    let spend = ledger.spend
    for index in spend.day.indices.prefix(while: { spend.day[$0] <= asOf.number })
    where spend.purpose[index] == .giveaway {
      known[Int(spend.channel[index])] = true
    }
    return known
  }

  /// What codes that are channels gave away up to the as-of day to win customers, in minor units.
  var givenAway: Int64 { ledger.givenAway(on: (firstDay ?? asOf)...asOf) }

  /// Why there is no spend, where there is none.
  var reasonWithoutSpend: UndefinedReason { ledger.lacksSpendSplit ? .spendNotSplit : .noSpend }

  /// Every customer with an occasion up to the as-of day, with the range of those occasions.
  var customerOccasions: CustomerOccasions {
    customerOccasions(of: 0..<ledger.customers.count)
  }

  /// The same of some of the ledger's customers.
  func customerOccasions(of customers: Range<Int>) -> CustomerOccasions {
    CustomerOccasions(
      starts: ledger.customers.firstOccasion, day: ledger.occasions.day, last: asOf.number,
      of: customers)
  }

  /// The ledger's customers in two halves, for passes that two threads share.
  var halves: (first: Range<Int>, second: Range<Int>) {
    let (middle, end) = (ledger.customers.count / 2, ledger.customers.count)
    return (0..<middle, middle..<end)
  }
}

/// Walks over the customers of a ledger with the occasions of each, leaving out what lies after a day.
struct CustomerOccasions: Sequence, IteratorProtocol {
  /// Where each customer's occasions begin; the last entry is past the end.
  let starts: [Int32]
  /// The day of each occasion.
  let day: [Int32]
  /// The last day that counts.
  let last: Int32
  private var customer: Int
  private let end: Int

  init(starts: [Int32], day: [Int32], last: Int32, of customers: Range<Int>) {
    self.starts = starts
    self.day = day
    self.last = last
    (customer, end) = (customers.lowerBound, customers.upperBound)
  }

  @inline(__always)
  mutating func next() -> (customer: Int, occasions: Range<Int>)? {
    while customer < end {
      let start = Int(starts[customer])
      var end = Int(starts[customer + 1])
      customer += 1
      // Days ascend within a customer; what is cut off stands at the end.
      while end > start, day[end - 1] > last { end -= 1 }
      if start < end { return (customer - 1, start..<end) }
    }
    return nil
  }
}
