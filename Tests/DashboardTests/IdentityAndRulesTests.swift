import TerminalUI
import Testing

@testable import Dashboard

/// What panel 0 says of rules and addresses, and what its lines open.
@Suite struct IdentityAndRulesTests {
  /// The standard shop, where a rule leaves out Dee's order of 70 and a marketplace hides who bought for 10.
  private var shop: SmallShop {
    var shop = SmallShop.standard
    shop.rules = ["staff"]
    shop.sales[6].rule = 0
    shop.sales[7].isMasked = true
    return shop
  }

  private func panel(_ shop: SmallShop) -> Session {
    Session(shop, width: 120, height: 40).after("0").after([.tab, .tab])
  }

  @Test func `a shop without rules and masked addresses has no line of them`() {
    let text = panel(.standard).squeezed
    for word in ["Rule:", "Masked addresses", "Shared addresses", "Merged people"] {
      #expect(!text.contains(word))
    }
  }

  @Test func `a rule has its orders and its net`() {
    #expect(panel(shop).squeezed.contains("Rule: staff 1 left out: € 70.00 net"))
    #expect(panel(shop).squeezed.contains("Masked addresses 1 made up by a marketplace; 12.5 %"))
  }

  @Test func `the line of a rule opens its orders, whose card names the rule`() {
    let list = panel(shop).after("jjjjjj").after([.enter])
    #expect(list.squeezed.contains("#1007"))
    #expect(!list.squeezed.contains("#1006"))
    let card = list.after([.enter])
    #expect(card.squeezed.contains("Left out by rule “staff”"))
    #expect(card.after("x").squeezed.contains("your rule “staff” leaves it out"))
  }

  @Test func `the line of masked addresses opens their orders`() {
    let list = panel(shop).after("jjjjjjjjj").after([.enter])
    #expect(list.squeezed.contains("#1008"))
    #expect(!list.squeezed.contains("#1007"))
  }

  @Test func `both are explained`() {
    let rule = panel(shop).after("jjjjjj").after("x").squeezed
    #expect(rule.contains("1 left out by rules"))
    #expect(panel(shop).after("jjjjjjjjj").after("x").squeezed.contains("marketplace (Amazon"))
  }
}
