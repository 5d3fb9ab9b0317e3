import Commerce
import TestSupport
import Testing

@testable import Metrics

/// What everybody bought, by month of 2024; amounts in cents:
///
/// | who | Jan | Feb | Mar |
/// | --- | --- | --- | --- |
/// | ann | | 1000 | |
/// | bob | | 2000 | 500 + 700 |
/// | cas | | 3000 | 4500 |
/// | dee | | 800 | 800 |
/// | eve | 600 | | 900 |
/// | fay | | | 1100 |
/// | gus (given back) | | 0 | 0 |
/// | nobody | | 300 | 50 |
private let shop = Shop(purchases: [
  Purchase("ann", "2024-02-01", net: 1000), Purchase("bob", "2024-02-10", net: 2000),
  Purchase("bob", "2024-03-01", net: 500), Purchase("bob", "2024-03-30", net: 700),
  Purchase("cas", "2024-02-29", net: 3000), Purchase("cas", "2024-03-02", net: 4500),
  Purchase("dee", "2024-02-05", net: 800), Purchase("dee", "2024-03-05", net: 800),
  Purchase("eve", "2024-01-15", net: 600), Purchase("eve", "2024-03-10", net: 900),
  Purchase("fay", "2024-03-11", net: 1100), Purchase("gus", "2024-02-02", net: 0),
  Purchase("gus", "2024-03-03", net: 0), Purchase(nil, "2024-02-03", net: 300),
  Purchase(nil, "2024-03-04", net: 50),
])

private let march = period(.month, "2024-03-01")

private func group(_ customers: Int, _ earlier: Int64, _ later: Int64) -> RevenueBridge.Group {
  var group = RevenueBridge.Group()
  (group.customers, group.earlierNet, group.laterNet) = (customers, earlier, later)
  return group
}

@Suite struct RevenueBridgeTests {
  private let bridge = RevenueBridge(
    of: shop.asOf(isoDay("2024-03-31")), march, .periodBefore)

  @Test func `every customer of either month is in one step`() {
    #expect(bridge[.lost] == group(1, 1000, 0))
    #expect(bridge[.less] == group(1, 2000, 1200))
    #expect(bridge[.more] == group(1, 3000, 4500))
    #expect(bridge[.same] == group(1, 800, 800))
    #expect(bridge[.firstTime] == group(1, 0, 1100))
    #expect(bridge[.newBetween] == group(0, 0, 0))
    #expect(bridge[.wonBack] == group(1, 0, 900))
    #expect((bridge.earlierCustomers, bridge.retained, bridge.laterCustomers) == (4, 3, 5))
    #expect(bridge.steps == [.lost, .less, .more, .same, .firstTime, .wonBack, .others])
  }

  @Test func `the steps lead from one month's net revenue to the other's`() {
    #expect(bridge[.others] == group(0, 300, 50))
    #expect(bridge.earlierNet == 7100)
    // 7100 - 1000 - 800 + 1500 + 0 + 1100 + 900 - 250
    #expect(bridge.laterNet == 8550)
    #expect(bridge.state == .complete)
  }

  @Test func `a running month stands against as many first days of the one before`() {
    // Five days of each: of February Ann, Dee and nobody; of March Bob's first, Cas, Dee and nobody.
    let running = RevenueBridge(of: shop.asOf(isoDay("2024-03-05")), march, .periodBefore)
    #expect(running.state == .inProgress)
    #expect(running.periods.isCut && running.periods.hasGap)
    #expect((running.periods.earlierDayCount, running.periods.laterDayCount) == (5, 5))
    #expect((running.earlierNet, running.laterNet) == (2100, 5850))
    #expect(running[.lost] == group(1, 1000, 0))
    #expect(running[.same] == group(1, 800, 800))
    // First bought on 10 and 29 February, which are not looked at.
    #expect(running[.newBetween] == group(2, 0, 5000))
    #expect(running[.firstTime].customers == 0)
  }

