import Commerce
import TestSupport
import Testing

@testable import Storage

/// Two exports of one shop complete each other, whichever comes first.
@Suite struct JoinedOrderTests {
  private let mug = OrderLine(name: "Mug", sku: "M", quantity: 1, unitPrice: 1000)

  /// A file of one of two exports of the same shop.
  private func file(_ format: String, tellsTotals: Bool = true) -> ImportDescription {
    ImportDescription(
      fileName: format, format: format, source: "shop", contents: .orders,
      tellsTotals: tellsTotals, importedAt: 0)
  }

  /// Orders with their money: 10.00 of which 1.74 are tax and 2.00 shipping.
  private func rich(_ status: String = "completed", refunded: Int64 = 0) throws -> Order {
    var order = try order("1", total: 1000, cost: nil, status: status, refunded: refunded)
    (order.amounts.tax, order.amounts.shipping) = (174, 200)
    (order.channel, order.country) = (Order.noChannel, "")
    return order
  }

  /// The report: net sales, a channel, nobody's name.
  private func poor(_ status: String = "completed", refunded: Int64 = 0) throws -> Order {
    var order = try order(
      "1", total: 626, cost: nil, status: status, channel: "google", refunded: refunded)
    order.customer = nil
    order.currency = nil
    order.discountCodes = ["TEN"]
    return order
  }

  private func current(_ store: OrderStore) async throws -> OrderDetail {
    let rows = try await store.currentRows()
    #expect(rows.count == 1)
    let row = try #require(rows.first)
    return try #require(try await store.orderDetail(row: row))
  }

  @Test(arguments: [true, false])
  func `what one does not tell the other does`(richFirst: Bool) async throws {
    let store = try OrderStore()
    if richFirst { try await store.importing([try rich()], as: file("rich")) }
    try await store.importing([try poor()], as: file("poor", tellsTotals: false))
    if !richFirst { try await store.importing([try rich()], as: file("rich")) }
    let order = try await current(store).order
    #expect(order.customerName == "ann@example.com")
    #expect(order.amounts == OrderAmounts(total: 1000, tax: 174, shipping: 200))
    #expect(order.channel == "google")
    #expect(order.country == "NL")
    #expect(order.discountCodes == ["TEN"])
    #expect(order.currency?.code == "EUR")
    #expect(try await store.ledger().occasions.net == [626])
  }

  @Test(arguments: [true, false])
  func `the later status stands, and the part that was paid back`(richFirst: Bool) async throws {
    let store = try OrderStore()
    let (rich, poor) = (file("rich"), file("poor", tellsTotals: false))
    if richFirst {
      try await store.importing([try self.rich()], as: rich)
      let summary = try await store.importing([try self.poor("cancelled")], as: poor)
      #expect(summary.changed == 1)
    } else {
      try await store.importing([try self.poor()], as: poor)
      try await store.importing([try self.rich("cancelled")], as: rich)
    }
    #expect(try await current(store).order.status == "cancelled")
    #expect(try await store.ledger().occasions.net.isEmpty)
    // Half of net sales: half of the total.
    try await store.importing([try self.poor("refunded", refunded: 313)], as: poor)
    let order = try await current(store).order
    #expect(order.status == "refunded")
    #expect(order.amounts.refunded == 500)
    #expect(try await store.ledger().occasions.net == [313])
  }

  @Test func `a file that comes again changes nothing`() async throws {
    let store = try OrderStore()
    let files = [file("rich"), file("poor", tellsTotals: false)]
    try await store.importing([try rich()], as: files[0])
    try await store.importing([try poor()], as: files[1])
    let before = try await store.ledger()
    for (file, order) in zip(files, [try rich(), try poor()]) {
      let summary = try await store.importing([order, order], as: file)
      #expect(summary.unchanged == 1 && summary.replaced == 1)
      #expect(summary.changed == 0 && summary.added == 0)
    }
    let after = try await store.ledger()
    #expect(after.occasions == before.occasions)
    #expect(after.customers == before.customers)
    #expect(after.days == before.days)
  }

