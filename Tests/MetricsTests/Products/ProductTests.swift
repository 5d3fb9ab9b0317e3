import Commerce
import TestSupport
import Testing

@testable import Metrics

/// A shop of four: what each bought on which days before today, the last of which is today.
///
/// | who | days ago: products |
/// | --- | --- |
/// | Ann | 400: bag, mug · 30: bag · 0: bag, filter |
/// | Bob | 100: mug · 60: bag |
/// | Cas | 20: bag, mug |
/// | Dee | 500: filter · 10: nothing that is known |
private enum FourBuyers {
  static let today = isoDay("2025-06-30")
  static let bag: Int32 = 0
  static let mug: Int32 = 1
  static let filter: Int32 = 2

  private static let bought: [(who: String, daysAgo: Int, products: [Int32])] = [
    ("ann", 400, [bag, mug]), ("ann", 30, [bag]), ("ann", 0, [bag, filter]),
    ("bob", 100, [mug]), ("bob", 60, [bag]),
    ("cas", 20, [bag, mug]),
    ("dee", 500, [filter]), ("dee", 10, []),
  ]

  private static let names = ["ann", "bob", "cas", "dee"]

  /// Each purchase is of 10 euros, 4 of them margin.
  static func shop(daysAgo: Int = 0) -> ShopAsOf {
    Shop(
      purchases: bought.map {
        Purchase($0.who, on: today.advanced(by: -$0.daysAgo), net: 1000, margin: 400)
      }
    ).asOf(today.advanced(by: -daysAgo))
  }

  static let purchases = ProductPurchases(
    names: ["Bag", "Mug", "Filters"], keys: ["B1", "M1", "F1"],
    bought.flatMap { purchase in
      purchase.products.map {
        ProductPurchases.Entry(
          customer: Int32(names.firstIndex(of: purchase.who) ?? 0), product: $0,
          day: today.advanced(by: -purchase.daysAgo).number)
      }
    })
}

@Suite struct ProductTableTests {
  private let table = ProductTable(of: FourBuyers.shop(), FourBuyers.purchases)

  private func product(_ name: String) throws -> ProductFigures {
    try #require(table.products.first { $0.name == name })
  }

  @Test func `a product is counted once a purchase, and its customers once`() throws {
    let bag = try product("Bag")
    // Ann three times, Bob and Cas once each.
    #expect((bag.purchases, bag.customers, bag.repeaters, bag.pairs) == (5, 3, 1, 2))
    #expect(bag.repeatRate == .value(1.0 / 3))
    let mug = try product("Mug")
    #expect((mug.purchases, mug.customers, mug.repeaters, mug.pairs) == (3, 3, 0, 0))
  }

  @Test
  func
    `the last year tells new customers, those who bought it before, and those to whom it is new`()
    throws
  {
    #expect(table.since == isoDay("2024-07-01"))
    // Ann's two of the last year are again, Bob's second purchase is new to it, Cas is a new customer.
    #expect(try product("Bag").lately == BuyerSplit(first: 1, again: 2, newToIt: 1))
    // Ann's was longer ago.
    #expect(try product("Mug").lately == BuyerSplit(first: 2, again: 0, newToIt: 0))
    #expect(try product("Filters").lately == BuyerSplit(first: 0, again: 0, newToIt: 1))
  }

  @Test func `the shop counts purchases of which no product is known too`() {
    // First purchases: Bob's and Cas's. Returning: two of Ann's, one of Bob's and one of Dee's.
    #expect(table.shop == BuyerSplit(first: 2, again: 4, newToIt: 0))
    #expect(table.shop.returningShare == .value(4.0 / 6))
  }

  @Test func `the most bought of the last year comes first`() {
    #expect(table.products.map(\.name) == ["Bag", "Mug", "Filters"])
  }

