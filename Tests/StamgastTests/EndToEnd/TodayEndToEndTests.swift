import TestSupport
import Testing

@Suite struct TodayEndToEndTests {
  /// Ann and Bob bought for the first time in the last days of March 2024, Cy once two months before. Of Ann the shop
  /// knows that she accepts marketing, of Bob that he does not.
  private func shop() throws -> ProgramShop {
    let shop = try ProgramShop()
    let orders = try shop.file(
      "orders.csv",
      """
      order_id,customer_email,ordered_at,currency,total,tax,cost_of_goods
      1,cy@example.com,2024-02-01,EUR,60.50,10.50,20.00
      2,ann@example.com,2024-03-30,EUR,121.00,21.00,40.00
      3,bob@example.com,2024-03-31,EUR,24.20,4.20,10.00

      """)
    let people = try shop.file(
      "customers.csv",
      """
      email,name,accepts_marketing
      cy@example.com,Cy,yes
      ann@example.com,Ann,yes
      bob@example.com,Bob,no

      """)
    #expect(try shop.run("import", orders, people).status == 0)
    return shop
  }

  private func newCustomers(_ run: BuiltProgram.Run) throws -> JSONValue {
    let json = try JSONParser.parse(run.output.utf8)
    return try #require(
      json["lists"]?.entries.first { $0["list"] == .text("new-customers") })
  }

  @Test func `the mail tells lists, people, advice and how to export them`() throws {
    let lines = try shop().run("today").lines
    #expect(lines.first == "Whom to write to, as of 31 Mar 2024")
    #expect(lines.contains("New customers"))
    // A margin of 60 and 10.
    #expect(lines.contains("  margin € 70 in the last year"))
    #expect(lines.contains("  > stamgast export new-customers"))
    #expect(lines.contains { $0.hasPrefix("  Offer: thanks") })
    #expect(lines.contains("  Close to a reward (no rewards are set)"))
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `who is exported is left out for a while, unless asked; consent is respected`() throws
  {
    let shop = try shop()
    #expect(try newCustomers(shop.run("today", "--json"))["people"]?.double == 2)
    let export = try shop.run("export", "new-customers")
    #expect(export.output.contains("ann@example.com"))
    #expect(!export.output.contains("bob@example.com"))
    let after = try newCustomers(shop.run("today", "--json"))
    #expect(after["people"]?.double == 1)
    #expect(after["leftOut"]?.double == 1)
    #expect(!(try shop.run("export", "new-customers").output.contains("ann@example.com")))
    #expect(try newCustomers(shop.run("today", "--json", "--again"))["people"]?.double == 2)
    #expect(
      try shop.run("export", "new-customers", "--again").output.contains("ann@example.com"))
    try shop.run("shop", "leave-out-days", "0")
    #expect(try newCustomers(shop.run("today", "--json"))["people"]?.double == 2)
  }

  @Test func `an advice is the owner's until it is taken back`() throws {
    let shop = try shop()
    #expect(try shop.run("advice", "win-back").lines.first?.hasPrefix("Offer:") == true)
    #expect(
      try shop.run("advice", "new-customers", "A card by hand").error
        == "new-customers: your own advice from now on\n")
    #expect(try shop.run("advice", "new-customers").lines == ["A card by hand"])
    #expect(try shop.run("today").lines.contains("  A card by hand"))
    try shop.run("advice", "--unset", "new-customers")
    #expect(try shop.run("advice", "new-customers").lines.count == 4)
  }

  @Test(arguments: [
    (["advice", "winback"], "did you mean win-back?"),
    (["advice", "win-back", " "], "an advice is a text of 1 to 600 characters"),
    (["today", "--json", "--text"], "--text"),
  ])
  func `what can't be done is told in a line`(words: [String], message: String) throws {
    let run = try shop().program.run(words)
    #expect(run.status == 64)
    #expect(run.error.contains(message))
    #expect(run.error.split(separator: "\n").count == 1)
  }
}
