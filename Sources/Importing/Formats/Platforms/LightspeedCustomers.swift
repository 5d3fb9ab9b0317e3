/// Customers of Lightspeed eCom, the C-Series (once SEOshop).
enum LightspeedCustomers: CustomerTable {
  static let format = FileFormat(
    name: .lightspeedCustomers,
    required: [
      .init("Internal ID", .customerID), .init("Registered", .createdAt), .init("E-Mail", .email),
    ],
    requiredAnyOf: [.init("LastnamePreposition", .infix), .init("Customer type", .sign)],
    optional: [
      .init("Firstname", .firstName), .init("Lastname", .lastName),
      .init("City", .city), .init("Country", .country),
    ])
}
