internal import Commerce

/// Abandoned checkouts as Shopify's REST interface gives them; unlike the export they say which became orders.
enum ShopifyCartsJSON: JSONOrder {
  static let name = FormatName.shopifyCartsJSON
  static let placedAt = "created_at"

  static func recognises(_ element: JSONValue) -> Bool { element.has("abandoned_checkout_url") }

  static func item(_ checkout: JSONValue, line: Int, _ context: ReadingContext) -> ImportItem {
    let item = ShopifyJSON.item(checkout, line: line, context)
    guard case .order(let order) = item else { return item }
    var members = JSONMembers(checkout, line: line)
    guard checkout.has("completed_at"), checkout["completed_at"] != .null else {
      return .cart(Cart(order))
    }
    let recovered = members.moment("completed_at")
    if let rejected = members.rejected { return .rejected(rejected) }
    return .cart(Cart(order, recoveredOn: recovered?.day))
  }
}
