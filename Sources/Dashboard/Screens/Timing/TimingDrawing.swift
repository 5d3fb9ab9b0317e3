import Metrics
import Presentation
import TerminalUI

extension TimingScreen {
  func draw(on surface: inout Surface, _ context: ScreenContext) {
    guard !isOnProducts else { return products.draw(on: &surface, context) }
    switch timing(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let timing):
      guard timing.second.customers > 0 else {
        return StateDrawing.empty([context.strings.nobodyBought], on: &surface.canvas, context)
      }
      if context.isCompact { return drawLines(timing, on: &surface, context) }
      let layout = TimingLayout(context, focus: part, showsTable: showsTable)
      drawCurve(timing, on: &surface, in: layout.curve, context)
      drawDays(timing, on: &surface, in: layout.days, isPart: false, context)
      drawLadder(timing, on: &surface, in: layout.ladder, context)
      drawIntervals(timing, on: &surface, in: layout.intervals, context)
      drawRhythm(timing, on: &surface, in: layout.rhythm, context)
      if !layout.meaning.isEmpty {
        explanation(context)?.drawMeaning(on: &surface.canvas, in: layout.meaning, context)
      }
      products.drawBeside(on: &surface, in: layout.products, context)
    }
  }

  private func section(
    _ which: Part, _ title: String, _ note: String, _ context: ScreenContext
  ) -> Section {
    Section(title: title, note: note, isFocused: part == which, glyphs: context.glyphs)
  }

  // MARK: The curve

  private func drawCurve(
    _ timing: PurchaseTiming, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    let strings = context.strings
    let words = TimingTables(timing, context).dayWords(day(timing))
    let half = strings.halfWords(timing.second.medianDays)
    let target = context.target(.daysToSecondOrder).map { ["\(words) · \(half), \($0)"] } ?? []
    let note =
      (target + ["\(words) · \(half)", words]).first {
        Section.fits(title: strings.secondCurveTitle, note: $0, width: rect.width)
      } ?? ""
    let framed = rect.height >= 7
    if framed {
      section(.curve, strings.secondCurveTitle, note, context).draw(on: &surface.canvas, in: rect)
    }
    let inner = framed ? Section.inner(of: rect) : rect
    if showsTable {
      return drawDays(timing, on: &surface, in: inner, isPart: true, context)
    }
    // On a few rows the ends of the interval would be pushed off their place; the title tells them.
    let chart = chart(timing, namesInterval: inner.height >= 12, context)
    chart.draw(on: &surface.canvas, in: inner)
    surface.letMouse(choose: chart, part: Part.curve.rawValue, in: inner)
  }

  /// The share by day within its 95 % interval; dotted where it is the share of few people.
  private func chart(
    _ timing: PurchaseTiming, namesInterval: Bool, _ context: ScreenContext
  ) -> LineChart {
    let strings = context.strings
    let curve = timing.second.curve
    let days = 0...timing.lastCurveDay
    let intervals = days.map(curve.interval)
    func band(_ name: String, _ end: KeyPath<ClosedRange<Double>, Double>) -> LineChart.Series {
      LineChart.Series(
        letter: name, points: intervals.map { $0.map { .init($0[keyPath: end] * 100) } },
        role: .dim, isEdge: true)
    }
    let most = intervals.compactMap { $0?.upperBound }.max() ?? 0
    let median = timing.second.medianDays.value
    // Both say by when half have come again, and stand on one line.
    let halves = [median.map(strings.halfByDay), context.target(.daysToSecondOrder)]
      .compactMap(\.self)
    return LineChart(
      series: [
        band(namesInterval ? strings.intervalEnd(isHigh: true) : "", \.upperBound),
        band(namesInterval ? strings.intervalEnd(isHigh: false) : "", \.lowerBound),
        LineChart.Series(
          letter: "",
          points: days.map { day in
            .init(
              curve.share(byDay: day) * 100,
              isProvisional: timing.second.share(byDay: day).observable < 30)
          }, role: .seriesA),
      ],
      xLabels: days.map(strings.shortDays), xLabelStep: 30,
      thresholds: halves.isEmpty
        ? [] : [.init(value: 50, label: halves.joined(separator: ", "))],
      yRange: 0...max(5, most * 100, halves.isEmpty ? 0 : 50), unit: "%",
      crosshair: day(timing), glyphs: context.glyphs,
      endFormat: { strings.number.percentage($0 / 100) }
    ) { strings.number.decimal($0, digits: $0 == $0.rounded() ? 0 : 1) }
  }

  private func drawDays(
    _ timing: PurchaseTiming, on surface: inout Surface, in rect: Rect, isPart: Bool,
    _ context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    let tables = TimingTables(timing, context)
    let days = timing.curveDays
    // Beside the chart it has a line of its own.
    let hasTitle = !isPart
    if hasTitle {
      Section(title: context.strings.daysTitle, glyphs: context.glyphs)
        .draw(on: &surface.canvas, in: rect)
    }
    let inner = hasTitle ? Section.inner(of: rect).inset(left: 1) : rect.inset(left: 1)
    let table = Table(
      columns: tables.dayColumns, rowCount: days.count, cursor: tableRow(timing),
      isFocused: isPart && part == .curve, essentials: Table.Essentials(figure: 1),
      glyphs: context.glyphs
    ) { tables.dayCells(days[$0]) }
    table.draw(on: &surface.canvas, in: inner)
    for y in inner.y..<inner.bottom {
      guard let row = table.rowIndex(atX: inner.x, y: y, in: inner) else { continue }
      surface.onPress(
        Rect(x: inner.x, y: y, width: inner.width, height: 1),
        .item(part: Part.curve.rawValue, row: days[row], column: 0))
    }
  }

  // MARK: The other parts

  private func drawLadder(
    _ timing: PurchaseTiming, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    let strings = context.strings
    let steps = timing.ladder.steps
    let tables = TimingTables(timing, context)
    let beyond = timing.ladder.customersBeyond
    TitledTable(
      section: section(
        .ladder, strings.ladderTitle,
        beyond > 0 ? strings.boughtMoreOften(beyond, than: steps.count) : "", context),
      table: Table(
        columns: tables.ladderColumns, rowCount: steps.count,
        cursor: ladderCursor.row(of: steps.count), offset: ladderCursor.offset,
        isFocused: part == .ladder, essentials: Table.Essentials(figure: 3),
        glyphs: context.glyphs
      ) { tables.cells(steps[$0]) }
    ).draw(on: &surface, in: rect, part: Part.ladder.rawValue)
  }

  private func drawIntervals(
    _ timing: PurchaseTiming, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    let strings = context.strings
    let tables = TimingTables(timing, context)
    let intervals = timing.intervals
    let notes = [
      strings.medianInterval(intervals.median), strings.shortMedianInterval(intervals.median),
    ]
    let note = notes.first {
      Section.fits(title: strings.intervalsTitle, note: $0, width: rect.width)
    }
    TitledBars(
      section: section(.intervals, strings.intervalsTitle, note ?? "", context),
      bars: intervals.total == 0
        ? []
        : intervals.stretches.map { stretch in
          // A wider stretch is drawn by what it has to a week, so that its width adds nothing to the bar.
          Flow.Part(
            label: strings.shortDaysBetween(stretch.days), value: tables.value(stretch), start: 0,
            amount: stretch.countPerWeek,
            role: intervals.total < 30
              ? .uncertain : stretch.days.count == 7 ? .seriesA : .seriesB)
        },
      cursor: intervalCursor, isFocused: part == .intervals,
      emptyText: strings.reason(.noRepeaters), glyphs: context.glyphs
    ).draw(on: &surface, in: rect, part: Part.intervals.rawValue)
  }

  private func drawRhythm(
    _ timing: PurchaseTiming, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    let strings = context.strings
    let tables = TimingTables(timing, context)
    TitledBars(
      section: section(
        .rhythm, strings.rhythmTitle, strings.rhythmNote(timing.rhythm.all.returnsPerDay), context),
      // From the average to either side: drawn from nothing all would be as long.
      bars: ReturnDays.all(timing.rhythm).map { days in
        let change = timing.rhythm.change(days.part).value ?? 0
        return Flow.Part(
          label: days.name(strings), value: tables.value(days), start: min(0, change),
          amount: abs(change),
          role: days.part.returns < 30 ? .uncertain : change < 0 ? .seriesB : .seriesA)
      },
      cursor: rhythmCursor, isFocused: part == .rhythm, breakBefore: timing.rhythm.weekdays.count,
      emptyText: "", glyphs: context.glyphs, isWaterfall: true
    ).draw(on: &surface, in: rect, part: Part.rhythm.rawValue)
  }
}

extension Explanation {
  /// The definition, the formula and what it is made of, where there is room on the panel itself.
  func drawMeaning(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    canvas.addFollower(rect)
    guard !rect.isEmpty else { return }
    Section(title: title, glyphs: context.glyphs).draw(on: &canvas, in: rect)
    TextBlock(
      paragraphs: [[TextSpan(definition)], []]
        + formula.map { [TextSpan($0, role: .seriesA)] }
        + [[], [TextSpan(population, role: .dim)]]
    ).draw(on: &canvas, in: Section.inner(of: rect).inset(left: 1, right: 1))
  }
}
