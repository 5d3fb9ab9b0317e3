import Commerce
import TestSupport
import Testing

@testable import Metrics

@Suite struct CohortForecastTests {
  private static let model = SimulatedShop.purchases

  @Test func `who is there comes from now on as often as a gamma mixture of Poisson processes`() {
    // With r + x = 1 and alpha + T = 10: 1 - 10 / 20 within ten weeks, 1 - 10 / 40 within thirty.
    let model = BGNBD(kind: .mbgnbd, r: 1, alpha: 8, a: 0.8, b: 2)
    #expect(
      isClose(model.chanceOfOccasionIfAlive(x: 0, T: 2, from: 0, to: 10), 0.5, within: 1e-12))
    #expect(
      isClose(model.chanceOfOccasionIfAlive(x: 0, T: 2, from: 0, to: 30), 0.75, within: 1e-12))
    #expect(model.chanceOfOccasionIfAlive(x: 0, T: 2, from: 5, to: 5) == 0)
  }

  @Test func `where nearly nobody leaves, a later time is as good as any`() {
    // With p near 0: (1 + s / A)^-0 is left of leaving, so the chance is 1 - A / (A + 10) in any ten weeks.
    let model = BGNBD(kind: .mbgnbd, r: 1, alpha: 10, a: 1e-9, b: 1)
    #expect(
      isClose(model.chanceOfOccasionIfAlive(x: 0, T: 0, from: 40, to: 50), 0.5, within: 1e-6))
  }

  @Test(arguments: [0, 1, 5, 40])
  func `the chance of a purchase is that of a simulation`(x: Int) {
    var numbers = SeededGenerator(seed: UInt64(x) + 5)
    let model = CohortForecastTests.model
    let (T, draws) = (30.0, 40_000)
    let spans = [(0.0, 4.0), (4.0, 8.0), (26.0, 52.0)]
    var came = [0, 0, 0]
    for _ in 0..<draws {
      // What is known of those with x occasions after the first who have not left.
      let rate = numbers.gamma(shape: model.r + Double(x)) / (model.alpha + T)
      let leaves = numbers.beta(model.a, model.b + Double(x) + 1)
      var time = 0.0
      var hits: Set<Int> = []
      while true {
        time -= naturalLogarithm(numbers.uniform()) / rate
        if time > 52 { break }
        for (index, span) in spans.enumerated() where time > span.0 && time <= span.1 {
          hits.insert(index)
        }
        if numbers.uniform() < leaves { break }
      }
      for index in hits { came[index] += 1 }
    }
    for (span, count) in zip(spans, came) {
      let p = model.chanceOfOccasionIfAlive(x: x, T: T, from: span.0, to: span.1)
      // Four standard errors.
      let error = 4 * (p * (1 - p) / Double(draws)).squareRoot()
      #expect(abs(p - Double(count) / Double(draws)) < error, "\(span)")
    }
  }

  @Test(arguments: CohortGrain.allCases)
  func `what the simulated customers do comes about as expected`(grain: CohortGrain) throws {
    let simulated = SimulatedShop(customers: 20_000, days: 900, seed: 21)
    let today = CalendarDay(number: 500)
    let now = ShopAsOf(simulated.ledger, asOf: today)
    let later = CohortTable(of: ShopAsOf(simulated.ledger), grain: grain)
    var expected = (customers: 0.0, repeaters: 0.0, occasions: 0.0, net: 0.0)
    var actual = (customers: 0, repeaters: 0, occasions: 0, net: Int64(0))
    for cohort in CohortTable(of: now, grain: grain).cohorts {
      let forecast = CohortForecast(
        of: cohort, in: now, purchases: CohortForecastTests.model,
        values: .value(SimulatedShop.values), marginRate: .value(0.4))
      // The members that came after today are none of its.
      let end = grain.end(ofPeriodFrom: cohort.start)
      guard end <= today, let came = later.cohort(cohort.group) else { continue }
      for (place, point) in forecast.points.enumerated() where place < 4 {
        let step = forecast.firstStep + place
        guard came.isComplete(step) else { continue }
        expected.customers += point.customers
        expected.repeaters += point.repeaters - Double((cohort.cells.last?.repeaters ?? 0))
        expected.occasions +=
          point.cumulativeOccasions - Double(cohort.cells.last?.cumulativeOccasions ?? 0)
        expected.net += point.netRevenue.value ?? 0
        actual.customers += came.cells[step].customers
        actual.repeaters += came.cells[step].repeaters - (cohort.cells.last?.repeaters ?? 0)
        actual.occasions +=
          came.cells[step].cumulativeOccasions - (cohort.cells.last?.cumulativeOccasions ?? 0)
        actual.net += came.cells[step].netRevenue
        #expect(point.customers <= Double(forecast.members))
      }
    }
    func isNear(_ expected: Double, _ actual: Double) -> Bool {
      actual > 0 && abs(expected / actual - 1) < 0.06
    }
    #expect(isNear(expected.customers, Double(actual.customers)))
    #expect(isNear(expected.repeaters, Double(actual.repeaters)))
    #expect(isNear(expected.occasions, Double(actual.occasions)))
    #expect(isNear(expected.net, Double(actual.net)))
  }

  @Test
  func
    `the standard errors are how far forecasts by parameters drawn from their likelihood lie apart`()
    throws
  {
    let (shop, figures, statistics) = SimulatedShop(customers: 3_000, days: 500, seed: 3).now
    let forecast = try Forecast(of: shop, figures: figures, statistics: statistics)
    let fit = try #require(forecast.purchases.value)
    let cohort = try #require(CohortTable(of: shop).cohorts.first)
    let made = try #require(try forecast.cohort(cohort, of: shop).value)
    let errors = try #require(made.points[3].errors)
    var models = DrawnModels(of: fit, seed: 8)
    var (sum, squares) = (0.0, 0.0)
    let draws = 400
    for _ in 0..<draws {
      let drawn = CohortForecast(
        of: cohort, in: shop, purchases: models.next(), values: forecast.values.map(\.model),
        marginRate: forecast.marginRate
      ).points[3].cumulativeOccasions
      sum += drawn
      squares += drawn * drawn
    }
    let mean = sum / Double(draws)
    let spread = (squares / Double(draws) - mean * mean).squareRoot()
    // The standard error of a standard deviation of 400 draws is 3.5 %; the rest is what is not linear.
    #expect(abs(spread / errors.cumulativeOccasions - 1) < 0.2)
    #expect(errors.netRevenue > 0 && errors.customers > 0)
  }
}
