public import Metrics

/// What is to be expected of a cohort after a day, with what shows how far to trust it.
public struct CohortOutlook: Equatable, Sendable {
  /// What is expected, or why nothing is.
  public var forecast: Figure<CohortForecast>
  /// How the shop's forecast would have done before.
  public var backtest: ForecastBacktest

  /// An outlook.
  public init(forecast: Figure<CohortForecast>, backtest: ForecastBacktest) {
    self.forecast = forecast
    self.backtest = backtest
  }
}
