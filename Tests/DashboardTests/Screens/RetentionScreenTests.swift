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
