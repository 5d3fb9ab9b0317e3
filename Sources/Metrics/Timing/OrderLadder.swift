internal import Commerce

/// A step of the ladder from one purchase to the next.
public struct LadderStep: Equatable, Sendable {
  /// The number of the purchase: 1 for the first.
  public var number: Int
  /// Customers who have made so many.
  public var customers: Int
  /// Of these, those who have made the next one, too.
  public var wentOn: Int
  /// The share that makes the next one within 365 days, by Kaplan and Meier; undefined while nobody has been seen
  /// for so long after this one.
  public var wentOnWithinYear: Figure<Double>
  /// The first day after this purchase by which half have made the next one, by Kaplan and Meier.
  public var medianDays: Figure<Int>
  /// Net revenue of these purchases, in minor units.
  public var net: Int64
  /// Their margin, in minor units.
  public var margin: Int64

  /// The share that has made the next one so far; it grows while customers are young.
  public var wentOnSoFar: Double { Double(wentOn) / Double(customers) }

  /// Net revenue of this purchase, in minor units per customer.
  public var averageNet: Double { Double(net) / Double(customers) }

  /// Margin of this purchase, in minor units per customer.
  public var averageMargin: Double { Double(margin) / Double(customers) }

  /// Customers who have not made the next one yet.
  public var stopped: Int { customers - wentOn }
}

/// How many customers go on from their first purchase to the second, from the second to the third, and so on.
///
/// A purchase is an occasion; who has not gone on yet is lost from sight on the as-of day, as in
/// `SecondOrder`.
public struct OrderLadder: Equatable, Sendable {
  /// The steps from the first purchase on; none without customers.
  public let steps: [LadderStep]
  /// Customers whose number of purchases lies beyond the last step.
  public let customersBeyond: Int

  /// The ladder of a shop's customers.
  ///
  /// - Parameter limit: how many steps are given at most.
  public init(of shop: ShopAsOf, limit: Int = 10) {
    let occasions = shop.ledger.occasions
    let (day, net, margin) = (occasions.day.span, occasions.net.span, occasions.margin.span)
    let length = shop.firstDay.map { shop.asOf.days(since: $0) + 1 } ?? 0
    // Days to the next purchase, and days for which it was not seen to come, step by step.
    var events = [Int](repeating: 0, count: limit * length)
    var censored = events
    var nets = [Int64](repeating: 0, count: limit)
    var margins = nets
    var beyond = 0
    for (_, range) in shop.customerOccasions {
      if range.count > limit { beyond += 1 }
      for (step, index) in range.prefix(limit).enumerated() {
        nets[step] += net[index]
        margins[step] += margin[index]
        if index + 1 < range.upperBound {
          events[step * length + Int(day[index + 1] - day[index])] += 1
        } else {
          censored[step * length + Int(shop.asOf.number - day[index])] += 1
        }
      }
    }
    steps = (0..<limit).compactMap { step in
      let days = step * length..<(step + 1) * length
      return LadderStep(
        number: step + 1, events: Array(events[days]), censored: Array(censored[days]),
        net: nets[step], margin: margins[step])
    }
    customersBeyond = beyond
  }
}

extension LadderStep {
  /// nil for a step that nobody has reached.
  fileprivate init?(number: Int, events: [Int], censored: [Int], net: Int64, margin: Int64) {
    wentOn = events.reduce(0, +)
    customers = wentOn + censored.reduce(0, +)
    guard customers > 0 else { return nil }
    let curve = KaplanMeierCurve(events: events, censored: censored)
    let isYearSeen =
      events.dropFirst(365).contains { $0 > 0 } || censored.dropFirst(365).contains { $0 > 0 }
    self.number = number
    self.net = net
    self.margin = margin
    wentOnWithinYear =
      isYearSeen ? .value(curve.share(byDay: 365)) : .undefined(.nobodyObservable)
    medianDays = Figure(curve.median, orUndefined: .halfNotReached)
  }
}
