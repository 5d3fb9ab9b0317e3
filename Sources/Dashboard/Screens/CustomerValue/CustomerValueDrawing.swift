import Commerce
import Metrics
import Presentation
import TerminalUI

extension CustomerValueScreen {
  func draw(on surface: inout Surface, _ context: ScreenContext) {
    guard context.shop.latestDay != nil else {
      return EmptyStore.draw(on: &surface.canvas, context)
    }
    switch figures(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let figures):
      if CustomerValueLayout.isCompact(context) {
        return drawLines(figures, on: &surface, context)
      }
      let layout = CustomerValueLayout(context, focus: part)
      drawCurve(figures, on: &surface, in: layout.curve, context)
      drawHeadline(figures, on: &surface.canvas, in: layout.headline, context)
      let tables = CustomerValueTables(context)
      let cohorts = figures.cohorts.cohorts
      let strings = context.strings
      TitledTable(
        section: section(.cohorts, strings.cohortsTitle, strings.cohortsNote, context),
        table: Table(
          columns: tables.cohortColumns, rowCount: cohorts.count,
          cursor: cohortCursor.row(of: cohorts.count), offset: cohortCursor.offset,
          isFocused: part == .cohorts, emptyText: strings.noCustomers,
          essentials: Table.Essentials(figure: 4), glyphs: context.glyphs
        ) { tables.cells(cohorts[$0]) }
      ).draw(on: &surface, in: layout.cohorts, part: Part.cohorts.rawValue)
      let channels = channels(figures)
      TitledTable(
        section: section(.channels, strings.channelsTitle, strings.channelsNote, context),
        table: Table(
          columns: tables.channelColumns, rowCount: channels.count,
          cursor: channelCursor.row(of: channels.count), offset: channelCursor.offset,
          isFocused: part == .channels, emptyText: strings.noCustomers,
          essentials: Table.Essentials(figure: 5), glyphs: context.glyphs
        ) { tables.cells(channels[$0]) }
      ).draw(on: &surface, in: layout.channels, part: Part.channels.rawValue)
    }
  }

  private func section(
    _ which: Part, _ title: String, _ note: String, _ context: ScreenContext
  ) -> Section {
    Section(title: title, note: note, isFocused: part == which, glyphs: context.glyphs)
  }

  private func drawCurve(
    _ figures: CustomerValueFigures, on surface: inout Surface, in rect: Rect,
    _ context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    let strings = context.strings
    let curve = figures.cohorts.marginCurve
    Section(
      title: strings.curveTitle, note: headline(figures, width: rect.width, context),
      isFocused: part == .curve, glyphs: context.glyphs
    ).draw(on: &surface.canvas, in: rect)
    let inner = Section.inner(of: rect)
    if showsTable {
      let tables = CustomerValueTables(context)
      Table(
        columns: tables.curveColumns, rowCount: curve.count,
        cursor: curve.isEmpty ? nil : min(month, curve.count - 1), isFocused: part == .curve,
        glyphs: context.glyphs
      ) { tables.curveCells($0, figures) }.draw(on: &surface.canvas, in: inner.inset(left: 1))
      return
    }
    let scale = strings.kpiScale(.lifetimeValue, context.shop.currency)
    let cac = figures.summary.customerAcquisitionCost.value
    let chart = LineChart(
      series: [
        LineChart.Series(
          letter: strings.marginSeries, points: curve.map { .init($0 * scale) }, role: .seriesA)
      ],
      xLabels: curve.indices.map { "M\($0)" },
      thresholds: cac.map {
        [LineChart.Threshold(value: $0 * scale, label: strings.cacLine(context.money($0)))]
      } ?? [],
      yRange: 0...max(1, (curve.max() ?? 0) * scale * 1.05, (cac ?? 0) * scale * 1.15),
      unit: context.shop.currency?.code ?? "",
      crosshair: part == .curve
        ? min(month, max(0, curve.count - 1)) : figures.summary.paybackMonth.value,
      glyphs: context.glyphs, endFormat: { context.money($0 / scale) }
    ) { strings.number.compact($0) }
    chart.draw(on: &surface.canvas, in: inner)
    for x in inner.x..<inner.right {
      guard let place = chart.place(atX: x, in: inner) else { continue }
      surface.onPress(
        Rect(x: x, y: inner.y, width: 1, height: inner.height),
        .item(part: Part.curve.rawValue, row: place, column: 0))
    }
  }

  /// The shop's figures in one line; the month on the curve once one was chosen.
  private func headline(
    _ figures: CustomerValueFigures, width: Int, _ context: ScreenContext
  ) -> String {
    if part == .curve, hasChosenMonth, !figures.cohorts.marginCurve.isEmpty {
      let curve = figures.cohorts.marginCurve
      let place = min(month, curve.count - 1)
      return "M\(place): \(context.money(curve[place]))"
    }
    return shopWords(figures, context) {
      Section.fits(title: context.strings.curveTitle, note: $0, width: width)
    }
  }

  /// The shop's figures in one line, where the curve that would tell them has no room.
  private func drawHeadline(
    _ figures: CustomerValueFigures, on canvas: inout Canvas, in rect: Rect,
    _ context: ScreenContext
  ) {
    let words = shopWords(figures, context) { TextWidth.width(of: $0) < rect.width }
    canvas.write(words, x: rect.x + 1, y: rect.y, role: .figure, clip: rect)
  }

  /// LTV, CAC, their ratio and the payback, as many of them as fit.
  private func shopWords(
    _ figures: CustomerValueFigures, _ context: ScreenContext, fit: (String) -> Bool
  ) -> String {
    let strings = context.strings
    let summary = figures.summary
    let currency = context.shop.currency
    let ltv = "LTV " + strings.kpiText(.lifetimeValue, summary.lifetimeValue, currency)
    let cac =
      "CAC " + strings.kpiText(.customerAcquisitionCost, summary.customerAcquisitionCost, currency)
    let ratio = strings.kpiText(.ltvToCac, summary.ltvToCac, currency)
    // The chart says the CAC too, and marks the payback.
    let choices = [
      [ltv, cac, ratio, strings.paybackWords(summary.paybackMonth)],
      [ltv, ratio, strings.shortPayback(summary.paybackMonth)], [ltv, ratio],
    ].map { $0.joined(separator: " · ") }
    return choices.first(where: fit) ?? ltv
  }
}

