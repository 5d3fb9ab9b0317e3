import Commerce
import TestSupport
import Testing

@testable import Storage

/// Random shops through the store: what comes out is what the rows say.
@Suite struct RandomShopTests {
  @Test(arguments: stride(from: 30_000, to: 30_300, by: 25).map { $0..<$0 + 25 })
  func `the ledger of a store is that of the rows that went in`(seeds: Range<Int>) async throws {
    for seed in seeds {
      let shop = ShopRows.random(seed: seed)
      let store = try await store(of: shop, files: 1 + seed % 3)
      let keys = shop.customerKeys
      let names = try await store.reduceCustomerKeys(into: [:]) { $0[$1] = $2 }
      let expected = LedgerPicture(shop.ledger) { keys[Int($0)] }
      let found = LedgerPicture(try await store.ledger()) { names[$0] ?? "" }
      #expect(found == expected, "seed \(seed)")
    }
  }

  @Test(arguments: 31_000..<31_060)
  func `importing all of a shop again changes nothing`(seed: Int) async throws {
    var shop = ShopRows.random(seed: seed)
    shop.orders = shop.currentOrders
    let store = try await store(of: shop, files: 1)
    let before = try await store.ledger()
    let summary = try await store.importing(shop.orders, as: ordersFile("again.csv"))
    #expect(summary.unchanged == shop.orders.count && summary.added + summary.changed == 0)
    var after = try await store.ledger()
    after.rows = before.rows
    #expect(after == before)
  }

  /// A store with the shop's orders in so many files, one after the other.
  private func store(of shop: ShopRows, files: Int) async throws -> OrderStore {
    let store = try OrderStore()
    if let currency = shop.currency { try await store.set(.currency, to: currency.code) }
    if let rate = shop.marginRate { try await store.set(.marginRate, to: "\(rate)") }
    try await store.set(.activityWindow, to: "\(shop.activityWindowDays)")
    let length = shop.orders.count / files + 1
    for file in 0..<files {
      let orders = shop.orders.dropFirst(file * length).prefix(length)
      try await store.importing(Array(orders), as: ordersFile("orders-\(file).csv"))
    }
    try await store.importing(spend: shop.spend)
    return store
  }
}
