internal import Commerce

/// What one walk over all purchases counts, by days since the first counted order and days from a purchase to the next.
///
/// All that is told of timing is worked out from it, so that a large shop is walked through once.
struct PurchaseTally {
  /// The day of the first counted order; nil without any.
  let firstDay: CalendarDay?
  /// Days from that one through the as-of day.
  let length: Int
  /// Steps of the ladder; what lies beyond is counted as one more.
  let limit: Int
  /// By step and days: those who made the next purchase after them, and those who were seen for so long without one.
  private(set) var events: [Int32]
  private(set) var censored: [Int32]
  /// Net and margin of the purchases by step.
  private(set) var net: [Int64]
  private(set) var margin: [Int64]
  /// By step: the days for which the customer was seen who made the purchase first of all.
  private(set) var longestSeen: [Int32]
  /// Returning purchases by day.
  private(set) var returns: [Int32]
  /// Customers by days since their first purchase.
  private(set) var ages: [Int32]
  /// How the number of those who came again within some days and are known for as long changes from a number of
  /// days to the next.
  private(set) var withinChanges: [Int32]
  /// Customers with more purchases than there are steps.
  private(set) var customersBeyond = 0

  init(of shop: ShopAsOf, limit: Int = 10) {
    firstDay = shop.firstDay
    length = shop.firstDay.map { shop.asOf.days(since: $0) + 1 } ?? 0
    self.limit = limit
    events = [Int32](repeating: 0, count: (limit + 1) * length)
    censored = events
    net = [Int64](repeating: 0, count: limit + 1)
    margin = net
    longestSeen = [Int32](repeating: 0, count: limit + 1)
    returns = [Int32](repeating: 0, count: length)
    ages = returns
    withinChanges = [Int32](repeating: 0, count: length + 1)
    guard let origin = shop.firstDay?.number else { return }
    let occasions = shop.ledger.occasions
    let (day, nets, margins) = (occasions.day.span, occasions.net.span, occasions.margin.span)
    let last = shop.asOf.number
    for (_, range) in shop.customerOccasions {
      let first = day[range.lowerBound]
      let age = Int(last - first)
      ages[age] += 1
      if range.count > limit { customersBeyond += 1 }
      if range.count > 1 {
        withinChanges[Int(day[range.lowerBound + 1] - first)] += 1
        withinChanges[age + 1] -= 1
      }
      var current = first
      var step = 0
      for index in range {
        net[step] += nets[index]
        margin[step] += margins[index]
        longestSeen[step] = max(longestSeen[step], last - current)
        guard index + 1 < range.upperBound else { break }
        let next = day[index + 1]
        events[step * length + Int(next - current)] += 1
        returns[Int(next - origin)] += 1
        current = next
        if step < limit { step += 1 }
      }
      censored[step * length + Int(last - current)] += 1
    }
  }

  /// What was counted at a step, by days.
  func counts(ofStep step: Int) -> (events: [Int], censored: [Int]) {
    let days = step * length..<(step + 1) * length
    return (events[days].map(Int.init), censored[days].map(Int.init))
  }
}
