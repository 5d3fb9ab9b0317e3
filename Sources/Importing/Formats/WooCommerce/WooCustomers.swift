/// WooCommerce's own customers report; guests have neither a user name nor a day of signing up.
enum WooCustomers: CustomerTable {
  static let format = FileFormat(
    name: .wooCustomers,
    required: [
      .init("Email", .email, aliases: ["E-mail"]),
      .init("Username", .sign, aliases: ["Gebruikersnaam"]),
      .init("AOV", .sign), .init("Orders", .sign, aliases: ["Bestellingen"]),
    ],
    optional: [
      .init("Name", .name, aliases: ["Naam"]),
      .init("Sign Up", .createdAt, aliases: ["Date registered", "Registratiedatum"]),
      .init("City", .city, aliases: ["Stad", "Plaats"]),
      .init("Country / Region", .country, aliases: ["Land / regio", "Land/regio"]),
    ], decimalSign: .point)

  static func hasAccount(_ row: borrowing CSVReader, _ columns: FoundColumns) -> Bool? {
    !row.isBlank(columns["Username"].index)
  }
}
