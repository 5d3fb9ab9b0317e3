import Storage

/// What a search found, as sets to filter lists by.
struct SearchFindings {
  /// Store ids of customers.
  var customers: NumberSet
  /// Store rows of orders.
  var orders: NumberSet
}

/// Row numbers of the store, a bit each: a letter finds half of the customers.
struct NumberSet {
  private var words: [UInt64] = []

  init(_ numbers: [Int32]) {
    words = Array(repeating: 0, count: Int(numbers.max() ?? -1) / 64 + 1)
    for number in numbers { words[Int(number) / 64] |= 1 << UInt64(number % 64) }
  }

  mutating func insert(_ number: Int32) {
    let word = Int(number) / 64
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    words[word] |= 1 << UInt64(number % 64)
  }

  func contains(_ number: Int32) -> Bool {
    let word = Int(number) / 64
    return word < words.count && words[word] & (1 << UInt64(number % 64)) != 0
  }
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
      customers: NumberSet(result.customers), orders: NumberSet(result.orders))
    // Whose order it is that a number names; a number so short that it begins thousands names nobody.
    if result.orders.count <= ShopDesk.mostOrdersToName {
      let rows = try await store.orderRows(rows: result.orders)
      for customer in rows.compactMap(\.customer) { findings.customers.insert(customer) }
    }
    return findings
  }

  private static var mostOrdersToName: Int { 100 }
}
