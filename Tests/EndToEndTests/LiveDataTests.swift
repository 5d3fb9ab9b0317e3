import TestSupport
import Testing

/// A store that changes while the dashboard shows it.
@Suite struct LiveDataTests {
  @Test func `an open dashboard follows what another process imports, by itself`() async throws {
    let shop = try await ShopTerminal(columns: 120, rows: 40)
    try await shop.open()
    let before = try await shop.press("6", seeing: "4,624 customers")
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
}
