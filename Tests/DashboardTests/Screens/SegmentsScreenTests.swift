import Commerce
import Metrics
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// The shop of `SmallShop.standard` on 17 June 2025: Ann is at risk, Bob is lost.
@Suite struct SegmentsScreenTests {
  private var shop: SmallShop {
    var shop = SmallShop.standard
    let own = [
      ("Ads people", "channel = ads"), ("Sleepers", "lastOrder > 90 days ago and orders >= 2"),
    ]
    shop.segments = own.compactMap { OwnSegment(name: $0, filter: $1) }
    return shop
  }

  @Test func `segments of the shop's own stand behind the eleven, and are not added to them`() {
    let text = Session(shop, width: 120, height: 40).after("5").squeezed
    // Ann and Bob came by ads, with 200 and 80, and are silent for 136 and 498 days.
    #expect(text.contains("* Ads people 2 50.0 % 0 € 280 317 d"))
    #expect(text.contains("Total 4 € 450"))
  }

  @Test func `one of them opens its people and tells its filter`() {
    let session = Session(shop, width: 120, height: 40).after("5Gk")
    #expect(session.squeezed.contains("channel = ads"))
    #expect(session.after("x").squeezed.contains("A segment of your own"))
    let list = session.after([.enter])
    #expect(list.breadcrumb.contains("Segments › Ads people"))
    #expect(list.squeezed.contains("2 customers 5 € 280.00"))
  }

  @Test func `a key sorts the list, another the other way round`() throws {
    let session = Session(shop, width: 120, height: 40).after("5")
    func names(_ keys: String) throws -> [String] {
      let sorted = session.after(keys)
      guard case .segments(let screen) = sorted.state.screen else { return [] }
      let figures = try #require(screen.figures(sorted.state.context).value)
      return screen.rows(figures, sorted.state.strings).map { $0.name(sorted.state.strings) }
    }
    #expect(try names("").first == "Champions")
    // Customers: two ads people, two sleepers of the shop's own, then one each.
    #expect(try names("s").first == "Ads people")
    #expect(try names("sS").suffix(2) == ["Ads people", "Sleepers"])
    // Net: Ann and Bob 280.
    #expect(try names("ss").first == "Ads people")
    // Days: Bob alone is silent for 498; nobody's segments stand at the end either way.
    #expect(try names("sss").first == "Lost")
    #expect(try names("sssS").last == names("sss").last)
    #expect(try names("ssss").prefix(2) == ["About to sleep", "Ads people"])
    #expect(session.after("s").footer.contains("Sorted by customers"))
  }

  @Test func `the map says by what it scores, and a key wants the other way`() {
    var session = Session(shop, width: 120, height: 40).after("5")
    #expect(session.text.contains("R × FM, by rank"))
    #expect(session.wanted(by: .character("m")) == [.score(.thresholds)])
    var facts = session.shop.facts
    facts.scoring =
      RFMThresholds(
        recencyDays: [30, 90, 180, 365], purchases: [2, 3, 5, 10], net: [1, 2, 3, 4]
      ).map(RFMScoring.thresholds) ?? .ranks
    session.send(.scored(facts))
    #expect(session.footer.contains("Scored by the shop's thresholds"))
    #expect(session.text.contains("R × FM, by thresholds"))
    #expect(session.wanted(by: .character("m")) == [.score(.ranks)])
  }

  @Test func `they are exported with the eleven`() {
    let session = Session(shop).after("5e")
    guard case .export(let request)? = session.wanted(by: .enter).first,
      case .table(_, let rows) = request.list
    else {
      Issue.record("the panel exports a table")
      return
    }
    #expect(rows.count == 13)
    #expect(rows[11].prefix(3) == [.text("Ads people"), .number(2), .number(0.5)])
  }

  @Test func `the field under the cursor says its cut-offs in words`() {
    var session = Session(width: 80, height: 24).after("5")
    session.press(.tab)
    session.press("gjjjlll")
    let cutoffs = RFMScores(CustomerFigures(of: ShopAsOf(session.shop.ledger))).cutoffs
    let bands = RFMBands(cutoffs, asOf: day("2025-06-17"))
    // Ann, 136 days silent, is recency 2.
    let silent = bands.silentDays(recency: 2)
    #expect(silent.map { $0.from <= 136 && 136 <= $0.to ?? .max } == true)
    #expect(session.text.contains("R2: last purchase \(silent?.from ?? 0)"))
    #expect(session.text.contains("FM4: mean of F and M."))
  }

  @Test func `flows add up to everybody, and each opens its people`() throws {
    var session = Session(width: 120, height: 40).after("5")
    session.press(.tab, .tab)
    guard case .segments(let screen) = session.state.screen,
      let figures = screen.figures(session.state.context).value
    else {
      Issue.record("panel 5 has figures")
      return
    }
    let flows = screen.flows(figures)
    #expect(flows.reduce(0) { $0 + $1.customers } == 4)
    for segment in RFMSegment.allCases {
      let came = flows.filter { $0.target == segment }.reduce(0) { $0 + $1.customers }
      let were = flows.filter { $0.origin == segment }.reduce(0) { $0 + $1.customers }
      #expect(came == figures.table[segment].customers)
      #expect(were == figures.movement?.countBefore(segment))
    }
    // Nobody came in June 2025 but one.
    for flow in flows {
      let list = session.after([.enter])
      #expect(list.squeezed.contains("\(flow.customers) customer"))
      #expect(list.breadcrumb.contains(list.state.strings.flowName(flow.origin, flow.target)))
      session.press("j")
    }
  }

  @Test func `in the first period nobody has moved, and Tab passes the flows by`() {
    var session = Session(width: 120, height: 40).after("5<<<<")
    session.press(.tab, .tab)
    guard case .segments(let screen) = session.state.screen else {
      Issue.record("panel 5 is there")
      return
    }
    #expect(screen.part == .table)
  }
}
