import Commerce
import Metrics
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// Panel 3, worked out from the table at `SmallShop.standard`: margins of Ann 40, 30, 20; Bob 10, 10; Cas 50, 10;
/// Dee 30; as of 17 June 2025.
@Suite struct CustomerValuePanel {
  private func wide(
    _ keys: String, _ more: Key..., shop: SmallShop = .standard
  ) -> Session {
    Session(shop, width: 120, height: 40).after(keys).after(more)
  }

  /// With an agency that costs 8, and 5 for letters to those who bought before.
  private var fixed: SmallShop {
    var shop = SmallShop.standard
    shop.spend += [
      MarketingSpend(day: day("2025-05-01"), channel: "agency", amount: 800, purpose: .fixed),
      MarketingSpend(day: day("2025-05-01"), channel: "email", amount: 500, purpose: .retention),
    ]
    return shop
  }

  @Test func `a channel has its payback and what its customers may cost, beside what they do`() {
    // Ann and Bob brought 50 / 2 in month 0, 10 / 2 and 30 / 2 in the next two: 45 up to month 12, against 21. In month 0
    // 25 +- 1.96 x 15 holds 21; two customers never make it sure.
    let text = wide("3").squeezed
    #expect(text.contains("ads 2 € 55.00 € 42.00 € 21.00 2.6 : 1 M0 0+ € 45.00 under"))
    // Nothing was spent on e-mail: there is nothing to pay back.
    #expect(text.contains("email 1 € 60.00 € 0.00 € 0.00 – – € 50.00"))
    // 130 / 4, then 10 / 3 and 30 / 3.
    #expect(text.contains("Shop 4 € 50.00 € 42.00 € 10.50 4.8 : 1 ▲ M0 € 45.83 under"))
  }

  @Test func `b counts the same in net, and says so on screen and in the explanation`() {
    let net = wide("3b")
    #expect(net.breadcrumb.contains("in net · all of history up to 17 Jun 2025"))
    #expect(wide("3").breadcrumb.contains("in margin · all of history"))
    #expect(net.footer.contains("net revenue"))
    // 200 + 80 over two; 450 over four.
    #expect(net.squeezed.contains("ads 2 € 140.00 € 42.00 € 21.00 6.7 : 1 ▲"))
    #expect(net.squeezed.contains("Shop 4 € 112.50 € 42.00 € 10.50 10.7 : 1 ▲"))
    #expect(net.text.contains("Net per customer"))
    #expect(net.after("x").squeezed.contains("the net they"))
    #expect(net.after([.enter]).squeezed.contains("Net of all their purchases € 280.00"))
    #expect(net.after("b").squeezed.contains("ads 2 € 55.00"))
  }

  @Test func `horizons count those who have been known for as long`() {
    let text = wide("3").squeezed
    // Within 30 days: 40, 10 + 10, 50, 30; net 100, 80, 80, 70; spend of 42 for four.
    #expect(text.contains("30 days ~4 € 35.00 € 82.50 3.3 : 1"))
    // Dee is too young for a year; Ann's third and Cas' second came too late. Spend of 30 for three.
    #expect(text.contains("365 days ~3 € 46.67 € 106.67 4.7 : 1"))
    let parts = wide("3", .tab, .tab, .enter)
    #expect(parts.squeezed.contains("Margin within 365 days of the first purchase € 140.00"))
    #expect(parts.squeezed.contains("Customers known for 365 days 3"))
    #expect(parts.squeezed.contains("Spend € 30.00"))
    #expect(parts.after([.enter]).squeezed.contains("3 customers 5 € 320.00 € 140.00"))
    #expect(parts.after("j").after([.enter]).squeezed.contains("3 customers 5 € 320.00 € 140.00"))
    #expect(parts.after("G").after([.enter]).squeezed.contains("1 day € 30.00"))
    let explained = wide("3", .tab, .tab, .character("x")).squeezed
    #expect(explained.contains("LTV = € 140.00 / 3 = € 46.67"))
    #expect(explained.contains("1 customer known for less than 365 days"))
  }

  @Test func `fixed costs are in the all-in CAC, what keeps customers is in neither`() {
    let panel = wide("3", shop: fixed)
    #expect(panel.squeezed.contains("Shop 4 € 50.00 € 42.00 € 10.50 4.8 : 1 ▲"))
    #expect(panel.text.contains("all-in CAC € 12.50"))
    #expect(!panel.text.contains("agency"))
    let curve = panel.after([.shiftTab])
    let explained = curve.after("x").squeezed
    #expect(explained.contains("all-in CAC = (€ 42.00 + € 8.00) / 4 = € 12.50"))
    #expect(explained.contains("keeping customers: € 5.00"))
    #expect(explained.contains("CAC may be € 45.83 at most to be paid back by month 12"))
    #expect(explained.contains("it is € 35.33 under that"))
    let parts = curve.after([.enter])
    #expect(parts.squeezed.contains("Spend € 42.00"))
    #expect(parts.squeezed.contains("fixed costs € 8.00"))
    let agency = parts.after("G").after([.enter]).squeezed
    #expect(agency.contains("agency € 8.00 fixed costs"))
    #expect(agency.contains("1 day € 8.00"))
    // All 8 fall into May, in which Dee came.
    let cohorts = panel.after([.tab]).after("z").squeezed
    #expect(cohorts.contains("May 2025 ~1 € 30.00 € 12.00 2.5 : 1 * M0 € 20.00"))
  }

