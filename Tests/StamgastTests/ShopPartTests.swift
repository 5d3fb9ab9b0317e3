import Commerce
import Dashboard
import Metrics
import Storage
import TestSupport
import Testing

@testable import stamgast

/// What a filter leaves of a shop.
@Suite struct ShopPartTests {
  private func order(
    _ id: String, _ person: String?, _ date: String, net: Int64, channel: String = "google",
    country: String = "NL", codes: [String] = [], products: [String] = [],
    status: String = "paid"
  ) throws -> Order {
    let day = try #require(CalendarDay(iso: date))
    return Order(
      id: id, customer: person.flatMap { CustomerIdentity(email: $0) },
      placedAt: PlacedAt(day: day, instant: Int64(day.number) * 86_400_000_000, hasTime: false),
      currency: Currency(code: "EUR"), amounts: OrderAmounts(total: net, cost: 0), status: status,
      channel: channel, country: country, discountCodes: codes,
      lines: products.map { OrderLine(name: $0, sku: "", quantity: 1, unitPrice: 1) })
  }

  private func store(_ orders: [Order], spend: [MarketingSpend] = []) async throws -> OrderStore {
    let store = try OrderStore()
    try await store.importing(orders: orders)
    if spend.isEmpty { return store }
    try await store.importing(
      ImportDescription(fileName: "s.csv", format: "generic-spend", contents: .spend, importedAt: 0)
    ) { writer in
      for row in spend { writer.add(row) }
    }
    return store
  }

  /// Ann came by Google and went on by e-mail, Bob came by e-mail; somebody unknown came by Google.
  private func small() async throws -> OrderStore {
    let day = try #require(CalendarDay(iso: "2024-01-02"))
    return try await store(
      [
        try order("1", "ann", "2024-01-10", net: 100, codes: ["TEN"], products: ["Tea", "Cup"]),
        try order("2", "ann", "2024-02-10", net: 50, channel: "email", country: "de"),
        try order("3", "bob", "2024-01-20", net: 30, channel: "email", products: ["Cup"]),
        try order("4", "bob", "2024-03-01", net: 70),
        try order("5", nil, "2024-02-01", net: 9),
        try order("6", "bob", "2024-03-05", net: 5, channel: "email", status: "cancelled"),
      ],
      spend: [
        MarketingSpend(day: day, channel: "google", amount: 40),
        MarketingSpend(day: day, channel: "email", amount: 8),
      ])
  }

  private func part(_ store: OrderStore, _ conditions: String...) async throws -> ShopPart {
    let own = try await store.ownSegments()
    let filter = ShopFilter(try conditions.map { try FilterCondition(parsing: $0, naming: own) })
    return try await ShopPart.make(filter, of: store)
  }

  private func sums(_ part: ShopPart) -> [Int64] {
    [
      Int64(part.ledger.customers.count), Int64(part.ledger.occasions.count),
      part.ledger.occasions.net.reduce(0, +), part.ledger.days.net.reduce(0, +),
    ]
  }

  @Test func `a filter of customers goes by their first order and keeps all of theirs`()
    async throws
  {
    let part = try await part(try await small(), "channel=google")
    #expect(sums(part) == [1, 2, 150, 150])
    #expect(part.ledger.days.countedOrders.reduce(0, +) == 2)
    #expect(part.ledger.days.unidentified.reduce(0, +) == 0)
  }

  @Test func `a filter of orders keeps only these, whoever placed them`() async throws {
    let part = try await part(try await small(), "order.channel=google")
    // Bob's first order is now the one by Google, and the order of nobody counts for the shop.
    #expect(sums(part) == [2, 2, 170, 179])
    #expect(part.ledger.days.unidentified.reduce(0, +) == 1)
  }

  @Test(arguments: [
    ("country=NL", [2, 4, 250]), ("order.country=DE", [1, 1, 50]), ("code=ten", [1, 2, 150]),
    ("code=none", [1, 2, 100]), ("product=Cup", [1, 2, 100]), ("order.product=Cup", [2, 2, 130]),
    ("order.code=none", [2, 3, 150]), ("order.product=none", [2, 2, 120]),
    ("channel=fax", [0, 0, 0]),
  ])
  func `each field is gone by`(condition: String, expected: [Int64]) async throws {
    let part = try await part(try await small(), condition)
    #expect(Array(sums(part).prefix(3)) == expected)
  }

  @Test func `any of several values will do, and all of several fields must be met`() async throws {
    let store = try await small()
    #expect(sums(try await part(store, "channel=google", "channel=email"))[0] == 2)
    #expect(sums(try await part(store, "channel=google", "product=Cup"))[0] == 0)
    #expect(sums(try await part(store, "channel=google", "order.country=NL")) == [1, 1, 100, 100])
  }

  @Test func `the last day stays that of the whole shop`() async throws {
    let store = try await small()
    for condition in ["order.country=DE", "channel=fax"] {
      let part = try await part(store, condition)
      #expect(part.ledger.lastOrderDay?.description == "2024-03-05")
    }
    #expect(try await part(store, "channel=fax").ledger.firstCountedDay == nil)
  }

