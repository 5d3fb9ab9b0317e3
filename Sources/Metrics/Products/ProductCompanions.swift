public import Commerce

/// A product beside another: how often it is in the next purchase, and in the same.
public struct ProductCompanion: Equatable, Sendable {
  /// What tells it apart.
  public let key: String
  /// Its name.
  public let name: String
  /// Next purchases after one with the other that hold it.
  public fileprivate(set) var next = 0
  /// How often it is in the next purchase: their share of all next purchases.
  public fileprivate(set) var nextShare: Figure<Double> = .undefined(.noRepeaters)
  /// How many times as often as in any customer's next purchase; undefined where it is too rare.
  public fileprivate(set) var nextLift: Figure<Double> = .undefined(.tooRare)
  /// Purchases that hold both.
  public fileprivate(set) var together = 0
  /// Their share of the purchases with the other; undefined for the product itself.
  public fileprivate(set) var togetherShare: Figure<Double> = .undefined(.sameProduct)
  /// How many times as often as in any purchase; undefined where it is too rare, and for the product itself.
  public fileprivate(set) var togetherLift: Figure<Double> = .undefined(.sameProduct)
  /// Purchases that hold it.
  public fileprivate(set) var purchases = 0
  /// Of these, those that are not their customer's first.
  public fileprivate(set) var returning = 0

  fileprivate init(key: String, name: String) {
    self.key = key
    self.name = name
  }
}

/// What is bought after a product, and together with it.
///
/// Lift is the share beside the product divided by the share among all purchases: 1 where the two have nothing to do
/// with each other (S. Brin, R. Motwani, J. Ullman, S. Tsur, "Dynamic Itemset Counting and Implication Rules for
/// Market Basket Data", SIGMOD 1997, who call it interest). Only purchases whose products are known play a part.
public struct ProductCompanions: Equatable, Sendable {
  /// What tells the product apart.
  public let key: String
  /// Its name.
  public let name: String
  /// Purchases with it.
  public private(set) var purchases = 0
  /// Next purchases after one with it.
  public private(set) var after = 0
  /// Purchases of any product.
  public private(set) var allPurchases = 0
  /// Of these, those that are not their customer's first.
  public private(set) var allReturning = 0
  /// The products that stand beside it, those in most next purchases first.
  public private(set) var companions: [ProductCompanion] = []

  /// The purchases that are enough to tell a lift from.
  public static let leastCount = 10

  /// What is bought beside a product, by its key, up to the as-of day; nothing beside one that nobody bought.
  public init(of key: String, in shop: ShopAsOf, _ purchases: ProductPurchases) {
    let product = purchases.index(ofKey: key)
    self.key = key
    name = product.map { purchases.names[Int($0)] } ?? key
    guard let product else { return }
    var rows = zip(purchases.keys, purchases.names).map(ProductCompanion.init)
    let last = shop.asOf.number
    var known = KnownDays()
    purchases.forEachCustomer { _, products, days in
      known.take(days, through: last)
      guard let first = known.days.first else { return }
      allPurchases += known.days.count
      allReturning += known.days.count - 1
      let own = days.of(product, in: products, through: last)
      let nextDays = own.isEmpty ? [] : known.after(own)
      self.purchases += own.count
      after += nextDays.count
      for place in products.indices where days[place] <= last {
        let other = Int(products[place])
        rows[other].purchases += 1
        if days[place] > first { rows[other].returning += 1 }
        guard !own.isEmpty else { continue }
        if own.holds(days[place]) { rows[other].together += 1 }
        if nextDays.holds(days[place]) { rows[other].next += 1 }
      }
    }
    rows[Int(product)].together = 0
    companions = rows.filter { $0.next > 0 || $0.together > 0 }.map(withShares).sorted {
      ($1.next, $1.together, $0.name, $0.key) < ($0.next, $0.together, $1.name, $1.key)
    }
  }

  private func withShares(_ row: ProductCompanion) -> ProductCompanion {
    var row = row
    row.nextShare = .ratio(row.next, per: after, orUndefined: .noRepeaters)
    row.nextLift = lift(row.next, row.nextShare, row.returning, of: allReturning)
    guard row.key != key else { return row }
    row.togetherShare = .ratio(row.together, per: purchases, orUndefined: .noOrders)
    row.togetherLift = lift(row.together, row.togetherShare, row.purchases, of: allPurchases)
    return row
  }

  /// A share against that among all purchases; undefined where the purchases are too few.
  private func lift(_ count: Int, _ share: Figure<Double>, _ base: Int, of all: Int) -> Figure<
    Double
  > {
    guard count >= Self.leastCount else { return .undefined(.tooRare) }
    return share.divided(by: .ratio(base, per: all, orUndefined: .noOrders), orUndefined: .tooRare)
  }
}
