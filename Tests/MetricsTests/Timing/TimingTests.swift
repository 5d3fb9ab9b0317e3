import Commerce
import Metrics
import Testing

/// Ann buys on days 0, 30 and 400, Bo on 0 and 100, Cy on 10 and Di on 480; the as-of day is day 500.
///
/// Day 0 is Monday 2024-01-01, so that day 30 is a Wednesday, day 100 Wednesday 10 April, and day 400 Tuesday 4 February.
private let shop = Shop(purchases: [
  Purchase("ann", on: at(0), net: 1000, margin: 500),
  Purchase("ann", on: at(30), net: 3000, margin: 900),
  Purchase("ann", on: at(400), net: 5000, margin: 100),
  Purchase("bo", on: at(0), net: 2000, margin: 1000),
  Purchase("bo", on: at(100), net: 4000, margin: 1500),
  Purchase("cy", on: at(10), net: 300, margin: 100),
  Purchase("di", on: at(480), net: 700, margin: 0),
])

private let start = isoDay("2024-01-01")
private func at(_ day: Int) -> CalendarDay { start.advanced(by: day) }

@Suite struct OrderLadderTests {
  private let ladder = OrderLadder(of: shop.asOf(at(500)))

  @Test func `each step counts who came so far and who went on`() {
    #expect(ladder.steps.map(\.number) == [1, 2, 3])
    #expect(ladder.steps.map(\.customers) == [4, 2, 1])
    #expect(ladder.steps.map(\.wentOn) == [2, 1, 0])
    #expect(ladder.steps[0].wentOnSoFar == 0.5)
    #expect(ladder.customersBeyond == 0)
  }

  @Test func `who has not gone on yet counts for as long as was seen`() {
    // First step: Di is lost from sight after 20 days, Ann goes on of 3 at risk on day 30, Bo of 2 on day 100:
    // 1 - 2/3 x 1/2. Second: Ann goes on after 370 days, while Bo is seen for 400.
    #expect(abs((ladder.steps[0].wentOnWithinYear.value ?? 0) - 2.0 / 3) < 1e-12)
    #expect(ladder.steps[0].medianDays == .value(100))
    #expect(ladder.steps[1].wentOnWithinYear == .value(0))
    #expect(ladder.steps[1].medianDays == .value(370))
    #expect(ladder.steps[2].wentOnWithinYear == .undefined(.nobodyObservable))
    #expect(ladder.steps[2].medianDays == .undefined(.halfNotReached))
  }

  @Test func `who was won long ago and came again at once has been seen for a year too`() {
    let early = OrderLadder(
      of: Shop(purchases: [
        Purchase("ann", on: at(0), net: 100), Purchase("ann", on: at(10), net: 100),
        // Lost from sight after five days, before Ann comes again.
        Purchase("bo", on: at(395), net: 100),
      ]).asOf(at(400)))
    #expect(early.steps[0].wentOnWithinYear == .value(1))
    #expect(early.steps[1].wentOnWithinYear == .value(0))
    let young = OrderLadder(
      of: Shop(purchases: [
        Purchase("ann", on: at(0), net: 100), Purchase("ann", on: at(10), net: 100),
      ]).asOf(at(364)))
    #expect(young.steps[0].wentOnWithinYear == .undefined(.nobodyObservable))
  }

  @Test func `each step says what its purchases bring`() {
    #expect(ladder.steps.map(\.averageNet) == [1000, 3500, 5000])
    #expect(ladder.steps.map(\.averageMargin) == [400, 1200, 100])
  }

  @Test func `a limit cuts the ladder and counts who climbed higher`() {
    let short = OrderLadder(of: shop.asOf(at(500)), limit: 2)
    #expect(short.steps == Array(ladder.steps.prefix(2)))
    #expect(short.customersBeyond == 1)
  }

  @Test func `nobody makes no ladder`() {
    #expect(OrderLadder(of: Shop(purchases: []).now).steps.isEmpty)
  }

  @Test func `nothing after the day plays a part`() {
    #expect(OrderLadder(of: shop.asOf(at(99))).steps.map(\.customers) == [3, 1])
  }
}

@Suite struct PurchaseIntervalsTests {
  @Test func `intervals are those between a purchase and the next`() {
    let intervals = PurchaseIntervals(of: shop.asOf(at(500)))
    #expect(intervals.total == 3)
    #expect(intervals.median == .value(100))
    #expect(intervals.counts[30] == 1)
    // 30 days lie in the fifth week, 100 in the second quarter, 370 beyond a year.
    let stretches = intervals.stretches
    #expect(stretches.map(\.count) == [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1])
    #expect(stretches[4].days == 29...35)
    #expect(stretches[4].share == .value(1.0 / 3))
    // To seven days: one in 91, and one from day 366 to the longest, day 370.
    #expect(stretches[4].countPerWeek == 1)
    #expect(stretches[11].countPerWeek == 7.0 / 91)
    #expect(stretches[13].countPerWeek == 7.0 / 5)
  }

