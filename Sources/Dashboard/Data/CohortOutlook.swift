public import Metrics

/// What is to be expected of a cohort after a day, with what shows how far to trust it.
public struct CohortOutlook: Equatable, Sendable {
  /// What is expected, or why nothing is.
  public var forecast: Figure<CohortForecast>
  /// When the shop's customers come and leave.
  public var model: Figure<BGNBD>
  /// How the shop's forecast would have done before.
  public var backtest: ForecastBacktest
  /// Customers that the forecast learned from.
  public var customers: Int
  /// Those with more than one occasion.
  public var repeaters: Int

  /// An outlook.
  public init(
    forecast: Figure<CohortForecast>, model: Figure<BGNBD>, backtest: ForecastBacktest,
    customers: Int, repeaters: Int
  ) {
    self.forecast = forecast
    self.model = model
    self.backtest = backtest
    self.customers = customers
    self.repeaters = repeaters
  }
}
