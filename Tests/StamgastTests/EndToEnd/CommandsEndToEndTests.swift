import TestSupport
import Testing

@Suite struct CommandsEndToEndTests {
  @Test func `people without consent are left out and counted`() throws {
    let shop = try ProgramShop()
    try shop.run("import", shop.orders())
    let run = try shop.run("export", "all")
    #expect(run.status == 0)
    #expect(
      run.output
        == "Email,Name,City,Country,Purchases,Net,Margin,FirstOrder,LastOrder,Segment,AcceptsMarketing,CustomerId\r\n"
    )
    #expect(run.error.hasPrefix("left out 3 customers without consent to marketing"))
    let all = try shop.run("export", "repeat", "--all")
    #expect(all.error.isEmpty)
    #expect(
      all.output.split(separator: "\r\n").last.map(String.init)?.hasPrefix(
        "ann@example.com,,,,2,120.00,70.00,2024-01-05,2024-03-10,") == true)
  }

  @Test func `a list goes to a file of its owner's, in the form that the name says`() throws {
    let shop = try ProgramShop()
    try shop.run("import", shop.orders())
    let path = shop.folder.file("list.json")
    let run = try shop.run("export", "cohort:2024-01", "--all", "--to", path)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("2 rows"))
    #expect(permissions(ofFile: path) == 0o600)
    let list = try JSONParser.parse(bytes(ofFile: path))
    #expect(list[0]?["email"] == .text("ann@example.com"))
    #expect(list[1]?["lastOrder"] == .text("2024-01-20"))
    #expect(list[2] == nil)
    let nowhere = try shop.run("export", "all", "--to", shop.folder.file("no/where.csv"))
    #expect(nowhere.status == 73)
  }

  @Test func `a hostile address harms neither the terminal nor a spreadsheet`() throws {
    let shop = try ProgramShop()
    let hostile = "=\u{1B}]0;pwned\u{07}\u{1B}[2J\u{202E}x@example.com"
    let path = try shop.file(
      "hostile.csv",
      "order_id,customer_email,ordered_at,total\n1,\(hostile),2024-01-01,5\n2,a,2024-01-01,\(hostile)\n"
    )
    let imported = try shop.run("import", path)
    let exported = try shop.run("export", "all", "--all")
    let rejected = try shop.run("imports", "--rejected", "1")
    for text in [imported.error, exported.output, rejected.output] {
      #expect(!text.contains("\u{1B}"))
      #expect(!text.unicodeScalars.contains("\u{202E}"))
      #expect(text.contains("pwned"))
    }
    #expect(exported.output.contains("\r\n'=]0;pwned[2jx@example.com,"))
  }

  @Test func `settings are shown, set and taken back`() throws {
    let shop = try ProgramShop()
    #expect(try shop.run("shop", "name", "Bean & Sons").error == "name is Bean & Sons now\n")
    #expect(try shop.run("shop", "name").output == "Bean & Sons\n")
    try shop.run("import", shop.orders())
    #expect(try shop.run("report").lines.first == "Bean & Sons, as of 31 Mar 2024")
    #expect(try shop.run("shop", "--unset", "name").status == 0)
    #expect(try shop.run("shop", "name").output == "(not set)\n")
    try shop.run("shop", "activity-window", "30")
    #expect(try shop.run("report", "--json", "rfm").output.contains("\"activityWindowDays\": 30"))
  }

  @Test func `what is in effect without a setting is shown with its origin`() throws {
    let shop = try ProgramShop()
    try shop.run("import", shop.orders())
    #expect(try shop.run("shop", "activity-window").output == "365 (by default)\n")
    #expect(try shop.run("shop", "currency").output == "EUR (that of most orders)\n")
    #expect(try shop.run("shop", "time-zone").output.hasSuffix(" (this machine's)\n"))
    #expect(try shop.run("shop", "margin-rate").output == "(not set)\n")
    let all = try shop.run("shop").lines
    #expect(
      all.contains { $0.hasPrefix("currency ") && $0.contains(" EUR (that of most orders) ") })
  }

  @Test func `a currency of no order sets all orders apart, and says so`() throws {
    let shop = try ProgramShop()
    try shop.run("import", shop.orders())
    #expect(
      try shop.run("shop", "currency", "USD").error
        == "currency is USD now\n4 orders in other currencies are set apart for lack of a rate; "
        + "none is counted\n")
    #expect(try shop.run("shop", "currency", "EUR").error == "currency is EUR now\n")
  }

  @Test func `a list without people says so, and a channel that nobody names is no list`() throws {
    let shop = try ProgramShop()
    try shop.run("import", shop.orders())
    let cohort = try shop.run("export", "cohort:2024-02", "--all")
    #expect(cohort.status == 0)
    #expect(cohort.error == "nobody is on the list cohort:2024-02 as of 31 Mar 2024\n")
    let channel = try shop.run("export", "channel:googleads")
    #expect(channel.status == 64)
    #expect(channel.error.contains("did you mean channel:google_ads?"))
  }

  @Test(arguments: [
    (["margin-rate", "5"], "not a fraction"), (["currency", "EURO"], "three letters"),
    (["activity-window", "0"], "from 1 to 3650"), (["nam", "x"], "did you mean name?"),
    (["time-zone", "Mars/X"], "no time zone"), (["time-zone", ""], "not a time zone"),
  ]) func `a setting that cannot be is refused`(words: [String], says: String) throws {
    let run = try ProgramShop().program.run(["shop"] + words)
    #expect(run.status == 64)
    #expect(run.error.contains(says))
  }

  @Test func `the dashboard without a terminal names the report`() throws {
    let shop = try ProgramShop()
    for words in [[], ["demo"]] {
      let run = try shop.program.run(words)
      #expect(run.status == 64)
      #expect(
        run.error
          == "stamgast: the dashboard needs a terminal; for its figures elsewhere: stamgast report\n"
      )
    }
  }

  @Test func `benchmarks stand beside the shop's own figures, and alone without a shop`() throws {
    let shop = try ProgramShop()
    let alone = try shop.run("benchmarks")
    #expect(alone.status == 0)
    try shop.run("import", shop.orders())
    let run = try shop.run("benchmarks")
    // One of three came again; nobody has been a customer for a year, and nothing was spent.
    #expect(run.lines.contains { words($0) == "Customers who ever bought twice 33.3 % –" })
    #expect(run.lines.contains { words($0) == "Bought again within 365 days – –" })
    #expect(run.lines.contains { words($0) == "LTV:CAC – –" })
    for line in alone.lines { #expect(run.lines.contains { $0.hasPrefix(line) }) }
    #expect(run.lines.allSatisfy { $0.count <= 80 })
  }

  /// A line with one space between its words.
  private func words(_ line: String) -> String { line.split(separator: " ").joined(separator: " ") }

  @Test func `help, keys, themes and the version need no store`() throws {
    let shop = try ProgramShop()
    for words in [
      ["help"], ["help", "import"], ["export", "--help"], ["keys"], ["themes"], ["--version"],
    ] {
      let run = try shop.program.run(words)
      #expect(run.status == 0)
      #expect(run.error.isEmpty)
      #expect(!run.output.isEmpty)
    }
    #expect(permissions(ofFile: shop.folder.file("data")) == nil)
  }
}
