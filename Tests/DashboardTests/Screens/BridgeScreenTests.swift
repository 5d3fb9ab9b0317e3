import Commerce
import Metrics
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// Two periods compared, worked out from the table at `SmallShop.standard`. Of 2025 run 168 days; in as many first days
/// of 2024 Ann bought for 160, Bob and Cas for 80 each; in 2025 Ann for 40, Cas for 20, Dee for 70, nobody for 10.
@Suite struct BridgeView {
  private func wide(_ keys: String, _ more: Key...) -> Session {
    Session(width: 120, height: 40).after(keys).after(more)
  }

  @Test func `w on the retention panel compares the chosen period with the one before`() {
    #expect(wide("2w").breadcrumb.contains("Retention › Apr 2025 to May 2025"))
    let years = wide("pp2lw").squeezed
    #expect(years.contains("Retention › 2024 to 2025"))
    #expect(years.contains("still running · first 168 days of each"))
  }

  @Test func `the steps add up from one year's net to the other's`() {
    let text = wide("pp2lwt").squeezed
    for row in [
      "Net 2024 3 € 320.00", "Lost 1 € 80.00 € 0.00 -€ 80.00",
      "Bought for less 2 € 240.00 € 60.00 -€ 180.00", "Bought for more 0 € 0.00 € 0.00 € 0.00",
      "First-time 1 € 0.00 € 70.00 +€ 70.00", "New in between 0 € 0.00",
      "Known from before 0 € 0.00", "Other orders € 0.00 € 10.00 +€ 10.00",
      "Net 2025 3 € 140.00",
    ] {
      #expect(text.contains(row), "\(row)")
    }
  }

  @Test func `w goes on to the year before, and months and back`() {
    // Of March 2025 nobody is known; Ann bought in March 2024.
    let year = wide("2hhwwt")
    #expect(year.breadcrumb.contains("Retention › Mar 2024 to Mar 2025"))
    #expect(year.squeezed.contains("Lost 1 € 60.00 € 0.00 -€ 60.00"))
    #expect(year.after("w").breadcrumb.contains("Feb 2025 to Mar 2025"))
    #expect(year.after("l").breadcrumb.contains("Apr 2024 to Apr 2025"))
    #expect(year.after("lllll").breadcrumb.contains("Jun 2024 to Jun 2025"))
  }

  @Test func `people who bought in one of the two open with what they brought there`() {
    let lost = wide("pp2lw", .enter)
    #expect(lost.breadcrumb.contains("2024 to 2025 › Lost"))
    #expect(lost.text.contains("Bob Bakkerij"))
    #expect(lost.squeezed.contains("1 customer 2 € 80.00 € 20.00"))
    let new = wide("pp2lwjjj", .enter)
    #expect(new.squeezed.contains("1 customer 1 € 70.00 € 30.00"))
  }

  @Test func `who bought in both opens what was bought in each`() {
    let parts = wide("pp2lwj", .enter)
    #expect(parts.squeezed.contains("Bought in 2025 € 60.00"))
    #expect(parts.squeezed.contains("Bought in 2024 € 240.00"))
    #expect(parts.after([.enter]).squeezed.contains("2 customers 2 € 60.00"))
    #expect(parts.after("j").after([.enter]).squeezed.contains("2 customers 3 € 240.00"))
  }

  @Test func `orders of nobody open as orders`() {
    let parts = wide("pp2lwGk", .enter)
    #expect(parts.squeezed.contains("Of nobody known, free or refunded, 2025 € 10.00"))
    #expect(parts.after([.enter]).squeezed.contains("1 order"))
    let end = wide("pp2lwG", .enter)
    #expect(end.squeezed.contains("Bought in 2025 € 130.00"))
  }

  @Test func `the best customers' shares open their people and those of all`() {
    // Of three customers of 2025 the best is Dee with 70 of 130; of the four of all Ann with 200 of 450.
    let both = wide("pp2lw", .tab)
    #expect(both.squeezed.contains("best 10 % 2025 1 ~53.8 %"))
    #expect(both.squeezed.contains("best 20 % all of history 1 ~44.4 % ~45.0 %"))
    let parts = both.after("jj").after([.enter])
    #expect(parts.breadcrumb.contains("best 10 %, all of history"))
    #expect(parts.squeezed.contains("Net of the best 10 % by it € 200.00"))
    #expect(parts.squeezed.contains("Net of all purchases € 450.00"))
    #expect(parts.after([.enter]).text.contains("Ann Appelboom"))
  }

  @Test func `every figure is explained with its numbers`() {
    let lost = wide("pp2lwx").squeezed
    #expect(lost.contains("€ 0.00 - € 80.00 = -€ 80.00"))
    #expect(
      lost.contains(
        "Net 2025 = € 140.00 = € 320.00 - € 80.00 lost - € 180.00 bought for less"))
    #expect(lost.contains("2024: 3 customers = 2 bought in both + 1 lost"))
    let best = wide("pp2lw", .tab).after("x").squeezed
    #expect(best.contains("€ 70.00 / € 130.00 = 53.8 %"))
  }

  @Test func `what is under the cursor is copied, and the part exported`() {
    let session = wide("pp2lwy")
    #expect(session.effects.contains(.copy("Lost: -€ 80.00, 1 customer")))
    let context = ScreenContext(session.state, area: Rect(x: 0, y: 0, width: 120, height: 36))
    let screen = session.state.screen.model
    guard case .table(let columns, let rows)? = screen.export(context)?.list else {
      Issue.record("the steps are a table")
      return
    }
    #expect(columns == ["Step", "Customers", "2024", "2025", "Change"])
    #expect(rows.contains([.text("Lost"), .number(1), .number(80), .number(0), .number(-80)]))
  }
}
