import Importing
import System
import Testing

/// The headers of real exports are told apart by their names alone.
@Suite struct HeaderTests {
  private static let formats: [(String, FormatName)] = [
    ("amazon_all_orders.txt", .amazonOrders),
    ("bigcommerce_orders_default.csv", .bigCommerceOrders),
    ("etsy_sold_order_items.csv", .etsyItems), ("etsy_sold_orders.csv", .etsyOrders),
    ("google_ads_campaign_day_de.csv", .googleAds), ("google_ads_campaign_day_en.csv", .googleAds),
    ("google_ads_campaign_day_fr_semicolon.csv", .googleAds),
    ("lightspeed_c_customers.csv", .lightspeedCustomers),
    ("magento2_customer_grid.csv", .magentoCustomers),
    ("magento2_sales_order_grid.csv", .magentoOrders), ("meta_ads_nl.csv", .metaAds),
    ("prestashop_orders_grid_en.csv", .prestaShopOrders),
    ("shopify_customers_2026.csv", .shopifyCustomers),
    ("shopify_customers_older.csv", .shopifyCustomers),
    ("squarespace_orders.csv", .squarespaceOrders), ("wix_orders.csv", .wixOrders),
    ("woo_advanced_order_export_default.csv", .wooAdvancedOrders),
    ("woo_core_analytics_customers_2026.csv", .wooCustomers),
    ("woo_core_analytics_orders_browser.csv", .wooOrders),
    ("woo_core_analytics_orders_server.csv", .wooOrders),
    ("woo_skyverge_default_one_row_per_item.csv", .wooSkyVergeOrders),
    ("woo_webtoffee_orders.csv", .wooWebToffeeOrders),
  ]

  /// Reports without orders, and without what was spent.
  private static let refused = [
    "woo_core_analytics_revenue_browser.csv", "microsoft_ads_campaign.csv",
  ]

  private func recognised(_ name: String) throws -> FormatName {
    try FileImport(
      input: ByteInput(path: path(ofFixture: "headers/" + name)), fileName: name,
      options: .inBerlin()
    ).recognised.format
  }

  @Test(arguments: formats)
  func `an export is told by the names of its columns`(_ name: String, _ format: FormatName) throws
  {
    #expect(try recognised(name) == format)
  }

  @Test(arguments: refused)
  func `a report that lacks what is needed is none of them`(_ name: String) {
    #expect(throws: ImportError.self) { try recognised(name) }
  }

  @Test func `every header is looked for`() {
    let looked = Set(HeaderTests.formats.map(\.0) + HeaderTests.refused)
    let files = Folder.names(in: path(ofFixture: "headers")).filter { !$0.hasSuffix(".md") }
    #expect(Set(files) == looked)
  }
}
