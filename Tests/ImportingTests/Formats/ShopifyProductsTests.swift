import Commerce
import Importing
import Testing

@Suite struct ShopifyProductsTests {
  @Test func `a product is told for each variant, named as in orders`() throws {
    let file = try read(fixture: "shopify/products.csv")
    #expect(file.recognised?.format == .shopifyProducts)
    #expect(
      file.products == [
        Product(
          sku: "HB-250-B", name: "House Blend - 250 g / Beans", price: 1210, unitCost: 525),
        Product(sku: "HB-1000-B", name: "House Blend - 1 kg / Beans", price: 4000, unitCost: nil),
        Product(sku: "0012", name: "Filter papers", price: 1610, unitCost: 400),
      ])
  }

  @Test func `an unreadable cost rejects the variant`() throws {
    let file = try read(fixture: "shopify/products.csv")
    #expect(
      file.rejected == [
        RejectedRow(line: 7, column: "Cost per item", found: "5,25", reason: .unreadableAmount)
      ])
  }
}
