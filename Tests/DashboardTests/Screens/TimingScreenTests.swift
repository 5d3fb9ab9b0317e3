import Commerce
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// Panel 7, worked out from the table at `SmallShop.standard`: Bob came again after 16 days, Ann after 65 and once
/// more after 323, Cas after 489; Dee has been known for 42 days.
@Suite struct TimingPanel {
  private func wide(_ keys: String, _ more: Key...) -> Session {
    Session(width: 120, height: 40).after(keys).after(more)
  }

  @Test func `the share by day counts those in sight, and says when half have come again`() {
    // 1 - 3/4 on day 16; on day 65 two are left: 1 - 3/4 x 1/2.
    let text = wide("7").squeezed
    #expect(text.contains("by day 65: ~62.5 % ("))
    #expect(text.contains(" half by day 65 "))
    #expect(wide("7h").text.contains("by day 64: ~25.0 % ("))
  }

  @Test
  func `the shop's target and what others publish stand beside the days to the second purchase`() {
    var shop = SmallShop.standard
    shop.targets = [.daysToSecondOrder: 45]
    let session = Session(shop, width: 160, height: 50).after("7")
    #expect(session.squeezed.contains("half by day 65, target 45 days"))
    // And in the chart, at the half.
    let lines = session.text.split(separator: "\n").filter { $0.contains("target 45 days") }
    #expect(lines.count == 2)
    let explained = session.after("x").squeezed
    #expect(explained.contains("target 45 days"))
    #expect(explained.contains("about 19 %"))
    #expect(wide("7", .tab, .character("x")).squeezed.contains("elsewhere"))
  }

