import Commerce
import Metrics
import Testing

@Suite struct SegmentParserTests {
  private func error(_ text: String) throws -> SegmentFilterError {
    try #require(throws: SegmentFilterError.self) { try SegmentFilter(parsing: text) }
  }

  @Test(
    arguments: [
      ("", 0, nil, .field, nil), ("order > 3", 0, "order", .field, "orders"),
      ("orders", 6, nil, .comparison(.orders), nil),
      ("country > NL", 8, ">", .comparison(.country), nil),
      ("orders betwen 1 and 2", 7, "betwen", .comparison(.orders), "between"),
      ("orders > many", 9, "many", .value(.orders), nil),
      ("orders > 1.5", 9, "1.5", .value(.orders), nil),
      ("net > 12 ,50", 9, ",", .connection, nil),
      ("orders > 1,5", 10, ",", .connection, nil),
      ("net > 1.000,50", 6, "1.000,50", .value(.net), nil),
      ("net > 12,", 8, ",", .connection, nil),
      ("net >= 1.000", 7, "1.000", .clearAmount, nil),
      ("net >= 1,000", 7, "1,000", .clearAmount, nil),
      ("net between 1 and 999.000", 18, "999.000", .clearAmount, nil),
      ("net > 1234567890", 6, "1234567890", .value(.net), nil),
      ("lastOrder > 90", 14, nil, .unit, nil),
      ("lastOrder > 90 day", 18, nil, .ago, nil),
      ("lastOrder > 90 dys ago", 15, "dys", .unit, "days"),
      ("lastOrder > 2024-02-30", 12, "2024-02-30", .value(.lastOrder), nil),
      ("lastOrder between 30 and 2024-01-01", 35, nil, .unit, nil),
      ("orders between 1 or 2", 17, "or", .and(.orders), nil),
      ("segment = champion", 10, "champion", .value(.segment), "champions"),
      ("country in NL", 11, "NL", .list(.country), nil),
      ("country in (NL BE)", 15, "BE", .further, nil),
      ("(orders > 1", 11, nil, .closing, nil), ("orders > 1)", 10, ")", .connection, nil),
      ("alive > half", 8, "half", .value(.alive), nil),
      ("consent = yess", 10, "yess", .value(.consent), "yes"),
      ("consent > yes", 8, ">", .comparison(.consent), nil),
      ("firstProduct = Bean box", 20, "box", .connection, nil),
      ("country = 'NL", 13, nil, .quote, nil),
      ("orders > 1 adn net > 1", 11, "adn", .connection, "and"),
    ] as [(String, Int, String?, SegmentFilterError.Expected, String?)])
  func `an error says where, what was found and what was expected`(
    text: String, place: Int, found: String?, expected: SegmentFilterError.Expected,
    nearest: String?
  ) throws {
    let error = try error(text)
    #expect(error.place == place)
    #expect(error.found == found)
    #expect(error.expected == expected)
    #expect(error.nearest == nearest)
  }

  @Test
  func `a filter has at most a thousand characters, however deep`() throws {
    let deep =
      String(repeating: "(", count: 495) + "net = 1234" + String(repeating: ")", count: 495)
    _ = try SegmentFilter(parsing: deep)
    #expect(try error(deep + " ").expected == .shorter)
  }

  @Test
  func `and stands before or in the tree`() throws {
    let tree = try SegmentFilter(parsing: "R = 1 or F = 2 and not M = 3").condition
    func score(_ field: SegmentField, _ value: Int64) -> SegmentCondition {
      .compare(field, .equal, .number(value * 10_000))
    }
    #expect(
      tree
        == .or(
          score(.recency, 1), .and(score(.frequency, 2), .not(score(.monetary, 3)))))
  }

  @Test(
    arguments: [
      ("", "", 18), ("or", "", 1), ("orders >= 3 ", "orders >= 3 ", 2),
      ("orders ", "orders ", 7), ("lastOrder > 90 ", "lastOrder > 90 ", 4),
      ("lastOrder > 90 mo", "lastOrder > 90 ", 1), ("segment = ", "segment = ", 11),
      ("(orders = 1 ", "(orders = 1 ", 3), ("orders > > ", "orders > > ", 0),
      ("consent = ", "consent = ", 3), ("consent = n", "consent = ", 2),
    ] as [(String, String, Int)])
  func `what may come next is offered`(text: String, kept: String, count: Int) {
    let completion = SegmentCompletion(of: text, SegmentVocabulary())
    #expect(completion.kept == kept)
    #expect(completion.words.count == count, "\(completion.words)")
  }

  @Test
  func `values of the shop are offered as they have to be written`() {
    var ledger = Shop.tinyNow.ledger
    ledger.countries = ["(none)", "NL", "New Zealand", "Côte d'Ivoire"]
    let vocabulary = SegmentVocabulary(ledger)
    func words(_ text: String) -> [String] { SegmentCompletion(of: text, vocabulary).words }
    #expect(words("country = ") == ["\"Côte d'Ivoire\"", "NL", "'New Zealand'", "none"])
    #expect(words("country = new") == ["'New Zealand'"])
    #expect(words("country = 'new ze") == ["'New Zealand'"])
    #expect(words("country in (NL, n") == ["NL", "'New Zealand'", "none"])
  }
}
