import Importing
import Presentation
import Storage
import System
import TestSupport
import Testing

@testable import stamgast

/// Which files were imported already, by their content.
@Suite struct ImportedFilesTests {
  /// An order; files of two have the same length.
  private func order(_ id: Int) -> [UInt8] {
    Array("order_id,ordered_at,total\n\(id),2026-01-02,30.00\n".utf8)
  }

  private func stored(_ path: String) throws -> StoredFile {
    StoredFile(path: path, facts: try #require(Folder.facts(path)))
  }

  private func run(_ program: String, _ arguments: [String]) throws {
    let done = try ChildProcess.run(
      program, arguments, environment: ["PATH": "/usr/bin:/bin"])
    #expect(done.status == 0)
  }

  /// The import of a file into a store of its own.
  private func imported(_ path: String) async throws -> ImportedFiles {
    let store = try OrderStore()
    let work = StoreImport(store: store, options: ImportOptions(fallbackTimeZone: .utc))
    _ = try await work.run(path)
    return ImportedFiles(try await store.imports())
  }

  @Test func `where there is no time to read a file its name and its last change decide`()
    async throws
  {
    let folder = try TemporaryFolder()
    let path = folder.file("orders.csv")
    try write(order(1), toFile: path)
    let imported = try await imported(path)
    try write(order(1), toFile: folder.file("copy.csv"))
    let files = try [stored(folder.file("copy.csv")), stored(path)]
    #expect(imported.known(among: files, FileDigests()) { true } == [files[1]])
    #expect(imported.known(among: files, FileDigests()) { false } == Set(files))
  }

  @Test func `a large packed file keeps no smaller one from being read`() async throws {
    let folder = try TemporaryFolder()
    try write(order(1), toFile: folder.file("elsewhere.csv"))
    let imported = try await imported(folder.file("elsewhere.csv"))
    // Forty megabytes that are packed into some forty kilobytes.
    try run(
      "/bin/sh", ["-c", "head -c 40000000 /dev/zero | gzip >\"$0\"", folder.file("a.csv.gz")])
    try write(order(1), toFile: folder.file("b.csv"))
    let files = try [stored(folder.file("a.csv.gz")), stored(folder.file("b.csv"))]
    let digests = FileDigests()
    var asked = 0
    func isOver() -> Bool {
      asked += 1
      return asked > 10
    }
    #expect(imported.known(among: files, digests, isOver: isOver) == [files[1]])
    #expect(asked == 11)
  }

  @Test func `a file is read once for as long as it is not written to`() async throws {
    let folder = try TemporaryFolder()
    try write(order(1), toFile: folder.file("elsewhere.csv"))
    let imported = try await imported(folder.file("elsewhere.csv"))
    let path = folder.file("orders.csv")
    try write(order(1), toFile: path)
    let digests = FileDigests()
    var asked = 0
    func isOver() -> Bool {
      asked += 1
      return false
    }
    let file = try stored(path)
    #expect(imported.known(among: [file], digests, isOver: isOver) == [file])
    let once = asked
    #expect(once > 0)
    #expect(imported.known(among: [file], digests, isOver: isOver) == [file])
    #expect(asked == once)
    try write(order(2), toFile: path)
    try run("/usr/bin/touch", ["-d", "2030-01-01", path])
    #expect(imported.known(among: [try stored(path)], digests, isOver: isOver).isEmpty)
    #expect(asked > once)
  }

  @Test func `a file that takes all the time is not begun again`() async throws {
    let folder = try TemporaryFolder()
    try write(order(1), toFile: folder.file("elsewhere.csv"))
    let imported = try await imported(folder.file("elsewhere.csv"))
    try run(
      "/bin/sh", ["-c", "head -c 4000000 /dev/zero | gzip >\"$0\"", folder.file("a.csv.gz")])
    let file = try stored(folder.file("a.csv.gz"))
    let digests = FileDigests()
    var left = 5
    func isOver() -> Bool {
      left -= 1
      return left < 0
    }
    #expect(imported.known(among: [file], digests, isOver: isOver).isEmpty)
    #expect(left == -1)
    left = 1000
    #expect(imported.known(among: [file], digests, isOver: isOver).isEmpty)
    #expect(left == 1000)
  }

  @Test func `a damaged file is read once for as long as it is not written to`() async throws {
    let folder = try TemporaryFolder()
    try write(order(1), toFile: folder.file("elsewhere.csv"))
    let imported = try await imported(folder.file("elsewhere.csv"))
    try run("/bin/sh", ["-c", "seq 9999 | gzip | head -c 5000 >\"$0\"", folder.file("a.csv.gz")])
    let file = try stored(folder.file("a.csv.gz"))
    let digests = FileDigests()
    var asked = 0
    func isOver() -> Bool {
      asked += 1
      return false
    }
    #expect(imported.known(among: [file], digests, isOver: isOver).isEmpty)
    let once = asked
    #expect(once > 0)
    #expect(imported.known(among: [file], digests, isOver: isOver).isEmpty)
    #expect(asked == once)
    try run("/bin/sh", ["-c", "gzip -c \"$0\" >\"$1\"", folder.file("elsewhere.csv"), file.path])
    let whole = try stored(file.path)
    #expect(imported.known(among: [whole], digests, isOver: isOver) == [whole])
  }

  @Test func `a watched folder begins with what is new since the last import, by time and content`()
    async throws
  {
    let folder = try TemporaryFolder()
    let shop = try TemporaryFolder()
    let storePath = shop.file("shop.db")
    let live = try LiveFolder(folder.path, storePath: storePath, Strings())
    for (name, id) in [("first.csv", 1), ("second.csv", 2)] {
      try write(order(id), toFile: folder.file(name))
    }
    try run("/usr/bin/touch", ["-d", "2026-01-02", folder.file("second.csv")])
    #expect(await live.waiting() == [folder.file("second.csv"), folder.file("first.csv")])

    let work = StoreImport(
      store: try OrderStore(path: storePath, mode: .creating),
      options: ImportOptions(fallbackTimeZone: .utc))
    for name in ["first.csv", "second.csv"] { _ = try await work.run(folder.file(name)) }
    #expect(await live.waiting().isEmpty)
    // Saved later, the one with nothing changed, the other with another order of the same length.
    try write(order(3), toFile: folder.file("second.csv"))
    for name in ["first.csv", "second.csv"] {
      try run("/usr/bin/touch", ["-d", "2030-01-01", folder.file(name)])
    }
    #expect(await live.waiting() == [folder.file("second.csv")])
    // What was saved before the last import may hold orders as they were before it.
    try run("/usr/bin/touch", ["-d", "2026-01-02", folder.file("second.csv")])
    #expect(await live.waiting().isEmpty)
  }
}
