internal import Commerce

/// Magento's (Adobe Commerce's) grid of orders: a row an order, without lines and without tax.
///
/// Its names follow the language of who exports it. Some of the Dutch ones are those of the language pack
/// (https://github.com/magento-l10n/language-nl_NL), others are believed to be used.
enum MagentoOrders: OrderTable {
  static let format = FileFormat(
    name: .magentoOrders,
    required: [
      .init("ID", .orderID), .init("Purchase Date", .placedAt, aliases: ["Aankoopdatum"]),
      .init("Purchase Point", .sign, hearsay: ["Aankooppunt", "Verkooppunt"]),
      .init(
        "Grand Total (Purchased)", .total,
        hearsay: ["Eindtotaal (aangekocht)", "Eindtotaal (gekocht)"]),
    ],
    optional: [
      .init("Bill-to Name", .name, hearsay: ["Factuur op naam", "Naam klant"]),
      .init("Customer Email", .email, aliases: ["Klant e-mail"]), .init("Status", .status),
      .init("Subtotal", .subtotal, aliases: ["Subtotaal"]),
      .init("Shipping and Handling", .shipping, aliases: ["Verzend- en administratiekosten"]),
      .init("Total Refunded", .refunded, hearsay: ["Totaal terugbetaald"]),
      .init("Customer Group", .sign, hearsay: ["Klantengroep", "Klantgroep"]),
    ], gaps: [.noTax, .noItems])

  /// Guests are a group of their own, which comes with Magento.
  static func isByGuest(_ row: borrowing CSVReader, _ columns: FoundColumns) -> Bool? {
    let group = inLowerCase(trimmed(row.text(columns["Customer Group"].index)))
    return group.isEmpty ? nil : ["not logged in", "niet ingelogd"].contains(group)
  }
}
