public import Commerce

/// An initiative with the lifetime value of customers before and after it, at the same ages.
///
/// After: those who first bought from its start on, and have reached the age by the as-of day. Before: those who first
/// bought on as many days, the last of them so long before the start that they reached the age before it: what the
/// initiative did to them is not in it. Both of its audience alone. Lifetime value at an age of N days is margin per
/// customer from purchases at most N days after the first, as `Horizon` has it.
public struct InitiativeFigures: Equatable, Sendable {
  /// Those who first bought before, or after.
  public struct Side: Equatable, Sendable {
    /// The days of the first purchases; nil where there are none such.
    public let days: ClosedRange<CalendarDay>?
    /// What the people brought up to the age.
    public var people = ComparedArm()
  }

  /// Both sides at an age.
  public struct Age: Equatable, Sendable {
    /// Days after the first purchase.
    public let days: Int
    /// Those who first bought before.
    public let before: Side
    /// Those who first bought since the start.
    public let after: Side
    /// What the one side has over the other.
    public let effect: InitiativeEffect
    /// The first day on which somebody who came with the initiative has reached the age.
    public let readyOn: CalendarDay
  }

  /// The initiative.
  public let initiative: Initiative
  /// Whom it is for.
  public let audience: InitiativeAudience
  /// What says how likely somebody is to come again; nil where the audience does not ask.
  public let chance: BGNBD?
  /// Customers of the audience who first bought from the start on, up to the as-of day: those whom it reached.
  public let customers: Int
  /// Both sides at the standard ages.
  public let ages: [Age]

  /// The age that speaks for the initiative: the longest that thirty people on both sides have reached, else the longest
  /// with anybody on both; nil without one. It hangs on numbers of people alone, never on what they did.
  public var leading: Age? {
    func last(_ least: Int) -> Age? {
      ages.last { min($0.before.people.observable, $0.after.people.observable) >= least }
    }
    return last(InitiativeEffect.fewestPeople) ?? last(1)
  }

  /// What may be said of the initiative.
  public var verdict: InitiativeVerdict { leading?.effect.verdict ?? .waiting }

  /// Why there is no figure at an age, where there is none.
  public func reason(at age: Age) -> UndefinedReason? {
    audience == .unreadable ? .filterNotUnderstood : age.effect.difference.undefinedReason
  }

  /// The people of a side as a filter; nil where there are none.
  public func people(of side: Side) -> SegmentFilter? {
    side.days.flatMap(audience.filter(firstBuying:))
  }

  /// An initiative in a shop.
  ///
  /// - Parameters:
  ///   - chance: what says how likely somebody is to come again, where the audience asks.
  ///   - members: those who meet the audience's filter as of the shop's day, as ascending indices into the ledger; nil
  ///     for everybody.
  ///   - margin: of each occasion, after what was given away to win its customer: that is part of what an initiative
  ///     costs, or saves.
  init(
    _ initiative: Initiative, _ audience: InitiativeAudience, chance: BGNBD?, members: [Int32]?,
    margin: [Int64], of shop: ShopAsOf
  ) {
    var sides = Horizon.standardDays.map { Sides(age: $0, initiative, of: shop) }
    var isMember: [Bool]?
    if let members {
      isMember = Array(repeating: false, count: shop.ledger.customers.count)
      for customer in members { isMember?[Int(customer)] = true }
    }
    let start = initiative.start.number
    let day = shop.ledger.occasions.day
    let moves = Dictionary(grouping: shop.refundMoves) { $0.customer }
    let from = sides.reduce(start) { min($0, $1.firstDay) }
    var customers = 0
    for (customer, range) in shop.customerOccasions {
      let first = day[range.lowerBound]
      guard first >= from, isMember?[customer] ?? true else { continue }
      if first >= start { customers += 1 }
      let own = moves.isEmpty ? [] : moves[customer] ?? []
      var (index, sum) = (range.lowerBound, Int64(0))
      for place in sides.indices {
        let age = Int32(sides[place].age)
        while index < range.upperBound, day[index] - first <= age {
          sum += margin[index]
          index += 1
        }
        guard sides[place].has(first) else { continue }
        let moved = own.reduce(Int64(0)) { $1.day - first <= age ? $0 + $1.margin : $0 }
        sides[place].observe(
          first, margin: sum + moved, cameAgain: index > range.lowerBound + 1)
      }
    }
    self.initiative = initiative
    self.audience = audience
    self.chance = chance
    self.customers = customers
    ages = sides.map { side in
      Age(
        days: side.age, before: side.before, after: side.after,
        effect: InitiativeEffect(
          before: side.before.people, after: side.after.people, customers: customers,
          costs: initiative.costs, areAlike: !audience.isChosenByOutcome),
        readyOn: initiative.start.advanced(by: side.age))
    }
  }

  /// The initiatives that had begun by the as-of day, the latest first.
  ///
  /// - Parameters:
  ///   - own: the segments of the shop's own, which their filters may name.
  ///   - knowledge: what their filters ask besides the ledger.
  public static func all(
    _ initiatives: [Initiative], of shop: ShopAsOf, naming own: [OwnSegment] = [],
    figures: CustomerFigures? = nil, scores: RFMScores? = nil,
    knowing knowledge: SegmentKnowledge = SegmentKnowledge()
  ) -> [InitiativeFigures] {
    let margin = shop.ledger.marginAfterGiveaways
    return initiatives.filter { $0.start <= shop.asOf }.reversed().map { initiative in
      let audience = InitiativeAudience(initiative, naming: own)
      var chance: BGNBD?
      let members: [Int32]?
      switch audience {
      case .everybody: members = nil
      case .unreadable: members = []
      case .matching(let filter):
        chance = knowledge.chance(for: [filter])
        members = shop.customers(
          matching: filter, figures: figures, scores: scores, knowing: knowledge)
      }
      return InitiativeFigures(
        initiative, audience, chance: chance, members: members, margin: margin, of: shop)
    }
  }
}

/// The two sides at an age while they are counted.
private struct Sides {
  let age: Int
  private(set) var before: InitiativeFigures.Side
  private(set) var after: InitiativeFigures.Side
  private let beforeDays: ClosedRange<Int32>?
  private let afterDays: ClosedRange<Int32>?

  init(age: Int, _ initiative: Initiative, of shop: ShopAsOf) {
    let (start, days) = (initiative.start.number, Int32(age))
    let last = shop.asOf.number - days
    self.age = age
    afterDays = start <= last ? start...last : nil
    // Who came on the day so long before the start is of the age when it begins.
    let end = start - days - 1
    let length = last - start
    let first = max(end - max(0, length), shop.firstDay?.number ?? end)
    beforeDays = length >= 0 && first <= end ? first...end : nil
    func side(_ days: ClosedRange<Int32>?) -> InitiativeFigures.Side {
      InitiativeFigures.Side(
        days: days.map {
          CalendarDay(number: $0.lowerBound)...CalendarDay(number: $0.upperBound)
        })
    }
    (before, after) = (side(beforeDays), side(afterDays))
  }

  /// The first day on which somebody of either side came.
  var firstDay: Int32 { beforeDays?.lowerBound ?? afterDays?.lowerBound ?? .max }

  func has(_ first: Int32) -> Bool {
    afterDays?.contains(first) == true || beforeDays?.contains(first) == true
  }

  mutating func observe(_ first: Int32, margin: Int64, cameAgain: Bool) {
    if afterDays?.contains(first) == true {
      after.people.observe(margin: margin, cameAgain: cameAgain)
    } else {
      before.people.observe(margin: margin, cameAgain: cameAgain)
    }
  }
}
