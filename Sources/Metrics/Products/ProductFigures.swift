public import Commerce

/// What a product is to the shop: how much it is bought, by whom, and after how long again.
public struct ProductFigures: Equatable, Sendable {
  /// What tells it apart: its stock keeping unit, else its name.
  public let key: String
  /// Its name.
  public let name: String
  /// Purchases with it over all of history.
  public fileprivate(set) var purchases = 0
  /// Customers who bought it.
  public fileprivate(set) var customers = 0
  /// Of these, those who bought it again.
  public fileprivate(set) var repeaters = 0
  /// Its purchases of the last year, by who made them.
  public fileprivate(set) var lately = BuyerSplit()
  /// After how many days it is bought again; undefined where that happened too rarely.
  public fileprivate(set) var refill: Figure<RefillInterval> = .undefined(.tooRare)

  /// How often somebody bought it again, which is how many intervals there are.
  public var pairs: Int { purchases - customers }

  /// The share of its customers who bought it again.
  public var repeatRate: Figure<Double> {
    .ratio(repeaters, per: customers, orUndefined: .noCustomers)
  }

  fileprivate init(key: String, name: String) {
    self.key = key
    self.name = name
  }
}

/// The shop's products, and what carries the shop.
public struct ProductTable: Equatable, Sendable {
  /// The products that somebody bought, those with most purchases in the last year first.
  public let products: [ProductFigures]
  /// All purchases of the last year, whatever they hold, by who made them.
  public let shop: BuyerSplit
  /// The first day of the last year.
  public let since: CalendarDay
  /// What became of customers by the product that they began with.
  public let firstProducts: [FirstProductFigures]

  /// The days that are looked at for what carries the shop, up to the as-of day.
  public static let recentDays = 365

  /// The products of a shop.
  public init(of shop: ShopAsOf, _ purchases: ProductPurchases) {
    let since = shop.asOf.advanced(by: 1 - Self.recentDays)
    self.since = since
    self.shop = BuyerSplit(of: shop, since: since)
    firstProducts = FirstProductFigures.all(of: shop)
    var rows = zip(purchases.keys, purchases.names).map(ProductFigures.init)
    let (starts, day) = (shop.ledger.customers.firstOccasion, shop.ledger.occasions.day)
    let (from, last) = (since.number, shop.asOf.number)
    purchases.forEachCustomer { customer, products, days in
      let first = day[Int(starts[Int(customer)])]
      var (current, bought): (Int32, Int) = (-1, 0)
      for place in products.indices where days[place] <= last {
        bought = products[place] == current ? bought + 1 : 1
        current = products[place]
        let product = Int(current)
        rows[product].purchases += 1
        if bought == 1 { rows[product].customers += 1 }
        if bought == 2 { rows[product].repeaters += 1 }
        guard days[place] >= from else { continue }
        if days[place] == first {
          rows[product].lately.first += 1
        } else if bought == 1 {
          rows[product].lately.newToIt += 1
        } else {
          rows[product].lately.again += 1
        }
      }
    }
    for interval in purchases.intervals(asOf: shop.asOf) {
      rows[Int(interval.product)].refill = .value(interval)
    }
    products = rows.filter { $0.purchases > 0 }.sorted {
      ($1.lately.all, $1.purchases, $0.name, $0.key) < (
        $0.lately.all, $0.purchases, $1.name, $1.key
      )
    }
  }
}

extension BuyerSplit {
  /// All purchases of a shop from a day on.
  init(of shop: ShopAsOf, since: CalendarDay) {
    let day = shop.ledger.occasions.day.span
    for (_, range) in shop.customerOccasions {
      for index in range.reversed() {
        if day[index] < since.number { break }
        if index == range.lowerBound { first += 1 } else { again += 1 }
      }
    }
  }
}
