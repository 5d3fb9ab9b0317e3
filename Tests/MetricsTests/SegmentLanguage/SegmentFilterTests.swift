import Commerce
import Metrics
import TestSupport
import Testing

@Suite struct SegmentFilterTests {
  /// Ann, Bob, Cy and Dee as of 31 March 2024; in the ledger they are customers 0 to 3.
  private static let shop = ShopAsOf(
    Shop(purchases: [
      Purchase("ann", "2023-12-01", net: 1000, channel: "google", code: "WELCOME"),
      Purchase("ann", "2024-01-01", net: 2000, margin: 500),
      Purchase("ann", "2024-03-31", net: 3001),
      Purchase("bob", "2024-01-01", net: 5000, margin: -100, channel: "e-mail"),
      Purchase("cy", "2024-01-02", net: 9999, channel: "google", code: "SPRING"),
      Purchase("dee", "2023-12-31", net: 700),
      Purchase("dee", "2024-02-29", net: 801),
      // After the day that is looked at.
      Purchase("dee", "2024-04-01", net: 100_000, code: "LATE"),
    ]).ledger, asOf: isoDay("2024-03-31"))

  private func people(_ text: String) throws -> String {
    let names = ["ann", "bob", "cy", "dee"]
    return try Self.shop.customers(matching: SegmentFilter(parsing: text))
      .map { names[Int($0)] }.joined(separator: " ")
  }

  @Test(
    arguments: [
      ("orders >= 2", "ann dee"), ("orders = 1", "bob cy"), ("orders != 1", "ann dee"),
      ("orders between 2 and 3", "ann dee"), ("orders between 3 and 2", "ann dee"),
      // Ann 60.01, Bob 50, Cy 99.99, Dee 15.01.
      ("net > 60", "ann cy"), ("net >= 60.01", "ann cy"), ("net > 60.01", "cy"),
      ("net between 15.01 and 50", "bob dee"),
      // A comma says the same as a point.
      ("net >= 60,01", "ann cy"), ("net > 60,0 and net < 60,02", "ann"),
      ("net between 15,01 and 50,0", "bob dee"), ("margin = -1,0", "bob"),
      // Ann 45.01, Bob -1, Cy 99.99, Dee 15.01.
      ("margin < 0", "bob"), ("margin = -1", "bob"), ("margin <= 15.01", "bob dee"),
      // Ann 20.00333..., Dee 7.505.
      ("averageOrder > 20.0033", "ann bob cy"), ("averageOrder > 20.0034", "bob cy"),
      ("averageOrder = 7.5050", "dee"),
      ("channel = google", "ann cy"), ("channel = GOOGLE", "ann cy"), ("channel = 'e-mail'", "bob"),
      ("channel in (google, e-mail)", "ann bob cy"),
      ("kanaal = google", "ann cy"), ("not land = NL", "ann bob cy dee"),
      ("firstCode = welcome", "ann"), ("firstCode in (SPRING, WELCOME)", "ann cy"),
    ] as [(String, String)])
  func `each word asks for its figure`(text: String, found: String) throws {
    #expect(try people(text) == found)
  }

  /// 90 days before 31 March 2024, in a leap year, is 1 January.
  @Test(
    arguments: [
      ("lastOrder > 89 days ago", "bob"), ("lastOrder > 90 days ago", ""),
      ("lastOrder >= 90 days ago", "bob"), ("lastOrder = 90 days ago", "bob"),
      ("lastOrder < 90 days ago", "ann cy dee"), ("lastOrder <= 90 days ago", "ann bob cy dee"),
      ("lastOrder = 0 days ago", "ann"), ("lastOrder > 12 weeks ago", "bob cy"),
      // A month before 31 March is 29 February.
      ("lastOrder = 1 month ago", "dee"), ("lastOrder >= 1 month ago", "bob cy dee"),
      ("firstOrder = 4 months ago", ""), ("firstOrder >= 3 months ago", "ann dee"),
      ("firstOrder < 1 year ago", "ann bob cy dee"),
      ("lastOrder between 30 and 90 days ago", "bob cy dee"),
      ("lastOrder between 90 days ago and 2024-01-02", "bob cy"),
      ("lastOrder between 2024-01-02 and 2024-02-29", "cy dee"),
      ("lastOrder > 2024-01-02", "ann dee"), ("lastOrder < 2024-01-02", "bob"),
      ("firstOrder = 2023-12-31", "dee"),
    ] as [(String, String)])
  func `days count to the day, ago by how long and dates by the calendar`(
    text: String, found: String
  ) throws {
    #expect(try people(text) == found)
  }

