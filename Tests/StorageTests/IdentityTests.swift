import Commerce
import Storage
import Testing

@Suite struct IdentityTests {
  private let masked = "x7@marketplace.amazon.de"

  /// Ann ordered at home on the 1st and at work on the 2nd; Bob on the 3rd.
  private func shop() async throws -> OrderStore {
    let store = try OrderStore()
    try await store.importing([
      try order("1", by: "ann@example.com", on: "2024-03-01"),
      try order("2", by: "ann@work.example.com", on: "2024-03-02"),
      try order("3", by: "bob@example.com", on: "2024-03-03"),
    ])
    return store
  }

  private func occasions(_ store: OrderStore) async throws -> [Int32: Int] {
    let ledger = try await store.ledger()
    let starts = ledger.customers.firstOccasion
    let counts = zip(starts.dropFirst(), starts).map { Int($0 - $1) }
    return Dictionary(uniqueKeysWithValues: zip(ledger.customers.id, counts))
  }

  @Test func `two addresses become one person, whose later orders are that one's too`() async throws
  {
    let store = try await shop()
    try await store.merge("ann@work.example.com", into: "Ann@Example.com ")
    #expect(try await occasions(store) == [1: 2, 3: 1])
    try await store.importing(
      [try order("4", by: "ann@work.example.com", on: "2024-04-01")], as: ordersFile("b.csv"))
    #expect(try await occasions(store) == [1: 3, 3: 1])
    #expect(try await store.ledger().mergedCustomers == [1])
    #expect(try await store.ordersOfCustomer(1).map(\.orderID) == ["1", "2", "4"])
    #expect(try await store.ordersOfCustomer(1).map(\.customer) == [1, 1, 1])
    #expect(try await store.customerDetails(ids: [1]).first?.otherKeys == ["ann@work.example.com"])
    #expect(try await store.search("work")?.customers == [1])
    let aliases = try await store.aliases()
    #expect(aliases.map(\.key) == ["ann@work.example.com"])
    #expect(aliases.map(\.person) == ["ann@example.com"])
  }

  @Test func `splitting gives back exactly what was before`() async throws {
    let store = try await shop()
    let (before, orders) = (try await store.ledger(), try await store.orderColumns())
    try await store.merge("ann@work.example.com", into: "ann@example.com")
    #expect(try await store.ledger() != before)
    try await store.split("ann@work.example.com")
    #expect(try await store.ledger() == before)
    #expect(try await store.orderColumns() == orders)
    #expect(try await store.aliases().isEmpty)
  }

  @Test func `a person's aliases come along`() async throws {
    let store = try await shop()
    try await store.merge("ann@work.example.com", into: "ann@example.com")
    try await store.merge("ann@example.com", into: "bob@example.com")
    #expect(try await occasions(store) == [3: 3])
    #expect(try await store.person(called: "ann@work.example.com") == 3)
    try await store.split("ann@example.com")
    #expect(try await occasions(store) == [1: 2, 3: 1])
  }

  @Test func `what cannot be merged or split is told`() async throws {
    let store = try await shop()
    let (ann, work) = ("ann@example.com", "ann@work.example.com")
    await #expect(throws: StoreError.unknownCustomer("zed")) {
      try await store.merge("zed", into: ann)
    }
    await #expect(throws: StoreError.mergedWithItself(ann)) {
      try await store.merge(ann, into: ann)
    }
    await #expect(throws: StoreError.notMerged(ann)) { try await store.split(ann) }
    try await store.merge(work, into: ann)
    await #expect(throws: StoreError.mergedAlready(work, into: ann)) {
      try await store.merge(work, into: "bob@example.com")
    }
    await #expect(throws: StoreError.mergedInCircle(work, into: ann)) {
      try await store.merge(ann, into: work)
    }
  }

  @Test func `a number of two sources names nobody`() async throws {
    let store = try OrderStore()
    for format in ["generic-orders", "etsy-orders"] {
      var sale = try order("1")
      sale.customer = CustomerIdentity(email: "", platformID: "77")
      try await store.importing([sale], as: ordersFile(format: format))
    }
    await #expect(throws: StoreError.severalCustomers("77")) {
      try await store.person(called: "77")
    }
  }

  @Test func `undoing an import keeps aliases of those who are still there`() async throws {
    let store = try await shop()
    try await store.importing(
      [try order("4", by: "cy@example.com"), try order("5", by: "bob@example.com")],
      as: ordersFile("b.csv"))
    try await store.merge("ann@work.example.com", into: "ann@example.com")
    try await store.merge("cy@example.com", into: "bob@example.com")
    _ = try await store.undo(importID: 2)
    #expect(try await store.aliases().map(\.key) == ["ann@work.example.com"])
    #expect(try await occasions(store) == [1: 2, 3: 1])
  }

  @Test(
    arguments: [
      (nil, nil, nil), (true, nil, true), (nil, true, true), (true, false, false),
      (false, true, false), (nil, false, false),
    ] as [(Bool?, Bool?, Bool?)])
  func `one no is a no`(first: Bool?, second: Bool?, person: Bool?) async throws {
    let store = try OrderStore()
    var orders = [try order("1", by: "a@example.com"), try order("2", by: "b@example.com")]
    orders[0].customer?.acceptsMarketing = first
    orders[1].customer?.acceptsMarketing = second
    try await store.importing(orders)
    try await store.merge("b@example.com", into: "a@example.com")
    #expect(try await store.customerDetails(ids: [1]).first?.acceptsMarketing == person)
    #expect(try await store.orderRows(rows: [2]).first?.customerAcceptsMarketing == person)
  }

  @Test func `a masked address is nobody's until the shop counts it`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1", by: masked), try order("2", by: "bob@example.com")])
    let passed = try await store.ledger()
    #expect(passed.days.unidentified == [1])
    #expect(passed.days.masked == [1])
    #expect(passed.customers.id == [2])
    #expect(try await store.orderColumns().marks == [[.unidentified, .masked], []])
    try await store.set(.maskedAddresses, to: "Count")
    #expect(try await store.ledger().customers.id == [1, 2])
    #expect(try await store.ledger().days.masked == [1])
    #expect(try await store.ledger().days.unidentified == [0])
    try await store.set(.maskedAddresses, to: nil)
    #expect(try await store.ledger() == passed)
  }

  @Test func `a masked address that was merged is that person's`() async throws {
    let store = try OrderStore()
    try await store.importing([
      try order("1", by: masked, on: "2024-03-01"),
      try order("2", by: "bob@example.com", on: "2024-03-02"),
    ])
    try await store.merge(masked, into: "bob@example.com")
    #expect(try await occasions(store) == [2: 2])
    #expect(try await store.ledger().days.masked == [0, 0])
  }
}
