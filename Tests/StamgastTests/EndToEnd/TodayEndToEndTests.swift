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

  /// The rows of a file, the header included.
  private func rows(_ run: BuiltProgram.Run) -> [String] {
    run.output.split(separator: "\r\n").map(String.init)
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

  @Test func `carts and guests are told from the files of a shop, and exported with consent`()
    throws
  {
    let shop = try shop()
    #expect(
      try shop.run("today").lines.contains("  Abandoned carts (no abandoned checkouts imported)"))
    #expect(
      try shop.run("today").lines.contains(
        "  Guests, 2 orders (the files do not tell guests apart)"))
    let other = try ProgramShop()
    let orders = try other.file(
      "woo.csv",
      """
      order_id,order_number,date,status,order_total,order_currency,customer_id,billing_email,billing_city,billing_country
      1,1,2024-02-01 10:00:00,completed,50.00,EUR,0,ann@example.com,Utrecht,NL
      2,2,2024-03-01 10:00:00,completed,50.00,EUR,0,ann@example.com,Utrecht,NL
      3,3,2024-02-01 10:00:00,completed,50.00,EUR,0,bob@example.com,Gent,BE
      4,4,2024-03-31 10:00:00,completed,50.00,EUR,7,bob@example.com,Gent,BE

      """)
    let people = try other.file(
      "customers.csv", "email,accepts_marketing\nann@example.com,yes\nbob@example.com,yes\n")
    #expect(
      try other.run("import", "--time-zone", "Europe/Amsterdam", orders, people).status == 0)
    let export = rows(try other.run("export", "guests"))
    #expect(export.count == 2)
    #expect(export.last?.hasPrefix("ann@example.com,") == true)
    let json = try JSONParser.parse(other.run("today", "--json", "--again").output.utf8)
    let list = try #require(json["lists"]?.entries.first { $0["list"] == .text("guests") })
    #expect(list["people"]?.double == 1)
    #expect(list["towns"]?.entries.first?["name"] == .text("Utrecht"))
    let town = rows(try other.run("export", "regulars", "--again", "--town", "gent"))
    #expect(town.count <= 2 && town.dropFirst().allSatisfy { $0.hasPrefix("bob@") })
  }

  @Test func `an audience has hashes of those with consent alone, and nobody counts as written to`()
    throws
  {
    let shop = try shop()
    let run = try shop.run("export", "all", "--format", "google-ads")
    // By `printf ann@example.com | sha256sum`, and of cy@example.com.
    #expect(
      Set(rows(run)) == [
        "Email", "71d4f55f72fa128dfb468a1a3901507c804b74316488744d769d7f4b16696476",
        "c42f5d0033a838d1fd7175a5c0a93acae479330b37bfd307e7fbe62ffae16029",
      ])
    #expect(run.error.contains("left out 1 customer without consent"))
    #expect(!run.error.contains("--all"))
    let best = rows(try shop.run("export", "best", "--format", "meta"))
    #expect(
      best == [
        "email,value",
        "71d4f55f72fa128dfb468a1a3901507c804b74316488744d769d7f4b16696476,100.00",
      ])
    try shop.run("export", "new-customers", "--format", "meta")
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
    (["export", "all", "--all", "--format", "meta"], "--format meta"),
    (["export", "all", "--town", "Gent"], "--town"),
  ])
  func `what can't be done is told in a line`(words: [String], message: String) throws {
    let shop = try shop()
    let run = try shop.program.run(words)
    #expect(run.status == 64)
    #expect(run.error.contains(message))
    #expect(run.error.split(separator: "\n").count == 1)
  }
}
