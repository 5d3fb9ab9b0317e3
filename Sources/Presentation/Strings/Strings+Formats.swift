extension Strings {
  /// What a format's files are called, by its name on the command line.
  public func formatLabel(_ name: String) -> String {
    switch name {
    case "shopify-orders": "Shopify orders"
    case "shopify-products": "Shopify products"
    case "shopify-customers": "Shopify customers"
    case "shopify-checkouts": "Shopify abandoned checkouts"
    case "shopify-checkouts-json": "Shopify abandoned checkouts, JSON of the interface"
    case "shopify-json": "Shopify orders, JSON of the interface"
    case "woocommerce-orders": "WooCommerce orders"
    case "woocommerce-customers": "WooCommerce customers"
    case "woocommerce-products": "WooCommerce products with costs"
    case "woocommerce-advanced": "WooCommerce orders, Advanced Order Export"
    case "woocommerce-skyverge": "WooCommerce orders, SkyVerge export"
    case "woocommerce-webtoffee": "WooCommerce orders, WebToffee export"
    case "woocommerce-json": "WooCommerce orders, JSON of the interface"
    case "ecwid-orders": "Ecwid orders"
    case "magento-orders": "Magento orders"
    case "magento-customers": "Magento customers"
    case "prestashop-orders": "PrestaShop orders"
    case "bigcommerce-orders": "BigCommerce orders"
    case "squarespace-orders": "Squarespace orders"
    case "wix-orders": "Wix orders"
    case "etsy-orders": "Etsy sold orders"
    case "etsy-items": "Etsy sold order items"
    case "amazon-orders": "Amazon orders"
    case "lightspeed-customers": "Lightspeed eCom customers"
    case "google-ads": "Google Ads spend"
    case "meta-ads": "Meta Ads spend"
    case "microsoft-ads": "Microsoft Advertising spend"
    case "tiktok-ads": "TikTok Ads spend"
    case "pinterest-ads": "Pinterest Ads spend"
    case "linkedin-ads": "LinkedIn Ads spend"
    case "generic-lines": "plain order lines"
    case "generic-orders": "plain orders"
    case "generic-customers": "plain customers"
    case "generic-products": "plain products with costs"
    case "generic-spend": "plain spend"
    case "exchange-rates": "exchange rates"
    default: name
    }
  }

  /// What files of a format can't tell, by the gap's name.
  public func formatGap(_ name: String) -> String {
    switch name {
    case "noCustomers":
      "names no customer by e-mail or number: its orders count in totals, not in who comes back"
    case "noEmail":
      "has no e-mail addresses: customers are known by the platform's own numbers only"
    case "noTax": "has no tax apart: net revenue is with tax"
    case "noShipping": "has no shipping apart: net revenue is with shipping"
    case "netSalesOnly": "gives net sales: totals are without tax and shipping"
    case "noItems": "has no lines: costs of goods can't be told from products"
    case "noRefunds": "does not tell what was paid back"
    case "unverified":
      "is of a kind that was not verified against a real file: please compare its total with your own"
    case "noRecovery":
      "does not tell which carts became orders: orders of the same person since tell it"
    case "taxByMarketplace":
      "does not tell whether prices hold the tax: taken to be so but for marketplaces in North America"
    default: name
    }
  }

  /// Dates in digits were read in an order that the whole column told.
  public func datesRead(_ column: String, isDayFirst: Bool, hasSeveralShapes: Bool) -> String {
    let order = isDayFirst ? "the day first" : "the month first"
    let shapes =
      hasSeveralShapes
      ? "; dates stand in several shapes, as a spreadsheet leaves them: please check a few" : ""
    return "“\(column)” has \(order)\(shapes)"
  }

  /// Amounts were read with a decimal comma.
  public func decimalComma(_ column: String) -> String { "“\(column)” has a decimal comma" }

  /// Spend of several days was spread.
  public var spreadOverDays: String {
    "rows of several days are spread evenly over them; a report with a column of days is more exact"
  }

  /// Asks for what a file leaves open; an answer follows on the same line.
  public func datesQuestion(_ file: String, column: String, found: String) -> String {
    "\(file): in “\(column)”, is \"\(found)\" written with the day first or the month first? (d/m) "
  }

  /// Asks for what a file leaves open; an answer follows on the same line.
  public func decimalQuestion(_ file: String, column: String, found: String) -> String {
    "\(file): in “\(column)”, is the sign in \"\(found)\" for thousands or for decimals? (t/d) "
  }
}
