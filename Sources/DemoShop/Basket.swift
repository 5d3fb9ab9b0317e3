import Commerce

/// Fills baskets.
struct BasketMaker: Sendable {
  let catalogue: Catalogue

  /// What a customer buys on a visit; at least one line.
  func lines(for customer: Customer, _ visit: Visit, _ random: inout SeededRandom)
    -> [ShopifyOrder.Line]
  {
    var lines: [ShopifyOrder.Line]
    switch (customer.kind, visit.reason) {
    case (.giftBuyer, _), (_, .present): lines = presents(on: visit.day, &random)
    case (.office, _): lines = officeSupply(customer, on: visit.day, &random)
    case (.regular, .first): lines = trial(customer, on: visit.day, &random)
    case (.regular, _): lines = supply(customer, on: visit.day, &random)
    case (.occasional, _), (.once, _):
      lines =
        customer.channel == .voucherSite
        ? [bags(of: random.pick(catalogue.coffees), size: 1, count: 2, on: visit.day, &random)]
        : trial(customer, on: visit.day, &random)
    }
    addExtras(to: &lines, on: visit.day, &random)
    return lines
  }

  /// Something that was forgotten in the order of an hour ago.
  func forgotten(on day: CalendarDay, _ random: inout SeededRandom) -> [ShopifyOrder.Line] {
    random.chance(0.5)
      ? [line(catalogue.filters, on: day, quantity: random.within(1...2))]
      : [bags(of: random.pick(catalogue.coffees), size: 0, count: 1, on: day, &random)]
  }

  /// A bag over the counter.
  func counterSale(on day: CalendarDay, _ random: inout SeededRandom) -> [ShopifyOrder.Line] {
    [
      bags(
        of: random.pick(catalogue.coffees), size: random.below(2), count: random.within(1...2),
        on: day, &random)
    ]
  }

  private func supply(_ customer: Customer, on day: CalendarDay, _ random: inout SeededRandom)
    -> [ShopifyOrder.Line]
  {
    let favourite = catalogue.coffees[customer.number % catalogue.coffees.count]
    var lines: [ShopifyOrder.Line]
    switch customer.number % 10 {
    case 0, 1: lines = [line(catalogue.refills[customer.number / 10 % 2], on: day)]
    case 2, 3: lines = [line(catalogue.refills[2], on: day)]
    case 4...6: lines = [bags(of: favourite, size: 1, count: 2, on: day, &random)]
    case 7: lines = [bags(of: favourite, size: 2, count: 2, on: day, &random)]
    default: lines = [bags(of: favourite, size: 2, count: 1, on: day, &random)]
    }
    if random.chance(0.22) {
      lines.append(bags(of: random.pick(catalogue.coffees), size: 0, count: 1, on: day, &random))
    }
    return lines
  }

  private func officeSupply(_ customer: Customer, on day: CalendarDay, _ random: inout SeededRandom)
    -> [ShopifyOrder.Line]
  {
    [line(catalogue.refills[customer.number % 2], on: day, quantity: random.within(2...3))]
  }

  private func trial(_ customer: Customer, on day: CalendarDay, _ random: inout SeededRandom)
    -> [ShopifyOrder.Line]
  {
    switch random.unit() {
    case ..<0.08: return [line(random.pick(catalogue.gifts), on: day)]
    case ..<0.72:
      return (0..<random.within(1...2)).map { _ in
        bags(
          of: random.pick(catalogue.coffees), size: random.below(2),
          count: random.chance(0.25) ? 2 : 1,
          on: day, &random)
      }
    default: return [bags(of: random.pick(catalogue.coffees), size: 2, count: 1, on: day, &random)]
    }
  }

  private func presents(on day: CalendarDay, _ random: inout SeededRandom) -> [ShopifyOrder.Line] {
    if random.chance(0.08) { return [line(catalogue.giftCard, on: day)] }
    return [line(random.pick(catalogue.gifts), on: day, quantity: random.chance(0.2) ? 2 : 1)]
  }

  private func addExtras(
    to lines: inout [ShopifyOrder.Line], on day: CalendarDay, _ random: inout SeededRandom
  ) {
    if random.chance(0.09) { lines.append(line(catalogue.filters, on: day)) }
    if random.chance(0.055) { lines.append(line(random.pick(catalogue.equipment), on: day)) }
    if random.chance(0.004) { lines.append(line(catalogue.workshop, on: day)) }
  }

  /// Bags of one coffee; `size` is an index into `Catalogue.sizes`.
  private func bags(
    of coffee: Product, size: Int, count: Int, on day: CalendarDay, _ random: inout SeededRandom
  ) -> ShopifyOrder.Line {
    let variant = coffee.variants[size * Catalogue.grinds.count + (random.chance(0.3) ? 1 : 0)]
    return ShopifyOrder.Line(item: variant.item, quantity: count, price: variant.price(on: day))
  }

  private func line(_ product: Product, on day: CalendarDay, quantity: Int = 1) -> ShopifyOrder.Line
  {
    let variant = product.variants[0]
    return ShopifyOrder.Line(item: variant.item, quantity: quantity, price: variant.price(on: day))
  }
}