  @Test func `keys go along the curve by days, weeks and months, and no further than its ends`() {
    let words = ["l": 66, "h": 64, "j": 72, "k": 58, "g": 0, "G": 365]
    for (key, day) in words { #expect(wide("7" + key).text.contains("by day \(day):"), "\(key)") }
    #expect(wide("7", .pageDown).text.contains("by day 95:"))
    #expect(wide("7gh").text.contains("by day 0:"))
    #expect(wide("7Gl").text.contains("by day 365:"))
  }

  @Test func `a day opens who came again by then and who has not, of those known for so long`() {
    // Known for 65 days: Ann, Bob, Cas.
    let parts = wide("7", .enter)
    #expect(parts.breadcrumb.contains("Timing › Second purchase within 65 days"))
    #expect(parts.squeezed.contains("Came again within 65 days 2"))
    #expect(parts.squeezed.contains("Did not come again within 65 days 1"))
    #expect(parts.squeezed.contains("Known for 65 days or longer 3"))
    #expect(parts.after([.enter]).squeezed.contains("2 customers 5 € 280.00 € 110.00"))
    #expect(parts.after("j").after([.enter]).text.contains("cas@example.com"))
  }

  @Test func `the table of the curve has a row every thirty days, which keys follow`() {
    let table = wide("7tz")
    // Known for 30 days are all four; for 60 all but Dee, of whom Bob alone came again within. The interval of
    // 1 - 3/4: 1.96 x sqrt(1/12) / -ln 0.75 = 1.9667; 0.75 to the power of exp(+-1.9667): 0.128 and 0.961.
    #expect(table.squeezed.contains("30 days ~25.0 % 3.9 to 87.2 % 4 1 25.0 %"))
    #expect(table.squeezed.contains("60 days ~25.0 % 3.9 to 87.2 % 3 1 33.3 %"))
    #expect(table.after("j").text.contains("by day 90: ~62.5 %"))
    #expect(table.after("G").after([.enter]).breadcrumb.contains("within 365 days"))
  }

  @Test func `the ladder tells who went on and what each purchase brings`() {
    let text = wide("7").squeezed
    #expect(text.contains("1st ~4 75.0 % 62.5 % 65 d € 75.00 € 32.50"))
    // Of Ann and Bob, in sight on day 323, Ann went on; Cas came on the last day.
    #expect(text.contains("2nd ~3 33.3 % 50.0 % 323 d € 36.67 € 16.67"))
    #expect(text.contains("3rd ~1 0.0 % – – € 40.00 € 20.00"))
  }

  @Test func `a step opens who went on, who did not, and the money of its purchases`() {
    let parts = wide("7", .tab, .down, .enter)
    #expect(parts.squeezed.contains("Customers with a 2nd purchase 3"))
    #expect(parts.squeezed.contains("Net of their 2nd purchase € 110.00"))
    // 60 of Ann, 30 of Bob, 20 of Cas: their second purchases only.
    #expect(parts.after([.enter]).squeezed.contains("3 customers 3 € 110.00 € 50.00"))
    #expect(parts.after("j").after([.enter]).squeezed.contains("1 customer 1 € 40.00 € 20.00"))
    #expect(parts.after("jj").after([.enter]).squeezed.contains("2 customers 4 € 180.00"))
  }

  @Test func `a dash of the ladder is explained by its reason`() {
    let text = wide("7", .tab).after("Gx").squeezed
    #expect(text.contains("– (nobody known for that long)"))
    #expect(text.contains("half – (fewer than half came back yet)"))
  }

  @Test func `days between purchases stand in stretches, and open the purchases of one`() {
    let bars = wide("7", .tab, .tab)
    #expect(bars.text.contains("median 194 days"))
    #expect(bars.squeezed.contains(" 1 ~25.0 %"))
    // Bob's 30 came after 16 days, which is in the third week.
    let list = bars.after("jj").after([.enter])
    #expect(list.breadcrumb.contains("Timing › Came again after 15–21 days"))
    #expect(list.squeezed.contains("1 customer 1 € 30.00 € 10.00"))
    #expect(bars.after("G").after([.enter]).squeezed.contains("1 customer 1 € 20.00 € 10.00"))
  }

  @Test func `days of the week and months open the returns on them`() {
    // 525 days hold each weekday 75 times; of 4 returns one came on a Monday: 1/75 against 4/525.
    let bars = wide("7", .tab, .tab, .tab)
    #expect(bars.squeezed.contains("0.01 ~+75.0 %"))
    #expect(bars.after([.enter]).breadcrumb.contains("Timing › Came again on a Monday"))
    #expect(bars.after([.enter]).squeezed.contains("1 customer 1 € 30.00 € 10.00"))
    // Bob in February 2024 and Ann in that of 2025.
    let february = bars.after("jjjjjjjj").after([.enter])
    #expect(february.breadcrumb.contains("Came again in February"))
    #expect(february.breadcrumb.contains("returning in February up to 17 Jun 2025"))
    #expect(february.squeezed.contains("2 customers 2 € 70.00 € 30.00"))
    #expect(bars.after("x").squeezed.contains("returns / days = 1 / 75 = 0.01"))
  }

  @Test func `a shop to which nobody came back says so`() {
    let session = Session(.crowd(40), width: 120, height: 40).after("7")
    #expect(session.text.contains("nobody came back yet"))
    #expect(session.text.contains("40"))
    #expect(!session.text.contains("NaN"))
  }

  @Test func `a shop in which nobody is known says so`() {
    var shop = SmallShop.standard
    shop.sales = shop.sales.filter { $0.person == nil }
    let session = Session(shop).after("7")
    #expect(session.text.contains("Nobody who is known has bought up to this day."))
  }

  @Test func `a page has the curve with the ladder, or both rows of bars`() {
    let first = Session().after("7")
    #expect(first.text.contains("Second purchase") && first.text.contains("From purchase"))
    #expect(!first.text.contains("Returns a day"))
    let second = first.after([.tab, .tab])
    #expect(second.text.contains("Days between purchases") && second.text.contains("Returns a day"))
    // The last month is on screen, as is the first weekday.
    #expect(second.text.contains("Mon") && second.text.contains("Dec"))
  }

  @Test func `the tile of the second order opens the panel as of its period's end`() {
    let session = Session(width: 120, height: 40).after("G").after([.enter])
    #expect(session.breadcrumb.contains("Overview › Timing"))
    #expect(session.breadcrumb.contains("up to 31 May 2025"))
    // Cas came again in June only.
    #expect(session.squeezed.contains("1st ~4 50.0 %"))
    let list = session.after([.tab, .enter, .down, .enter])
    #expect(list.squeezed.contains("2 customers 2 € 90.00 € 40.00"))
    #expect(list.breadcrumb.contains("up to 31 May 2025"))
  }

  @Test func `each part is explained, exported and copied`() {
    var session = Session().after("7")
    var files: [String] = []
    for _ in TimingScreen.Part.allCases {
      #expect(session.after("x").state.overlay != nil)
      if case .export(let request)? = session.after("e").wanted(by: .enter).first {
        files.append(request.path)
      }
      if case .copy(let text)? = session.wanted(by: .character("y")).first {
        #expect(text.contains(":"))
      } else {
        Issue.record("nothing to copy")
      }
      session.press(.tab)
    }
    #expect(
      files == [
        "second-purchase.csv", "from-purchase-to-purchase.csv", "days-between-purchases.csv",
        "returns-a-day.csv",
      ])
  }
}
