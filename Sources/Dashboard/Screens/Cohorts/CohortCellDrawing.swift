import Commerce
import Metrics
import Presentation
import TerminalUI

/// A cell of the cohorts as the heatmap shows it.
struct CohortCellDrawing {
  private let measure: CohortMeasure
  private let perUnit: Double
  private let highest: Double
  private let number: NumberFormat

  /// Cells of a measure; of amounts all have the same decimals, by the highest value.
  init(_ measure: CohortMeasure, highest: Double, _ context: ScreenContext) {
    self.measure = measure
    perUnit =
      measure.isMoney ? Double(context.shop.currency?.minorUnitsPerUnit ?? 100) : 1
    self.highest = highest / perUnit
    number = context.strings.number
  }

  /// A value in at most four characters.
  func short(_ value: Double) -> String {
    if measure.isShare { return number.decimal(value * 100, digits: value < 0.0995 ? 1 : 0) }
    guard highest < 9_999.5 else { return number.compact(value / perUnit) }
    let digits = highest >= 99.95 ? 0 : measure.isMoney || highest >= 9.995 ? 1 : 2
    return number.decimal(value / perUnit, digits: digits)
  }

  /// A cell shaded by its amount within a range; without one it has no shade.
  func shaded(_ cohort: Cohort, _ step: Int, _ range: ClosedRange<Double>?) -> HeatCell {
    let value = measure.value(cohort, step)
    return HeatCell(
      value.map(short) ?? Strings.dash,
      step: range.flatMap { HeatCell.step(of: value, in: $0) }, state: state(cohort, step))
  }

  /// A cell that says whether it is above or below the mean: of a share beyond what chance explains, of
  /// amounts by a quarter.
  func againstMean(_ cohort: Cohort, _ step: Int, mean: Double?) -> HeatCell {
    var cell = shaded(cohort, step, nil)
    guard cell.state == .complete, let mean, let value = measure.value(cohort, step) else {
      return cell
    }
    let usual = measure.interval(cohort, step) ?? (value - abs(mean) / 4)...(value + abs(mean) / 4)
    if usual.lowerBound > mean { cell.tendency = .above }
    if usual.upperBound < mean { cell.tendency = .below }
    return cell
  }

  private func state(_ cohort: Cohort, _ step: Int) -> HeatCell.State {
    switch cohort.state(step) {
    case .running: .inProgress
    case .partial: .partial
    case .tooYoung: .tooYoung
    case .complete: cohort.cells[step].members < SmallSample.limit ? .uncertain : .complete
    }
  }
}
