import Commerce
import Testing

@testable import Storage

/// A cart in euros at three in the afternoon, universal time, of a day.
func cart(
  _ id: String, of email: String = "ann@example.com", on date: String = "2024-03-02",
  value: Int64 = 2000, lines: [OrderLine] = [], recoveredOn: String? = nil
) throws -> Cart {
  let begun = try day(date)
  return Cart(
    id: id, customer: CustomerIdentity(email: email),
    begunAt: PlacedAt(
      day: begun, instant: Int64(begun.number) * 86_400_000_000 + 54_000_000_000, hasTime: true),
    currency: try euro(), value: value, lines: lines, recoveredOn: try recoveredOn.map(day))
}

extension OrderStore {
  /// Imports carts as one file.
  @discardableResult
  func importing(carts: [Cart]) throws -> ImportSummary {
    let file = ImportDescription(
      fileName: "checkouts.csv", format: "shopify-checkouts", source: "generic-orders",
      contents: .carts, importedAt: 0)
    return try importing(file) { writer in
      for cart in carts { try writer.add(cart) }
    }
  }

  /// What became of each cart up to a day.
  func states(through last: String = "2024-12-31") throws -> [String: CartState] {
    Dictionary(
      uniqueKeysWithValues: try carts(through: try day(last)).map { ($0.cart.id, $0.state) })
  }
}

@Suite struct CartTests {
  private let mug = OrderLine(name: "Mug", sku: "M", quantity: 2, unitPrice: 1000)

