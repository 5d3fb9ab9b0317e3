import TestSupport
import Testing

/// A store that changes while the dashboard shows it.
@Suite struct LiveDataTests {
  @Test func `an open dashboard follows what another process imports, by itself`() async throws {
    let shop = try await ShopTerminal(columns: 120, rows: 40)
    try await shop.open()
    let before = try await shop.screen(after: "6", seeing: "4,624 customers")
    #expect(before.contains("17 Sep 2026"))
    let file = shop.home.file("more.csv")
    try write(
      Array(
        """
        order_id,customer_email,ordered_at,currency,total
        n1,new@example.com,2026-10-02,EUR,30.00

        """.utf8), toFile: file)
    // No key is pressed between the import and what is waited for.
    #expect(try BuiltProgram(home: shop.home.path).run(["import", file]).status == 0)
    let after = try await shop.terminal.wait(until: "the new customer") {
      $0.contains("4,625 customers") && $0.contains("There is new data")
    }
    #expect(after.contains(" 2 Oct 2026"))
    try await shop.press("q", seeing: "left with 0")
  }

  @Test func `a card that is open stays open, with what is new of its customer`() async throws {
    let shop = try await ShopTerminal(columns: 120, rows: 40)
    try await shop.open()
    try await shop.press("6", seeing: "4,624 customers")
    try await shop.press("Enter", seeing: "Valérie Zwart")
    let file = shop.home.file("more.csv")
    // Somebody who sorts before everybody else moves all places in the ledger, but no customer's id.
    try write(
      Array(
        """
        order_id,customer_email,ordered_at,currency,total
        n1,valerie.zwart2@post.example.com,2026-10-02,EUR,30.00
        n2,aa@example.com,2026-10-02,EUR,30.00

        """.utf8), toFile: file)
    #expect(try BuiltProgram(home: shop.home.path).run(["import", file]).status == 0)
    let card = try await shop.terminal.wait(until: "the new order") {
      $0.contains("n1 ") && $0.contains("There is new data")
    }
    #expect(card.contains("Customers › Valérie Zwart"))
    #expect(card.contains("43 orders"))
    try await shop.press("Escape", seeing: "4,625 customers")
    try await shop.press("q", seeing: "left with 0")
  }

  @Test func `exports that arrive in a watched folder are imported and shown`() async throws {
    let shop = try await ShopTerminal(columns: 120, rows: 40, hasStore: false)
    let folder = shop.home.file("exports")
    try makeFolder(folder)
    func export(_ id: String) -> [UInt8] {
      Array(
        "order_id,customer_email,ordered_at,currency,total\n\(id),\(id)@example.com,2026-01-02,EUR,30.00\n"
          .utf8)
    }
    // One was there before, one is no export, one comes later under a name of its own.
    try write(export("early"), toFile: folder + "/early.csv")
    try write(export("image"), toFile: folder + "/image.png")
    try shop.terminal.enter("stamgast --watch \"$HOME/exports\"; echo \"left with $?\"")
    try await shop.terminal.wait(until: "the first file") {
      $0.contains("early.csv: plain orders, 1 order new, 1 customer new")
    }
    try await shop.press("6", seeing: "1 customer")
    try write(export("late"), toFile: folder + "/late.CSV")
    try await shop.terminal.wait(until: "the second file") {
      $0.contains("late.CSV: plain orders, 1 order new") && $0.contains("2 customers")
        && $0.contains("late@example.com") && !$0.contains("image@")
    }
    try write(Array("what is this\n1\n".utf8), toFile: folder + "/wrong.csv")
    try await shop.terminal.wait(until: "the complaint") { $0.contains("wrong.csv: ") }
    try await shop.press("q", seeing: "left with 0")
  }
}
