import Commerce
import Metrics
import Presentation
import TerminalUI

extension CustomerValueScreen {
  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch figures(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let figures):
      if context.isCompact {
        return drawLines(figures, on: &surface, context)
      }
      let layout = CustomerValueLayout(context, focus: part)
      drawCurve(figures.value, on: &surface, in: layout.curve, context)
      drawHeadline(figures.value, on: &surface.canvas, in: layout.headline, context)
      drawCohorts(figures.value, on: &surface, in: layout.cohorts, context)
      drawHorizons(figures.value, on: &surface, in: layout.horizons, context)
      drawOutlook(on: &surface, in: layout.outlook, context)
      drawChannels(figures, on: &surface, in: layout.channels, context)
    }
  }

  private func section(
    _ which: Part, _ title: String, _ note: String, _ context: ScreenContext
  ) -> Section {
    Section(
      title: title, others: others(than: which, context).map(context.strings.partName), note: note,
      isFocused: part == which, glyphs: context.glyphs)
  }

  /// What else may have the place of a part, in the order in which keys come to it.
  private func others(than part: Part, _ context: ScreenContext) -> [PanelPart] {
    let takingTurns = CustomerValueLayout(context, focus: self.part).takingTurns
    guard let place = takingTurns.firstIndex(of: part) else { return [] }
    return (takingTurns[(place + 1)...] + takingTurns[..<place]).map(\.named)
  }

  // MARK: The tables

  private func drawCohorts(
    _ value: CustomerValue, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    let strings = context.strings
    let cohorts = value.cohorts
    let begun = cohortCursor.row(of: cohorts.count)
      .flatMap { EventMarks(context).words(in: cohorts[$0].month) }
    let section = section(
      .cohorts, strings.cohortsTitle, begun ?? strings.cohortsNote, context)
    // What began in the cohort's month stands beside the title.
    surface.canvas.addFollower(rect.splitTop(1).0)
    if showsRatios, rect.height >= 6, !cohorts.isEmpty {
      surface.draw(section, others: others(than: .cohorts, context), in: rect)
      return draw(
        CustomerValueCharts(value: value, context: context)
          .ratios(cohort: cohortCursor.row(of: cohorts.count)),
        of: .cohorts, on: &surface, in: Section.inner(of: rect))
    }
    let tables = CustomerValueTables(value, context)
    TitledTable(
      section: section,
      table: Table(
        columns: tables.cohortColumns, rowCount: cohorts.count,
        cursor: cohortCursor.row(of: cohorts.count), offset: cohortCursor.offset,
        isFocused: part == .cohorts, emptyText: strings.noCustomersYet,
        essentials: Table.Essentials(figure: 4), glyphs: context.glyphs
      ) { tables.cells(cohorts[$0]) },
      others: others(than: .cohorts, context)
    ).draw(on: &surface, in: rect, part: Part.cohorts.rawValue)
  }

  private func drawHorizons(
    _ value: CustomerValue, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    let strings = context.strings
    let tables = CustomerValueTables(value, context)
    let others = others(than: .horizons, context)
    TitledTable(
      section: section(
        .horizons, strings.horizonsTitle, others.isEmpty ? strings.horizonsNote : "", context),
      table: Table(
        columns: tables.horizonColumns, rowCount: value.horizons.count,
        cursor: horizonCursor.row(of: value.horizons.count), offset: horizonCursor.offset,
        isFocused: part == .horizons, emptyText: strings.noCustomersYet,
        essentials: Table.Essentials(figure: 2), glyphs: context.glyphs
      ) { tables.cells(value.horizons[$0]) },
      others: others
    ).draw(on: &surface, in: rect, part: Part.horizons.rawValue)
  }

  private func drawOutlook(
    on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    let strings = context.strings
    let rows = OutlookTable.Row.allCases
    let (outlook, empty): (OutlookTable?, String) =
      switch outlook(context) {
      case .loading: (nil, context.fitting(outlookQuery(context)))
      case .failed(let reason): (nil, reason)
      case .loaded(let outlook): (outlook, "")
      }
    // What stands beside the title follows the cursor.
    surface.canvas.addFollower(rect.splitTop(1).0)
    let title = strings.outlookTitle(days: Forecast.horizonDays)
    let others = others(than: .outlook, context)
    let note = outlook?.note(outlookRow) {
      Section.fits(
        title: title, others: others.prefix(1).map(strings.partName), note: $0,
        width: rect.width)
    }
    TitledTable(
      section: section(.outlook, title, note ?? "", context),
      table: Table(
        columns: OutlookTable.columns(context), rowCount: outlook == nil ? 0 : rows.count,
        cursor: outlook.flatMap { _ in outlookCursor.row(of: rows.count) },
        offset: outlookCursor.offset, isFocused: part == .outlook, emptyText: empty,
        essentials: Table.Essentials(figure: 1), glyphs: context.glyphs
      ) { outlook?.cells(rows[$0]) ?? [] },
      others: others
    ).draw(on: &surface, in: rect, part: Part.outlook.rawValue)
  }

  private func drawChannels(
    _ figures: CustomerValueFigures, on surface: inout Surface, in rect: Rect,
    _ context: ScreenContext
  ) {
    let strings = context.strings
    let tables = CustomerValueTables(figures.value, context)
    let channels = channels(figures)
    // The shop as a whole stands below its channels where there is room for all of them.
    let hasTotals =
      !channels.isEmpty
      && TitledTable.visibleRowCount(in: rect, hasTotals: true) >= channels.count
    let others = others(than: .channels, context)
    TitledTable(
      section: section(
        .channels, strings.channelsTitle, others.isEmpty ? strings.channelsNote : "", context),
      table: Table(
        columns: tables.channelColumns, rowCount: channels.count,
        cursor: channelCursor.row(of: channels.count), offset: channelCursor.offset,
        isFocused: part == .channels, totals: hasTotals ? tables.totals(figures.value.shop) : nil,
        emptyText: strings.noCustomersYet, essentials: Table.Essentials(figure: 5),
        glyphs: context.glyphs
      ) { tables.cells(channels[$0]) },
      others: others
    ).draw(on: &surface, in: rect, part: Part.channels.rawValue)
  }

  // MARK: The curve

  private func drawCurve(
    _ value: CustomerValue, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    let count = value.shop.curve.points.count
    // The month under the cursor stands beside the title.
    surface.canvas.addFollower(rect.splitTop(1).0)
    section(
      .curve, context.strings.curveTitle(basis), headline(value, width: rect.width, context),
      context
    ).draw(on: &surface.canvas, in: rect)
    let inner = Section.inner(of: rect)
    if showsTable {
      let tables = CustomerValueTables(value, context)
      Table(
        columns: tables.curveColumns, rowCount: count,
        cursor: count == 0 ? nil : min(month, count - 1), isFocused: part == .curve,
        glyphs: context.glyphs
      ) { tables.curveCells($0, value.shop) }.draw(on: &surface.canvas, in: inner.inset(left: 1))
      return
    }
    let chart = CustomerValueCharts(value: value, context: context)
      .curve(month: part == .curve ? min(month, max(0, count - 1)) : nil)
    draw(chart, of: .curve, on: &surface, in: inner)
  }

  /// Draws a chart, and lets the mouse choose its places.
  private func draw(
    _ chart: LineChart, of part: Part, on surface: inout Surface, in rect: Rect
  ) {
    chart.draw(on: &surface.canvas, in: rect)
    surface.letMouse(choose: chart, part: part.rawValue, in: rect)
  }

  /// The shop's figures in one line; the month on the curve once one was chosen.
  private func headline(
    _ value: CustomerValue, width: Int, _ context: ScreenContext
  ) -> String {
    let points = value.shop.curve.points
    if part == .curve, hasChosenMonth, !points.isEmpty {
      let place = min(month, points.count - 1)
      return context.strings.curveMonth(
        place, context.money(points[place].value),
        points[place].interval.map { (context.money($0.lowerBound), context.money($0.upperBound)) })
    }
    return shopWords(value.shop, context) {
      Section.fits(title: context.strings.curveTitle(basis), note: $0, width: width)
    }
  }

  /// The shop's figures in one line, where the curve that would tell them has no room.
  private func drawHeadline(
    _ value: CustomerValue, on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext
  ) {
    let words = shopWords(value.shop, context) { TextWidth.width(of: $0) < rect.width }
    canvas.write(words, x: rect.x + 1, y: rect.y, role: .figure, clip: rect)
  }

  /// LTV, CAC, their ratio and the payback, as many of them as fit.
  private func shopWords(
    _ shop: CustomerWorth, _ context: ScreenContext, fit: (String) -> Bool
  ) -> String {
    let strings = context.strings
    let currency = context.shop.currency
    let ltv = "LTV " + strings.kpiText(.lifetimeValue, shop.lifetimeValue, currency)
    let cac =
      "CAC " + strings.kpiText(.customerAcquisitionCost, shop.customerAcquisitionCost, currency)
    let ratio = strings.kpiText(.ltvToCac, shop.ltvToCac, currency)
    // The chart says the CAC too, and marks the payback; without a ratio it is the CAC that says why.
    let words = shop.ltvToCac.value == nil ? [[ltv, cac, ratio], [ltv, cac]] : []
    let choices =
      (words + [
        [ltv, cac, ratio, strings.paybackWords(shop.payback)],
        [ltv, ratio, strings.paybackWords(shop.payback)],
        [ltv, ratio, strings.shortPayback(shop.payback)], [ltv, ratio],
      ]).map { $0.joined(separator: " · ") }
    return choices.first(where: fit) ?? ltv
  }
}
