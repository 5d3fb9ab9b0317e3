import Commerce
import Metrics
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// The launches of panel 9, of the table at `SmallShop.roaster`, up to 20 April 2025.
///
/// The sale began on 24 February 2025 for two weeks: Ann on 1 March came again within them, for 10.00; in the two weeks
/// before nobody did. Mugs began with the first of them, on 10 January 2024.
@Suite struct LaunchesPanel {
  private var shop: SmallShop {
    var shop = SmallShop.roaster
    shop.sales[3].tags = ["spring"]
    shop.launches = [
      ("Sale", "2025-02-24", 2), ("Mugs", "product=Mug", 4), ("Tea", "product=Tea", 4),
      ("Spring", "tag=spring", 1), ("Autumn", "2025-09-01", 4),
    ].compactMap { name, subject, weeks in
      Launch.Subject(subject).flatMap { Launch(name: name, $0, weeks: weeks) }
    }
    return shop
  }

  private func wide(_ keys: Key...) -> Session {
    Session(shop, width: 200, height: 60).after("9").after([.shiftTab, .shiftTab] + keys)
  }

  @Test func `Shift-Tab leads to the weeks of the first launch, and to the list`() {
    #expect(wide().breadcrumb.contains("did it bring regulars back"))
    let text = wide().squeezed
    #expect(text.contains("Tea – 4 – – – – – – product never sold"))
    #expect(text.contains("Autumn 1 Sep 2025 4 – – – – – – still to come"))
    #expect(text.contains("Spring 1 Mar 2025 1 0 1 0.0 +1.0 – € 10.00 too few orders"))
    #expect(text.contains("Sale 24 Feb 2025 2 0 1 0.0 +1.0 – € 10.00 too few orders"))
    #expect(text.contains("Mugs 10 Jan 2024 4 0 0 0.0 0.0 – € 0.00 too few orders"))
  }

  @Test func `a press on a header sorts the list`() {
    var session = wide()
    session.mouse(.press, on: "Difference")
    #expect(session.footer == "Sorted by difference, highest first")
    session.mouse(.press, on: "Since")
    #expect(session.footer == "Sorted by since, highest first")
  }

