import Commerce
import Metrics
import Presentation
import TerminalUI

extension CohortsScreen {
  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch table(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let table):
      guard let place = position(table, context) else {
        return StateDrawing.empty([context.strings.noPurchases], on: &surface.canvas, context)
      }
      draw(table, place, on: &surface, context)
    }
  }

  private func draw(
    _ table: CohortTable, _ place: Heatmap.Position, on surface: inout Surface,
    _ context: ScreenContext
  ) {
    let curves = CohortCurvesDrawing(self, table, place, context)
    let (upper, words) = split(context.area, wordRows: curves.drawsForecastOfTwo ? 3 : 2)
    let marks: String
    if look == .curves {
      draw(curves, place, on: &surface, in: upper, context)
      marks = curves.legend(width: words.width - 2)
    } else {
      let heatmap = heatmap(table, context)
      let (map, rest) = places(of: heatmap, context)
      marks = legend(table, from: heatmap.scrollOffset(in: map.size).row, context)
      heatmap.draw(on: &surface.canvas, in: map)
      addTargets(of: heatmap, to: &surface, in: map)
      if !rest.isEmpty {
        Section(
          title: context.strings.cohortMeasure(measure, rows.grain), note: curves.legendBelow,
          glyphs: context.glyphs
        ).draw(on: &surface.canvas, in: rest)
        curves.draw(on: &surface.canvas, in: Section.inner(of: rest))
        surface.canvas.addFollower(rest)
      }
    }
    // Beside curves that follow later the words say at once which they are of.
    if look != .curves { surface.canvas.addFollower(words) }
    let begun = EventMarks(context).words(of: table.cohorts[place.row].group)
    let cellWords = ([curves.cellWords] + [begun].compactMap(\.self)).joined(separator: "  ")
    let lines = [
      TextSpan(cellWords, isBold: true), curves.differenceWords.map { TextSpan($0) },
      TextSpan(marks, role: .dim),
    ]
    drawWords(
      lines.compactMap(\.self),
      on: &surface.canvas, in: words.inset(left: 1, right: 1),
      scale: look == .amounts && !context.isPlain ? scale(table, context) : nil)
  }

  /// A line of words each, and the legend of the shades behind the first that leaves room for it.
  private func drawWords(
    _ lines: [TextSpan], on canvas: inout Canvas, in rect: Rect, scale: HeatScale?
  ) {
    var scale = scale
    for (row, line) in lines.prefix(rect.height).enumerated() {
      let place = Rect(x: rect.x, y: rect.y + row, width: rect.width, height: 1)
      let end = canvas.write(
        TextWidth.clipped(line.text, to: place.width), x: place.x, y: place.y, role: line.role,
        bold: line.isBold, clip: place)
      guard let legend = scale, end + 2 + legend.width <= place.right else { continue }
      legend.draw(on: &canvas, in: place)
      scale = nil
    }
  }

  /// What each shade begins at; nil where nothing is shaded.
  private func scale(_ table: CohortTable, _ context: ScreenContext) -> HeatScale? {
    guard let scale = table.scales[measure], let range = scale.complete else { return nil }
    let cell = CohortCellDrawing(measure, highest: scale.highest, context)
    let steps = StyleRole.heat.count
    let width = (range.upperBound - range.lowerBound) / Double(steps)
    return HeatScale(
      starts: (0..<steps).map { cell.short(range.lowerBound + Double($0) * width) },
      showsRamp: context.glyphs == .ascii)
  }

  /// The heatmap and what stands below it, and the words on its cell.
  private func split(_ area: Rect, wordRows: Int = 2) -> (rest: Rect, bottom: Rect) {
    area.splitBottom(area.height >= 16 ? wordRows : area.height >= 8 ? 1 : 0)
  }

  /// Where the heatmap stands, and the curves below it: where it leaves enough for them, or the screen is
  /// high enough for both. Zoomed, as many rows are shown as there is room for.
  private func places(of heatmap: Heatmap, _ context: ScreenContext) -> (map: Rect, curves: Rect) {
    let upper = split(context.area).rest
    // Header, rows, mean and a blank line.
    let needed = heatmap.rowCount + 3
    let height =
      needed + 12 <= upper.height
      ? needed
      : context.isZoomed || upper.height < 32
        ? upper.height : upper.height - upper.height * 4 / 9
    let (top, rest) = upper.splitTop(height)
    return (mapPlace(in: top), rest)
  }

  /// The first row and column of the heatmap on screen.
  func scrollOffset(_ table: CohortTable, _ context: ScreenContext) -> Heatmap.Position {
    let heatmap = heatmap(table, context)
    return heatmap.scrollOffset(in: places(of: heatmap, context).map.size)
  }

  /// Where the heatmap stands in its part of the screen: a column from the edge, as what has a title.
  private func mapPlace(in rect: Rect) -> Rect { rect.inset(left: rect.width >= 60 ? 1 : 0) }

  /// The curves, and below them how two differ that are compared; that alone under `z`.
  private func draw(
    _ curves: CohortCurvesDrawing, _ place: Heatmap.Position, on surface: inout Surface,
    in rect: Rect, _ context: ScreenContext
  ) {
    let differences = curves.differences
    let isAlone = context.isZoomed && differences != nil
    // Title, header and a row an age, as far as the chart can spare them.
    let wanted = differences.map { $0.steps.count + 3 } ?? 0
    let height = rect.height < 16 ? 0 : min(wanted, rect.height / 2)
    let (chart, below) = rect.splitBottom(isAlone ? rect.height : height)
    curves.draw(on: &surface.canvas, in: chart)
    surface.canvas.addFollower(chart)
    differences?.table(
      cursor: place.column, rows: TitledTable.visibleRowCount(in: below)
    ).draw(on: &surface, in: below, part: 1)
  }

  /// What the marks mean that stand in the table, of which this is the first row on screen.
  private func legend(_ table: CohortTable, from first: Int, _ context: ScreenContext) -> String {
    let strings = context.strings
    var words: [String] = []
    if look == .againstMean {
      words.append(
        strings.tendencyLegend(
          above: context.glyphs.tendency(.above), below: context.glyphs.tendency(.below),
          isShare: measure.isShare))
    }
    let isSmall = table.cohorts.contains { cohort in
      cohort.cells.first.map { $0.members < SmallSample.limit } ?? false
        || cohort.cells.last.map { $0.members < SmallSample.limit } ?? false
    }
    if isSmall { words.append(strings.smallLegend) }
    let states = Set(
      table.cohorts.flatMap { cohort in
        [cohort.completeCells, cohort.livedCells].filter(cohort.cells.indices.contains).map(
          cohort.state)
      })
    words += CohortCellState.allCases.filter(states.contains).compactMap(strings.stateLegend)
    // They are the first ones: said once for all of them, where one is on screen.
    if let last = table.cohorts.lastIndex(where: \.isLeftCensored), first <= last {
      words.append(
        strings.leftCensoredLegend(
          strings.cohortRow(table.cohorts[last].group, context.shop.currency)))
    }
    return words.joined(separator: "  ")
  }

  /// The heatmap; its shades tell how a cell stands among all complete ones after the first step, in
  /// which everybody came and which has none.
  func heatmap(_ table: CohortTable, _ context: ScreenContext) -> Heatmap {
    let strings = context.strings
    let longest = table.cohorts.map(\.cells.count).max() ?? 0
    let first = measure.firstStep
    let scale = table.scales[measure]
    let range = scale?.complete ?? 0...1
    let marks = EventMarks(context)
    let cell = CohortCellDrawing(measure, highest: scale?.highest ?? 0, context)
    let nameWidth =
      rows.cut == nil
      ? (rows.grain == .week ? 11 : 9) + (marks.isEmpty ? 0 : 1)
      : context.area.width < 100 ? 16 : 24
    var heatmap = Heatmap(
      headers: [
        Heatmap.Header(rows.cut.map(strings.cutColumn) ?? strings.cohortColumn, width: nameWidth),
        Heatmap.Header(strings.sizeColumn, width: 6, alignment: .right),
      ],
      columns: (0..<longest).map { strings.ageName($0, rows.grain) },
      rowCount: table.cohorts.count,
      mean: Heatmap.Row(
        headers: [rows.cut == nil ? strings.meanRow : strings.allRow, ""],
        cells: (0..<longest).map { step in
          measure.mean(table, step).map { HeatCell(cell.short($0), step: nil) }
        }),
      cursor: position(table, context), offset: offset,
      cellWidth: measure.isShare && rows.grain != .thirtyDays ? 5 : 6, glyphs: context.glyphs,
      rowHeaders: { row in
        let cohort = table.cohorts[row]
        let mark = compared.contains(cohort.group) ? strings.comparedMark : ""
        let begun = marks.words(of: cohort.group) == nil ? "" : context.glyphs.eventMark
        let name = mark + strings.cohortRow(cohort.group, context.shop.currency)
        return [
          TableCell(
            TextWidth.clipped(name, to: nameWidth - begun.count) + begun,
            role: cohort.isLeftCensored ? .uncertain : .text),
          TableCell(strings.number.count(cohort.size)),
        ]
      }
    ) { place in
      let cohort = table.cohorts[place.row]
      guard cohort.cells.indices.contains(place.column) else { return nil }
      let mean = measure.mean(table, place.column)
      return look == .againstMean
        ? cell.againstMean(cohort, place.column, mean: place.column < first ? nil : mean)
        : cell.shaded(cohort, place.column, place.column < first ? nil : range)
    }
    let least = heatmap.cellWidth
    heatmap.cellWidth = heatmap.cellWidth(
      filling: mapPlace(in: context.area).width, in: least...least + 2)
    return heatmap
  }

  private func addTargets(of heatmap: Heatmap, to surface: inout Surface, in rect: Rect) {
    for cell in heatmap.visibleCells(in: rect) {
      surface.onPress(
        cell.rect, .item(part: 0, row: cell.position.row, column: cell.position.column))
    }
  }
}
