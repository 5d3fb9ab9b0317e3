import Commerce
import Metrics
import Presentation
import TerminalUI

/// The curves of chosen cohorts against the mean, and the words on the cell under the cursor.
struct CohortCurvesDrawing {
  private let screen: CohortsScreen
  private let table: CohortTable
  private let place: Heatmap.Position
  private let context: ScreenContext

  init(
    _ screen: CohortsScreen, _ table: CohortTable, _ place: Heatmap.Position,
    _ context: ScreenContext
  ) {
    self.screen = screen
    self.table = table
    self.place = place
    self.context = context
  }

  private var strings: Strings { context.strings }
  private var measure: CohortMeasure { screen.measure }
  private var chosen: Cohort { table.cohorts[place.row] }
  /// The rows put beside each other that are there on this day.
  private var compared: [Cohort] { screen.compared.compactMap(table.cohort) }
  private var scale: Double {
    if measure.isShare { return 100 }
    return measure.isMoney ? strings.kpiScale(.lifetimeValue, context.shop.currency) : 1
  }

  /// Whether the row under the cursor is drawn. Below the heatmap, which tells of it already, it is
  /// not: a cursor that goes through the rows would draw the chart anew with each of them.
  private var drawsChosen: Bool { screen.look == .curves }

  /// The rows drawn below the heatmap: those compared; where none is, every row of a few, and of a cut the
  /// first ones.
  private var drawnBelow: [Cohort] {
    let isFew = table.cohorts.count <= CohortsScreen.mostCompared
    guard compared.isEmpty, isFew || screen.rows.cut != nil else { return compared }
    return Array(table.cohorts.prefix(CohortsScreen.mostCompared))
  }

  /// What the lines below the heatmap mean.
  var legendBelow: String {
    compared.isEmpty && !drawnBelow.isEmpty
      ? strings.firstCurvesLegend(drawnBelow.count, of: table.cohorts.count)
      : strings.comparedCurveLegend
  }

  /// What the lines mean in so many columns: what the forecast is comes first, since the other lines end in
  /// their names.
  func legend(width: Int) -> String {
    let lines =
      compared.isEmpty && screen.rows.cut == nil ? strings.curveLegend : strings.chosenCurveLegend
    let whole = "\(outlook.legend); \(lines)"
    return TextWidth.width(of: whole) <= width ? whole : outlook.legend
  }

  private var outlook: CohortOutlookWords { CohortOutlookWords(chosen, measure, context) }

  /// Whether a dotted line stands beside two rows whose difference is told: what it is has a line of its own then.
  var drawsForecastOfTwo: Bool {
    drawsChosen && outlook.end > 0 && differences != nil
  }

  /// The exact value under the cursor, with its interval and the mean.
  var cellWords: String {
    let cell = strings.cohortCell(chosen.group, step: place.column, context.shop.currency)
    guard chosen.cells.indices.contains(place.column) else {
      return "\(cell): "
        + (outlook.words(place.column).map { "\(strings.forecastName) \($0)" } ?? outlook.legend)
    }
    let mean = measure.mean(table, place.column).map { measure.text($0, context) } ?? Strings.dash
    let value = measure.text(measure.figure(chosen, place.column), context)
    let words =
      "\(cell): " + strings.cellWords(value, measure.interval(chosen, place.column), mean: mean)
    guard drawsChosen, let expected = outlook.words(place.column) else { return words }
    return "\(words), \(strings.forecastName) \(expected)"
  }

  /// How two rows differ at the age under the cursor; nil unless just two are put beside each other.
  var differenceWords: String? { differences?.words(place.column) }

  /// How two rows differ; nil unless just two are put beside each other.
  var differences: CohortDifferences? { CohortDifferences(compared, measure, context) }