  @Test func `spend follows a channel; elsewhere acquisition cost is open, with its reason`()
    async throws
  {
    func cost(_ condition: String) async throws -> Figure<Double> {
      let shop = ShopAsOf(try await part(try await small(), condition).ledger)
      let figures = CustomerFigures(of: shop)
      return ShopSummary(of: shop, figures: figures, cohorts: CohortTable(of: shop))
        .customerAcquisitionCost
    }
    #expect(try await cost("channel=google") == .value(40))
    #expect(try await cost("order.channel=google") == .value(20))
    #expect(try await cost("country=NL") == .undefined(.spendNotSplit))
    #expect(try await cost("channel=fax") == .undefined(.noSpend))
  }

  @Test func `values are listed with how many have them, the most frequent first`() async throws {
    let store = try await small()
    func list(_ subject: FilterSubject, _ field: FilterField) async throws -> [String] {
      try await ShopPart.values(subject, field, of: store, segmentDay: nil).map {
        "\($0.value) \($0.count)"
      }
    }
    #expect(try await list(.customers, .channel) == ["email 1", "google 1"])
    #expect(try await list(.orders, .channel) == ["google 3", "email 2"])
    #expect(try await list(.orders, .country) == ["NL 4", "DE 1"])
    #expect(try await list(.orders, .product) == ["(none) 3", "Cup 2", "Tea 1"])
    #expect(try await list(.orders, .code) == ["(none) 4", "TEN 1"])
    #expect(try await list(.customers, .product) == ["Cup 1", "Tea 1"])
  }

  @Test func `who is in a segment on its day stays, however segments change`() async throws {
    let store = try await small()
    let day = try #require(CalendarDay(iso: "2024-01-31"))
    let whole = try await store.ledger()
    let values = FilterValue.ofCustomers(
      .segment, in: whole, people: SegmentedPeople(whole, asOf: day))
    #expect(values.reduce(0) { $0 + $1.count } == 2)
    var people = 0
    for value in values {
      let condition = FilterCondition(.customers, .segment, value.value)
      let filter = ShopFilter([condition], segmentDay: day)
      people += try await ShopPart.make(filter, of: store).ledger.customers.count
    }
    #expect(people == 2)
    // On the day before anybody came nobody is in any.
    let before = try #require(CalendarDay(iso: "2023-12-31"))
    let nobody = FilterValue.ofCustomers(
      .segment, in: whole, people: SegmentedPeople(whole, asOf: before))
    #expect(nobody.isEmpty)
  }

  @Test func `segments of the shop's own and whatever else the language asks filter customers`()
    async throws
  {
    let store = try await small()
    let tea = try #require(OwnSegment(name: "Tea people", filter: "product = tea"))
    try await store.add(tea)
    #expect(sums(try await part(store, "segment = 'tea people'")) == [1, 2, 150, 150])
    #expect(sums(try await part(store, "segment != 'tea people'")) == [1, 2, 100, 100])
    #expect(sums(try await part(store, "orders >= 2 and net > 1.20"))[0] == 1)
    // All filters must be met.
    #expect(sums(try await part(store, "orders >= 2", "not channel = google"))[0] == 1)
    #expect(sums(try await part(store, "not channel = google", "not channel = email"))[0] == 0)
    let values = try await ShopPart.values(.customers, .segment, of: store, segmentDay: nil)
    #expect(values.contains(FilterValue(value: "Tea people", count: 1)))
    // Nobody is in a segment that is gone.
    let filter = ShopFilter([FilterCondition(.customers, .segment, "Tea people")])
    try await store.removeSegment(named: "Tea people")
    #expect(try await ShopPart.make(filter, of: store).ledger.customers.count == 0)
  }

  @Test func `consents are known of those whom a file tells of`() async throws {
    let store = try await small()
    #expect(sums(try await part(store, "consent = none"))[0] == 2)
    #expect(sums(try await part(store, "consent = yes"))[0] == 0)
    // Two customers are no ground for a forecast.
    #expect(sums(try await part(store, "alive >= 0"))[0] == 0)
  }

