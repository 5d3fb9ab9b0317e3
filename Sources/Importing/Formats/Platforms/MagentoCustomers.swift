/// Magento's grid of customers.
enum MagentoCustomers: CustomerTable {
  static let format = FileFormat(
    name: .magentoCustomers,
    required: [
      .init("ID", .sign), .init("Email", .email), .init("Customer Since", .createdAt),
      .init("Web Site", .sign),
    ],
    optional: [
      .init("Name", .name), .init("City", .city), .init("Country", .country),
    ])
}
