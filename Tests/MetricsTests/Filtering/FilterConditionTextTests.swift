import Commerce
import Metrics
import Testing

@Suite struct FilterConditionTextTests {
  private static let own = [
    OwnSegment(name: "Sleepers", filter: "lastOrder > 90 days ago"),
    OwnSegment(name: "Tea people", filter: "product = Tea"),
  ].compactMap(\.self)

  @Test(arguments: [
    ("channel=Google ", FilterCondition(.customers, .channel, "google"), "channel=google"),
    ("order.country=nl", FilterCondition(.orders, .country, "NL"), "order.country=NL"),
    ("order.land=nl", FilterCondition(.orders, .country, "NL"), "order.country=NL"),
    ("kanaal=Google", FilterCondition(.customers, .channel, "google"), "channel=google"),
    ("country=nld", FilterCondition(.customers, .country, "NL"), "country=NL"),
    ("Order.Code= ten", FilterCondition(.orders, .code, "TEN"), "order.code=TEN"),
    (
      "product='Tea = Green'", FilterCondition(.customers, .product, "Tea = Green"),
      "product='Tea = Green'"
    ),
    (
      "product='3\" pipe, Pete''s'", FilterCondition(.customers, .product, "3\" pipe, Pete's"),
      "product='3\" pipe, Pete''s'"
    ),
    ("channel = none", FilterCondition(.customers, .channel, "(none)"), "channel=none"),
    ("firstCode=none", FilterCondition(.customers, .code, "(none)"), "code=none"),
    ("segment = at-risk", FilterCondition(.customers, .segment, "atRisk"), "segment=atRisk"),
    ("segment=sleepers", FilterCondition(.customers, .segment, "Sleepers"), "segment=Sleepers"),
    (
      "segment = 'tea PEOPLE'", FilterCondition(.customers, .segment, "Tea people"),
      "segment='Tea people'"
    ),
    (
      "orders >= 3 and country = NL",
      FilterCondition(.customers, .filter, "orders >= 3 and country = NL"),
      "orders >= 3 and country = NL"
    ),
    ("channel != meta", FilterCondition(.customers, .filter, "channel != meta"), "channel != meta"),
  ])
  func `one value is chosen as in the menu, and all else is a filter`(
    text: String, condition: FilterCondition, written: String
  ) throws {
    #expect(try FilterCondition(parsing: text, naming: Self.own) == condition)
    #expect(condition.text == written)
    #expect(try FilterCondition(parsing: written, naming: Self.own) == condition)
  }

  @Test(
    arguments: [
      ("", 0), ("channel", 7), ("colour=red", 0), ("segment=sleeper", 8), ("order.", 6),
      ("order.segment=lost", 6), ("order.orders > 1", 6), ("order.channel != x", 6),
      ("order.country in (NL, BE)", 6), ("order.chanel=x", 6), ("orders.channel=x", 0),
    ])
  func `anything else is told where it is wrong`(text: String, place: Int) throws {
    let error = try #require(throws: SegmentFilterError.self) {
      try FilterCondition(parsing: text, naming: Self.own)
    }
    #expect(error.place == place)
  }
}