  @Test func `a launch is told with its days, its basis and its money`() {
    let text = wide(.end, .up).squeezed
    #expect(text.contains("since 24 Feb 2025, 2 weeks, its day"))
    #expect(
      text.contains(
        "Repeat orders after: 1, 0.5 a week (24 Feb 2025 to 9 Mar 2025); before: 0, 0.0 a week (10 Feb 2025 to 23 Feb 2025)."
      ))
    #expect(text.contains("a year earlier there were fewer than ten on a side"))
    #expect(text.contains("Net of the repeat orders: € 10.00 after, € 0.00 before."))
    // Spring is a tag, which the one order has.
    #expect(wide(.home, .down, .down).squeezed.contains("1 of the 1 have the tag."))
  }

  @Test func `Enter opens both sides, last year and the marked, down to the order`() {
    var session = wide(.home, .down, .down, .enter)
    #expect(session.breadcrumb.contains("Trials › Spring"))
    #expect(session.squeezed.contains("Repeat orders after 1"))
    #expect(session.squeezed.contains("Repeat orders before, a year earlier 0"))
    #expect(session.squeezed.contains("Of those after, with the tag 1"))
    #expect(session.squeezed.contains("Net of the repeat orders after € 10.00"))
    session.press(.down, .down, .down, .down, .enter)
    #expect(session.squeezed.contains("Ann Appelboom"))
    #expect(session.squeezed.contains("returning orders of 1 Mar 2025 – 7 Mar 2025"))
    #expect(!session.squeezed.contains("Bob Bakkerij"))
    session.press(.enter)
    #expect(session.squeezed.contains("#1004"))
  }

  @Test func `a launch that has not begun opens nothing, and says why`() {
    let session = wide(.home)
    #expect(session.squeezed.contains("– (product never sold)"))
    #expect(session.after([.enter]).breadcrumb == session.breadcrumb)
    #expect(session.after([.enter]).text.contains("Tea: – (product never sold)"))
    #expect(session.after("x").squeezed.contains("– (product never sold)"))
  }

  @Test func `weeks are a chart with the day marked, t makes them a table that opens`() {
    var session = wide(.end, .up, .tab)
    // The label gives way to the curves.
    #expect(session.text.contains("◆"))
    #expect(session.text.contains("expected"))
    session = session.after("t")
    let text = session.squeezed
    #expect(text.contains("-1 17 Feb 2025 0"))
    #expect(text.contains("+1 24 Feb 2025 1 0 0.0 +1.0 € 10.00"))
    session.press(.enter)
    #expect(session.breadcrumb.contains("Sale, week +1"))
    session.press(.enter)
    #expect(session.squeezed.contains("Ann Appelboom"))
  }

  @Test func `on the chart left and right go along the weeks`() {
    #expect(
      wide(.end, .up, .tab, .right).wanted(by: .character("y")).contains {
        "\($0)".contains("Sale, week +2")
      })
    #expect(
      wide(.end, .up, .tab, .left).wanted(by: .character("y")).contains {
        "\($0)".contains("Sale, week -1")
      })
  }

  @Test func `x fills the numbers in and has the SQL, e has every launch, or the weeks of one`() {
    let explained = wide(.end, .up).after("x").squeezed
    #expect(explained.contains("Difference: 1 - 0.0 = +1.0 (–, too rare to tell)"))
    #expect(explained.contains("FILTER (WHERE orders > 0 AND day BETWEEN '2025-02-24' AND"))
    let session = wide(.end, .up)
    let explanation = session.state.screen.model.explanation(session.state.context)
    #expect(
      explanation?.leftOut.contains {
        $0.contains("the launch's day stays that of the whole shop")
      } == true)
    for (session, count) in [(wide(), 5), (wide(.end, .up, .tab), 4)] {
      guard let export = session.state.screen.model.export(session.state.context),
        case .table(let columns, let rows) = export.list
      else {
        Issue.record("a table is exported")
        return
      }
      #expect(rows.count == count)
      #expect(rows.allSatisfy { $0.count == columns.count })
    }
  }

  @Test func `D asks and removes, i changes, the list is sorted`() {
    let session = wide(.end, .up)
    #expect(session.after("D").text.contains("Remove launch “Sale”?"))
    #expect(session.after("D").wanted(by: .character("y")) == [.removeEntry(.launch, "Sale")])
    #expect(session.after("i").squeezed.contains("Since: 2025-02-24"))
    #expect(wide().after("s").text.contains("Sorted"))
  }

  @Test func `without launches it says what one is, and n makes one`() {
    let session = Session(.standard, width: 80, height: 24).after("9").after([.shiftTab])
    #expect(session.text.contains("No launches yet"))
    #expect(session.text.contains("stamgast launches add \"Winter blend\""))
    #expect(session.text.contains("new launch"))
    #expect(session.after([.tab]).breadcrumb.contains("did writing to them"))
  }

  @Test func `charts of time mark each day on which one began`() {
    let session = Session(shop, width: 120, height: 40)
    #expect(session.after("2").text.contains("◆"))
    #expect(session.after("4").text.contains("Jan 2024◆"))
    #expect(!session.after("2").text.contains("Autumn"))
  }

  @Test(arguments: [(20, 5), (40, 12), (80, 24), (200, 60), (300, 80), (1, 1)])
  func `it is drawn at every size, in both languages`(width: Int, height: Int) {
    for strings in [Strings(), Strings(.dutch)] {
      for keys in [[Key.shiftTab], [.shiftTab, .shiftTab]] {
        let session = Session(shop, width: width, height: height, strings: strings).after("9")
          .after(keys)
        #expect(session.lines.count == height)
        #expect(session.after("t").lines.count == height)
      }
    }
  }
}
