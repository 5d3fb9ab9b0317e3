import Commerce
import Metrics
import Presentation
import TestSupport
import Testing

@Suite struct ReportKeyTests {
  @Test
  func `the table names every key that the report has and no other`() throws {
    let shop = try GoldenSet.tiny.shop()
    var request = GoldenSet.tiny.request(of: shop)
    request.ownSegments = [
      try #require(OwnSegment(name: "regulars", filter: "orders >= 2"))
    ]
    request.trials = [
      TrialFigures(
        CouponQuestion(codeA: "A10", codeB: "B10", days: 90), of: ShopAsOf(shop.ledger))
    ]
    let card = try #require(
      CalendarDay(iso: "2024-01-01").flatMap { Initiative(name: "card", start: $0) })
    request.initiativeEffects = InitiativeFigures.all([card], of: ShopAsOf(shop.ledger))
    let sale = try #require(
      CalendarDay(iso: "2024-01-01").flatMap { Launch(name: "sale", .day($0)) })
    request.launches = LaunchFigures.all(
      [DatedLaunch(sale, starts: sale.starts(markedOn: []))], of: ShopAsOf(shop.ledger))
    let report = try JSONParser.parse(ReportJSON.text(request, of: shop.ledger).utf8)
    for key in ReportKey.allCases where key != .marginCurve {
      let part = try #require(report[key.rawValue])
      #expect(Set(key.content.map(\.key)) == keys(part, of: key), "\(key)")
    }
  }

  /// The keys of a part, as the table describes them.
  private func keys(_ part: JSONValue, of key: ReportKey) -> Set<String> {
    guard key == .cohortsBy else { return Set(example(part, of: key).keys) }
    // Cohorts of a period and of a value are called differently; the mean is told of in a line.
    let objects = [part["week"], part["week"]?["cohorts"]?[0], part["channel"]?["cohorts"]?[0]]
    return objects.reduce(into: []) { $0.formUnion($1?.keys ?? []) }
  }

  /// One object of a part.
  private func example(_ part: JSONValue, of key: ReportKey) -> JSONValue {
    switch key {
    case .retention, .orderAgain, .periods, .bridge: part["month"]?[0] ?? .null
    case .channels: part["google_ads"] ?? .null
    default: part[0] ?? part
    }
  }

  @Test
  func `a shop without orders has a report of nulls and empty lists`() throws {
    let report = try JSONParser.parse(ReportJSON.text(ReportRequest(), of: Ledger()).utf8)
    #expect(report["asOf"] == .null)
    #expect(report["currency"] == .null)
    #expect(report["summary"]?["lifetimeValue"] == .null)
    #expect(report["retention"]?["month"] == .list([]))
    #expect(report["cohorts"] == .list([]))
    #expect(report["forecast"]?["backtest"]?["calibrationEnd"] == .null)
    #expect(report["forecast"]?["examples"] == .list([]))
    #expect(report["rfm"]?["customers"] == .integer(0))
    #expect(report["rfm"]?["recencyScores"] == .list(Array(repeating: .integer(0), count: 5)))
  }
}
