import Commerce
import Importing
import System
import Testing

/// The files of `Tests/Golden` against the coverage and totals that their JSON files state.
@Suite struct GoldenFilesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var zone: String
    var lastDay: String
    var rows: Int
    var noOrderID = 0
    var unreadableDate = 0
    var unreadableAmount = 0
    var replaced = 0
    var counted: Int
    var unidentified: Int
    var withoutCost: Int
    var netRevenue: Int64
    var spend: Int64?
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "tiny", zone: "Europe/Berlin", lastDay: "2024-03-31", rows: 29, noOrderID: 1,
      unreadableDate: 1, unreadableAmount: 2, replaced: 1, counted: 20, unidentified: 1,
      withoutCost: 1, netRevenue: 83_495, spend: 35_050),
    Case(
      name: "cdnow_sample", zone: "UTC", lastDay: "1998-06-30", rows: 6919, counted: 6919,
      unidentified: 0, withoutCost: 6919, netRevenue: 24_409_194),
    Case(
      name: "synth5k", zone: "Europe/Berlin", lastDay: "2024-06-17", rows: 5000, counted: 4896,
      unidentified: 0, withoutCost: 0, netRevenue: 22_557_529, spend: 6_700_319),
    Case(
      name: "synth5k_dirty", zone: "Europe/Berlin", lastDay: "2023-12-31", rows: 5025,
      noOrderID: 5, unreadableDate: 16, unreadableAmount: 6, replaced: 25, counted: 4859,
      unidentified: 25, withoutCost: 23, netRevenue: 21_217_688, spend: 7_033_090),
  ]

  @Test(arguments: cases)
  func `every row of a golden file is taken or rejected as stated`(_ golden: Case) throws {
    let zone = try ShopTimeZone(named: golden.zone)
    let file = try read(
      fixture: "../../Golden/\(golden.name)_orders.csv", options: ImportOptions(timeZone: zone))
    #expect(file.items.count == golden.rows)
    #expect(file.rejected.count { $0.reason == .noOrderId } == golden.noOrderID)
    #expect(file.rejected.count { $0.reason == .unreadableDate } == golden.unreadableDate)
    #expect(file.rejected.count { $0.reason == .unreadableAmount } == golden.unreadableAmount)
    #expect(file.rejected.count { $0.reason == .malformedRow } == 0)

    let current = Dictionary(file.orders.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    #expect(file.orders.count - current.count == golden.replaced)

    let asOf = try #require(CalendarDay(iso: golden.lastDay))
    let counted = current.values.filter { $0.isCounted && $0.placedAt.day <= asOf }
    #expect(counted.count == golden.counted)
    #expect(counted.count { $0.customer == nil } == golden.unidentified)
    #expect(counted.count { $0.amounts.cost == nil } == golden.withoutCost)
    #expect(counted.reduce(0) { $0 + $1.amounts.net } == golden.netRevenue)
  }

  @Test(arguments: cases.filter { $0.spend != nil })
  func `spend up to the day adds up to what is stated`(_ golden: Case) throws {
    let file = try read(fixture: "../../Golden/\(golden.name)_spend.csv")
    let asOf = try #require(CalendarDay(iso: golden.lastDay))
    #expect(file.rejected.isEmpty)
    let amount = file.spend.filter { $0.day <= asOf }.reduce(0) { $0 + $1.amount }
    #expect(amount == golden.spend)
  }
}
