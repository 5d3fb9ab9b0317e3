import Commerce
import TestSupport
import Testing

@testable import Storage

/// A store that is not there yet, and is made by an import.
@Suite struct StoreInMakingTests {
  private struct Unreadable: Error, Equatable {}

  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("shops/shop.db")
  }

  @Test func `it is there with the first file in it, and not before`() async throws {
    let orders = try [order("1")]
    let store = try OrderStore(path: path, mode: .importing)
    #expect(permissions(ofFile: path) == nil)
    let other = try await store.importing(ordersFile()) { [path] writer in
      var preparation = OrderPreparation()
      for order in orders { try writer.add(preparation.prepare(order)) }
      #expect(permissions(ofFile: path) == nil)
    }
    #expect(other.added == 1)
    #expect(permissions(ofFile: path) == 0o600)
    #expect(permissions(ofFile: folder.file("shops")) == 0o700)
    #expect(permissions(ofFile: path + ".new") == nil)
    #expect(try await OrderStore(path: path, mode: .reading).ledger().occasions.net == [1000])
    // It goes on as a store like any other, which others may read meanwhile.
    let reader = try OrderStore(path: path, mode: .reading)
    let version = try await reader.dataVersion()
    try await store.importing([try order("2", by: "bob@example.com")])
    #expect(try await reader.dataVersion() != version)
    #expect(try await reader.ledger().customers.count == 2)
    #expect(try Connection(path: path, access: .writing).isWhole())
  }

  @Test func `an import that throws makes none, and the next one does`() async throws {
    let orders = try [order("1")]
    do {
      let store = try OrderStore(path: path, mode: .importing)
      await #expect(throws: Unreadable.self) {
        try await store.importing(ordersFile()) { writer in
          var preparation = OrderPreparation()
          for order in orders { try writer.add(preparation.prepare(order)) }
          throw Unreadable()
        }
      }
      #expect(permissions(ofFile: path) == nil)
      try await store.importing(orders)
      #expect(try await store.imports().count == 1)
    }
    #expect(try await OrderStore(path: path, mode: .reading).imports().count == 1)
  }

  @Test func `where nothing is imported in the end nothing is left`() throws {
    _ = try OrderStore(path: path, mode: .importing)
    #expect(TemporaryFolder.names(in: folder.file("shops")).isEmpty)
  }

  @Test func `what a process that was killed has left is overwritten`() async throws {
    // The folder is made with it, and stays.
    _ = try OrderStore(path: path, mode: .importing)
    try write(Array(repeating: 0xA5, count: 100_000), toFile: path + ".new")
    try await OrderStore(path: path, mode: .importing).importing([try order("1")])
    #expect(try await OrderStore(path: path, mode: .reading).ledger().occasions.net == [1000])
    #expect(permissions(ofFile: path + ".new") == nil)
  }

  @Test(arguments: [OrderStore.Mode.importing, .creating])
  func `who comes while it is made waits for it`(mode: OrderStore.Mode) async throws {
    let first = try OrderStore(path: path, mode: .importing)
    let second = Task.detached { [path] in try OrderStore(path: path, mode: mode) }
    // Whichever is quicker: the second waits, or finds the store that is there.
    try await first.importing([try order("1")])
    let store = try await second.value
    #expect(try await store.imports().count == 1)
    try await store.importing([try order("2", by: "bob@example.com")])
    #expect(try await first.ledger().customers.count == 2)
  }

  @Test func `a file that something else puts there meanwhile is not overwritten`() async throws {
    let store = try OrderStore(path: path, mode: .importing)
    try write(Array("mine".utf8), toFile: path)
    let refusal = await #expect(throws: StoreError.self) {
      try await store.importing([try order("1")])
    }
    #expect(refusal == .alreadyThere(path: path))
    #expect(try bytes(ofFile: path) == Array("mine".utf8))
  }

  @Test func `a store that is there is opened as ever`() async throws {
    try await OrderStore(path: path, mode: .creating).importing([try order("1")])
    try await OrderStore(path: path, mode: .importing).importing([
      try order("2", by: "bob@example.com")
    ])
    #expect(try await OrderStore(path: path, mode: .reading).ledger().customers.count == 2)
  }

  @Test func `what a link leads to is made where it leads`() async throws {
    let target = folder.file("elsewhere.db")
    let link = folder.file("shop.db")
    try makeLink(at: link, to: target)
    try await OrderStore(path: link, mode: .importing).importing([try order("1")])
    #expect(try await OrderStore(path: target, mode: .reading).imports().count == 1)
    #expect(permissions(ofFile: target) == 0o600)
  }
}
