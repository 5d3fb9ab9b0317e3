import Commerce
import Metrics
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// The initiatives of panel 9, of the table at `SmallShop.standard` with a second purchase of Dee's on 10 May 2025: 30.00
/// with a margin of 20.00. The card began on 20 February 2024 and cost 5.00.
///
/// Within 30 days before it Ann brought 40.00 and Bob 20.00; since, Dee 50.00. Who came since is Dee alone.
@Suite struct InitiativesPanel {
  private var shop: SmallShop {
    var shop = SmallShop.standard
    shop.sales.append(.init(person: 3, day: "2025-05-10", total: 3000, cost: 1000))
    shop.initiatives = [
      ("Card", "2024-02-20", Int64(500)), ("Later", "2025-06-18", 0),
    ].compactMap { name, start, costs in
      CalendarDay(iso: start).flatMap { Initiative(name: name, start: $0, costs: costs) }
    }
    return shop
  }

  private func wide(_ keys: Key...) -> Session {
    Session(shop, width: 120, height: 40).after("9").after([.tab, .tab] + keys)
  }

  @Test func `Tab leads from the trials to the initiatives, their ages and the what-if`() {
    #expect(wide().breadcrumb.contains("did what was done bring more"))
    let text = wide().squeezed
    #expect(text.contains("Card 20 Feb 2024 30 d € 30.00 € 50.00 +€ 20.00 +300 % too few people"))
    #expect(text.contains("30 d 2 € 30.00 1 € 50.00 +€ 20.00"))
    #expect(text.contains("since 20 Feb 2024, € 5.00, for all customers"))
    #expect(text.contains("Once all 1 customer who came since"))
    // What begins tomorrow is not there yet.
    #expect(!text.contains("Later"))
    // Behind the what-if come the launches, of which there are none.
    let around = wide(.tab, .tab, .tab, .tab)
    #expect(around.breadcrumb.contains("did writing to them do anything"))
  }

  @Test func `a press on a header sorts the list`() {
    var session = wide()
    session.mouse(.press, on: "Difference")
    #expect(session.footer == "Sorted by difference, highest first")
  }

  @Test func `an age that nobody reached is a dash with its reason`() {
    let text = wide().squeezed
    #expect(text.contains("60 d 0 – 0 – – nobody known for that long"))
    #expect(text.contains("365 d 0 – 0 – – nobody known for that long"))
  }

  @Test func `Enter opens both sides with their people, who add up to them`() throws {
    var session = wide(.enter)
    #expect(session.breadcrumb.contains("Trials › Card, 30 days"))
    let text = session.squeezed
    #expect(text.contains("Margin of 30 days, first bought after € 50.00"))
    #expect(text.contains("Customers who first bought before 2"))
    #expect(text.contains("Customers whom it reached 1"))
    session.press(.down, .down, .down, .enter)
    guard case .customers(let list) = session.state.screen else {
      Issue.record("people are opened")
      return
    }
    #expect(list.occasions.kind == .withinFirst(days: 30))
    #expect(session.squeezed.contains("Ann Appelboom"))
    #expect(!session.squeezed.contains("Dee Dijkstra"))
  }

