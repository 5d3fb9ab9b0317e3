import Commerce
import Testing

@testable import Storage

@Suite struct CostTests {
  private let lines = [
    OrderLine(name: "House blend - 1 kg", sku: "HB1", quantity: 2, unitPrice: 1800),
    OrderLine(name: "Filter papers", sku: "", quantity: 3, unitPrice: 400),
  ]
  private let products = [
    Product(sku: "HB1", name: "Whatever", price: 1800, unitCost: 700),
    Product(sku: "", name: "Filter papers", price: 400, unitCost: 90),
  ]

  /// 2 x 7.00 + 3 x 0.90.
  private let cost: Int64 = 1670

  private func costs(in store: OrderStore) async throws -> (cost: Int64?, lacksCost: Bool) {
    let row = try #require(try await store.orderRows(rows: [1]).first)
    return (row.amounts.cost, row.lacksCost)
  }

  @Test(arguments: [true, false])
  func `products join on SKU, else on the name, before or after the orders`(
    productsFirst: Bool
  ) async throws {
    let store = try OrderStore()
    if productsFirst { try await store.importing(products: products) }
    try await store.importing([try order("1", total: 4800, cost: nil, lines: lines)])
    if !productsFirst { try await store.importing(products: products) }
    let known = try await costs(in: store)
    #expect(known.cost == cost)
    #expect(!known.lacksCost)
    let ledger = try await store.ledger()
    #expect(ledger.occasions.margin == [4800 - cost])
    #expect(ledger.days.withoutCost == [0])
    #expect(try await store.orderDetail(row: 1)?.lines.map(\.unitCost) == [700, 90])
  }

  @Test func `a line of unknown cost leaves the order lacking, and the known ones count`()
    async throws
  {
    let store = try OrderStore()
    try await store.importing(products: [products[0]])
    try await store.importing([try order("1", total: 4800, cost: nil, lines: lines)])
    let known = try await costs(in: store)
    #expect(known.cost == 1400)
    #expect(known.lacksCost)
    #expect(try await store.ledger().occasions.margin == [3400])
    #expect(try await store.ledger().days.withoutCost == [1])
    try await store.set(.marginRate, to: "0.5")
    #expect(try await store.ledger().occasions.margin == [2400])
  }

  @Test func `the cost that a file gives stands, whatever the products cost`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1", total: 4800, cost: 5, lines: lines)])
    try await store.importing(products: products)
    #expect(try await costs(in: store) == (5, false))
  }

  @Test func `an order without lines and without a cost lacks it`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1", total: 4800, cost: nil)])
    try await store.importing(products: products)
    #expect(try await costs(in: store) == (nil, true))
    #expect(try await store.ledger().occasions.margin == [4800])
  }

  @Test func `a cost that changes changes the orders, the same products again nothing`()
    async throws
  {
    let store = try OrderStore()
    try await store.importing([try order("1", total: 4800, cost: nil, lines: lines)])
    try await store.importing(products: products)
    let ledger = try await store.ledger()
    let again = try await store.importing(products: products)
    #expect(again.unchanged == 2)
    #expect(try await store.ledger() == ledger)
    let dearer = Product(sku: "HB1", name: "Whatever", price: 1800, unitCost: 800)
    let summary = try await store.importing(products: [dearer])
    #expect(summary.changed == 1)
    #expect(try await costs(in: store).cost == cost + 200)
  }

  @Test func `the last of two products with one SKU is the one that counts`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1", total: 4800, cost: nil, lines: [lines[0]])])
    try await store.importing(products: [
      Product(sku: "HB1", name: "Old", price: nil, unitCost: 1),
      Product(sku: "HB1", name: "New", price: nil, unitCost: 700),
      Product(sku: "HB1", name: "New", price: nil, unitCost: 600),
    ])
    #expect(try await costs(in: store).cost == 1200)
  }
}
