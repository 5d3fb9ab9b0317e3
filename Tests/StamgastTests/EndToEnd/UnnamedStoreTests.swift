import TestSupport
import Testing

@testable import Storage

/// What comes in the way of a first import when all of its file is written, but the store has not got its name yet.
@Suite(.serialized) struct UnnamedStoreTests {
  private struct NeverHeld: Error {}

  private let shop: ProgramShop
  private let file: String

  init() throws {
    shop = try ProgramShop()
    file = try shop.file("orders.csv", ProgramShop.orders(0..<1500, total: "12.00"))
  }

  /// What is on its way to become the store; it begins with a dot.
  private var growing: [String] { shop.storeFolderNames.filter { $0.hasSuffix(".making") } }

  private func isWhole() throws -> Bool {
    try Connection(path: shop.storePath, access: .writing).isWhole()
  }

  /// Whether all of a file is in a store that has no name yet; looks at a copy, as the store is not there for anybody.
  private func isWritten() throws -> Bool {
    guard permissions(ofFile: shop.storePath) == nil, let name = growing.first else { return false }
    let copy = shop.folder.file("copy.db")
    defer { removeFile(copy) }
    try write(try bytes(ofFile: shop.folder.file("data/stamgast/\(name)")), toFile: copy)
    let connection = try Connection(path: copy, access: .writing)
    return (try? connection.integer("SELECT count(*) FROM order_version")) == 1500
  }

  /// An import that makes the store, and stands between the end of its transaction and the naming of the store.
  private func heldImport() throws -> RunningProcess {
    // The byte that whoever writes has locked: RESERVED_BYTE in SQLite's src/os.h.
    let lock = 0x4000_0001
    // It stands there for a moment only, which may be over before it is seen.
    for _ in 0..<100 {
      let process = try shop.program.start(["import", "--time-zone", "UTC", file])
      while ChildProcess.isRunning(process.id) {
        while ChildProcess.isRunning(process.id), !process.holdsWriteLock(onByte: lock) {}
        while process.holdsWriteLock(onByte: lock) {}
        process.stop()
        if try isWritten() { return process }
        process.goOn()
      }
      _ = try process.wait()
      for suffix in ["", "-wal", "-shm"] { removeFile(shop.storePath + suffix) }
    }
    throw NeverHeld()
  }

  @Test func `killed there it leaves nothing that counts, and the next import makes the store`()
    throws
  {
    let process = try heldImport()
    process.kill()
    _ = try process.wait()
    #expect(permissions(ofFile: shop.storePath) == nil)
    #expect(growing.count == 1)
    #expect(try shop.run("report").status == 66)
    let again = try shop.run("import", "--time-zone", "UTC", file)
    #expect(again.status == 0)
    #expect(again.lines.contains { $0.hasPrefix("  1,500 orders new, 700 customers new") })
    #expect(growing.isEmpty)
    #expect(try isWhole())
    #expect(try shop.run("imports").lines.count == 2)
  }

  @Test func `whoever is quicker meanwhile has made the store, and it adds to that`() throws {
    let process = try heldImport()
    let other = try shop.file("other.csv", ProgramShop.orders(1500..<1600, total: "10.00"))
    #expect(try shop.run("import", "--time-zone", "UTC", other).status == 0)
    // What is held is alive, so that it is no leftover.
    #expect(growing.count == 1)
    process.goOn()
    let run = try process.wait()
    #expect(run.status == 0)
    #expect(run.lines.contains { $0.hasPrefix("  1,500 orders new") })
    #expect(growing.isEmpty)
    #expect(try isWhole())
    #expect(try shop.run("imports").lines.count == 3)
    #expect(
      try shop.run("import", file, other).lines.filter { $0.contains(" orders new, ") } == [
        "  0 orders new, 1,500 unchanged", "  0 orders new, 100 unchanged",
      ])
  }
}
