/// Shopify's customers, in the layout of now and the older ones.
enum ShopifyCustomers: CustomerTable {
  static let format = FileFormat(
    name: .shopifyCustomers,
    required: [
      .init("Email", .email), .init("Total Spent", .sign), .init("Total Orders", .sign),
      .init("Accepts Email Marketing", .consent, aliases: ["Accepts Marketing"]),
    ],
    optional: [
      .init("Customer ID", .customerID), .init("First Name", .firstName),
      .init("Last Name", .lastName), .init("Default Address City", .city, aliases: ["City"]),
      .init(
        "Default Address Country Code", .country, aliases: ["Country Code", "Country"]),
    ], decimalSign: .point)
}
