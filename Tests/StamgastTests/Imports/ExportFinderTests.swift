import Dashboard
import Importing
import Storage
import System
import TestSupport
import Testing

@testable import stamgast

/// Looking for exports in the folders of a person.
@Suite struct ExportFinderTests {
  private let orders = Array("order_id,ordered_at,total\n1,2026-01-02,30.00\n".utf8)
  private let spend = Array("date,channel,spend\n2026-01-02,ads,5\n".utf8)
  private let products = Array("sku,unit_cost\nA,2\n".utf8)

  /// A home with a folder for downloads, and one to work in.
  private func home() throws -> TemporaryFolder {
    let home = try TemporaryFolder()
    try makeFolder(home.file("Downloads"))
    try makeFolder(home.file("work"))
    return home
  }

  private func finder(_ home: TemporaryFolder) -> ExportFinder {
    ExportFinder(here: "here", home: home.path, current: home.file("work"))
  }

  @Test func `exports of both folders are found by their columns, whatever they are called`()
    throws
  {
    let home = try home()
    try write(orders, toFile: home.file("work/Untitled (3).CSV"))
    try write(spend, toFile: home.file("Downloads/report.txt"))
    try write(products, toFile: home.file("Downloads/costs.csv"))
    // A table of something else, a picture, a hidden file and a folder.
    try write(Array("name,phone\nAnn,1\n".utf8), toFile: home.file("Downloads/contacts.csv"))
    try write(orders, toFile: home.file("Downloads/orders.png"))
    try write(orders, toFile: home.file("Downloads/.orders.csv"))
    try makeFolder(home.file("Downloads/folder.csv"))
    let found = finder(home).candidates()
    #expect(
      found.map(\.path) == ["~/Downloads/costs.csv", "Untitled (3).CSV", "~/Downloads/report.txt"])
    #expect(found.map(\.format) == [.genericProducts, .genericOrders, .genericSpend])
    #expect(found.map(\.stored.facts.size) == [18, 45, 36])
  }

  @Test func `folders that are not there have nothing`() throws {
    let home = try TemporaryFolder()
    #expect(finder(home).candidates().isEmpty)
    #expect(ExportFinder(here: "here", home: nil, current: nil).places.isEmpty)
    #expect(ExportFinder.none.candidates().isEmpty)
  }

  @Test func `who stands in the folder of downloads has its files once`() throws {
    let home = try home()
    try write(orders, toFile: home.file("Downloads/orders.csv"))
    let finder = ExportFinder(here: "here", home: home.path, current: home.file("Downloads"))
    #expect(finder.candidates().map(\.path) == ["orders.csv"])
    #expect(finder.places.map(\.name) == ["here"])
  }

  @Test func `of many files those changed last are looked into`() throws {
    let home = try home()
    for number in 0..<205 {
      try write(orders, toFile: home.file("work/\(1000 + number).csv"))
    }
    let found = finder(home).candidates(within: .seconds(3600)).map(\.path)
    #expect(found.count == 200)
    #expect(found.first == "1005.csv")
  }

  @Test func `when the time is over what was found is all there is`() throws {
    let home = try home()
    try write(orders, toFile: home.file("work/orders.csv"))
    #expect(finder(home).candidates(within: .zero).isEmpty)
  }

  @Test func `a pipe that nobody writes to holds nothing up`() throws {
    let home = try home()
    let made = try ChildProcess.run(
      "/usr/bin/mkfifo", [home.file("work/orders.csv")], environment: [:])
    #expect(made.status == 0)
    #expect(finder(home).candidates().isEmpty)
  }

  @Test func `what was imported since it was saved is not new, until its import is undone`()
    async throws
  {
    let home = try home()
    try write(orders, toFile: home.file("work/orders.csv"))
    let store = try OrderStore()
    let desk = try await ShopDesk(store: store, exportFinder: finder(home))
    func isImported() async throws -> [Bool] {
      try await desk.foundExports().files.map(\.isImported)
    }
    #expect(try await isImported() == [false])
    let work = StoreImport(store: store, options: ImportOptions(fallbackTimeZone: .utc))
    let outcome = try await work.run(home.file("work/orders.csv"))
    #expect(try await isImported() == [true])
    _ = try await store.undo(importID: #require(outcome.summary.importID))
    #expect(try await isImported() == [false])
    #expect(try await desk.foundExports().folders == ["here", "~/Downloads"])
  }

  @Test func `what was imported is known again by its content, whatever it is called`() async throws
  {
    let home = try home()
    let store = try OrderStore()
    try write(orders, toFile: home.file("elsewhere.csv"))
    let work = StoreImport(store: store, options: ImportOptions(fallbackTimeZone: .utc))
    _ = try await work.run(home.file("elsewhere.csv"))
    // The same under another name and packed; another order under the old name, as long and saved before.
    try write(orders, toFile: home.file("work/copy.csv"))
    _ = try ChildProcess.run(
      "/bin/sh", ["-c", "gzip -c \"$0\" >\"$0.gz\"", home.file("work/copy.csv")],
      environment: ["PATH": "/usr/bin:/bin"])
    let other = Array("order_id,ordered_at,total\n2,2026-01-02,30.00\n".utf8)
    try write(other, toFile: home.file("work/elsewhere.csv"))
    _ = try ChildProcess.run(
      "/usr/bin/touch", ["-d", "2020-01-01", home.file("work/elsewhere.csv")], environment: [:])
    let desk = try await ShopDesk(store: store, exportFinder: finder(home))
    let files = try await desk.foundExports().files
    #expect(
      Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.isImported) })
        == ["copy.csv": true, "copy.csv.gz": true, "elsewhere.csv": false])
  }

  @Test func `a typed path is completed with folders and exports`() async throws {
    let home = try home()
    try write(orders, toFile: home.file("work/orders.csv"))
    try write(orders, toFile: home.file("work/ordered.png"))
    try makeFolder(home.file("work/older"))
    let path = home.file("work") + "/o"
    #expect(
      await ShopDesk.files(beginningWith: path)
        == [home.file("work/older/"), home.file("work/orders.csv")])
    #expect(await ShopDesk.files(beginningWith: home.file("nowhere/x")).isEmpty)
  }
}
