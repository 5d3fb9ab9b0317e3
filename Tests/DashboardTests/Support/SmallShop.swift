import Commerce
import Dashboard
import Metrics
import Presentation

/// A shop of a few people, small enough to work out every figure on paper.
struct SmallShop: Equatable, Sendable {
  /// Somebody who bought, by place in `people`.
  struct Person: Equatable, Sendable {
    var name: String
    var email: String
    var city = "Zwolle"
    var country = "NL"
    var acceptsMarketing: Bool? = true
  }

  /// An order; its row in the store is its place in `sales`. Amounts in cents.
  struct Sale: Equatable, Sendable {
    var person: Int?
    var day: String
    var total: Int64
    var tax: Int64 = 0
    var cost: Int64?
    var channel = Order.noChannel
    var status = "paid"
    var codes: [String] = []
    /// Whether a marketplace made the address up; then nobody ordered.
    var isMasked = false
    /// The place of the rule that leaves it out.
    var rule: Int?
    /// What the figures of products know of it.
    var products: [String] = []
    /// Its tags, by which launches find it.
    var tags: [String] = []
  }

  /// The names of the shop's rules.
  var rules: [String] = []

  /// Carts that were not paid.
  var carts: [CartRow] = []

  /// The carts that are open on any day, for the lists for today.
  var openCarts: [OpenCart] = []

  /// Segments of its own.
  var segments: [OwnSegment] = []

  /// The store's file; nil for a store in memory.
  var storePath: String?
  /// The exports that lie on the machine.
  var found = FoundExports(folders: ["this folder", "~/Downloads"])

  /// What it began for its customers.
  var initiatives: [Initiative] = []
  /// What it brought out.
  var launches: [Launch] = []

  var name = "Small Shop"
  var people: [Person]
  var sales: [Sale]
  var spend: [MarketingSpend] = []
  var fileName = "orders_2024.csv"
  /// Whether the import is listed as undone.
  var isImportUndone = false
  /// Whether a row of the import was taken with a doubt.
  var isDoubted = true
  var product = "Coffee"
  var currency = Currency(code: "EUR")
  var targets: [KPI: Double] = [.customerRetentionRate: 0.6, .averageOrderValue: 5000]

  /// Stands before the shop's numbers of orders.
  var orderMark = "#"

  /// The shop's number of an order.
  func orderID(_ row: Int) -> String { orderMark + String(1001 + row) }

  /// The shop that most tests look at, up to the middle of June 2025:
  ///
  /// | who | day | net | margin | channel |
  /// | --- | --- | --- | --- | --- |
  /// | Ann | 2024-01-10 | 100 | 40 | ads |
  /// | Bob | 2024-01-20 | 50 | 10 | ads |
  /// | Bob | 2024-02-05 | 30 | 10 | |
  /// | Cas | 2024-02-14 | 80 | 50 | email |
  /// | Ann | 2024-03-15 | 60 | 30 | |
  /// | Ann | 2025-02-01 | 40 | 20 | |
  /// | Dee | 2025-05-06 | 70 | 30 | |
  /// | nobody | 2025-05-20 | 10 | 5 | |
  /// | Cas | 2025-06-17 | 20 | 10 | |
  ///
  /// and a cancelled order of Ann's. Spend on ads: 30 in January 2024, 12 in May 2025.
  static let standard = SmallShop(
    people: [
      Person(name: "Ann Appelboom", email: "ann@example.com"),
      Person(name: "Bob Bakkerij", email: "bob@example.com", acceptsMarketing: false),
      Person(name: "", email: "cas@example.com", acceptsMarketing: nil),
      Person(name: "Dee Dijkstra", email: "dee@example.com", city: "Gent", country: "BE"),
    ],
    sales: [
      Sale(
        person: 0, day: "2024-01-10", total: 12_100, tax: 2100, cost: 6000, channel: "ads",
        codes: ["WELCOME"]),
      Sale(person: 1, day: "2024-01-20", total: 5000, cost: 4000, channel: "ads"),
      Sale(person: 1, day: "2024-02-05", total: 3000, cost: 2000),
      Sale(person: 2, day: "2024-02-14", total: 8000, cost: 3000, channel: "email"),
      Sale(person: 0, day: "2024-03-15", total: 6000, cost: 3000),
      Sale(person: 0, day: "2025-02-01", total: 4000, cost: 2000),
      Sale(person: 3, day: "2025-05-06", total: 7000, cost: 4000),
      Sale(person: nil, day: "2025-05-20", total: 1000, cost: 500),
      Sale(person: 0, day: "2025-05-21", total: 9900, cost: 1000, status: "cancelled"),
      Sale(person: 2, day: "2025-06-17", total: 2000, cost: 1000),
    ],
    spend: [
      MarketingSpend(day: day("2024-01-05"), channel: "ads", amount: 3000),
      MarketingSpend(day: day("2025-05-01"), channel: "ads", amount: 1200),
    ])

