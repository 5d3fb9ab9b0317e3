import Commerce
import Metrics
import Presentation
import TerminalUI

extension CustomerValueScreen {
  /// The shop's figures and below them the focused part, one figure a line: where no table fits.
  func drawLines(
    _ figures: CustomerValueFigures, on surface: inout Surface, _ context: ScreenContext
  ) {
    let shop = shopLines(figures.value.shop, context)
    let (rows, chosen) = partLines(figures, context)
    // Of the curve nothing is lost by showing its start; a list is followed along its cursor.
    CardLines.draw(
      facts: shop, rows: rows, cursor: chosen, part: part.rawValue, on: &surface, context)
  }

  private func shopLines(_ shop: CustomerWorth, _ context: ScreenContext) -> [FigureList.Line] {
    let strings = context.strings
    func line(_ kpi: KPI, _ figure: Figure<Double>) -> FigureList.Line {
      FigureList.Line(
        strings.kpiShortName(kpi), strings.kpiText(kpi, figure, context.shop.currency))
    }
    return [
      line(.lifetimeValue, shop.lifetimeValue),
      line(.customerAcquisitionCost, shop.customerAcquisitionCost),
      line(.ltvToCac, shop.ltvToCac), line(.payback, shop.payback.month.map(Double.init)),
    ]
  }

  /// The lines of the focused part, and which of them is chosen.
  private func partLines(
    _ figures: CustomerValueFigures, _ context: ScreenContext
  ) -> (lines: [FigureList.Line], chosen: Int?) {
    let value = figures.value
    let tables = CustomerValueTables(value, context)
    func line(_ cells: [TableCell], figure: Int) -> FigureList.Line {
      FigureList.Line(cells[0].text, cells[figure].text, role: cells[figure].role)
    }
    switch part {
    case .channels:
      let channels = channels(figures)
      return (
        channels.map { line(tables.cells($0), figure: 5) }, channelCursor.row(of: channels.count)
      )
    case .cohorts:
      return (
        value.cohorts.map { line(tables.cells($0), figure: 4) },
        cohortCursor.row(of: value.cohorts.count)
      )
    case .horizons:
      return (
        value.horizons.map { line(tables.cells($0), figure: basis == .margin ? 2 : 3) },
        horizonCursor.row(of: value.horizons.count)
      )
    case .outlook:
      let rows = OutlookTable.Row.allCases
      switch outlook(context) {
      case .loading:
        return ([FigureList.Line(context.fitting(outlookQuery(context)), "")], nil)
      case .failed(let reason): return ([FigureList.Line(reason, "")], nil)
      case .loaded(let outlook):
        return (
          rows.map(outlook.line), outlookCursor.row(of: rows.count)
        )
      }
    case .curve:
      let points = value.shop.curve.points
      guard !points.isEmpty else { return ([], nil) }
      let place = min(month, points.count - 1)
      return ([FigureList.Line("M\(place)", context.money(points[place].value))], nil)
    }
  }
}
