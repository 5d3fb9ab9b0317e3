import Commerce
import Metrics
import TestSupport
import Testing

@testable import Presentation

/// A golden set: its files, and what its report is asked for.
struct GoldenSet: CustomTestStringConvertible {
  let name: String
  let orders: String
  var spend: String?
  let zone: GoldenZone
  var asOf: CalendarDay?
  var coupons: [CouponQuestion] = []
  var initiatives: [InitiativeReturn] = []

  var testDescription: String { name }

  func request(
    keys: Set<ReportKey> = Set(ReportKey.allCases), of shop: GoldenShop
  ) -> ReportRequest {
    ReportRequest(
      asOf: asOf, keys: keys, forecastExamples: shop.examples(asOf: asOf),
      couponQuestions: coupons, initiatives: initiatives)
  }

  func shop() throws -> GoldenShop {
    try GoldenShop(orders: orders, spend: spend, zone: zone)
  }

  static let initiatives = [
    InitiativeReturn(
      customers: 2000, lifetimeValueBefore: 200_00, lifetimeValueAfter: 250_00, costs: 30_000_00),
    InitiativeReturn(
      customers: 500, lifetimeValueBefore: 80_00, lifetimeValueAfter: 74_50, costs: 1000_00),
    InitiativeReturn(
      customers: 100, lifetimeValueBefore: 50_00, lifetimeValueAfter: 60_00, costs: 0),
  ]

  static let coupons = [
    CouponQuestion(codeA: "THANKS-A", codeB: "THANKS-B", days: 90),
    CouponQuestion(codeA: "thanks-a", codeB: "THANKS-B", days: 365),
    CouponQuestion(codeA: "WELCOME10", codeB: "SPRING15", days: 180),
    CouponQuestion(codeA: "BF30", codeB: "NOSUCH", days: 30),
  ]

  static let tiny = GoldenSet(
    name: "tiny", orders: "tiny_orders.csv", spend: "tiny_spend.csv", zone: .berlin,
    asOf: CalendarDay(iso: "2024-03-31"),
    coupons: [CouponQuestion(codeA: "A10", codeB: "B10", days: 90)], initiatives: initiatives)

  static let all = [
    tiny,
    GoldenSet(name: "cdnow_sample", orders: "cdnow_sample_orders.csv", zone: .utc),
    GoldenSet(
      name: "cdnow_sample_39weeks", orders: "cdnow_sample_orders.csv", zone: .utc,
      asOf: CalendarDay(iso: "1997-09-30")),
    GoldenSet(
      name: "synth5k", orders: "synth5k_orders.csv", spend: "synth5k_spend.csv", zone: .berlin,
      coupons: coupons, initiatives: initiatives),
    GoldenSet(
      name: "synth5k_dirty", orders: "synth5k_dirty_orders.csv", spend: "synth5k_dirty_spend.csv",
      zone: .berlin, coupons: coupons, initiatives: initiatives),
  ]
}

@Suite struct ReportGoldenTests {
  @Test(arguments: GoldenSet.all)
  func `the report agrees with the golden file value by value`(set: GoldenSet) throws {
    let golden = try JSONParser.parse(try GoldenFile.bytes(set.name + ".json"))
    let shop = try set.shop()
    let report = try ReportJSON.text(set.request(of: shop), of: shop.ledger)
    let actual = try JSONParser.parse(report.utf8)
    var comparison = JSONComparison()
    for key in golden.keys {
      comparison.compare(golden[key], actual[key], path: key)
    }
    #expect(comparison.differences == [])
    #expect(comparison.count > 500)
  }

  @Test(arguments: GoldenSet.all)
  func `a part asked for alone is the same as in the whole report`(set: GoldenSet) throws {
    let shop = try set.shop()
    let whole = try JSONParser.parse(ReportJSON.text(set.request(of: shop), of: shop.ledger).utf8)
    for key in ReportKey.allCases {
      let part = try JSONParser.parse(
        ReportJSON.text(set.request(keys: [key], of: shop), of: shop.ledger).utf8)
      #expect(part.keys == ["asOf", "activityWindowDays", "currency", key.rawValue])
      #expect(part[key.rawValue] == whole[key.rawValue])
    }
  }
}
