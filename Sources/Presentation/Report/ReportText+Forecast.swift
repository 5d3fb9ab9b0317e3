internal import Commerce
internal import Metrics

extension ReportText {
  /// The backtest first, then what is expected with its intervals.
  func forecast(
    _ backtest: ForecastBacktest, _ totals: ForecastTotals, _ page: inout ReportPage
  ) {
    heading(.forecast, hasMargin: true, &page)
    let (number, currency) = (strings.number, page.currency)
    let lines = [
      (strings.backtestFact, self.backtest(backtest, &page)),
      (
        strings.stillThereFact,
        page.text(totals.meanPAlive) {
          strings.stillThere(number.percentage($0), of: totals.customers)
        }
      ),
      (
        strings.expectedPurchasesFigure,
        estimate(totals.expectedOccasions, &page) { number.decimal($0, digits: 0) }
      ),
      (
        strings.expectedNetFigure,
        estimate(totals.futureValue, &page) { number.wholeMoney($0, currency) }
      ),
      (
        strings.expectedMarginFigure,
        estimate(totals.futureMargin, &page) { number.wholeMoney($0, currency) }
      ),
    ]
    page.lines += lines.map { "  \(fit($0, 18))\($1)" }
  }

  /// What was expected half-way, and what came since.
  private func backtest(_ backtest: ForecastBacktest, _ page: inout ReportPage) -> String {
    page.text(backtest.expectedOccasions) { expected in
      strings.backtest(
        asOf: backtest.calibrationEnd, expected: expected.value, actual: backtest.actualOccasions,
        change: backtest.actualChange.value)
    }
  }

  /// An estimate in a column of 16, then its interval.
  private func estimate(
    _ figure: Figure<Estimate>, _ page: inout ReportPage, _ write: (Double) -> String
  ) -> String {
    page.text(figure) { estimate in
      let ends = [estimate.interval.lowerBound, estimate.interval.upperBound].map(write)
      return
        "\(atRight(write(estimate.value), 16))   \(strings.interval(from: ends[0], to: ends[1]))"
    }
  }
}
