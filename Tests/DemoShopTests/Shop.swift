import Commerce

@testable import DemoShop

/// The demo shop's orders as a test reads them: by hand, not by the program's metrics.
enum Shop {
  static let orders = Simulation().orders

  /// Orders that were paid for and kept, and name somebody, by the address in small letters.
  static let customers: [[ShopifyOrder]] = {
    let kept = orders.filter { order in
      !order.buyer.email.isEmpty && order.cancelledAt == nil && order.status != .pending
        && order.total > order.refunded && !order.paymentMethod.contains("(for testing)")
    }
    return Dictionary(grouping: kept) { $0.buyer.email.lowercased() }
      .sorted { $0.key < $1.key }.map(\.value)
  }()

  /// Customers whose first order lies in some days.
  static func customers(from first: String, upTo end: String) -> [[ShopifyOrder]] {
    guard let start = CalendarDay(iso: first), let end = CalendarDay(iso: end) else { return [] }
    return customers.filter { (start..<end).contains($0[0].placedAt.day) }
  }

  /// The share of some customers who ordered again on a later day, within so many days of the first.
  static func returningShare(_ customers: [[ShopifyOrder]], within days: Int) -> Double {
    share(of: customers) { history in
      history.contains { (1...days).contains($0.placedAt.day.days(since: history[0].placedAt.day)) }
    }
  }

  static func share(
    of customers: [[ShopifyOrder]], where isSo: ([ShopifyOrder]) -> Bool
  ) -> Double {
    customers.isEmpty ? 0 : Double(customers.count(where: isSo)) / Double(customers.count)
  }

  /// Orders placed in a month.
  static func orderCount(_ year: Int, _ month: Int) -> Int {
    orders.count {
      $0.placedAt.day.components.year == year && $0.placedAt.day.components.month == month
    }
  }

  /// What the goods of an order cost the shop and what is left of its price without tax, in cents.
  static func margin(_ order: ShopifyOrder) -> Int {
    let cost = order.lines.reduce(0) { $0 + $1.quantity * (costs[$1.item.sku] ?? 0) }
    return order.subtotal - order.taxes - cost
  }

  private static let costs: [String: Int] = Dictionary(
    Catalogue().products.flatMap(\.variants).compactMap { variant in
      variant.cost.map { (variant.item.sku, $0) }
    }, uniquingKeysWith: { cost, _ in cost })
}
