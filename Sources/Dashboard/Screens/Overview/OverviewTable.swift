import Commerce
import Metrics
import Presentation
import TerminalUI

/// All figures of the overview, a row a period.
struct OverviewTable {
  private let figures: OverviewFigures
  private let context: ScreenContext

  init(_ figures: OverviewFigures, _ context: ScreenContext) {
    self.figures = figures
    self.context = context
  }

  var columnNames: [String] {
    [context.strings.grainColumn(context.grain)]
      + KPI.allCases.map(context.strings.kpiShortName)
  }

  var columns: [TableColumn] {
    columnNames.enumerated().map { place, name in
      TableColumn(
        name, alignment: place == 0 ? .left : .right, minimumWidth: 10,
        idealWidth: 12, priority: place, grows: true)
    }
  }

  /// A row's figures as they are exported.
  func values(_ index: Int) -> [ExportValue] {
    let scale = { (kpi: KPI) in
      // Shares leave the program as fractions, money in whole units.
      context.strings.isShare(kpi) ? 1 : context.strings.kpiScale(kpi, context.shop.currency)
    }
    return [.text(figures.periods[index].description)]
      + KPI.allCases.map { kpi in .number(figures.values[kpi]?[index].value.map { $0 * scale(kpi) })
      }
  }

  func cells(_ index: Int) -> [TableCell] {
    let role: StyleRole =
      switch figures.states[index] {
      case .complete: .text
      case .leftCensored: .uncertain
      case .inProgress: .inProgress
      }
    return [
      TableCell(context.strings.marked(figures.periods[index], figures.states[index]), role: role)
    ]
      + KPI.allCases.map { kpi in
        let figure = figures.values[kpi]?[index] ?? .undefined(.noOrders)
        return TableCell(
          context.strings.kpiText(kpi, figure, context.shop.currency), role: role)
      }
  }
}