  /// Draws them; where there is none yet, says so and what to do.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    let chart = chart
    if chart.series.contains(where: { $0.points.contains { $0 != nil } }) {
      chart.draw(on: &canvas, in: rect)
    } else {
      TextBlock(strings.noCurveYet(context.key(for: .asOfLater)), role: .dim)
        .draw(on: &canvas, in: rect.inset(left: 1, right: 1))
    }
  }

  private var chart: LineChart {
    // In its first step everybody of a cohort came; drawn, it would press all that follows to the ground.
    let first = CohortDifferences.firstStep(measure)
    let longest = table.cohorts.map(\.cells.count).max() ?? 0
    let outlook = drawsChosen ? outlook : nil
    let steps = first..<max(first, longest, outlook?.end ?? 0)
    let all = series(steps, outlook)
    let highest = all.flatMap(\.points).compactMap { $0?.value }.max() ?? 1
    let (measure, scale, context) = (measure, scale, context)
    return LineChart(
      series: all, xLabels: steps.map { strings.ageName($0, screen.rows.grain) },
      yRange: 0...max(measure.isShare || measure.isMoney ? 1 : 0.1, highest * 1.05),
      unit: measure.isShare ? "%" : measure.isMoney ? context.shop.currency?.code ?? "" : "",
      crosshair: max(0, place.column - first), glyphs: context.glyphs,
      endFormat: { measure.text($0 / scale, context) }
    ) { context.strings.number.decimal($0, digits: $0 == $0.rounded() ? 0 : 1) }
  }

  /// The mean with its band first, so that cohorts are drawn over it; the one under the cursor comes last
  /// where it is drawn.
  private func series(
    _ steps: Range<Int>, _ outlook: CohortOutlookWords?
  ) -> [LineChart.Series] {
    func curve(
      _ name: String, _ role: StyleRole, isEdge: Bool = false, _ value: (Int) -> Double?
    ) -> LineChart.Series {
      LineChart.Series(
        letter: name, points: steps.map { value($0).map { .init($0 * scale) } }, role: role,
        isEdge: isEdge)
    }
    let mean = screen.rows.cut == nil ? strings.meanRow : strings.allRow
    var all = band { measure.meanInterval(table, $0) }
    all.append(curve(mean, .mean) { measure.mean(table, $0) })
    func band(_ interval: (Int) -> ClosedRange<Double>?) -> [LineChart.Series] {
      guard measure.isShare else { return [] }
      return [
        curve("", .dim, isEdge: true) { interval($0)?.lowerBound },
        curve("", .dim, isEdge: true) { interval($0)?.upperBound },
      ]
    }
    func cohort(_ cohort: Cohort, _ role: StyleRole) -> LineChart.Series {
      LineChart.Series(
        letter: strings.shortCohortRow(cohort.group, context.shop.currency),
        points: steps.map { step in
          measure.value(cohort, step).map {
            .init($0 * scale, isProvisional: !cohort.isComplete(step))
          }
        }, role: role)
    }
    let others = drawsChosen ? compared.filter { $0.group != chosen.group } : drawnBelow
    // Two that are compared have their bands too.
    if compared.count == 2 {
      for cohort in compared {
        all += band { cohort.isComplete($0) ? measure.interval(cohort, $0) : nil }
      }
    }
    for (other, role) in zip(others, StyleRole.series.dropFirst()) {
      all.append(cohort(other, role))
    }
    guard drawsChosen else { return all }
    if compared.isEmpty, let before = yearBefore { all.append(cohort(before, .seriesB)) }
    if let outlook {
      let points = steps.map { step in
        outlook.curve(step).map { LineChart.Point($0 * scale, isProvisional: true) }
      }
      if points.contains(where: { $0 != nil }) {
        all.append(
          LineChart.Series(letter: strings.forecastName, points: points, role: .inProgress))
      }
    }
    all.append(cohort(chosen, .seriesA))
    return all
  }

  private var yearBefore: Cohort? {
    guard let start = chosen.group.start, let grain = chosen.group.grain.periodGrain else {
      return nil
    }
    var group = chosen.group
    group.start = Period(grain, containing: start).yearBefore.start
    return table.cohort(group)
  }
}
