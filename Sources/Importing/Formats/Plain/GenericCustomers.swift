/// Customers in the plain format that anybody can make: an address, and something about the person.
enum GenericCustomers: CustomerTable {
  static let format = FileFormat(
    name: .genericCustomers,
    required: [.init("customer_email", .email, aliases: PlainNames.email)],
    requiredAnyOf: [
      .init("consent", .consent, aliases: PlainNames.consent),
      .init("name", .name, aliases: PlainNames.name),
      .init("last_name", .lastName, aliases: PlainNames.lastName),
      .init("first_name", .firstName, aliases: PlainNames.firstName),
    ],
    optional: [
      .init("infix", .infix, aliases: PlainNames.infix),
      .init("customer_id", .customerID, aliases: PlainNames.customerID),
      .init("city", .city, aliases: PlainNames.city),
      .init("country", .country, aliases: PlainNames.country),
      .init("created_at", .createdAt, aliases: PlainNames.knownSince),
    ], foreign: ["order_id"] + PlainNames.orderID + PlainNames.total, decimalSign: .point)
}
