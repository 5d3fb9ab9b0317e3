internal import Commerce

/// Shopify's products export: one row a variant, and rows for further images.
struct ShopifyProducts: RowReader {
  static let format = FileFormat(
    name: .shopifyProducts,
    required: ["Handle", .init("Variant Price", .itemPrice)],
    optional: [
      "Title", "Option1 Value", "Option2 Value", "Option3 Value", "Variant SKU", "Gift Card",
      .init("Cost per item", .itemCost),
    ], decimalSign: .point)

  private let context: ReadingContext
  private let handle, title, sku, price, cost, giftCard: Column
  private let options: [Column]
  /// Titles, and whether it is a gift card, stand on a product's first row only.
  private var titles: [String: String] = [:]
  private var giftCards: Set<String> = []

  init(_ columns: FoundColumns, _ context: ReadingContext) {
    self.context = context
    handle = columns["Handle"]
    title = columns["Title"]
    sku = columns["Variant SKU"]
    price = columns["Variant Price"]
    cost = columns["Cost per item"]
    giftCard = columns["Gift Card"]
    options = ["Option1 Value", "Option2 Value", "Option3 Value"].map { columns[$0] }
  }

  mutating func read(_ row: borrowing CSVReader, _ emit: (consuming ImportItem) throws -> Void)
    throws
  {
    let handleText = row.text(handle.index)
    let titleText = row.text(title.index)
    if !titleText.isEmpty { titles[handleText] = titleText }
    if YesOrNo.value(row.text(giftCard.index)) == true { giftCards.insert(handleText) }
    let isVariant =
      !row.isBlank(sku.index) || !row.isBlank(price.index) || !row.isBlank(cost.index)
      || options.contains { !row.isBlank($0.index) }
    guard isVariant else { return }

    var problems = RowProblems()
    let unitPrice = problems.amount(row, price, decimals: context.decimals)
    let unitCost = problems.amount(row, cost, decimals: context.decimals)
    problems.checkShape(row)
    if let rejected = problems.first { return try emit(.rejected(rejected)) }
    let product = Product(
      sku: row.identifier(sku.index), name: name(row, title: titles[handleText] ?? ""),
      price: unitPrice, unitCost: unitCost, isGiftCard: giftCards.contains(handleText))
    try emit(.product(product))
  }

  /// The name that lines of orders have: the title, and for one of several variants its options.
  private func name(_ row: borrowing CSVReader, title: String) -> String {
    var values: [String] = []
    for option in options {
      let value = row.text(option.index)
      // What Shopify writes for a product that has no options.
      if !value.isEmpty, value != "Default Title" { values.append(value) }
    }
    return values.isEmpty ? title : title + " - " + values.joined(separator: " / ")
  }
}
