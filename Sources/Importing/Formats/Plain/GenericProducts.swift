/// Products with what they cost, in the plain format that anybody can make.
enum GenericProducts: ProductTable {
  static let format = FileFormat(
    name: .genericProducts,
    required: [.init("unit_cost", .itemCost, aliases: PlainNames.itemCost)],
    requiredAnyOf: [
      .init("sku", .itemSKU, aliases: PlainNames.itemSKU),
      .init("product", .item, aliases: PlainNames.item + ["name", "naam", "title", "titel"]),
    ],
    optional: [
      .init("price", .itemPrice, aliases: PlainNames.price),
      .init("cost_from", .costFrom, aliases: PlainNames.costFrom),
      .init("gift_card", .giftCard, aliases: PlainNames.giftCard),
    ],
    foreign: ["order_id", "date", "datum", "dag", "day"] + PlainNames.orderID + PlainNames.email,
    decimalSign: .point, isAnybodys: true)
}
