internal import Metrics

/// All that a report says of the forecast but the examples.
struct ReportForecast {
  let forecast: Forecast
  let bgnbd: Figure<ModelFit<BGNBD>>
  let totals: ForecastTotals
  let backtest: ForecastBacktest

  init(of shop: ShopAsOf, figures: CustomerFigures) throws(CancellationError) {
    let statistics = PurchaseStatistics(of: shop, figures: figures)
    forecast = try Forecast(of: shop, figures: figures, statistics: statistics)
    bgnbd = try BGNBD.fit(.bgnbd, to: statistics)
    totals = try ForecastTotals(of: forecast, statistics: statistics)
    backtest = try ForecastBacktest(of: shop, figures: figures)
  }
}