  @Test func `without repeaters there is no interval`() {
    let intervals = PurchaseIntervals(of: shop.asOf(at(29)))
    #expect(intervals.total == 0)
    #expect(intervals.median == .undefined(.noRepeaters))
    #expect(intervals.stretches.allSatisfy { $0.count == 0 && $0.countPerWeek == 0 })
    #expect(intervals.stretches[0].share == .undefined(.noRepeaters))
  }
}

@Suite struct PurchaseTimingTests {
  private func timing(_ shop: ShopAsOf) -> PurchaseTiming {
    PurchaseTiming(of: shop)
  }

  @Test func `the second purchase is told by any day, of those who are known for so long`() {
    let second = timing(shop.asOf(at(500))).second
    // Known for 100 days: Ann, Bo and Cy, of whom Ann and Bo came again by then; for 99: Ann alone did.
    #expect(second.share(byDay: 99).within == 1)
    #expect(second.share(byDay: 100).within == 2)
    #expect(second.share(byDay: 100).observable == 3)
    #expect(second.share(byDay: 491).observable == 2)
    #expect(second.share(byDay: 491).within == 2)
    #expect(second.share(byDay: 501).kaplanMeier == .undefined(.nobodyObservable))
  }

  @Test func `the curve goes on for the year in which half come again`() {
    #expect(timing(shop.asOf(at(500))).lastCurveDay == 365)
    #expect(
      timing(shop.asOf(at(500))).curveDays == Array(stride(from: 30, to: 365, by: 30)) + [365])
    #expect(timing(shop.asOf(at(70))).curveDays == [30, 60, 70])
    #expect(timing(shop.asOf(at(30))).curveDays == [30])
    let slow = Shop(purchases: [
      Purchase("ann", on: at(0), net: 1, margin: 1),
      Purchase("ann", on: at(400), net: 1, margin: 1),
      Purchase("bo", on: at(800), net: 1, margin: 1),
    ])
    #expect(timing(slow.asOf(at(800))).lastCurveDay == 730)
    #expect(timing(Shop(purchases: []).now).curveDays == [0])
  }

  @Test func `who is known for so long has come again within the days or has not`() {
    let now = shop.asOf(at(500))
    #expect(now.customers(.observable(days: 100)) == [0, 1, 2])
    #expect(now.customers(.within(days: 99)) == [0])
    #expect(now.customers(.notWithin(days: 99)) == [1, 2])
  }
}

@Suite struct ReturnRhythmTests {
  @Test func `returns are counted by weekday and month, and set against the days there were`() {
    let rhythm = ReturnRhythm(of: shop.asOf(at(500)))
    // 501 days from a Monday on: 71 whole weeks and Monday to Thursday once more.
    #expect(rhythm.weekdays.map(\.days) == [72, 72, 72, 72, 71, 71, 71])
    #expect(rhythm.weekdays.map(\.returns) == [0, 1, 2, 0, 0, 0, 0])
    #expect(rhythm.weekdays[2].returnsPerDay == .value(2.0 / 72))
    // January to May 15, 2025 stand twice; 2024 is a leap year.
    #expect(rhythm.months.map(\.days) == [62, 57, 62, 60, 46, 30, 31, 31, 30, 31, 30, 31])
    #expect(rhythm.months.map(\.returns) == [1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(rhythm.all.returns == 3)
    #expect(rhythm.all.days == 501)
  }

  @Test func `a month that the data lacks has no rate`() {
    let rhythm = ReturnRhythm(of: shop.asOf(at(30)))
    #expect(rhythm.months[0].returnsPerDay == .value(1.0 / 31))
    #expect(rhythm.months[1].returnsPerDay == .undefined(.noOrders))
    #expect(ReturnRhythm(of: Shop(purchases: []).now).all.days == 0)
  }
}

@Suite struct OccasionKindTests {
  /// Customers are numbered by name: Ann, Bo, Cy, Di.
  @Test(
    arguments: [
      (.all, [0, 1, 2, 3]), (.returning, [0, 1]), (.number(2), [0, 1]), (.number(3), [0]),
      (.number(4), []), (.returningOn(weekday: 2), [0, 1]), (.returningOn(weekday: 1), [0]),
      (.returningOn(weekday: 0), []), (.returningIn(month: 4), [1]), (.after(days: 30...30), [0]),
      (.after(days: 31...369), [1]), (.after(days: 370...500), [0]),
    ] as [(OccasionKind, [Int32])])
  func `the customers with an occasion of a kind`(kind: OccasionKind, customers: [Int32]) {
    #expect(shop.asOf(at(500)).customers(.withOccasion(kind)) == customers)
  }

  @Test func `who stopped at a purchase is who has reached it without going on`() {
    let now = shop.asOf(at(500))
    #expect(now.customers(.stoppedAt(occasion: 1)) == [2, 3])
    #expect(now.customers(.stoppedAt(occasion: 2)) == [1])
    #expect(now.customers(.stoppedAt(occasion: 3)) == [0])
  }
}