  @Test(arguments: [UInt64](1...12))
  func `a filter and its negation share the shop out`(seed: UInt64) async throws {
    let store = try await chanceShop(seed: seed)
    let whole = sums(try await ShopPart.make(ShopFilter(), of: store))
    for text in [
      "orders > 2 or country = NL", "segment in (champions, lost)", "code = none", "code = TEN",
      "firstCode = TEN",
    ] {
      let parts = [
        sums(try await part(store, "(\(text))")), sums(try await part(store, "not (\(text))")),
      ]
      #expect(
        zip(parts[0], parts[1]).prefix(3).map { $0 + $1 } == Array(whole.prefix(3)), "\(text)")
    }
  }

  // MARK: Properties

  private func chanceShop(seed: UInt64) async throws -> OrderStore {
    var generator = SeededGenerator(seed: seed)
    var orders: [Order] = []
    for id in 0..<150 {
      let person = Int.random(in: -3..<25, using: &generator)
      let products = ["Tea", "Cup", "Pot"].shuffled(using: &generator)
      orders.append(
        try order(
          "\(id)", person < 0 ? nil : "c\(person)",
          "2024-0\(Int.random(in: 1...6, using: &generator))-1\(Int.random(in: 0...9, using: &generator))",
          net: Int64.random(in: 0...900, using: &generator),
          channel: ["google", "email", "(none)"].randomElement(using: &generator) ?? "",
          country: ["NL", "de", "Belgium", ""].randomElement(using: &generator) ?? "",
          codes: [[], [], ["TEN"], ["TEN", "GIFT"]].randomElement(using: &generator) ?? [],
          products: Array(products.prefix(Int.random(in: 0...2, using: &generator))),
          status: ["paid", "paid", "paid", "cancelled"].randomElement(using: &generator) ?? ""))
    }
    return try await store(orders)
  }

  @Test(arguments: [UInt64](1...12))
  func `customers by any value of a field add up to all customers`(seed: UInt64) async throws {
    let store = try await chanceShop(seed: seed)
    let whole = try await ShopPart.make(ShopFilter(), of: store)
    for field in [FilterField.channel, .country, .product, .segment] {
      var sum = [Int64](repeating: 0, count: 3)
      let values = try await ShopPart.values(.customers, field, of: store, segmentDay: nil)
      for value in values {
        let filter = ShopFilter([FilterCondition(.customers, field, value.value)])
        let part = try await ShopPart.make(filter, of: store)
        #expect(part.ledger.customers.count == value.count)
        for (index, own) in sums(part).prefix(3).enumerated() { sum[index] += own }
      }
      #expect(sum == Array(sums(whole).prefix(3)), "\(field)")
    }
  }

  @Test(arguments: [UInt64](1...12))
  func `orders by any value of a field add up to all orders`(seed: UInt64) async throws {
    let store = try await chanceShop(seed: seed)
    let whole = try await ShopPart.make(ShopFilter(), of: store)
    func counted(_ part: ShopPart) -> [Int64] {
      let days = part.ledger.days
      return [
        Int64(days.countedOrders.reduce(0, +)), Int64(days.notCounted.reduce(0, +)),
        days.net.reduce(0, +),
      ]
    }
    for field in FilterSubject.orders.fields {
      let values = try await ShopPart.values(.orders, field, of: store, segmentDay: nil)
      var sum: [Int64] = [0, 0, 0]
      for value in values {
        let filter = ShopFilter([FilterCondition(.orders, field, value.value)])
        let part = try await ShopPart.make(filter, of: store)
        #expect(part.ledger.days.countedOrders.reduce(0, +) == Int32(value.count))
        for (index, own) in counted(part).enumerated() { sum[index] += own }
      }
      // An order has one channel and one country; of products and codes it may have several, or none.
      if field == .channel || field == .country { #expect(sum == counted(whole), "\(field)") }
      let all = ShopFilter(values.map { FilterCondition(.orders, field, $0.value) })
      let together = try await ShopPart.make(all, of: store)
      #expect(
        counted(together)[0] == counted(whole)[0] && counted(together)[2] == counted(whole)[2])
      #expect(together.ledger.occasions == whole.ledger.occasions)
    }
  }

  // MARK: The desk

  @Test func `a filter stays in force while data arrives`() async throws {
    let home = try TemporaryFolder()
    let path = home.file("shop.db")
    let store = try OrderStore(path: path, mode: .creating)
    try await store.importing(orders: [try order("1", "ann", "2024-01-10", net: 100)])
    let desk = try await ShopDesk(store: try OrderStore(path: path, mode: .reading))
    let filter = ShopFilter([FilterCondition(.customers, .channel, "google")])
    try await desk.apply(filter) { _ in }
    try await store.importing(
      orders: [
        try order("2", "bob", "2024-02-10", net: 30),
        try order("3", "cas", "2024-02-11", net: 7, channel: "email"),
      ])
    #expect(try await desk.follow())
    #expect(await desk.ledger.customers.count == 2)
    #expect(try await desk.facts(now: 0).filter == filter)
    try await desk.apply(ShopFilter()) { _ in }
    #expect(await desk.ledger.customers.count == 3)
  }

  @Test func `a filter that is called off leaves the desk as it was`() async throws {
    let desk = try await ShopDesk(store: try await small())
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      try await desk.apply(ShopFilter([FilterCondition(.orders, .country, "DE")])) { _ in }
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(await desk.ledger.customers.count == 2)
    #expect(await desk.part.filter.isEmpty)
  }

  @Test func `a customer outside the filter is said to be so`() async throws {
    let desk = try await ShopDesk(store: try await small())
    let day = try #require(CalendarDay(iso: "2024-03-05"))
    let bob = await desk.ledger.customers.id[1]
    try await desk.apply(ShopFilter([FilterCondition(.customers, .channel, "google")])) { _ in }
    let answer = await desk.answer(.customerCard(id: bob, asOf: day))
    #expect(answer == .failed("outside the filter (customers from google); F removes it"))
  }
}
