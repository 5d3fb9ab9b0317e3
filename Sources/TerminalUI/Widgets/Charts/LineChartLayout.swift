/// Where the parts of a line chart stand, and their drawing.
struct LineChartLayout {
  let chart: LineChart
  /// The cells of the curves.
  let plot: Rect
  private let rect: Rect
  private let ticks: [Double]
  private let range: ClosedRange<Double>
  private let placeCount: Int
  /// The columns right of the plot that the scale of the complement has.
  private let scaleWidth: Int

  init(chart: LineChart, rect: Rect) {
    self.chart = chart
    self.rect = rect
    placeCount = chart.placeCount
    // A line for the unit above, axis and x labels below.
    let top = chart.unit.isEmpty ? 0 : 1
    let rows = rect.height - top - 2
    let ticks = Self.ticks(of: chart, rows: rows)
    self.ticks = ticks
    range = (ticks.first ?? 0)...(ticks.last ?? 1)
    let yLabels = ticks.map { TextWidth.width(of: chart.format($0)) }.max() ?? 0
    let endLabels = Self.endLabels(of: chart).map { TextWidth.width(of: $0.text) }.max() ?? 0
    let left = min(yLabels + 1, rect.width / 3)
    scaleWidth =
      chart.complement.map { complement in
        1 + (ticks.map { TextWidth.width(of: chart.format(complement.whole - $0)) }.max() ?? 0)
      } ?? 0
    plot = rect.inset(
      left: left, top: top,
      right: min(scaleWidth + (endLabels == 0 ? 0 : endLabels + 1), rect.width / 3), bottom: 2)
  }

  private static func ticks(of chart: LineChart, rows: Int) -> [Double] {
    let limit = min(5, max(2, (rows + 1) / 2))
    if let range = chart.yRange { return AxisTicks.covering(range, limit: limit) }
    let values = chart.values + chart.thresholds.map(\.value).filter(\.isFinite)
    guard let low = values.min(), let high = values.max() else {
      return AxisTicks.covering(0...1, limit: limit)
    }
    return AxisTicks.covering(low...high, limit: limit)
  }

  /// What stands at the curves' ends, and how high; that of the complement below the curve's own.
  private static func endLabels(of chart: LineChart) -> [EndLabel] {
    func last(_ series: LineChart.Series) -> (place: Int, value: Double)? {
      series.points.lastIndex { $0?.value.isFinite ?? false }.flatMap { place in
        series.points[place].map { (place, $0.value) }
      }
    }
    var labels = chart.series.compactMap { series -> EndLabel? in
      guard let end = last(series), !(series.isEdge && series.letter.isEmpty) else { return nil }
      let words = chart.endFormat(end.value)
      return EndLabel(
        place: end.place, value: end.value,
        text: series.letter.isEmpty ? words : series.letter + " " + words, role: series.role)
    }
    if let complement = chart.complement, let end = chart.series.last.flatMap(last) {
      let words = chart.endFormat(complement.whole - end.value)
      labels.append(
        EndLabel(
          place: chart.placeCount - 1, value: end.value, text: complement.name + " " + words,
          role: complement.role))
    }
    return labels
  }

  /// What stands at a curve's end.
  private struct EndLabel {
    /// The place of the x axis where the curve ends.
    let place: Int
    let value: Double
    let text: String
    let role: StyleRole
  }

  /// The share of the range at which a value lies: 0 at the bottom, 1 at the top, held within.
  private func height(_ value: Double) -> Double {
    share(of: value, from: range.lowerBound, to: range.upperBound)
  }

  /// The row of the screen for a value.
  private func row(_ value: Double) -> Int {
    plot.bottom - 1 - Int((height(value) * Double(plot.height - 1)).rounded())
  }

  /// The column of the screen for a place of the x axis.
  func column(_ place: Int) -> Int {
    let count = placeCount
    guard count > 1 else { return plot.x + plot.width / 2 }
    return plot.x + ((plot.width - 1) * place * 2 + count - 1) / (2 * (count - 1))
  }

  /// The place that is drawn nearest to a column of the screen; nil outside the plot.
  func place(atX x: Int) -> Int? {
    guard x >= plot.x, x < plot.right else { return nil }
    guard placeCount > 1, plot.width > 1 else { return 0 }
    // Its share of the way, so that a chart of many places is not searched for each column.
    let guess = (x - plot.x) * (placeCount - 1) / (plot.width - 1)
    return (max(0, guess - 1)...min(placeCount - 1, guess + 1)).min {
      abs(column($0) - x) < abs(column($1) - x)
    }
  }

