import Importing
import TestSupport
import Testing

@Suite struct TrialsEndToEndTests {
  /// Forty people with one purchase on 1 March 2024; the last two gave no consent.
  private func shop() throws -> ProgramShop {
    let shop = try ProgramShop()
    let people = (1...40).map { "p\($0)@example.com" }
    let orders = try shop.file(
      "orders.csv",
      "order_id,customer_email,ordered_at,currency,total,cost_of_goods\n"
        + people.enumerated().map { "\($0 + 1),\($1),2024-03-01,EUR,50.00,20.00\n" }.joined())
    let consents = try shop.file(
      "customers.csv",
      "email,accepts_marketing\n"
        + people.enumerated().map { "\($1),\($0 < 38 ? "yes" : "no")\n" }.joined())
    #expect(try shop.run("import", orders, consents).status == 0)
    return shop
  }

  /// The arm by the words of the help: 40 of a hundred get the letter.
  private func getsLetter(_ email: String) -> Bool {
    ContentHash(of: "spring\n\(email)").xxh64 % 100 < 40
  }

  private func addresses(_ shop: ProgramShop, _ file: String) throws -> [String] {
    try String(decoding: bytes(ofFile: shop.folder.file(file)), as: UTF8.self)
      .split(whereSeparator: \.isNewline).dropFirst().compactMap {
        $0.split(separator: ",").first.map(String.init)
      }
  }

  @Test func `a split gives each arm its file by the hash, and the control none`() throws {
    let shop = try shop()
    let run = try shop.run(
      "export", "all", "--split", "Spring=letter:40", "--to", shop.folder.file("people.csv"))
    #expect(run.error.contains("38 people split"))
    #expect(run.error.contains("left out"))
    let expected = (1...38).map { "p\($0)@example.com" }.filter(getsLetter)
    #expect(Set(try addresses(shop, "people-letter.csv")) == Set(expected))
    #expect(!expected.isEmpty && expected.count < 38)
    // Once more under the same name is another trial.
    let again = try shop.program.run([
      "export", "all", "--split", "spring=letter:40", "--to", shop.folder.file("b.csv"),
    ])
    #expect(again.status == 64)
    #expect(again.error.contains("there is a trial “Spring” already"))
    // Forgotten and begun anew, or on another machine, the split is the same.
    try shop.run("trials", "remove", "spring")
    try shop.run("export", "all", "--split", "spring=letter:40", "--to", shop.folder.file("b.csv"))
    #expect(Set(try addresses(shop, "b-letter.csv")) == Set(expected))
  }

  @Test func `trials are told as text and JSON, running until their days are over`() throws {
    let shop = try shop()
    #expect(try shop.run("trials").output.contains("--split spring=letter:50"))
    try shop.run("shop", "trial-days", "30")
    try shop.run(
      "export", "all", "--split", "spring=letter:40", "--to", shop.folder.file("people.csv"))
    #expect(try shop.run("trials").lines.first?.hasSuffix("still running)") == true)
    // Whoever got the letter buys again; then the days are over.
    let letters = (1...38).map { "p\($0)@example.com" }.filter(getsLetter)
    let later = try shop.file(
      "later.csv",
      "order_id,customer_email,ordered_at,currency,total,cost_of_goods\n"
        + letters.enumerated().map { "1\($0 + 100),\($1),2024-03-10,EUR,50.00,20.00\n" }.joined()
        + "999,new@example.com,2024-04-30,EUR,50.00,20.00\n")
    try shop.run("import", later)
    let json = try JSONParser.parse(shop.run("report", "--json", "trials").output.utf8)["trials"]
    let trial = try #require(json?.entries.first)
    #expect(trial["name"] == .text("spring"))
    #expect(trial["isRunning"] == .bool(false))
    let arms = trial["arms"]?.entries ?? []
    #expect(
      arms.map { $0["assigned"]?.double } == [Double(38 - letters.count), Double(letters.count)])
    #expect(arms.map { $0["repeatRate"]?.double } == [0, 1])
    #expect(arms.last?["marginPerCustomer"]?.double == 3000)
    #expect(arms.last?["comparisons"]?["repeatRate"]?["verdict"] == .text("higher"))
    #expect(try shop.run("trials").output.contains(": better"))
  }

  @Test(arguments: [
    (["export", "all", "--split", "spring=letter:100", "--to", "x.csv"], "spring=letter:100"),
    (["export", "all", "--split", "spring=letter:40"], "--to"),
    (["export", "all", "--split", "spring=letter:40", "--all", "--to", "x.csv"], "--all"),
    (["trials", "remove", "summer"], "there is no trial “summer”"),
    (["trials", "add", "x"], "knows no “add”"),
  ])
  func `what can't be done is told in a line`(words: [String], message: String) throws {
    let shop = try shop()
    let run = try shop.program.run(words)
    #expect(run.status == 64)
    #expect(run.error.contains(message))
    #expect(run.error.split(separator: "\n").count == 1)
  }
}
