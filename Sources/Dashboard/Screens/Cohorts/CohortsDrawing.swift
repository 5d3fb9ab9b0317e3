import Commerce
import Metrics
import Presentation
import TerminalUI

extension CohortsScreen {
  func draw(on surface: inout Surface, _ context: ScreenContext) {
    guard context.shop.latestDay != nil else {
      return EmptyStore.draw(on: &surface.canvas, context)
    }
    switch table(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let table):
      guard let place = position(table) else {
        return StateDrawing.empty([context.strings.noCountedOrders], on: &surface.canvas, context)
      }
      let (upper, legend) = context.area.splitBottom(context.area.height >= 8 ? 1 : 0)
      if showsCurves {
        chart(table, place, context).draw(on: &surface.canvas, in: upper)
      } else {
        let heatmap = heatmap(table, context)
        // Header, rows, mean and a blank line; where enough is left, the curves stand below.
        let needed = heatmap.rows.count + 3
        let showsBoth = upper.height - needed >= 12
        let (map, rest) = upper.splitTop(showsBoth ? needed : upper.height)
        heatmap.draw(on: &surface.canvas, in: map)
        addTargets(of: heatmap, to: &surface, in: map)
        if showsBoth {
          Section(
            title: context.strings.cohortMeasure(measure), note: context.strings.curveLegend,
            glyphs: context.glyphs
          ).draw(on: &surface.canvas, in: rest)
          chart(table, place, context).draw(on: &surface.canvas, in: Section.inner(of: rest))
        }
      }
      drawLegend(table, place, on: &surface.canvas, in: legend, context)
    }
  }

  /// The legend says the exact value under the cursor, and what the marks mean.
  private func drawLegend(
    _ table: CohortTable, _ place: Heatmap.Position, on canvas: inout Canvas, in rect: Rect,
    _ context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    let strings = context.strings
    let cohort = table.cohorts[place.row]
    let value = measure.value(cohort, place.column).map { text($0, context) } ?? Strings.dash
    let mean = measure.mean(table, place.column).map { text($0, context) } ?? Strings.dash
    let words =
      "\(strings.date.period(cohort.month)) M\(place.column): \(value)  \(strings.meanShort(mean))"
    let end = canvas.write(words, x: rect.x + 1, y: rect.y, role: .text, bold: true, clip: rect)
    let legend = showsCurves ? strings.curveLegend : strings.heatLegend
    let width = TextWidth.width(of: legend)
    if end + 2 + width < rect.right {
      canvas.write(legend, x: rect.right - 1 - width, y: rect.y, role: .dim, clip: rect)
    }
  }

  /// The heatmap; its shades tell how a cell stands among all complete ones after the first month, in
  /// which everybody came and which has none.
  func heatmap(_ table: CohortTable, _ context: ScreenContext) -> Heatmap {
    let strings = context.strings
    let longest = table.cohorts.map(\.cells.count).max() ?? 0
    let first = measure == .lifetimeValue ? 0 : 1
    let known = table.cohorts.flatMap { cohort in
      (first..<max(first, cohort.completeCells)).compactMap { measure.value(cohort, $0) }
    }
    let range = (known.min() ?? 0)...max(known.max() ?? 1, (known.min() ?? 0))
    let highest =
      table.cohorts.flatMap { cohort in
        cohort.cells.indices.compactMap { measure.value(cohort, $0) }
      }.max() ?? 0
    return Heatmap(
      headers: [
        Heatmap.Header(strings.cohortColumn, width: 8),
        Heatmap.Header(strings.sizeColumn, width: 6, alignment: .right),
      ],
      columns: (0..<longest).map { "M\($0)" },
      rows: table.cohorts.map { cohort in
        Heatmap.Row(
          headers: [
            strings.date.period(cohort.month), strings.number.count(cohort.size),
          ],
          cells: cohort.cells.indices.map { month in
            let value = measure.value(cohort, month)
            return HeatCell(
              value.map { short($0, highest: highest, context) } ?? "",
              step: month < first ? nil : HeatCell.step(of: value, in: range),
              state: !cohort.isComplete(month)
                ? .inProgress : cohort.size < 30 ? .uncertain : .complete)
          })
      },
      mean: Heatmap.Row(
        headers: [strings.meanRow, ""],
        cells: (0..<longest).map { month in
          measure.mean(table, month).map {
            HeatCell(short($0, highest: highest, context), step: nil)
          }
        }),
      cursor: position(table), offset: offset, cellWidth: measure.isShare ? 5 : 6,
      glyphs: context.glyphs)
  }

  /// A value in at most four characters; of money all cells of a table have the same decimals.
  private func short(_ value: Double, highest: Double, _ context: ScreenContext) -> String {
    let number = context.strings.number
    if measure.isShare {
      return number.decimal(value * 100, digits: value < 0.0995 ? 1 : 0)
    }
    let perUnit = Double(context.shop.currency?.minorUnitsPerUnit ?? 100)
    let most = highest / perUnit
    guard most < 9_999.5 else { return number.compact(value / perUnit) }
    return number.decimal(value / perUnit, digits: most < 99.95 ? 1 : 0)
  }

  /// The chosen cohort, the one a year before it, and the mean of all.
  private func chart(_ table: CohortTable, _ place: Heatmap.Position, _ context: ScreenContext)
    -> LineChart
  {
    let strings = context.strings
    let scale =
      measure.isShare ? 100 : strings.kpiScale(.lifetimeValue, context.shop.currency)
    // In its first month everybody of a cohort came; drawn, it would press all that follows to the ground.
    let first = measure == .retention ? 1 : 0
    let longest = table.cohorts.map(\.cells.count).max() ?? 0
    let months = first..<max(first, longest)
    func series(_ cohort: Cohort, _ role: StyleRole) -> LineChart.Series {
      LineChart.Series(
        letter: strings.date.shortPeriod(cohort.month),
        points: months.map { month in
          measure.value(cohort, month).map {
            .init($0 * scale, isProvisional: !cohort.isComplete(month))
          }
        }, role: role)
    }
    let chosen = table.cohorts[place.row]
    var all = [
      LineChart.Series(
        letter: strings.meanRow,
        points: months.map { month in measure.mean(table, month).map { .init($0 * scale) } },
        role: .mean)
    ]
    if let before = table.cohort(chosen.month.yearBefore) { all.append(series(before, .seriesB)) }
    all.append(series(chosen, .seriesA))
    let highest = all.flatMap(\.points).compactMap { $0?.value }.max() ?? 1
    return LineChart(
      series: all, xLabels: months.map { "M\($0)" }, yRange: 0...max(1, highest * 1.05),
      unit: measure.isShare ? "%" : context.shop.currency?.code ?? "",
      crosshair: max(0, place.column - first), glyphs: context.glyphs,
      endFormat: { [measure] in
        measure.isShare ? strings.number.percentage($0 / scale) : context.money($0 / scale)
      }
    ) { strings.number.decimal($0, digits: $0 == $0.rounded() ? 0 : 1) }
  }

  private func addTargets(of heatmap: Heatmap, to surface: inout Surface, in rect: Rect) {
    for y in rect.y..<rect.bottom {
      var x = rect.x
      while x < rect.right {
        guard let place = heatmap.position(atX: x, y: y, in: rect) else {
          x += 1
          continue
        }
        let start = x
        while x < rect.right, heatmap.position(atX: x, y: y, in: rect) == place { x += 1 }
        surface.onPress(
          Rect(x: start, y: y, width: x - start, height: 1),
          .item(part: 0, row: place.row, column: place.column))
      }
    }
  }
}
