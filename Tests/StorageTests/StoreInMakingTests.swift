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

  /// What is in the store's folder, sorted.
  private var names: [String] { TemporaryFolder.names(in: folder.file("shops")) }

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
    #expect(names.allSatisfy { $0.hasPrefix("shop.db") })
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

  @Test func `once it is there its connection is known to others as any other`() async throws {
    let store = try OrderStore(path: path, mode: .importing)
    try await store.importing([try order("1")])
    // Whoever closes the store takes away the log of the one who holds no lock on the file any more.
    let number = try #require(inode(ofFile: path))
    let locks = try text(ofFile: "/proc/locks").split(separator: "\n")
    #expect(locks.contains { $0.contains("POSIX") && $0.contains(":\(number) ") })
    try await store.importing([try order("2", by: "bob@example.com")])
    #expect(try await store.ledger().customers.count == 2)
  }

  @Test func `where nothing is imported in the end nothing is left`() throws {
    _ = try OrderStore(path: path, mode: .importing)
    #expect(names.isEmpty)
  }

  @Test(arguments: [OrderStore.Mode.importing, .creating])
  func `what a process that was killed has left is removed, and nothing else is`(
    mode: OrderStore.Mode
  ) async throws {
    let kept = [".shop.db.1-2.making.txt", ".other.db.1-2.making", "shop.db.new"]
    // Another one is being made.
    let other = try OrderStore(path: path, mode: .importing)
    let growing = try #require(names.first)
    for name in kept + [".shop.db.1-2.making"] {
      try write([0xA5], toFile: folder.file("shops/\(name)"))
    }
    try await OrderStore(path: path, mode: mode).importing([try order("1")])
    let left = names.filter { !$0.hasPrefix("shop.db") || $0 == "shop.db.new" }
    #expect(left == (kept + [growing]).sorted())
    #expect(try await OrderStore(path: path, mode: .reading).ledger().occasions.net == [1000])
    withExtendedLifetime(other) {}
  }

  @Test(arguments: [OrderStore.Mode.importing, .creating])
  func `where somebody else is quicker, it is told and adds to that store`(
    mode: OrderStore.Mode
  ) async throws {
    let store = try OrderStore(path: path, mode: .importing)
    let quicker = try OrderStore(path: path, mode: mode)
    try await quicker.importing([try order("1")])
    let orders = try [order("2", by: "bob@example.com")]
    await #expect(throws: StoreError.madeMeanwhile(path: path)) {
      try await store.importing(orders)
    }
    #expect(try await quicker.ledger().customers.count == 1)
    try await store.importing(orders)
    #expect(try await quicker.ledger().customers.count == 2)
    #expect(names.allSatisfy { $0.hasPrefix("shop.db") })
  }

  @Test func `a file that something else puts there meanwhile is not overwritten`() async throws {
    let store = try OrderStore(path: path, mode: .importing)
    let text = Array("mine, and no database at all".utf8)
    try write(text, toFile: path)
    await #expect(throws: StoreError.notADatabase(path: path)) {
      try await store.importing([try order("1")])
    }
    #expect(try bytes(ofFile: path) == text)
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
