import Commerce
import Testing

@Suite struct CodeChannelsTests {
  private let list = "friend10 = Referral, ANNA* = Anna de Vries"

  @Test func `codes are taken in capitals and channels in small letters`() throws {
    let channels = try CodeChannels(parsing: " \(list), ")
    #expect(channels.text == "FRIEND10=referral, ANNA*=anna de vries")
    #expect(try CodeChannels(parsing: channels.text) == channels)
  }

  @Test(arguments: [
    (["FRIEND10"], "referral"), (["FRIEND100"], nil), (["ANNA"], "anna de vries"),
    (["ANNA-SPRING"], "anna de vries"), (["HANNA"], nil), ([], nil),
    (["WELCOME", "ANNA20"], "anna de vries"),
  ])
  func `a code is fitted whole, or by its beginning where a star stands last`(
    codes: [String], channel: String?
  ) throws {
    #expect(try CodeChannels(parsing: list).channel(ofOrderWith: codes) == channel)
  }

  @Test func `of several codes the entry that stands first decides, not the code`() throws {
    let codes = ["FRIEND10", "ANNA20"]
    #expect(try CodeChannels(parsing: list).channel(ofOrderWith: codes) == "referral")
    let turned = try CodeChannels(parsing: "ANNA*=anna, FRIEND10=referral")
    #expect(turned.channel(ofOrderWith: codes) == "anna")
    // One code of two entries likewise.
    let nested = try CodeChannels(parsing: "ANNA20=fair, ANNA*=anna")
    #expect(nested.channel(ofOrderWith: ["ANNA20"]) == "fair")
    #expect(nested.channel(ofOrderWith: ["ANNA5"]) == "anna")
  }

  @Test(arguments: [
    ("A=b, FRIEND10", 2, "FRIEND10", CodeChannelProblem.Reason.noChannel),
    ("FRIEND10=", 1, "FRIEND10=", .noChannel),
    ("FRIEND10=(none)", 1, "FRIEND10=(none)", .noChannel),
    ("=anna", 1, "=anna", .noCode), ("A=b, , * = all", 3, "* = all", .noCode),
    ("AN*NA=anna", 1, "AN*NA=anna", .starBeforeEnd), ("A**=b", 1, "A**=b", .starBeforeEnd),
    ("anna=a, ANNA = b", 2, "ANNA = b", .namedBefore),
  ])
  func `an entry that is none is told with its place and the reason`(
    list: String, place: Int, entry: String, reason: CodeChannelProblem.Reason
  ) {
    let problem = #expect(throws: CodeChannelProblem.self) { try CodeChannels(parsing: list) }
    #expect(problem?.place == place)
    #expect(problem?.entry == entry)
    #expect(problem?.reason == reason)
  }

  /// 20.00 off: a quarter of the 80.00 paid back leaves 15.00 of it; of 5 cents half is 2.5, so 3.
  @Test func `what is paid back takes its part of the discount along`() {
    #expect(OrderAmounts(total: 8_000, discount: 2_000).givenAway == 2_000)
    #expect(OrderAmounts(total: 8_000, refunded: 2_000, discount: 2_000).givenAway == 1_500)
    #expect(OrderAmounts(total: 10, refunded: 5, discount: 5).givenAway == 3)
    #expect(OrderAmounts(total: 8_000, refunded: 8_000, discount: 2_000).givenAway == 0)
    #expect(OrderAmounts(total: 8_000, refunded: 9_000, discount: 2_000).givenAway == 0)
    #expect(OrderAmounts(total: 0, discount: 700).givenAway == 700)
    #expect(OrderAmounts(total: 8_000, discount: -100).givenAway == 0)
  }
}
