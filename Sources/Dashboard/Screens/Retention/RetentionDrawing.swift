import Commerce
import Metrics
import Presentation
import TerminalUI

extension RetentionScreen {
  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch periods(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let periods):
      guard let index = index(periods, context) else {
        return StateDrawing.empty([context.strings.noPurchases], on: &surface.canvas, context)
      }
      let (chart, flow) = layout(context)
      if showsTable || context.isPlain && context.isZoomed {
        drawTable(periods, index, on: &surface, in: chart, context)
      } else if isCompact(context) {
        return drawLines(periods[index], on: &surface, context)
      } else {
        // Where a chart is wider or taller than it need be, the periods' figures stand beside or below it.
        let (plot, table) =
          chart.width >= 240
          ? chart.splitLeft(chart.width - Self.tableWidth)
          : chart.splitBottom(chart.height >= 36 ? 15 : 0)
        drawChart(periods, index, on: &surface, in: plot, context)
        drawTable(
          periods, index, hasTitle: true, on: &surface,
          in: table.inset(left: plot.right == table.x ? 2 : 0),
          context)
      }
      drawFlow(periods[index], on: &surface, in: flow, context)
    }
  }

  /// The columns that all figures of a period take.
  private static let tableWidth = 124

  private func drawChart(
    _ periods: [RetentionPeriod], _ index: Int, on surface: inout Surface, in rect: Rect,
    _ context: ScreenContext
  ) {
    let strings = context.strings
    let marks = EventMarks(context)
    let own = strings.periodFigure(
      strings.date.period(periods[index].period),
      strings.kpiText(.customerRetentionRate, periods[index].customerRetentionRate, nil),
      periods[index].state)
    let base = periods[index].base
    let isOfFew = base > 0 && base < SmallSample.limit
    let few = isOfFew ? strings.ofFew(base) : nil
    let figure = ([own] + [few, marks.words(in: periods[index].period)].compactMap(\.self))
      .joined(separator: "  ")
    guard rect.height > 3 else {
      surface.canvas.write(figure, x: rect.x, y: rect.y, role: .figure, clip: rect)
      Sparkline(
        values: periods.map(\.customerRetentionRate.value), role: .seriesA,
        glyphs: context.glyphs
      ).draw(on: &surface.canvas, in: rect.inset(top: 1).splitTop(1).top)
      return
    }
    let framed = rect.height >= 7
    let inner = framed ? Section.inner(of: rect) : rect
    if framed {
      Section(title: strings.retentionChart(rule), note: figure, glyphs: context.glyphs).draw(
        on: &surface.canvas, in: rect)
    }
    guard periods.contains(where: { $0.customerRetentionRate.value != nil }) else {
      return TextBlock(strings.reason(.noCustomersAtStart), role: .dim).draw(
        on: &surface.canvas, in: inner.inset(left: 1, right: 1))
    }
    let chart = LineChart(
      series: [
        LineChart.Series(
          letter: "CRR",
          points: periods.map { period in
            // A start that is not fully known is drawn as what it is: not final.
            period.customerRetentionRate.value.map {
              .init(
                $0 * 100,
                isProvisional: period.state != .complete
                  || period.base < SmallSample.limit)
            }
          }, role: .seriesA)
      ],
      xLabels: periods.map { strings.date.shortPeriod($0.period) },
      thresholds: target(context),
      marks: marks.marks(on: periods.map(\.period)), unit: "%",
      startNote: { strings.axisStart(strings.number.decimal($0, digits: 0)) },
      complement: LineChart.Complement(
        name: strings.churnColumn.lowercased(), role: .seriesB, whole: 100),
      crosshair: index, glyphs: context.glyphs,
      endFormat: { strings.number.percentage($0 / 100) }
    ) { strings.number.decimal($0, digits: $0 == $0.rounded() ? 0 : 1) }
    chart.draw(on: &surface.canvas, in: inner)
    surface.letMouse(choose: chart, part: 0, in: inner)
  }

  /// The shop's target, which is for the rate of the activity window in a month.
  private func target(_ context: ScreenContext) -> [LineChart.Threshold] {
    guard rule == .activityWindow, let target = context.targetValue(.customerRetentionRate) else {
      return []
    }
    return [LineChart.Threshold(value: target * 100, label: context.strings.target)]
  }

  /// The period's rate and its flow, one figure a line: where neither chart nor bars fit.
  private func drawLines(
    _ period: RetentionPeriod, on surface: inout Surface, _ context: ScreenContext
  ) {
    let strings = context.strings
    let parts = RetentionPart.allCases
    let list = FigureList(
      lines: [
        FigureList.Line(
          strings.rateOfPeriod(period.period, period.state),
          strings.kpiText(.customerRetentionRate, period.customerRetentionRate, nil),
          role: period.state == .complete ? .figure : .inProgress)
      ]
        + parts.map {
          FigureList.Line(
            strings.retentionPart($0), strings.number.count(period.count($0)), role: .text)
        },
      cursor: parts.firstIndex(of: part).map { $0 + 1 })
    list.draw(on: &surface.canvas, in: context.area)
    for y in context.area.y..<context.area.bottom {
      guard let line = list.lineIndex(atX: context.area.x, y: y, in: context.area), line > 0
      else { continue }
      surface.onPress(
        Rect(x: context.area.x, y: y, width: context.area.width, height: 1),
        .item(part: 1, row: line - 1, column: 0))
    }
  }

  /// - Parameter hasTitle: whether it has one of its own, beside the chart.
  private func drawTable(
    _ periods: [RetentionPeriod], _ index: Int, hasTitle: Bool = false,
    on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    let table = Table(
      columns: RetentionTable.columns(context), rowCount: periods.count, cursor: index,
      essentials: Table.Essentials(figure: RetentionTable.rateColumn), glyphs: context.glyphs
    ) { RetentionTable.cells(periods[$0], context) }
    guard hasTitle else { return surface.draw(table, part: 0, in: rect) }
    TitledTable(
      section: Section(title: context.strings.allFigures, glyphs: context.glyphs), table: table
    ).draw(on: &surface, in: rect, part: 0)
  }

  private func drawFlow(
    _ period: RetentionPeriod, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    guard rect.height >= 2 else { return }
    surface.canvas.addFollower(rect)
    let strings = context.strings
    let framed = rect.height >= 7
    let inner = framed ? Section.inner(of: rect).inset(left: 1, right: 1) : rect
    if framed {
      Section(
        title: strings.flowTitle(strings.date.period(period.period)),
        note: (period.state == .complete ? "" : strings.periodState(period.state) + " · ")
          + strings.shareOfStart,
        isFocused: !showsTable, glyphs: context.glyphs
      ).draw(on: &surface.canvas, in: rect)
    }
    let starts: [RetentionPart: Int] = [
      .lost: period.retained, .firstTime: period.retained,
      .wonBack: period.retained + period.firstTime,
    ]
    let roles: [RetentionPart: StyleRole] = [
      .base: .seriesA, .retained: .seriesA, .lost: .worse, .firstTime: .seriesB,
      .wonBack: .seriesC, .end: .seriesA,
    ]
    Flow(
      parts: RetentionPart.allCases.map { part in
        Flow.Part(
          label: strings.retentionPart(part),
          value: strings.partOfBase(
            period.count(part), base: part == .base || part == .end ? nil : period.base),
          start: Double(starts[part] ?? 0), amount: Double(period.count(part)),
          role: roles[part] ?? .seriesA)
      },
      cursor: RetentionPart.allCases.firstIndex(of: part), isFocused: true, glyphs: context.glyphs
    ).draw(on: &surface.canvas, in: inner)
    for row in 0..<min(inner.height, RetentionPart.allCases.count) {
      surface.onPress(
        Rect(x: inner.x, y: inner.y + row, width: inner.width, height: 1),
        .item(part: 1, row: row, column: 0))
    }
  }
}

