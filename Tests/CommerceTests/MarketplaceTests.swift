import Commerce
import Testing

@Suite struct MarketplaceTests {
  @Test(arguments: [
    ("x7@marketplace.amazon.de", Marketplace.amazon),
    ("x7@marketplace.amazon.com.br", .amazon),
    ("2awq74td4z@verkopen.bol.com", .bol),
    ("63ae59ac280f@members.ebay.co.uk", .ebay),
    ("djxwdxx7@scs.tiktokw.us", .tikTokShop),
  ])
  func `made-up addresses are told by their domains`(address: String, by: Marketplace) {
    #expect(Marketplace(masking: address) == by)
  }

  @Test(arguments: [
    "ann@example.com", "ann@amazon.de", "ann@bol.com", "ann@sub.verkopen.bol.com",
    "ann@verkopen.bol.com.example", "verkopen.bol.com", "x@", "", "77",
    "marketplace.amazon.de@example.com", "x@privaterelay.appleid.com",
  ])
  func `any other text is nobody's`(text: String) {
    #expect(Marketplace(masking: text) == nil)
  }
}
