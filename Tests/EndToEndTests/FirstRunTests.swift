import TestSupport
import Testing

/// The first minutes of a shop's owner: no store yet, and the exports where they were saved.
@Suite(.serialized) struct FirstRunTests {
  private let shop: ShopTerminal

  init() async throws {
    shop = try await ShopTerminal(columns: 120, rows: 40, hasStore: false)
    try makeFolder(shop.home.file("Downloads"))
    try makeFolder(shop.home.file("work"))
  }

  private func copy(_ file: String, to name: String) throws {
    try write(bytes(ofFile: file), toFile: shop.home.file(name))
  }

  private func save(_ text: String, as name: String) throws {
    try write(Array(text.utf8), toFile: shop.home.file(name))
  }

  private func open() throws {
    try shop.terminal.enter("cd \"$HOME/work\" && stamgast; echo \"left with $?\"")
  }

  @Test func `who looks and leaves again leaves nothing behind`() async throws {
    try open()
    let page = try await shop.terminal.wait(for: "No export found in this folder and ~/Downloads")
    #expect(page.contains("stamgast demo"))
    #expect(page.contains("stamgast --watch FOLDER"))
    for panel in "234567890" { try await shop.press(String(panel), seeing: "stamgast demo") }
    try await shop.press("q", seeing: "left with 0")
    #expect(!shop.home.names.contains("data"))
  }

  @Test func `what is found is imported with Enter, and the overview opens on it`() async throws {
    for file in DemoStore.files {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      try copy(file, to: (name == "spend.csv" ? "work/" : "Downloads/") + name)
    }
    try save("name,phone\nAnn,1\n", as: "Downloads/contacts.csv")
    try open()
    let page = try await shop.terminal.wait(for: "All 6 new files")
    #expect(page.contains("~/Downloads/orders_export_2026.csv"))
    #expect(!page.contains("contacts.csv"))
    // The same figures as those of the program's own import.
    let overview = try await shop.screen(after: "Enter", seeing: "6 files imported")
    #expect(overview.contains("17 Sep 2026"))
    #expect(overview.lines[2].contains("Overview"))
    try await shop.press("6", seeing: "4,624 customers")
    try await shop.press("0", seeing: "orders_export_2023.csv")
    try await shop.press("q", seeing: "left with 0")
    #expect(permissions(ofFile: shop.home.file("data/stamgast/shop.db")) == 0o600)
  }

  @Test func `a file with a question asks it, and an answer imports it`() async throws {
    try save("order_id,ordered_at,total\n1,03/04/2024,5\n", as: "work/orders.csv")
    try open()
    try await shop.terminal.wait(for: "plain orders")
    try await shop.press("Enter", seeing: "day first or the month first? (d/m)")
    let overview = try await shop.screen(
      after: "d", seeing: "orders.csv: plain orders, 1 order new")
    #expect(overview.lines[0].contains("3 Apr 2024"))
    try await shop.press("q", seeing: "left with 0")
  }

  @Test func `what can't be read is told, and the page stays`() async throws {
    try save("order_id,ordered_at,total\n\"1,2024-01-01,5\n", as: "work/orders.csv")
    try open()
    try await shop.terminal.wait(for: "plain orders")
    let page = try await shop.screen(after: "Enter", seeing: "not imported")
    #expect(page.contains("First steps"))
    #expect(page.contains("orders.csv:2: "))
    try await shop.press("q", seeing: "left with 0")
  }

  @Test func `Esc stops a long import, and the store is as before`() async throws {
    let rows = (0..<400_000).map { "\($0),c\($0 % 9999)@example.com,2026-01-02,5\n" }.joined()
    try save("order_id,customer_email,ordered_at,total\n" + rows, as: "work/orders.csv")
    try open()
    try await shop.terminal.wait(for: "plain orders")
    // At once, as the import may be over before a busy machine has shown how far it is.
    let page = try await shop.screen(
      after: "Enter", "Escape", seeing: "orders.csv: stopped; nothing of it was kept")
    #expect(page.contains("First steps"))
    try await shop.press("q", seeing: "left with 0")
    #expect(try BuiltProgram(home: shop.home.path).run(["imports"]).lines.count <= 1)
  }