/// The flows of all periods as a table.
enum RetentionTable {
  /// The place of the retention rate.
  static let rateColumn = 1 + RetentionPart.allCases.count

  static func columns(_ context: ScreenContext) -> [TableColumn] {
    let strings = context.strings
    let counts = RetentionPart.allCases.map { part in
      TableColumn(
        strings.shortRetentionPart(part), alignment: .right, minimumWidth: 8, idealWidth: 10,
        priority: part == .base || part == .end ? 1 : 2, grows: true)
    }
    return [
      TableColumn(strings.grainColumn(context.grain), minimumWidth: 10, idealWidth: 12, grows: true)
    ]
      + counts + [
        TableColumn("CRR", alignment: .right, minimumWidth: 8, idealWidth: 8, grows: true),
        TableColumn(
          strings.churnColumn, alignment: .right, minimumWidth: 7, idealWidth: 8, priority: 1,
          grows: true),
        TableColumn(
          strings.stateColumn, minimumWidth: 17, idealWidth: 22, priority: 3, grows: true),
      ]
  }

  /// A row's figures as they are exported.
  static func values(_ period: RetentionPeriod) -> [ExportValue] {
    [.text(period.period.description)] + RetentionPart.allCases.map { .count(period.count($0)) } + [
      .number(period.customerRetentionRate.value), .number(period.churnRate.value),
      .text(period.state.rawValue),
    ]
  }

  static func cells(_ period: RetentionPeriod, _ context: ScreenContext) -> [TableCell] {
    let strings = context.strings
    let role: StyleRole =
      switch period.state {
      case .complete: .text
      case .leftCensored: .uncertain
      case .inProgress: .inProgress
      }
    let small = period.base < SmallSample.limit ? "~" : ""
    return [TableCell(strings.marked(period.period, period.state), role: role)]
      + RetentionPart.allCases.map {
        TableCell(strings.number.count(period.count($0)), role: role)
      } + [
        TableCell(
          (period.customerRetentionRate.value == nil ? "" : small)
            + strings.kpiText(.customerRetentionRate, period.customerRetentionRate, nil),
          role: small.isEmpty ? role : .uncertain),
        TableCell(strings.kpiText(.customerRetentionRate, period.churnRate, nil), role: role),
        TableCell(strings.periodState(period.state), role: .dim),
      ]
  }
}
