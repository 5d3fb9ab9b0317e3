import Commerce
import TestSupport

@testable import Metrics

/// A shop whose codes bring customers, small enough for paper.
enum CodeChannelShop {
  static func order(
    _ id: String, _ person: String, _ date: String, _ amounts: OrderAmounts, _ codes: [String] = [],
    from country: String = "NL", first product: String = "Tea"
  ) -> Order {
    let day = isoDay(date)
    return Order(
      id: id, customer: CustomerIdentity(email: "\(person)@example.com"),
      placedAt: PlacedAt(day: day, instant: Int64(day.number) * 86_400_000_000, hasTime: false),
      currency: Currency(code: "EUR"), amounts: amounts, channel: "google", country: country,
      discountCodes: codes,
      lines: [OrderLine(name: product, sku: "", quantity: 1, unitPrice: amounts.total)])
  }

  /// Ann came by a friend's code, and a friend's code brought Bob nothing new; Cas used both codes and sent a quarter
  /// back; Dan sent all back and never was a customer; Eve came by herself.
  static let orders = [
    order(
      "1", "ann", "2024-01-05", .init(total: 9_000, discount: 1_000, cost: 4_000), ["FRIEND10"]),
    order("2", "bob", "2024-01-10", .init(total: 5_000, cost: 2_000)),
    order("3", "bob", "2024-02-01", .init(total: 4_500, discount: 500, cost: 2_000), ["FRIEND10"]),
    order(
      "4", "cas", "2024-01-20", .init(total: 8_000, refunded: 2_000, discount: 2_000, cost: 4_000),
      ["FRIEND10", "ANNA20"], from: "DE", first: "Mug"),
    order(
      "5", "dan", "2024-02-10", .init(total: 3_000, refunded: 3_000, discount: 300, cost: 1_000),
      ["ANNA5"]),
    order(
      "6", "eve", "2024-02-15", .init(total: 2_000, discount: 100, cost: 500), ["WELCOME"],
      from: "DE", first: "Mug"),
  ]

  static let spend = [
    MarketingSpend(day: isoDay("2024-01-01"), channel: "anna", amount: 2_500),
    MarketingSpend(day: isoDay("2024-01-02"), channel: "google", amount: 4_000),
    MarketingSpend(day: isoDay("2024-02-01"), channel: "agency", amount: 1_000, purpose: .fixed),
    MarketingSpend(day: isoDay("2024-02-02"), channel: "anna", amount: 700, purpose: .retention),
  ]

  static func shop(_ codes: String? = "ANNA*=anna, FRIEND10=referral") throws -> ShopAsOf {
    var rows = ShopRows(orders: orders, spend: spend)
    if let codes { rows.codeChannels = try CodeChannels(parsing: codes) }
    return ShopAsOf(rows.ledger)
  }

  /// A shop by chance with discounts and codes; those that are named are channels.
  static func random(seed: Int, channels: String?) throws -> ShopAsOf {
    var rows = ShopRows.random(seed: seed)
    for index in rows.orders.indices {
      rows.orders[index].amounts.discount = Int64(index * 53 % 900)
    }
    if let channels { rows.codeChannels = try CodeChannels(parsing: channels) }
    return ShopAsOf(rows.ledger)
  }
}