  // MARK: Axes

  func drawAxes(on canvas: inout Canvas) {
    if !chart.unit.isEmpty {
      // What begins above 0 makes small changes look large: that is said.
      let note = range.lowerBound > 0 ? chart.startNote.map { "  " + $0(range.lowerBound) } : nil
      // Of two scales each says what it is of.
      let name = chart.complement == nil ? nil : chart.series.last.map { $0.letter + " " }
      let words = TextWidth.clipped((name ?? "") + chart.unit + (note ?? ""), to: rect.width)
      canvas.write(words, x: rect.x, y: rect.y, role: .axis, clip: rect)
    }
    drawComplementScale(on: &canvas)
    // Without a line upwards: the ticks say as much.
    let axisX = plot.x - 1
    let line = String(repeating: chart.glyphs.box.horizontal, count: plot.width)
    canvas.write(chart.glyphs.axis.corner + line, x: axisX, y: plot.bottom, role: .axis)
    for tick in ticks {
      let width = axisX - rect.x
      let label = TextWidth.padded(chart.format(tick), to: width, alignment: .right)
      canvas.write(label, x: rect.x, y: row(tick), role: .axis, clip: rect)
      canvas.write(chart.glyphs.axis.tick, x: axisX, y: row(tick), role: .axis)
    }
    drawXLabels(on: &canvas)
  }

  private func drawComplementScale(on canvas: inout Canvas) {
    guard let complement = chart.complement else { return }
    let words = complement.name + " " + chart.unit
    canvas.write(
      TextWidth.clipped(words, to: rect.width),
      x: max(rect.x, rect.right - TextWidth.width(of: words)),
      y: rect.y, role: complement.role, clip: rect)
    for tick in ticks {
      let label = TextWidth.padded(
        chart.format(complement.whole - tick), to: scaleWidth - 1, alignment: .right)
      canvas.write(label, x: plot.right + 1, y: row(tick), role: .axis, clip: rect)
    }
  }

  /// The label of the crosshair and every nth other, so that none touches the next; each is centred below its
  /// place. A line up through the plot would be a dozen rows to draw anew with every move.
  private func drawXLabels(on canvas: inout Canvas) {
    let labels = chart.xLabels
    guard let widest = labels.map({ TextWidth.width(of: $0) }).max(), widest > 0 else { return }
    let room = max(1, plot.width / (widest + 2))
    let least = max(1, (labels.count + room - 1) / room)
    let stride = (least + chart.xLabelStep - 1) / chart.xLabelStep * chart.xLabelStep
    let y = plot.bottom + 1
    func span(_ place: Int) -> Range<Int> {
      let width = TextWidth.width(of: labels[place])
      let x = min(max(rect.x, column(place) - width / 2), rect.right - width)
      return x..<x + width
    }
    var taken: Range<Int>?
    if let place = chart.crosshair, labels.indices.contains(place) {
      let place = (place: place, span: span(place))
      canvas.write(
        labels[place.place], x: place.span.lowerBound, y: y, role: .heading, bold: true, clip: rect)
      taken = place.span.lowerBound - 1..<place.span.upperBound + 1
    }
    var free = rect.x
    for place in Swift.stride(from: 0, to: labels.count, by: stride) {
      let span = span(place)
      guard !span.isEmpty, span.lowerBound >= free, taken?.overlaps(span) != true else { continue }
      canvas.write(labels[place], x: span.lowerBound, y: y, role: .axis, clip: rect)
      free = span.upperBound + 1
    }
  }

  // MARK: Lines

  func drawThresholds(on canvas: inout Canvas) {
    for threshold in chart.thresholds where range.contains(threshold.value) {
      let line = String(repeating: chart.glyphs.dashed, count: plot.width)
      canvas.write(line, x: plot.x, y: row(threshold.value), role: threshold.role, clip: plot)
    }
  }