  @Test
  func `q in the middle of an import says so first, and nothing of the file stays on the disk`()
    async throws
  {
    try save("order_id,ordered_at,total\n1,2024-04-03,5\n", as: "first.csv")
    let program = BuiltProgram(home: shop.home.path)
    #expect(try program.run(["import", shop.home.file("first.csv")]).status == 0)
    let rows = (0..<800_000).map { "x\($0),c\($0 % 9999)@kept.example,2026-01-02,5\n" }.joined()
    try save("order_id,customer_email,ordered_at,total\n" + rows, as: "work/many.csv")
    try open()
    try await shop.terminal.wait(for: "as of 3 Apr 2024")
    try shop.terminal.enter(":import many.csv")
    // From the page of imports q goes back first.
    try await shop.press("q", "q", seeing: "q again quits, and nothing of it is kept")
    try await shop.press("q", seeing: "left with 0")
    for ending in ["", "-wal", "-shm"] {
      let file = shop.home.file("data/stamgast/shop.db" + ending)
      guard size(ofFile: file) > 0 else { continue }
      let text = String(decoding: try bytes(ofFile: file), as: UTF8.self)
      #expect(!text.contains("@kept.example"), "\(file)")
    }
  }

  @Test func `a store whose only import is undone beside it begins anew`() async throws {
    try save("order_id,ordered_at,total\n1,2024-04-03,5\n", as: "work/orders.csv")
    let program = BuiltProgram(home: shop.home.path)
    #expect(try program.run(["import", shop.home.file("work/orders.csv")]).status == 0)
    try open()
    try await shop.terminal.wait(for: "as of 3 Apr 2024")
    #expect(try program.run(["imports", "--undo", "1"]).status == 0)
    let page = try await shop.terminal.wait(for: "First steps")
    #expect(page.contains("There are no orders here yet."))
    try await shop.press("0", seeing: "orders.csv")
    try await shop.press("1", "Enter", seeing: "1 order new")
    try await shop.press("q", seeing: "left with 0")
  }

  @Test func `the page follows the first import of another process`() async throws {
    try makeFolder(shop.home.file("data"))
    try makeFolder(shop.home.file("data/stamgast"))
    try open()
    try await shop.terminal.wait(for: "No export found")
    try save("order_id,ordered_at,total\n1,2024-04-03,5\n", as: "orders.csv")
    let program = BuiltProgram(home: shop.home.path)
    #expect(try program.run(["import", shop.home.file("orders.csv")]).status == 0)
    try await shop.terminal.wait(for: "as of 3 Apr 2024")
    try await shop.press("q", seeing: "left with 0")
  }

  @Test func `in a shop with orders a typed path is completed and imported`() async throws {
    try save("order_id,ordered_at,total\n1,2024-04-03,5\n", as: "work/orders.csv")
    try save("order_id,ordered_at,total\n2,2024-05-03,5\n", as: "Downloads/later orders.csv")
    let program = BuiltProgram(home: shop.home.path)
    #expect(try program.run(["import", shop.home.file("work/orders.csv")]).status == 0)
    try open()
    try await shop.terminal.wait(for: "as of 3 Apr 2024")
    try await shop.press("0", seeing: "1 new export found: type :import")
    try shop.terminal.type(":import ~/Dow")
    try await shop.press("Tab", seeing: ": import ~/Downloads/")
    try await shop.press("Tab", seeing: ": import ~/Downloads/later orders.csv")
    let page = try await shop.screen(
      after: "Enter", seeing: "later orders.csv: plain orders, 1 order new")
    #expect(page.contains("Data › Import"))
    #expect(page.lines[0].contains("3 May 2024"))
    try await shop.press("q", "q", seeing: "left with 0")
  }
}
