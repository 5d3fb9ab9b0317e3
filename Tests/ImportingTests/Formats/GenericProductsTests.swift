import Commerce
import Importing
import Testing

@Suite struct GenericProductsTests {
  @Test func `a cost may apply from a day, and a product may be a gift card`() throws {
    let file = try read(fixture: "plain/products-cost-from.csv")
    #expect(file.recognised?.format == .genericProducts)
    #expect(
      try file.products == [
        Product(
          sku: "HB1", name: "House blend", price: nil, unitCost: 700, costFrom: day(2024, 1, 1)),
        Product(
          sku: "HB1", name: "House blend", price: nil, unitCost: 800, costFrom: day(2024, 3, 31)),
        Product(sku: "", name: "Cadeaubon 25", price: nil, unitCost: nil, isGiftCard: true),
      ])
    #expect(
      file.rejected == [
        RejectedRow(line: 5, column: "Geldig vanaf", found: "soon", reason: .unreadableDate)
      ])
  }

  @Test(arguments: ["cost from", "valid_from", "Effective date", "ingangsdatum", "vanaf"])
  func `the day of a cost is known by these names`(_ name: String) throws {
    let file = try read("sku,unit_cost,\(name)\nA,1.00,2024-05-01\n")
    #expect(try file.products.map(\.costFrom) == [day(2024, 5, 1)])
  }

  @Test func `days that could mean two things are asked for`() {
    #expect(throws: ImportError.self) {
      try read("sku,unit_cost,valid from\nA,1.00,03/04/2024\n")
    }
  }

  @Test func `Shopify tells of gift cards in its products and in its JSON`() throws {
    let products = try read(
      """
      Handle,Title,Option1 Value,Variant SKU,Variant Price,Gift Card,Cost per item
      card,Gift card,25,,25,true,
      card,,50,,50,,
      mug,Mug,,M1,10,false,4.00

      """)
    #expect(products.products.map(\.name) == ["Gift card - 25", "Gift card - 50", "Mug"])
    #expect(products.products.map(\.isGiftCard) == [true, true, false])
    let orders = try read(
      """
      [{"name": "#1", "financial_status": "paid", "created_at": "2024-03-01T10:00:00+01:00",
        "currency": "EUR", "total_price": "35.00", "line_items": [
          {"name": "Gift card - 25", "quantity": 1, "price": "25.00", "gift_card": true},
          {"name": "Mug", "sku": "M1", "quantity": 1, "price": "10.00", "gift_card": false}]}]
      """)
    #expect(orders.orders.first?.lines.map(\.isGiftCard) == [true, false])
  }
}
