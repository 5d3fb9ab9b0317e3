import Commerce
import Testing

@testable import Metrics

@Suite struct ForecastTests {
  private static let simulated = SimulatedShop(customers: 4000, days: 900, seed: 11)

  @Test func `the parameters that a shop was made with are found again`() throws {
    let (shop, figures, statistics) = ForecastTests.simulated.now
    let forecast = try Forecast(of: shop, figures: figures, statistics: statistics)
    let purchases = try #require(forecast.purchases.value)
    for (interval, made) in zip(purchases.intervals, SimulatedShop.purchases.parameters) {
      #expect(interval.contains(made))
    }
    let values = try #require(forecast.values.value)
    for (interval, made) in zip(values.intervals, SimulatedShop.values.parameters) {
      #expect(interval.contains(made))
    }
    // The made-up orders have a margin of 40 %.
    #expect(abs((forecast.marginRate.value ?? 0) - 0.4) < 1e-3)
  }

  @Test func `what was not seen yet comes about as expected`() throws {
    let now = SimulatedShop(customers: 12_000, days: 900, seed: 12).now
    let backtest = try ForecastBacktest(of: now.shop, figures: now.figures)
    // First orders come in over 675 days, evenly.
    #expect(backtest.calibrationEnd == CalendarDay(number: 449))
    #expect(backtest.customers == 8000)
    let expected = try #require(backtest.expectedOccasions.value)
    #expect(expected.interval.contains(expected.value))
    // Some 3 % from the parameters, and as much from chance.
    #expect(abs(try #require(backtest.actualChange.value)) < 0.08)
  }

  @Test
  func
    `the interval of a customer is where forecasts by parameters drawn from their likelihood lie`()
    throws
  {
    let (shop, figures, statistics) = ForecastTests.simulated.now
    let forecast = try Forecast(of: shop, figures: figures, statistics: statistics)
    let (purchases, values) = (
      try #require(forecast.purchases.value), try #require(forecast.values.value)
    )
    let row = try #require(figures.rows.first { $0.occasions == 4 })
    let history = shop.purchaseHistory(of: row)
    let intervals = try forecast.intervals(of: history)
    var (models, spending) = (
      DrawnModels(of: purchases, seed: 21), DrawnModels(of: values, seed: 22)
    )
    let draws = (0..<2_000).map { _ in
      let occasions = models.next().expectedOccasions(history, weeks: 365.0 / 7)
      let value = spending.next().expectedValue(
        x: history.x, total: Double(history.repeatNet) / 100)
      return (occasions: occasions, value: occasions * value * 100)
    }
    let (occasions, value) = (
      try #require(intervals.occasions), try #require(intervals.futureValue)
    )
    // Of 2,000 draws 1,900 on average, give or take ten by chance; the rest is what is not linear.
    #expect(abs(draws.count { occasions.contains($0.occasions) } - 1_900) < 50)
    #expect(abs(draws.count { value.contains($0.value) } - 1_900) < 50)
  }

