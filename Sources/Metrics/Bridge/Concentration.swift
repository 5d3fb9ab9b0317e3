public import Commerce

/// How much of a shop's revenue hangs on its best customers.
///
/// The best customers are ranked by what they brought on the days: by net for the share of net, by margin
/// for the share of margin. Their number is rounded half away from zero, and at least 1. Of customers with
/// equal amounts at the edge it makes no difference to the sum who is taken; lists take those whom the store
/// knows longest. A share is above 1 where the others brought less than 0: a margin, or a net from which more was paid
/// back on the days than was bought, where refunds stand on their own day.
public struct Concentration: Equatable, Sendable {
  /// The best customers up to a share of all.
  public struct Top: Equatable, Sendable {
    /// Which percentage of the customers.
    public var percent: Int
    /// How many customers that are.
    public var customers: Int
    /// What those with the highest net brought, in minor units.
    public var net: Int64
    /// What those with the highest margin brought, in minor units.
    public var margin: Int64
    /// Their part of the net of all.
    public var netShare: Figure<Double>
    /// Their part of the margin of all; undefined where that is not above 0.
    public var marginShare: Figure<Double>
  }

  /// The percentages of customers that are looked at.
  public static let percentages = [10, 20]

  /// Customers with an occasion on the days.
  public let customers: Int
  /// Net of their occasions, in minor units; less what was paid back on the days where refunds stand on their own.
  public let net: Int64
  /// Margin likewise.
  public let margin: Int64
  /// One entry a percentage.
  public let tops: [Top]

  /// The concentration on some days, by default on all up to the as-of day.
  public init(of shop: ShopAsOf, on days: Range<CalendarDay>? = nil) {
    let amounts = days.map { CustomerAmounts(of: shop, on: $0) } ?? CustomerAmounts(of: shop)
    self.init(net: amounts.net, margin: amounts.margin)
  }

  /// The concentration on all days up to that of the figures. What was paid back on a day of its own comes to nothing
  /// over all of history.
  public init(of figures: CustomerFigures) {
    self.init(net: figures.rows.map(\.net), margin: figures.rows.map(\.margin))
  }

  private init(net nets: [Int64], margin margins: [Int64]) {
    let (net, margin) = (nets.reduce(0, +), margins.reduce(0, +))
    let customers = nets.count
    func share(
      _ part: Int64, of whole: Int64, orUndefined reason: UndefinedReason
    ) -> Figure<Double> {
      if customers == 0 { return .undefined(.noOccasions) }
      return whole > 0
        ? .ratio(part, per: whole, orUndefined: reason) : .undefined(reason)
    }
    (self.customers, self.net, self.margin) = (customers, net, margin)
    let sums = (topSums(of: nets), topSums(of: margins))
    tops = Self.percentages.map { percent in
      let (netTop, marginTop) = (sums.0[percent] ?? 0, sums.1[percent] ?? 0)
      return Top(
        percent: percent, customers: Self.count(percent, of: customers),
        net: netTop, margin: marginTop,
        netShare: share(netTop, of: net, orUndefined: .noNet),
        marginShare: share(marginTop, of: margin, orUndefined: .noMargin))
    }
  }

  /// How many customers a percentage of them is.
  public static func count(_ percent: Int, of customers: Int) -> Int {
    min(customers, max(1, (customers * percent + 50) / 100))
  }
}

/// Those customers of some days who brought most.
public struct TopCustomers: Hashable, Sendable {
  /// Which percentage of the customers.
  public let percent: Int
  /// By what they are ranked.
  public let basis: ValueBasis
  /// The days; all up to the as-of day without any.
  public let days: Range<CalendarDay>?

  /// The best customers of some days.
  public init(percent: Int, by basis: ValueBasis, on days: Range<CalendarDay>? = nil) {
    self.percent = percent
    self.basis = basis
    self.days = days
  }
}

extension ShopAsOf {
  /// The best customers, as ascending indices into the ledger.
  func customers(_ top: TopCustomers) -> [Int32] {
    guard let days = top.days else {
      return CustomerFigures(of: self).best(percent: top.percent, by: top.basis)
    }
    let amounts = CustomerAmounts(of: self, on: days)
    return bestPlaces(percent: top.percent, of: top.basis == .net ? amounts.net : amounts.margin)
      .map { amounts.customers[$0] }
  }
}

