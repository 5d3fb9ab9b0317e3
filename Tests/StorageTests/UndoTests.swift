import Commerce
import Testing

@testable import Storage

@Suite struct UndoTests {
  private let blend = OrderLine(name: "House blend", sku: "HB", quantity: 2, unitPrice: 900)

  private func totals(in store: OrderStore) async throws -> [String: Int64] {
    let rows = try await store.orderRows(rows: Array(1...50))
    let current = try await store.currentRows()
    return Dictionary(
      uniqueKeysWithValues: rows.filter { current.contains($0.row) }
        .map { ($0.orderID, $0.amounts.total) })
  }

  @Test func `orders that only this file held go, with their customers and rejected rows`()
    async throws
  {
    let store = try OrderStore()
    try await store.importing([try order("1")], hash: "a")
    let before = try await store.ledger()
    let more = [try order("2"), try order("3", by: "bob@example.com", lines: [blend])]
    try await store.importing(ordersFile("more.csv")) { writer in
      var preparation = OrderPreparation()
      for order in more { try writer.add(preparation.prepare(order)) }
      try writer.reject(
        RejectedRow(line: 4, column: "total", found: "?", reason: .unreadableAmount))
      try writer.remark(RowRemark(line: 3, column: "", found: "", reason: .refundDay))
    }
    let summary = try await store.undo(importID: 2)
    #expect(summary.removed == 2)
    #expect(summary.reverted == 0 && summary.kept == 0)
    #expect(summary.removedCustomers == 1)
    #expect(summary.record.fileName == "more.csv")
    #expect(try await store.ledger() == before)
    #expect(try await store.rejectedRows(importID: 2).isEmpty)
    #expect(try await store.remarkedRows(importID: 2).isEmpty)
    #expect(try await store.customersByName() == [1])
    #expect(try await store.imports().map(\.isUndone) == [true, false])
    #expect(try await store.number("SELECT count(*) FROM order_line") == 0)
  }

  @Test func `a changed order is again what it was`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1", total: 1000), try order("2", total: 500)])
    let before = try await store.ledger()
    try await store.importing([try order("1", total: 900)])
    let summary = try await store.undo(importID: 2)
    #expect(summary.reverted == 1)
    #expect(summary.removed == 0 && summary.kept == 0)
    #expect(try await store.ledger() == before)
  }

  @Test func `an order that a later file changed keeps that`() async throws {
    let store = try OrderStore()
    for total in [1000, 900, 800] {
      try await store.importing([try order("1", total: Int64(total))])
    }
    #expect(try await store.undo(importID: 2).kept == 1)
    #expect(try await totals(in: store) == ["1": 800])
    // What it superseded is now what was there before the undone one.
    #expect(try await store.undo(importID: 3).reverted == 1)
    #expect(try await totals(in: store) == ["1": 1000])
    #expect(try await store.undo(importID: 1).removed == 1)
    #expect(try await store.ledger() == Ledger())
  }

  @Test func `an order that a later file said the same of stays, as that file's`() async throws {
    let store = try OrderStore()
    let orders = [try order("1"), try order("2", by: "bob@example.com")]
    try await store.importing(orders, as: ordersFile("first.csv"))
    try await store.importing([orders[1]], as: ordersFile("second.csv"))
    try await store.importing([orders[1]], as: ordersFile("third.csv"))
    let summary = try await store.undo(importID: 1)
    #expect(summary.removed == 1)
    #expect(summary.kept == 1)
    #expect(summary.removedCustomers == 1)
    #expect(try await totals(in: store) == ["2": 1000])
    let row = try #require(try await store.currentRows().first)
    #expect(try await store.orderDetail(row: row)?.importRecord.fileName == "second.csv")
    #expect(try await store.undo(importID: 2).kept == 1)
    #expect(try await store.orderDetail(row: row)?.importRecord.fileName == "third.csv")
    #expect(try await store.undo(importID: 3).removed == 1)
    #expect(try await store.customersByName().isEmpty)
  }

  @Test func `a file that said what an earlier one did finds that again`() async throws {
    let store = try OrderStore()
    let one = try order("1", total: 1000, lines: [blend])
    try await store.importing([one])
    try await store.importing([try order("1", total: 900, lines: [blend])])
    try await store.importing([one])
    try await store.importing([one])
    #expect(try await store.undo(importID: 2).kept == 1)
    #expect(try await store.number("SELECT count(*) FROM order_version") == 1)
    #expect(try await store.number("SELECT count(*) FROM order_line") == 1)
    // Of the first import's version the two later ones said the same.
    #expect(try await store.undo(importID: 1).kept == 1)
    #expect(try await store.undo(importID: 3).kept == 1)
    #expect(try await totals(in: store) == ["1": 1000])
    #expect(try await store.undo(importID: 4).removed == 1)
  }

  @Test func `the costs of orders follow products that are undone`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1", total: 4000, cost: nil, lines: [blend])])
    for cost in [500, 700] {
      try await store.importing(products: [
        Product(sku: "HB", name: "House blend", price: 900, unitCost: Int64(cost))
      ])
    }
    #expect(try await store.ledger().occasions.margin == [4000 - 1400])
    #expect(try await store.undo(importID: 3).reverted == 1)
    #expect(try await store.ledger().occasions.margin == [4000 - 1000])
    #expect(try await store.undo(importID: 2).removed == 1)
    #expect(try await store.ledger().days.withoutCost == [1])
  }

  @Test func `an order that comes back has the costs that its products have now`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1", total: 4000, cost: nil, lines: [blend])])
    try await store.importing([try order("1", total: 3000, cost: nil, lines: [blend])])
    try await store.importing(products: [
      Product(sku: "HB", name: "House blend", price: 900, unitCost: 500)
    ])
    _ = try await store.undo(importID: 2)
    #expect(try await store.ledger().occasions.margin == [4000 - 1000])
  }

  @Test func `spend is undone like orders`() async throws {
    let store = try OrderStore()
    let march = try [("2024-03-01", 100), ("2024-03-02", 200)].map {
      MarketingSpend(day: try day($0.0), channel: "ads", amount: $0.1, currency: try euro())
    }
    try await store.importing([try order("1")])
    try await store.importing(spend: march)
    let before = try await store.ledger()
    var dearer = march[0]
    dearer.amount = 150
    try await store.importing(spend: [dearer, march[1]])
    #expect(try await store.ledger().spend.amount == [150, 200])
    let summary = try await store.undo(importID: 3)
    #expect(summary.reverted == 1)
    #expect(try await store.ledger() == before)
  }

  @Test func `an import is undone once, and only one that there is`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1")])
    await #expect(throws: StoreError.unknownImport(7)) { try await store.undo(importID: 7) }
    _ = try await store.undo(importID: 1)
    await #expect(throws: StoreError.undoneAlready(1)) { try await store.undo(importID: 1) }
    let again = try await store.importing([try order("1")])
    #expect(again.importID == 2)
    #expect(again.added == 1)
    #expect(again.newCustomers == 1)
  }

  @Test func `an import before one that did not keep what it found cannot be undone`() async throws
  {
    let store = try OrderStore()
    for _ in 1...2 { try await store.importing([try order("1")]) }
    // As a store of the first version has it.
    try await store.execute("DELETE FROM confirmation")
    await #expect(throws: StoreError.undoHindered(1, by: 2)) { try await store.undo(importID: 1) }
    #expect(try await totals(in: store) == ["1": 1000])
    #expect(try await store.undo(importID: 2).removed == 0)
    #expect(try await store.undo(importID: 1).removed == 1)
  }
}

