/// What a segment of the shop's own is made of, as of a day.
public struct OwnSegmentFigures: Equatable, Sendable {
  /// What it is called.
  public let name: String
  /// Who is in it.
  public let filter: SegmentFilter
  /// Its customers.
  public private(set) var customers = 0
  /// Their occasions.
  public private(set) var occasions = 0
  /// Their net revenue, in minor units.
  public private(set) var netRevenue: Int64 = 0
  /// Its customers as a share of all; undefined without any customers.
  public let customerShare: Figure<Double>
  /// Its net revenue as a share of all; undefined without any customers.
  public let netRevenueShare: Figure<Double>
  /// Median of the days since the last order; undefined without customers in it.
  public let medianDaysSinceLastOrder: Figure<Double>
  /// Who met the filter on an earlier day; nil where there is none to compare with.
  public let customersBefore: Int?

  /// Why nothing is known of something that the filter asks for; nil where all is known.
  public let unknown: UndefinedReason?
  /// What says how likely somebody is to come again; nil where the filter does not ask.
  public let chance: BGNBD?

  /// A shop with the figures and scores of its customers as of the same day, and what else is known of them.
  public struct Scored: Sendable {
    let shop: ShopAsOf
    let figures: CustomerFigures
    let scores: RFMScores
    let knowledge: SegmentKnowledge

    /// Customers as of the shop's day.
    public init(
      _ shop: ShopAsOf, _ figures: CustomerFigures, _ scores: RFMScores,
      knowing knowledge: SegmentKnowledge = SegmentKnowledge()
    ) {
      self.shop = shop
      self.figures = figures
      self.scores = scores
      self.knowledge = knowledge
    }

    /// Those who meet a filter.
    public func customers(matching filter: SegmentFilter) -> [Int32] {
      shop.customers(matching: filter, figures: figures, scores: scores, knowing: knowledge)
    }
  }

  /// The figures of a segment on a day, beside those of an earlier one.
  public init(_ name: String, _ filter: SegmentFilter, _ now: Scored, before: Scored? = nil) {
    self.name = name
    self.filter = filter
    let (figures, asOf) = (now.figures, now.shop.asOf)
    let members = now.customers(matching: filter)
    var silentDays: [Int32] = []
    silentDays.reserveCapacity(members.count)
    var (place, net) = (0, Int64(0))
    for row in figures.rows {
      net += row.net
      guard place < members.count, members[place] == row.customer else { continue }
      place += 1
      customers += 1
      occasions += Int(row.occasions)
      netRevenue += row.net
      silentDays.append(Int32(row.daysSinceLastOrder(asOf: asOf)))
    }
    customerShare = .ratio(customers, per: figures.count, orUndefined: .noCustomers)
    netRevenueShare = .ratio(netRevenue, per: net, orUndefined: .noCustomers)
    let middle = orderStatistics(
      [(silentDays.count - 1) / 2, silentDays.count / 2], of: silentDays)
    medianDaysSinceLastOrder =
      silentDays.isEmpty
      ? .undefined(.noCustomers) : .value(Double(middle[0] + middle[1]) / 2)
    customersBefore = before.map { $0.customers(matching: filter).count }
    unknown = filter.asks(for: .alive) ? now.knowledge.alive.undefinedReason : nil
    chance = now.knowledge.chance(for: [filter])
  }
}
