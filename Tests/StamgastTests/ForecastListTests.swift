import Commerce
import Dashboard
import Metrics
import Presentation
import System
import TerminalUI
import TestSupport
import Testing

@testable import stamgast

/// The customers that a forecast of all is made of, in the demo shop.
@Suite struct ForecastListTests {
  private let today = CalendarDay(iso: "2026-09-17")

  private func query(_ sort: ForecastColumn, descending: Bool = true) throws -> ForecastListQuery {
    ForecastListQuery(asOf: try #require(today), sort: sort, descending: descending)
  }

  @Test func `what is expected of each adds up to what is expected of all`() async throws {
    let desk = try await DemoDesk.shared.value
    guard
      case .loaded(.forecastList(let summary)) = await desk.answer(
        .forecastList(try query(.net))),
      case .loaded(.shopForecast(let outlook)) = await desk.answer(
        .shopForecast(asOf: try #require(today)))
    else {
      Issue.record("no forecast of the demo shop")
      return
    }
    let totals = outlook.totals
    #expect(summary.count == totals.customers)
    for (sum, total) in [
      (summary.stillThere, totals.stillThere), (summary.purchases, totals.expectedOccasions),
    ] {
      #expect(abs(sum / (try #require(total.value).value) - 1) < 1e-9)
    }
    let (net, margin) = (try #require(summary.net), try #require(summary.margin))
    #expect(abs(net / (try #require(totals.futureValue.value).value) - 1) < 1e-9)
    #expect(abs(margin / (try #require(totals.futureMargin.value).value) - 1) < 1e-9)
  }

  @Test(arguments: ForecastColumn.allCases, [true, false])
  func `pages go on in the order of the list, and each row is the customer's card`(
    column: ForecastColumn, descending: Bool
  ) async throws {
    let desk = try await DemoDesk.shared.value
    let query = try query(column, descending: descending)
    var rows: [ForecastRow] = []
    for page in 0..<3 { rows += try await desk.forecastPage(query, page) }
    #expect(rows.count == 3 * DataQuery.pageLength)
    let values = rows.map { row in
      switch column {
      case .stillThere: row.stillThere
      case .purchases: row.purchases
      case .net: row.net ?? 0
      case .margin: row.margin ?? 0
      }
    }
    for (one, next) in zip(values, values.dropFirst()) {
      #expect(descending ? one >= next - 1e-6 : one <= next + 1e-6)
    }
    for row in [rows[0], rows[200]] {
      guard
        case .loaded(.customerOutlook(let outlook)) = await desk.answer(
          .customerOutlook(id: row.id, asOf: query.asOf))
      else {
        Issue.record("no outlook of \(row.key)")
        continue
      }
      #expect(outlook.forecast.pAlive == .value(row.stillThere))
      #expect(outlook.forecast.expectedOccasions == .value(row.purchases))
      #expect(outlook.forecast.futureValue.value == row.net)
    }
  }

  @Test(arguments: [false, true])
  func `who did not consent is written without a name, and nobody with one while names are hidden`(
    isHidden: Bool
  ) async throws {
    let desk = try await DemoDesk.shared.value
    let folder = try TemporaryFolder()
    let path = folder.file("expected.csv")
    let outcome = try await desk.export(
      ExportRequest(
        list: .forecasts(try query(.net)), name: "Net", form: .csv, path: path,
        hidesPersonalData: isHidden))
    let lines = String(decoding: try bytes(ofFile: path), as: UTF8.self).split(
      whereSeparator: \.isNewline
    ).map(
      String.init)
    #expect(outcome.written == 4_624)
    #expect(lines.count == 4_625)
    #expect(
      lines.first
        == (isHidden
          ? "Still there,Purchases,Net,Margin" : "Customer,Still there,Purchases,Net,Margin"))
    let unnamed = lines.dropFirst().count { $0.hasPrefix(",") }
    #expect(outcome.unnamed == unnamed)
    #expect(isHidden ? unnamed == 0 : unnamed > 0 && unnamed < 4_624)
    #expect(lines.contains { $0.contains("@") } == !isHidden)
  }

  @Test func `a list of a shop that has changed since leads nowhere`() async throws {
    let desk = try await ShopDesk(store: try await DemoDesk.shared.value.store)
    let query = try query(.net)
    let listing = try await desk.forecastListing(query)
    try await desk.apply(ShopFilter([FilterCondition(.customers, .country, "BE")])) { _ in }
    await #expect(throws: DeskError.self) {
      try await desk.forecastRows(listing, 4_000..<4_100, query)
    }
  }

  @Test func `on a day with too few who came again the list says so`() async throws {
    let harness = try await ScreenHarness(size: Size(width: 120, height: 40))
    await harness.press("p 3 Tab Tab Tab j Enter < < < < ,")
    #expect(harness.canvas.lines.contains { $0.contains("LTV vs CAC › Still there") })
    #expect(
      harness.canvas.lines.contains {
        $0.contains("no forecast: " + Strings().reason(.fewerThan50Repeaters))
      })
  }

  @Test func `a figure opens them, and one of them its card`() async throws {
    let harness = try await ScreenHarness(size: Size(width: 120, height: 40))
    await harness.press("3 Tab Tab Tab j j j Enter")
    #expect(harness.canvas.lines.contains { $0.contains("LTV vs CAC › Net") })
    let foot = try #require(harness.canvas.lines.first { $0.contains("4,624 customers") })
    #expect(foot.contains("€ 159,414"))
    await harness.press("Enter")
    #expect(harness.canvas.lines.contains { $0.contains("LTV vs CAC › Net › ") })
  }
}
