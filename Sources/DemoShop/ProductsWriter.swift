/// Writes the products in the layout of Shopify's product export, a row for each variant.
struct ProductsWriter {
  private static let header = [
    "Handle", "Title", "Body (HTML)", "Vendor", "Product Category", "Type", "Tags", "Published",
    "Option1 Name", "Option1 Value", "Option1 Linked To", "Option2 Name", "Option2 Value",
    "Option2 Linked To", "Option3 Name", "Option3 Value", "Option3 Linked To", "Variant SKU",
    "Variant Grams", "Variant Inventory Tracker", "Variant Inventory Qty",
    "Variant Inventory Policy", "Variant Fulfillment Service", "Variant Price",
    "Variant Compare At Price", "Variant Requires Shipping", "Variant Taxable", "Variant Barcode",
    "Image Src", "Image Position", "Image Alt Text", "Gift Card", "SEO Title", "SEO Description",
    "Variant Image", "Variant Weight Unit", "Variant Tax Code", "Cost per item", "Status",
  ]

  /// The whole file.
  static func file(of catalogue: Catalogue) -> [UInt8] {
    var text = CSVText()
    for name in header { text.cell(name) }
    text.endRow()
    for product in catalogue.products { write(product, to: &text) }
    return text.bytes
  }

  private static func write(_ product: Product, to text: inout CSVText) {
    for (index, variant) in product.variants.enumerated() {
      let isFirst = index == 0
      text.cell(handle(product.title))
      text.cell(isFirst ? product.title : "")
      text.blank()
      text.cell(isFirst ? Story.brand : "")
      text.blank()
      text.cell(isFirst ? product.kind.rawValue : "")
      text.blank()
      text.cell(isFirst ? "true" : "")
      writeOptions(variant.options, of: product, isFirst: isFirst, to: &text)
      text.cell(variant.item.sku)
      text.cell(variant.grams)
      text.blank(2)
      text.cell("deny")
      text.cell("manual")
      text.cell(cents: variant.price)
      text.blank()
      text.cell(variant.item.isShipped ? "true" : "false")
      text.cell(variant.item.taxPercent > 0 ? "true" : "false")
      text.blank(4)
      text.cell(isFirst ? (product.kind == .giftCard ? "true" : "false") : "")
      text.blank(3)
      text.cell("g")
      text.blank()
      if let cost = variant.cost { text.cell(cents: cost) } else { text.blank() }
      text.cell(isFirst ? "active" : "")
      text.endRow()
    }
  }

  /// Three times name, value and link; a product of one variant has `Title` and `Default Title`.
  private static func writeOptions(
    _ values: [String], of product: Product, isFirst: Bool, to text: inout CSVText
  ) {
    let names = product.optionNames.isEmpty ? ["Title"] : product.optionNames
    let values = values.isEmpty ? ["Default Title"] : values
    for index in 0..<3 {
      text.cell(isFirst && index < names.count ? names[index] : "")
      text.cell(index < values.count ? values[index] : "")
      text.blank()
    }
  }

  /// The title in small letters with hyphens, as in the product's address.
  private static func handle(_ title: String) -> String {
    title.split { !$0.isLetter && !$0.isNumber }.map(Names.plain).joined(separator: "-")
  }
}
