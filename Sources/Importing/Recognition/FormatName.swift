/// The file formats that are read, by the names that options give them.
public enum FormatName: String, CaseIterable, Sendable {
  case shopifyOrders = "shopify-orders"
  case shopifyProducts = "shopify-products"
  case genericOrders = "generic-orders"
  case genericSpend = "generic-spend"
}