/// What an import changed of the people whom it names.
@Suite struct CustomerUndoTests {
  private func file(
    _ id: String, _ name: String, _ city: String = "", consent: Bool? = nil,
    on date: String = "2024-03-01"
  ) throws -> [Order] {
    var order = try order(id, on: date)
    order.customer = CustomerIdentity(
      email: "ann@example.com", name: name, city: city, acceptsMarketing: consent)
    return [order]
  }

  private func details(in store: OrderStore) async throws -> [String] {
    let ann = try #require(try await store.customerDetails(ids: [1]).first)
    return [ann.name, ann.city, ann.acceptsMarketing.map { $0 ? "yes" : "no" } ?? "-"]
  }

  @Test func `details that it changed go back, and the person is found by them`() async throws {
    let store = try OrderStore()
    try await store.importing(try file("1", "Ann", "Ghent", consent: false))
    try await store.importing(try file("2", "Anna", "Delft", consent: true))
    let summary = try await store.undo(importID: 2)
    #expect(summary.revertedCustomers == 1)
    #expect(summary.removedCustomers == 0)
    #expect(try await details(in: store) == ["Ann", "Ghent", "no"])
    #expect(try await store.search("ghent")?.customers == [1])
    #expect(try await store.search("delft")?.customers == [])
  }

  @Test func `details that a later file changed stay, and what it did not change goes back`()
    async throws
  {
    let store = try OrderStore()
    try await store.importing(try file("1", "Ann"))
    try await store.importing(try file("2", "Anna", "Delft"))
    try await store.importing(try file("3", "Anne"))
    _ = try await store.undo(importID: 2)
    #expect(try await details(in: store) == ["Anne", "", "-"])
    _ = try await store.undo(importID: 3)
    #expect(try await details(in: store) == ["Ann", "", "-"])
  }

  @Test func `a consent that a later file says too stays withdrawn`() async throws {
    let store = try OrderStore()
    try await store.importing(try file("1", "Ann", consent: true))
    try await store.importing(try file("2", "Ann", consent: false))
    try await store.importing(try file("3", "Ann", consent: false))
    #expect(try await store.undo(importID: 2).revertedCustomers == 0)
    #expect(try await details(in: store) == ["Ann", "", "no"])
    _ = try await store.undo(importID: 3)
    #expect(try await details(in: store) == ["Ann", "", "yes"])
  }

  @Test func `a person whom a later file names too stays, with what that says`() async throws {
    let store = try OrderStore()
    try await store.importing(try file("1", "Ann", "Ghent", consent: true))
    try await store.importing(try file("2", "Anna"))
    let summary = try await store.undo(importID: 1)
    #expect(summary.removedCustomers == 0)
    #expect(summary.revertedCustomers == 1)
    #expect(try await details(in: store) == ["Anna", "", "-"])
    #expect(try await store.undo(importID: 2).removedCustomers == 1)
  }

  @Test func `a person of an older order of a later file stays`() async throws {
    let store = try OrderStore()
    try await store.importing(try file("1", "Ann", "Ghent"))
    try await store.importing(try file("2", "Antje", "Delft", on: "2023-01-01"))
    _ = try await store.undo(importID: 1)
    // What the later file said was not taken, and comes when it is imported again.
    #expect(try await details(in: store) == ["", "", "-"])
    try await store.importing(try file("2", "Antje", "Delft", on: "2023-01-01"))
    #expect(try await details(in: store) == ["Antje", "Delft", "-"])
  }
}

extension OrderStore {
  /// The rows of the orders that are current.
  func currentRows() throws -> Set<Int32> {
    var rows: Set<Int32> = []
    var statement = try connection.prepare("SELECT id FROM order_version WHERE current = 1")
    while try statement.step() { rows.insert(statement.integer32(0)) }
    return rows
  }

  /// A number that SQL gives.
  func number(_ sql: String) throws -> Int64? { try connection.integer(sql) }
}