  @Test func `an interval needs ten pairs`() throws {
    #expect(try product("Bag").refill == .undefined(.tooRare))
    let days = (0...10).map { FourBuyers.today.advanced(by: -30 * $0) }
    let shop = Shop(purchases: days.map { Purchase("ann", on: $0, net: 1000) })
    let purchases = ProductPurchases(
      names: ["Bag"],
      days.map { ProductPurchases.Entry(customer: 0, product: 0, day: $0.number) })
    let bag = try #require(ProductTable(of: shop.now, purchases).products.first)
    #expect(bag.pairs == 10)
    #expect(bag.refill.value?.medianDays == 30)
  }

  @Test func `nothing after the day plays a part`() throws {
    let earlier = ProductTable(of: FourBuyers.shop(daysAgo: 50), FourBuyers.purchases)
    let bag = try #require(earlier.products.first { $0.name == "Bag" })
    #expect((bag.purchases, bag.customers, bag.repeaters) == (2, 2, 0))
    #expect(earlier.products.first { $0.name == "Filters" }?.purchases == 1)
  }

  @Test func `a shop without lines has no products, and a shop all the same`() {
    let table = ProductTable(of: FourBuyers.shop(), ProductPurchases())
    #expect(table.products.isEmpty)
    #expect(table.shop.all == 6)
    #expect(ProductTable(of: Shop(purchases: []).now, ProductPurchases()).shop.all == 0)
  }

  @Test(arguments: [
    (first: 10, again: 30, carrier: BuyerSplit.Carrier.retention),
    (first: 30, again: 10, carrier: .acquisition), (first: 19, again: 21, carrier: .unclear),
    (first: 0, again: 1, carrier: .unclear),
  ])
  func `one carries where a half is outside of the interval`(
    first: Int, again: Int, carrier: BuyerSplit.Carrier
  ) {
    // By Wilson 30 of 40 is 0.598 to 0.858, 21 of 40 is 0.375 to 0.671, 1 of 1 is 0.207 to 1.
    #expect(BuyerSplit(first: first, again: again).carrier == .value(carrier))
  }

  @Test func `nothing is carried where nothing was bought`() {
    #expect(BuyerSplit().carrier == .undefined(.noOrders))
    #expect(BuyerSplit().returningShare == .undefined(.noOrders))
  }
}

@Suite struct ProductChoiceTests {
  private let shop = FourBuyers.shop()

  /// Who made the purchases of a choice, and how many there are.
  private func made(_ choice: ProductChoice) -> [Int32] {
    let occasions = shop.occasions(of: choice, in: FourBuyers.purchases)
    return shop.customers(of: occasions) + [Int32(occasions.count)]
  }

  @Test func `each part of a product's purchases is found`() {
    let (ann, bob, cas): (Int32, Int32, Int32) = (0, 1, 2)
    #expect(made(ProductChoice("B1")) == [ann, bob, cas, 5])
    #expect(made(ProductChoice("B1", .first)) == [ann, cas, 2])
    #expect(made(ProductChoice("B1", .again)) == [ann, 2])
    #expect(made(ProductChoice("B1", .newToIt)) == [bob, 1])
    #expect(made(ProductChoice("B1", .together(with: "M1"))) == [ann, cas, 2])
    // After Ann's first and her second bag.
    #expect(made(ProductChoice("B1", .after)) == [ann, 2])
    #expect(made(ProductChoice("B1", .next("F1"))) == [ann, 1])
    #expect(made(ProductChoice("M1", .next("B1"))) == [ann, bob, 2])
    #expect(made(ProductChoice("B1", .first, since: isoDay("2024-07-01"))) == [cas, 1])
    #expect(made(ProductChoice("none")) == [0])
  }

