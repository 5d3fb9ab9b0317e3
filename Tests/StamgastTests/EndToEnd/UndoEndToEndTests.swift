import TestSupport
import Testing

@Suite struct UndoEndToEndTests {
  @Test func `an import that is undone is told, listed as undone, and gone from the figures`()
    throws
  {
    let shop = try ProgramShop()
    try shop.run("import", shop.orders())
    let before = try shop.run("report", "--json").output
    let more = try shop.file(
      "april.csv",
      """
      order_id,customer_email,ordered_at,currency,total
      4,cy@example.com,2024-03-31,EUR,10.10
      5,di@example.com,2024-04-01,EUR,50.00
      6,di@example.com,2024-04-02,EUR,50.00

      """)
    try shop.run("import", more)
    let run = try shop.run("imports", "--undo", "2")
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
    #expect(
      run.lines == [
        "april.csv: import 2 is undone", "  2 orders gone, 1 order as before it",
        "  1 customer gone",
      ])
    #expect(try shop.run("report", "--json").output == before)
    let list = try shop.run("imports").lines
    #expect(list.filter { $0.hasSuffix("undone") }.count == 1)
    #expect(list[1].contains("april.csv") && list[1].hasSuffix("undone"))
    #expect(try shop.run("import", more).lines.last == "  2 orders new, 1 changed, 1 customer new")
    let again = try shop.run("imports", "--undo", "1")
    #expect(again.lines[1] == "  3 orders gone, 1 order kept, as a later file holds it")
  }

  @Test(arguments: [
    ("7", 64, "“7” is no import"), ("x", 64, "--undo"), ("1", 64, "import 1 is undone already"),
  ]) func `what cannot be undone is said in a line`(number: String, status: Int32, says: String)
    throws
  {
    let shop = try ProgramShop()
    try shop.run("import", shop.orders())
    try shop.run("imports", "--undo", "1")
    let run = try shop.run("imports", "--undo", number)
    #expect(run.status == status)
    #expect(run.error.contains(says))
    #expect(run.error.split(separator: "\n").count == 1)
    #expect(try shop.run("imports", "--undo", "1", "--rejected", "1").status == 64)
  }

  @Test func `a shop without a store has nothing to undo`() throws {
    let shop = try ProgramShop()
    #expect(try shop.run("imports", "--undo", "1").status == 66)
    #expect(permissions(ofFile: shop.folder.file("data")) == nil)
  }
}

@Suite struct BackupEndToEndTests {
  @Test func `a backup is written, and restored over what came after it`() throws {
    let shop = try ProgramShop()
    try shop.run("import", shop.orders())
    let report = try shop.run("report", "--json").output
    let backup = shop.folder.file("monday.db")
    let run = try shop.run("backup", backup)
    #expect(run.status == 0)
    #expect(run.error == "backup written to \(backup)\n")
    #expect(permissions(ofFile: backup) == 0o600)
    #expect(try shop.run("report", "--json", "--store", backup).output == report)
    let refused = try shop.run("backup", backup)
    #expect(refused.status == 73)
    #expect(refused.error.contains("--replace"))
    try shop.run("imports", "--undo", "1")
    #expect(try shop.run("backup", "--replace", shop.folder.file("tuesday.db")).status == 0)
    let restored = try shop.run("restore", backup)
    #expect(restored.status == 0)
    #expect(
      restored.error
        == "\(shop.storePath) holds what \(backup) held\n"
        + "what it held before is in \(shop.storePath).before-restore-1\n")
    #expect(try shop.run("report", "--json").output == report)
    #expect(try shop.run("restore", backup).error.hasSuffix("before-restore-2\n"))
    let empty = try shop.run("imports", "--store", shop.storePath + ".before-restore-1")
    #expect(empty.lines.last?.hasSuffix("undone") == true)
  }

  @Test func `what is no backup changes nothing, and is said in a line`() throws {
    let shop = try ProgramShop()
    let orders = try shop.orders()
    try shop.run("import", orders)
    let before = try shop.run("report", "--json").output
    for (path, status) in [(orders, 65), (shop.folder.file("none.db"), 66), (shop.folder.path, 65)]
    {
      let run = try shop.run("restore", path)
      #expect(run.status == Int32(status))
      #expect(run.error.split(separator: "\n").count == 1)
    }
    #expect(try shop.run("restore").status == 64)
    #expect(try shop.run("backup").status == 64)
    #expect(try shop.run("report", "--json").output == before)
    #expect(!shop.folder.names.contains { $0.contains("before-restore") })
  }

  @Test func `a backup makes a shop on another machine`() throws {
    let (one, other) = (try ProgramShop(), try ProgramShop())
    try one.run("import", one.orders())
    let backup = one.folder.file("backup.db")
    try one.run("backup", backup)
    let run = try other.run("restore", backup)
    #expect(run.error == "\(other.storePath) holds what \(backup) held\n")
    #expect(try other.run("report", "--json").output == one.run("report", "--json").output)
    #expect(permissions(ofFile: other.storePath) == 0o600)
  }
}
