import Commerce
import Metrics
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// Panel 4 on the shop of the table at `SmallShop.standard`: Ann and Bob came in January 2024, Cas in February 2024, Dee
/// in May 2025.
@Suite struct CohortsScreenTests {
  private func wide(_ keys: String, _ shop: SmallShop = .standard) -> Session {
    Session(shop, width: 120, height: 40).after(keys)
  }

  /// Looks for the beginning of a row, its spaces squeezed.
  private func expectRow(_ row: String, on session: Session) {
    #expect(session.squeezed.contains(row), "\(session.squeezed.prefix(900))")
  }

  /// The keys that are shown once the message of the last one is gone.
  private func footer(_ keys: String) -> String { wide(keys).after([.function(1)]).footer }

  @Test func `in the first month there is no curve yet, which is said with what to do`() {
    let first = Session(width: 120, height: 40).after("4<<")
    #expect(first.squeezed.contains("No curve yet"))
    #expect(first.squeezed.contains("Look at a later day: . goes there."))
    #expect(!Session(width: 120, height: 40).after("4").squeezed.contains("No curve yet"))
  }

  @Test
  func `t goes from amounts to the mean, to curves and back, and its hint says what comes next`() {
    #expect(footer("4").contains("t against mean"))
    #expect(footer("4t").contains("t curves"))
    #expect(footer("4tt").contains("t table"))
    #expect(wide("4t").footer.contains("Colours against the mean"))
    #expect(wide("4ttt").after([.function(1)]).lines == wide("4").after([.function(1)]).lines)
  }

  @Test func `p goes through the grains`() {
    #expect(wide("4p").breadcrumb.contains("by quarters"))
    // Ann, Bob and Cas came in the first quarter of 2024.
    expectRow("Q1 2024 3 ~100", on: wide("4p"))
    expectRow("2024 3 ~100", on: wide("4pp"))
    #expect(wide("4ppp").breadcrumb.contains("by weeks"))
    #expect(wide("4pppp").breadcrumb.contains("in steps of 30 days"))
    #expect(wide("4ppppp").after([.function(1)]).lines == wide("4").after([.function(1)]).lines)
  }

  @Test func `c goes through the cuts`() {
    #expect(wide("4c").squeezed.contains("ads 2 ~100"))
    // No order tells a country.
    expectRow("(none) 4 ~100", on: wide("4cc"))
    #expect(wide("4ccc").breadcrumb.contains("first product"))
    #expect(wide("4cccc").squeezed.contains("WELCOME 1 ~100"))
    #expect(wide("4ccccc").breadcrumb.contains("size of the first order"))
    #expect(wide("4cccccc").after([.function(1)]).lines == wide("4").after([.function(1)]).lines)
  }

  /// The screen from the title of the curves that stand below the heatmap.
  private func below(_ keys: String) -> [String] {
    let lines = wide(keys).after([.function(1)]).lines
    return Array(lines.drop { !$0.hasPrefix("──") }.dropLast(4))
  }

  @Test func `below a heatmap of few rows each has its curve beside the mean`() throws {
    let curves = below("4")
    #expect(try #require(curves.first).contains("each row, and the mean with its 95 % band"))
    for name in ["Jan'24", "Feb'24", "mean"] {
      #expect(curves.contains { $0.contains(" \(name) ") })
    }
  }

