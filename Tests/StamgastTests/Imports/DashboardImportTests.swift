import Commerce
import Dashboard
import Importing
import Presentation
import Storage
import Synchronization
import System
import TestSupport
import Testing

@testable import stamgast

/// Imports from inside the dashboard.
@Suite struct DashboardImportTests {
  private let home: TemporaryFolder
  private let importer: DashboardImport

  init() throws {
    home = try TemporaryFolder()
    importer = DashboardImport(
      storePath: home.file("data/shop.db"),
      options: Options(.dashboard, values: [.store: [home.file("data/shop.db")]]),
      strings: Strings())
  }

  private func file(_ text: String) throws -> String {
    try write(Array(text.utf8), toFile: home.file("orders.csv"))
    return home.file("orders.csv")
  }

  private func run(_ request: ImportRequest) async -> ImportEnd {
    await importer.run(request, isStopped: { false }, tell: { _ in })
  }

  @Test func `the first file makes the store, and a desk that waits for it follows`() async throws {
    let desk = try await ShopDesk(store: nil, at: importer.storePath)
    #expect(try await desk.facts(now: 0).latestDay == nil)
    #expect(try await desk.follow() == false)
    let path = try file("order_id,customer_email,ordered_at,total\n1,a@example.com,2026-01-02,30\n")
    let end = await run(ImportRequest(path: path))
    #expect(end == .imported("orders.csv: plain orders, 1 order new, 1 customer new"))
    #expect(try await desk.follow())
    let facts = try await desk.facts(now: WallClock.microseconds())
    #expect(facts.latestDay?.description == "2026-01-02")
    #expect(permissions(ofFile: importer.storePath) == 0o600)
    // The same again is nothing new to it.
    #expect(try await desk.follow() == false)
  }

  @Test func `what is not there makes no store`() async {
    let end = await run(ImportRequest(path: home.file("none.csv")))
    #expect(end == .failed("\(home.file("none.csv")): there is no such file"))
    #expect(permissions(ofFile: importer.storePath) == nil)
  }

  @Test func `what a file leaves open comes back as a question, and is settled by the answer`()
    async throws
  {
    let path = try file("order_id,ordered_at,total\n1,03/04/2026,5\n")
    let question = ImportQuestion.dates(column: "ordered_at", found: "03/04/2026")
    guard case .asks(question, let reason) = await run(ImportRequest(path: path)) else {
      Issue.record("no question")
      return
    }
    #expect(reason.contains("--dates day-first"))
    let answered = ImportRequest(path: path, answers: [ImportAnswer(question, "d")])
    #expect(await run(answered) == .imported("orders.csv: plain orders, 1 order new"))
    let store = try OrderStore(path: importer.storePath, mode: .reading)
    #expect(try await store.imports().first?.summary.firstDay?.description == "2026-04-03")
  }

  @Test func `what a watched folder brought and was refused comes again once it is written to`()
    async throws
  {
    let folder = try TemporaryFolder()
    _ = try OrderStore(path: importer.storePath, mode: .creating)
    let live = try LiveFolder(folder.path, storePath: importer.storePath, Strings())
    let path = folder.file("orders.csv")
    try write(Array("order_id,ordered_at,total\n1,03/04/2026,5\n".utf8), toFile: path)
    guard case .asks = await run(ImportRequest(path: path)) else {
      Issue.record("no question")
      return
    }
    // Nobody has said no yet.
    #expect(await live.waiting() == [path])
    await importer.refuse(path)
    #expect(await live.waiting().isEmpty)
    // Of the same length, and nothing known; the program itself says no.
    try write(Array("order_xx,ordered_at,total\n1,03/04/2026,5\n".utf8), toFile: path)
    #expect(await live.waiting() == [path])
    guard case .failed = await run(ImportRequest(path: path)) else {
      Issue.record("imported")
      return
    }
    #expect(await live.waiting().isEmpty)
  }

  @Test func `spend that names no channel is imported with a word of it`() async throws {
    let path = try file("date,campaign,cost\n2026-03-01,Spring,12.50\n")
    #expect(
      await run(ImportRequest(path: path))
        == .imported(
          "orders.csv: plain spend, 1 row of spend new, 1 row of spend without a channel"))
  }

  @Test func `a stopped import keeps nothing, and is told before`() async throws {
    let rows = (0..<9000).map { "\($0),2026-01-02,5\n" }.joined()
    let path = try file("order_id,ordered_at,total\n" + rows)
    let shares = Mutex<[Double]>([])
    let end = await importer.run(ImportRequest(path: path)) {
      shares.withLock { !$0.isEmpty }
    } tell: { progress in
      shares.withLock { $0.append(progress.share) }
    }
    #expect(end == .stopped)
    #expect(shares.withLock(\.count) == 1)
    // Not even the store that it was to make.
    #expect(permissions(ofFile: importer.storePath) == nil)
    #expect(TemporaryFolder.names(in: home.file("data")).isEmpty)
  }

  @Test func `an import that is stopped when all rows are read keeps nothing either`() async throws
  {
    let rows = (0..<9000).map { "\($0),c\($0)@example.com,2026-01-02,5\n" }.joined()
    let path = try file("order_id,customer_email,ordered_at,total\n" + rows)
    let store = try OrderStore(path: importer.storePath, mode: .creating)
    let isRead = Atomic(false)
    let work = StoreImport(
      store: store, options: ImportOptions(fallbackTimeZone: .utc),
      isStopped: { isRead.load(ordering: .relaxed) })
    await #expect(throws: CommandFailure.interrupted) {
      _ = try await work.run(
        path,
        progress: { progress in
          if progress.share == 1 { isRead.store(true, ordering: .relaxed) }
        })
    }
    #expect(try await store.imports().isEmpty)
    #expect(try await store.ledger().customers.count == 0)
    // Nothing is in the way of the next one.
    let again = StoreImport(store: store, options: ImportOptions(fallbackTimeZone: .utc))
    #expect(try await again.run(path).summary.added == 9000)
  }

  @Test func `an order dated after the day of the import is named, and kept with its doubt`()
    async throws
  {
    let path = try file(
      "order_id,customer_email,ordered_at,total\n1,a@example.com,2099-01-05,5.50\n")
    let store = try OrderStore()
    // In November 2023.
    let work = StoreImport(
      store: store, options: ImportOptions(fallbackTimeZone: .utc),
      importedAt: 1_700_000_000_000_000)
    let outcome = try await work.run(path)
    #expect(outcome.summary.added == 1)
    let record = try #require(try await store.imports().first)
    #expect(
      try await store.remarkedRows(importID: record.id) == [
        RowRemark(line: 2, column: "ordered_at", found: "2099-01-05", reason: .futureDay)
      ])
  }

  @Test func `a name that stands for standard input elsewhere is a file here`() async throws {
    guard case .failed(let reason) = await run(ImportRequest(path: "-")) else {
      Issue.record("it was read")
      return
    }
    #expect(reason.contains("no such file"))
  }
}
