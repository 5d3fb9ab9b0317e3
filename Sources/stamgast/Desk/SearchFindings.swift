import Storage

/// What a search found, as sets to filter lists by.
struct SearchFindings {
  /// Store ids of customers.
  var customers: RowSet
  /// Store rows of orders.
  var orders: RowSet
}

extension ShopDesk {
  /// What a search for orders finds; a search that was ended throws `CancellationError`.
  func found(_ search: String) async throws -> SearchFindings {
    try await found(search, orderLimit: .max)
  }

  /// What a search for customers finds: the orders are only there to name theirs.
  func foundCustomers(_ search: String) async throws -> SearchFindings {
    try await found(search, orderLimit: ShopDesk.mostOrdersToName + 1)
  }

  private func found(_ search: String, orderLimit: Int) async throws -> SearchFindings {
    guard let result = try await store.search(search, orderLimit: orderLimit) else {
      throw CancellationError()
    }
    var findings = SearchFindings(
      customers: RowSet(result.customers), orders: RowSet(result.orders))
    // Whose order it is that a number names; a number so short that it begins thousands names nobody.
    if result.orders.count <= ShopDesk.mostOrdersToName {
      let rows = try await store.orderRows(rows: result.orders)
      for customer in rows.compactMap(\.customer) { findings.customers.insert(customer) }
    }
    return findings
  }

  private static var mostOrdersToName: Int { 100 }
}
