import TestSupport
import Testing

@Suite struct IdentityAndRulesEndToEndTests {
  /// Ann has two addresses, one order is staff's, and one came over a marketplace.
  private func shop() throws -> ProgramShop {
    let shop = try ProgramShop()
    let path = try shop.file(
      "orders.csv",
      """
      order_id,customer_email,ordered_at,currency,total,tax,tags
      1,ann@example.com,2024-01-05,EUR,121.00,21.00,
      2,bob@example.com,2024-01-20,EUR,60.50,10.50,Staff
      3,ann@work.example.com,2024-03-10,EUR,24.20,4.20,
      4,x7@verkopen.bol.com,2024-03-31,EUR,12.10,2.10,

      """)
    try shop.run("import", path)
    return shop
  }

  private func report(_ shop: ProgramShop) throws -> JSONValue {
    try JSONParser.parse(
      try shop.run("report", "--json", "coverage", "identityAndRules").output.utf8)
  }

  @Test func `two addresses are made one person, shown as one, and parted again`() throws {
    let shop = try shop()
    let merged = try shop.run("customer", "merge", "ann@example.com", "ANN@work.example.com")
    #expect(merged.status == 0)
    #expect(try report(shop)["coverage"]?["customers"] == .integer(2))
    #expect(try report(shop)["identityAndRules"]?["mergedCustomers"] == .integer(1))
    #expect(try shop.run("customer").output == "ann@work.example.com is ann@example.com\n")
    let card = try shop.run("customer", "ann@work.example.com").lines
    #expect(card.first == "ann@example.com, as of 31 Mar 2024")
    #expect(card.contains("  Address      ann@example.com, also ann@work.example.com"))
    #expect(card.contains("  Purchases    2"))
    #expect(try shop.run("report").output.contains("1 merged person"))
    #expect(try shop.run("customer", "split", "ann@work.example.com").status == 0)
    #expect(try report(shop)["coverage"]?["customers"] == .integer(3))
  }

  @Test func `masked addresses are nobody's until the setting says otherwise`() throws {
    let shop = try shop()
    #expect(try report(shop)["coverage"]?["unidentifiedOrders"] == .integer(1))
    #expect(try report(shop)["identityAndRules"]?["maskedOrders"] == .integer(1))
    #expect(try shop.run("shop", "masked-addresses").output == "leave-out (by default)\n")
    try shop.run("shop", "masked-addresses", "count")
    #expect(try report(shop)["coverage"]?["unidentifiedOrders"] == .integer(0))
    #expect(try report(shop)["coverage"]?["customers"] == .integer(4))
    #expect(try shop.run("shop", "masked-addresses", "perhaps").status == 64)
  }

  @Test func `a rule tells what it leaves out, and removing it brings everything back`() throws {
    let shop = try shop()
    let before = try shop.run("report", "--json").output
    let added = try shop.run("rules", "add", "staff", "tag=staff")
    #expect(added.error == "rule “staff” leaves out 1 order, € 50.00 net\n")
    #expect(
      try shop.run("rules").lines == [
        "Name   Leaves out  Orders      Net", "staff  tag=staff        1  € 50.00",
      ])
    #expect(try report(shop)["coverage"]?["countedOrders"] == .integer(3))
    #expect(try report(shop)["identityAndRules"]?["netRevenueLeftOut"] == .integer(5000))
    #expect(try shop.run("report").output.contains("rule “staff” leaves out 1 order, € 50.00 net"))
    #expect(try shop.run("rules", "remove", "STAFF").status == 0)
    #expect(try shop.run("report", "--json").output == before)
  }

  @Test func `where no file told tags, a rule about them says so`() throws {
    let shop = try ProgramShop()
    try shop.run("import", shop.orders())
    let added = try shop.run("rules", "add", "staff", "tag=staff")
    #expect(added.error.contains("the tags of 4 orders are not known"))
  }

  @Test(arguments: [
    (["customer", "zed"], "“zed” is no customer"),
    (["customer", "merge", "ann@example.com"], "needs merge A B"),
    (["customer", "marge", "a", "b"], "did you mean merge?"),
    (["rules", "add", "x", "colour=red"], "“colour=red” is no rule"),
    (["rules", "remove", "x"], "“x” is no rule"),
    (["rules", "ad", "x", "y"], "did you mean add?"),
  ])
  func `what can't be done is told in a line`(words: [String], message: String) throws {
    let shop = try shop()
    let run = try shop.program.run(words)
    #expect(run.status == 64)
    #expect(run.error.contains(message))
    #expect(run.error.split(separator: "\n").count == 1)
  }
}