  @Test func `a longer month that runs has all of a shorter one against it`() {
    let periods = ComparedPeriods(march, .periodBefore, asOf: isoDay("2024-03-30"))
    #expect((periods.earlierDayCount, periods.laterDayCount) == (29, 30))
    #expect(!periods.isCut)
  }

  @Test func `what lies between a month and that of the year before is told apart`() {
    let shop = Shop(purchases: [
      Purchase("old", "2022-12-24", net: 100), Purchase("old", "2024-03-01", net: 150),
      Purchase("mid", "2023-07-01", net: 200), Purchase("mid", "2024-03-02", net: 300),
      Purchase("new", "2024-03-03", net: 400), Purchase("gone", "2023-03-31", net: 500),
    ])
    let bridge = RevenueBridge(of: shop.asOf(isoDay("2024-03-31")), march, .yearBefore)
    #expect(bridge.periods.earlier == period(.month, "2023-03-01"))
    #expect(bridge[.wonBack] == group(1, 0, 150))
    #expect(bridge[.newBetween] == group(1, 0, 300))
    #expect(bridge[.firstTime] == group(1, 0, 400))
    #expect(bridge[.lost] == group(1, 500, 0))
  }

  @Test func `a year has one comparison`() {
    #expect(PeriodComparison.all(.year) == [.periodBefore])
    #expect(PeriodComparison.all(.quarter) == [.periodBefore, .yearBefore])
  }

  @Test func `a month before the data is said to be unknown`() {
    let first = RevenueBridge(
      of: shop.asOf(isoDay("2024-03-31")), period(.month, "2024-01-01"), .periodBefore)
    #expect(first.state == .leftCensored)
    #expect((first.earlierNet, first.laterNet) == (0, 600))
    #expect(first[.firstTime] == group(1, 0, 600))
    // Whether the later one runs makes no difference to that.
    let running = RevenueBridge(
      of: shop.asOf(isoDay("2024-01-30")), period(.month, "2024-01-01"), .periodBefore)
    #expect(running.state == .inProgress)
    #expect(running.beginsBeforeData)
  }

  @Test func `an empty shop and a month after the as-of day have nothing`() {
    let empty = RevenueBridge(of: Shop(purchases: []).now, march, .periodBefore)
    #expect((empty.earlierNet, empty.laterNet, empty.laterCustomers) == (0, 0, 0))
    let later = RevenueBridge(of: shop.asOf(isoDay("2024-01-31")), march, .periodBefore)
    #expect((later.earlierNet, later.laterNet, later.periods.laterDayCount) == (0, 0, 0))
  }

  @Test(arguments: seeds)
  func `the steps of random shops add up, and open as many people as they say`(seed: Int) {
    let rows = Shop.random(seed: seed)
    for day in rows.someDays(seed: seed) {
      let now = rows.asOf(day)
      for grain in PeriodGrain.allCases {
        for entry in PeriodFigures.all(of: now, grain: grain) {
          for comparison in PeriodComparison.all(grain) {
            let bridge = RevenueBridge(of: now, entry.period, comparison)
            let place: Comment = "seed \(seed), as of \(day), \(entry.period), \(comparison)"
            let changes = BridgeStep.allCases.reduce(Int64(0)) { $0 + bridge[$1].change }
            #expect(bridge.laterNet == entry.totals.netRevenue, place)
            #expect(bridge.earlierNet + changes == bridge.laterNet, place)
            #expect(bridge.laterCustomers == entry.customers.customers, place)
            #expect(bridge[.firstTime].customers == entry.customers.firstTime, place)
            #expect(
              bridge.laterNet - bridge[.others].laterNet == entry.customers.netRevenue, place)
            for step in BridgeStep.allCases {
              let people = now.customers(.bridge(step, entry.period, comparison))
              #expect(people.count == bridge[step].customers, place)
              if !bridge.steps.contains(step) { #expect(people.isEmpty, place) }
            }
            #expect(
              now.customers(.on(bridge.periods.earlierDays)).count == bridge.earlierCustomers,
              place)
          }
        }
      }
    }
  }
}
