import Commerce
import TestSupport
import Testing

@testable import Storage

/// The documented views say in SQL what the ledger is: neither may change without the other.
@Suite struct ViewTests {
  /// A shop by chance in which all that the definitions tell apart occurs: refunds above the total, totals below
  /// nothing, unknown costs, orders of one moment, of nobody, of no channel, and of two currencies.
  static func shop(seed: UInt64) async throws -> OrderStore {
    var random = SeededGenerator(seed: seed)
    let store = try OrderStore()
    if seed.isMultiple(of: 3) { try await store.set(.marginRate, to: "0.37") }
    if seed.isMultiple(of: 5) { try await store.set(.currency, to: "USD") }
    let start = try day("2023-12-20")
    func amount(_ range: ClosedRange<Int64>) -> Int64 { .random(in: range, using: &random) }
    let orders = (0..<200).map { index -> Order in
      let day = start.advanced(by: Int.random(in: 0..<60, using: &random))
      let hasTime = Int.random(in: 0..<3, using: &random) > 0
      let total = index.isMultiple(of: 17) ? 0 : amount(-300...6_000)
      var order = Order(
        id: "N\(index / 2)\(["", "x"].randomElement(using: &random) ?? "")",
        customer: Int.random(in: 0..<8, using: &random) == 0
          ? nil
          : CustomerIdentity(
            email: "c\(Int.random(in: 0..<25, using: &random))@"
              + (index.isMultiple(of: 9) ? "marketplace.amazon.de" : "example.com")),
        placedAt: PlacedAt(
          day: day,
          instant: (Int64(day.number) * 24 + (hasTime ? amount(0...2) : 0)) * 3_600_000_000,
          hasTime: hasTime),
        currency: ["EUR", "EUR", "EUR", "USD", "JPY", "KWD", ""].randomElement(using: &random)
          .flatMap(Currency.init(code:)),
        amounts: OrderAmounts(
          total: total, tax: total / 6, shipping: amount(0...500),
          refunded: [0, 0, total, total / 3, total + 100].randomElement(using: &random) ?? 0,
          discount: Int64(index * 37 % 700),
          cost: index.isMultiple(of: 3) ? nil : amount(0...3_000)),
        status: ["paid", "paid", "", "cancelled"].randomElement(using: &random) ?? "",
        channel: ["organic", "google_ads", Order.noChannel].randomElement(using: &random) ?? "",
        country: ["NL", "de", "Belgium", ""].randomElement(using: &random) ?? "",
        discountCodes: index.isMultiple(of: 4)
          ? ["TEN", "GIFT"] : index.isMultiple(of: 5) ? ["ANNA5", "TEN"] : [],
        lines: ["Tea", " Coffee ", ""].prefix(index % 4).shuffled(using: &random).map {
          OrderLine(name: $0, sku: "", quantity: 1, unitPrice: 1)
        },
        fileLine: index + 2)
      // Some of it on known days, one of them before the order's; without chance.
      order.refunds = DatedRefund.byDay(
        [
          DatedRefund(day: day.advanced(by: index % 9 - 2), amount: order.amounts.refunded / 2),
          DatedRefund(day: day.advanced(by: index % 50), amount: order.amounts.refunded / 3),
        ], within: order.amounts.refunded)
      return order
    }
    try await store.importing(Array(orders.prefix(120)))
    try await store.importing(
      Array(orders.suffix(120)), as: ordersFile("b.csv", format: "shopify-orders"))
    if !seed.isMultiple(of: 3) {
      try await store.set(
        .codeChannels, to: seed.isMultiple(of: 2) ? "ten = Friends, anna* = Anna" : "ANNA*=mail")
    }
    if seed.isMultiple(of: 4) { try await setRules(of: store) }
    if seed.isMultiple(of: 2) { try await setRates(of: store, from: start, &random) }
    try await store.importing(
      spend: (0..<40).map { _ in
        MarketingSpend(
          day: start.advanced(by: Int.random(in: 0..<9, using: &random)),
          channel: ["google_ads", "mail"].randomElement(using: &random) ?? "",
          amount: amount(1...900),
          currency: ["EUR", "USD", "JPY", ""].randomElement(using: &random)
            .flatMap(Currency.init(code:)))
      })
    return store
  }

