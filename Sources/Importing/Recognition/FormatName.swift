/// The file formats that are read, by the names that options give them.
public enum FormatName: String, CaseIterable, Sendable {
  case shopifyOrders = "shopify-orders"
  case shopifyProducts = "shopify-products"
  case shopifyCustomers = "shopify-customers"
  case shopifyJSON = "shopify-json"
  case shopifyCarts = "shopify-checkouts"
  case shopifyCartsJSON = "shopify-checkouts-json"
  case wooOrders = "woocommerce-orders"
  case wooCustomers = "woocommerce-customers"
  case wooProducts = "woocommerce-products"
  case wooAdvancedOrders = "woocommerce-advanced"
  case wooSkyVergeOrders = "woocommerce-skyverge"
  case wooWebToffeeOrders = "woocommerce-webtoffee"
  case wooJSON = "woocommerce-json"
  case ecwidOrders = "ecwid-orders"
  case magentoOrders = "magento-orders"
  case magentoCustomers = "magento-customers"
  case prestaShopOrders = "prestashop-orders"
  case bigCommerceOrders = "bigcommerce-orders"
  case squarespaceOrders = "squarespace-orders"
  case wixOrders = "wix-orders"
  case etsyOrders = "etsy-orders"
  case etsyItems = "etsy-items"
  case amazonOrders = "amazon-orders"
  case lightspeedCustomers = "lightspeed-customers"
  case googleAds = "google-ads"
  case metaAds = "meta-ads"
  case microsoftAds = "microsoft-ads"
  case tikTokAds = "tiktok-ads"
  case pinterestAds = "pinterest-ads"
  case linkedInAds = "linkedin-ads"
  case genericLines = "generic-lines"
  case genericOrders = "generic-orders"
  case genericCustomers = "generic-customers"
  case genericProducts = "generic-products"
  case genericSpend = "generic-spend"
  case exchangeRates = "exchange-rates"

  /// What files of a format hold.
  public enum Contents: Sendable {
    case orders, carts, products, customers, spend, rates
  }

  /// What its files hold.
  public var contents: Contents {
    switch self {
    case .shopifyCarts, .shopifyCartsJSON: .carts
    case .shopifyProducts, .wooProducts, .genericProducts: .products
    case .shopifyCustomers, .wooCustomers, .magentoCustomers, .lightspeedCustomers,
      .genericCustomers:
      .customers
    case .googleAds, .metaAds, .microsoftAds, .tikTokAds, .pinterestAds, .linkedInAds,
      .genericSpend:
      .spend
    case .exchangeRates: .rates
    default: .orders
    }
  }

  /// The format whose orders these are too: an order of several exports of one shop counts once, and people without
  /// an address have the same numbers in all of them.
  public var source: FormatName {
    switch self {
    case .shopifyJSON, .shopifyCarts, .shopifyCartsJSON: .shopifyOrders
    case .wooAdvancedOrders, .wooSkyVergeOrders, .wooWebToffeeOrders, .wooJSON: .wooOrders
    case .etsyItems: .etsyOrders
    case .genericLines, .genericCustomers: .genericOrders
    default: self
    }
  }
}
