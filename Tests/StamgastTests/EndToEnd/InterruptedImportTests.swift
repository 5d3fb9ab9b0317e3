import TestSupport
import Testing

@testable import Storage

/// Imports that something comes in the way of.
@Suite(.serialized) struct InterruptedImportTests {
  private func shop() throws -> (shop: ProgramShop, second: String) {
    let shop = try ProgramShop()
    let first = try shop.file("first.csv", ProgramShop.orders(0..<1500, total: "10.00"))
    let second = try shop.file("second.csv", ProgramShop.orders(1000..<4000, total: "12.00"))
    try #require(try shop.run("import", "--time-zone", "UTC", first).status == 0)
    return (shop, second)
  }

  /// What a shop's store tells: its figures, and how many files it holds.
  private func picture(of shop: ProgramShop) throws -> (report: String, imports: Int) {
    (try shop.run("report", "--json").output, try shop.run("imports").lines.count - 1)
  }

  private func isWhole(_ path: String) throws -> Bool {
    try Connection(path: path, access: .writing).isWhole()
  }

  @Test func `of two imports at once one waits for the other, also where they make the store`()
    throws
  {
    let shop = try ProgramShop()
    let files = try [(0..<1000, "a.csv"), (1000..<2000, "b.csv")].map {
      try shop.file($0.1, ProgramShop.orders($0.0, total: "10.00"))
    }
    let processes = try files.map {
      try shop.program.start(["import", "--time-zone", "UTC", $0])
    }
    for (file, process) in zip(files, processes) {
      let run = try process.wait()
      if run.status != 0 {
        // The other one took longer than anybody waits.
        #expect(run.status == 75)
        #expect(try shop.run("import", "--time-zone", "UTC", file).status == 0)
      }
    }
    #expect(try shop.run("imports").lines.count == 3)
    #expect(
      try shop.run("import", files[0], files[1]).lines.filter {
        $0 == "  0 orders new, 1,000 unchanged"
      }.count == 2)
  }

  @Test func `a store that stays locked is told in one line`() throws {
    let (shop, second) = try shop()
    let before = try picture(of: shop)
    let writer = try Connection(path: shop.storePath, access: .writing)
    try writer.execute("BEGIN IMMEDIATE")
    let run = try shop.run("import", second)
    #expect(run.status == 75)
    #expect(run.error.split(separator: "\n").count == 1)
    try writer.execute("ROLLBACK")
    #expect(try picture(of: shop) == before)
  }

  @Test(arguments: [1, 600, 900, 1200])
  func `where no file may grow further, it says so and the store is as it was`(
    blocks: Int
  ) throws {
    let (shop, second) = try shop()
    let before = try picture(of: shop)
    let run = try shop.program.run(["import", second], blocksPerFile: blocks)
    #expect(run.status == 73 || run.status == 74)
    #expect(run.error.hasPrefix("stamgast: "))
    #expect(run.error.split(separator: "\n").count == 1)
    #expect(try isWhole(shop.storePath))
    #expect(try picture(of: shop) == before)
    #expect(try shop.run("import", second).status == 0)
  }

  @Test func `a backup that the disk has no room for leaves no file`() throws {
    let (shop, _) = try shop()
    let path = shop.folder.file("backup.db")
    let run = try shop.program.run(["backup", path], blocksPerFile: 100)
    #expect(run.status == 74)
    #expect(run.error.split(separator: "\n").count == 1)
    #expect(!shop.folder.names.contains { $0.hasPrefix("backup.db") })
    #expect(try shop.run("backup", path).status == 0)
  }
}
