import TestSupport
import Testing

/// A golden set as a user computes it: imported, then reported.
private struct GoldenRun: CustomTestStringConvertible {
  let name: String
  let files: [String]
  let zone: String
  var arguments: [String] = []

  var testDescription: String { name }

  static let initiatives = ["2000,200,250,30000", "500,80,74.5,1000", "100,50,60,0"].flatMap {
    ["--initiative", $0]
  }
  static let coupons = [
    "THANKS-A,THANKS-B,90", "thanks-a,THANKS-B,365", "WELCOME10,SPRING15,180", "BF30,NOSUCH,30",
  ].flatMap { ["--compare-coupons", $0] }

  static let all = [
    GoldenRun(
      name: "tiny", files: ["tiny_orders.csv", "tiny_spend.csv"], zone: "Europe/Berlin",
      arguments: ["--as-of", "2024-03-31", "--compare-coupons", "A10,B10,90"] + initiatives),
    GoldenRun(name: "cdnow_sample", files: ["cdnow_sample_orders.csv"], zone: "UTC"),
    GoldenRun(
      name: "cdnow_sample_39weeks", files: ["cdnow_sample_orders.csv"], zone: "UTC",
      arguments: ["--as-of", "1997-09-30"]),
    GoldenRun(
      name: "synth5k", files: ["synth5k_orders.csv", "synth5k_spend.csv"], zone: "Europe/Berlin",
      arguments: coupons + initiatives),
    GoldenRun(
      name: "synth5k_dirty", files: ["synth5k_dirty_orders.csv", "synth5k_dirty_spend.csv"],
      zone: "Europe/Berlin", arguments: coupons + initiatives),
  ]
}

@Suite struct ReportEndToEndTests {
  @Test(arguments: GoldenRun.all)
  private func `import and report give the golden values`(set: GoldenRun) throws {
    let shop = try ProgramShop()
    let files = set.files.map { ProgramShop.golden($0) }
    #expect(try shop.program.run(["import", "--time-zone", set.zone] + files).status == 0)
    let run = try shop.program.run(["report", "--json"] + set.arguments)
    #expect(run.status == 0)
    let golden = try JSONParser.parse(bytes(ofFile: ProgramShop.golden(set.name + ".json")))
    let actual = try JSONParser.parse(run.output.utf8)
    var comparison = JSONComparison()
    for key in golden.keys {
      comparison.compare(golden[key], actual[key], path: key)
    }
    #expect(comparison.differences == [])
    #expect(comparison.count > 500)
  }

  /// The 350.50 of the golden set and 90.00 that a file says to be fixed costs, over its 9 customers: 440.50 / 9; what
  /// keeps customers is in neither.
  @Test func `the all-in CAC has fixed costs besides advertising`() throws {
    let shop = try ProgramShop()
    let files = ["tiny_orders.csv", "tiny_spend.csv"].map { ProgramShop.golden($0) }
    let costs = try shop.file(
      "costs.csv",
      """
      date,channel,spend,purpose
      2023-06-01,agency,60.00,fixed
      2024-03-31,agency,30.00,fixed
      2024-04-01,agency,500.00,fixed
      2024-01-15,mail,77.00,retention

      """)
    #expect(
      try shop.program.run(["import", "--time-zone", "Europe/Berlin"] + files + [costs]).status == 0
    )
    let run = try shop.run("report", "--json", "customerValue", "--as-of", "2024-03-31")
    let worth = try JSONParser.parse(run.output.utf8)["customerValue"]?["margin"]?["shop"]
    #expect(worth?["spend"]?.double == 35_050)
    #expect(worth?["allInSpend"]?.double == 44_050)
    #expect(worth?["customerAcquisitionCost"]?.double == 35_050.0 / 9)
    #expect(worth?["allInAcquisitionCost"]?.double == 44_050.0 / 9)
  }

  @Test func `the text fits a page, and explains its dashes`() throws {
    let shop = try ProgramShop()
    try shop.run("import", shop.orders())
    let run = try shop.run("report")
    #expect(run.status == 0)
    #expect(run.lines.first == "Stamgast, as of 31 Mar 2024")
    // No spend: no CAC, no LTV:CAC, no payback; nobody can be kept in the first month; three customers.
    #expect(
      run.lines.suffix(3) == [
        "–a no marketing spend known", "–b nobody was active at the start",
        "–c fewer than 50 customers came back",
      ])
    #expect(run.lines.contains { $0.hasPrefix("  CAC ") && $0.contains(" –a ") })
    #expect(run.lines.contains { $0.hasPrefix("  Jan 2024~ ") && $0.contains(" –b ") })
    #expect(run.lines.allSatisfy { $0.count <= 80 })
    #expect(!run.output.contains("\u{1B}"))
    // Net: 100.00 + 50.00 + 20.00 + 10.00; margin: 60 + 30 + 10 + 5 over three customers.
    #expect(run.output.contains("€ 180.00"))
    #expect(run.output.contains("€ 35.00"))
  }

  @Test func `the text in Dutch has no English in it`() throws {
    let shop = try ProgramShop()
    let orders = try shop.file(
      "orders.csv",
      """
      order_id,email,date,total,currency,country
      1,ann@example.com,2024-01-05,20.00,EUR,NL
      2,bob@example.com,2024-02-05,20.00,EUR,NL

      """)
    try shop.run("import", "--time-zone", "UTC", orders)
    let run = try shop.run("report", "--language", "nl")
    #expect(run.output.contains("2 bestellingen"))
    #expect(run.output.contains("\n  (geen) "))
    #expect(!run.output.contains("(none)") && !run.output.contains("orders"))
  }

  @Test func `a day before looks at nothing after it`() throws {
    let shop = try ProgramShop()
    try shop.run("import", shop.orders())
    let run = try shop.run("report", "--as-of", "2024-01-31", "--json", "summary")
    #expect(run.output.contains("\"customers\": 2"))
    #expect(!run.output.contains("\"coverage\""))
  }

  @Test func `costs that are mostly unknown are said`() throws {
    let shop = try ProgramShop()
    let path = try shop.file(
      "free.csv", "order_id,customer_email,ordered_at,total\n1,a@example.com,2024-01-01,5\n")
    try shop.run("import", path)
    #expect(try shop.run("report").output.contains("costs known for 0 %"))
    try shop.run("shop", "margin-rate", "0.5")
    #expect(try !shop.run("report").output.contains("costs known"))
    #expect(try shop.run("report", "--json", "summary").output.contains("\"grossMargin\": 250"))
  }

  @Test(arguments: [
    (["report", "--json", "sumary"], "did you mean summary?"),
    (["report", "summary"], "takes no “summary”"), (["report", "--json", "--text"], "together"),
    (["report", "--as-of", "2024-02-30"], "2024-03-31"),
  ]) func `a report that cannot be is refused`(words: [String], says: String) throws {
    let run = try ProgramShop().program.run(words)
    #expect(run.status == 64)
    #expect(run.error.contains(says))
  }
}
