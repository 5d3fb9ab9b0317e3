public import Commerce
public import Metrics
public import Presentation

/// What every screen needs to know of the shop.
public struct ShopFacts: Equatable, Sendable {
  /// The shop's name; empty where none is set.
  public var name: String
  /// The shop's currency; nil where neither settings nor orders tell one.
  public var currency: Currency?
  /// The day of the first counted order; nil for a store without any.
  public var firstDay: CalendarDay?
  /// The last day with an order; nil for an empty store.
  public var latestDay: CalendarDay?
  /// Days that an occasion keeps its customer active.
  public var activityWindowDays: Int
  /// How much of what was sold has a known cost.
  public var knownCosts: KnownCosts
  /// Whether any spend was imported.
  public var hasSpend: Bool
  /// Whether codes that are channels gave anything away.
  public var givesAway: Bool
  /// How long ago the newest import was, in words; empty without any.
  public var importAge: String
  /// Targets by KPI key, as fractions or minor units.
  public var targets: [KPI: Double]
  /// The part of the shop that is looked at.
  public var filter: ShopFilter
  /// The segments of the shop's own that the filter may name.
  public var ownSegments: [OwnSegment]
  /// What says how likely somebody is to come again, where the filter asks.
  public var chance: BGNBD?
  /// The path of the store's file; nil for a store in memory.
  public var storePath: String?
  /// On which day figures take refunds.
  public var refundBooking: RefundBooking
  /// Whether the day of any refund is known.
  public var hasDatedRefunds: Bool
  /// By what customers are scored.
  public var scoring: RFMScoring
  /// What the shop began for its customers, in the order of time.
  public var initiatives: [Initiative]
  /// What it brought out, with the days on which that began.
  public var launches: [DatedLaunch]

  /// The facts of a shop.
  public init(
    name: String = "", currency: Currency? = nil, firstDay: CalendarDay? = nil,
    latestDay: CalendarDay? = nil, activityWindowDays: Int = 365,
    knownCosts: KnownCosts = KnownCosts(), hasSpend: Bool = false,
    givesAway: Bool = false, importAge: String = "",
    targets: [KPI: Double] = [:], filter: ShopFilter = ShopFilter(),
    ownSegments: [OwnSegment] = [], chance: BGNBD? = nil, storePath: String? = nil,
    refundBooking: RefundBooking = .onOrderDay, hasDatedRefunds: Bool = false,
    scoring: RFMScoring = .ranks, initiatives: [Initiative] = [],
    launches: [DatedLaunch] = []
  ) {
    self.name = name
    self.currency = currency
    self.firstDay = firstDay
    self.latestDay = latestDay
    self.activityWindowDays = activityWindowDays
    self.knownCosts = knownCosts
    self.hasSpend = hasSpend
    self.givesAway = givesAway
    self.importAge = importAge
    self.targets = targets
    self.filter = filter
    self.ownSegments = ownSegments
    self.chance = chance
    self.storePath = storePath
    self.refundBooking = refundBooking
    self.hasDatedRefunds = hasDatedRefunds
    self.scoring = scoring
    self.initiatives = initiatives
    self.launches = launches
  }

  /// The part of the shop that is looked at, for whoever asks for it in SQL.
  var filteredPart: FilteredPart {
    FilteredPart(
      filter, own: ownSegments, latestDay: latestDay, scoring: scoring, currency: currency,
      chance: chance)
  }
}