  @Test func `orders and lines of a shop come together`() async throws {
    for linesFirst in [true, false] {
      let store = try OrderStore()
      var order = try order("1", cost: nil)
      order.amounts.cost = 300
      var lines = try StorageTests.order("1", total: 999, cost: nil, status: "", lines: [mug])
      lines.customer = CustomerIdentity(email: "", platformID: "77")
      lines.placedAt.hasTime = false
      let worked = file("lines", tellsTotals: false)
      if linesFirst { try await store.importing([lines], as: worked) }
      try await store.importing([order], as: file("orders"))
      if !linesFirst { try await store.importing([lines], as: worked) }
      let detail = try await current(store)
      #expect(detail.lines.map(\.line) == [mug])
      #expect(detail.order.amounts == OrderAmounts(total: 1000, cost: 300))
      #expect(detail.order.status == "paid")
      #expect(detail.order.placedAt.hasTime)
      #expect(detail.order.customerName == "ann@example.com")
    }
  }

  @Test func `of rows that repeat an order the last one stands`() async throws {
    let store = try OrderStore()
    try await store.importing([try rich()], as: file("rich"))
    let summary = try await store.importing(
      [try poor("cancelled"), try poor("completed"), try poor("failed")],
      as: file("poor", tellsTotals: false))
    #expect(summary.replaced == 2)
    #expect(try await current(store).order.status == "failed")
    #expect(try await store.undo(importID: 2).reverted == 1)
    #expect(try await current(store).order.status == "completed")
    #expect(try await store.number("SELECT count(*) FROM order_version") == 1)
  }

  /// Three exports, some files of each, undone one after the other in any order.
  @Test(arguments: [UInt64](1...60))
  func `a store with an import undone is like one that never had it`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let formats = ["rich", "poor", "lines"]
    let files = try (0..<Int.random(in: 2...6, using: &random)).map { _ in
      let format = formats.randomElement(using: &random) ?? ""
      let orders = try (0..<Int.random(in: 1...3, using: &random)).map { _ in
        var order = try StorageTests.order(
          ["1", "2"].randomElement(using: &random) ?? "",
          by: ["ann@example.com", "bob@example.com"].randomElement(using: &random) ?? "",
          total: format == "poor" ? 626 : 1000, cost: nil,
          status: ["paid", "cancelled", ""].randomElement(using: &random) ?? "",
          channel: [Order.noChannel, "google"].randomElement(using: &random) ?? "",
          lines: format == "lines" ? [mug] : [],
          refunded: [0, 300].randomElement(using: &random) ?? 0)
        if format == "poor" { order.customer = nil }
        return order
      }
      return (file(format, tellsTotals: format == "rich"), orders)
    }
    let store = try OrderStore()
    for (file, orders) in files { try await store.importing(orders, as: file) }
    var left = Array(files.indices)
    for undone in files.indices.shuffled(using: &random) {
      _ = try await store.undo(importID: Int32(undone + 1))
      left.removeAll { $0 == undone }
      let fresh = try OrderStore()
      for index in left { try await fresh.importing(files[index].1, as: files[index].0) }
      let (found, expected) = (try await picture(of: store), try await picture(of: fresh))
      #expect(found == expected, "without \(undone), left \(left)")
      guard found == expected else { return }
    }
    #expect(try await store.number("SELECT count(*) FROM order_version") == 0)
    #expect(try await store.number("SELECT count(*) FROM order_line") == 0)
  }

  /// Everything that is kept of orders, but for the numbers of rows and imports.
  private func picture(of store: OrderStore) async throws -> [[String]] {
    try await store.rows(
      """
      SELECT order_id, current, joined, total, refunded, status, channel,
        (SELECT key FROM customer WHERE id = customer_id),
        (SELECT count(*) FROM order_line WHERE order_version_id = order_version.id),
        supersedes IS NULL, import_id = (SELECT max(import_id) FROM order_version AS other
          WHERE other.order_id = order_version.order_id)
      FROM order_version ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
      """, columns: 11)
  }
}