/// The tables of the panel.
struct CustomerValueTables {
  private let context: ScreenContext

  init(_ context: ScreenContext) {
    self.context = context
  }

  private var strings: Strings { context.strings }

  private func money(_ figure: Figure<Double>) -> String {
    figure.value.map(context.money) ?? Strings.dash
  }

  /// The ratio, with a mark for healthy and unhealthy that does not need colour.
  ///
  /// - Parameter isYoung: whether customers have not had a year yet to bring more than they cost, so that too little is
  ///   no failure.
  private func ratio(_ figure: Figure<Double>, isYoung: Bool = false) -> TableCell {
    guard let value = figure.value else { return TableCell(Strings.dash, role: .dim) }
    if value >= 3 { return TableCell(strings.ratio(value) + " ▲", role: .better) }
    if isYoung { return TableCell(strings.ratio(value) + "  ", role: .uncertain) }
    return value < 1
      ? TableCell(strings.ratio(value) + " ▼", role: .worse)
      : TableCell(strings.ratio(value) + "  ")
  }

  private func moneyColumn(
    _ title: String, _ minimum: Int, _ ideal: Int, _ priority: Int
  ) -> TableColumn {
    column(title, context.moneyWidth(minimum), context.moneyWidth(ideal), priority)
  }

  private func column(_ title: String, _ minimum: Int, _ ideal: Int, _ priority: Int) -> TableColumn
  {
    TableColumn(
      title, alignment: .right, minimumWidth: minimum, idealWidth: ideal, priority: priority)
  }