  @Test func `the parts of the whole shop are found`() {
    #expect(made(ProductChoice(nil)) == [0, 1, 2, 3, 8])
    #expect(made(ProductChoice(nil, .first)) == [0, 1, 2, 3, 4])
    #expect(made(ProductChoice(nil, .again, since: isoDay("2024-07-01"))) == [0, 1, 3, 4])
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6])
  func `lists are as long as the figures of random shops say`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bought: [Purchase] = []
    var entries: [ProductPurchases.Entry] = []
    for customer in 0..<40 {
      let days = Set(
        (0...Int.random(in: 0...6, using: &random)).map { _ in
          Int.random(in: 0...700, using: &random)
        })
      for daysAgo in days {
        let day = FourBuyers.today.advanced(by: -daysAgo)
        // Names sort as their numbers do.
        bought.append(Purchase("c\(100 + customer)", on: day, net: 500))
        for product in 0..<5 where Int.random(in: 0...2, using: &random) == 0 {
          entries.append(.init(customer: Int32(customer), product: Int32(product), day: day.number))
        }
      }
    }
    let shop = Shop(purchases: bought).asOf(FourBuyers.today)
    let purchases = ProductPurchases(names: ["a", "b", "c", "d", "e"], entries)
    let table = ProductTable(of: shop, purchases)
    func count(_ choice: ProductChoice) -> Int { shop.occasions(of: choice, in: purchases).count }
    for product in table.products {
      func lately(_ part: ProductChoice.Part) -> Int {
        count(ProductChoice(product.key, part, since: table.since))
      }
      #expect(count(ProductChoice(product.key)) == product.purchases)
      #expect(count(ProductChoice(product.key, .again)) == product.pairs)
      #expect(lately(.first) == product.lately.first)
      #expect(lately(.again) == product.lately.again)
      #expect(lately(.newToIt) == product.lately.newToIt)
      let beside = ProductCompanions(of: product.key, in: shop, purchases)
      #expect(beside.purchases == product.purchases)
      #expect(count(ProductChoice(product.key, .after)) == beside.after)
      for companion in beside.companions {
        #expect(count(ProductChoice(product.key, .next(companion.key))) == companion.next)
        guard companion.key != product.key else { continue }
        #expect(
          count(ProductChoice(product.key, .together(with: companion.key))) == companion.together)
      }
    }
    #expect(count(ProductChoice(nil, .first, since: table.since)) == table.shop.first)
    #expect(count(ProductChoice(nil, .again, since: table.since)) == table.shop.again)
    #expect(table.firstProducts.reduce(0) { $0 + $1.customers } == CustomerFigures(of: shop).count)
  }
}

@Suite struct ProductCompanionTests {
  @Test
  func `what is bought next and together is counted among purchases whose products are known`()
    throws
  {
    let beside = ProductCompanions(of: "B1", in: FourBuyers.shop(), FourBuyers.purchases)
    #expect(beside.name == "Bag")
    // Seven purchases with known products, three of them Ann's and Bob's later ones.
    #expect((beside.allPurchases, beside.allReturning) == (7, 3))
    #expect((beside.purchases, beside.after) == (5, 2))
    #expect(beside.companions.map(\.name) == ["Bag", "Filters", "Mug"])
    let (bag, filters, mug) = (
      beside.companions[0], beside.companions[1], beside.companions[2]
    )
    #expect((bag.next, bag.nextShare) == (2, .value(1)))
    #expect(bag.togetherShare == .undefined(.sameProduct))
    #expect((filters.next, filters.together) == (1, 1))
    #expect(filters.togetherShare == .value(0.2))
    #expect((mug.next, mug.together) == (0, 2))
    // A few say nothing of lift.
    #expect(mug.togetherLift == .undefined(.tooRare))
  }

