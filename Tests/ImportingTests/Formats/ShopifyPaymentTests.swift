import Commerce
import Importing
import Testing

/// What the states of a payment come to in orders of Shopify's export.
@Suite struct ShopifyPaymentTests {
  @Test func `orders that were voided, await payment or have expired do not count`() throws {
    let orders = try read(fixture: "shopify/payment-states.csv").orders
    #expect(
      orders.map(\.status) == [
        "paid", "partially_paid", "partially_refunded", "refunded", "voided", "authorized",
        "pending", "expired",
      ])
    #expect(orders.map(\.isCounted) == [true, true, true, true, false, true, false, false])
  }

  @Test
  func `of a refunded order all is paid back, though items that were removed are not refunds`()
    throws
  {
    // 40.00 of which 25.00 are refunds and 15.00 stand open.
    let orders = try read(fixture: "shopify/payment-states.csv").orders
    #expect(orders.map(\.amounts.refunded) == [0, 0, 1200, 4000, 0, 0, 0, 0])
  }

  @Test func `a day of cancelling goes before what was paid`() throws {
    let orders = try read(fixture: "shopify/cancelled-though-paid.csv").orders
    #expect(orders.map(\.status) == ["cancelled", "cancelled", "paid"])
    #expect(orders.map(\.isCounted) == [false, false, true])
  }

  @Test func `a free order was never paid, and counts on the day when it was placed`() throws {
    let file = try read(fixture: "shopify/free-orders.csv")
    #expect(file.rejected.isEmpty)
    #expect(file.orders.map(\.amounts) == [OrderAmounts(total: 0, discount: 2500)])
    #expect(try file.orders.map(\.placedAt.day) == [day(2024, 3, 1)])
    #expect(file.orders.map(\.isCounted) == [true])
    #expect(file.orders.map(\.discountCodes) == [["GRATIS"]])
  }

  @Test func `discounts of the system or the staff have no code, and a person's name may be one`()
    throws
  {
    let orders = try read(fixture: "shopify/discounts-without-a-code.csv").orders
    #expect(orders.map(\.amounts.discount) == [500, 300, 200])
    #expect(orders.map(\.discountCodes) == [[], [], ["ANNA"]])
  }

  @Test func `a paid order with an open balance is taken as paid, whole`() throws {
    // One was edited after it was paid, one never says when it was.
    let orders = try read(fixture: "shopify/balance-still-open.csv").orders
    #expect(
      orders.map(\.amounts) == [OrderAmounts(total: 8934), OrderAmounts(total: 50_590)])
    #expect(orders.map(\.isCounted) == [true, true])
  }

  @Test func `a payment for testing makes an order a test, one by several means does not`() throws {
    let orders = try read(fixture: "shopify/test-payments.csv").orders
    #expect(orders.map(\.status) == ["test", "paid"])
    #expect(orders.map(\.isCounted) == [false, true])
  }
}