  @Test func `every target of a figure on the panel stands in its explanation`() {
    var shop = SmallShop.standard
    shop.targets = [.lifetimeValue: 12_345, .customerAcquisitionCost: 900, .ltvToCac: 4]
    let explained = wide("3", .shiftTab, .character("x"), shop: shop).squeezed
    for words in ["LTV: target € 123.45", "CAC: target € 9.00", "LTV:CAC: target 4.0 : 1"] {
      #expect(explained.contains(words), "\(words)")
    }
  }

  @Test func `the shop's targets set the month of the payback and stand in the charts`() {
    var shop = SmallShop.standard
    shop.targets = [
      .payback: 1, .customerAcquisitionCost: 900, .ltvToCac: 4, .lifetimeValue: 4000,
    ]
    let panel = wide("3", shop: shop)
    #expect(panel.squeezed.contains("At most, M1"))
    // 25 + 5 for those who came by ads.
    #expect(panel.squeezed.contains("M0 0+ € 30.00 under"))
    #expect(panel.text.contains("target € 9.00"))
    #expect(panel.text.contains("LTV: target € 40.00"))
    // That is of margin.
    #expect(!panel.after("b").text.contains("LTV: target € 40.00"))
    #expect(panel.after([.tab]).after("t").text.contains("target 4.0 : 1"))
  }

  @Test func `a target beside the shop's CAC hides neither`() {
    var shop = SmallShop.standard
    // So near to each other that they are on the same row of the chart.
    shop.targets = [.customerAcquisitionCost: 1060]
    let panel = wide("3", shop: shop).text
    #expect(panel.contains("target € 10.60"))
    #expect(panel.contains("CAC € 10.50"))
  }

  @Test func `ratios of cohorts are drawn against three to one, and keys go along them`() {
    let chart = wide("3", .tab, .character("t"))
    #expect(chart.text.contains("3 : 1"))
    #expect(!chart.squeezed.contains("Jan 2024 ~2"))
    #expect(chart.after("g").after([.enter]).breadcrumb.contains("Cohort Jan 2024"))
    #expect(chart.after("gl").after([.enter]).breadcrumb.contains("Cohort Feb 2024"))
    #expect(chart.after("t").squeezed.contains("Jan 2024 ~2 € 55.00 € 15.00 3.7 : 1 ▲"))
  }

  @Test func `what others publish stands in the explanation with its doubts`() {
    let explained = Session(.standard, width: 160, height: 70).after("3").after([.shiftTab])
      .after("x").squeezed
    #expect(explained.contains("Compared with"))
    #expect(explained.contains("LTV:CAC elsewhere: 3 : 1 or more"))
    #expect(explained.contains("But: "))
  }

  @Test func `what is copied and exported says what it is counted in`() {
    #expect(wide("3").wanted(by: .character("y")) == [.copy("LTV € 50.00 (margin), CAC € 10.50")])
    #expect(wide("3b").wanted(by: .character("y")) == [.copy("LTV € 112.50 (net), CAC € 10.50")])
    #expect(wide("3be").text.contains("by-channel-net.csv"))
  }

  @Test func `a shop too small for a forecast says so, and still opens whom it would be of`() {
    let panel = wide("3", .tab, .tab, .tab)
    let reason = Strings().reason(.fewerThan50Repeaters)
    #expect(panel.squeezed.contains("Next 365 days"))
    #expect(panel.text.contains(reason))
    for name in ["Backtest", "Still there", "Purchases", "Net", "Margin"] {
      #expect(panel.squeezed.contains("\(name) –"))
    }
    #expect(panel.after("x").squeezed.contains("Backtest – \(reason). No earlier"))
    #expect(panel.after("j").after([.enter]).breadcrumb.contains("Still there"))
    #expect(panel.after("e").text.contains("next-365-days.csv"))
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60), (300, 80)])
  func `no part of the panel lies over another`(width: Int, height: Int) {
    let context = Session(width: width, height: height).after("3").state.context
    for focus in CustomerValueScreen.Part.allCases {
      let layout = CustomerValueLayout(context, focus: focus)
      let parts = [
        layout.curve, layout.cohorts, layout.channels, layout.horizons, layout.outlook,
      ].filter { !$0.isEmpty }
      for (place, part) in parts.enumerated() {
        #expect(context.area.intersection(part) == part)
        for other in parts.dropFirst(place + 1) { #expect(part.intersection(other).isEmpty) }
      }
      #expect(parts.count == (width < 110 ? 2 : width < 200 ? 4 : 5))
    }
  }
}