  /// Labels stand over the curves, so that a target is readable where the curve runs along it.
  func drawThresholdLabels(on canvas: inout Canvas) {
    // At the right, where a crosshair on an early place and the steep part of a curve are not; on one row beside each
    // other.
    var ends: [Int: Int] = [:]
    for threshold in chart.thresholds where range.contains(threshold.value) {
      let y = row(threshold.value)
      let end = ends[y] ?? plot.right - 1
      let words = " " + TextWidth.clipped(threshold.label, to: end - plot.x - 3) + " "
      guard !threshold.label.isEmpty, end - plot.x > 5 else { continue }
      let x = end - TextWidth.width(of: words)
      canvas.write(words, x: x, y: y, role: threshold.role, clip: plot)
      ends[y] = x - 1
    }
  }

  /// The crosshair: a mark on the axis, and one on each curve.
  func drawCrosshairMarks(on canvas: inout Canvas) {
    guard let place = chart.crosshair, (0..<chart.placeCount).contains(place) else { return }
    canvas.write(
      chart.glyphs.isASCII ? "^" : "┴", x: column(place), y: plot.bottom, role: .heading, clip: rect
    )
    let mark = chart.glyphs.isASCII ? "@" : "●"
    for series in chart.series where !series.isEdge && place < series.points.count {
      guard let point = series.points[place], point.value.isFinite else { continue }
      canvas.write(
        mark, x: column(place), y: row(point.value), role: series.role, clip: plot)
    }
  }

  /// Marks on the axis, each with its label on the lowest row of the plot, or the highest, where that leaves every curve
  /// as it is; to the right of its place, else to the left.
  func drawMarks(on canvas: inout Canvas) {
    for mark in chart.marks where (0..<chart.placeCount).contains(mark.place) {
      let x = column(mark.place)
      canvas.write(
        chart.glyphs.eventMark, x: x, y: plot.bottom, role: .target, clip: rect)
      let width = TextWidth.width(of: mark.label) + 2
      let starts = [x, x - width + 1].filter { $0 >= plot.x && $0 + width <= plot.right }
      let free = [plot.bottom - 1, plot.y].lazy.flatMap { y in starts.map { (x: $0, y: y) } }
        .first { place in
          // A blank at either end, so that no curve or other label touches it.
          (place.x - 1...place.x + width).allSatisfy { x in
            x < plot.x || x >= plot.right || canvas[x, place.y].text == " "
          }
        }
      guard let free else { continue }
      // The mark of the label stands over that of the axis.
      let sign = chart.glyphs.eventMark
      let words = free.x == x ? sign + " " + mark.label : mark.label + " " + sign
      canvas.write(words, x: free.x, y: free.y, role: .target, clip: plot)
    }
  }

  // MARK: Curves

  func drawCurves(on canvas: inout Canvas) {
    switch chart.glyphs {
    case .braille: drawRaster(.braille, on: &canvas)
    case .block: drawRaster(.quadrants, on: &canvas)
    case .console, .ascii, .plain:
      for series in chart.series { drawCells(series, on: &canvas) }
    }
  }

  /// What a point is drawn as: among other curves it stays its own curve's, and only the dots say that it runs.
  private func role(of point: LineChart.Point, in series: LineChart.Series) -> StyleRole {
    let isAlone = chart.series.count { !$0.isEdge } == 1
    return point.isProvisional && isAlone ? .inProgress : series.role
  }

  private func drawRaster(_ resolution: PlotRaster.Resolution, on canvas: inout Canvas) {
    var raster = PlotRaster(width: plot.width, height: plot.height, resolution: resolution)
    let (columns, rows) = resolution.dots
    for series in chart.series {
      var before: (x: Int, y: Int)?
      for (place, point) in series.points.enumerated() {
        guard let point, point.value.isFinite else {
          before = nil
          continue
        }
        // Dots are centred on the row that the axis gives the value, so that curve and tick agree.
        let most = Double((plot.height - 1) * rows)
        let lift = Int((height(point.value) * most).rounded())
        let dot = (
          x: (column(place) - plot.x) * columns + columns / 2,
          y: (plot.height - 1) * rows + rows / 2 - lift
        )
        let role = role(of: point, in: series)
        raster.line(from: before ?? dot, to: dot, role: role, isDotted: point.isProvisional)
        before = dot
      }
    }
    raster.draw(on: &canvas, x: plot.x, y: plot.y)
  }

