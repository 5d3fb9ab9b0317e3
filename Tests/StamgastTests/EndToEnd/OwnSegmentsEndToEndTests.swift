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