  @Test func `lift is the share beside the product against the share among all`() throws {
    // Twenty buy a bag and then a mug; twenty others buy filters twice.
    let start = isoDay("2025-01-01")
    var bought: [Purchase] = []
    var entries: [ProductPurchases.Entry] = []
    for customer in 0..<40 {
      let products: [Int32] = customer < 20 ? [0, 1] : [2, 2]
      for (place, product) in products.enumerated() {
        let day = start.advanced(by: 10 * place)
        bought.append(Purchase("c\(100 + customer)", on: day, net: 500))
        entries.append(.init(customer: Int32(customer), product: product, day: day.number))
        // Every other bag has a filter with it.
        if product == 0, customer.isMultiple(of: 2) {
          entries.append(.init(customer: Int32(customer), product: 2, day: day.number))
        }
      }
    }
    let shop = Shop(purchases: bought).now
    let beside = ProductCompanions(
      of: "Bag", in: shop, ProductPurchases(names: ["Bag", "Mug", "Filters"], entries))
    let mug = try #require(beside.companions.first { $0.name == "Mug" })
    // All 20 of 20 next purchases, against 20 of 40 later ones.
    #expect(mug.nextShare == .value(1))
    #expect(mug.nextLift == .value(2))
    let filters = try #require(beside.companions.first { $0.name == "Filters" })
    // 10 of 20 with a bag, against 50 of all 80.
    #expect(filters.togetherShare == .value(0.5))
    #expect(filters.togetherLift == .value(0.8))
    #expect(filters.nextLift == .undefined(.tooRare))
  }

  @Test func `nothing stands beside a product that nobody bought`() {
    let beside = ProductCompanions(of: "X", in: FourBuyers.shop(), FourBuyers.purchases)
    #expect(beside.companions.isEmpty)
    #expect(beside.name == "X")
  }
}

@Suite struct FirstProductTests {
  /// Ann began with tea 500 days ago and came again after 100 and 450 days, Bob with tea 10 days ago; Cas's first order
  /// has no lines.
  private var shop: ShopAsOf {
    let today = isoDay("2025-06-30")
    var builder = LedgerBuilder(currency: Currency(code: "EUR"))
    for (row, sale) in [(0, 500, 0), (0, 400, 1), (0, 50, 2), (1, 10, 3), (2, 5, 4)].enumerated() {
      let day = today.advanced(by: -sale.1)
      builder.add(
        OrderFacts(
          row: Int32(row), customer: Int32(sale.0), day: day,
          instant: Int64(day.number) * 86_400_000_000, hasTime: false, currency: nil,
          standing: .counted, amounts: OrderAmounts(total: 1000, cost: 600), lacksCost: false,
          channel: "ads", firstProduct: sale.0 == 2 ? "" : row == 1 ? "Coffee" : "Tea",
          discountCodes: []))
    }
    return ShopAsOf(builder.build(rows: RowCounts()) { "\($0)" }.ledger, asOf: today)
  }

  @Test func `customers stand under the product of their first order`() throws {
    let rows = FirstProductFigures.all(of: shop)
    #expect(rows.map(\.name) == ["Tea", "(none)"])
    let tea = try #require(rows.first)
    #expect((tea.customers, tea.repeaters, tea.known, tea.within) == (2, 1, 1, 1))
    #expect(tea.repeatRate == .value(0.5))
    #expect(tea.lifetimeValue == .value(800))
    // Ann's first two; the third came after 450 days.
    #expect(tea.lifetimeValueWithin == .value(800))
    #expect(rows[1].lifetimeValueWithin == .undefined(.nobodyObservable))
  }

  @Test func `their people are as many as the figures say`() {
    let tea = FirstProductFigures.all(of: shop)[0]
    func people(_ name: String, _ part: FirstProductPart) -> [Int32] {
      shop.customers(.firstProduct(name, part))
    }
    #expect(people("Tea", .all).count == tea.customers)
    #expect(people("Tea", .repeated) == [0])
    #expect(people("Tea", .notRepeated) == [1])
    #expect(people("Tea", .observable(days: 365)) == [0])
    #expect(people("Tea", .within(days: 365)) == [0])
    #expect(people("Tea", .within(days: 99)) == [])
    #expect(people("Tea", .notWithin(days: 99)) == [0])
    #expect(people("(none)", .all) == [2])
    // A product that is not there any more.
    #expect(people("Gone", .all) == [])
  }
}
