internal import Commerce
internal import Metrics

// The part of a report that tells what is to come.
extension JSONWriter {
  mutating func forecast(
    _ report: ReportForecast, _ examples: ForecastExamples, _ shop: ShopAsOf
  ) {
    object { json in
      json.member("horizonDays", Forecast.horizonDays)
      json.member("mbgnbd") { $0.fit(report.forecast.purchases, ["r", "alpha", "a", "b"]) }
      json.member("bgnbd") { $0.fit(report.bgnbd, ["r", "alpha", "a", "b"]) }
      json.member("gammaGamma") { $0.fit(report.forecast.values, ["p", "q", "v"]) }
      json.member("totals") { $0.totals(report.totals) }
      json.member("examples", list: examples.all) { json, example in
        let history = shop.purchaseHistory(of: example.figure)
        json.object { $0.customer(example.key, report.forecast.customer(history)) }
      }
      json.member("backtest") { $0.backtest(report.backtest) }
    }
  }

  private mutating func fit<Model>(_ fit: Figure<ModelFit<Model>>, _ names: [String]) {
    member("reason", fit.undefinedReason?.rawValue)
    for (place, name) in names.enumerated() {
      member(name, fit.map { $0.model.parameters[place] })
    }
    member("logLikelihood", fit.map(\.logLikelihood))
    member("intervals") { json in
      for (place, name) in names.enumerated() { json.member(name, fit.value?.intervals[place]) }
    }
  }

  private mutating func totals(_ totals: ForecastTotals) {
    member("customers", totals.customers)
    member("repeaters", totals.repeaters)
    member("meanPAlive", totals.meanPAlive)
    member("expectedOccasions", totals.expectedOccasions)
    member("futureValue", totals.futureValue)
    member("futureMargin", totals.futureMargin)
  }

  private mutating func customer(_ key: String, _ forecast: CustomerForecast) {
    member("customer", key)
    member("x", forecast.history.x)
    member("tx", forecast.history.tx)
    member("T", forecast.history.T)
    member("meanNet", forecast.history.meanNet)
    member("pAlive", forecast.pAlive)
    member("expectedOccasions", forecast.expectedOccasions)
    member("expectedNet", forecast.expectedNet)
    member("futureValue", forecast.futureValue)
    member("futureMargin", forecast.futureMargin)
  }

  private mutating func backtest(_ backtest: ForecastBacktest) {
    member("reason", backtest.expectedOccasions.undefinedReason?.rawValue)
    member("calibrationEnd", backtest.calibrationEnd?.description)
    member("customers", backtest.customers)
    member("repeaters", backtest.repeaters)
    member("expectedOccasions", backtest.expectedOccasions)
    member("actualOccasions", backtest.actualOccasions)
  }

  /// Writes a member with an estimate, and one with its interval.
  private mutating func member(_ name: String, _ estimate: Figure<Estimate>) {
    member(name, estimate.map(\.value))
    member(name + "Interval", estimate.value?.interval)
  }
}
