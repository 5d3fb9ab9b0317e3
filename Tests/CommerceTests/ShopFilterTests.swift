import Commerce
import Testing

@Suite struct ShopFilterTests {
  @Test(arguments: [
    (FilterField.channel, " Google ", "google"), (.country, "nl", "NL"), (.code, " ten", "TEN"),
    (.product, " Tea = Green ", "Tea = Green"), (.channel, "", "(none)"),
    (.code, "(None)", "(none)"),
  ])
  func `a value stands as the ledger names it`(field: FilterField, given: String, kept: String) {
    #expect(FilterCondition(.customers, field, given).value == kept)
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
