public import Commerce

/// Works out of an import's orders what the store need not be asked for: on another thread, while it writes.
public struct OrderPreparation: Sendable {
  private var customers = CustomerNumbers()

  /// The preparation of one import.
  public init() {}

  /// Prepares the next order of the file; they are to be written in the same order, all of them.
  public mutating func prepare(_ order: consuming Order) -> PreparedOrder {
    let customer = order.customer.map { customers.next($0) }
    return PreparedOrder(order, customer: customer)
  }
}

/// An order that is ready to be written.
///
/// An object, since it changes hands several times, and a dozen texts cost more to copy than to make.
public final class PreparedOrder: Sendable {
  /// The order.
  public let order: Order
  let customer: NumberedCustomer?
  let standing: OrderStanding
  /// The discount codes as they are stored.
  let discountCodes: String?
  /// The tags as they are stored.
  let tags: String?
  /// Whether the address is one that a marketplace made up.
  let isMasked: Bool

  init(_ order: consuming Order, customer: NumberedCustomer?) {
    self.customer = customer
    standing = OrderStanding(status: order.status)
    discountCodes = DiscountCodes.joined(order.discountCodes)
    tags = OrderTags.joined(order.tags)
    isMasked = order.customer.map { Marketplace(masking: $0.email) != nil } ?? false
    self.order = order
  }
}
