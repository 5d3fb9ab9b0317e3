import Commerce

/// Three years of a shop: its customers, what they order, and the few orders that are no customer's.
public struct Simulation: Sendable {
  /// All orders by time, numbered from 1001.
  public let orders: [ShopifyOrder]

  /// Runs the shop; the same orders every time.
  public init() {
    let baskets = BasketMaker(catalogue: Catalogue())
    var orders = Simulation.customers().flatMap { customer in
      var random = SeededRandom(seed: Story.seed, number: customer.number)
      return customer.visits(&random).flatMap { visit in
        Simulation.orders(of: customer, visit, baskets, &random)
      }
    }
    orders += OtherOrders.all(baskets)
    // Two orders of one second keep their order: `sort` promises that nowhere.
    let byTime = orders.indices.sorted { (orders[$0].placedAt, $0) < (orders[$1].placedAt, $1) }
    self.orders = byTime.enumerated().map { place, index in
      var order = orders[index]
      order.number = 1001 + place
      return order
    }
  }

  /// Everybody who ever becomes a customer, in order of the first day.
  private static func customers() -> [Customer] {
    var people = PeopleMaker()
    var customers: [Customer] = []
    let dayCount = Story.lastDay.days(since: Story.opening) + 1
    for offset in 0..<dayCount {
      let day = Story.opening.advanced(by: offset)
      var random = SeededRandom(seed: Story.seed ^ 0xDA1, number: offset)
      let expected = Seasons.newCustomers(on: day)
      var arrivals = Channel.allCases.flatMap { channel in
        Array(
          repeating: (channel, false),
          count: random.count(expecting: expected * channel.share(on: day)))
      }
      for _ in 0..<random.count(expecting: Seasons.giftBuyers(on: day)) {
        arrivals.append((random.pick([.googleAds, .metaAds, .organic, .organic, .direct]), true))
      }
      for (channel, isGiftBuyer) in arrivals {
        let number = customers.count + 1
        let person = people.next(number: number, &random)
        customers.append(
          Customer(
            number: number, channel: channel, firstDay: day, isGiftBuyer: isGiftBuyer,
            person: person,
            &random))
      }
    }
    return customers
  }

  /// The order of a visit, and sometimes a second one for what was forgotten.
  private static func orders(
    of customer: Customer, _ visit: Visit, _ baskets: BasketMaker, _ random: inout SeededRandom
  ) -> [ShopifyOrder] {
    var order = ShopifyOrder(
      placedAt: Seasons.moment(on: visit.day, &random), buyer: customer.person.buyer,
      lines: baskets.lines(for: customer, visit, &random))
    Troubles.disguise(&order.buyer, number: customer.number, &random)
    order.note = Troubles.note(&random)
    order.tags = tags(of: customer, visit)
    order.paymentMethod = random.pick([
      "Shopify Payments", "Shopify Payments", "iDEAL", "iDEAL", "PayPal",
    ])
    let tracking = visitChannel(customer, visit, &random).tracking
    order.utmSource = tracking?.source
    order.utmMedium = tracking?.medium ?? ""
    order.discountCode = discountCode(customer, visit)
    let value = order.subtotal
    order.discount = WelcomeCode.discount(of: order.discountCode, on: value)
    applyCoffeeWeek(to: &order)
    order.shipping = shippingCost(order)
    Troubles.befall(&order, &random)

    guard random.chance(0.014), order.placedAt.second < 22 * 3600 else { return [order] }
    var addition = ShopifyOrder(
      placedAt: order.placedAt.advanced(bySeconds: random.within(600...6000)), buyer: order.buyer,
      lines: baskets.forgotten(on: visit.day, &random))
    addition.shipping = shippingCost(addition)
    return [order, addition]
  }

  /// The channel of a visit: the first one is what brought the customer, later ones are habits.
  private static func visitChannel(
    _ customer: Customer, _ visit: Visit, _ random: inout SeededRandom
  ) -> Channel {
    switch visit.reason {
    case .first: return customer.channel
    case .wonBack: return .newsletter
    case .refill, .again, .present:
      return switch random.unit() {
      case ..<0.30: .newsletter
      case ..<0.42: .organic
      case ..<0.50: .googleAds
      default: .direct
      }
    }
  }

  private static func discountCode(_ customer: Customer, _ visit: Visit) -> String {
    switch visit.reason {
    case .first: customer.welcomeCode
    case .wonBack: WinBack.code
    case .refill, .again, .present: ""
    }
  }

  private static func tags(of customer: Customer, _ visit: Visit) -> [String] {
    var tags: [String] = []
    if customer.kind == .office { tags.append("kantoor") }
    if visit.reason == .present || customer.kind == .giftBuyer { tags.append("cadeau") }
    if visit.day >= Story.savingsCard, visit.reason == .refill { tags.append("spaarkaart") }
    return tags
  }

  /// In the first week of October, a bag of a kilogram is two euros off, without a code.
  private static func applyCoffeeWeek(to order: inout ShopifyOrder) {
    let (_, month, dayOfMonth) = order.placedAt.day.components
    guard month == 10, dayOfMonth <= 7, order.discountCode.isEmpty else { return }
    for index in order.lines.indices where order.lines[index].item.sku.contains("-1000-") {
      order.lines[index].discount = 200 * order.lines[index].quantity
      order.discount += order.lines[index].discount
    }
  }

  /// What sending an order costs the customer: nothing from 35 euros on, and for what is not sent.
  static func shippingCost(_ order: ShopifyOrder) -> Int {
    order.subtotal >= 3500 || !order.lines.contains(where: \.item.isShipped) ? 0 : 495
  }
}

extension Person {
  /// The person as an order names one.
  var buyer: ShopifyOrder.Buyer {
    ShopifyOrder.Buyer(
      email: email, name: name, street: street, zip: zip, city: city, country: country,
      phone: phone,
      acceptsMarketing: acceptsMarketing)
  }
}
