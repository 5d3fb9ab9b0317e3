import TestSupport
import Testing

@testable import Storage

/// Imports that something comes in the way of.
@Suite(.serialized) struct InterruptedImportTests {
  /// A file of orders that changes, repeats and adds some of those before it.
  private static func orders(_ numbers: Range<Int>, total: String) -> String {
    let rows = numbers.map { number in
      "\(number),customer\(number % 700)@example.com,2024-\(1 + number % 9)-1\(number % 9),"
        + "\(number % 2 == 0 ? total : "20.00"),sku\(number % 11)\n"
    }
    return "order_id,customer_email,ordered_at,total,channel\n" + rows.joined()
  }

  private func shop() throws -> (shop: ProgramShop, second: String) {
    let shop = try ProgramShop()
    let first = try shop.file("first.csv", Self.orders(0..<1500, total: "10.00"))
    let second = try shop.file("second.csv", Self.orders(1000..<4000, total: "12.00"))
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

  private func storeSize(_ shop: ProgramShop) -> Int {
    size(ofFile: shop.storePath) + size(ofFile: shop.storePath + "-wal")
  }

  @Test func `an import that is killed keeps all of the file or nothing, and can be run again`()
    throws
  {
    let (shop, second) = try shop()
    let base = try bytes(ofFile: shop.storePath)
    let before = try picture(of: shop)
    // An import that nobody disturbs tells what to expect, and how long the way is.
    let calm = try shop.program.start(["import", second])
    var ticks = 0
    var largest = 0
    while ChildProcess.isRunning(calm.id) {
      ticks = max(ticks, calm.ticks)
      largest = max(largest, storeSize(shop))
    }
    ticks = max(ticks, calm.ticks)
    let expected = try calm.wait()
    try #require(expected.status == 0)
    let after = try picture(of: shop)
    try #require(after.imports == 2)

    let points =
      (0..<10).map { Point.work($0 * ticks / 10) }
      + (1...10).map { Point.written(base.count + $0 * (largest - base.count) / 10) }
    var outcomes: Set<Int> = []
    for point in points {
      for suffix in ["-wal", "-shm"] { removeFile(shop.storePath + suffix) }
      try write(base, toFile: shop.storePath)
      let process = try shop.program.start(["import", second])
      while ChildProcess.isRunning(process.id), !isReached(point, process, shop) {}
      process.kill()
      _ = try process.wait()
      #expect(try isWhole(shop.storePath), "\(point)")
      let found = try picture(of: shop)
      outcomes.insert(found.imports)
      #expect(found == (found.imports == 1 ? before : after), "\(point)")
      let again = try shop.run("import", second)
      #expect(again.status == 0)
      if found.imports == 1 { #expect(again == expected, "\(point)") }
      #expect(try picture(of: shop).report == after.report, "\(point)")
    }
    // Some were killed in time.
    #expect(outcomes.contains(1))
  }

  /// Where an import is killed.
  private enum Point {
    /// After so much of the processor's time.
    case work(Int)
    /// When the store's files hold so many bytes.
    case written(Int)
  }

  private func isReached(_ point: Point, _ process: RunningProcess, _ shop: ProgramShop) -> Bool {
    switch point {
    case .work(let ticks): process.ticks >= ticks
    case .written(let bytes): storeSize(shop) >= bytes
    }
  }

  @Test func `of two imports at once one waits for the other, also where they make the store`()
    throws
  {
    let shop = try ProgramShop()
    let files = try [(0..<1000, "a.csv"), (1000..<2000, "b.csv")].map {
      try shop.file($0.1, Self.orders($0.0, total: "10.00"))
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
