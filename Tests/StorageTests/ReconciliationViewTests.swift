import Commerce
import Testing

@testable import Storage

/// What the way from the shop's own total to net revenue is made of, in SQL and in the ledger.
@Suite struct ReconciliationViewTests {
  @Test(arguments: [UInt64](1...40))
  func `totals by day are the ledger's, whatever became of their orders`(seed: UInt64) async throws
  {
    let store = try await ViewTests.shop(seed: seed)
    let ledger = try await store.ledger()
    let isOwn = "currency IS (SELECT currency FROM shop)"
    let parts: [(part: DayPart, amount: String, condition: String)] = [
      (.all, "total", isOwn), (.cancelled, "total", "left_out = 'status' AND \(isOwn)"),
      (.converted, "total", "(left_out IS NULL OR left_out = 'rule') AND NOT (\(isOwn))"),
      (.counted, "total", "left_out IS NULL"), (.tax, "tax", "left_out IS NULL AND tax <> 0"),
      (.shipping, "shipping", "left_out IS NULL AND shipping <> 0"),
      (.paidBack, "refunded", "left_out IS NULL AND refunded <> 0"),
    ]
    let found = try await store.rows(
      parts.map {
        "SELECT day, \($0.part.rawValue) AS part, count(*), sum(\($0.amount)) FROM shop_order"
          + " WHERE \($0.condition) GROUP BY day"
      }.joined(separator: " UNION ALL ") + " ORDER BY day, part", columns: 4)
    let columns = ledger.dayParts
    let expected = columns.day.indices.map {
      [
        "\(CalendarDay(number: columns.day[$0]))", "\(columns.part[$0])", "\(columns.orders[$0])",
        "\(columns.amount[$0])",
      ]
    }
    #expect(found == expected)
    let foreign = ledger.foreign
    let charged = try await store.rows(
      "SELECT day, currency, count(*), sum(charged) FROM shop_order WHERE NOT (\(isOwn))"
        + " GROUP BY day, currency ORDER BY day, currency", columns: 4)
    #expect(
      charged
        == foreign.day.indices.map {
          [
            "\(CalendarDay(number: foreign.day[$0]))", foreign.currency[$0].code,
            "\(foreign.orders[$0])", "\(foreign.amount[$0])",
          ]
        })
    #expect(expected.count > 100 && charged.count > 10)
  }

  @Test func `what a later file said otherwise is kept as it was, with the order as it is`()
    async throws
  {
    let store = try OrderStore()
    try await store.importing([
      try order("A1", on: "2024-03-01", total: 1000), try order("A2", on: "2024-03-02"),
    ])
    for (name, total) in [("b.csv", Int64(1500)), ("c.csv", 1500), ("d.csv", 2000)] {
      try await store.importing(
        [try order("A1", on: "2024-03-05", total: total)], as: ordersFile(name))
    }
    let found = try await store.rows(
      "SELECT order_id, day, currency, total FROM replaced_order ORDER BY total", columns: 4)
    #expect(found == [["A1", "2024-03-01", "EUR", "1000"], ["A1", "2024-03-05", "EUR", "1500"]])
    let current = try await store.rows(
      "SELECT order_row FROM shop_order WHERE order_id = 'A1'", columns: 1)
    let earlier = try await store.replacedOrders()
    #expect(earlier.map { "\($0.row)" } == [current[0][0], current[0][0]])
    #expect(earlier.map(\.total) == [1000, 1500])
    // What is undone was never said.
    _ = try await store.undo(importID: 4)
    #expect(try await store.replacedOrders().map(\.total) == [1000])
  }
}
