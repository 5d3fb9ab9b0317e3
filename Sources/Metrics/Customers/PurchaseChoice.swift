/// Some purchases that the ledger alone does not tell from others: who knows the products, or the marks of orders, does.
public enum PurchaseChoice: Hashable, Sendable {
  /// Purchases of a product.
  case product(ProductChoice)
  /// Repeat orders that have the mark of a launch.
  case marked(MarkedPurchases)
}