  @Test(
    arguments: [
      ("orders = 1 or orders = 2 and channel = google", "bob cy"),
      ("(orders = 1 or orders = 2) and channel = google", "cy"),
      ("not orders = 1 and channel = google", "ann"),
      ("not (orders = 1 and channel = google)", "ann bob dee"),
      ("not not orders = 1", "bob cy"), ("NOT Orders = 1 AND CHANNEL = google", "ann"),
      ("orders=1and channel=google", ""),
    ] as [(String, String)])
  func `not binds closest, then and, then or`(text: String, found: String) throws {
    if found.isEmpty {
      #expect(throws: SegmentFilterError.self) { try people(text) }
    } else {
      #expect(try people(text) == found)
    }
  }

  @Test(
    arguments: [
      ("firstCode != WELCOME", "cy"), ("not firstCode = WELCOME", "bob cy dee"),
      ("firstCode = none", "bob dee"), ("firstCode != none", "ann cy"),
      ("firstCode in (none, SPRING)", "bob cy dee"), ("channel = none", "dee"),
      ("channel != google", "bob"), ("firstProduct = none", "ann bob cy dee"),
      ("firstProduct != Tea", ""),
    ] as [(String, String)])
  func `what is not known answers no comparison, and is asked for as none`(
    text: String, found: String
  ) throws {
    #expect(try people(text) == found)
  }

  private func people(_ text: String, knowing knowledge: SegmentKnowledge) throws -> String {
    let names = ["ann", "bob", "cy", "dee"]
    return try Self.shop.customers(matching: SegmentFilter(parsing: text), knowing: knowledge)
      .map { names[Int($0)] }.joined(separator: " ")
  }

  @Test(
    arguments: [
      ("consent = yes", "ann dee"), ("consent != yes", "bob"), ("not consent = yes", "bob cy"),
      ("consent = none", "cy"), ("consent in (no, none)", "bob cy"), ("Consent = NO", "bob"),
      ("alive > 0.5", "ann"), ("alive >= 0.5", "ann cy dee"), ("alive = 0.2", "bob"),
      ("alive between 0.5 and 0,1", "bob cy dee"), ("not alive < 0.9", "ann"),
    ] as [(String, String)])
  func `consents and chances are asked of what is known`(text: String, found: String) throws {
    let model = BGNBD(kind: .mbgnbd, r: 1, alpha: 1, a: 1, b: 1)
    let knowledge = SegmentKnowledge(
      consents: [true, false, nil, true],
      alive: .value(ChancesAlive(model: model, chances: [0.9, 0.2, 0.5, 0.5])))
    #expect(try people(text, knowing: knowledge) == found)
  }

  @Test func `without a forecast no chance answers a comparison, and its lack is told`() throws {
    let knowledge = SegmentKnowledge(alive: .undefined(.degenerate))
    #expect(try people("alive >= 0", knowing: knowledge) == "")
    #expect(try people("alive between 0 and 1", knowing: knowledge) == "")
    #expect(try people("not alive >= 0", knowing: knowledge) == "ann bob cy dee")
    let figures = CustomerFigures(of: Self.shop)
    let scored = OwnSegmentFigures.Scored(
      Self.shop, figures, RFMScores(figures), knowing: knowledge)
    let filter = try SegmentFilter(parsing: "orders > 1 or alive > 0.5")
    #expect(OwnSegmentFigures("x", filter, scored).unknown == .degenerate)
    let other = try SegmentFilter(parsing: "orders > 1")
    #expect(OwnSegmentFigures("x", other, scored).unknown == nil)
  }

  // MARK: Segments of the shop's own

  private static let own = [
    // Bob and Cy, of whom Bob brought no more than 50.
    OwnSegment(name: "Sleepers", filter: "lastOrder > 80 days ago"),
    OwnSegment(name: "Small sleepers", filter: "segment = sleepers and net <= 50"),
    OwnSegment(name: "Snake", filter: "segment = Tail"),
    OwnSegment(name: "Tail", filter: "segment = Snake or orders > 1"),
    OwnSegment(name: "Itself", filter: "segment = Itself"),
  ].compactMap(\.self)

