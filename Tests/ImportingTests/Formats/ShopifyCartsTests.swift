import Commerce
import Importing
import Testing

@Suite struct ShopifyCartsTests {
  @Test func `checkouts without a payment are carts with their lines, and no orders`() throws {
    let file = try read(fixture: "shopify/abandoned-checkouts.csv")
    #expect(file.recognised?.format == .shopifyCarts)
    #expect(file.recognised?.format.contents == .carts)
    // People without an address have the same numbers as in the orders.
    #expect(file.recognised?.format.source == .shopifyOrders)
    #expect(file.recognised?.gaps == [.noRecovery])
    #expect(file.orders.isEmpty)
    #expect(file.rejected.isEmpty)
    #expect(
      file.carts.first
        == Cart(
          id: "#38539795693818",
          customer: CustomerIdentity(
            email: "anna@example.com", name: "Anna de Vries", city: "Utrecht", country: "NL",
            acceptsMarketing: true),
          begunAt: PlacedAt(
            // 2024-03-30T22:40:00Z
            day: try day(2024, 3, 30), instant: 1_711_838_400_000_000, hasTime: true,
            offsetMinutes: 60, countsAsWritten: true),
          currency: Currency(code: "EUR"), value: 3495,
          lines: [
            OrderLine(name: "Mug", sku: "M", quantity: 2, unitPrice: 1000),
            OrderLine(name: "Cup", sku: "C", quantity: 1, unitPrice: 1000),
          ]))
  }

  @Test func `carts are told from orders though a spreadsheet cut their ids short`() throws {
    let file = try read(fixture: "shopify/abandoned-checkouts-ids-cut-short.csv")
    #expect(file.recognised?.format == .shopifyCarts)
    #expect(file.orders.isEmpty)
    #expect(file.carts.map(\.id) == ["#38539795693818", "#38539795693555"])
  }

  @Test func `a cart may name nobody and hold nothing of a product`() throws {
    let cart = try #require(try read(fixture: "shopify/abandoned-checkouts.csv").carts.last)
    #expect(cart.customer == nil)
    #expect(cart.lines.map(\.quantity) == [0])
    #expect(cart.value == 1000)
  }

  @Test func `one row with a payment makes all of a file orders`() throws {
    let file = try read(fixture: "shopify/orders-called-by-their-ids.csv")
    #expect(file.recognised?.format == .shopifyOrders)
    #expect(file.carts.isEmpty)
    #expect(file.orders.count == 2)
  }

  @Test func `who says what a file is, and errs, is told`() {
    #expect(throws: ImportError.abandonedCheckouts(file: "file.csv")) {
      try read(
        fixture: "shopify/abandoned-checkouts.csv", options: .inBerlin(format: .shopifyOrders))
    }
    #expect(throws: ImportError.noCheckouts(file: "file.csv")) {
      try read(
        fixture: "shopify/orders-called-by-their-ids.csv",
        options: .inBerlin(format: .shopifyCarts))
    }
  }

  @Test func `the interface says which carts became orders`() throws {
    let file = try read(fixture: "shopify/checkouts.json")
    #expect(file.recognised?.format == .shopifyCartsJSON)
    #expect(file.carts.map(\.id) == ["#450789469", "#450789470"])
    #expect(file.carts.map(\.recoveredOn) == [nil, try day(2024, 4, 1)])
    #expect(file.carts.map(\.customer?.key) == ["anna@example.com", "207119552"])
    #expect(file.carts.map(\.customer?.acceptsMarketing) == [true, nil])
    #expect(file.carts.map(\.value) == [3495, 1000])
    #expect(
      file.rejected == [
        RejectedRow(line: 4, column: "completed_at", found: "soon", reason: .unreadableDate),
        RejectedRow(line: 5, column: "total_price", found: "ten", reason: .unreadableAmount),
      ])
  }
}