  /// A shop whose products are known, up to 20 April 2025; every order is of 10 euros, 4 of them margin:
  ///
  /// | who | day | products |
  /// | --- | --- | --- |
  /// | Dee | 2023-12-01 | filters |
  /// | Ann | 2024-01-10 | bag, mug |
  /// | Bob | 2025-02-01 | mug |
  /// | Ann | 2025-03-01 | bag |
  /// | Bob | 2025-03-10 | bag |
  /// | Ann | 2025-04-01 | bag, filters |
  /// | Dee | 2025-04-10 | |
  /// | Cas | 2025-04-20 | bag, mug |
  static let roaster = SmallShop(
    people: standard.people,
    sales: [
      (3, "2023-12-01", ["Filters"]), (0, "2024-01-10", ["Bag", "Mug"]), (1, "2025-02-01", ["Mug"]),
      (0, "2025-03-01", ["Bag"]), (1, "2025-03-10", ["Bag"]),
      (0, "2025-04-01", ["Bag", "Filters"]), (3, "2025-04-10", []),
      (2, "2025-04-20", ["Bag", "Mug"]),
    ].map {
      Sale(person: $0.0, day: $0.1, total: 1000, cost: 600, products: $0.2)
    })

  /// A shop without any order.
  static let empty = SmallShop(storePath: "/home/ann/shop.db", people: [], sales: [])

  /// A shop of so many people who bought once each, the n-th of them for n euros.
  static func crowd(_ count: Int) -> SmallShop {
    SmallShop(
      people: (1...count).map { Person(name: "Person \($0)", email: "p\($0)@example.com") },
      sales: (1...count).map {
        Sale(person: $0 - 1, day: "2025-03-01", total: Int64($0) * 100, cost: 0)
      })
  }

  /// The standard shop, in which every text that comes from a file tries to take over the terminal.
  static func hostile(_ text: String) -> SmallShop {
    var shop = standard
    shop.name = text
    shop.fileName = text + ".csv"
    shop.product = text
    shop.people = shop.people.map {
      Person(name: text + $0.name, email: text + $0.email, city: text, country: text)
    }
    shop.sales = shop.sales.map { sale in
      var sale = sale
      sale.channel = text + sale.channel
      if sale.status == "paid" { sale.status = text }
      sale.codes = [text]
      return sale
    }
    shop.spend = shop.spend.map { entry in
      var entry = entry
      entry.channel = text + entry.channel
      return entry
    }
    shop.orderMark = text + "#"
    return shop
  }

  /// What the metrics are computed on.
  var ledger: Ledger {
    var builder = LedgerBuilder(currency: currency)
    for (row, sale) in sales.enumerated() { builder.add(facts(sale, row: row)) }
    for entry in spend { builder.add(entry) }
    return builder.build(
      rules: rules, rows: RowCounts(rejected: [.unreadableAmount: 1, .malformedRow: 1])
    ) {
      orderID(Int($0))
    }
    .ledger
  }

  /// Who bought which product.
  var purchases: ProductPurchases {
    let names = Set(sales.flatMap(\.products)).sorted()
    let ids = ledger.customers.id
    return ProductPurchases(
      names: names, keys: names.map { "SKU-\($0)" },
      sales.filter(isCounted).flatMap { sale in
        sale.products.compactMap { product in
          guard let person = sale.person, let customer = ids.firstIndex(of: Int32(person)),
            let place = names.firstIndex(of: product)
          else { return nil }
          return ProductPurchases.Entry(
            customer: Int32(customer), product: Int32(place), day: day(sale.day).number)
        }
      })
  }

  /// The launches with the days on which they began.
  var datedLaunches: [DatedLaunch] {
    launches.map { launch in
      let days = launch.mark.map { mark in
        Set(sales.filter { isCounted($0) && has(mark, $0) }.map { day($0.day) }).sorted()
      }
      return DatedLaunch(launch, starts: launch.starts(markedOn: days ?? []))
    }
  }

  /// The occasions that have a mark.
  func occasions(with mark: LaunchMark) -> [Int32] {
    var builder = LedgerBuilder(currency: currency)
    for (row, sale) in sales.enumerated() { builder.add(facts(sale, row: row)) }
    let built = builder.build(rules: rules, rows: RowCounts()) { orderID(Int($0)) }
    return built.ledger.occasions(in: built.orders) { has(mark, sales[Int($0)]) }
  }

  private func has(_ mark: LaunchMark, _ sale: Sale) -> Bool {
    switch mark {
    case .product: sale.products.contains(where: mark.pattern.fits)
    case .tag: sale.tags.contains(where: mark.pattern.fits)
    }
  }

  private func facts(_ sale: Sale, row: Int) -> OrderFacts {
    OrderFacts(
      row: Int32(row), customer: sale.person.map(Int32.init), day: day(sale.day),
      instant: Int64(day(sale.day).number) * 86_400_000_000, hasTime: false, currency: nil,
      standing: OrderStanding(status: sale.status), amounts: amounts(sale),
      lacksCost: sale.cost == nil,
      channel: sale.channel, firstProduct: sale.products.first ?? "", discountCodes: sale.codes,
      isMasked: sale.isMasked,
      leftOutBy: sale.rule)
  }

  /// An order's money.
  func amounts(_ sale: Sale) -> OrderAmounts {
    OrderAmounts(total: sale.total, tax: sale.tax, cost: sale.cost)
  }

  /// Whether an order counts.
  func isCounted(_ sale: Sale) -> Bool {
    sale.rule == nil && !Order.uncountedStatuses.contains(sale.status)
  }
}

/// The day of a text like `2024-03-31`; 1970-01-01 for one that names none.
func day(_ text: String) -> CalendarDay { CalendarDay(iso: text) ?? CalendarDay(number: 0) }