extension CustomerFigures {
  /// The best customers of all days, as ascending indices into the ledger.
  func best(percent: Int, by basis: ValueBasis) -> [Int32] {
    bestPlaces(percent: percent, of: rows.lazy.map { basis == .net ? $0.net : $0.margin })
      .map { rows[$0].customer }
  }
}

/// What each customer brought on some days; those without an occasion on them left out.
private struct CustomerAmounts {
  private(set) var customers: [Int32] = []
  private(set) var net: [Int64] = []
  private(set) var margin: [Int64] = []

  /// On all days, over which what was paid back on a day of its own comes to nothing. It leaves out who they are.
  init(of shop: ShopAsOf) {
    let (nets, margins) = (shop.ledger.occasions.net.span, shop.ledger.occasions.margin.span)
    net.reserveCapacity(shop.ledger.customers.count)
    margin.reserveCapacity(shop.ledger.customers.count)
    for (_, range) in shop.customerOccasions {
      var (netSum, marginSum) = (Int64(0), Int64(0))
      for index in range {
        netSum += nets[index]
        marginSum += margins[index]
      }
      net.append(netSum)
      margin.append(marginSum)
    }
  }

  init(of shop: ShopAsOf, on days: Range<CalendarDay>) {
    let numbers = days.numbers
    let occasions = shop.ledger.occasions
    let (day, nets, margins) = (occasions.day.span, occasions.net.span, occasions.margin.span)
    var moves = shop.refundMoves.drop { $0.customer < 0 }
    customers.reserveCapacity(shop.ledger.customers.count)
    net.reserveCapacity(shop.ledger.customers.count)
    margin.reserveCapacity(shop.ledger.customers.count)
    for (customer, range) in shop.customerOccasions {
      var (netSum, marginSum) = (Int64(0), Int64(0))
      var hasCome = false
      var index = range.upperBound - 1
      while index >= range.lowerBound, day[index] >= numbers.lowerBound {
        if day[index] < numbers.upperBound {
          netSum += nets[index]
          marginSum += margins[index]
          hasCome = true
        }
        index -= 1
      }
      // They stand in the order of the customers.
      while let move = moves.first, move.customer == customer {
        if numbers.contains(move.day) {
          netSum += move.net
          marginSum += move.margin
        }
        moves = moves.dropFirst()
      }
      guard hasCome else { continue }
      customers.append(Int32(customer))
      net.append(netSum)
      margin.append(marginSum)
    }
  }
}

/// The places of the highest of some values, ascending; of equal values at the edge the first ones.
private func bestPlaces(percent: Int, of values: some Collection<Int64>) -> [Int] {
  let count = Concentration.count(percent, of: values.count)
  guard let edge = orderStatistics([values.count - count], of: values).first else { return [] }
  var atEdge = values.reduce(count) { $1 > edge ? $0 - 1 : $0 }
  var places: [Int] = []
  places.reserveCapacity(count)
  for (place, value) in values.enumerated() {
    if value == edge { atEdge -= 1 }
    if value > edge || (value == edge && atEdge >= 0) { places.append(place) }
  }
  return places
}

/// Sums of the highest of some values by percentage, without sorting all of them; none without values.
private func topSums(of values: [Int64]) -> [Int: Int64] {
  guard !values.isEmpty else { return [:] }
  // Ranks must ascend: the largest share reaches lowest.
  let percentages = Array(Concentration.percentages.sorted().reversed())
  let ranks = percentages.map { values.count - Concentration.count($0, of: values.count) }
  let edges = orderStatistics(ranks, of: values)
  guard let lowest = edges.first else { return [:] }
  var sums = [(sum: Int64, above: Int)](repeating: (0, 0), count: edges.count)
  // Most values lie below every edge.
  for value in values where value > lowest {
    for (place, edge) in edges.enumerated() where value > edge {
      sums[place].sum += value
      sums[place].above += 1
    }
  }
  return Dictionary(
    uniqueKeysWithValues: zip(percentages, zip(edges, sums)).map { percent, found in
      let (edge, top) = found
      let atEdge = Concentration.count(percent, of: values.count) - top.above
      return (percent, top.sum + Int64(atEdge) * edge)
    })
}
