import Commerce
import TestSupport
import Testing

@testable import Metrics

/// Where no cost of winning customers stands against it, the margin of those whom codes brought is after the gift, as
/// that of all others is after their discounts.
///
/// Ann earned 50.00 (with 10.00 given away), Cas 30.00 (with 15.00), Bob 30.00 and then 25.00, Eve 15.00; the first three
/// came in January 2024, Eve in February. Ann and Bob began with tea, in the Netherlands.
@Suite struct CodeChannelMarginTests {
  private static func shop() throws -> ShopAsOf {
    try CodeChannelShop.shop().moved(to: isoDay("2024-02-29"))
  }

  /// Margin up to each step of the rows of a cut, by name.
  private func margins(_ cut: CohortCut) throws -> [String: [Int64]] {
    let table = CohortTable(of: try Self.shop(), grain: .month, by: cut)
    return Dictionary(
      uniqueKeysWithValues: table.cohorts.compactMap { cohort in
        guard case .named(_, let name)? = cohort.group.value else { return nil }
        return (name, cohort.cells.map(\.cumulativeMargin))
      })
  }

  @Test func `codes, countries and products are compared by what is left after the gift`() throws {
    #expect(
      try margins(.code) == ["FRIEND10": [8_000, 8_000], "": [3_000, 5_500], "WELCOME": [1_500]])
    #expect(try margins(.country) == ["NL": [8_000, 10_500], "DE": [4_500, 3_000]])
    #expect(try margins(.product) == ["Tea": [8_000, 10_500], "Mug": [4_500, 3_000]])
  }

  @Test func `channels are held against what their customers cost, before the gift`() throws {
    #expect(
      try margins(.channel)
        == ["anna": [4_500, 4_500], "referral": [6_000, 6_000], "google": [4_500, 5_500]])
    let table = CohortTable(of: try Self.shop(), grain: .month, by: .channel)
    let anna = table.cohorts.first { $0.group.value == .named(.channel, "anna") }
    // 25.00 and the 15.00 that are given away.
    #expect(anna?.ltvToCac(0) == .value(1.125))
  }

  @Test func `the mean of a cut is of the margin that its rows have`() throws {
    let byCode = CohortTable(of: try Self.shop(), grain: .month, by: .code)
    #expect(byCode.marginCurve == [12_500.0 / 4, 13_500.0 / 3])
    let byChannel = CohortTable(of: try Self.shop(), grain: .month, by: .channel)
    #expect(byChannel.marginCurve == [15_000.0 / 4, 16_000.0 / 3])
  }

  @Test func `the cohorts of a value have the margin that its row has`() throws {
    func january(_ value: CohortValue?) throws -> Int64? {
      CohortTable(of: try Self.shop(), only: value).cohorts.first?.cells.first?.grossMargin
    }
    #expect(try january(.named(.code, "FRIEND10")) == 8_000)
    #expect(try january(.others(.code, than: [""])) == 8_000)
    #expect(try january(.orderSize(from: 6_000, below: nil)) == 8_000)
    #expect(try january(.named(.channel, "anna")) == 4_500)
    #expect(try january(nil) == 6_000 + 4_500 + 3_000)
  }

  @Test func `the spread of a row is of the same margin`() throws {
    func squares(_ value: CohortValue?) throws -> Double? {
      CohortSpread(of: CohortGroup(.month, value: value), in: try Self.shop()).cells.first?
        .grossMargin
    }
    // 50.00 and 30.00; 45.00 alone; 60.00, 30.00, 45.00 and 15.00.
    #expect(try squares(.named(.code, "FRIEND10")) == 25e6 + 9e6)
    #expect(try squares(.named(.channel, "anna")) == 20.25e6)
    #expect(try squares(nil) == 36e6 + 9e6 + 20.25e6 + 2.25e6)
  }

  @Test func `first products are compared by what is left after the gift`() throws {
    let rows = FirstProductFigures.all(of: try Self.shop())
    #expect(rows.map(\.name) == ["Mug", "Tea"])
    #expect(rows.map(\.margin) == [4_500, 10_500])
    #expect(rows.map(\.net) == [8_000, 18_500])
    // A year later all are known for as long.
    let later = FirstProductFigures.all(of: try Self.shop().moved(to: isoDay("2025-03-01")))
    #expect(later.map(\.marginWithin) == [4_500, 10_500])
  }

  @Test func `the summary's margin rate is after the gifts on both sides`() throws {
    let shop = try Self.shop()
    let summary = ShopSummary(
      of: shop, figures: CustomerFigures(of: shop), cohorts: CohortTable(of: shop))
    #expect(summary.givenAway == 2_500)
    #expect(summary.marginRate == .value(15_000.0 / 26_500))
    #expect(summary.lifetimeValue == .value(17_500.0 / 4))
  }

  /// The year that ends on 15 February 2024, with Zoe, who came again in June, and Yve, who did not.
  @Test func `a what-if earns what the year did, and holds the gift once against CAC`() throws {
    var rows = ShopRows(
      orders: CodeChannelShop.orders + [
        CodeChannelShop.order("7", "zoe", "2022-12-01", .init(total: 1_000, cost: 400)),
        CodeChannelShop.order("8", "yve", "2022-12-02", .init(total: 1_000, cost: 400)),
        CodeChannelShop.order("9", "zoe", "2023-06-01", .init(total: 1_000, cost: 400)),
      ], spend: CodeChannelShop.spend)
    rows.codeChannels = try CodeChannels(parsing: "ANNA*=anna, FRIEND10=referral")
    let year = ShopYear(of: ShopAsOf(rows.ledger))
    #expect([year.base, year.retained, year.customers, year.firstTimeCustomers] == [2, 1, 5, 4])
    #expect([year.net, year.margin, year.givenAway] == [27_500, 15_600, 2_500])
    #expect(year.spend == .value(9_000))
    let now = WhatIf(year).now
    func near(_ outcome: WhatIfOutcome, _ expected: Double) -> Bool {
      now.value(outcome).value.map { abs($0 - expected) < 1e-6 } ?? false
    }
    #expect(now.value(.marginRate) == .value(15_600.0 / 27_500))
    #expect(near(.yearlyMargin, 15_600))
    // 156.00 before CAC of 90.00 and with the 25.00 back that are in both.
    #expect(near(.yearlyMarginAfterAcquisition, 15_600 + 2_500 - 9_000))
    // Half of them leave in a year: two years of 181.00 for five.
    #expect(near(.lifetimeValue, 7_240))
    #expect(near(.ltvToCac, 7_240.0 / 2_250))
    #expect(near(.paybackMonths, 12 * 2_250.0 / 3_620))
  }

  /// The same by chance: whatever customers are told apart by, together they have the net and the margin after the gifts.
  @Test(arguments: 1...60)
  func `the rows of a cut add up to the uncut totals after the gifts`(seed: Int) throws {
    let shop = try CodeChannelShop.random(seed: seed, channels: "B=email, A=friends")
    let whole = CohortTable(of: try CodeChannelShop.random(seed: seed, channels: nil))
    for cut in CohortCut.allCases where cut != .channel {
      let table = CohortTable(of: shop, grain: .month, by: cut)
      let steps = table.cohorts.map(\.cells.count).max() ?? 0
      #expect(steps == whole.cohorts.map(\.completeCells).max() ?? 0)
      for step in 0..<steps {
        let cells = table.cohorts.filter { step < $0.cells.count }.map { $0.cells[step] }
        let all = whole.cohorts.filter { step < $0.completeCells }.map { $0.cells[step] }
        #expect(sum(cells, \.netRevenue) == sum(all, \.netRevenue))
        #expect(sum(cells, \.grossMargin) == sum(all, \.grossMargin))
        #expect(sum(cells, \.cumulativeMargin) == sum(all, \.cumulativeMargin))
      }
    }
    let products = FirstProductFigures.all(of: shop)
    let figures = CustomerFigures(of: shop)
    let margin = figures.rows.reduce(0) { $0 + $1.margin }
    #expect(products.reduce(0) { $0 + $1.margin } == margin - shop.givenAway)
    #expect(products.reduce(0) { $0 + $1.net } == figures.rows.reduce(0) { $0 + $1.net })
  }

  private func sum(_ cells: [CohortCell], _ value: KeyPath<CohortCell, Int64>) -> Int64 {
    cells.reduce(0) { $0 + $1[keyPath: value] }
  }
}
