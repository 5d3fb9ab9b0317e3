import Commerce
import Metrics
import Presentation
import TerminalUI

/// The charts of the panel.
struct CustomerValueCharts {
  let value: CustomerValue
  let context: ScreenContext

  private var strings: Strings { context.strings }

  /// What a customer has brought by month within its 95 % interval, against what winning one costs.
  ///
  /// - Parameter month: the month with the crosshair; nil marks the payback.
  func curve(month: Int?) -> LineChart {
    let points = value.shop.curve.points
    let scale = strings.kpiScale(.lifetimeValue, context.shop.currency)
    func band(_ name: String, _ end: KeyPath<ClosedRange<Double>, Double>) -> LineChart.Series {
      LineChart.Series(
        letter: name, points: points.map { $0.interval.map { .init($0[keyPath: end] * scale) } },
        role: .dim, isEdge: true)
    }
    let highest = points.map { max($0.value, $0.interval?.upperBound ?? 0) }.max() ?? 0
    let lines = costLines + valueTarget
    return LineChart(
      series: [
        band(strings.intervalEnd(isHigh: true), \.upperBound),
        band(strings.intervalEnd(isHigh: false), \.lowerBound),
        LineChart.Series(
          letter: strings.basisName(value.basis),
          points: points.map { .init($0.value * scale, isProvisional: $0.customers < 30) },
          role: .seriesA),
      ],
      xLabels: points.indices.map { "M\($0)" },
      thresholds: lines.map { LineChart.Threshold(value: $0.amount * scale, label: $0.label) },
      yRange:
        0...max(
          1, highest * scale * 1.05, (lines.map(\.amount).max() ?? 0) * scale * 1.15),
      unit: context.shop.currency?.code ?? "", crosshair: month ?? value.shop.payback.month.value,
      glyphs: context.glyphs, endFormat: { context.money($0 / scale) }
    ) { strings.number.compact($0) }
  }

  /// What winning a customer costs, in minor units: by advertising, with fixed costs where there are any, and at most
  /// by the shop's own target.
  private var costLines: [(amount: Double, label: String)] {
    let shop = value.shop
    let advertising = shop.customerAcquisitionCost.value.map {
      ($0, strings.cacLine(context.money($0)))
    }
    let allIn = shop.allInAcquisitionCost.value.flatMap {
      shop.hasFixedCosts ? ($0, strings.allInCacLine(context.money($0))) : nil
    }
    let target = context.shop.targets[.customerAcquisitionCost].map {
      ($0, strings.targetLine(context.money($0)))
    }
    return [advertising, allIn, target].compactMap { $0 }
  }

  /// What a customer is to be worth, where the curve is of that.
  private var valueTarget: [(amount: Double, label: String)] {
    guard value.basis == .margin, let target = context.shop.targets[.lifetimeValue] else {
      return []
    }
    return [
      (target, "\(strings.kpiShortName(.lifetimeValue)): \(context.target(.lifetimeValue) ?? "")")
    ]
  }

  /// LTV:CAC by cohort against 3 : 1 and the shop's own target; dotted where customers have had less than a year.
  func ratios(cohort: Int?) -> LineChart {
    let ratios = value.cohorts.map(\.worth.ltvToCac.value)
    let target = context.shop.targets[.ltvToCac].flatMap { $0 == 3 ? nil : $0 }
    let highest = ratios.compactMap { $0 }.max() ?? 0
    return LineChart(
      series: [
        LineChart.Series(
          letter: "",
          points: zip(value.cohorts, ratios).map { cohort, ratio in
            ratio.map { .init($0, isProvisional: cohort.completeMonths < 12) }
          }, role: .seriesA)
      ],
      xLabels: value.cohorts.map { strings.date.period($0.month) },
      thresholds: [LineChart.Threshold(value: 3, label: strings.healthyLine)]
        + (target.map {
          [LineChart.Threshold(value: $0, label: strings.targetLine(strings.ratio($0)))]
        } ?? []),
      marks: EventMarks(context).marks(on: value.cohorts.map(\.month)),
      yRange: 0...max(3.5, highest * 1.05, (target ?? 0) * 1.15), unit: ": 1", crosshair: cohort,
      glyphs: context.glyphs, endFormat: strings.ratio
    ) { strings.number.decimal($0, digits: $0 == $0.rounded() ? 0 : 1) }
  }
}
