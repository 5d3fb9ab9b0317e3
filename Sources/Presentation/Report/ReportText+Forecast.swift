internal import Commerce
internal import Metrics

extension ReportText {
  /// The backtest first, then what is expected with its intervals; where nothing is, the reason.
  func forecast(
    _ backtest: ForecastBacktest, _ totals: ForecastTotals, _ page: inout ReportPage
  ) {
    heading(.forecast, hasMargin: true, &page)
    let number = strings.number
    let currency = page.currency
    func line(_ name: String, _ text: String) { page.lines.append("  \(fit(name, 18))\(text)") }
    line(
      strings.backtestFigure,
      strings.backtest(
        asOf: backtest.calibrationEnd,
        expected: page.text(backtest.expectedOccasions) { number.decimal($0.value, digits: 0) },
        actual: backtest.actualOccasions,
        change: page.text(backtest.actualChange) { number.change($0) }))
    line(
      strings.stillThereFigure,
      strings.stillThere(
        page.text(totals.meanPAlive) { number.percentage($0) }, of: totals.customers))
    func estimate(_ figure: Figure<Estimate>, _ write: (Double) -> String) -> String {
      page.text(figure) { estimate in
        let value = write(estimate.value)
        let gap = String(repeating: " ", count: max(1, 16 - value.count))
        return gap + value + "   "
          + strings.interval(
            from: write(estimate.interval.lowerBound), to: write(estimate.interval.upperBound))
      }
    }
    line(
      strings.expectedPurchasesFigure,
      estimate(totals.expectedOccasions) { number.decimal($0, digits: 0) })
    line(
      strings.expectedNetFigure,
      estimate(totals.futureValue) { number.wholeMoney($0, currency) })
    line(
      strings.expectedMarginFigure,
      estimate(totals.futureMargin) { number.wholeMoney($0, currency) })
  }
}
