internal import Commerce

/// Which orders a filter keeps.
struct OrderChoice {
  /// The customers whose orders are kept; all orders without any set.
  var customers: RowSet?
  /// The rows of the orders that sold a wanted product; all orders without any set.
  var soldWanted: RowSet?
  private let channels: Set<String>
  private let countries: Set<String>
  private let codes: Set<String>

  /// The choice of a filter as far as a row of an order tells; customers and products are given apart.
  init(_ filter: ShopFilter) {
    channels = Set(filter.values(of: .orders, .channel))
    countries = Set(filter.values(of: .orders, .country))
    codes = Set(filter.values(of: .orders, .code))
  }

  /// Whether the filter leaves an order.
  func keeps(_ order: OrderFacts) -> Bool {
    if let customers {
      guard let customer = order.customer, customers.contains(customer) else { return false }
    }
    if let soldWanted, !soldWanted.contains(order.row) { return false }
    if !channels.isEmpty, !channels.contains(order.channel) { return false }
    if !countries.isEmpty, !countries.contains(Country.name(order.country)) { return false }
    if codes.isEmpty { return true }
    return order.discountCodes.isEmpty
      ? codes.contains(FilterCondition.none) : order.discountCodes.contains(where: codes.contains)
  }
}
