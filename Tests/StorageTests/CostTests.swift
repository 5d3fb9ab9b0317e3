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

  /// 7.00 from January on, 8.00 from March on.
  private func changingCosts() throws -> [Product] {
    try [("2024-03-01", 800), ("2024-01-01", 700)].map { date, cost in
      Product(
        sku: "HB1", name: "House blend", price: nil, unitCost: Int64(cost),
        costFrom: try day(date))
    }
  }

  @Test(arguments: [true, false])
  func `an order takes the cost of its day, and before the first the first, which is told`(
    productsFirst: Bool
  ) async throws {
    let store = try OrderStore()
    if productsFirst { try await store.importing(products: try changingCosts()) }
    let dates = ["2023-12-31", "2024-01-01", "2024-02-29", "2024-03-01", "2024-05-01"]
    try await store.importing(
      try dates.enumerated().map { index, date in
        try order("\(index)", on: date, total: 4800, cost: nil, lines: [lines[0]])
      })
    if !productsFirst { try await store.importing(products: try changingCosts()) }
    let rows = try await store.orderRows(rows: Array(1...5))
    #expect(rows.map(\.amounts.cost) == [1400, 1400, 1400, 1600, 1600])
    #expect(rows.map(\.lacksCost) == [true, false, false, false, false])
    #expect(try await store.ledger().days.withoutCost == [1, 0, 0, 0, 0])
    #expect(try await store.orderDetail(row: 5)?.lines.map(\.unitCost) == [800])
    try await store.set(.marginRate, to: "0.5")
    #expect(try await store.orderColumns().margin == [2400, 3400, 3400, 3200, 3200])
  }

  @Test func `a cost without a date applies until the first that has one`() async throws {
    let store = try OrderStore()
    try await store.importing([
      try order("1", on: "2023-06-01", total: 4800, cost: nil, lines: [lines[0]]),
      try order("2", on: "2024-04-01", total: 4800, cost: nil, lines: [lines[0]]),
    ])
    try await store.importing(products: try changingCosts())
    let undated = Product(sku: "HB1", name: "House blend", price: nil, unitCost: 100)
    #expect(try await store.importing(products: [undated]).added == 1)
    let rows = try await store.orderRows(rows: [1, 2])
    #expect(rows.map(\.amounts.cost) == [200, 1600])
    #expect(rows.map(\.lacksCost) == [false, false])
    #expect(try await store.importing(products: try changingCosts()).unchanged == 2)
    // The fourth import said the same as the second.
    _ = try await store.undo(importID: 2)
    #expect(try await store.orderRows(rows: [2]).map(\.amounts.cost) == [1600])
    _ = try await store.undo(importID: 4)
    #expect(try await store.orderRows(rows: [2]).map(\.amounts.cost) == [200])
  }

  @Test func `an order that moves to another day takes the cost of that day`() async throws {
    let store = try OrderStore()
    try await store.importing(products: try changingCosts())
    try await store.importing([
      try order("1", on: "2024-02-29", total: 4800, cost: nil, lines: [lines[0]])
    ])
    let march = try day("2024-03-01")
    try await store.setTimeZone(TellingZone(name: "Pacific/Kiritimati") { _ in march })
    #expect(try await costs(in: store) == (1600, false))
    #expect(try await store.ledger().days.margin == [3200])
  }

  @Test func `costs past every order's stay within what sums can bear`() async throws {
    let store = try OrderStore()
    let many = OrderLine(name: "", sku: "HB1", quantity: AmountLimit.minorUnits, unitPrice: 1)
    try await store.importing(products: [
      Product(sku: "HB1", name: "", price: nil, unitCost: AmountLimit.minorUnits)
    ])
    try await store.importing([try order("1", total: -100, cost: nil, lines: [many, many])])
    #expect(try await costs(in: store) == (AmountLimit.minorUnits, false))
    #expect(try await store.ledger().days.margin == [-100 - AmountLimit.minorUnits])
  }
}
