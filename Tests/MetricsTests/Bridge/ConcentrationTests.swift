import Commerce
import Metrics
import TestSupport
import Testing

/// Ten customers: c0 brought 100 in 2023 and 900 in 2024, c1 to c9 brought 100 each in 2023, of whom c9 at a loss of 50
/// and c1 with a margin of 90; all others have a margin of 10 in all.
private let shop = Shop(
  purchases: [Purchase("c0", "2024-05-01", net: 900, margin: 0)]
    + (0..<10).map { number in
      Purchase(
        "c\(number)", "2023-06-0\(number % 9 + 1)", net: 100,
        margin: number == 1 ? 90 : number == 9 ? -50 : 10)
    })

private let year2023 = isoDay("2023-01-01")..<isoDay("2024-01-01")

@Suite struct ConcentrationTests {
  @Test func `shares are those of the best by net and of the best by margin`() {
    let all = Concentration(of: shop.now)
    #expect((all.customers, all.net, all.margin) == (10, 1900, 120))
    #expect(all.tops.map(\.percent) == [10, 20])
    #expect(all.tops.map(\.customers) == [1, 2])
    #expect(all.tops.map(\.net) == [1000, 1100])
    #expect(all.tops.map(\.margin) == [90, 100])
    #expect(all.tops[0].netShare == .value(1000.0 / 1900))
    #expect(all.tops[1].marginShare == .value(100.0 / 120))
  }

  @Test func `of equal amounts at the edge as many are taken as there is room for`() {
    let year = Concentration(of: shop.now, on: year2023)
    #expect((year.customers, year.net) == (10, 1000))
    #expect(year.tops.map(\.net) == [100, 200])
    let best = shop.now.customers(.top(TopCustomers(percent: 20, by: .net, on: year2023)))
    #expect(best == [0, 1])
  }

  @Test(arguments: [(1, 1, 1), (4, 1, 1), (5, 1, 1), (14, 1, 3), (15, 2, 3), (25, 3, 5)])
  func `ten and twenty per cent are rounded to whole customers`(
    customers: Int, ten: Int, twenty: Int
  ) {
    #expect(Concentration.count(10, of: customers) == ten)
    #expect(Concentration.count(20, of: customers) == twenty)
  }

  @Test func `a loss in all leaves the share of margin undefined`() {
    let loss = Concentration(
      of: Shop(purchases: [Purchase("a", "2024-01-01", net: 5, margin: -1)]).now)
    #expect(loss.tops[0].netShare == .value(1))
    #expect(loss.tops[0].marginShare == .undefined(.noMargin))
  }

  @Test func `losses of others lift the share of margin above the whole`() {
    let shop = Shop(purchases: [
      Purchase("a", "2024-01-01", net: 10, margin: 8),
      Purchase("b", "2024-01-01", net: 10, margin: -4),
    ])
    #expect(Concentration(of: shop.now).tops[0].marginShare == .value(2))
  }

  @Test func `without purchases there is no share`() {
    let none = Concentration(of: Shop(purchases: []).now)
    #expect(none.customers == 0)
    #expect(none.tops.map(\.customers) == [0, 0])
    #expect(none.tops.allSatisfy { $0.netShare == .undefined(.noOccasions) })
  }

  @Test(arguments: seeds)
  func `the people of random shops' best bring what is said`(seed: Int) {
    let now = Shop.random(seed: seed).now
    let quarters = PeriodFigures.all(of: now, grain: .quarter).map {
      $0.period.start..<$0.period.end
    }
    for days in [nil] + quarters.map(Optional.some) {
      let concentration = Concentration(of: now, on: days)
      for top in concentration.tops {
        for basis in ValueBasis.allCases {
          let people = now.customers(
            .top(TopCustomers(percent: top.percent, by: basis, on: days)))
          #expect(people.count == top.customers, "seed \(seed)")
          let sum = people.reduce(Int64(0)) { $0 + amount(of: $1, basis, on: days, in: now) }
          #expect(sum == (basis == .net ? top.net : top.margin), "seed \(seed)")
        }
        #expect(top.netShare.value.map { (0...1).contains($0) } ?? true)
      }
    }
  }

  private func amount(
    of customer: Int32, _ basis: ValueBasis, on days: Range<CalendarDay>?, in shop: ShopAsOf
  ) -> Int64 {
    let starts = shop.ledger.customers.firstOccasion
    let occasions = shop.ledger.occasions
    return (Int(starts[Int(customer)])..<Int(starts[Int(customer) + 1])).reduce(0) { sum, index in
      let day = CalendarDay(number: occasions.day[index])
      guard day <= shop.asOf, days?.contains(day) ?? true else { return sum }
      return sum + (basis == .net ? occasions.net[index] : occasions.margin[index])
    }
  }
}
