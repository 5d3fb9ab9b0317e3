import Commerce
import TestSupport
import Testing

@testable import Storage

/// Undoing an import is like never having done it.
@Suite struct UndoPropertyTests {
  /// A file of some kind, with what it says.
  private enum File {
    case orders([Order], source: String)
    case products([Product])
    case spend([MarketingSpend])
    case customers([CustomerRecord])
  }

  @Test(arguments: 1...100)
  func `a store with an import undone is like one that never had it`(seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let files = try (0..<Int.random(in: 2...7, using: &random)).map { _ in try file(&random) }
    var left = Array(files.indices)
    let store = try OrderStore()
    for file in files { try await importing(file, into: store) }
    // One after the other, so that what an undo leaves behind is undone in its turn.
    for undone in files.indices.shuffled(using: &random) {
      _ = try await store.undo(importID: Int32(undone + 1))
      left.removeAll { $0 == undone }
      let fresh = try OrderStore()
      for index in left { try await importing(files[index], into: fresh) }
      let (found, expected) = (try await picture(of: store), try await picture(of: fresh))
      let place: Comment = "without \(undone), left \(left)"
      for (id, order) in expected.orders { #expect(found.orders[id] == order, place) }
      #expect(found.orders.keys.sorted() == expected.orders.keys.sorted(), place)
      #expect(found.customers == expected.customers, place)
      #expect(found.versions == expected.versions, place)
      #expect(found.spend == expected.spend, place)
      #expect(found.days == expected.days, place)
      #expect(found.occasions == expected.occasions, place)
      #expect(found.codeUses == expected.codeUses, place)
      #expect(found.rows == expected.rows, place)
      #expect(found == expected, place)
      guard found == expected else { return }
    }
  }

  /// Where every file tells all of a person, and no order is newer than another.
  @Test(arguments: 1...40)
  func `people are known as if the undone files had never been`(seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let files = try (0..<5).map { _ in try peopleFile(&random) }
    var left = Array(files.indices)
    let store = try OrderStore()
    for file in files { try await importing(file, into: store) }
    for undone in files.indices.shuffled(using: &random) {
      _ = try await store.undo(importID: Int32(undone + 1))
      left.removeAll { $0 == undone }
      let fresh = try OrderStore()
      for index in left { try await importing(files[index], into: fresh) }
      let (found, expected) = (try await people(of: store), try await people(of: fresh))
      #expect(found == expected, "seed \(seed), without \(undone), left \(left)")
      guard found == expected else { return }
    }
  }

  private func peopleFile(_ random: inout SeededGenerator) throws -> File {
    let people = (0..<Int.random(in: 1...4, using: &random)).compactMap { _ in
      CustomerIdentity(
        email: ["ann", "bob"][Int.random(in: 0...1, using: &random)] + "@example.com",
        name: "Name \(Int.random(in: 1...2, using: &random))",
        city: ["Delft", "Ghent"][Int.random(in: 0...1, using: &random)], country: "NL",
        acceptsMarketing: Bool.random(using: &random))
    }
    if Bool.random(using: &random) {
      return .customers(people.map { CustomerRecord(identity: $0) })
    }
    let orders = try people.enumerated().map { index, person in
      var order = try StorageTests.order("A\(index)")
      order.customer = person
      return order
    }
    return .orders(orders, source: "generic-orders")
  }

  /// What is known of the people, by their addresses.
  private func people(of store: OrderStore) async throws -> [String: CustomerDetails] {
    let ids = try await store.customersByName()
    var people: [String: CustomerDetails] = [:]
    for var person in try await store.customerDetails(ids: ids) {
      person.id = 0
      #expect(try await store.search(person.name)?.customers.isEmpty == false)
      people[person.key] = person
    }
    return people
  }

  private func importing(_ file: File, into store: OrderStore) async throws {
    switch file {
    case .orders(let orders, let source):
      try await store.importing(orders, as: ordersFile(format: source))
    case .products(let products): try await store.importing(products: products)
    case .spend(let spend): try await store.importing(spend: spend)
    case .customers(let people): try await store.importing(customers: people)
    }
  }

  // MARK: Files

  private func file(_ random: inout SeededGenerator) throws -> File {
    switch Int.random(in: 0..<9, using: &random) {
    case 2:
      return .customers(
        ["ann", "bob", "di"].filter { _ in Bool.random(using: &random) }.compactMap {
          CustomerIdentity(email: "\($0)@example.com", name: $0).map {
            CustomerRecord(identity: $0)
          }
        })
    case 0:
      return .products(
        ["HB", "ES", "FP"].filter { _ in Bool.random(using: &random) }.map {
          Product(
            sku: $0, name: "Product \($0)", price: 900,
            unitCost: Int64.random(in: 1...3, using: &random) * 100)
        })
    case 1:
      return .spend(
        try (1...4).filter { _ in Bool.random(using: &random) }.map {
          MarketingSpend(
            day: try day("2024-03-0\($0)"),
            channel: ["ads", "mail"].randomElement(using: &random) ?? "",
            amount: Int64.random(in: 1...2, using: &random), currency: try euro())
        })
    default:
      let source = ["generic-orders", "shopify-orders"].randomElement(using: &random) ?? ""
      // Some rows of a file repeat an order, and contradict or say the same.
      let rows = try (0..<Int.random(in: 0...8, using: &random)).map { _ in
        var order = try order(&random)
        // Which of two orders of one moment and one id is the first of its day is left open.
        order.id = source.prefix(1) + order.id
        return order
      }
      return .orders(rows, source: source)
    }
  }

  /// An order of few numbers and amounts, so that files agree about many.
  private func order(_ random: inout SeededGenerator) throws -> Order {
    let number = Int.random(in: 1...6, using: &random)
    let variant = Int.random(in: 1...3, using: &random)
    let line = OrderLine(
      name: "", sku: ["HB", "ES", "FP"][number % 3], quantity: Int64(variant), unitPrice: 100)
    var order = try StorageTests.order(
      "A\(number)", by: ["ann", "bob", "cy"][number % 3] + "@example.com",
      on: "2024-03-0\(number)", total: Int64(variant) * 1000, cost: variant == 1 ? 300 : nil,
      status: variant == 3 && number == 1 ? "cancelled" : "paid",
      channel: Bool.random(using: &random) ? "ads" : "mail",
      codes: number % 2 == 0 ? ["C\(variant)"] : [], lines: number > 3 ? [line] : [])
    if number == 2, variant == 2 { order.customer = nil }
    if number == 5, variant == 3 { order.customer = CustomerIdentity(email: "", platformID: "7") }
    return order
  }

  // MARK: What is compared

  /// All that is told of a shop, by names rather than by the numbers that rows happen to have.
  private struct Picture: Equatable {
    var orders: [String: OrderPicture] = [:]
    var customers: [String] = []
    var spend: [MarketingSpend] = []
    var days = DayColumns()
    var codeUses: [String] = []
    var occasions: [String] = []
    var rows = RowCounts()
    var versions: [[Int64]] = []
  }

  private struct OrderPicture: Equatable {
    var order: Storage.OrderRow
    var key: String
    var lines: [OrderDetail.Line]
    var net: Int64?
    var margin: Int64?
  }

  private func picture(of store: OrderStore) async throws -> Picture {
    var picture = Picture()
    let ledger = try await store.ledger()
    let columns = try await store.orderColumns()
    let names = try await store.reduceCustomerKeys(into: [:]) { $0[$1] = $2 }
    picture.customers = names.values.sorted()
    for row in try await store.currentRows().sorted() {
      let detail = try #require(try await store.orderDetail(row: row))
      var order = detail.order
      let key = order.customer.flatMap { names[$0] } ?? ""
      (order.row, order.customer) = (0, nil)
      let place = columns.row.firstIndex(of: row)
      picture.orders[detail.importRecord.format + " " + order.orderID] = OrderPicture(
        order: order, key: key, lines: detail.lines, net: place.map { columns.net[$0] },
        margin: place.map { columns.margin[$0] })
    }
    picture.spend = try await store.spendRows(
      from: CalendarDay(number: 0), through: CalendarDay(number: 99_999))
    picture.days = ledger.days
    picture.rows = ledger.rows
    for customer in 0..<ledger.customers.count {
      let key = names[ledger.customers.id[customer]] ?? "?"
      let range =
        ledger.customers.firstOccasion[
          customer]..<ledger.customers.firstOccasion[
          customer + 1]
      for index in range.map(Int.init) {
        // Two sources may have the same number for two people.
        picture.occasions.append(
          "\(key) \(ledger.occasions.day[index]) \(ledger.occasions.net[index]) "
            + "\(ledger.occasions.margin[index]) "
            + ledger.channels[Int(ledger.occasions.channel[index])])
      }
    }
    picture.occasions.sort()
    for use in ledger.codeUses.day.indices {
      let customer = ledger.customers.id[Int(ledger.codeUses.customer[use])]
      picture.codeUses.append(
        "\(names[customer] ?? "?") \(ledger.codeUses.day[use]) "
          + ledger.codes[Int(ledger.codeUses.code[use])])
    }
    picture.codeUses.sort()
    // As many versions of as many orders, products and days of spend.
    for table in ["order_version", "product_version", "spend_version"] {
      picture.versions.append([
        try await store.number("SELECT count(*) FROM \(table)") ?? 0,
        try await store.number("SELECT count(supersedes) FROM \(table)") ?? 0,
        try await store.number("SELECT sum(current) FROM \(table)") ?? 0,
      ])
    }
    return picture
  }
}
