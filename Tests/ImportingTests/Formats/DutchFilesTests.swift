import Commerce
import Importing
import Testing

/// Plain files with the words that Dutch shops use.
@Suite struct DutchFilesTests {
  @Test func `orders`() throws {
    let file = try read(fixture: "plain/orders-dutch.csv")
    #expect(file.recognised?.format == .genericOrders)
    #expect(
      file.orders.map(\.amounts) == [
        OrderAmounts(total: 3200, tax: 555, shipping: 500, discount: 300),
        OrderAmounts(total: 800, tax: 139), OrderAmounts(total: 800, tax: 139),
      ])
    // A status by itself pays nothing back.
    #expect(file.orders.map(\.status) == ["betaald", "cancelled", "refunded"])
    #expect(file.orders.map(\.isCounted) == [true, false, true])
    #expect(
      file.orders.first?.customer
        == CustomerIdentity(
          email: "anna@example.com", platformID: "77", name: "Anna de Vries", city: "Utrecht",
          country: "NL"))
    #expect(file.orders.first?.discountCodes == ["LENTE"])
  }

  @Test func `lines of orders, each of which comes to what it says`() throws {
    let file = try read(fixture: "plain/lines-dutch.csv")
    #expect(file.recognised?.format == .genericLines)
    // 2 x 10.00 + 3.50 + 4.95.
    #expect(file.orders.map(\.amounts) == [OrderAmounts(total: 2845, shipping: 495)])
    #expect(
      file.rejected == [
        RejectedRow(line: 4, column: "Regeltotaal", found: "4.00 ≠ 3.50", reason: .wrongSum)
      ])
  }

  @Test func `customers, of whom one has neither an address nor a number`() throws {
    let file = try read(fixture: "plain/customers-dutch.csv")
    #expect(file.recognised?.format == .genericCustomers)
    #expect(file.customers.map(\.identity.name) == ["Anna de Vries", "Bo Bos"])
    #expect(file.customers.map(\.identity.city) == ["'t Harde", "Gent"])
    #expect(file.customers.map(\.identity.acceptsMarketing) == [true, false])
    #expect(try file.customers.map(\.knownSince) == [day(2023, 12, 31), day(2024, 2, 1)])
    #expect(file.rejected.map(\.line) == [4])
    #expect(file.rejected.map(\.reason) == [.noCustomer])
  }

  @Test func `spend`() throws {
    let file = try read(fixture: "plain/spend-dutch.csv")
    #expect(file.recognised?.format == .genericSpend)
    #expect(
      try file.spend == [
        MarketingSpend(
          day: day(2024, 3, 31), channel: "nieuwsbrief", amount: 1250,
          currency: Currency(code: "EUR")),
        MarketingSpend(day: day(2024, 4, 1), channel: Order.noChannel, amount: 125_000),
      ])
  }
}
