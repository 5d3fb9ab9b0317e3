import Commerce
import TestSupport
import Testing

@testable import Storage

extension OrderStore {
  /// Puts the store into a state that no import brings it to.
  func execute(_ sql: String) throws {
    try connection.execute(sql)
  }
}

@Suite struct FaultTests {
  private struct Unreadable: Error, Equatable {}

  private func orders(_ numbers: Range<Int>) throws -> [Order] {
    try numbers.map { try order("A\($0)", by: "customer\($0)@example.com") }
  }

  @Test func `an import that throws leaves nothing behind`() async throws {
    let store = try OrderStore()
    try await store.importing(try orders(0..<3))
    let before = try await store.ledger()
    let more = try orders(2..<9)
    await #expect(throws: Unreadable.self) {
      try await store.importing(ordersFile()) { writer in
        var preparation = OrderPreparation()
        for order in more { try writer.add(preparation.prepare(order)) }
        throw Unreadable()
      }
    }
    #expect(try await store.ledger() == before)
    #expect(try await store.imports().count == 1)
    try await store.importing(more)
    #expect(try await store.ledger().customers.count == 9)
  }

  @Test func `a full disk rolls the import back, and the store goes on`() async throws {
    let folder = try TemporaryFolder()
    let store = try OrderStore(path: folder.file("shop.db"), mode: .creating)
    try await store.importing(try orders(0..<10))
    let before = try await store.ledger()
    try await store.execute("PRAGMA max_page_count = 60")
    let many = try orders(0..<20_000)
    let failure = await #expect(throws: SQLiteError.self) { try await store.importing(many) }
    #expect(failure?.kind == .full)
    #expect(try await store.ledger() == before)
    try await store.execute("PRAGMA max_page_count = 100000")
    try await store.importing(many)
    #expect(try await store.ledger().customers.count == 20_000)
  }

  @Test func `a store opened for reading can't be written`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("shop.db")
    _ = try OrderStore(path: path, mode: .creating)
    let store = try OrderStore(path: path, mode: .reading)
    let orders = try orders(0..<1)
    let failure = await #expect(throws: SQLiteError.self) { try await store.importing(orders) }
    #expect(failure?.kind == .readOnly)
  }

  @Test func `a store that another process is writing is busy`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("shop.db")
    let store = try OrderStore(path: path, mode: .creating)
    try await store.execute("PRAGMA busy_timeout = 0")
    let orders = try orders(0..<1)
    do {
      let other = try Connection(path: path, access: .writing)
      try other.execute("BEGIN IMMEDIATE")
      let failure = await #expect(throws: SQLiteError.self) { try await store.importing(orders) }
      #expect(failure?.kind == .busy)
      #expect(try await store.ledger() == Ledger())
    }
    try await store.importing(orders)
  }

  @Test func `a damaged file is told as such`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("shop.db")
    do {
      let store = try OrderStore(path: path, mode: .creating)
      try await store.importing(try orders(0..<2_000))
    }
    var damaged = try bytes(ofFile: path)
    // All but the first page, where the schema begins: the opening finds it, or the reading.
    for index in 16_384..<damaged.count { damaged[index] = 0xA5 }
    try write(damaged, toFile: path)
    do {
      _ = try await OrderStore(path: path, mode: .writing).ledger()
      Issue.record("a damaged file was read")
    } catch StoreError.database(let failure) {
      #expect(failure.kind == .corrupt)
    } catch let failure as SQLiteError {
      #expect(failure.kind == .corrupt)
    }
  }

  @Test func `an error tells code and SQL, and no values`() async throws {
    let store = try OrderStore()
    let failure = await #expect(throws: SQLiteError.self) {
      try await store.execute("INSERT INTO no_such_table VALUES (1)")
    }
    #expect(failure?.kind == .other)
    #expect(failure?.code == 1)
    #expect(failure?.sql == "INSERT INTO no_such_table VALUES (1)")
  }
}
