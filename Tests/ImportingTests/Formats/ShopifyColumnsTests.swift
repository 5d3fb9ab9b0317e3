import Commerce
import Importing
import Testing

/// Ways in which one shop's files of Shopify differ from another's.
@Suite struct ShopifyColumnsTests {
  @Test func `orders are called as the shop wants, with a number sign or without`() throws {
    let orders = try read(fixture: "shopify/names-without-a-number-sign.csv").orders
    #expect(orders.map(\.id) == ["2701", "NL-2702", "#2703/EU"])
    #expect(orders.map(\.lines.count) == [1, 2, 1])
  }

  @Test func `addresses are the same in capitals, and who left a telephone number only is nobody`()
    throws
  {
    let orders = try read(fixture: "shopify/addresses-in-capitals-and-none.csv").orders
    #expect(orders.map { $0.customer?.email } == ["anna@example.com", nil])
    #expect(orders.map { $0.customer == nil } == [false, true])
  }

  @Test func `further columns of customers change nothing, consent by WhatsApp is none by e-mail`()
    throws
  {
    let file = try read(fixture: "shopify/customers-further-columns.csv")
    #expect(file.recognised?.format == .shopifyCustomers)
    #expect(
      file.customers.map(\.identity) == [
        CustomerIdentity(
          email: "zoe@example.com", platformID: "7210448301124", name: "Zoë Bos", city: "Gent",
          country: "BE", acceptsMarketing: false)
      ])
  }

  @Test func `before e-mail had a consent of its own there was one for all`() throws {
    let file = try read(fixture: "shopify/customers-before-email-marketing.csv")
    #expect(file.recognised?.format == .shopifyCustomers)
    #expect(file.customers.map(\.identity.acceptsMarketing) == [true, false])
    #expect(file.customers.map(\.identity.country) == ["NL", "BE"])
  }

  @Test func `older products without article numbers are told by title and options`() throws {
    let file = try read(fixture: "shopify/products-older-without-skus.csv")
    #expect(file.recognised?.format == .shopifyProducts)
    #expect(
      file.products == [
        Product(sku: "", name: "Tea - 100 g", price: 1800, unitCost: 750),
        Product(sku: "", name: "Tea - 250 g", price: 4000, unitCost: nil),
        Product(sku: "", name: "Teapot", price: 2500, unitCost: 1100),
      ])
  }

  @Test func `prices for other markets are not the price`() throws {
    let file = try read(fixture: "shopify/products-market-columns.csv")
    #expect(
      file.products == [Product(sku: "CUP-1", name: "Cup", price: 1000, unitCost: 400)])
  }
}
