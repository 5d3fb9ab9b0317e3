import Commerce
import Storage
import Testing

@testable import stamgast

/// A shop of a dozen people, each just inside or just outside of what the lists for today look at besides the ledger,
/// as of 30 June 2025:
///
/// | who | orders | as guest | cart | consent | town |
/// | --- | --- | --- | --- | --- | --- |
/// | ann | 1 May, 1 June | yes, yes | 20 June, open | yes | Utrecht |
/// | bob | 1 May, 1 June | yes, no | 1 June, open, after the order of that day | yes | UTRECHT |
/// | cas | 15 May | yes | 30 May, open, 31 days ago | yes | Gent |
/// | dee | 1 May, 21 June | untold | 20 June, ordered since | yes | Gent |
/// | eve | 1 May, 1 June | yes, yes | | no | |
/// | fay | none | | 25 June and before that 24 June, open | yes | Utrecht |
/// | gus | none | | 26 June, open | untold | Gent |
/// | somebody | 30 June | | | | |
enum TodayShop {
  static let lastDay = "2025-06-30"

  static func store() async throws -> OrderStore {
    let store = try OrderStore()
    try await store.importing(orders: try orders())
    let carts = try carts()
    let file = ImportDescription(
      fileName: "checkouts.csv", format: "shopify-checkouts", source: "generic-orders",
      contents: .carts, importedAt: 0)
    try await store.importing(file) { writer in
      for cart in carts { try writer.add(cart) }
    }
    return store
  }

  private static func person(
    _ name: String, in town: String, accepts: Bool? = true
  ) -> CustomerIdentity? {
    CustomerIdentity(
      email: "\(name)@example.com", city: town, country: "NL", acceptsMarketing: accepts)
  }

  private static func placed(on date: String, at hour: Int64 = 12) throws -> PlacedAt {
    let day = try #require(CalendarDay(iso: date))
    return PlacedAt(
      day: day, instant: (Int64(day.number) * 24 + hour) * 3_600_000_000, hasTime: true)
  }

  private static func orders() throws -> [Order] {
    func order(
      _ id: String, _ customer: CustomerIdentity?, _ date: String, asGuest: Bool?
    ) throws -> Order {
      Order(
        id: id, customer: customer, placedAt: try placed(on: date),
        currency: Currency(code: "EUR"), amounts: OrderAmounts(total: 3000, cost: 1000),
        status: "paid", country: "NL", isByGuest: asGuest,
        lines: [OrderLine(name: "Tea", sku: "T", quantity: 1, unitPrice: 3000)])
    }
    return [
      try order("1", person("ann", in: "Utrecht"), "2025-05-01", asGuest: true),
      try order("2", person("ann", in: "Utrecht"), "2025-06-01", asGuest: true),
      try order("3", person("bob", in: "UTRECHT"), "2025-05-01", asGuest: true),
      try order("4", person("bob", in: "UTRECHT"), "2025-06-01", asGuest: false),
      try order("5", person("cas", in: "Gent"), "2025-05-15", asGuest: true),
      try order("6", person("dee", in: "Gent"), "2025-05-01", asGuest: nil),
      try order("7", person("dee", in: "Gent"), "2025-06-21", asGuest: nil),
      try order("8", person("eve", in: "", accepts: false), "2025-05-01", asGuest: true),
      try order("9", person("eve", in: "", accepts: false), "2025-06-01", asGuest: true),
      try order("10", nil, lastDay, asGuest: nil),
    ]
  }

  private static func carts() throws -> [Cart] {
    func cart(
      _ id: String, _ customer: CustomerIdentity?, _ date: String, _ value: Int64
    ) throws -> Cart {
      Cart(
        id: id, customer: customer, begunAt: try placed(on: date, at: 15),
        currency: Currency(code: "EUR"), value: value,
        lines: [OrderLine(name: "Mug", sku: "M", quantity: 2, unitPrice: value / 2)])
    }
    return [
      try cart("#1", person("ann", in: "Utrecht"), "2025-06-20", 1000),
      try cart("#2", person("bob", in: "UTRECHT"), "2025-06-01", 2000),
      try cart("#3", person("cas", in: "Gent"), "2025-05-30", 4000),
      try cart("#4", person("dee", in: "Gent"), "2025-06-20", 8000),
      try cart("#5", person("fay", in: "Utrecht"), "2025-06-24", 16_000),
      try cart("#6", person("fay", in: "Utrecht"), "2025-06-25", 32_000),
      try cart("#7", person("gus", in: "Gent", accepts: nil), "2025-06-26", 64_000),
      try cart("#8", nil, "2025-06-26", 128_000),
    ]
  }
}
