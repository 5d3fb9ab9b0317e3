import Commerce
import Storage
import Testing

@testable import stamgast

/// A shop of half a year that has some of everything that a panel can show, and is small enough to look at all of it.
enum WalkedShop {
  static func store() async throws -> OrderStore {
    let store = try OrderStore()
    try await store.set(.currency, to: "EUR")
    try await store.add(
      try #require(OrderRule(name: "staff", field: .tag, pattern: "staff")))
    try await store.add(try #require(OwnSegment(name: "friends", filter: "orders >= 2")))
    let orders = try orders()
    try await store.importing(file("orders.csv", .orders)) { writer in
      var preparation = OrderPreparation()
      for order in orders { try writer.add(preparation.prepare(order)) }
      try writer.reject(
        RejectedRow(line: 30, column: "total", found: "12,5x", reason: .unreadableAmount))
    }
    let spend = try spend()
    try await store.importing(file("spend.csv", .spend)) { writer in
      for row in spend { writer.add(row) }
    }
    return store
  }

  private static func file(_ name: String, _ contents: ImportContents)
    -> ImportDescription
  {
    ImportDescription(
      fileName: name, format: contents == .orders ? "generic-orders" : "generic-spend",
      contents: contents, importedAt: DemoDesk.importedAt)
  }

  private static func orders() throws -> [Order] {
    var dated = try order("3", "cas", "2024-02-10", 4_000, refunded: 1_000)
    dated.refunds = [DatedRefund(day: try day("2024-03-05"), amount: 1_000)]
    var card = try order("4", "bob", "2024-02-20", 5_000)
    card.lines.append(
      OrderLine(name: "Gift card", sku: "", quantity: 2, unitPrice: 1_000, isGiftCard: true))
    var staff = try order("5", "eva", "2024-03-01", 800)
    staff.tags = ["staff"]
    var abroad = try order("6", "ann", "2024-03-02", 900)
    abroad.currency = Currency(code: "USD")
    return [
      try order("1", "ann", "2024-01-05", 10_000, codes: ["WELCOME"]),
      try order("2", "bob", "2024-01-20", 2_000, channel: "meta_ads", cost: nil),
      dated, card, staff, abroad,
      try order("7", "ann", "2024-02-25", 3_000),
      try order("8", nil, "2024-03-03", 700),
      try order("9", "x1@marketplace.amazon.com", "2024-03-04", 600),
      try order("10", "dee", "2024-03-10", 1_500, refunded: 1_500, channel: "meta_ads"),
      try order("11", "dee", "2024-03-20", 2_500, channel: "meta_ads"),
      try order("12", "ann", "2024-04-02", 6_000),
      try order("13", "ann", "2024-04-09", 900, status: "cancelled"),
      try order("14", "cas", "2024-05-15", 1_200),
      try order("15", "fay", "2024-06-14", 3_300),
    ]
  }

  private static func order(
    _ id: String, _ person: String?, _ date: String, _ total: Int64, refunded: Int64 = 0,
    channel: String = "google_ads", codes: [String] = [], cost: Int64? = 400,
    status: String = "paid"
  ) throws -> Order {
    let day = try day(date)
    return Order(
      id: id,
      customer: person.flatMap {
        CustomerIdentity(email: $0.contains("@") ? $0 : "\($0)@example.com")
      },
      placedAt: PlacedAt(day: day, instant: Int64(day.number) * 86_400_000_000, hasTime: false),
      currency: Currency(code: "EUR"),
      amounts: OrderAmounts(total: total, refunded: refunded, cost: cost), status: status,
      channel: channel, country: "NL", discountCodes: codes,
      lines: [OrderLine(name: "Tea", sku: "", quantity: 1, unitPrice: total)])
  }

  private static func spend() throws -> [MarketingSpend] {
    [
      MarketingSpend(day: try day("2024-01-03"), channel: "google_ads", amount: 2_000),
      MarketingSpend(day: try day("2024-03-03"), channel: "meta_ads", amount: 1_000),
      MarketingSpend(
        day: try day("2024-03-04"), channel: "meta_ads", amount: 500, purpose: .fixed),
      MarketingSpend(
        day: try day("2024-03-05"), channel: "meta_ads", amount: 700,
        currency: Currency(code: "USD")),
    ]
  }

  private static func day(_ text: String) throws -> CalendarDay {
    try #require(CalendarDay(iso: text))
  }
}
