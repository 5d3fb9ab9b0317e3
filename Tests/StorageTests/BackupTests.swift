import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct BackupTests {
  private let folder: TemporaryFolder
  private var store: String { folder.file("shop.db") }
  private var backup: String { folder.file("backup.db") }
  private var aside: String { folder.file("aside.db") }

  init() throws { folder = try TemporaryFolder() }

  private func orders(_ path: String) async throws -> Int {
    try await OrderStore(path: path, mode: .reading).orderColumns().count
  }

  /// A store of two orders, a backup of it, and a third order after it.
  private func makeBackup() async throws -> OrderStore {
    let store = try OrderStore(path: store, mode: .creating)
    try await store.importing([try order("1"), try order("2")])
    try await store.backUp(to: backup)
    try await store.importing([try order("3")])
    return store
  }

  @Test func `a backup is one private file that holds what the store held`() async throws {
    let store = try await makeBackup()
    let other = try OrderStore(path: backup, mode: .reading)
    #expect(try await other.orderColumns().count == 2)
    #expect(permissions(ofFile: backup) == 0o600)
    #expect(folder.names.filter { $0.hasPrefix("backup") } == ["backup.db"])
    #expect(try await store.orderColumns().count == 3)
    // It is a store like any other.
    let opened = try OrderStore(path: backup, mode: .writing)
    #expect(try await opened.importing([try order("9")]).importID == 2)
  }

  @Test func `a backup is made by who may only read, and while somebody imports`() async throws {
    _ = try await makeBackup()
    let reader = try OrderStore(path: store, mode: .reading)
    let writer = try Connection(path: store, access: .writing)
    try writer.execute("BEGIN IMMEDIATE; DELETE FROM order_version")
    try await reader.backUp(to: aside)
    #expect(try await orders(aside) == 3)
  }

  @Test func `a file that is there is not written over unless asked`() async throws {
    let store = try await makeBackup()
    try write([1, 2, 3], toFile: aside)
    await #expect(throws: StoreError.alreadyThere(path: aside)) {
      try await store.backUp(to: aside)
    }
    #expect(try bytes(ofFile: aside) == [1, 2, 3])
    try await store.backUp(to: aside, replacing: true)
    #expect(try await orders(aside) == 3)
    #expect(permissions(ofFile: aside) == 0o600)
  }

  @Test func `a backup that cannot be written leaves nothing`() async throws {
    let store = try await makeBackup()
    await #expect(throws: StoreError.cannotOpen(path: "\(folder.path)/no/b.db", systemError: 2)) {
      try await store.backUp(to: "\(folder.path)/no/b.db")
    }
  }

  @Test func `what is restored takes the store's place, also for those who have it open`()
    async throws
  {
    let open = try await makeBackup()
    let version = try await open.dataVersion()
    #expect(try OrderStore.restore(backup, to: store, puttingAsideTo: aside))
    #expect(try await open.orderColumns().count == 2)
    #expect(try await open.dataVersion() != version)
    try await open.importing([try order("4"), try order("5")])
    #expect(try await orders(store) == 4)
    #expect(try await orders(aside) == 3)
    #expect(permissions(ofFile: aside) == 0o600)
    // And back again.
    let second = folder.file("second.db")
    #expect(try OrderStore.restore(aside, to: store, puttingAsideTo: second))
    #expect(try await orders(store) == 3)
    #expect(try Connection(path: store, access: .reading).isWhole())
  }

  @Test func `where there is no store, one is made`() async throws {
    _ = try await makeBackup()
    let path = folder.file("new/shop.db")
    #expect(try !OrderStore.restore(backup, to: path, puttingAsideTo: aside))
    #expect(try await orders(path) == 2)
    #expect(permissions(ofFile: path) == 0o600)
    #expect(permissions(ofFile: aside) == nil)
  }

  @Test func `while somebody writes to the store, nothing is restored`() async throws {
    _ = try await makeBackup()
    let writer = try Connection(path: store, access: .writing)
    try writer.execute("BEGIN IMMEDIATE")
    // It waits for the five seconds that every writer waits.
    let failure = #expect(throws: StoreError.self) {
      try OrderStore.restore(backup, to: store, puttingAsideTo: aside)
    }
    guard case .database(let error) = failure else { throw Unexpected() }
    #expect(error.kind == .busy)
    try writer.execute("ROLLBACK")
    #expect(try await orders(store) == 3)
    #expect(permissions(ofFile: aside) == nil)
  }

  @Test func `what is no whole store of this program is not restored`() async throws {
    _ = try await makeBackup()
    let whole = try bytes(ofFile: backup)
    try write([], toFile: backup)
    #expect(throws: StoreError.notADatabase(path: backup)) { try restore() }
    try write(
      Array("no database at all, and long enough to tell so by its first bytes".utf8),
      toFile: backup)
    #expect(throws: StoreError.notADatabase(path: backup)) { try restore() }
    var other = whole
    // The header's application id is at offset 68, the user version at 60.
    other[68] = 0
    try write(other, toFile: backup)
    #expect(throws: StoreError.otherApplication(path: backup, applicationID: 0x0074_616D)) {
      try restore()
    }
    var newer = whole
    newer[62] = 3
    try write(newer, toFile: backup)
    let newest = Schema.version
    #expect(throws: StoreError.newerSchema(path: backup, found: 768 + newest, newest: newest)) {
      try restore()
    }
    var damaged = whole
    for index in 16_384 * 3..<16_384 * 5 { damaged[index] = 0xA5 }
    try write(damaged, toFile: backup)
    #expect(throws: StoreError.damaged(path: backup)) { try restore() }
    try write(Array(whole.prefix(whole.count / 2)), toFile: backup)
    #expect(throws: StoreError.damaged(path: backup)) { try restore() }
    #expect(throws: StoreError.missing(path: folder.file("none"))) {
      try OrderStore.restore(folder.file("none"), to: store, puttingAsideTo: aside)
    }
    #expect(try await orders(store) == 3)
    #expect(permissions(ofFile: aside) == nil)
  }

  @Test func `a backup of the first version is brought up to date`() async throws {
    _ = try await makeBackup()
    let old = folder.file("old.db")
    try write([], toFile: old)
    try Migrations.prepare(
      try Connection(path: old, access: .writing), path: old, access: .writing,
      migrations: Array(Schema.migrations.prefix(1)))
    _ = try OrderStore.restore(old, to: store, puttingAsideTo: aside)
    #expect(try await orders(store) == 0)
    #expect(try await orders(aside) == 3)
  }

  private struct Unexpected: Error {}

  private func restore() throws {
    _ = try OrderStore.restore(backup, to: store, puttingAsideTo: aside)
  }
}
