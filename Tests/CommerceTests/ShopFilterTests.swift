import Commerce
import Testing

@Suite struct ShopFilterTests {
  @Test(arguments: [
    ("channel=Google ", FilterCondition(.customers, .channel, "google"), "channel=google"),
    (
      "order.country=nl", FilterCondition(.orders, .country, "NL"), "order.country=NL"
    ),
    ("Order.Code= ten", FilterCondition(.orders, .code, "TEN"), "order.code=TEN"),
    (
      "product=Tea = Green", FilterCondition(.customers, .product, "Tea = Green"),
      "product=Tea = Green"
    ),
    ("channel=", FilterCondition(.customers, .channel, "(none)"), "channel=(none)"),
    ("code=(None)", FilterCondition(.customers, .code, "(none)"), "code=(none)"),
  ])
  func `a condition is read as it is written`(
    text: String, condition: FilterCondition, written: String
  ) {
    #expect(FilterCondition(parsing: text) == condition)
    #expect(condition.text == written)
    #expect(FilterCondition(parsing: written) == condition)
  }

  @Test(arguments: ["", "channel", "colour=red", "order.segment=lost", "=x", "orders.channel=x"])
  func `anything else is no condition`(text: String) {
    #expect(FilterCondition(parsing: text) == nil)
  }

  @Test func `a condition stands in a filter once, and is taken out again`() {
    let google = FilterCondition(.customers, .channel, "google")
    var filter = ShopFilter([google, google])
    #expect(filter.conditions == [google])
    filter.toggle(FilterCondition(.customers, .channel, "meta"))
    #expect(filter.values(of: .customers, .channel) == ["google", "meta"])
    #expect(filter.values(of: .orders, .channel).isEmpty)
    filter.toggle(google)
    filter.toggle(FilterCondition(.customers, .channel, "meta"))
    #expect(filter.isEmpty)
  }

  @Test func `spend follows channels, and nothing else`() {
    let google = FilterCondition(.customers, .channel, "google")
    #expect(ShopFilter().keepsSpend(of: "meta"))
    #expect(ShopFilter([google]).keepsSpend(of: "google"))
    #expect(!ShopFilter([google]).keepsSpend(of: "meta"))
    let both = ShopFilter([google, FilterCondition(.orders, .channel, "meta")])
    #expect(!both.keepsSpend(of: "google") && !both.keepsSpend(of: "meta"))
    let inCountry = ShopFilter([google, FilterCondition(.orders, .country, "NL")])
    #expect(!inCountry.splitsSpend && !inCountry.keepsSpend(of: "google"))
  }
}
