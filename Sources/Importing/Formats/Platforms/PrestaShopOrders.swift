/// PrestaShop's list of orders: a row an order, with the total alone.
enum PrestaShopOrders: OrderTable {
  static let format = FileFormat(
    name: .prestaShopOrders,
    required: [
      .init("ID", .orderID), .init("Reference", .sign, aliases: ["Referentie", "Référence"]),
      .init(
        "New client", .sign, aliases: ["Nieuwe klant", "Nouveau client", "New customer"]),
      .init("Total", .total, aliases: ["Totaal"]), .init("Date", .placedAt, aliases: ["Datum"]),
    ],
    optional: [
      .init("Status", .status, aliases: ["État"]),
      .init("Delivery", .country, aliases: ["Levering", "Livraison"]),
    ], gaps: [.noCustomers, .noTax, .noShipping, .noItems, .noRefunds])
}
