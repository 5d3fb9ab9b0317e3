public import Metrics

/// What is to be expected of all customers together after a day, with what shows how far to trust it.
public struct ShopOutlook: Equatable, Sendable {
  /// What is expected, or why nothing is.
  public var totals: ForecastTotals
  /// When customers come and leave, what they spend, and the margin of that.
  public var forecast: Forecast
  /// How the forecast would have done before.
  public var backtest: ForecastBacktest
  /// What it looks at.
  public var inputs: ForecastInputs

  /// An outlook.
  public init(
    totals: ForecastTotals, forecast: Forecast, backtest: ForecastBacktest, inputs: ForecastInputs
  ) {
    self.totals = totals
    self.forecast = forecast
    self.backtest = backtest
    self.inputs = inputs
  }
}
