import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct ImportingTests {
  @Test func `what was not kept is not left in the log either, while others have the store open`()
    async throws
  {
    struct Stopped: Error {}
    let folder = try TemporaryFolder()
    let path = folder.file("shop.db")
    let first = try OrderStore(path: path, mode: .creating)
    try await first.importing([try order("1", on: "2024-03-05")])
    let reader = try OrderStore(path: path, mode: .reading)
    #expect(try await reader.imports().count == 1)
    let orders = try (0..<5000).map { try order("x\($0)", on: "2024-03-06") }
    await #expect(throws: Stopped.self) {
      try await first.importing(ordersFile("second.csv")) { writer in
        var preparation = OrderPreparation()
        for order in orders { try writer.add(preparation.prepare(order)) }
        throw Stopped()
      }
    }
    #expect(size(ofFile: path + "-wal") == 0)
    var dryRun = ordersFile("second.csv")
    dryRun.isDryRun = true
    _ = try await first.importing(dryRun) { writer in
      var preparation = OrderPreparation()
      for order in orders { try writer.add(preparation.prepare(order)) }
    }
    #expect(size(ofFile: path + "-wal") == 0)
    #expect(try await reader.imports().count == 1)
  }

  @Test func `an import tells what it did, and is listed with it`() async throws {
    let store = try OrderStore()
    let orders = [try order("1", on: "2024-03-05"), try order("2", on: "2024-02-01")]
    let rejected = RejectedRow(
      line: 4, column: "total", found: "12,5x", reason: .unreadableAmount)
    let summary = try await store.importing(ordersFile("march.csv")) { writer in
      var preparation = OrderPreparation()
      for order in orders { try writer.add(preparation.prepare(order)) }
      try writer.reject(rejected)
      writer.contentHash = "f00d"
    }
    var expected = ImportSummary()
    expected.importID = 1
    expected.rows = 3
    expected.added = 2
    expected.rejected = 1
    expected.newCustomers = 1
    expected.firstDay = try day("2024-02-01")
    expected.lastDay = try day("2024-03-05")
    #expect(summary.totals.sums == [FileTotals.Sum(currency: try euro(), amount: 2000)])
    #expect(summary.totals.customers == 1)
    var kept = summary
    kept.totals = FileTotals()
    #expect(kept == expected)
    let record = try #require(try await store.imports().first)
    #expect(record.summary == expected)
    #expect(record.fileName == "march.csv")
    #expect(record.contentHash == "f00d")
    #expect(record.contents == .orders)
    #expect(record.importedAt == 1_700_000_000_000_000)
    #expect(try await store.rejectedRows(importID: 1) == [rejected])
  }

  @Test func `what was taken with a doubt is kept with the import, beside its row`() async throws {
    let store = try OrderStore()
    let orders = [try order("1"), try order("2", by: "bob@example.com")]
    let remark = RowRemark(line: 3, column: "discount", found: "-1.50", reason: .discountSign)
    func run(isDryRun: Bool) async throws -> ImportSummary {
      var file = ordersFile()
      file.isDryRun = isDryRun
      return try await store.importing(file) { writer in
        var preparation = OrderPreparation()
        for order in orders { try writer.add(preparation.prepare(order)) }
        try writer.remark(remark)
      }
    }
    #expect(try await run(isDryRun: true).remarked == 1)
    #expect(try await store.number("SELECT count(*) FROM remarked_row") == 0)
    let summary = try await run(isDryRun: false)
    #expect(summary.remarked == 1)
    // It is one of the two rows, and none of its own.
    #expect(summary.rows == 2)
    #expect(try await store.imports().first?.summary.remarked == 1)
    #expect(try await store.remarkedRows(importID: 1) == [remark])
    #expect(try await store.rejectedRows(importID: 1).isEmpty)
  }

  @Test func `what a file comes to counts each of its orders once, as its last row has it`()
    async throws
  {
    let store = try OrderStore()
    var foreign = try order("3", total: 70, status: "cancelled")
    foreign.currency = Currency(code: "USD")
    foreign.customer = nil
    let rows = [
      try order("1", total: 1000), try order("2", by: "bob@example.com", total: 500), foreign,
      try order("1", total: 900),
    ]
    for _ in 1...2 {
      // New or known, it is the same file.
      let totals = try await store.importing(rows).totals
      #expect(totals.sums.map(\.amount) == [1400, 70])
      #expect(totals.sums.map(\.currency?.code) == ["EUR", "USD"])
      #expect(totals.notCounted == 1)
      #expect(totals.unidentified == 1)
      #expect(totals.customers == 2)
    }
    let ads = MarketingSpend(day: try day("2024-03-01"), channel: "ads", amount: 30)
    let spend = try await store.importing(spend: [ads, ads]).totals
    #expect(spend.sums == [FileTotals.Sum(currency: nil, amount: 60)])
  }

  @Test func `the same file again changes nothing`() async throws {
    let store = try OrderStore()
    let orders = [
      try order("1", codes: ["TEN", "FREE"]), try order("2", by: "bob@example.com", cost: nil),
      try order("3", lines: [OrderLine(name: "Bag", sku: "B", quantity: 2, unitPrice: 500)]),
    ]
    try await store.importing(orders, hash: "f00d")
    let ledger = try await store.ledger()
    let columns = try await store.orderColumns()
    let summary = try await store.importing(orders, hash: "f00d")
    #expect(summary.unchanged == 3)
    #expect(summary.added == 0 && summary.changed == 0 && summary.replaced == 0)
    #expect(try await store.ledger() == ledger)
    #expect(try await store.orderColumns() == columns)
  }

  @Test func `a changed order supersedes what was known, in its source alone`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1", total: 1000), try order("2", total: 500)])
    let summary = try await store.importing([try order("1", total: 900)])
    #expect(summary.changed == 1)
    #expect(try await store.ledger().occasions.net == [1400])
    // Another shop's system numbers its orders the same.
    try await store.importing([try order("1", total: 30)], as: ordersFile(format: "other"))
    #expect(try await store.ledger().occasions.net == [1430])
  }

  @Test func `a report that names nobody takes nothing but its status from a plug-in's order`()
    async throws
  {
    let store = try OrderStore()
    let source = "woocommerce-orders"
    let rich = ImportDescription(
      fileName: "plug-in.csv", format: "woocommerce-advanced", source: source, contents: .orders,
      importedAt: 1)
    let poor = ImportDescription(
      fileName: "report.csv", format: source, contents: .orders, tellsTotals: false, importedAt: 2)
    func nameless(_ id: String) throws -> Order {
      var order = try order(id, total: 900, cost: nil, status: "completed")
      order.customer = nil
      return order
    }
    let line = OrderLine(name: "Mug", sku: "M", quantity: 1, unitPrice: 1000)
    try await store.importing([try order("1", lines: [line])], as: rich)
    let before = try await store.ledger()
    let summary = try await store.importing([try nameless("1"), try nameless("2")], as: poor)
    #expect(summary.changed == 1)
    #expect(summary.added == 1)
    #expect(try await store.ledger().customers == before.customers)
    #expect(try await store.ledger().occasions == before.occasions)
    // What it told first, the plug-in's file completes, and so does a later one of its own.
    #expect(try await store.importing([try order("2", lines: [line])], as: rich).changed == 1)
    #expect(try await store.importing([try order("1", total: 800)], as: rich).changed == 1)
  }

  @Test func `a later row of a file replaces an earlier one of the same id`() async throws {
    let store = try OrderStore()
    let rows = [try order("1", total: 1000), try order("2"), try order("1", total: 700)]
    let summary = try await store.importing(rows, hash: "a")
    #expect(summary.rows == 3)
    #expect(summary.added == 2)
    #expect(summary.replaced == 1)
    let ledger = try await store.ledger()
    #expect(ledger.occasions.net == [1700])
    #expect(ledger.rows.replacedOrders == 1)

    let again = try await store.importing(rows, hash: "a")
    #expect(again.unchanged == 2)
    #expect(again.replaced == 1)
    #expect(again.changed == 0)
    #expect(try await store.ledger() == ledger)
  }

  @Test func `a row that a later one of the file contradicts counts once, as changed`() async throws
  {
    let store = try OrderStore()
    try await store.importing([try order("1", total: 1000)])
    let summary = try await store.importing([try order("1", total: 1000), try order("1", total: 1)])
    #expect(summary.changed == 1)
    #expect(summary.unchanged == 0)
    #expect(summary.replaced == 1)
    #expect(try await store.ledger().occasions.net == [1])
  }

  @Test func `rows add up over overlapping files`() async throws {
    let store = try OrderStore()
    let rejected = RejectedRow(line: 9, column: "", found: "", reason: .noOrderId)
    let first = [try order("1"), try order("2")]
    try await store.importing(ordersFile()) { writer in
      var preparation = OrderPreparation()
      for order in first { try writer.add(preparation.prepare(order)) }
      try writer.reject(rejected)
      writer.contentHash = "a"
    }
    try await store.importing([try order("2"), try order("3")], hash: "b")
    let rows = try await store.ledger().rows
    // 5 rows = 1 rejected + 3 orders + 1 replaced.
    #expect(rows.rejected == [.noOrderId: 1])
    #expect(rows.replacedOrders == 1)
  }

  @Test func `rejected rows of other files than orders are no part of the coverage`() async throws {
    let store = try OrderStore()
    let file = ImportDescription(
      fileName: "spend.csv", format: "generic-spend", contents: .spend, importedAt: 0)
    _ = try await store.importing(file) { writer in
      try writer.reject(
        RejectedRow(line: 2, column: "spend", found: "?", reason: .unreadableAmount))
    }
    #expect(try await store.ledger().rows == RowCounts())
  }

  @Test func `a dry run tells the same and keeps nothing`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1")])
    let before = try await store.ledger()
    let rows = [try order("1", total: 5), try order("2", by: "bob@example.com"), try order("2")]
    var file = ordersFile()
    file.isDryRun = true
    var dry = try await store.importing(rows, as: file)
    #expect(dry.importID == nil)
    #expect(try await store.ledger() == before)
    #expect(try await store.imports().count == 1)
    let real = try await store.importing(rows)
    dry.importID = real.importID
    #expect(dry == real)
  }

  @Test func `an order is one whatever the order of its files`() async throws {
    var generator = SeededGenerator(seed: 7)
    let files = try (0..<4).map { file in
      try (0..<25).map {
        try order("F\(file)-\($0)", by: "c\($0 % 6)@example.com", total: Int64($0 + 1))
      }
    }
    var ledgers: [[Int64]] = []
    for _ in 1...2 {
      let store = try OrderStore()
      for file in files.shuffled(using: &generator) { try await store.importing(file) }
      ledgers.append(try await store.ledger().occasions.net.sorted())
    }
    #expect(ledgers[0] == ledgers[1])
  }

  @Test(arguments: [15, 16, 17, 40])
  func `each of many orders has its own lines and refunds`(count: Int) async throws {
    let store = try OrderStore()
    let orders = try (1...count).map { number in
      let lines = (0..<number % 4).map {
        OrderLine(name: "Item \(number).\($0)", sku: "S\($0)", quantity: 1, unitPrice: 500)
      }
      let paidBack = number % 3 == 0 ? [DatedRefund(day: try day("2024-03-09"), amount: 50)] : []
      return try order(
        "A\(number)", by: "ann\(number % 7)@example.com", total: Int64(1000 + number),
        lines: lines, refunded: paidBack.isEmpty ? 0 : 50, refunds: paidBack)
    }
    let summary = try await store.importing(orders)
    #expect(summary.added == count && summary.rows == count && summary.replaced == 0)
    #expect(summary.newCustomers == 7)
    #expect(try await store.importing(orders).unchanged == count)
  }

  @Test(arguments: [1, 2, 16, 17, 33])
  func `an order that comes again among many new ones replaces the first, and the others stay`(
    place: Int
  ) async throws {
    let store = try OrderStore()
    let bag = OrderLine(name: "Bag", sku: "B", quantity: 1, unitPrice: 1000)
    var orders = try (1...40).map { try order("A\($0)", lines: [bag]) }
    orders.insert(try order("A1", total: 7, lines: [bag, bag]), at: place)
    let summary = try await store.importing(orders)
    #expect(summary.added == 40 && summary.replaced == 1 && summary.rows == 41)
    #expect(summary.totals.sums.map(\.amount) == [39 * 1000 + 7])
    orders.remove(at: 0)
    #expect(try await store.importing(orders).unchanged == 40)
    #expect(try await store.ledger().days.countedOrders == [40])
  }

  @Test func `new orders before, between and behind known ones are added`() async throws {
    let store = try OrderStore()
    let known = try (1...20).map { try order("K\($0)", on: "2024-03-02") }
    try await store.importing(known)
    let new = try (1...60).map { try order("N\($0)") }
    let file = new[..<19] + known[..<10] + new[19..<40] + known[10...] + new[40...]
    let summary = try await store.importing(Array(file))
    #expect(summary.added == 60 && summary.unchanged == 20)
    #expect(try await store.ledger().days.countedOrders == [60, 20])
  }
}
