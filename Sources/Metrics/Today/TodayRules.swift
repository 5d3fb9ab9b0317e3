public import Commerce

/// The numbers that decide who is on a list for today.
public struct TodayRules: Equatable, Sendable {
  /// Where a number comes from.
  public enum Origin: Equatable, Sendable {
    /// The shop's own history: of so many customers, purchases or intervals.
    case found(from: Int)
    /// The shop's settings.
    case set
    /// What is usual, as the shop has too short a history or the question is one of taste.
    case usual
  }

  /// A number with where it comes from.
  public struct Threshold<Value: Equatable & Sendable>: Equatable, Sendable {
    /// The number.
    public let value: Value
    /// Where it comes from.
    public let origin: Origin

    /// What is set, else what was found, else what is usual.
    init(_ set: Value?, found: (value: Value, from: Int)? = nil, usual: Value) {
      value = set ?? found?.value ?? usual
      origin = set != nil ? .set : found.map { .found(from: $0.from) } ?? .usual
    }
  }

  /// Customers or purchases that a number must at least be found from.
  public static let leastFound = 20
  /// How often its usual time between purchases a customer may be silent.
  public static let rhythmFactor = 2
  /// The least days of silence that are more than a rhythm.
  public static let leastSilence = 30
  /// Purchases from which a customer has a rhythm.
  public static let rhythmPurchases = 3
  /// Days over which a chance to come again is compared.
  public static let slippingDays = 90
  /// Purchases from which one of the best is a regular.
  public static let regularPurchases = 2
  /// Purchases from which a guest is to be invited to an account.
  public static let guestPurchases = 2
  /// Days since the last purchase in which somebody can tell how it was.
  public static let ambassadorDays = 7...30

  /// Days after an export in which people are left out unless others are set.
  public static let usualLeaveOutDays = 30
  /// How many of a hundred customers are the best, unless that is set.
  public static let usualRegularsPercent = 20
  /// Days since a cart was begun in which it is worth a word, unless others are set.
  public static let usualCartDays = 30

  /// Days since a cart was begun.
  public let cartDays: Threshold<Int>
  /// Days since the first purchase: the middle half of those after which others came again.
  public let secondOrder: Threshold<ClosedRange<Int>>
  /// Days before a product is used up.
  public let refillLead: Threshold<Int>
  /// Days of silence.
  public let winBackAfter: Threshold<Int>
  /// Days of silence after which a customer is lost: the activity window.
  public let lostAfter: Int
  /// The fall of the chance to come again.
  public let slippingDrop: Threshold<Double>
  /// How many of a hundred customers, by margin.
  public let regularsPercent: Threshold<Int>
  /// Purchases of the busiest tenth; at least 3.
  public let ambassadorPurchases: Threshold<Int>
  /// Days since the first purchase.
  public let welcomeDays: Threshold<Int>
  /// Points a unit of the currency.
  public let pointsPerUnit: Threshold<Double>
  /// The points of the rewards, ascending; none where the shop has no rewards.
  public let rewards: [Int]
  /// Points short of a reward: those of a usual purchase.
  public let rewardDistance: Threshold<Int>
  /// Days after an export in which people are left out.
  public let leaveOutDays: Threshold<Int>
  /// The products that are bought again and again; nil where purchases of products were not looked at.
  public let refills: [RefillInterval]?

  /// The rules of a shop as of its day, found in its history as far as they are not set.
  ///
  /// - Parameters:
  ///   - figures: its customers as of the same day.
  ///   - products: who bought what; without it there is no rule for refills.
  public init(
    of shop: ShopAsOf, figures: CustomerFigures, settings: TodaySettings,
    products: ProductPurchases? = nil
  ) {
    secondOrder = Threshold(
      settings.secondOrderDays, found: Self.middleHalf(figures), usual: 30...90)
    cartDays = Threshold(settings.cartDays, usual: Self.usualCartDays)
    refillLead = Threshold(settings.refillLeadDays, usual: 7)
    winBackAfter = Threshold(settings.winBackAfterDays, usual: 182)
    lostAfter = shop.activityWindowDays
    slippingDrop = Threshold(settings.slippingDrop, usual: 0.2)
    regularsPercent = Threshold(settings.regularsPercent, usual: Self.usualRegularsPercent)
    ambassadorPurchases = Threshold(
      settings.ambassadorPurchases, found: Self.busiestTenth(figures),
      usual: Self.rhythmPurchases)
    welcomeDays = Threshold(settings.welcomeDays, usual: 14)
    let points = Threshold(settings.pointsPerUnit, usual: 1)
    pointsPerUnit = points
    rewards = settings.rewards
    rewardDistance = Threshold(
      settings.rewardDistance,
      found: settings.rewards.isEmpty ? nil : Self.usualPurchase(shop, points.value), usual: 0)
    leaveOutDays = Threshold(settings.leaveOutDays, usual: Self.usualLeaveOutDays)
    refills = products?.intervals(asOf: shop.asOf)
  }

  /// The quartiles, by the nearest rank, of the days from the first purchase to the second.
  private static func middleHalf(
    _ figures: CustomerFigures
  ) -> (value: ClosedRange<Int>, from: Int)? {
    let days = figures.rows.compactMap { row in
      row.secondDay.map { Int32($0.days(since: row.firstDay)) }
    }
    guard days.count >= leastFound else { return nil }
    let ranks = [(days.count + 3) / 4 - 1, (3 * days.count + 3) / 4 - 1]
    let quartiles = orderStatistics(ranks, of: days)
    return (Int(quartiles[0])...Int(quartiles[1]), days.count)
  }

  /// The purchases that nine tenths of the customers stay within, by the nearest rank.
  private static func busiestTenth(_ figures: CustomerFigures) -> (value: Int, from: Int)? {
    guard figures.count >= leastFound else { return nil }
    let usual = orderStatistics(
      [(9 * figures.count + 9) / 10 - 1], of: figures.rows.lazy.map { $0.occasions })
    return (max(rhythmPurchases, Int(usual[0])), figures.count)
  }

  /// The points of the median purchase; of an even number the lower one of the middle two.
  private static func usualPurchase(
    _ shop: ShopAsOf, _ pointsPerUnit: Double
  ) -> (value: Int, from: Int)? {
    var nets: [Int64] = []
    for (_, range) in shop.customerOccasions { nets += shop.ledger.occasions.net[range] }
    guard nets.count >= leastFound else { return nil }
    let median = orderStatistics([(nets.count - 1) / 2], of: nets)[0]
    let rules = RewardPoints(perUnit: pointsPerUnit, currency: shop.ledger.currency)
    return (rules.points(of: median), nets.count)
  }
}

/// The points that purchases bring.
struct RewardPoints {
  private let perMinorUnit: Double

  init(perUnit: Double, currency: Currency?) {
    perMinorUnit = perUnit / Double(currency?.minorUnitsPerUnit ?? 100)
  }

  /// The whole points of a net amount in minor units; points of less than 1 are none, those beyond all reason as many
  /// as there can be.
  func points(of net: Int64) -> Int {
    // A ninth of a cent less would be a point less where 19.90 is 1989.9999.
    Int(exactly: min(1e15, Double(net) * perMinorUnit + 1e-9).rounded(.down)) ?? 0
  }
}