  /// Rates of three currencies with gaps longer than one holds, some of them corrected by a second file, and products
  /// that give orders a cost.
  private static func setRates(
    of store: OrderStore, from start: CalendarDay, _ random: inout SeededGenerator
  ) async throws {
    for _ in 0..<2 {
      var rates: [ExchangeRate] = []
      for code in ["USD", "EUR", "JPY", "KWD"] {
        for _ in 0..<6 {
          rates.append(
            ExchangeRate(
              day: start.advanced(by: .random(in: -3..<60, using: &random)),
              currency: try #require(Currency(code: code)),
              value: [.random(in: 1...3_000_000_000_000, using: &random), 500_000_000_000]
                .randomElement(using: &random) ?? 1))
        }
      }
      try await store.importing(rates: rates)
    }
    try await store.importing(products: [Product(sku: "", name: "Tea", price: nil, unitCost: 333)])
  }

  /// Rules of each field that the orders have, and people who are one, in two steps.
  private static func setRules(of store: OrderStore) async throws {
    for (field, pattern) in [
      (OrderRuleField.customer, "C7@*"), (.code, "gif*"), (.channel, "google"),
    ] {
      let rule = OrderRule(name: "\(field)", field: field, pattern: pattern)
      try await store.add(try #require(rule))
    }
    for (other, person) in [("c1", "c2"), ("c2", "c7")] {
      try await store.merge("\(other)@example.com", into: "\(person)@example.com")
    }
  }

  @Test(arguments: [UInt64](1...60))
  func `purchase occasions are the ledger's, column by column`(seed: UInt64) async throws {
    let store = try await ViewTests.shop(seed: seed)
    let ledger = try await store.ledger()
    let occasions = ledger.occasions
    let given = Dictionary(
      uniqueKeysWithValues: zip(ledger.giveaways.customer, ledger.giveaways.amount))
    var expected: [[String]] = []
    for customer in 0..<ledger.customers.count {
      let range =
        Int(
          ledger.customers.firstOccasion[customer])..<Int(
          ledger.customers.firstOccasion[customer + 1])
      let first = CalendarDay(number: occasions.day[range.lowerBound])
      let firstMonth = Period(.month, containing: first)
      for index in range {
        let day = CalendarDay(number: occasions.day[index])
        expected.append([
          "\(ledger.customers.id[customer])", "\(day)", "\(index - range.lowerBound + 1)",
          "\(occasions.net[index])", "\(occasions.margin[index])",
          "\(index == range.lowerBound ? given[Int32(customer)] ?? 0 : 0)",
          ledger.channels[Int(occasions.channel[index])],
          ledger.countries[Int(occasions.country[index])], "\(first)",
          ledger.channels[Int(occasions.channel[range.lowerBound])],
          ledger.countries[Int(occasions.country[range.lowerBound])],
          ledger.customers.firstProduct[customer] < 0
            ? "-" : ledger.products[Int(ledger.customers.firstProduct[customer])],
          "\(firstMonth)",
          "\(Period(.month, containing: day).distance(from: firstMonth))",
          "\(day.days(since: first))",
          index == range.lowerBound
            ? "-" : "\(Int(occasions.day[index] - occasions.day[index - 1]))",
        ])
      }
    }
    let found = try await store.rows(
      """
      SELECT customer_id, day, number, net, margin, given_away, channel, country, first_day, first_channel,
        first_country, first_product, cohort, months_since_first, days_since_first, days_since_previous
      FROM purchase_occasion ORDER BY customer_id, day
      """, columns: 16)
    #expect(found == expected)
    #expect(expected.count > 10)
  }

  @Test(arguments: [UInt64](1...60))
  func `orders are counted, left out and valued as in the ledger`(seed: UInt64) async throws {
    let store = try await ViewTests.shop(seed: seed)
    let days = try await store.ledger().days
    let expected = days.day.indices.map { index in
      [
        "\(CalendarDay(number: days.day[index]))", "\(days.notCounted[index])",
        "\(days.otherCurrency[index])", "\(days.countedOrders[index])",
        "\(days.unidentified[index])", "\(days.leftOut[index])", "\(days.masked[index])",
        "\(days.withoutCost[index])", "\(days.converted[index])", "\(days.net[index])",
        "\(days.margin[index])",
      ]
    }
    let found = try await store.rows(
      """
      SELECT day, sum(left_out IS 'status'), sum(left_out IS 'currency'), sum(left_out IS NULL),
        sum(left_out IS NULL AND customer_id IS NULL), sum(left_out IS 'rule'),
        sum(left_out IS NULL AND masked), sum(left_out IS NULL AND NOT cost_known),
        sum(left_out IS NULL AND currency <> (SELECT currency FROM shop)),
        coalesce(sum(net) FILTER (WHERE left_out IS NULL), 0),
        coalesce(sum(margin) FILTER (WHERE left_out IS NULL), 0)
      FROM shop_order GROUP BY day ORDER BY day
      """, columns: 11)
    #expect(found == expected)
    let orders = try await store.orderColumns()
    let counted = try await store.rows(
      "SELECT order_row, net, margin FROM counted_order ORDER BY order_row", columns: 3)
    let rows = orders.row.indices.sorted { orders.row[$0] < orders.row[$1] }
    #expect(
      counted == rows.map { ["\(orders.row[$0])", "\(orders.net[$0])", "\(orders.margin[$0])"] })
  }

