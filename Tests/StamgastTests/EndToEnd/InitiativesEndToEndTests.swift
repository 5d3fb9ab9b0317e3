import Importing
import TestSupport
import Testing

@Suite struct InitiativesEndToEndTests {
  /// Forty people who first bought in January 2024 for 50.00 with a margin of 30.00, one a day in turn, and forty from
  /// March on, each of whom bought again a week later.
  private func shop() throws -> ProgramShop {
    let shop = try ProgramShop()
    var orders = "order_id,customer_email,ordered_at,currency,total,cost_of_goods,channel\n"
    for place in 0..<40 {
      let (day, channel) = (place % 20 + 10, place < 20 ? "ads" : "")
      // Not all alike, since then nothing varies.
      let total = place % 2 == 0 ? "50.00" : "52.00"
      orders += "a\(place),a\(place)@example.com,2024-01-\(day),EUR,\(total),20.00,\(channel)\n"
      orders +=
        "b\(place),b\(place)@example.com,2024-03-\(day - 9 + 10),EUR,\(total),20.00,\(channel)\n"
      orders += "c\(place),b\(place)@example.com,2024-04-\(day),EUR,50.00,20.00,\(channel)\n"
    }
    orders += "last,z@example.com,2024-06-30,EUR,50.00,20.00,\n"
    #expect(try shop.run("import", try shop.file("orders.csv", orders)).status == 0)
    return shop
  }

  @Test func `an initiative is added, changed, told as text and JSON, and removed`() throws {
    let shop = try shop()
    #expect(try shop.run("initiatives").output.contains("No initiatives yet"))
    let added = try shop.run("initiatives", "add", "Savings card", "2024-03-01", "100")
    #expect(added.error.contains("“Savings card” is saved"))
    let json = try JSONParser.parse(shop.run("initiatives", "--json").output.utf8)
    let card = try #require(json.entries.first)
    #expect(card["name"] == .text("Savings card"))
    #expect(card["costs"]?.double == 10_000)
    #expect(card["customers"]?.double == 41)
    let age = try #require(card["ages"]?.entries.first)
    // Before: 31.00 on average; after: that and 30.00 more within 30 days.
    #expect(age["before"]?["lifetimeValue"]?.double == 3100)
    #expect(age["after"]?["lifetimeValue"]?.double == 6100)
    #expect(age["difference"]?.double == 3000)
    // 41 x 30.00 is 1,230.00.
    #expect(age["gain"]?.double == 123_000)
    #expect(age["roi"]?.double == 11.3)
    #expect(age["verdict"] == .text("paid"))
    #expect(try shop.run("initiatives", "list").output.contains("paid back"))
    // The report has the same.
    let report = try JSONParser.parse(
      shop.run("report", "--json", "initiativeEffects", "whatIf").output.utf8)
    #expect(report["initiativeEffects"]?.entries.first?["verdict"] == card["verdict"])
    #expect(report["whatIf"]?["customers"]?.double == 81)

    try shop.run("initiatives", "change", "savings card", "2024-03-01", "99,50", "channel = ads")
    let changed = try JSONParser.parse(shop.run("initiatives", "--json").output.utf8)
    #expect(changed.entries.first?["costs"]?.double == 9950)
    #expect(changed.entries.first?["who"] == .text("channel = ads"))
    #expect(changed.entries.first?["customers"]?.double == 20)
    #expect(try shop.run("initiatives", "remove", "SAVINGS CARD").error.contains("forgotten"))
    #expect(try shop.run("initiatives").output.contains("No initiatives yet"))
  }

  @Test func `it goes with the shop into a backup`() throws {
    let shop = try shop()
    try shop.run("initiatives", "add", "Card", "2024-03-01", "0")
    let copy = shop.folder.file("copy.db")
    try shop.run("backup", copy)
    let run = try shop.program.run(["initiatives", "--store", copy])
    #expect(run.output.contains("Card (since 1 Mar 2024, no costs, for all customers)"))
  }

  @Test(arguments: [
    (["initiatives", "add", "Card", "2024-03-01"], "add NAME DAY COSTS [FILTER]"),
    (["initiatives", "add", "Card", "March", "5"], "“March” is no day"),
    (["initiatives", "add", "Card", "2024-03-01", "much"], "“much” is no amount"),
    (["initiatives", "add", "Card", "2024-03-01", "-5"], "-5"),
    (["initiatives", "add", "", "2024-03-01", "5"], "is no name for an initiative"),
    (["initiatives", "add", "Card", "2024-03-01", "5", "ordrs > 2"], "ordrs"),
    (["initiatives", "remove", "Card"], "there is no initiative “Card”"),
    (["initiatives", "change", "Card", "2024-03-01", "5"], "there is no initiative “Card”"),
    (["initiatives", "ad", "Card"], "add"),
  ])
  func `what can't be done is told in a line`(words: [String], message: String) throws {
    let shop = try shop()
    let run = try shop.program.run(words)
    #expect(run.status == 64)
    #expect(run.error.contains(message))
    #expect(run.error.split(separator: "\n").count == 1)
  }
}
