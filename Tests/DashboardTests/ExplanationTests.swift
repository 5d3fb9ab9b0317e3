import Metrics
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct Explanations {
  /// The explanation under the cursor; nil if there is none.
  private func explanation(_ session: Session) -> Explanation? {
    guard case .explanation(let explanation, _)? = session.after("x").state.overlay else {
      return nil
    }
    return explanation
  }

  /// Explanations tell what a figure means, how it comes about, of whom, and what is left out.
  private func expectComplete(_ session: Session, _ place: String) {
    guard let explanation = explanation(session) else {
      Issue.record("nothing explains \(place)")
      return
    }
    #expect(!explanation.title.isEmpty, "\(place)")
    #expect(!explanation.definition.isEmpty, "\(place)")
    #expect(!explanation.formula.isEmpty, "\(place)")
    #expect(!explanation.population.isEmpty, "\(place)")
    #expect(!explanation.leftOut.isEmpty, "\(place)")
  }

  @Test func `every tile of the overview is explained`() {
    var session = Session()
    for kpi in KPI.allCases {
      expectComplete(session, kpi.rawValue)
      #expect(explanation(session)?.title.contains(Strings().kpiName(kpi)) == true)
      session.press(.right)
    }
  }

  @Test func `every part of the flow of customers is explained, by both rules`() {
    for rule in ["2", "2m"] {
      var session = Session().after(rule + "kkkk")
      for _ in 0..<6 {
        expectComplete(session, session.state.footerText)
        session.press("j")
      }
    }
  }

  @Test func `what to expect of a customer is explained`() throws {
    let session = Session().after("6").after([.enter])
    expectComplete(session, "a customer")
    let formula = try #require(explanation(session)).formula
    #expect(formula.contains { $0.hasPrefix("Still there = 1 / (1 + a / (b + x)") })
    #expect(formula.contains("Future net = – who buys more often spends differently"))
    #expect(
      formula.contains {
        $0.hasPrefix("Backtest – fewer than 50 customers came back. No earlier forecast")
      })
  }

  @Test func `every channel, every cohort and the curve are explained`() {
    var session = Session().after("3")
    for part in CustomerValueScreen.Part.allCases {
      session.press("g")
      for _ in 0..<3 {
        expectComplete(session, "\(part)")
        session.press("j")
      }
      session.press(.tab)
    }
  }

  @Test func `every day, step, stretch and day of return is explained`() {
    var session = Session().after("7")
    for (part, count) in zip(TimingScreen.Part.allCases, [5, 3, 14, 19]) {
      for _ in 0..<count {
        expectComplete(session, "\(part)")
        session.press("j")
      }
      session.press(.tab)
    }
  }

  @Test(arguments: CohortMeasure.allCases)
  func `every cell of the cohorts is explained`(measure: CohortMeasure) {
    let index = CohortMeasure.allCases.firstIndex(of: measure) ?? 0
    var session = Session().after("4" + String(repeating: "m", count: index) + "g")
    for _ in 0..<3 {
      for _ in 0..<18 {
        expectComplete(session, measure.rawValue)
        session.press("l")
      }
      session.press("j")
    }
  }

  @Test func `every segment and every field of the map is explained`() {
    var session = Session().after("5g")
    for _ in 0..<11 {
      expectComplete(session, "segment")
      session.press("j")
    }
    session.press(.tab)
    session.press("g")
    for row in 0..<5 {
      for column in 0..<5 {
        expectComplete(session, "field \(row) \(column)")
        session.press(column < 4 ? "l" : "hhhhj")
      }
    }
  }

  @Test func `the formula of retention has its numbers filled in`() {
    let formula = explanation(Session().after("2"))?.formula ?? []
    #expect(formula.contains("B = 1 = 1 retained + 0 lost"))
    #expect(formula.contains("E = 2 = 1 retained + 1 first-time + 0 won back"))
    #expect(formula.contains { $0.hasPrefix("CRR = (E - N) / B = (2 - 1) / 1 = 100.0 %") })
    #expect(formula.contains("churn = 1 - CRR = 0.0 %"))
  }

  @Test func `the formula of a channel has its numbers filled in`() {
    #expect(
      explanation(Session().after("3"))?.formula == [
        "LTV = € 110.00 / 2 = € 55.00", "CAC = € 42.00 / 2 = € 21.00", "LTV:CAC = 2.6 : 1",
        "payback month 0 (0+)",
        // Ann and Bob have brought 90 by the twelfth month: 50, 10 and 30.
        "CAC may be € 45.00 at most to be paid back by month 12; it is € 24.00 under that",
      ])
  }

  @Test func `a dash is explained by its reason`() {
    // Nobody was active at the start of January 2024.
    let formula = explanation(Session().after("2g"))?.formula ?? []
    #expect(formula.contains { $0.contains("– (nobody was active at the start)") })
  }

  @Test func `an order is explained from its total down to its margin`() {
    var session = Session().after([.character("6"), .enter])
    session.press("G")
    session.press(.enter)
    let formula = explanation(session)?.formula ?? []
    #expect(
      formula == [
        "Net = (€ 121.00 - € 21.00 - € 0.00)", "  × (€ 121.00 - € 0.00) / € 121.00 = € 100.00",
        "Margin = € 100.00 - € 60.00 = € 40.00",
      ])
  }

  @Test func `x, Esc and q close an explanation, and nothing else happens`() {
    for key in [Key.character("x"), .escape, .character("q"), .enter] {
      let session = Session().after("x")
      #expect(session.wanted(by: key).isEmpty)
      #expect(session.after([key]).state == Session().state)
    }
  }

  @Test func `a long explanation scrolls, and no further than its end`() {
    var session = Session(width: 40, height: 12).after("x")
    let first = session.lines
    session.press("j", times: 3)
    #expect(session.lines != first)
    session.press("G")
    let last = session.lines
    #expect(session.text.contains("FROM active"))
    session.press("j", times: 5)
    #expect(session.lines == last)
    session.press("g")
    #expect(session.lines == first)
  }

  @Test func `y copies the SQL of an explanation, which its footer says`() {
    let session = Session().after("x")
    #expect(session.footer.contains("y copy"))
    let wanted = session.wanted(by: .character("y"))
    guard case .copy(let text)? = wanted.first else {
      Issue.record("nothing is copied")
      return
    }
    #expect(text.hasPrefix("WITH active AS (") && text.hasSuffix("FROM active;\n"))
    #expect(session.after([.character("y")]).state.overlay == session.state.overlay)
  }

  @Test(arguments: Route.screens)
  func `every screen explains what is under its cursor`(route: Route) {
    let session = Session().after(route.keys)
    guard let explanation = explanation(session) else {
      Issue.record("nothing explains \(route)")
      return
    }
    #expect(!explanation.title.isEmpty)
    #expect(!explanation.definition.isEmpty)
    #expect(!explanation.formula.isEmpty)
    #expect(!explanation.population.isEmpty)
    #expect(session.state.availableCommands.contains(.explain))
  }

  @Test func `a customer is explained by scores and purchases`() {
    // Ann: 200 net and 90 margin in three purchases, the last one 136 days before.
    let ann = explanation(Session().after([.character("6"), .enter]))
    #expect(ann?.title == "Ann Appelboom")
    #expect(ann?.formula.prefix(3) == ["Purchases = 3", "Net = € 200.00", "Margin = € 90.00"])
    #expect(
      ann?.formula.contains { $0.hasPrefix("R 2: 136 days ago; F ") && $0.contains("3 purchases") }
        == true)
    #expect(ann?.formula.contains("Segment = R 2, FM 4: At risk") == true)
    #expect(ann?.population == "4 orders, of which 3 count")
  }

  @Test func `every line of panel 0 is explained, with the sum or the share that it is part of`() {
    let session = Session().after("0").after([.tab, .tab])
    let sum =
      "2 rejected + 0 replaced + 0 after this day + 1 not counted"
      + " + 0 in other currencies + 9 counted = 12"
    // Of the nine that count one names nobody; all have a cost and none is free.
    let parts =
      ["1 / 9 counted orders = 11.1 %"] + Array(repeating: "0 / 9 counted orders = 0.0 %", count: 2)
    let last = Array(repeating: sum, count: 7) + parts + ["Purchases = 8", "Customers = 4"]
    for (place, words) in last.enumerated() {
      let line = explanation(session.after("g" + String(repeating: "j", count: place)))
      #expect(line?.definition.isEmpty == false)
      #expect(line?.formula.last == words)
    }
  }

  @Test func `an import and a rejected row are explained`() {
    let data = Session().after("0")
    #expect(
      explanation(data)?.formula == [
        "10 new + 0 changed + 0 same + 2 rejected", "1 row taken with a doubt",
      ])
    let row = explanation(data.after([.enter]))
    #expect(row?.title == "orders_2024.csv, line 7")
    #expect(row?.formula == ["Total: “orders_2024.csv”: not an amount like 1234.50"])
    #expect(row?.population == "2 rejected rows")
    // The second one is wrong as a whole.
    #expect(
      explanation(data.after([.enter]).after("j"))?.formula
        == ["more cells than the header has columns"])
  }

  @Test func `a row that was taken with a doubt stands behind the rejected ones, and is explained`()
  {
    let rows = Session().after("0").after([.enter])
    #expect(rows.text.contains("taken: read as a surcharge"))
    let row = explanation(rows.after("G"))
    #expect(row?.title == "orders_2024.csv, line 8")
    #expect(row?.formula == ["Discount: “orders_2024.csv”: taken: read as a surcharge"])
    #expect(row?.population == "1 row taken with a doubt")
    #expect(row?.leftOut == [])
  }

  @Test func `an import of which nothing was doubted has no column for it`() {
    #expect(Session(width: 160).after("0").text.contains("Doubts"))
    var shop = SmallShop.standard
    shop.isDoubted = false
    #expect(!Session(shop, width: 160).after("0").text.contains("Doubts"))
  }

  @Test func `an import that was undone is marked, and that is explained`() {
    var shop = SmallShop.standard
    #expect(!Session(shop).after("0").text.contains("undone"))
    shop.isImportUndone = true
    let data = Session(shop).after("0")
    #expect(data.text.contains("(undone) orders_20"))
    #expect(explanation(data)?.leftOut.first?.hasPrefix("This import was undone") == true)
  }

  @Test func `lists are explained by what they add up to`() {
    let orders = explanation(Session().after(Route.deeper[1].keys))
    #expect(orders?.formula == ["Net = € 80.00", "Margin = € 35.00"])
    #expect(orders?.population.hasPrefix("2 orders, ") == true)
    let spend = explanation(Session().after(Route.deeper[6].keys))
    #expect(spend?.formula == ["Spend = € 42.00"])
    #expect(spend?.population.hasPrefix("2 days, ") == true)
  }

  @Test func `where there is nothing to explain that is said`() {
    let session = Session(desk: .silent).after("x")
    #expect(session.state.overlay == nil)
    #expect(session.footer == "Nothing to explain under the cursor")
  }
}

extension DashboardState {
  fileprivate var footerText: String { draw(self).lines.last ?? "" }
}