  var channelColumns: [TableColumn] {
    [
      TableColumn(strings.channelColumn, minimumWidth: 11, idealWidth: 20, grows: true),
      column(strings.panelName(.customers), 9, 10, 0), moneyColumn("LTV", 9, 11, 0),
      moneyColumn(strings.spendColumn, 11, 13, 2), moneyColumn("CAC", 9, 11, 0),
      column("LTV:CAC", 9, 10, 0),
    ]
  }

  /// A channel's figures as they are exported.
  func values(_ channel: ChannelValue) -> [ExportValue] {
    [
      .text(channel.channel), .count(channel.customers),
      context.units(channel.lifetimeValue.value),
      context.units(channel.spend.value.map(Double.init)),
      context.units(channel.customerAcquisitionCost.value), .number(channel.ltvToCac.value),
    ]
  }

  /// A cohort's figures as they are exported.
  func values(_ cohort: Cohort) -> [ExportValue] {
    [
      .text(cohort.month.description), .count(cohort.size),
      context.units(cohort.lifetimeValue(max(0, cohort.cells.count - 1))),
      context.units(cohort.customerAcquisitionCost.value), .number(cohort.ltvToCac.value),
      .number(cohort.paybackMonth.value.map(Double.init)),
    ]
  }

  /// A month of the curve as it is exported.
  func curveValues(_ month: Int, _ figures: CustomerValueFigures) -> [ExportValue] {
    let value = figures.cohorts.marginCurve[month]
    let cac = figures.summary.customerAcquisitionCost.value
    return [.count(month), context.units(value), context.units(cac.map { value - $0 })]
  }

  func cells(_ channel: ChannelValue) -> [TableCell] {
    [
      TableCell(channel.channel), TableCell(strings.number.count(channel.customers)),
      TableCell(money(channel.lifetimeValue)),
      TableCell(channel.spend.value.map(context.money) ?? Strings.dash, role: .dim),
      TableCell(money(channel.customerAcquisitionCost)), ratio(channel.ltvToCac),
    ]
  }

  var cohortColumns: [TableColumn] {
    [
      TableColumn(strings.cohortColumn, minimumWidth: 9),
      column(strings.sizeColumn, 5, 6, 1), moneyColumn("LTV", 9, 10, 0),
      moneyColumn("CAC", 9, 10, 0),
      column("LTV:CAC", 9, 10, 0), column(strings.kpiShortName(.payback), 8, 9, 2),
    ]
  }

  func cells(_ cohort: Cohort) -> [TableCell] {
    let isSmall = cohort.size < 30
    let isRunning = cohort.completeCells == 0
    let role: StyleRole = isRunning ? .inProgress : isSmall ? .uncertain : .text
    let last = max(0, cohort.cells.count - 1)
    return [
      TableCell(strings.date.period(cohort.month) + (isRunning ? "*" : ""), role: role),
      TableCell((isSmall ? "~" : "") + strings.number.count(cohort.size), role: role),
      TableCell(context.money(cohort.lifetimeValue(last)), role: role),
      TableCell(money(cohort.customerAcquisitionCost), role: role),
      ratio(cohort.ltvToCac, isYoung: cohort.completeCells < 12),
      TableCell(cohort.paybackMonth.value.map(strings.months) ?? Strings.dash, role: .dim),
    ]
  }

  var curveColumns: [TableColumn] {
    [
      TableColumn(strings.monthColumn, minimumWidth: 5, idealWidth: 6),
      moneyColumn(strings.marginSeries, 10, 14, 0), column(strings.againstCac, 10, 14, 0),
    ]
  }

  func curveCells(_ month: Int, _ figures: CustomerValueFigures) -> [TableCell] {
    let value = figures.cohorts.marginCurve[month]
    let cac = figures.summary.customerAcquisitionCost.value
    return [
      TableCell("M\(month)"), TableCell(context.money(value)),
      TableCell(
        cac.map { (value > $0 ? "+" : "") + context.money(value - $0) } ?? Strings.dash,
        role: cac.map { value >= $0 ? .better : .worse } ?? .dim),
    ]
  }
}