  @Test(
    arguments: [
      ("segment = sleepers", "bob cy"), ("segment != Sleepers", "ann dee"),
      ("not segment = sleepers", "ann dee"), ("segment = 'small sleepers'", "bob"),
      ("segment in (sleepers) and orders = 1 and net > 50", "cy"),
      ("segment = sleepers or orders = 3", "ann bob cy"),
    ] as [(String, String)])
  func `the name of a segment stands for its filter`(text: String, found: String) throws {
    let names = ["ann", "bob", "cy", "dee"]
    let filter = try SegmentFilter(parsing: text, naming: Self.own)
    #expect(
      Self.shop.customers(matching: filter).map { names[Int($0)] }.joined(separator: " ") == found)
  }

  @Test func `segments that lead back to themselves are none, and those made of others are known`()
    throws
  {
    #expect(
      SegmentFilter.all(of: Self.own).map(\.name) == ["Sleepers", "Small sleepers"])
    #expect(SegmentFilter.segment(naming: "Sleepers", among: Self.own) == "Small sleepers")
    #expect(SegmentFilter.segment(naming: "Small sleepers", among: Self.own) == nil)
    let error = try #require(throws: SegmentFilterError.self) {
      try SegmentFilter(parsing: "segment = slepers", naming: Self.own)
    }
    #expect(error.nearest == "Sleepers")
    // It has a name that is known, so that nothing near it is looked for.
    let circle = try #require(throws: SegmentFilterError.self) {
      try SegmentFilter(parsing: "orders > 1 and segment = tail", naming: Self.own)
    }
    #expect(circle.found == "tail")
    #expect(circle.expected == .segmentOfOthers)
    #expect(circle.nearest == nil)
  }

  @Test func `the words of the command line's filters are words too`() throws {
    #expect(try people("code = welcome") == "ann")
    #expect(try people("product = none and channel = none") == "dee")
  }

  @Test(arguments: 0..<60)
  func `a filter and its negation share the customers out`(seed: Int) throws {
    let shop = ShopAsOf(ShopRows.random(seed: seed).ledger)
    let everybody = shop.customers(.all)
    for text in Self.filters {
      let met = shop.customers(matching: try SegmentFilter(parsing: text))
      let notMet = shop.customers(matching: try SegmentFilter(parsing: "not (\(text))"))
      #expect((met + notMet).sorted() == everybody, "\(text)")
    }
  }

  @Test(arguments: 0..<60)
  func `nothing after the day plays a part`(seed: Int) throws {
    let rows = ShopRows.random(seed: seed)
    guard let last = rows.ledger.lastOrderDay else { return }
    let day = last.advanced(by: -20)
    let (whole, cut) = (rows.ledger, rows.cut(after: day).ledger)
    func ids(_ ledger: Ledger, _ keys: [String], _ filter: SegmentFilter) -> [String] {
      ShopAsOf(ledger, asOf: day).customers(matching: filter).map {
        keys[Int(ledger.customers.id[Int($0)])]
      }
    }
    // Another currency may be that of most orders.
    guard whole.currency == cut.currency else { return }
    for text in Self.filters {
      let filter = try SegmentFilter(parsing: text)
      #expect(
        Set(ids(whole, rows.customerKeys, filter))
          == Set(ids(cut, rows.cut(after: day).customerKeys, filter)), "\(text)")
    }
  }

  @Test(arguments: 0..<30)
  func `a segment and its scores are those of the map`(seed: Int) throws {
    let shop = ShopAsOf(ShopRows.random(seed: seed).ledger)
    for segment in RFMSegment.allCases {
      let filter = try SegmentFilter(parsing: "segment = \(segment.rawValue)")
      #expect(shop.customers(matching: filter) == shop.customers(.segment(segment)))
    }
    let cell = RFMCell(recency: 5, frequency: 4, monetary: 5)
    let filter = try SegmentFilter(parsing: "R = 5 and F = 4 and M = 5")
    #expect(shop.customers(.matching(filter)) == shop.customers(.cell(cell)))
  }

  @Test func `a country may be asked for by its three letters`() throws {
    let shop = ShopAsOf(ShopRows.random(seed: 1).ledger)
    let found = shop.customers(matching: try SegmentFilter(parsing: "country in (NL, BE)"))
    #expect(!found.isEmpty)
    #expect(try shop.customers(matching: SegmentFilter(parsing: "country in (NLD, bel)")) == found)
  }

  private static let filters = [
    "orders > 1", "net < 50", "margin >= 0", "averageOrder between 10 and 30",
    "lastOrder > 30 days ago", "firstOrder <= 2 months ago", "country = NL", "country != NL",
    "country in (BE, none)", "channel != email", "firstProduct = tea", "firstCode != B",
    "segment in (champions, lost)", "consent = yes", "alive > 0.5", "R >= 3 and F < 3 or M = 5",
    "not country = none",
  ]
}
