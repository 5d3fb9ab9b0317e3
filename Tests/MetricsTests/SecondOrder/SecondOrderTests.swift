import Commerce
import Metrics
import Testing

@Suite struct SecondOrderTests {
  private let second = SecondOrder(CustomerFigures(of: Shop.tinyNow))

  @Test
  func `the tiny shop's second orders`() throws {
    #expect(second.customers == 9)
    #expect(second.repeaters == 5)
    #expect(second.medianDays == .value(365))
    #expect(second.medianDaysOfRepeaters == .value(90))
    let within90 = second.withinDays[2]
    #expect(within90.observable == 8)
    #expect(within90.within == 3)
    #expect(within90.share == .value(0.375))
    let share = try #require(within90.kaplanMeier.value)
    #expect(abs(share - (1 - 8.0 / 9 * 6 / 7 * 5 / 6)) < 1e-12)
  }

  @Test
  func `a share is undefined while nobody has been known for so long`() {
    let young = SecondOrder(CustomerFigures(of: Shop.tiny.asOf(isoDay("2023-03-01"))))
    #expect(young.withinDays[1].kaplanMeier == .undefined(.nobodyObservable))
    #expect(young.withinDays[1].share == .undefined(.nobodyObservable))
    #expect(young.medianDays == .undefined(.halfNotReached))
    #expect(young.medianDaysOfRepeaters == .undefined(.noRepeaters))
  }
}

@Suite struct KaplanMeierCurveTests {
  @Test
  func `the 6-MP arm of the leukaemia trial`() {
    // Freireich et al., Blood 21 (1963), 699-716; the survival is that of Cox & Oakes, "Analysis of
    // Survival Data", 1984, table 4.1.
    var events = [Int](repeating: 0, count: 36)
    var censored = events
    for week in [6, 6, 6, 7, 10, 13, 16, 22, 23] { events[week] += 1 }
    for week in [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35] { censored[week] += 1 }
    let curve = KaplanMeierCurve(events: events, censored: censored)
    let published = [
      6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448, 35: 0.448,
    ]
    for (week, survival) in published {
      #expect(abs(1 - curve.share(byDay: week) - survival) < 0.0005)
    }
    #expect(curve.median == 23)
    // By hand: S(10) = 18/21 x 16/17 x 14/15; Greenwood's sum 3/(21x18) + 1/(17x16) + 1/(15x14) = 0.016375;
    // 1.96 x sqrt(0.016375) / -ln 0.752941 = 0.88381; S^exp(+-0.88381): 0.50320 and 0.88936.
    let interval = curve.interval(byDay: 10)
    #expect(abs((interval?.lowerBound ?? 0) - (1 - 0.88936)) < 0.00005)
    #expect(abs((interval?.upperBound ?? 0) - (1 - 0.50320)) < 0.00005)
    #expect(curve.interval(byDay: 5) == nil)
    #expect(curve.share(byDay: 5) == 0)
    #expect(curve.share(byDay: 1000) == curve.share(byDay: 35))
  }

  @Test
  func `half is half although products of fractions miss it`() {
    // Survival 5/6 x 4/5 x 3/4 = 1/2.
    let curve = KaplanMeierCurve(events: [0, 1, 1, 1], censored: [0, 0, 0, 3])
    #expect(curve.median == 3)
  }

  @Test
  func `nobody gives an empty curve`() {
    let curve = KaplanMeierCurve(events: [], censored: [])
    #expect(curve.median == nil)
    #expect(curve.share(byDay: 10) == 0)
  }
}
