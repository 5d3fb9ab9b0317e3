import Commerce
import TestSupport
import Testing

@testable import Storage

/// Imports that are killed at a hundred points spread over their work.
@Suite(.serialized) struct KilledImportTests {
  /// What an import does to the store.
  enum Kind: CaseIterable {
    /// It makes it.
    case first
    /// It adds orders.
    case further
    /// It changes the orders that are there.
    case replacing

    /// The byte that whoever writes has locked: of the file beside the store (WAL_WRITE_LOCK,
    /// https://sqlite.org/walformat.html#wal_locks), or of a new store itself (RESERVED_BYTE in
    /// SQLite's src/os.h).
    var writeLock: Int { self == .first ? 0x4000_0001 : 120 }
  }

  /// Where an import is killed.
  private enum Point {
    /// After so many nanoseconds of the processor.
    case work(Int)
    /// When it has written so many bytes.
    case written(Int)

    func isReached(_ process: RunningProcess) -> Bool {
      switch self {
      case .work(let time): process.processorTime >= time
      case .written(let count): process.writtenBytes >= count
      }
    }
  }

  /// What a store holds; nothing where there is none yet.
  private struct Picture: Equatable {
    var ledger = Ledger()
    var imports: [ImportRecord] = []
  }

  /// The store of a shop, opened as the program does, checked and looked at.
  private func picture(of shop: ProgramShop) async throws -> Picture {
    guard size(ofFile: shop.storePath) > 0 else { return Picture() }
    #expect(try Connection(path: shop.storePath, access: .writing).isWhole())
    let store = try OrderStore(path: shop.storePath, mode: .creating)
    // No two imports are of the same time.
    let imports = try await store.imports().map { record in
      var record = record
      record.importedAt = 0
      return record
    }
    return Picture(ledger: try await store.ledger(), imports: imports)
  }

  private func reset(_ shop: ProgramShop, to content: [UInt8]) throws {
    for suffix in ["", "-wal", "-shm"] { removeFile(shop.storePath + suffix) }
    if !content.isEmpty { try write(content, toFile: shop.storePath) }
  }

  @Test(arguments: Kind.allCases)
  func `an import that is killed keeps all of the file or nothing, and can be run again`(
    _ kind: Kind
  ) async throws {
    let shop = try ProgramShop()
    let earlier = try shop.file("earlier.csv", ProgramShop.orders(0..<700, total: "10.00"))
    let file = try shop.file(
      "orders.csv",
      ProgramShop.orders(kind == .further ? 700..<1900 : 0..<1200, total: "12.00"))
    let words = ["import", "--time-zone", "UTC", file]
    var base: [UInt8] = []
    if kind != .first {
      try #require(try shop.run("import", "--time-zone", "UTC", earlier).status == 0)
      base = try bytes(ofFile: shop.storePath)
    }
    let before = try await picture(of: shop)

    // An import that nobody disturbs tells what to expect, and how long the way is.
    let calm = try shop.program.start(words)
    var work = 0
    var written = 0
    while ChildProcess.isRunning(calm.id) {
      work = max(work, calm.processorTime)
      written = max(written, calm.writtenBytes)
    }
    let expected = try calm.wait()
    try #require(expected.status == 0)
    let after = try await picture(of: shop)
    try #require(after.imports.count == before.imports.count + 1)

    let points =
      (0..<17).map { Point.work($0 * work / 17) } + (1...17).map { .written($0 * written / 17) }
    var killedBefore = 0
    var killedIn = 0
    for point in points {
      try reset(shop, to: base)
      let process = try shop.program.start(words)
      while ChildProcess.isRunning(process.id), !point.isReached(process) {}
      process.stop()
      let isWriting = process.holdsWriteLock(onByte: kind.writeLock)
      process.kill()
      _ = try process.wait()

      let found = try await picture(of: shop)
      if found != after {
        #expect(found == before, "\(point)")
        if isWriting { killedIn += 1 } else { killedBefore += 1 }
      }
      let again = try shop.program.run(words)
      if found == before { #expect(again == expected, "\(point)") }
      #expect(!shop.storeFolderNames.contains { $0.hasSuffix(".making") }, "\(point)")
      #expect(try await picture(of: shop).ledger == after.ledger, "\(point)")
    }
    // Of some thirty, a third each comes before, in and after the transaction.
    #expect(killedBefore > 0)
    #expect(killedIn > 0)
  }
}
