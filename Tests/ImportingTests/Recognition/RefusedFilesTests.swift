import Commerce
import Importing
import System
import Testing

/// Files of which nothing is taken: reports without orders or costs, and what can't be decided without asking.
@Suite struct RefusedFilesTests {
  private static let refused: [(String, ImportError)] = [
    (
      "plain/refused/dates-either-way.csv",
      .undecidedDates(file: "file.csv", column: "ordered_at", found: "03/04/2024")
    ),
    (
      "plain/refused/amounts-either-way.csv",
      .undecidedDecimals(file: "file.csv", column: "total", found: "1,234")
    ),
    (
      "platforms/refused/bigcommerce-orders-dates-either-way.csv",
      .undecidedDates(file: "file.csv", column: "Order Date", found: "03/04/2024")
    ),
    ("advertising/refused/google-all-time.csv", .noDays(file: "file.csv")),
    ("advertising/refused/google-spreadsheet-called-csv.csv", .spreadsheet(file: "file.csv")),
  ]

  /// Those whose columns are of no format that is read.
  private static let unknown = [
    "platforms/refused/magento-orders-french.csv", "shopify/refused/analytics-report.csv",
    "shopify/refused/inventory.csv", "woocommerce/refused/coupons-report.csv",
    "woocommerce/refused/products-report.csv", "woocommerce/refused/products-without-costs.csv",
    "woocommerce/refused/revenue-report.csv",
  ]

  @Test(arguments: refused)
  func `a file that leaves something open is refused with what it is`(
    _ fixture: String, _ error: ImportError
  ) {
    #expect(throws: error) { try read(fixture: fixture) }
  }

  @Test(arguments: unknown)
  func `a report of something else is refused`(_ fixture: String) {
    let error = #expect(throws: ImportError.self) { try read(fixture: fixture) }
    guard case .unrecognised = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `products without costs are told to lack them`() throws {
    let error = #expect(throws: ImportError.self) {
      try read(fixture: "woocommerce/refused/products-without-costs.csv")
    }
    guard case .unrecognised(_, _, .wooProducts, ["Cost of goods"]) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `what was left open can be said`() throws {
    var options = ImportOptions.inBerlin()
    options.dateOrder = .dayFirst
    let dates = try read(fixture: "plain/refused/dates-either-way.csv", options: options)
    #expect(try dates.orders.map(\.placedAt.day) == [day(2024, 4, 3), day(2024, 6, 5)])
    options.decimalSign = .comma
    let amounts = try read(fixture: "plain/refused/amounts-either-way.csv", options: options)
    #expect(amounts.orders.map(\.amounts.total) == [123, 500])
  }

  @Test func `every refused file is looked at`() {
    let looked = Set(RefusedFilesTests.refused.map(\.0) + RefusedFilesTests.unknown)
    #expect(Set(FixtureFiles.all.filter { $0.contains("/refused/") }) == looked)
  }
}