  @Test func `without a model, and below 0, there is no interval`() throws {
    let (shop, figures, statistics) = SimulatedShop(customers: 60, days: 20, seed: 2).now
    let none = try Forecast(of: shop, figures: figures, statistics: statistics)
    #expect(none.purchases.value == nil)
    #expect(
      try none.intervals(of: shop.purchaseHistory(of: figures.rows[0]))
        == CustomerForecast.Intervals())
    let now = ForecastTests.simulated.now
    let forecast = try Forecast(of: now.shop, figures: now.figures, statistics: now.statistics)
    let paidBack = PurchaseHistory(x: 2, tx: 10, T: 40, repeatNet: -10_000_000)
    let intervals = try forecast.intervals(of: paidBack)
    #expect(intervals.occasions != nil && intervals.futureValue == nil)
    // So many purchases, and nothing for four years: the chance of another is below the smallest number.
    let gone = PurchaseHistory(x: 2_000, tx: 10, T: 210, repeatNet: 10_000_000)
    #expect(forecast.customer(gone).expectedOccasions == .value(0))
    #expect(try forecast.intervals(of: gone) == CustomerForecast.Intervals())
  }

  @Test func `the totals are the sums over the customers`() throws {
    let (shop, figures, statistics) = ForecastTests.simulated.now
    let forecast = try Forecast(of: shop, figures: figures, statistics: statistics)
    let totals = try ForecastTotals(of: forecast, statistics: statistics, horizonDays: 100)
    var (alive, occasions, value, margin) = (0.0, 0.0, 0.0, 0.0)
    for row in figures.rows {
      let customer = forecast.customer(shop.purchaseHistory(of: row), horizonDays: 100)
      alive += customer.pAlive.value ?? 0
      occasions += customer.expectedOccasions.value ?? 0
      value += customer.futureValue.value ?? 0
      margin += customer.futureMargin.value ?? 0
    }
    #expect(totals.customers == figures.count)
    #expect(isClose(totals.meanPAlive.value ?? 0, alive / Double(figures.count), within: 1e-12))
    #expect(isClose(totals.expectedOccasions.value?.value ?? 0, occasions, within: 1e-12))
    #expect(isClose(totals.futureValue.value?.value ?? 0, value, within: 1e-12))
    #expect(isClose(totals.futureMargin.value?.value ?? 0, margin, within: 1e-12))
  }

  @Test func `an interval is that of the parameters it follows from`() throws {
    let (shop, figures, statistics) = ForecastTests.simulated.now
    let forecast = try Forecast(of: shop, figures: figures, statistics: statistics)
    let fit = try #require(forecast.purchases.value)
    // Of alpha^2 the logarithm varies twice as much as that of alpha.
    let variances = try fit.logVariances { [$0.alpha * $0.alpha, 1 / $0.r] }
    #expect(isClose(variances[0], 4 * fit.logCovariance[1, 1], within: 1e-9))
    #expect(isClose(variances[1], fit.logCovariance[0, 0], within: 1e-9))
    let interval = Estimate(value: 10, logVariance: 0.25).interval
    // exp(1.959964 / 2) = 2.664408
    #expect(isClose(interval.upperBound, 26.64408, within: 1e-6))
    #expect(isClose(interval.lowerBound, 100 / 26.64408, within: 1e-6))
    let loss = Estimate(value: 10, logVariance: 0.25).scaled(by: -1)
    #expect(loss.interval == -interval.upperBound...(-interval.lowerBound))
  }

  @Test func `a shop with few repeaters has a reason in place of each figure`() throws {
    let shop = Shop.tinyNow
    let figures = CustomerFigures(of: shop)
    let statistics = PurchaseStatistics(of: shop, figures: figures)
    let forecast = try Forecast(of: shop, figures: figures, statistics: statistics)
    let totals = try ForecastTotals(of: forecast, statistics: statistics)
    #expect(totals.repeaters == 5)
    #expect(totals.futureMargin == .undefined(.fewerThan50Repeaters))
    let customer = forecast.customer(shop.purchaseHistory(of: figures.rows[0]))
    #expect(customer.pAlive == .undefined(.fewerThan50Repeaters))
    #expect(customer.futureValue == .undefined(.fewerThan50Repeaters))
    // Half-way from 2023-01-10 to 2024-03-31; ann, bob twice and cy came after it.
    let backtest = try ForecastBacktest(of: shop, figures: figures)
    #expect(backtest.calibrationEnd == isoDay("2023-08-21"))
    #expect(backtest.customers == 7 && backtest.repeaters == 2)
    #expect(backtest.actualOccasions == 4)
    #expect(backtest.actualChange == .undefined(.fewerThan50Repeaters))
  }

  @Test func `a shop without orders has no forecast and no trap`() throws {
    let shop = ShopAsOf(Ledger())
    let figures = CustomerFigures(of: shop)
    let backtest = try ForecastBacktest(of: shop, figures: figures)
    #expect(backtest.calibrationEnd == nil)
    let statistics = PurchaseStatistics(of: shop, figures: figures)
    let forecast = try Forecast(of: shop, figures: figures, statistics: statistics)
    #expect(forecast.purchases == .undefined(.fewerThan50Repeaters))
    #expect(try ForecastTotals(of: forecast, statistics: statistics).customers == 0)
  }

  @Test func `a cancelled forecast is given up`() async {
    let (shop, figures, statistics) = ForecastTests.simulated.now
    let task = Task {
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      return try Forecast(of: shop, figures: figures, statistics: statistics)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}

@Suite struct ForecastExamplesTests {
  private func figure(_ customer: Int32, occasions: Int32) -> CustomerFigure {
    CustomerFigure(
      customer: customer, occasions: occasions, net: 100, margin: 50,
      firstDay: isoDay("2024-01-01"),
      secondDayOrFirst: isoDay("2024-01-01"), lastDay: isoDay("2024-01-01"), channel: 0)
  }

  @Test func `the first and the last five, by occasions and then by key`() {
    var examples = ForecastExamples()
    let offered: [(String, Int32)] = [
      ("m", 1), ("c", 3), ("z", 1), ("a", 1), ("q", 1), ("b", 3), ("e", 2), ("d", 2), ("x", 9),
      ("p", 1), ("o", 1), ("f", 2),
    ]
    for (place, (key, occasions)) in offered.enumerated() {
      examples.offer(figure(Int32(place), occasions: occasions), key: key)
    }
    #expect(examples.all.map(\.key) == ["x", "b", "c", "d", "e", "m", "o", "p", "q", "z"])
  }

  @Test func `of fewer than ten nobody stands twice`() {
    var examples = ForecastExamples()
    for place in 0..<7 {
      examples.offer(figure(Int32(place), occasions: Int32(place)), key: "\(place)")
    }
    #expect(examples.all.map(\.key) == ["6", "5", "4", "3", "2", "1", "0"])
    #expect(ForecastExamples().all.isEmpty)
  }
}
