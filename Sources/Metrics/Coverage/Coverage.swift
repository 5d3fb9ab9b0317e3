public import Commerce

/// What became of the rows that were imported, up to the as-of day.
///
/// `rows` = rejected + `replacedOrders` + `ordersAfterAsOf` + `orders`, and
/// `orders` = `notCounted` + `ordersInOtherCurrencies` + `ordersLeftOut` + `countedOrders`.
public struct Coverage: Equatable, Sendable {
  /// Rejected rows by reason.
  public var rejectedRows: [RejectionReason: Int]
  /// Orders that a later row of the same id replaced.
  public var replacedOrders: Int
  /// Orders that lie after the as-of day.
  public var ordersAfterAsOf = 0
  /// Orders whose status keeps them from counting.
  public var notCounted = 0
  /// Orders set apart for their currency, as no rate holds on their day.
  public var ordersInOtherCurrencies = 0
  /// What the shop's rules leave out, in the order of the rules.
  public var rules: [RuleCoverage]
  /// Orders that count.
  public var countedOrders = 0
  /// Of the counted ones, those converted from another currency.
  public var convertedOrders = 0
  /// The days on which orders are set apart, as no rate holds.
  public var orderGaps: RateGapColumns
  /// The days on which spend is set apart.
  public var spendGaps: RateGapColumns
  /// Gift cards sold; none where that was not asked for.
  public var giftCards = GiftCardTotals()
  /// Carts that were not paid; none where that was not asked for.
  public var carts = CartTotals()
  /// Refunds of the counted ones whose day is known, those of later days included.
  public var datedRefunds = 0
  /// What these took from net, in minor units.
  public var datedRefundNet: Int64 = 0
  /// What all refunds of the counted ones took from net, in minor units.
  public var refundedNet: Int64 = 0
  /// Of the counted ones, those that name nobody.
  public var unidentifiedOrders = 0
  /// Of the counted ones, those of an address that a marketplace made up.
  public var maskedOrders = 0
  /// Of the counted ones, those of unknown cost.
  public var ordersWithoutCost = 0
  /// Of the counted ones, those of a known customer whose day adds up to 0 or less.
  public var ordersWithoutOccasion = 0
  /// Purchase occasions.
  public var occasions = 0
  /// Customers with an occasion.
  public var customers = 0
  /// Of these, those whose address probably is several people's.
  public var sharedAddresses = 0
  /// From how many purchases an address is taken for several people's.
  public var sharedAddressMark = 0
  /// Of the customers, those to whom another address was merged.
  public var mergedCustomers = 0
  /// The day of the first counted order.
  public var firstDay: CalendarDay?
  /// The day of the last counted order.
  public var lastDay: CalendarDay?

  /// What became of the rows of a shop.
  public init(of shop: ShopAsOf) {
    rejectedRows = shop.ledger.rows.rejected
    replacedOrders = shop.ledger.rows.replacedOrders
    orderGaps = shop.ledger.orderGaps.upTo(shop.asOf)
    spendGaps = shop.ledger.spendGaps.upTo(shop.asOf)
    firstDay = shop.firstDay
    rules = RuleCoverage.all(of: shop)
    countOrders(of: shop)
    countRefunds(of: shop)
    countCustomers(of: shop)
  }

  private mutating func countCustomers(of shop: ShopAsOf) {
    let merged = Set(shop.ledger.mergedCustomers)
    var purchases: [Int] = []
    purchases.reserveCapacity(shop.ledger.customers.count)
    for (customer, range) in shop.customerOccasions {
      purchases.append(range.count)
      occasions += range.count
      if !merged.isEmpty, merged.contains(shop.ledger.customers.id[customer]) {
        mergedCustomers += 1
      }
    }
    customers = purchases.count
    let addresses = SharedAddresses(purchases: purchases)
    sharedAddressMark = addresses.mark
    sharedAddresses = purchases.count { addresses.isShared(purchases: $0) }
  }

  private mutating func countOrders(of shop: ShopAsOf) {
    let days = shop.ledger.days
    for index in days.day.indices {
      let counted = Int(days.countedOrders[index])
      let others =
        Int(days.notCounted[index]) + Int(days.otherCurrency[index]) + Int(days.leftOut[index])
      guard days.day[index] <= shop.asOf.number else {
        ordersAfterAsOf += counted + others
        continue
      }
      notCounted += Int(days.notCounted[index])
      ordersInOtherCurrencies += Int(days.otherCurrency[index])
      countedOrders += counted
      convertedOrders += Int(days.converted[index])
      unidentifiedOrders += Int(days.unidentified[index])
      maskedOrders += Int(days.masked[index])
      ordersWithoutCost += Int(days.withoutCost[index])
      ordersWithoutOccasion += Int(days.withoutOccasion[index])
      refundedNet += days.refunded[index]
      if counted > 0 { lastDay = CalendarDay(number: days.day[index]) }
    }
  }

  private mutating func countRefunds(of shop: ShopAsOf) {
    let refunds = shop.ledger.refunds
    for index in refunds.day.indices where refunds.orderDay[index] <= shop.asOf.number {
      datedRefunds += 1
      datedRefundNet += refunds.net[index]
    }
  }

  /// The share of what was paid back whose day is known, by net; undefined where nothing was.
  public var datedRefundShare: Figure<Double> {
    .ratio(datedRefundNet, per: refundedNet, orUndefined: .noOrders)
  }

  /// The currency of a shop's orders; nil unless they have exactly one.
  public static func currency(of shop: ShopAsOf) -> Currency? {
    guard let first = shop.ledger.days.day.first, first <= shop.asOf.number else { return nil }
    let carried = shop.ledger.orderCurrencies.filter { $0.firstDay <= shop.asOf }
    // Orders that carry none are in the shop's own.
    guard !carried.isEmpty else { return shop.ledger.currency }
    return carried.count == 1 ? carried[0].currency : nil
  }

  /// Orders up to the as-of day, counted or not.
  public var orders: Int {
    notCounted + ordersInOtherCurrencies + ordersLeftOut + countedOrders
  }

  /// Orders that the shop's rules leave out.
  public var ordersLeftOut: Int { rules.reduce(0) { $0 + $1.orders } }

  /// All rows of the order files.
  public var rows: Int {
    rejectedRows.values.reduce(0, +) + replacedOrders + ordersAfterAsOf + orders
  }

  /// The share of counted orders whose cost is known; undefined without orders.
  public var knownCostShare: Figure<Double> {
    .ratio(countedOrders - ordersWithoutCost, per: countedOrders, orUndefined: .noOrders)
  }
}
