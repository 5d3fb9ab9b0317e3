import Commerce
import Testing

@testable import Storage

@Suite struct TodayStoreTests {
  @Test func `who was exported is kept with the day, and asked for since one`() async throws {
    let store = try OrderStore()
    try await store.importing([
      try order("1", by: "ann@example.com"), try order("2", by: "bob@example.com"),
    ])
    let ids = try await store.ledger().customers.id
    let (first, second) = (try day("2024-03-01"), try day("2024-04-01"))
    try await store.noteContacts([ids[0]], list: "win-back", day: first)
    // Again on the same day, and later from another list.
    try await store.noteContacts([ids[0]], list: "win-back", day: first)
    try await store.noteContacts([ids[1]], list: "refill", day: second)
    #expect(
      try await store.contacts(since: first) == [
        StoredContact(customer: ids[0], day: first), StoredContact(customer: ids[1], day: second),
      ])
    #expect(
      try await store.contacts(since: second) == [StoredContact(customer: ids[1], day: second)])
  }

  @Test func `who is undone with an import is nobody's contact`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1", by: "ann@example.com")])
    let id = try #require(try await store.ledger().customers.id.first)
    let today = try day("2024-03-01")
    try await store.noteContacts([id], list: "win-back", day: today)
    _ = try await store.undo(importID: 1)
    #expect(try await store.contacts(since: today).isEmpty)
  }

  @Test func `the owner's advice stands until it is taken back`() async throws {
    let store = try OrderStore()
    #expect(try await store.ownAdvice().isEmpty)
    try await store.setAdvice("A card", for: "win-back")
    try await store.setAdvice("A card by hand", for: "win-back")
    #expect(try await store.ownAdvice() == ["win-back": "A card by hand"])
    try await store.setAdvice(nil, for: "win-back")
    #expect(try await store.ownAdvice().isEmpty)
  }

  @Test(arguments: [
    (SettingKey.secondOrderDays, " 30 - 90 ", "30-90"), (.rewards, "250,100, 100", "100, 250"),
    (.refillLead, "0", "0"), (.regularsPercent, "100", "100"), (.slippingDrop, "0.3", "0.3"),
  ])
  func `numbers of the lists are kept as they are read`(
    key: SettingKey, given: String, kept: String
  ) async throws {
    let store = try OrderStore()
    try await store.set(key, to: given)
    #expect(try await store.settings().values[key] == kept)
  }

  @Test(arguments: [
    (SettingKey.secondOrderDays, "90-30"), (.secondOrderDays, "30"), (.rewards, "100, x"),
    (.rewards, "0"), (.refillLead, "-1"), (.regularsPercent, "0"), (.slippingDrop, "20"),
    (.winBackAfter, "0"),
  ])
  func `numbers that can't be are refused`(key: SettingKey, given: String) async throws {
    let store = try OrderStore()
    await #expect(throws: StoreError.invalidSetting(key: key, value: given)) {
      try await store.set(key, to: given)
    }
  }

  @Test func `purchases of products are those of occasions, by unit and day`() async throws {
    let store = try OrderStore()
    func line(_ name: String, _ sku: String) -> OrderLine {
      OrderLine(name: name, sku: sku, quantity: 1, unitPrice: 100)
    }
    // On one day the same product twice, once under another name; then an order that does not count.
    try await store.importing([
      try order("1", lines: [line("Bag", "B1"), line("Mug", "")]),
      try order("2", lines: [line("Bag, new", "B1")]),
      try order("3", by: "bob@example.com", lines: [line("Mug", "")]),
      try order("4", by: "bob@example.com", status: "cancelled", lines: [line("Bag", "B1")]),
    ])
    let columns = try await store.orderColumns()
    let products = try #require(try await store.productPurchases(of: columns))
    #expect(products.names == ["Bag, new", "Mug"])
    var bought: [[Int32]] = []
    products.forEach(through: try day("2024-03-01")) { customer, product, days in
      bought.append([customer, product, Int32(days.count)])
    }
    #expect(bought == [[0, 0, 1], [0, 1, 1], [1, 1, 1]])
    products.forEach(through: try day("2024-02-29")) { _, _, _ in
      Issue.record("nothing was bought before")
    }
  }
}