  @Test(arguments: [UInt64](1...40))
  func `dated refunds and spend that is set apart are the ledger's`(seed: UInt64) async throws {
    let store = try await ViewTests.shop(seed: seed)
    let ledger = try await store.ledger()
    let refunds = ledger.refunds
    let expected = refunds.day.indices.map {
      [
        "\(refunds.row[$0])", "\(CalendarDay(number: refunds.orderDay[$0]))",
        "\(CalendarDay(number: refunds.day[$0]))", "\(refunds.net[$0])", "\(refunds.margin[$0])",
      ]
    }.sorted { $0.lexicographicallyPrecedes($1) }
    let found = try await store.rows(
      "SELECT order_row, order_day, day, net, margin FROM dated_refund", columns: 5)
    #expect(found.sorted { $0.lexicographicallyPrecedes($1) } == expected)
    #expect(expected.count > 5)
    let gaps = ledger.spendGaps
    let apart = try await store.rows(
      "SELECT day, currency, count(*) FROM spend_apart GROUP BY day, currency ORDER BY 1, 2",
      columns: 3)
    #expect(
      apart
        == gaps.day.indices.map {
          ["\(CalendarDay(number: gaps.day[$0]))", gaps.currency[$0].code, "\(gaps.count[$0])"]
        })
  }

  @Test(arguments: [UInt64](1...20))
  func `spend and settings are the ledger's`(seed: UInt64) async throws {
    let store = try await ViewTests.shop(seed: seed)
    let ledger = try await store.ledger()
    let spend = ledger.spend
    let expected = spend.day.indices.map {
      [
        "\(CalendarDay(number: spend.day[$0]))", ledger.channels[Int(spend.channel[$0])],
        "\(spend.purpose[$0])", "\(spend.amount[$0])",
      ]
    }.sorted { $0.lexicographicallyPrecedes($1) }
    let found = try await store.rows(
      "SELECT day, channel, purpose, amount FROM marketing_spend ORDER BY day, channel, purpose",
      columns: 4)
    #expect(found == expected)
    let shop = try await store.rows(
      "SELECT currency, activity_window, margin_rate FROM shop", columns: 3)
    #expect(
      shop == [
        [ledger.currency?.code ?? "-", "365", ledger.marginRate.map { "\($0)" } ?? "-"]
      ])
  }

  /// By hand: half of 5 cents is 3, half of -5 is -3; what is paid back beyond the total turns the sign and no cost is left.
  @Test func `money is rounded half away from zero`() async throws {
    let store = try OrderStore()
    var orders: [Order] = []
    for (index, money) in [
      OrderAmounts(total: 10, tax: 5, refunded: 5, cost: 3),
      OrderAmounts(total: 10, tax: 15, refunded: 5, cost: 1),
      OrderAmounts(total: 10, refunded: 15, cost: 4), OrderAmounts(total: 0, cost: 2),
    ].enumerated() {
      var order = try order("A\(index)")
      order.amounts = money
      orders.append(order)
    }
    try await store.importing(orders)
    let found = try await store.rows(
      "SELECT net, margin FROM counted_order ORDER BY order_id", columns: 2)
    #expect(found == [["3", "1"], ["-3", "-4"], ["-5", "-5"], ["0", "-2"]])
  }

  @Test func `a product beyond 64 bits is rounded, not garbled`() async throws {
    let store = try OrderStore()
    var huge = try order("A1")
    huge.amounts = OrderAmounts(
      total: 40_000_000_000, tax: 10_000_000_000, refunded: 20_000_000_000, cost: 0)
    try await store.importing([huge])
    let found = try await store.rows("SELECT net, margin FROM counted_order", columns: 2)
    #expect(found == [["15000000000", "15000000000"]])
  }

  /// By hand: 12,345,678.90 dollars at 0.333333333335 are 4,115,226.30002..., so 411522630 cents; 0.05 at one half
  /// are 2.5 cents, so 3 and -3; 7 yen at 0.0063 are 4.41 cents, 1.234 dinars at 3 are 370.2 cents.
  @Test func `amounts are converted to the cent, whatever their size`() async throws {
    let store = try OrderStore()
    try await store.set(.currency, to: "EUR")
    var orders: [Order] = []
    for (index, (code, day, total)) in [
      ("USD", "2024-03-01", Int64(1_234_567_890)), ("USD", "2024-03-05", 5),
      ("USD", "2024-03-05", -5), ("JPY", "2024-03-09", 7), ("KWD", "2024-03-01", 1_234),
      ("USD", "2024-03-13", 5), ("KWD", "2024-03-01", AmountLimit.minorUnits),
    ].enumerated() {
      var order = try order("A\(index)", on: day, total: total, cost: nil)
      order.currency = Currency(code: code)
      order.amounts.tax = 0
      orders.append(order)
    }
    try await store.importing(orders)
    func rate(_ code: String, _ date: String, _ value: Int64) throws -> ExchangeRate {
      ExchangeRate(
        day: try day(date), currency: try #require(Currency(code: code)), value: value)
    }
    try await store.importing(rates: [
      try rate("USD", "2024-02-29", 333_333_333_335),
      try rate("USD", "2024-03-05", 500_000_000_000),
      try rate("JPY", "2024-03-02", 6_300_000_000),
      try rate("KWD", "2024-03-01", 3_000_000_000_000),
    ])
    let found = try await store.rows(
      "SELECT net, rate FROM counted_order ORDER BY order_id", columns: 2)
    #expect(
      found == [
        ["411522630", "0.333333333335"], ["3", "0.5"], ["-3", "0.5"], ["4", "0.0063"],
        ["370", "3.0"],
        // A thousand million dinars by three tenths: minor units of a thousandth become cents.
        ["30000000000", "3.0"],
      ])
    let apart = try await store.rows(
      "SELECT order_id, left_out, rate, total FROM shop_order WHERE left_out IS NOT NULL",
      columns: 4)
    #expect(apart == [["A5", "currency", "-", "5"]])
  }

  @Test func `an empty store has a shop without a currency, and nothing else`() async throws {
    let store = try OrderStore()
    #expect(
      try await store.rows("SELECT * FROM shop", columns: 5) == [["-", "100", "365", "-", "0"]])
    for view in [
      "shop_order", "counted_order", "purchase_occasion", "marketing_spend", "imported_file",
    ] {
      #expect(try await store.rows("SELECT * FROM \(view)", columns: 0).isEmpty)
    }
  }

  @Test func `a file that came again is marked on its earlier import`() async throws {
    let store = try OrderStore()
    for name in ["a.csv", "again.csv", "b.csv"] {
      try await store.importing(
        [try order("A1")], as: ordersFile(name), hash: name == "b.csv" ? "2" : "1")
    }
    let found = try await store.rows(
      "SELECT file_name, came_again, rows, new_rows, same_rows FROM imported_file ORDER BY import_id",
      columns: 5)
    #expect(
      found == [
        ["a.csv", "1", "1", "1", "0"], ["again.csv", "0", "1", "0", "1"],
        ["b.csv", "0", "1", "0", "1"],
      ])
  }
}

extension OrderStore {
  /// The rows of a query of so many columns as texts; null is a dash.
  func rows(_ sql: String, columns: Int32) throws -> [[String]] {
    var statement = try connection.prepare(sql)
    var rows: [[String]] = []
    while try statement.step() {
      rows.append((0..<columns).map { statement.optionalText($0) ?? "-" })
    }
    return rows
  }
}
