import Commerce
import Dashboard
import Storage

extension ShopDesk {
  /// What there is to go to by a text; a search that was ended throws `CancellationError`.
  func findings(_ text: String) async throws -> Findings {
    guard
      let found = try await store.bestFits(
        text, customerLimit: ShopDesk.foundCustomerLimit, orderLimit: ShopDesk.foundOrderLimit)
    else { throw CancellationError() }
    let details = try await store.customerDetails(ids: found.customers.map(\.id))
    let people = Dictionary(details.map { ($0.id, $0) }) { first, _ in first }
    let orders = try await store.orderRows(rows: found.orders)
    return Findings(
      people: found.customers.compactMap { customer in
        people[customer.id].map {
          Findings.Person(
            id: $0.id, name: $0.name, key: $0.key, city: $0.city, rank: customer.rank)
        }
      },
      orders: orders.map {
        Findings.Order(
          row: $0.row, id: $0.orderID, day: $0.placedAt.day, customer: $0.customerName)
      },
      products: products(fitting: text))
  }

  /// The products of the part of the shop that is looked at, the best first.
  private func products(fitting text: String) -> [Findings.Product] {
    let match = FuzzyMatch(text.lowercased())
    let fitting = ledger.products.compactMap { name in
      match.fit(name.lowercased()).map { (name: name, fit: $0) }
    }
    return fitting.sorted { ($0.fit, $0.name) < ($1.fit, $1.name) }
      .prefix(ShopDesk.foundProductLimit)
      .map { Findings.Product(name: $0.name, rank: $0.fit.rank) }
  }

  private static var foundCustomerLimit: Int { 20 }
  private static var foundOrderLimit: Int { 8 }
  private static var foundProductLimit: Int { 8 }
}