  @Test func `once a row is chosen, only those that are stand below the heatmap`() throws {
    let curves = below("4g ")
    #expect(try #require(curves.first).contains("and cohorts chosen with Space"))
    for name in ["Jan'24", "mean"] { #expect(curves.contains { $0.contains(" \(name) ") }) }
    #expect(!curves.contains { $0.contains(" Feb'24 ") })
  }

  /// A shop that somebody came to in each of so many months.
  private func shop(months: Int) -> SmallShop {
    var shop = SmallShop.standard
    shop.people = (0..<months).map { .init(name: "N\($0)", email: "n\($0)@example.com") }
    shop.sales = (0..<months).map { month in
      let day = "\(2023 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)-05"
      return .init(person: month, day: day, total: 1000)
    }
    return shop
  }

  /// The rows of the heatmap on screen, and whether curves stand below them.
  private func rows(_ months: Int, _ keys: String) -> (count: Int, hasCurves: Bool) {
    let lines = wide(keys, shop(months: months)).after([.function(1)]).lines
    let rows = lines.drop { !$0.contains(" Size ") }.dropFirst().prefix { !$0.contains(" mean ") }
    return (rows.count, lines.contains { $0.hasPrefix("── % of the cohort") })
  }

  // At 120x40 there are 34 rows for both: a header, the mean and a blank line, and 12 for the curves leave
  // 19. Beyond that the curves take four ninths of them, 15.
  @Test func `no row of the heatmap makes room for curves as long as there is room for both`() {
    #expect(rows(19, "4") == (19, true))
    #expect(rows(20, "4") == (17, true))
  }

  @Test func `zoomed the heatmap has the whole height where its rows need it`() {
    #expect(rows(24, "4z") == (24, false))
  }

  @Test
  func `the curves below the heatmap stay as they are while the cursor goes through its rows`() {
    #expect(below("4k") == below("4"))
    #expect(wide("4k").lines != wide("4").lines)
  }

  @Test func `Space puts a row beside others and takes it away again`() {
    #expect(wide("4g ").footer.contains("Jan 2024 is compared"))
    #expect(wide("4g  ").footer.contains("Jan 2024 is no longer compared"))
    #expect(wide("4g ").text.contains("> Jan 2"))
    #expect(!wide("4g  ").text.contains("> Jan 2"))
    // Other rows are others to compare.
    #expect(!wide("4g pppp").text.contains("> "))
  }

  @Test func `no more rows are compared than there are colours`() {
    var shop = SmallShop.standard
    for month in 3...4 {
      shop.people.append(SmallShop.Person(name: "", email: "\(month)@example.com"))
      shop.sales.append(
        SmallShop.Sale(person: month + 1, day: "2024-0\(month)-02", total: 1000))
    }
    #expect(wide("4g j j j j ", shop).footer.contains("No more than 4 can be compared"))
  }

  @Test func `a move within the rows on screen scrolls nothing`() {
    var shop = SmallShop.standard
    for month in 3...9 {
      shop.people.append(SmallShop.Person(name: "", email: "\(month)@example.com"))
      shop.sales.append(
        SmallShop.Sale(person: month + 1, day: "2024-0\(month)-02", total: 1000))
    }
    // The map has five lines of rows above the words on its cell.
    let last = Session(shop, height: 12).after("4G")
    func names(_ session: Session) -> [Substring] { session.lines.map { $0.prefix(9) } }
    #expect(names(last)[4...8].last == " May 2025")
    for keys in ["k", "kkkk"] { #expect(names(last.after(keys))[4...8] == names(last)[4...8]) }
    #expect(names(last.after("kkkkk"))[4...8] != names(last)[4...8])
  }

  @Test
  func `two rows are told apart at every age, and no winner is named that chance may have made`() {
    let curves = wide("4g j tt")
    // One of two against none of one. Wilson's intervals are 0.0945 to 0.9055 and 0 to 0.7935, so Newcombe's goes from
    // 0.5 - sqrt(0.4055^2 + 0.7935^2) to 0.5 + 0.4055.
    #expect(curves.text.contains("Jan 2024 less Feb 2024"))
    let row = "M1 50.0 % 0.0 % +50.0 -39.1 to +90.5 no clear difference"
    #expect(curves.squeezed.contains(row))
    let words = "M1: Jan 2024 less Feb 2024 +50.0 points (-39.1 to +90.5): no clear difference"
    #expect(curves.squeezed.contains(words))
    // Alone it has the chart's place.
    #expect(curves.text.contains("┴"))
    let alone = curves.after("z")
    #expect(alone.squeezed.contains(row) && !alone.text.contains("┴"))
    #expect(curves.after("l").squeezed.contains("M2: Jan 2024 less Feb 2024"))
  }

  @Test func `amounts have an interval from how far their members are apart`() {
    var shop = SmallShop.standard
    shop.people.append(SmallShop.Person(name: "Eve", email: "eve@example.com"))
    shop.sales.append(
      SmallShop.Sale(person: 4, day: "2024-02-20", total: 4000, cost: 1000, channel: "email"))
    // Margins of the first month: 40 and 10 against 50 and 30. The variances of the means are 225 and 100:
    // -15 +- 1.96 x sqrt(325) = -15 +- 35.33.
    let curves = wide("4mmmmmg j tt", shop)
    #expect(
      curves.squeezed.contains(
        "M0 € 25.00 € 40.00 -€ 15.00 -€ 50.33 to +€ 20.33 no clear difference"))
  }

  @Test func `one person has no spread, so that nothing is said of chance`() {
    #expect(wide("4mmmmmg j tt").squeezed.contains("M0 € 25.00 € 50.00 -€ 25.00 – –"))
  }

  @Test func `the curves go on as forecast from the last step that is over`() {
    // Dee is there with 1 / (1 + 0.4 x (14 / 8)^0.5) = 0.654, and comes within the 13 days that are left of June
    // with 1 - (14 / (14 + 13/7))^0.5 = 0.0604.
    let curves = wide("4Gtt")
    #expect(curves.squeezed.contains("May 2025, M1: 0.0 %"))
    #expect(curves.squeezed.contains(", forecast 3.9 %"))
    #expect(curves.text.contains("dotted: forecast"))
    let explained = curves.after("x").squeezed
    #expect(explained.contains("forecast M1: 3.9 %"))
    #expect(explained.contains("MBG/NBD"))
  }

  @Test func `the cursor goes on to where there is a forecast only`() {
    let curves = wide("4Gttlll")
    #expect(curves.squeezed.contains("May 2025, M4: forecast"))
    let explained = curves.after("x").squeezed
    #expect(explained.contains("forecast M4:"))
    #expect(curves.after("y").squeezed.contains("May 2025, M4: forecast"))
    #expect(curves.after([.enter]).squeezed.contains("Dee"))
    // The heatmap has no such column, nor is it left where it was.
    #expect(curves.after("t").squeezed.contains("May 2025, M1: 0.0 %"))
    #expect(curves.after("ttt").squeezed.contains("May 2025, M4: forecast"))
  }

  @Test func `beside two rows, too, the dotted line is told`() {
    let curves = wide("4g j tt")
    #expect(curves.squeezed.contains(" less "))
    #expect(curves.text.contains("dotted: forecast"))
    #expect(!wide("4cg j tt").text.contains("dotted: forecast"))
  }

  @Test func `where no forecast stands the reason does`() {
    let reason = Strings().reason(.valueFollowsFrequency)
    #expect(wide("4mmmmmtt").squeezed.contains("no forecast: \(reason)".prefix(60)))
    #expect(wide("4ctt").text.contains("no forecast: only for cohorts of one period"))
  }

  @Test func `a forecast is asked for by the curves only`() {
    func asks(_ keys: String) -> Bool {
      wide(keys).effects.contains {
        if case .load(.cohortForecast) = $0 { true } else { false }
      }
    }
    #expect(!asks("4tjk"))
    #expect(asks("4tt"))
    #expect(!asks("4ctt"))
  }
}
