import Importing
import TestSupport
import Testing

@Suite struct LaunchesEndToEndTests {
  /// Thirty people who first bought on 2 January 2024, half of them by `ads`. Twelve came again on 1 February, and all thirty on 15 February,
  /// the day of the blend: ten of these bought it, with the tag `launch`. The last order, of nobody, is of 30 June.
  private func shop() throws -> ProgramShop {
    let shop = try ProgramShop()
    var lines =
      "order_id,customer_email,ordered_at,currency,quantity,price,product,sku,tags,channel\n"
    for place in 0..<30 {
      let person = "p\(place)@example.com"
      let channel = place < 15 ? "ads" : ""
      lines += "a\(place),\(person),2024-01-02,EUR,1,10.00,House,H-1,,\(channel)\n"
      if place < 12 {
        lines += "b\(place),\(person),2024-02-01,EUR,1,10.00,House,H-1,,\(channel)\n"
      }
      let blend = place < 10 ? "Winter blend,WB-1,launch" : "House,H-1,"
      lines += "c\(place),\(person),2024-02-15,EUR,1,20.00,\(blend),\(channel)\n"
    }
    lines += "last,,2024-06-30,EUR,1,10.00,House,H-1,,\n"
    #expect(try shop.run("import", try shop.file("lines.csv", lines)).status == 0)
    return shop
  }

  @Test func `a launch is added, changed, told as text and JSON, and removed`() throws {
    let shop = try shop()
    #expect(try shop.run("launches").output.contains("No launches yet"))
    let added = try shop.run("launches", "add", "Blend", "product=winter blend")
    #expect(added.error.contains("“Blend” is saved"))
    let json = try JSONParser.parse(shop.run("launches", "--json").output.utf8)
    let blend = try #require(json.entries.first)
    #expect(blend["start"] == .text("2024-02-15"))
    #expect(blend["weeks"]?.double == 4)
    #expect(blend["after"]?["orders"]?.double == 30)
    #expect(blend["after"]?["netRevenue"]?.double == 60_000)
    #expect(blend["before"]?["from"] == .text("2024-01-18"))
    #expect(blend["before"]?["orders"]?.double == 12)
    #expect(blend["basis"] == .text("historyTooShort"))
    #expect(blend["expected"]?.double == 12)
    #expect(blend["difference"]?.double == 18)
    #expect(blend["ratio"]?.double == 2.5)
    #expect(blend["marked"]?.double == 10)
    // exp(1.96 sqrt(1 / 30 + 1 / 12)) is 1.95: 2.5 times lies above 1.
    #expect(blend["verdict"] == .text("more"))
    let text = try shop.run("launches", "list").output
    #expect(text.contains("30 repeat orders after, 12 before, 12.0 expected: +18.0"))
    #expect(text.contains("10 of the 30 hold it."))
    let report = try JSONParser.parse(shop.run("report", "--json", "launches").output.utf8)
    #expect(report["launches"]?.entries.first?["ratio"] == blend["ratio"])

    try shop.run("launches", "change", "BLEND", "tag=LAUNCH", "1")
    let changed = try JSONParser.parse(shop.run("launches", "--json").output.utf8)
    #expect(changed.entries.first?["subject"] == .text("tag=LAUNCH"))
    #expect(changed.entries.first?["start"] == .text("2024-02-15"))
    #expect(changed.entries.first?["before"]?["orders"]?.double == 0)
    #expect(changed.entries.first?["verdict"] == .text("small"))
    let early = try JSONParser.parse(
      shop.run("launches", "--json", "--as-of", "2024-02-14").output.utf8)
    #expect(early.entries.first?["reason"] == .text("neverUsed"))
    #expect(try shop.run("launches", "remove", "blend").error.contains("forgotten"))
    #expect(try shop.run("launches").output.contains("No launches yet"))
  }

  @Test func `a filter narrows the orders and leaves the day`() throws {
    let shop = try shop()
    try shop.run("launches", "add", "Blend", "product=WB-1")
    let whole = try JSONParser.parse(shop.run("launches", "--json").output.utf8)
    // None of the fifteen who came by no channel bought it.
    let part = try JSONParser.parse(
      shop.run("launches", "--json", "--filter", "channel = none").output.utf8)
    #expect(part.entries.first?["start"] == whole.entries.first?["start"])
    #expect(part.entries.first?["after"]?["orders"]?.double == 15)
    #expect(part.entries.first?["marked"]?.double == 0)
  }

  @Test func `it goes with the shop into a backup`() throws {
    let shop = try shop()
    try shop.run("launches", "add", "Sale", "2024-02-10", "2")
    let copy = shop.folder.file("copy.db")
    try shop.run("backup", copy)
    let run = try shop.program.run(["launches", "--store", copy])
    #expect(run.output.contains("Sale (since 10 Feb 2024, 2 weeks, its day)"))
  }

  @Test(arguments: [
    (["launches", "add", "Sale"], "add NAME WHEN [WEEKS]"),
    (["launches", "add", "Sale", "soon"], "“soon” is no day like"),
    (["launches", "add", "Sale", "code=X"], "“code=X” is no day like"),
    (["launches", "add", "Sale", "2024-02-10", "0"], "“0” is no number of weeks"),
    (["launches", "add", "Sale", "2024-02-10", "27"], "“27” is no number of weeks"),
    (["launches", "add", "", "2024-02-10"], "is no name for a launch"),
    (["launches", "add", "Sale", "2024-02-10", "2", "more"], "more"),
    (["launches", "remove", "Sale"], "there is no launch “Sale”"),
    (["launches", "change", "Sale", "2024-02-10"], "there is no launch “Sale”"),
    (["launches", "ad", "Sale"], "add"),
    (["launches", "list", "all"], "all"),
  ])
  func `what can't be done is told in a line`(words: [String], message: String) throws {
    let shop = try shop()
    let run = try shop.program.run(words)
    #expect(run.status == 64)
    #expect(run.error.contains(message))
    #expect(run.error.split(separator: "\n").count == 1)
  }
}
