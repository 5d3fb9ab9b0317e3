import Commerce
import Metrics
import Presentation

/// What a customer's card says of what is to come.
struct CustomerOutlookFacts {
  private let id: Int32
  private let day: CalendarDay
  private let outlook: Loadable<CustomerOutlook>
  private let context: ScreenContext

  init(_ id: Int32, asOf day: CalendarDay, _ context: ScreenContext) {
    self.id = id
    self.day = day
    self.context = context
    outlook = context.load(CustomerOutlookFacts.query(id, asOf: day)) {
      if case .customerOutlook(let outlook) = $0 { outlook } else { nil }
    }
  }

  static func query(_ id: Int32, asOf day: CalendarDay) -> DataQuery {
    .customerOutlook(id: id, asOf: day)
  }

  /// The backtest before what is expected; while that is being made, or where it is undefined, that is said.
  var facts: [(name: String, value: String)] {
    let strings = context.strings
    let days = Forecast.horizonDays
    return [
      (
        strings.backtestFact,
        text { outlook in
          outlook.backtest.expectedOccasions.map { expected in
            strings.backtestFact(
              expected: expected.value, actual: outlook.backtest.actualOccasions)
          }
        }
      ),
      (
        strings.stillThereFact,
        text { outlook in
          outlook.forecast.pAlive.map {
            strings.mark(outlook.backtest) + strings.number.percentage($0)
          }
        }
      ),
      (
        strings.expectedFact,
        text { outlook in
          outlook.forecast.expectedOccasions.map {
            strings.mark(outlook.backtest) + strings.expectedPurchases($0, days: days)
          }
        }
      ),
      (
        strings.futureNetFact,
        text { outlook in
          outlook.forecast.futureValue.map { strings.mark(outlook.backtest) + context.money($0) }
        }
      ),
    ]
  }

  /// Why there is nothing to expect, where all facts have the same reason.
  var reasonForNone: String? {
    guard let outlook = outlook.value, let reason = outlook.forecast.pAlive.undefinedReason,
      [
        outlook.backtest.expectedOccasions.undefinedReason,
        outlook.forecast.expectedOccasions.undefinedReason,
        outlook.forecast.futureValue.undefinedReason,
      ].allSatisfy({ $0 == reason })
    else { return nil }
    return context.strings.undefined(reason)
  }

  private func text(_ figure: (CustomerOutlook) -> Figure<String>) -> String {
    switch outlook {
    case .loading: return context.fitting(CustomerOutlookFacts.query(id, asOf: day))
    case .failed(let reason): return reason
    case .loaded(let outlook):
      switch figure(outlook) {
      case .value(let text): return text
      case .undefined(let reason): return context.strings.undefined(reason)
      }
    }
  }

  /// SQL of what the forecast is fitted to; none while it is being made.
  var queries: [FigureQuery] {
    guard let outlook = outlook.value else { return [] }
    return [.forecastInputs(ofCustomer: id, asOf: day, outlook.forecast.history)]
      + (outlook.backtest.calibrationEnd.map { end in
        [
          .forecastPopulation(
            asOf: day, customers: outlook.customers, repeaters: outlook.repeaters,
            backtestAt: end, actual: outlook.backtest.actualOccasions)
        ]
      } ?? [])
  }

  /// How sure the models are of what they expect.
  private func intervals(_ intervals: CustomerForecast.Intervals) -> [String] {
    let strings = context.strings
    let occasions = intervals.occasions.map { ends in
      strings.purchasesInterval(ends.lowerBound, ends.upperBound)
    }
    let value = intervals.futureValue.map { ends in
      strings.span(from: context.money(ends.lowerBound), to: context.money(ends.upperBound))
    }
    let told = [occasions, value].compactMap(\.self)
    return told.isEmpty ? [] : [strings.modelInterval(told.joined(separator: ", "))]
  }

  /// How the forecast comes about; no lines while it is being made.
  var formula: [String] {
    guard let outlook = outlook.value else { return [] }
    let strings = context.strings
    let forecast = outlook.forecast
    var formula = [strings.forecastHistory(forecast.history)]
    switch (outlook.model, forecast.pAlive) {
    case (.value(let model), .value(let pAlive)):
      formula += strings.forecastFormula(model, pAlive: pAlive)
    case (.undefined(let reason), _), (_, .undefined(let reason)):
      formula.append("\(strings.stillThereFact) = \(strings.undefined(reason))")
    }
    switch (forecast.expectedOccasions, forecast.expectedNet, forecast.futureValue) {
    case (.value(let occasions), .value(let net), .value(let value)):
      formula.append(
        strings.forecastValue(
          occasions: occasions, net: context.money(net), value: context.money(value)))
    case (_, _, let figure):
      let reason = figure.undefinedReason.map(strings.undefined) ?? Strings.dash
      formula.append("\(strings.futureNetFact) = \(reason)")
    }
    formula += intervals(outlook.intervals)
    formula.append(strings.tested(outlook.backtest))
    formula.append(
      strings.forecastPopulation(customers: outlook.customers, repeaters: outlook.repeaters))
    return formula
  }
}
