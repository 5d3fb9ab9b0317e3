import Commerce
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// Figures on screen, worked out from the table at `SmallShop.standard`.
@Suite struct Figures {
  private func wide(_ keys: String) -> Session { Session(width: 120, height: 40).after(keys) }

  @Test func `the overview shows the last complete month and the running one beside it`() {
    let text = Session().squeezed
    // Of Ann, active on 1 May, all are so at its end; Dee came new.
    #expect(text.contains("100.0 % "))
    // Margin 90 + 20 + 50 + 30 over four customers; in April 160 over three.
    #expect(text.contains("€ 47.50 "))
    #expect(text.contains("▼ € 5.83 vs Apr'25"))
    // Spend of 12 for one new customer; of 42 for four: 10.50, and 47.50 / 10.50.
    #expect(text.contains("€ 12.00 "))
    #expect(text.contains("4.5 : 1 "))
    // 70 and 10 over two orders; in June 20 over one.
    #expect(text.contains("€ 40.00 "))
    #expect(text.contains("so far € 20.00"))
    // Bob came again after 16 days and Ann after 65; at 65 days 1 - 3/4 * 1/2 have.
    #expect(text.contains("65 days "))
  }

  @Test func `a quarter has figures of its own`() {
    // The last complete one is the first of 2025: one order of 40; since then 70, 10 and 20.
    let text = wide("p").squeezed
    #expect(text.contains("€ 40.00"))
    #expect(text.contains("so far € 33.33"))
  }

  @Test func `an undefined figure is a dash with its reason`() {
    // Nobody ordered in April 2025.
    let text = wide(",,").squeezed
    #expect(text.contains("no orders"))
    #expect(text.contains("– "))
  }

  @Test func `retention shows the flow of the month`() {
    let text = Session().after("2").squeezed
    #expect(text.contains("Lost 0 0.0 %"))
    #expect(text.contains("May 2025: CRR 100.0 %"))
  }

  @Test func `LTV and CAC stand per channel and per cohort`() {
    var session = wide("3")
    #expect(session.squeezed.contains("ads 2 € 55.00 € 42.00 € 21.00 2.6 : 1"))
    #expect(session.squeezed.contains("email 1 € 60.00 € 0.00 € 0.00 –"))
    // January's two cost 30 and brought 110: 55 against 15.
    session.press(.tab)
    #expect(session.squeezed.contains("Jan 2024 ~2 € 55.00 € 15.00 3.7 : 1 ▲"))
  }

  @Test func `a channel opens its margin, customers and spend, which add up`() {
    var session = Session().after("3").after([.enter])
    #expect(session.squeezed.contains("Margin of all their purchases € 110.00"))
    #expect(session.squeezed.contains("Customers of the channel 2"))
    #expect(session.squeezed.contains("Spend € 42.00"))
    #expect(session.after([.enter]).squeezed.contains("2 customers 5 € 280.00 € 110.00"))
    session.press("G")
    #expect(session.after([.enter]).squeezed.contains("2 days € 42.00"))
  }

  @Test func `cohorts show shares, marks and the weighted mean`() {
    let text = wide("4").squeezed
    #expect(text.contains("Jan 2024 2 ~100 ~50 ~50 ~0.0"))
    // The first order is of January 2024: whether those who came within a year of it had bought before is not known.
    #expect(text.contains("up to Feb 2024: may have bought before"))
    #expect(text.contains("May 2025 1 ~100 *0.0"))
    #expect(text.contains("Feb 2024, M1: 0.0 % (0.0 to 79.3 %), mean 33.3 %"))
  }

  @Test func `a cell of a cohort opens who came and who did not`() {
    // Of Ann and Bob, Bob came in February.
    var session = Session().after("4g").after([.enter])
    session.press("g")
    #expect(session.squeezed.contains("Bought in M1 1"))
    #expect(session.after([.enter]).text.contains("Bob Bakkerij"))
    session.press("j")
    #expect(session.after([.enter]).text.contains("Ann Appelboom"))
    #expect(session.after([.enter]).squeezed.contains("1 customer "))
  }

  @Test func `segments count everybody once`() {
    let text = wide("5").squeezed
    #expect(text.contains("Potential loyalist 1 25.0 % +1 € 100 0 d"))
    #expect(text.contains("At risk 1 25.0 % +1 € 200 136 d"))
    #expect(text.contains("Lost 1 25.0 % 0 € 80 498 d"))
    #expect(text.contains("Total 4 € 450"))
  }

  @Test func `a segment and a field of the map open their people`() {
    #expect(Session().after("5Gkkk").after([.enter]).text.contains("Ann Appelboom"))
    var session = Session().after("5")
    session.press(.tab)
    session.press("gjjjlll")
    session.press(.enter)
    #expect(session.breadcrumb.contains("Segments › R2 FM4"))
    #expect(session.squeezed.contains("1 customer 3 € 200.00 € 90.00"))
  }

  @Test func `the list of customers is sorted by any column, both ways`() {
    var session = Session().after("6")
    let firsts = (0..<6).map { _ -> String in
      session.press("s")
      return String(session.lines[4].dropFirst().prefix(3))
    }
    // Margin, first order, last order, name, orders, net.
    #expect(firsts == ["Ann", "Dee", "cas", "cas", "Ann", "Ann"])
    session.press("S")
    #expect(session.lines[4].hasPrefix(" Dee"))
    #expect(session.footer.contains("Sorted by net, lowest first"))
  }

  @Test func `panel 0 tells why figures differ from the shop's own`() {
    let text = wide("0").squeezed
    #expect(text.contains("Counted orders 9"))
    #expect(text.contains("Not counted 1"))
    #expect(text.contains("Unidentified 1"))
    #expect(text.contains("Purchases 8"))
  }

  @Test func `lines of panel 0 open their orders`() {
    var session = Session().after("0")
    session.press(.tab, .tab)
    session.press("jjjj")
    session.press(.enter)
    #expect(session.breadcrumb.contains("Data › Not counted"))
    #expect(session.text.contains("#1009"))
  }
}