  @Test func `carts are kept with their lines, and in no figure`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1")])
    let before = try await store.ledger()
    let summary = try await store.importing(carts: [try cart("#7", of: "bo@x.y", lines: [mug])])
    #expect(summary.added == 1)
    #expect(summary.firstDay == (try day("2024-03-02")))
    #expect(summary.newCustomers == 1)
    #expect(summary.totals.sums == [FileTotals.Sum(currency: try euro(), amount: 2000)])
    let carts = try await store.carts(through: try day("2024-03-02"))
    #expect(carts.map(\.cart.lines) == [[mug]])
    #expect(carts.map(\.cart.value) == [2000])
    #expect(try await store.ledger() == before)
    #expect(try await store.imports().first?.contents == .carts)
    #expect(try await store.carts(through: try day("2024-03-01")).isEmpty)
    #expect(
      try await store.carts(from: try day("2024-03-03"), through: try day("2024-03-04")).isEmpty)
  }

  @Test func `a cart is open until its person orders, whatever becomes of the order`() async throws
  {
    let store = try OrderStore()
    // Orders are of noon, carts of three: the order of the cart's own day came before it.
    try await store.importing([
      try order("1", by: "ann@example.com", on: "2024-03-02"),
      try order("2", by: "bob@example.com", on: "2024-03-02"),
      try order("3", by: "bob@example.com", on: "2024-03-09", status: "cancelled"),
    ])
    try await store.importing(carts: [
      try cart("ann", of: "Ann@example.com"), try cart("bob", of: "bob@example.com"),
      try cart("cat", of: "cat@example.com"), try cart("dan", of: "dan@example.com"),
      try cart("nobody", of: ""),
      try cart("eva", of: "eva@example.com", recoveredOn: "2024-03-05"),
      try cart("fay", of: "x1@marketplace.amazon.de"),
    ])
    let ordered = CartState.ordered(try day("2024-03-09"))
    #expect(
      try await store.states() == [
        "ann": .open, "bob": ordered, "cat": .open, "dan": .open, "nobody": .nobodys,
        "eva": .ordered(try day("2024-03-05")), "fay": .nobodys,
      ])
    // What is later than the day is not looked at.
    let early = try await store.states(through: "2024-03-04")
    #expect(early["bob"] == .open)
    #expect(early["eva"] == .open)
    #expect(
      try await store.carts(through: try day("2024-12-31")).filter { $0.state == .open }.map(
        \.cart.id
      ).sorted()
        == ["ann", "cat", "dan"])
  }

  @Test func `people are who they are for orders`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1", by: "ann@work.example", on: "2024-03-05")])
    try await store.importing(carts: [
      try cart("ann"), try cart("staff", of: "me@shop.example"),
      try cart("fay", of: "x1@marketplace.amazon.de"),
    ])
    #expect(try await store.states()["ann"] == .open)
    try await store.merge("ann@work.example", into: "ann@example.com")
    try await store.set(.maskedAddresses, to: "count")
    let rule = OrderRule(name: "staff", field: .customer, pattern: "me@*")
    try await store.add(try #require(rule))
    let states = try await store.states()
    #expect(states["ann"] == .ordered(try day("2024-03-05")))
    #expect(states["fay"] == .open)
    #expect(states["staff"] == .leftOut(rule: "staff"))
  }

  @Test func `an order without a time of day may be of any moment of it`() async throws {
    let store = try OrderStore()
    var order = try order("1", on: "2024-03-02")
    order.placedAt.hasTime = false
    order.placedAt.instant = Int64(order.placedAt.day.number) * 86_400_000_000
    try await store.importing([order])
    try await store.importing(carts: [try cart("1"), try cart("2", on: "2024-03-03")])
    #expect(
      try await store.states() == ["1": .ordered(try day("2024-03-02")), "2": .open])
  }

  @Test func `a file that comes again changes nothing, and another version replaces`() async throws
  {
    let store = try OrderStore()
    let first = [try cart("1", lines: [mug]), try cart("2")]
    try await store.importing(carts: first)
    let again = try await store.importing(carts: first)
    #expect(again.unchanged == 2 && again.added == 0 && again.changed == 0)
    let other = try await store.importing(carts: [
      try cart("1", lines: []), try cart("2", recoveredOn: "2024-03-05"), try cart("3"),
    ])
    #expect(other.changed == 2 && other.added == 1 && other.recovered == 1)
    #expect(try await store.states()["2"] == .ordered(try day("2024-03-05")))
    // A file that does not tell takes no recovery back.
    try await store.importing(carts: first)
    #expect(try await store.states()["2"] == .ordered(try day("2024-03-05")))
  }

  @Test func `of a cart that comes twice in a file the last row stands`() async throws {
    let store = try OrderStore()
    let summary = try await store.importing(carts: [
      try cart("1", value: 1), try cart("1", value: 2), try cart("1", value: 3),
    ])
    #expect(summary.added == 1 && summary.replaced == 2 && summary.changed == 0)
    #expect(summary.totals.sums.map(\.amount) == [3])
    let back = try await store.importing(carts: [
      try cart("1", value: 9), try cart("1", value: 3),
    ])
    #expect(back.unchanged == 1 && back.changed == 0 && back.replaced == 1)
    let away = try await store.importing(carts: [
      try cart("1", value: 3), try cart("1", value: 4),
    ])
    #expect(away.unchanged == 0 && away.changed == 1 && away.replaced == 1)
    #expect(
      try await store.carts(through: try day("2024-12-31")).map(\.cart.value) == [4])
  }

  @Test func `an import of carts is undone with its lines and people`() async throws {
    let store = try OrderStore()
    try await store.importing(carts: [try cart("1", lines: [mug])])
    try await store.importing(carts: [try cart("1", value: 5), try cart("2", of: "bo@x.y")])
    let summary = try await store.undo(importID: 2)
    #expect(summary.reverted == 1 && summary.removed == 1 && summary.removedCustomers == 1)
    let carts = try await store.carts(through: try day("2024-12-31"))
    #expect(carts.map(\.cart.lines) == [[mug]])
    #expect(try await store.undo(importID: 1).removed == 1)
    #expect(try await store.number("SELECT count(*) FROM cart_version") == 0)
    #expect(try await store.number("SELECT count(*) FROM cart_line") == 0)
    #expect(try await store.customersByName().isEmpty)
  }

  @Test func `a cart that a later file holds stays when its own is undone`() async throws {
    let store = try OrderStore()
    for _ in 1...2 { try await store.importing(carts: [try cart("1", lines: [mug])]) }
    #expect(try await store.undo(importID: 1).kept == 1)
    #expect(try await store.states() == ["1": .open])
    #expect(try await store.undo(importID: 2).removed == 1)
    #expect(try await store.states().isEmpty)
  }

  @Test func `consent of a cart is that of its person, the newest word last`() async throws {
    var old = try order("1", on: "2024-03-01")
    old.customer?.acceptsMarketing = true
    var cart = try cart("1")
    cart.customer?.acceptsMarketing = false
    for cartFirst in [true, false] {
      let store = try OrderStore()
      if cartFirst { try await store.importing(carts: [cart]) }
      try await store.importing([old])
      if !cartFirst { try await store.importing(carts: [cart]) }
      #expect(
        try await store.customerDetails(ids: [1]).map(\.acceptsMarketing) == [false],
        "cart first: \(cartFirst)")
    }
  }

  @Test func `the view tells of carts what the program does`() async throws {
    let store = try OrderStore()
    try await store.importing([
      try order("1", by: "bob@example.com", on: "2024-03-09"),
      try order("2", by: "ann@example.com", on: "2024-03-02"),
    ])
    let cup = OrderLine(name: "Cup", sku: "", quantity: 1, unitPrice: 1)
    try await store.importing(carts: [
      try cart("ann", lines: [mug, cup]), try cart("bob", of: "bob@example.com"),
      try cart("eva", of: "eva@example.com", recoveredOn: "2024-03-05"),
      try cart("fay", of: "x1@marketplace.amazon.de"),
    ])
    let found = try await store.rows(
      """
      SELECT cart_id, day, currency, value, replace(products, char(10), '/'), recovered_day,
        ordered_since, customer_id IS NULL
      FROM abandoned_cart ORDER BY cart_id
      """, columns: 8)
    #expect(
      found == [
        ["ann", "2024-03-02", "EUR", "2000", "2 Mug/1 Cup", "-", "0", "0"],
        ["bob", "2024-03-02", "EUR", "2000", "-", "-", "1", "0"],
        ["eva", "2024-03-02", "EUR", "2000", "-", "2024-03-05", "1", "0"],
        ["fay", "2024-03-02", "EUR", "2000", "-", "-", "0", "1"],
      ])
    // Whose a cart is follows the orders' view.
    try await store.merge("bob@example.com", into: "ann@example.com")
    #expect(
      try await store.rows(
        "SELECT ordered_since FROM abandoned_cart WHERE cart_id = 'ann'", columns: 1) == [["1"]])
  }
  @Test func `the view has values in the shop's currency, and whom a rule leaves out`()
    async throws
  {
    let store = try OrderStore()
    try await store.importing([try order("1", by: "bob@example.com", on: "2024-02-01")])
    var dollars = try cart("dollars", value: 2001)
    dollars.currency = Currency(code: "USD")
    var yen = dollars
    (yen.id, yen.currency) = ("yen", Currency(code: "JPY"))
    try await store.importing(carts: [
      try cart("euros", of: "bob@example.com"), dollars, yen,
    ])
    // Half a euro to the dollar, by the day before.
    try await store.importing(rates: [
      ExchangeRate(
        day: try day("2024-03-01"), currency: try #require(dollars.currency), value: 500_000_000_000
      )
    ])
    try await store.add(try #require(OrderRule(name: "staff", field: .customer, pattern: "bob@*")))
    #expect(
      try await store.rows(
        "SELECT cart_id, currency, value, shop_value, rule FROM abandoned_cart ORDER BY cart_id",
        columns: 5) == [
          ["dollars", "USD", "2001", "1001", "-"], ["euros", "EUR", "2000", "2000", "staff"],
          ["yen", "JPY", "2001", "-", "-"],
        ])
  }
}
