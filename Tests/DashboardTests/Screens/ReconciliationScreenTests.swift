import Commerce
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// The way from the shop's own total to net revenue on panel 0.
@Suite struct `The way to net revenue` {
  private func session(
    _ shop: SmallShop = .standard, width: Int = 120, height: Int = 40, strings: Strings = Strings()
  ) -> Session {
    Session(shop, width: width, height: height, strings: strings).after("0").after([.tab])
  }

  /// In May 2025 there were orders of 70.00 and 10.00, and one of 99.00 that was cancelled.
  @Test func `it is that of the last complete period, line by line`() {
    let text = session().squeezed
    #expect(text.contains("May 2025"))
    for line in [
      "Your shop's own total 3 € 179.00", "Cancelled 1 -€ 99.00", "Not paid yet 0 € 0.00",
      "Test orders 0 € 0.00", "= Counted orders 2 € 80.00", "Tax 0 € 0.00", "Refunds 0 € 0.00",
      "= Net revenue 2 € 80.00", "Rejected rows 2",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test func `h and l lead to other periods, of the length that is chosen`() {
    let session = session()
    #expect(session.after("l").text.contains("still running · Jun 2025"))
    #expect(session.after("lh").squeezed.contains("Your shop's own total 3 € 179.00"))
    // January 2024: 121.00, of which 21.00 is tax, and 50.00.
    let first = session.after(String(repeating: "h", count: 16)).squeezed
    #expect(first.contains("Jan 2024"))
    #expect(first.contains("= Counted orders 2 € 171.00"))
    #expect(first.contains("Tax 1 -€ 21.00"))
    #expect(first.contains("= Net revenue 2 € 150.00"))
    // A quarter is not a month's, and begins at the last complete one again.
    #expect(session.after("hp").text.contains("Q1 2025"))
    #expect(session.after(",").text.contains("May 2025"))
    #expect(session.after(",,").text.contains("Apr 2025"))
  }

  @Test func `it stays within the days that the shop has orders of`() {
    let first = session().after(String(repeating: "h", count: 60))
    #expect(first.text.contains("Jan 2024"))
    let last = session().after(String(repeating: "l", count: 60))
    #expect(last.text.contains("Jun 2025"))
  }

  @Test func `a period without orders says so`() {
    let april = session().after("h")
    #expect(april.text.contains("No order of Apr 2025"))
    #expect(april.after([.enter]).breadcrumb.contains("›") == false)
  }

  @Test func `Enter opens the orders of a line`() {
    let all = session().after([.enter])
    #expect(all.breadcrumb.contains("Data › Your shop's own total"))
    #expect(all.text.contains("3 orders"))
    let cancelled = session().after("j").after([.enter])
    #expect(cancelled.breadcrumb.contains("Data › Cancelled"))
    #expect(cancelled.text.contains("#1009"))
    let net = session().after("jjjjjjjj").after([.enter])
    #expect(net.breadcrumb.contains("Data › Net revenue"))
    #expect(net.text.contains("2 orders"))
  }

  @Test func `rejected rows lead to the import that has them`() {
    let rejected = session().after("Gkk").after([.enter])
    #expect(rejected.text.contains("Each import opens to its rows"))
    #expect(rejected.after([.enter]).text.contains("Why"))
  }

  @Test func `a line without orders says that there is nothing to open`() {
    let last = session().after("G").after([.enter])
    #expect(last.text.contains(Strings().nothingToOpen))
  }

  @Test(arguments: [Language.english, .dutch])
  func `every line is explained, with SQL`(language: Language) {
    var session = session(strings: Strings(language))
    for place in 0..<13 {
      guard case .explanation(let explanation, _)? = session.after("x").state.overlay else {
        Issue.record("nothing explains line \(place)")
        return
      }
      #expect(!explanation.definition.isEmpty && explanation.queries.count == 1)
      session = session.after("j")
    }
  }

  @Test func `a small screen shows the way, or what is known of all rows`() {
    let small = Session(width: 80, height: 24).after("0")
    #expect(small.text.contains("From your shop's total"))
    #expect(!small.text.contains("From rows to customers"))
    let coverage = small.after([.tab, .tab])
    #expect(coverage.text.contains("From rows to customers"))
    #expect(!coverage.text.contains("From your shop's total"))
  }

  @Test func `it leaves the program as a table in whole units`() {
    guard
      case .export(let request)? = session().after("e").wanted(by: .enter).first,
      case .table(let columns, let rows) = request.list
    else {
      Issue.record("the way is exported as a table")
      return
    }
    #expect(columns == ["Part", "Orders", "Amount", "Why"])
    #expect(rows[0].prefix(3) == [.text("Your shop's own total"), .number(3), .number(179)])
    #expect(rows[1].prefix(3) == [.text("Cancelled"), .number(1), .number(-99)])
  }
}
