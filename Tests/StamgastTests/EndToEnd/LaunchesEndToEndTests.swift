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

  @Test func `a filter leaves the shop the history that it has`() throws {
    let shop = try shop()
    // A friend sends customers from February on: the four weeks before 1 March are all of the shop's, few as theirs are.
    let late = (0..<12).flatMap { place in
      ["2024-02-05", "2024-02-20", "2024-03-02"].map {
        "\($0)-\(place),q\(place)@example.com,\($0),EUR,1,10.00,House,H-1,,friend\n"
      }
    }.joined()
    let file = try shop.file(
      "more.csv",
      "order_id,customer_email,ordered_at,currency,quantity,price,product,sku,tags,channel\n" + late
    )
    #expect(try shop.run("import", file).status == 0)
    try shop.run("launches", "add", "Spring", "2024-03-01")
    let json = try JSONParser.parse(
      shop.run("launches", "--json", "--filter", "channel = friend").output.utf8)
    let spring = try #require(json.entries.first)
    #expect(spring["before"]?["from"] == .text("2024-02-02"))
    #expect(spring["before"]?["orders"]?.double == 12)
    #expect(spring["verdict"] == .text("open"))
    #expect(spring["ratio"]?.double == 1)
    #expect(spring["reason"] == .null)
  }

  @Test func `what has no outcome tells why`() throws {
    let shop = try shop()
    for (name, subject) in [
      ("Early", "2024-01-10"), ("Late", "2024-08-01"), ("Quiet", "2024-06-01"),
      ("Unsold", "product=Mug"),
    ] {
      try shop.run("launches", "add", name, subject)
    }
    let json = try JSONParser.parse(shop.run("launches", "--json").output.utf8)
    let reasons = Dictionary(
      json.entries.compactMap { entry in
        if case .text(let name) = entry["name"] { (name, entry["reason"]) } else { nil }
      }, uniquingKeysWith: { first, _ in first })
    #expect(
      reasons == [
        "Early": .text("historyTooShort"), "Late": .text("notBegun"), "Quiet": .text("tooRare"),
        "Unsold": .text("neverSold"),
      ])
    let text = try shop.run("launches").output
    #expect(text.contains("(–, history too short)"))
  }

  @Test func `a star stands for all variants; what no order has is saved with a warning`() throws {
    let shop = try shop()
    let all = try shop.run("launches", "add", "All", "product=wb-*")
    #expect(all.error == "Launch “All” is saved\n")
    let json = try JSONParser.parse(shop.run("launches", "--json").output.utf8)
    #expect(json.entries.first?["start"] == .text("2024-02-15"))
    #expect(json.entries.first?["marked"]?.double == 10)
    let slip = try shop.run("launches", "add", " Slip ", "product=Witner blend")
    #expect(slip.status == 0)
    #expect(
      slip.error == """
        Launch “Slip” is saved
        no order that counts holds “Witner blend” so far; near it: “Winter blend”

        """)
    #expect(
      try shop.run("launches", "change", "Slip", "tag=lnch").error.hasSuffix(
        "no order has the tag “lnch” so far; near it: “launch”\n"))
    #expect(
      try shop.run("launches", "change", "Slip", "tag=zzz").error.hasSuffix(
        "no order has the tag “zzz” so far\n"))
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
    (["launches", "add", "Sale", "product=*"], "“product=*” is no day like"),
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
