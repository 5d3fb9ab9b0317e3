import Commerce
import Testing

@Suite struct OrderAmountsTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var amounts: OrderAmounts
    var net: Int64
    var margin: Int64
    var testDescription: String { name }
  }

  /// The amounts of the orders in `tiny`, worked out by hand in its notes.
  @Test(arguments: [
    Case(
      name: "tax and shipping are no revenue",
      amounts: OrderAmounts(total: 10_000, tax: 1_000, shipping: 500, cost: 4_000),
      net: 8_500, margin: 4_500),
    Case(
      name: "a seventh paid back takes a seventh of net and cost",
      amounts: OrderAmounts(total: 7_000, tax: 700, refunded: 1_000, cost: 2_800),
      net: 5_400, margin: 3_000),
    Case(
      name: "half a cent goes away from zero",
      amounts: OrderAmounts(total: 1_001, tax: 1, shipping: 100, refunded: 500, cost: 500),
      net: 450, margin: 200),
    Case(
      name: "fully paid back is nothing",
      amounts: OrderAmounts(total: 2_000, tax: 200, refunded: 2_000, cost: 800), net: 0, margin: 0),
    Case(
      name: "a free order costs its goods", amounts: OrderAmounts(total: 0, cost: 400), net: 0,
      margin: -400),
    Case(
      name: "an unknown cost is none", amounts: OrderAmounts(total: 1_235), net: 1_235,
      margin: 1_235),
    Case(
      name: "paid back more than was paid: the goods are back, not more than back",
      amounts: OrderAmounts(total: 1_000, refunded: 1_500, cost: 400), net: -500, margin: -500),
  ])
  func `net and margin are those of the definitions`(sample: Case) {
    #expect(sample.amounts.net == sample.net)
    #expect(sample.amounts.margin() == sample.margin)
  }

  @Test func `a margin rate stands in for an unknown cost only`() {
    #expect(OrderAmounts(total: 1_001).margin(marginRate: 0.5) == 501)
    #expect(OrderAmounts(total: -1_001).margin(marginRate: 0.5) == -501)
    #expect(OrderAmounts(total: 1_001, cost: 1).margin(marginRate: 0.5) == 1_000)
  }

  @Test func `products are exact and rounded half away from zero`() {
    #expect(roundedProduct(5, 1, dividedBy: 2) == 3)
    #expect(roundedProduct(-5, 1, dividedBy: 2) == -3)
    #expect(roundedProduct(5, -1, dividedBy: 2) == -3)
    #expect(roundedProduct(5, 1, dividedBy: -2) == -3)
    #expect(roundedProduct(4, 1, dividedBy: 3) == 1)
    #expect(roundedProduct(.max, .max, dividedBy: .max) == .max)
    #expect(roundedProduct(.max, 2, dividedBy: 1) == .max)
    #expect(roundedProduct(.min, 2, dividedBy: 1) == .min)
  }
}
