// Every format, in the order in which a header is compared with them: names that many use come last.
extension FileFormat {
  private static let readers: [any RowReader.Type] = [
    ShopifyOrders.self, ShopifyCarts.self, ShopifyProducts.self,
    OrderRows<WooOrders>.self, OrderRows<WooAdvancedOrders>.self,
    OrderRows<WooSkyVergeOrders>.self, OrderRows<WooWebToffeeOrders>.self,
    OrderRows<EcwidOrders>.self, OrderRows<MagentoOrders>.self, OrderRows<PrestaShopOrders>.self,
    OrderRows<BigCommerceOrders>.self, OrderRows<SquarespaceOrders>.self,
    OrderRows<WixOrders>.self, OrderRows<EtsyOrders>.self, OrderRows<EtsyItems>.self,
    OrderRows<AmazonOrders>.self,
    CustomerRows<ShopifyCustomers>.self, CustomerRows<WooCustomers>.self,
    CustomerRows<MagentoCustomers>.self, CustomerRows<LightspeedCustomers>.self,
    ProductRows<WooProducts>.self,
    SpendRows<MetaAds>.self, SpendRows<TikTokAds>.self, SpendRows<PinterestAds>.self,
    SpendRows<LinkedInAds>.self,
    SpendRows<MicrosoftAds>.self, SpendRows<GoogleAds>.self,
    OrderRows<GenericLines>.self, GenericOrders.self, GenericSpend.self,
    ExchangeRateFile.self,
    ProductRows<GenericProducts>.self, CustomerRows<GenericCustomers>.self,
  ]

  /// The names of all formats' columns.
  static let tables: [FileFormat] = readers.map { $0.format }

  /// What reads the rows of a format; nil for those that have none.
  static func reader(of name: FormatName) -> (any RowReader.Type)? {
    readers.first { $0.format.name == name }
  }
}