  /// One mark per place, joined by lines: for terminals without finer dots.
  private func drawCells(_ series: LineChart.Series, on canvas: inout Canvas) {
    let isASCII = chart.glyphs.isASCII
    // A curve's name begins with the letter that stands for it where there are no dots.
    let letter = String(series.letter.prefix(1))
    let mark = isASCII ? (letter.isEmpty ? "*" : letter) : "●"
    var before: (x: Int, y: Int)?
    var marks: [(x: Int, y: Int, role: StyleRole)] = []
    for (place, point) in series.points.enumerated() {
      guard let point, point.value.isFinite else {
        before = nil
        continue
      }
      let cell = (x: column(place), y: row(point.value))
      let role = role(of: point, in: series)
      if let before { join(before, cell, role: role, isDotted: point.isProvisional, on: &canvas) }
      marks.append((cell.x, cell.y, role))
      before = cell
    }
    for place in marks { canvas.write(mark, x: place.x, y: place.y, role: place.role, clip: plot) }
  }

  /// A step from one mark to the next: along the first row to the middle, up or down, along the second.
  private func join(
    _ start: (x: Int, y: Int), _ end: (x: Int, y: Int), role: StyleRole, isDotted: Bool,
    on canvas: inout Canvas
  ) {
    let isASCII = chart.glyphs.isASCII
    let box = chart.glyphs.box
    let level = isASCII || isDotted ? "." : box.horizontal
    let upright = isASCII || isDotted ? "." : box.vertical
    let middle = (start.x + end.x) / 2
    guard start.x < end.x else { return }
    for x in start.x..<end.x where x != middle {
      canvas.write(level, x: x, y: x < middle ? start.y : end.y, role: role, clip: plot)
    }
    guard start.y != end.y else {
      canvas.write(level, x: middle, y: start.y, role: role, clip: plot)
      return
    }
    let isUp = end.y < start.y
    for y in min(start.y, end.y)...max(start.y, end.y) {
      canvas.write(upright, x: middle, y: y, role: role, clip: plot)
    }
    guard !isASCII, !isDotted else { return }
    canvas.write(isUp ? "┘" : "┐", x: middle, y: start.y, role: role, clip: plot)
    canvas.write(isUp ? "┌" : "└", x: middle, y: end.y, role: role, clip: plot)
  }

  // MARK: Labels at the ends

  /// Letter and last value beside each curve's end: where one ends before the others on its own row if that is free, else
  /// at the right, from high to low, each on a row of its own.
  func drawEndLabels(on canvas: inout Canvas) {
    // Of equal ones the first stays above.
    let labels = Self.endLabels(of: chart).enumerated().sorted {
      ($0.element.value, $1.offset) > ($1.element.value, $0.offset)
    }.map(\.element).filter { !drawAtEnd($0, on: &canvas) }
    // Where more curves end than there are rows, the lower ones go without.
    for (index, row) in Self.separated(labels.map { row($0.value) }, in: plot.y..<plot.bottom)
      .enumerated()
    {
      let x = plot.right + scaleWidth + 1
      let words = TextWidth.clipped(labels[index].text, to: rect.right - x)
      canvas.write(words, x: x, y: row, role: labels[index].role, clip: rect)
    }
  }

  /// Draws a label where its curve ends before the others; false where that is not so, or other curves are there.
  private func drawAtEnd(_ label: EndLabel, on canvas: inout Canvas) -> Bool {
    guard label.place < placeCount - 1 else { return false }
    let (x, y) = (column(label.place) + 2, row(label.value))
    let cells = x - 1...x + TextWidth.width(of: label.text)
    guard cells.upperBound < plot.right, cells.allSatisfy({ canvas[$0, y].text == " " }) else {
      return false
    }
    canvas.write(label.text, x: x, y: y, role: label.role, clip: plot)
    return true
  }

  /// Rows as near as can be to the wanted ones, which are sorted, but all different and within a range.
  static func separated(_ wanted: [Int], in range: Range<Int>) -> [Int] {
    var rows: [Int] = []
    for row in wanted.prefix(range.count) {
      rows.append(max(row, rows.last.map { $0 + 1 } ?? range.lowerBound))
    }
    var limit = range.upperBound - 1
    for index in rows.indices.reversed() {
      rows[index] = min(rows[index], limit)
      limit = rows[index] - 1
    }
    return rows
  }
}
