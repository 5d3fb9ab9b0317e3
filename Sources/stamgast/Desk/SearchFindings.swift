import Storage

/// What a search found, as sets to filter lists by.
struct SearchFindings {
  /// Store ids of customers.
  var customers: Set<Int32>
  /// Store rows of orders.
  var orders: Set<Int32>
}

extension ShopDesk {
  /// What a search finds; a search that was ended throws `CancellationError`.
  func found(_ search: String) async throws -> SearchFindings {
    guard let result = try await store.search(search) else { throw CancellationError() }
    var findings = SearchFindings(
      customers: Set(result.customers), orders: Set(result.orders))
    // Whose order it is that a number names; a number so short that it begins thousands names nobody.
    if result.orders.count <= ShopDesk.mostOrdersToName {
      let rows = try await store.orderRows(rows: result.orders)
      findings.customers.formUnion(rows.compactMap(\.customer))
    }
    return findings
  }

  private static var mostOrdersToName: Int { 100 }
}
