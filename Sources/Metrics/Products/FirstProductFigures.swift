internal import Commerce

/// What became of the customers whose first order begins with a product.
public struct FirstProductFigures: Equatable, Sendable {
  /// The product's name; `(none)` for customers of whose first order no lines are known.
  public let name: String
  /// The customers.
  public fileprivate(set) var customers = 0
  /// Of these, those with a second occasion.
  public fileprivate(set) var repeaters = 0
  /// Net of all their occasions, in minor units.
  public fileprivate(set) var net: Int64 = 0
  /// Margin of all their occasions, in minor units; after what codes that are channels gave away, as in the cohorts by
  /// product.
  public fileprivate(set) var margin: Int64 = 0
  /// Those known for `horizonDays` or longer.
  public fileprivate(set) var known = 0
  /// Of these, those with a second occasion within the days.
  public fileprivate(set) var within = 0
  /// The margin of those known for so long within the days of their first occasion, in minor units.
  public fileprivate(set) var marginWithin: Int64 = 0

  /// The days within which products are compared, whenever their customers came.
  public static let horizonDays = 365

  /// The share that has come again so far; undefined without customers.
  public var repeatRate: Figure<Double> {
    .ratio(repeaters, per: customers, orUndefined: .noCustomers)
  }

  /// The share that came again within the days, of those known for so long.
  public var repeatRateWithin: Figure<Double> {
    .ratio(within, per: known, orUndefined: .nobodyObservable)
  }

  /// Margin per customer so far, in minor units; undefined without customers.
  public var lifetimeValue: Figure<Double> {
    .ratio(margin, per: customers, orUndefined: .noCustomers)
  }

  /// Margin per customer within the days, of those known for so long.
  public var lifetimeValueWithin: Figure<Double> {
    .ratio(marginWithin, per: known, orUndefined: .nobodyObservable)
  }

  /// The products that are somebody's first, those of most customers first; every customer is in one.
  public static func all(of shop: ShopAsOf) -> [FirstProductFigures] {
    let ledger = shop.ledger
    var rows = (ledger.products + [FilterCondition.none]).map(FirstProductFigures.init)
    let none = Int32(ledger.products.count)
    func place(_ customer: Int) -> Int {
      let product = ledger.customers.firstProduct[customer]
      return Int(product < 0 ? none : product)
    }
    let occasions = ledger.occasions
    let earned = ledger.margins(afterGiveaways: CohortCut.product.isAfterGiveaways)
    let (day, nets, margins) = (occasions.day.span, occasions.net.span, earned.span)
    for (customer, range) in shop.customerOccasions {
      let place = place(customer)
      let first = day[range.lowerBound]
      let isKnown = Int(shop.asOf.number - first) >= horizonDays
      rows[place].customers += 1
      if range.count > 1 { rows[place].repeaters += 1 }
      if isKnown {
        rows[place].known += 1
        if range.count > 1, Int(day[range.lowerBound + 1] - first) <= horizonDays {
          rows[place].within += 1
        }
      }
      for index in range {
        rows[place].net += nets[index]
        rows[place].margin += margins[index]
        if isKnown, Int(day[index] - first) <= horizonDays {
          rows[place].marginWithin += margins[index]
        }
      }
    }
    for (move, first) in shop.customerRefundMoves
    where Int(shop.asOf.number - first) >= horizonDays && Int(move.day - first) <= horizonDays {
      rows[place(move.customer)].marginWithin += move.margin
    }
    return rows.filter { $0.customers > 0 }.sorted {
      ($1.customers, $0.name) < ($0.customers, $1.name)
    }
  }

  private init(name: String) { self.name = name }
}
