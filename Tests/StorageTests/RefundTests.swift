import Commerce
import Testing

@testable import Storage

@Suite struct RefundTests {
  private func refund(_ date: String, _ amount: Int64) throws -> DatedRefund {
    DatedRefund(day: try day(date), amount: amount)
  }

  /// 10.00 on 1 March, of which 4.00 came back: half of it on a known day.
  private func refunded(on date: String = "2024-04-10") throws -> Order {
    try order("1", refunded: 400, refunds: [refund(date, 200)])
  }

  @Test func `a dated refund takes its part of net and margin`() async throws {
    let store = try OrderStore()
    try await store.importing([try refunded(), try order("2", by: "bob@example.com")])
    let ledger = try await store.ledger()
    // Kept: 8 tenths before it and 6 after it, of a net of 10.00 and a cost of 4.00.
    #expect(
      ledger.refunds
        == RefundColumns(
          customer: [0], occasion: [0], orderDay: [try day("2024-03-01").number],
          day: [try day("2024-04-10").number], net: [200], margin: [120], row: [1]))
    #expect(ledger.days.refunded == [400])
    #expect(ledger.occasions.net == [600, 1000])
    // The same from the rows as from the file that passed.
    try await store.importing([try order("3", by: "cy@example.com")])
    #expect(try await store.ledger().refunds == ledger.refunds)
  }

  @Test func `the same refunds again change nothing, another day does`() async throws {
    let store = try OrderStore()
    try await store.importing([try refunded()])
    #expect(try await store.importing([try refunded()]).unchanged == 1)
    let before = try await store.ledger()
    #expect(try await store.importing([try refunded(on: "2024-05-01")]).changed == 1)
    #expect(try await store.ledger().refunds.day == [try day("2024-05-01").number])
    _ = try await store.undo(importID: 3)
    #expect(try await store.ledger().refunds == before.refunds)
    #expect(try await store.number("SELECT count(*) FROM order_refund") == 1)
  }

  @Test func `a later row of the same file replaces the refunds too`() async throws {
    let store = try OrderStore()
    try await store.importing([try refunded(), try order("1", refunded: 400)])
    #expect(try await store.ledger().refunds.count == 0)
    #expect(try await store.number("SELECT count(*) FROM order_refund") == 0)
  }

  @Test func `refunds of an order that does not count are none`() async throws {
    let store = try OrderStore()
    try await store.importing([
      try order("1", status: "cancelled", refunded: 400, refunds: [refund("2024-04-10", 200)])
    ])
    #expect(try await store.ledger().refunds.count == 0)
  }

  @Test func `the setting says on which day they are booked`() async throws {
    let store = try OrderStore()
    try await store.importing([try refunded()])
    #expect(try await store.ledger().refundBooking == .onOrderDay)
    try await store.set(.refunds, to: " On-Refund-Day ")
    #expect(try await store.ledger().refundBooking == .onRefundDay)
    #expect(try await store.settings().values[.refunds] == "on-refund-day")
    await #expect(throws: StoreError.invalidSetting(key: .refunds, value: "monday")) {
      try await store.set(.refunds, to: "monday")
    }
  }
}
