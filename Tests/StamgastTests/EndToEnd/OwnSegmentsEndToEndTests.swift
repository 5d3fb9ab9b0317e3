import TestSupport
import Testing

@Suite struct OwnSegmentsEndToEndTests {
  /// Ann bought 100 and 20 net, Bob 50 and Cy 10, the last on 31 March 2024.
  private func shop() throws -> ProgramShop {
    let shop = try ProgramShop()
    let path = try shop.file(
      "orders.csv",
      """
      order_id,customer_email,ordered_at,currency,total,tax
      1,ann@example.com,2024-01-05,EUR,121.00,21.00
      2,bob@example.com,2024-01-20,EUR,60.50,10.50
      3,ann@example.com,2024-03-10,EUR,24.20,4.20
      4,cy@example.com,2024-03-31,EUR,12.10,2.10

      """)
    try shop.run("import", path)
    return shop
  }

  /// The lines of a list; CSV ends them with CR LF.
  private func rows(_ text: String) -> [Substring] { text.split(whereSeparator: \.isNewline) }

  @Test func `a segment is counted, listed, exported and removed`() throws {
    let shop = try shop()
    let added = try shop.run("segments", "add", "Sleepers", "lastOrder >= 71 days ago")
    #expect(added.error == "segment “Sleepers” has 1 customer\n")
    try shop.run("segments", "add", "Big", "net > 40")
    #expect(
      try shop.run("segments").lines == [
        "Name      Customers   Share   ±       Net  Filter",
        "Sleepers          1  33.3 %  +1   € 50.00  lastOrder >= 71 days ago",
        "Big               2  66.7 %   0  € 170.00  net > 40",
      ])
    let people = try rows(shop.run("export", "big", "--all").output)
    #expect(
      people.dropFirst().map { $0.prefix { $0 != "," } } == ["ann@example.com", "bob@example.com"])
    let earlier = try rows(shop.run("export", "Sleepers", "--all", "--as-of", "2024-03-31").output)
    #expect(earlier.count == 2)
    #expect(try shop.run("segments", "remove", "BIG").status == 0)
    #expect(try shop.run("export", "Big").status == 64)
  }

  @Test func `--filter speaks the language of segments, and names them`() throws {
    let shop = try shop()
    try shop.run("segments", "add", "Big", "net > 40")
    func people(_ words: String...) throws -> [Substring] {
      try rows(shop.program.run(["export", "all", "--all"] + words).output).dropFirst()
        .map { $0.prefix { $0 != "@" } }
    }
    #expect(try people("--filter", "segment = big") == ["ann", "bob"])
    #expect(try people("--filter", "segment=Big", "--filter", "orders = 1") == ["bob"])
    #expect(try people("--filter", "not segment = Big and consent = none") == ["cy"])
    #expect(try people("--filter", "order.channel=none") == ["ann", "bob", "cy"])
    let wrong = try shop.run("export", "all", "--filter", "segment = bgi")
    #expect(wrong.status == 64)
    #expect(wrong.error.contains("character 11: found “bgi”"))
    let orders = try shop.run("report", "--filter", "order.orders > 1")
    #expect(orders.error.contains("character 7: found “orders > 1”, expected channel, country"))
    // What another is made of stays.
    try shop.run("segments", "add", "Big ones", "segment = Big and orders > 1")
    let used = try shop.run("segments", "remove", "big")
    #expect(used.status == 64)
    #expect(
      used.error
        == "stamgast: segment “Big ones” is made of “Big”; change or remove that one first\n")
  }

  /// On 31 March Ann is 21 days silent with 2 purchases and 120, Bob 71 with 1 and 50, Cy 0 with 1 and 10.
  @Test func `thresholds make the segments where they are asked for`() throws {
    let shop = try shop()
    func people(_ list: String) throws -> [Substring] {
      try rows(shop.run("export", list, "--all", "--scores", "thresholds").output).dropFirst()
        .map { $0.prefix { $0 != "@" } }
    }
    // 523, 412, 511: FM 2, 1, 1.
    #expect(try people("potential-loyalist") == ["ann"])
    #expect(try people("promising") == ["bob"])
    #expect(try people("new") == ["cy"])
    try shop.run("shop", "rfm-recency", "10, 20, 60, 70")
    #expect(try people("lost") == ["bob"])
    let report = try shop.run("report", "--json", "--scores", "thresholds", "rfm").output
    #expect(report.contains("\"scores\": \"thresholds\""))
    #expect(!(try shop.run("report", "--json", "rfm").output.contains("\"scores\"")))
    #expect(
      try shop.run("report", "--scores", "thresholds").output
        .contains("Segments are made by the shop's thresholds."))
    let refused = try shop.run("shop", "rfm-frequency", "1, 2, 3")
    #expect(
      refused.error
        == "stamgast: rfm-frequency is “1, 2, 3”, not four ascending numbers of purchases from 2 up, such as 2, 3, 5, 10\n"
    )
    #expect(try shop.run("shop", "rfm-monetary").output.hasPrefix("50, 100, 250, 500"))
    #expect(try shop.run("report", "--scores", "deciles").error.contains("not ranks or thresholds"))
  }

  @Test func `a report holds them, and says why a chance is not known`() throws {
    let shop = try shop()
    try shop.run("segments", "add", "Big", "net > 40")
    let asked = try shop.run("segments", "add", "Living", "alive > 0.5")
    #expect(asked.status == 0)
    let listed = try shop.run("segments")
    #expect(
      listed.error
        == "alive is not known: fewer than 50 customers came back; comparisons with it are false\n")
    let report = try shop.run("report", "--json", "ownSegments").output
    // Two of three customers with 170 of 180; at the end of February they were two as well.
    for line in [
      "\"name\": \"Big\"", "\"customers\": 2", "\"customersBefore\": 2", "\"netRevenue\": 17000",
      "\"medianDaysSinceLastOrder\": 46", "\"unknown\": \"fewerThan50Repeaters\"",
    ] {
      #expect(report.contains(line), "\(line) in \(report)")
    }
  }

  @Test(arguments: [
    (["segments", "add", "x", "order > 1"], "character 1: found “order”"),
    (["segments", "add", "x", "orders >"], "found the end, expected a whole number"),
    (["segments", "add", "champions", "orders > 1"], "can't be called “champions”"),
    (["segments", "add", "active", "orders > 1"], "can't be called “active”"),
    (["segments", "add", "x"], "needs add NAME FILTER"),
    (["segments", "remove", "x"], "“x” is no segment of your own"),
    (["segments", "ad", "x", "y"], "did you mean add?"),
  ])
  func `what can't be done is told in a line`(words: [String], message: String) throws {
    let shop = try shop()
    let run = try shop.program.run(words)
    #expect(run.status == 64)
    #expect(run.error.contains(message))
    #expect(run.error.split(separator: "\n").count == 1)
  }
}
