public import Commerce

/// The figures of one customer as of a day.
public struct CustomerFigure: Equatable, Sendable {
  /// Index of the customer in the ledger.
  public var customer: Int32
  /// The number of occasions; at least 1.
  public var occasions: Int32
  /// Net revenue of the occasions, in minor units; above 0.
  public var net: Int64
  /// Margin of the occasions, in minor units.
  public var margin: Int64
  /// Day of the first occasion.
  public var firstDay: CalendarDay
  /// Day of the second occasion; meaningless with only one. Ask `secondDay`.
  var secondDayOrFirst: CalendarDay
  /// Day of the last occasion.
  public var lastDay: CalendarDay
  /// Index into the ledger's channels: that of the first occasion.
  public var channel: UInt16

  /// Day of the second occasion; nil where there is none.
  public var secondDay: CalendarDay? { occasions > 1 ? secondDayOrFirst : nil }

  /// Days from the last occasion to a day.
  public func daysSinceLastOrder(asOf day: CalendarDay) -> Int { day.days(since: lastDay) }
}

/// The figures of every customer with an occasion up to the as-of day, in the ledger's order.
public struct CustomerFigures: Equatable, Sendable {
  /// The as-of day.
  public private(set) var asOf: CalendarDay
  /// No occasion lies before it.
  private(set) var earliestDay: CalendarDay
  /// By what the customers are scored.
  public private(set) var scoring: RFMScoring
  /// One entry a customer; ascending by `customer`.
  public private(set) var rows: [CustomerFigure]

  /// The number of customers.
  public var count: Int { rows.count }

  /// The figures of a shop's customers, in one pass over the occasions.
  public init(of shop: ShopAsOf) {
    asOf = shop.asOf
    earliestDay = shop.firstDay ?? shop.asOf
    scoring = shop.ledger.scoring
    rows = []
    rows.reserveCapacity(shop.ledger.customers.count)
    addRows(of: shop)
  }

  /// Makes them those of the shop as of another day, in the memory that they have: filling what is fresh from
  /// the system takes as long again.
  public mutating func move(to shop: ShopAsOf) {
    asOf = shop.asOf
    earliestDay = shop.firstDay ?? shop.asOf
    scoring = shop.ledger.scoring
    rows.removeAll(keepingCapacity: true)
    addRows(of: shop)
  }

  private mutating func addRows(of shop: ShopAsOf) {
    let occasions = shop.ledger.occasions
    let (day, channel) = (occasions.day.span, occasions.channel.span)
    let (net, margin) = (occasions.net.span, occasions.margin.span)
    for (customer, range) in shop.customerOccasions {
      var (netSum, marginSum) = (Int64(0), Int64(0))
      for index in range {
        netSum += net[index]
        marginSum += margin[index]
      }
      let first = range.lowerBound
      let last = range.upperBound - 1
      rows.append(
        CustomerFigure(
          customer: Int32(customer), occasions: Int32(range.count), net: netSum,
          margin: marginSum, firstDay: CalendarDay(number: day[first]),
          secondDayOrFirst: CalendarDay(number: day[min(first + 1, last)]),
          lastDay: CalendarDay(number: day[last]), channel: channel[first]))
    }
  }

  /// The figures of a customer of the ledger; nil for one without an occasion up to the as-of day.
  public func row(ofCustomer customer: Int32) -> CustomerFigure? {
    place(ofCustomer: customer).map { rows[$0] }
  }

  /// Where those figures stand among `rows`.
  public func place(ofCustomer customer: Int32) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].customer < customer { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].customer == customer ? low : nil
  }
}
