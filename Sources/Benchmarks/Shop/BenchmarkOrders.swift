import Commerce
import DemoShop

/// The orders of a benchmark shop, one after another.
///
/// A new customer has the next number; an old one is picked from the numbers given out so far.
struct BenchmarkOrders: Sequence, IteratorProtocol {
  let orderCount: Int
  private var random = SeededRandom(seed: 42)
  private var made = 0
  private var customers = 0

  /// Customers over orders.
  static let newCustomerShare = 0.3

  init(orderCount: Int) {
    self.orderCount = orderCount
  }

  mutating func next() -> BenchmarkShop.Order? {
    guard made < orderCount else { return nil }
    defer { made += 1 }
    guard customers > 0, !random.chance(BenchmarkOrders.newCustomerShare) else {
      customers += 1
      return order(of: customers - 1, isNew: true)
    }
    return order(of: returningCustomer(), isNew: false)
  }

  /// More likely somebody of late than of old, and one customer in four far more often than the others.
  private mutating func returningCustomer() -> Int {
    // The product of two chances is mostly small, but seldom as small as one day.
    let age = random.unit() * random.unit()
    let customer = customers - 1 - Int(Double(customers) * age)
    return random.chance(0.8) ? customer / 4 * 4 : customer
  }

  private mutating func order(of customer: Int, isNew: Bool) -> BenchmarkShop.Order {
    let goods = 800 + random.below(2600) + (random.chance(0.4) ? random.below(6000) : 0)
    let code = code(isNew: isNew)
    let discount = code.map { goods / ($0 == .spring ? 7 : 10) } ?? 0
    let shipping = goods - discount >= 5000 ? 0 : 499
    let status = status()
    let total = goods - discount + shipping
    let isPartlyKept = random.chance(0.3)
    return BenchmarkShop.Order(
      number: made + 1, customer: customer, placedAt: moment(), goods: goods, discount: discount,
      code: code, shipping: shipping,
      refunded: status == .refunded ? (isPartlyKept ? total / 3 : total) : 0,
      cost: random.chance(0.01) ? nil : goods * random.within(36...46) / 100,
      channel: channel(isNew: isNew), isGerman: customer % 9 == 0, status: status)
  }

  private mutating func code(isNew: Bool) -> BenchmarkShop.Code? {
    if isNew { return random.chance(0.2) ? .welcome : nil }
    guard random.chance(0.06) else { return nil }
    return random.chance(0.5) ? .spring : .thanks
  }

  private mutating func channel(isNew: Bool) -> BenchmarkShop.Channel {
    guard isNew else { return random.chance(0.4) ? .newsletter : .organic }
    let channels = BenchmarkShop.Channel.allCases
    return channels[random.index(weights: BenchmarkOrders.channelShares)]
  }

  private static let channelShares = BenchmarkShop.Channel.allCases.map(\.share)

  /// 3 % of the orders are refunded, 2 % do not count.
  private mutating func status() -> BenchmarkShop.Status {
    switch random.unit() {
    case ..<0.03: .refunded
    case ..<0.045: .cancelled
    case ..<0.05: .pending
    default: .paid
    }
  }

  /// When an order is placed: the number of orders a day grows threefold over the 42 months.
  private func moment() -> ShopTime {
    // The rate rises as 0.5 + t, so (t + t^2) / 2 of the orders have passed at time t.
    let passed = (Double(made) + 0.5) / Double(orderCount)
    let time = ((1 + 8 * passed).squareRoot() - 1) / 2
    let day = time * Double(BenchmarkShop.dayCount)
    let offset = Swift.min(Int(day), BenchmarkShop.dayCount - 1)
    // Between 07:00 and 23:00, a later order of a day at a later time.
    let second = 25_200 + Int((day - Double(offset)) * 57_600)
    return ShopTime(
      day: BenchmarkShop.firstDay.advanced(by: offset), second: Swift.min(second, 82_799))
  }
}
