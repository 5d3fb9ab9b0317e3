import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// Panel 2 where there is little to draw.
@Suite struct RetentionPanel {
  private func wide(_ keys: String, shop: SmallShop = .standard) -> Session {
    Session(shop, width: 120, height: 40).after(keys)
  }

  @Test func `the target is for the activity window, and not drawn on the other rate`() {
    #expect(wide("2").text.contains(" target "))
    #expect(!wide("2m").text.contains(" target "))
  }

  /// A rate of a year says something else than that of a month, and one number is no target for both.
  @Test func `targets of rates are those of a month`() {
    #expect(!wide("2p").text.contains(" target "))
    var shop = SmallShop.standard
    shop.targets = [.returningRevenueShare: 0.6, .averageOrderValue: 5000]
    let months = Session(shop, width: 120, height: 40)
    #expect(months.text.contains("target 60.0 %"))
    let quarters = months.after("p")
    #expect(!quarters.text.contains("target 60.0 %"))
    // What an order is worth is the same whatever the period.
    #expect(quarters.text.contains("target € 50.00"))
  }

  @Test func `where nobody was a customer before, words stand in the place of the chart`() {
    let first = wide("2<<<")
    #expect(first.squeezed.contains("nobody was active at the start"))
    #expect(!first.text.contains("0.3"))
  }

  @Test func `Enter on a list for today without people says why`() {
    // The shop has no rewards, so nobody is close to one.
    var today = wide("8")
    today.press(.end)
    today.press([.up, .up])
    #expect(today.after([.enter]).footer.contains("no rewards are set"))
    #expect(today.after([.enter]).breadcrumb == today.breadcrumb)
  }

  @Test func `a rate of a few is marked, there and on the overview`() {
    // Four customers in all.
    #expect(wide("2").text.contains("of 1 only") || wide("2").text.contains("of 2 only"))
    #expect(wide("1").text.contains("of 4 only"))
  }
}
