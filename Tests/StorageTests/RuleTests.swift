import Commerce
import Storage
import Testing

@Suite struct RuleTests {
  /// Of 10, 20, 30, 40 and 50 euros; the last is cancelled, which no rule is asked about.
  private func orders() throws -> [Order] {
    var orders = [
      try order("1", by: "ann@example.com", total: 1000, codes: ["STAFF10"]),
      try order("2", by: "bob@example.com", total: 2000, channel: "wholesale"),
      try order("3", by: "cy@work.example.com", total: 3000),
      try order("4", by: "dee@example.com", total: 4000),
      try order("5", by: "dee@example.com", total: 5000, status: "cancelled", codes: ["STAFF10"]),
    ]
    orders[1].tags = ["VIP", "Staff"]
    orders[2].tags = []
    orders[2].source = "pos"
    return orders
  }

  private func shop() async throws -> OrderStore {
    let store = try OrderStore()
    try await store.importing(try orders())
    return store
  }

  private func rule(
    _ field: OrderRuleField, _ pattern: String, name: String = "r"
  ) throws -> OrderRule {
    try #require(OrderRule(name: name, field: field, pattern: pattern))
  }

  @Test(
    arguments: [
      (OrderRuleField.code, "staff*", 1000), (.channel, "Wholesale", 2000), (.tag, "staff", 2000),
      (.source, "POS", 3000), (.customer, "cy@*", 3000), (.customer, "dee@example.com", 4000),
    ] as [(OrderRuleField, String, Int64)])
  func `each field leaves out the orders that it fits`(
    field: OrderRuleField, pattern: String, net: Int64
  ) async throws {
    let store = try await shop()
    let before = try await store.ledger()
    try await store.add(try rule(field, pattern))
    let ledger = try await store.ledger()
    #expect(ledger.rules == ["r"])
    #expect(ledger.leftOut.net == [net])
    #expect(ledger.days.leftOut == [1])
    #expect(ledger.days.countedOrders == [3])
    #expect(ledger.days.notCounted == [1])
    #expect(ledger.days.net == [10_000 - net])
    #expect(ledger.customers.count == 3)
    try await store.removeRule(named: "R")
    #expect(try await store.ledger() == before)
  }

  @Test func `the first rule that an order fits leaves it out`() async throws {
    let store = try await shop()
    try await store.add(try rule(.channel, "wholesale", name: "trade"))
    try await store.add(try rule(.tag, "staff", name: "staff"))
    try await store.add(try rule(.code, "staff10", name: "codes"))
    let leftOut = try await store.ledger().leftOut
    #expect(leftOut.row == [1, 2])
    #expect(leftOut.rule == [2, 0])
  }

  @Test func `rules that were there before the first import hold for it`() async throws {
    let store = try OrderStore()
    try await store.add(try rule(.tag, "staff"))
    try await store.importing(try orders())
    #expect(try await store.ledger().leftOut.row == [2])
  }

  @Test func `the ledger that is kept equals the one made from the rows`() async throws {
    let store = try await shop()
    try await store.add(try rule(.code, "staff*"))
    try await store.add(try rule(.source, "pos", name: "counter"))
    let (kept, orders) = (try await store.ledger(), try await store.orderColumns())
    try await store.set(.marginRate, to: "0.5")
    try await store.set(.marginRate, to: nil)
    #expect(try await store.ledger() == kept)
    #expect(try await store.orderColumns() == orders)
  }

  @Test func `a rule about a person holds for all addresses`() async throws {
    let store = try await shop()
    try await store.merge("cy@work.example.com", into: "dee@example.com")
    try await store.add(try rule(.customer, "dee@example.com"))
    #expect(try await store.ledger().leftOut.row == [3, 4])
  }

  @Test func `names are taken once, and unknown ones are told`() async throws {
    let store = try await shop()
    try await store.add(try rule(.tag, "a", name: "Staff"))
    let again = try rule(.tag, "b", name: "staff")
    await #expect(throws: StoreError.ruleExists("Staff")) { try await store.add(again) }
    await #expect(throws: StoreError.unknownRule("x")) { try await store.removeRule(named: "x") }
  }

  @Test func `orders whose file told no tags are counted`() async throws {
    let store = try await shop()
    #expect(try await store.ordersWithout(.tag) == 3)
    #expect(try await store.ordersWithout(.source) == 4)
    #expect(try await store.ordersWithout(.code) == 0)
  }

  @Test func `tags that come with a later file are another version, and known tags are none`()
    async throws
  {
    let store = try OrderStore()
    var sale = try order("1")
    try await store.importing([sale])
    sale.tags = ["staff", ""]
    #expect(try await store.importing([sale], as: ordersFile("b.csv")).changed == 1)
    #expect(try await store.importing([sale], as: ordersFile("c.csv")).unchanged == 1)
    #expect(try await store.orderRows(rows: [2]).first?.tags == ["staff"])
    // The second file goes; the third said the same and keeps it.
    _ = try await store.undo(importID: 2)
    #expect(try await store.orderRows(rows: [2]).first?.tags == ["staff"])
    _ = try await store.undo(importID: 3)
    #expect(try await store.ordersWithout(.tag) == 1)
  }
}
