internal import Commerce

/// A step of the ladder from one purchase to the next.
public struct LadderStep: Equatable, Sendable {
  /// The number of the purchase: 1 for the first.
  public var number: Int
  /// Customers who have made so many.
  public var customers: Int
  /// Of these, those who have made the next one, too.
  public var wentOn: Int
  /// The share that makes the next one within 365 days, by Kaplan and Meier; undefined while nobody made this one so
  /// long ago.
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
    self.init(PurchaseTally(of: shop, limit: limit))
  }

  init(_ tally: PurchaseTally) {
    steps = (0..<tally.limit).compactMap { step in
      let (events, censored) = tally.counts(ofStep: step)
      return LadderStep(
        number: step + 1, events: events, censored: censored,
        isYearSeen: tally.longestSeen[step] >= 365, net: tally.net[step],
        margin: tally.margin[step])
    }
    customersBeyond = tally.customersBeyond
  }
}

extension LadderStep {
  /// nil for a step that nobody has reached.
  fileprivate init?(
    number: Int, events: [Int], censored: [Int], isYearSeen: Bool, net: Int64, margin: Int64
  ) {
    wentOn = events.reduce(0, +)
    customers = wentOn + censored.reduce(0, +)
    guard customers > 0 else { return nil }
    let curve = KaplanMeierCurve(events: events, censored: censored)
    self.number = number
    self.net = net
    self.margin = margin
    wentOnWithinYear =
      isYearSeen ? .value(curve.share(byDay: 365)) : .undefined(.nobodyObservable)
    medianDays = Figure(curve.median, orUndefined: .halfNotReached)
  }
}
