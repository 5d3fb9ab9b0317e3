import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct OpeningTests {
  @Test func `a new store is its owner's alone, and so are the folders made for it`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("share/stamgast/shop.db")
    let store = try OrderStore(path: path, mode: .creating)
    try await store.importing([try order("1")])
    #expect(permissions(ofFile: path) == 0o600)
    #expect(permissions(ofFile: path + "-wal") == 0o600)
    #expect(permissions(ofFile: path + "-shm") == 0o600)
    #expect(permissions(ofFile: folder.file("share")) == 0o700)
    #expect(permissions(ofFile: folder.file("share/stamgast")) == 0o700)
  }

  @Test func `what was imported is there when the store is opened again`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("shop.db")
    try await OrderStore(path: path, mode: .creating).importing([try order("1")])
    let ledger = try await OrderStore(path: path, mode: .reading).ledger()
    #expect(ledger.occasions.net == [1000])
  }

  @Test func `a store in memory is a store, and leaves nothing behind`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1")])
    #expect(try await store.ledger().customers.count == 1)
    #expect(try await store.dataVersion() > 0)
  }

  @Test(arguments: [OrderStore.Mode.reading, .writing])
  func `a file that is not there is missing, and is not made`(mode: OrderStore.Mode) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("shop.db")
    #expect(throws: StoreError.missing(path: path)) { try OrderStore(path: path, mode: mode) }
    #expect(folder.names == [])
  }

  @Test func `a folder is no store`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: StoreError.self) { try OrderStore(path: folder.path, mode: .creating) }
  }

  @Test func `an empty file becomes a store`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("shop.db")
    try write([], toFile: path)
    let store = try OrderStore(path: path, mode: .writing)
    #expect(try await store.ledger() == Ledger())
  }

  @Test func `a file that is no database is refused and left alone`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("orders.csv")
    let text = Array(String(repeating: "order_id,ordered_at,total\n", count: 100).utf8)
    try write(text, toFile: path)
    #expect(throws: StoreError.notADatabase(path: path)) {
      try OrderStore(path: path, mode: .creating)
    }
    #expect(try bytes(ofFile: path) == text)
  }

  @Test(arguments: [0, 77])
  func `another program's database is refused and left alone`(applicationID: Int32) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("other.db")
    try write([], toFile: path)
    let other = try Connection(path: path, access: .writing)
    try other.execute(
      "CREATE TABLE note (text); PRAGMA application_id = \(applicationID)")
    let before = try bytes(ofFile: path)
    let refusal = StoreError.otherApplication(path: path, applicationID: applicationID)
    #expect(throws: refusal) { try OrderStore(path: path, mode: .creating) }
    #expect(try bytes(ofFile: path) == before)
  }

  @Test func `a store of a newer version is refused and left alone`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("shop.db")
    _ = try OrderStore(path: path, mode: .creating)
    do {
      let newer = try Connection(path: path, access: .writing)
      try newer.execute("PRAGMA user_version = 99")
    }
    let before = try bytes(ofFile: path)
    let refusal = StoreError.newerSchema(path: path, found: 99, newest: Schema.version)
    #expect(throws: refusal) { try OrderStore(path: path, mode: .creating) }
    #expect(throws: refusal) { try OrderStore(path: path, mode: .reading) }
    #expect(try bytes(ofFile: path) == before)
  }

  @Test func `another process's import is noticed`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("shop.db")
    let dashboard = try OrderStore(path: path, mode: .creating)
    let importer = try OrderStore(path: path, mode: .writing)
    let before = try await dashboard.dataVersion()
    #expect(try await dashboard.dataVersion() == before)
    try await importer.importing([try order("1")])
    #expect(try await dashboard.dataVersion() != before)
    #expect(try await dashboard.ledger().customers.count == 1)
  }
}
