import Testing

@testable import Metrics

@Suite struct PurchaseStatisticsTests {
  private typealias Entry = PurchaseStatistics.Entry

  @Test func `customers with the same days are one group, groups with the same x and T one cell`() {
    let statistics = PurchaseStatistics([
      Entry(x: 2, lastPurchaseAge: 30, age: 100, repeatNet: 500),
      Entry(x: 0, lastPurchaseAge: 0, age: 50, repeatNet: 0),
      Entry(x: 2, lastPurchaseAge: 20, age: 100, repeatNet: 300),
      Entry(x: 2, lastPurchaseAge: 30, age: 100, repeatNet: 700),
      Entry(x: 0, lastPurchaseAge: 0, age: 50, repeatNet: 0),
      Entry(x: 1, lastPurchaseAge: 9, age: 200, repeatNet: 900),
    ])
    #expect(statistics.customers == 6)
    #expect(statistics.repeaters == 4)
    #expect(statistics.customersByX == [2, 1, 3])
    #expect(statistics.longestAge == 200)
    #expect(statistics.cells.map(\.x) == [0, 1, 2])
    #expect(statistics.cells.map(\.age) == [50, 200, 100])
    #expect(statistics.cells.map(\.groups) == [0..<1, 1..<2, 2..<4])
    #expect(statistics.groups.map(\.lastPurchaseAge) == [0, 9, 20, 30])
    #expect(statistics.groups.map(\.customers) == [2, 1, 1, 2])
    #expect(statistics.groups.map(\.repeatNet) == [0, 900, 300, 1200])
    #expect(statistics.repeatNets == [900, 300, 500, 700])
  }

  @Test func `the order of customers changes nothing, to the last digit of what is fitted`() {
    let entries = (0..<60).map { (index: Int32) -> Entry in
      let net = Int64(index) * 7919 % 1000
      return Entry(x: 1 + index % 3, lastPurchaseAge: index % 5, age: 90, repeatNet: net)
    }
    let statistics = PurchaseStatistics(entries)
    #expect(PurchaseStatistics(entries.reversed()) == statistics)
    #expect(PurchaseStatistics(Array(entries.suffix(30)) + entries.prefix(30)) == statistics)
  }

  @Test func `what a forecast looks at is added up over the groups`() {
    let inputs = PurchaseStatistics([
      Entry(x: 2, lastPurchaseAge: 30, age: 100, repeatNet: 500),
      Entry(x: 0, lastPurchaseAge: 0, age: 50, repeatNet: 0),
      Entry(x: 2, lastPurchaseAge: 30, age: 100, repeatNet: 700),
      Entry(x: 1, lastPurchaseAge: 9, age: 200, repeatNet: 900),
    ]).inputs
    #expect(inputs.customers == 4)
    #expect(inputs.repeats == 5)
    #expect(inputs.daysActive == 69)
    #expect(inputs.daysKnown == 450)
    #expect(inputs.repeatNet == 2_100)
  }

  @Test func `a sample has every group in its proportion`() {
    var entries = [Entry](
      repeating: Entry(x: 0, lastPurchaseAge: 0, age: 50, repeatNet: 0), count: 60)
    entries += [Entry](
      repeating: Entry(x: 3, lastPurchaseAge: 20, age: 90, repeatNet: 100), count: 30)
    entries += (0..<10).map { Entry(x: 4, lastPurchaseAge: 30 + $0, age: 90, repeatNet: 100) }
    let sample = PurchaseStatistics(entries).sample(of: 20)
    #expect(sample.customers == 20)
    #expect(sample.customersByX == [12, 0, 0, 6, 2])
    #expect(sample.groups.map(\.lastPurchaseAge) == [0, 20, 34, 39])
  }

  @Test func `a shop's customers, by hand`() throws {
    // bob of the golden set tiny: 72.00 on 2023-02-01, 54.00 a year later, 12.35 on 2024-03-20.
    let shop = Shop.tinyNow
    let figures = CustomerFigures(of: shop)
    let bob = try #require(figures.row(ofCustomer: 1))
    let history = shop.purchaseHistory(of: bob)
    #expect(
      history == PurchaseHistory(x: 2, tx: 413.0 / 7, T: 424.0 / 7, repeatNet: 5400 + 1235))
    #expect(history.meanNet == .value(3317.5))
    let statistics = PurchaseStatistics(of: shop, figures: figures)
    #expect(statistics.customers == 9)
    #expect(statistics.repeaters == 5)
  }

  @Test func `nobody is no trap`() throws {
    let statistics = PurchaseStatistics([])
    #expect(statistics.customers == 0 && statistics.cells.isEmpty)
    #expect(try BGNBD.fit(.mbgnbd, to: statistics) == .undefined(.fewerThan50Repeaters))
    #expect(
      try GammaGamma.fit(to: statistics, minorUnitsPerUnit: 100)
        == .undefined(.fewerThan50Repeaters))
  }
}
