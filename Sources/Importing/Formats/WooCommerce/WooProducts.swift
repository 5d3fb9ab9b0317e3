/// WooCommerce's products export, where it has the cost of goods or that of a plug-in.
enum WooProducts: ProductTable {
  static let format = FileFormat(
    name: .wooProducts,
    required: [
      .init("SKU", .itemSKU), .init("Name", .item), .init("Regular price", .itemPrice),
    ],
    requiredAnyOf: [
      .init("Cost of goods", .itemCost), .init("Meta: _wc_cog_cost", .itemCost),
      .init("Meta: _alg_wc_cog_cost", .itemCost),
    ], optional: [], decimalSign: .point)
}
