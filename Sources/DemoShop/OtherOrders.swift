import Commerce

/// Orders that no customer of the web shop placed: over the counter, through a marketplace, as a test.
enum OtherOrders {
  static func all(_ baskets: BasketMaker) -> [ShopifyOrder] {
    var random = SeededRandom(seed: Story.seed, number: -2)
    let dayCount = Story.lastDay.days(since: Story.opening) + 1
    return (0..<dayCount).flatMap { offset -> [ShopifyOrder] in
      let day = Story.opening.advanced(by: offset)
      var orders: [ShopifyOrder] = []
      if day.weekday == 5, random.chance(0.75) { orders.append(counterSale(day, baskets, &random)) }
      if random.chance(0.06) { orders.append(marketplaceOrder(day, baskets, &random)) }
      if offset % 180 == 3 { orders.append(testOrder(day, baskets, &random)) }
      return orders
    }
  }

  /// The roastery sells on Saturdays; the till asks nobody for a name.
  private static func counterSale(
    _ day: CalendarDay, _ baskets: BasketMaker, _ random: inout SeededRandom
  ) -> ShopifyOrder {
    var order = ShopifyOrder(
      placedAt: ShopTime(day: day, second: 10 * 3600 + random.below(6 * 3600)),
      buyer: ShopifyOrder.Buyer(email: "", name: ""),
      lines: baskets.counterSale(on: day, &random))
    order.source = "pos"
    order.paymentMethod = random.pick(["Cash", "Shopify Payments"])
    return order
  }

  /// A marketplace hands on an address of its own instead of the customer's, a new one each time.
  private static func marketplaceOrder(
    _ day: CalendarDay, _ baskets: BasketMaker, _ random: inout SeededRandom
  ) -> ShopifyOrder {
    let alias = String(random.next() >> 24, radix: 36)
    let name = "\(random.pick(Names.first)) \(random.pick(Names.last))"
    var order = ShopifyOrder(
      placedAt: Seasons.moment(on: day, &random),
      buyer: ShopifyOrder.Buyer(
        email: "\(alias)@marketplace.example.com", name: name, street: "Wilgenkade 1",
        zip: "7411 AB",
        city: "Deventer", country: "NL"),
      lines: baskets.counterSale(on: day, &random))
    order.shipping = Simulation.shippingCost(order)
    order.source = "2775569"
    order.paymentMethod = "manual"
    order.tags = ["marktplein"]
    return order
  }

  /// The shop tries out its checkout with Shopify's test gateway.
  private static func testOrder(
    _ day: CalendarDay, _ baskets: BasketMaker, _ random: inout SeededRandom
  ) -> ShopifyOrder {
    var order = ShopifyOrder(
      placedAt: ShopTime(day: day, second: 9 * 3600),
      buyer: ShopifyOrder.Buyer(
        email: "winkel@example.com", name: Story.shopName, street: "Bakkerspad 3", zip: "7411 AB",
        city: "Deventer", country: "NL"),
      lines: baskets.counterSale(on: day, &random))
    order.paymentMethod = "(for testing) Bogus Gateway"
    return order
  }
}