  @Test func `x fills the formula and has the SQL, y copies it, e has every age`() {
    let explained = wide().after("x").squeezed
    #expect(explained.contains("After: € 50.00 / 1 = € 50.00"))
    #expect(explained.contains("Before: € 60.00 / 2 = € 30.00"))
    #expect(explained.contains("Gain: +€ 20.00 × 1 = +€ 20"))
    #expect(explained.contains("ROI: (+€ 20 - € 5.00) / € 5.00 = +300 %"))
    #expect(explained.contains("first_day >= '2024-02-20' AS is_after"))
    #expect(
      wide(.tab).wanted(by: .character("y")).contains {
        "\($0)".contains("Card, 30 days: LTV € 30.00 (2) before, € 50.00 (1) after")
      })
    let session = wide()
    guard let export = session.state.screen.model.export(session.state.context),
      case .table(let columns, let rows) = export.list
    else {
      Issue.record("the ages are exported")
      return
    }
    #expect(rows.count == Horizon.standardDays.count)
    #expect(rows.allSatisfy { $0.count == columns.count })
  }

  @Test func `the list is sorted by its columns, and t draws the ages as curves`() {
    var two = shop
    two.initiatives += [Initiative(name: "Box", start: day("2024-05-01"), costs: 0)].compactMap(
      \.self)
    let list = Session(two, width: 120, height: 40).after("9").after([.tab, .tab])
    #expect(list.after("s").text.contains("Sorted"))
    // One alone is in order already.
    #expect(!wide().footer.contains("sort"))
    #expect(wide(.tab).after("t").text.contains("EUR"))
    #expect(wide(.tab).after("t").state.screen.model.hint(.tableOrChart, Strings()) == nil)
  }

  @Test func `D asks, and y removes`() {
    let session = wide().after("D")
    #expect(session.text.contains("Remove initiative “Card”?"))
    #expect(session.wanted(by: .character("y")) == [.removeEntry(.initiative, "Card")])
    #expect(session.wanted(by: .escape).isEmpty)
  }

  @Test func `without initiatives it says what one is, and n makes one`() {
    let session = Session(.standard, width: 80, height: 24).after("9").after([.tab, .tab])
    #expect(session.text.contains("No initiatives yet"))
    #expect(session.text.contains("stamgast initiatives add \"Savings card\" 2025-10-01 1200"))
    #expect(session.text.contains("new initiative"))
    // The ages have nothing to choose.
    #expect(session.after([.tab]).text.contains("What if"))
  }

  // MARK: What if

  @Test func `the what-if begins with the shop's own year`() {
    let text = wide(.tab, .tab).squeezed
    // Before: Ann, Bob and Cas; in the year Ann once, Dee twice, Cas once, for 160.00 with a margin of 80.00.
    #expect(text.contains("Retention (CRR) 66.7 % 66.7 %"))
    #expect(text.contains("Net of a purchase (AOV) € 40.00 € 40.00"))
    #expect(text.contains("Purchases a year 1.33 1.33"))
    #expect(text.contains("Margin rate 50.0 % 50.0 %"))
    #expect(text.contains("Acquisition cost (CAC) € 12.00 € 12.00"))
    // 26.67 a year for three years.
    #expect(text.contains("LTV, a lifetime € 80.00 € 80.00"))
    #expect(text.contains("LTV : CAC 6.7 : 1 6.7 : 1"))
    #expect(text.contains("Payback 5.4 months 5.4 months"))
    #expect(text.contains("Margin of a year € 80 € 80"))
    #expect(text.contains("less acquisition € 68 € 68"))
    #expect(wide(.tab, .tab).squeezed.contains("The data holds less than two years"))
  }

  @Test func `arrows turn a lever and what follows, D turns it back`() {
    let turned = wide(.tab, .tab, .right, .right, .left, .right)
    #expect(turned.squeezed.contains("Retention (CRR) 66.7 % +2 points 68.7 %"))
    // 26.67 / 0.3133
    #expect(turned.squeezed.contains("LTV, a lifetime € 80.00 +6.4 % € 85.11"))
    #expect(turned.after("D").squeezed.contains("LTV, a lifetime € 80.00 € 80.00"))
    let price = wide(.tab, .tab, .down, .left)
    #expect(price.squeezed.contains("Net of a purchase (AOV) € 40.00 -1 % € 39.60"))
    // What follows has nothing to turn.
    #expect(wide(.tab, .tab, .end, .right).squeezed.contains("less acquisition € 68 € 68"))
  }

  @Test func `a figure of the what-if opens its parts, and they their people`() {
    var session = wide(.tab, .tab, .enter)
    #expect(session.squeezed.contains("Of these, back in the year 2"))
    #expect(session.squeezed.contains("Customers of the year before 3"))
    session.press(.enter)
    #expect(session.squeezed.contains("Ann Appelboom"))
    #expect(!session.squeezed.contains("Bob Bakkerij"))
    let explained = wide(.tab, .tab).after("x").squeezed
    #expect(explained.contains("2 / 3"))
    #expect(explained.contains("marketing_spend"))
  }

  // MARK: Marks

  @Test func `charts of time and cohorts mark the day, and the cursor's line names it`() {
    let session = Session(shop, width: 120, height: 40)
    #expect(session.after("2").text.contains("◆"))
    #expect(session.after("2").after([.home, .right]).squeezed.contains("◆ Card"))
    #expect(session.after("4").text.contains("Feb 2024◆"))
    #expect(session.after("3").after([.tab]).text.contains("Feb 2024◆"))
    #expect(session.after("z").text.contains("◆"))
    // What has not begun on the day is marked nowhere.
    #expect(!session.after("2").text.contains("Later"))
    #expect(!Session(.standard, width: 120, height: 40).after("2").text.contains("◆"))
  }

  @Test(arguments: [(20, 5), (40, 12), (80, 24), (200, 60), (1, 1)])
  func `it is drawn at every size, in both languages`(width: Int, height: Int) {
    for strings in [Strings(), Strings(.dutch)] {
      for tabs in 2...4 {
        let session = Session(shop, width: width, height: height, strings: strings).after("9")
          .after(Array(repeating: .tab, count: tabs))
        #expect(session.lines.count == height)
      }
    }
  }
}
