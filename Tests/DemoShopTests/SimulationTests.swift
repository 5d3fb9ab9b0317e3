import Commerce
import Testing

@testable import DemoShop

@Suite struct SimulationTests {
  @Test func `the shop has thousands of customers and a last month that is not over`() throws {
    #expect((12_000...18_000).contains(Shop.orders.count))
    #expect((4_000...6_000).contains(Shop.customers.count))
    #expect(try #require(Shop.orders.first).placedAt.day.description == "2023-09-01")
    #expect(try #require(Shop.orders.last).placedAt.day.description == "2026-09-17")
  }

  @Test func `orders are numbered from 1001 in order of time`() {
    #expect(Shop.orders.map(\.number) == Array(1001..<1001 + Shop.orders.count))
    #expect(zip(Shop.orders, Shop.orders.dropFirst()).allSatisfy { $0.placedAt <= $1.placedAt })
  }

  @Test func `no order takes more off than its goods are worth or pays back more than was paid`() {
    for order in Shop.orders {
      #expect(order.subtotal >= 0)
      #expect((0...order.total).contains(order.refunded))
      #expect(order.taxes <= order.total)
      #expect(order.lines.reduce(0) { $0 + $1.discount } <= order.discount)
    }
  }

  @Test func `every status and oddity of a real shop is there`() {
    for status in [ShopifyOrder.Status.paid, .pending, .voided, .refunded, .partiallyRefunded] {
      #expect(Shop.orders.contains { $0.status == status })
    }
    #expect(Shop.orders.contains { $0.cancelledAt != nil && $0.status == .refunded })
    #expect(Shop.orders.contains { $0.discountCode == "SORRY100" && $0.total == 0 })
    #expect(Shop.orders.contains { $0.discountCode.isEmpty && $0.discount > 0 })
    #expect(Shop.orders.contains { $0.source == "pos" })
    #expect(Shop.orders.contains { $0.buyer.email.hasSuffix("@marketplace.example.com") })
    #expect(Shop.orders.contains { $0.paymentMethod == "(for testing) Bogus Gateway" })
    #expect(Shop.orders.contains { $0.buyer.email.isEmpty && !$0.buyer.phone.isEmpty })
    #expect(Shop.orders.contains { $0.buyer.email != $0.buyer.email.lowercased() })
  }

  @Test func `the capitals in an address do not make another customer`() {
    let shouting = Shop.customers.count { history in
      Set(history.map(\.buyer.email)).count > 1
    }
    #expect(shouting > 100)
  }

  @Test func `something is added on the same day now and then`() {
    let additions = Shop.customers.flatMap { history in
      zip(history, history.dropFirst()).filter { $0.placedAt.day == $1.placedAt.day }
    }
    #expect((80...250).contains(additions.count))
  }
}
