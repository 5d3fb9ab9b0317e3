/// A grid of shaded numbers, with columns at the left and a header line that stay while it scrolls.
public struct Heatmap {
  /// A column at the left that says what a row is.
  public struct Header: Equatable, Sendable {
    /// Stands in the header line.
    public var title: String
    /// Columns.
    public var width: Int
    /// Where its texts stand.
    public var alignment: TextAlignment

    /// A header column.
    public init(_ title: String, width: Int, alignment: TextAlignment = .left) {
      self.title = title
      self.width = max(1, width)
      self.alignment = alignment
    }
  }

  /// A row.
  public struct Row: Equatable, Sendable {
    /// One text per header column.
    public var headers: [String]
    /// One per column; nil, or none at the end, where there is nothing yet.
    public var cells: [HeatCell?]

    /// A row.
    public init(headers: [String], cells: [HeatCell?]) {
      self.headers = headers
      self.cells = cells
    }
  }

  /// A cell by its row and column.
  public struct Position: Hashable, Sendable {
    /// Row from 0.
    public var row: Int
    /// Column from 0, header columns not counted.
    public var column: Int

    /// A position.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// The columns at the left.
  public var headers: [Header]
  /// The titles of the scrolling columns.
  public var columns: [String]
  /// The number of rows.
  public var rowCount: Int
  /// A row that stays at the bottom: the mean of those above.
  public var mean: Row?
  /// The cell under the cursor; nil for none.
  public var cursor: Position?
  /// The first visible row and column.
  public var offset: Position
  /// Columns of the screen per cell.
  public var cellWidth: Int
  /// Whether keys go to this heatmap.
  public var isFocused: Bool
  /// Whether a character behind each number says its shade too, for screens without colour.
  public var showsRamp: Bool
  /// What marks are made of.
  public var glyphs: GlyphSet
  private let rowHeaders: (Int) -> [TableCell]
  private let cell: (Position) -> HeatCell?

  /// A heatmap of rows that are at hand.
  public init(
    headers: [Header], columns: [String], rows: [Row], mean: Row? = nil, cursor: Position? = nil,
    offset: Position = Position(row: 0, column: 0), cellWidth: Int = 5, isFocused: Bool = true,
    showsRamp: Bool = false, glyphs: GlyphSet = .braille
  ) {
    self.init(
      headers: headers, columns: columns, rowCount: rows.count, mean: mean, cursor: cursor,
      offset: offset, cellWidth: cellWidth, isFocused: isFocused, showsRamp: showsRamp,
      glyphs: glyphs, rowHeaders: { row in rows[row].headers.map { TableCell($0) } }
    ) { place in
      let cells = rows[place.row].cells
      return place.column < cells.count ? cells[place.column] : nil
    }
  }

  /// A heatmap of which those rows and cells only are asked for that are on screen; in ASCII shades are
  /// always said by a character.
  public init(
    headers: [Header], columns: [String], rowCount: Int, mean: Row? = nil, cursor: Position? = nil,
    offset: Position = Position(row: 0, column: 0), cellWidth: Int = 5, isFocused: Bool = true,
    showsRamp: Bool = false, glyphs: GlyphSet = .braille,
    rowHeaders: @escaping (Int) -> [TableCell], cell: @escaping (Position) -> HeatCell?
  ) {
    self.headers = headers
    self.columns = columns
    self.rowCount = rowCount
    self.rowHeaders = rowHeaders
    self.cell = cell
    self.mean = mean
    self.cursor = cursor
    self.offset = offset
    self.cellWidth = max(2, cellWidth)
    self.isFocused = isFocused
    self.showsRamp = showsRamp || glyphs == .ascii
    self.glyphs = glyphs
  }

  /// The cells' width at which all columns fit beside the headers, within a range: cells that have room are easier
  /// to read, and a wide screen is filled.
  public func cellWidth(filling width: Int, in range: ClosedRange<Int>) -> Int {
    let room = width - headerWidth(in: width) - 1
    return min(max(room / max(1, columns.count), range.lowerBound), range.upperBound)
  }

  /// Columns that are visible in a width.
  public func visibleColumnCount(width: Int) -> Int {
    min(columns.count, max(0, (width - headerWidth(in: width) - 1) / cellWidth))
  }

  /// Rows that are visible in a height, below the header line and above the mean.
  public func visibleRowCount(height: Int) -> Int {
    max(0, height - 1 - (mean != nil && height > 2 ? 1 : 0))
  }

  /// The first visible row and column for a size, so that the cursor is visible and the view moves as
  /// little as possible.
  public func scrollOffset(in size: Size) -> Position {
    Position(
      row: ScrollWindow.offset(
        cursor: cursor?.row, count: rowCount, height: visibleRowCount(height: size.height),
        previous: offset.row),
      column: ScrollWindow.offset(
        cursor: cursor?.column, count: columns.count,
        height: visibleColumnCount(width: size.width), previous: offset.column))
  }

  /// The cells that are drawn, each with its place on the screen.
  public func visibleCells(in rect: Rect) -> [(position: Position, rect: Rect)] {
    let first = scrollOffset(in: rect.size)
    let left = rect.x + headerWidth(in: rect.width)
    let rows = min(rowCount - first.row, visibleRowCount(height: rect.height))
    let columns = visibleColumnCount(width: rect.width)
    return (0..<max(0, rows)).flatMap { row in
      (0..<columns).map { column in
        (
          Position(row: first.row + row, column: first.column + column),
          Rect(
            x: left + column * cellWidth, y: rect.y + 1 + row, width: cellWidth, height: 1)
        )
      }
    }
  }

  /// Draws header line, visible rows, mean, and a scroll bar at the right edge where not all rows fit.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let first = scrollOffset(in: rect.size)
    let shownColumns = first.column..<first.column + visibleColumnCount(width: rect.width)
    drawHeader(columns: shownColumns, on: &canvas, in: rect)
    let height = visibleRowCount(height: rect.height)
    let shownRows = first.row..<min(rowCount, first.row + height)
    for index in shownRows {
      let cells = shownColumns.map { cell(Position(row: index, column: $0)) }
      draw(
        rowHeaders(index), cells, index: index, at: rect.y + 1 + index - first.row,
        columns: shownColumns, on: &canvas, in: rect)
    }
    if let mean, rect.height > 2 {
      let cells = shownColumns.map { $0 < mean.cells.count ? mean.cells[$0] : nil }
      draw(
        mean.headers.map { TableCell($0, role: .mean) }, cells, index: nil,
        at: rect.y + 1 + shownRows.count, columns: shownColumns,
        on: &canvas, in: rect)
    }
    if let thumb = ScrollWindow.thumb(offset: first.row, count: rowCount, height: height) {
      for line in thumb {
        canvas.write(glyphs.scrollBar, x: rect.right - 1, y: rect.y + 1 + line)
      }
    }
  }

  /// Cells of the header columns, each with a gap behind it; those that do not fit are dropped.
  private func placedHeaders(in width: Int) -> [(index: Int, x: Int, width: Int)] {
    var x = 0
    var placed: [(index: Int, x: Int, width: Int)] = []
    for (index, header) in headers.enumerated() {
      // Room for one cell is worth more than a further header.
      guard index == 0 || x + header.width + 1 + cellWidth + 1 <= width else { break }
      placed.append((index, x, min(header.width, max(0, width - x))))
      x += header.width + 1
    }
    return placed
  }

  private func headerWidth(in width: Int) -> Int {
    placedHeaders(in: width).last.map { $0.x + $0.width + 1 } ?? 0
  }

  private func drawHeader(columns shown: Range<Int>, on canvas: inout Canvas, in rect: Rect) {
    for place in placedHeaders(in: rect.width) {
      TableCell(headers[place.index].title, role: .heading).draw(
        on: &canvas, x: rect.x + place.x, y: rect.y, width: place.width,
        alignment: headers[place.index].alignment)
    }
    let left = rect.x + headerWidth(in: rect.width)
    for (place, index) in shown.enumerated() {
      TableCell(columns[index], role: .heading).draw(
        on: &canvas, x: left + place * cellWidth, y: rect.y, width: cellWidth - 1,
        alignment: .right, bold: index == cursor?.column)
    }
    // That there are more columns at a side is said in the gaps, which no title needs.
    if shown.lowerBound > 0, left > rect.x {
      canvas.write(glyphs.moreMarks.left, x: left - 1, y: rect.y, role: .dim)
    }
    if shown.upperBound < columns.count, left < rect.right {
      canvas.write(glyphs.moreMarks.right, x: rect.right - 1, y: rect.y, role: .dim)
    }
  }

  private func draw(
    _ names: [TableCell], _ cells: [HeatCell?], index: Int?, at y: Int, columns shown: Range<Int>,
    on canvas: inout Canvas, in rect: Rect
  ) {
    let isMean = index == nil
    let isCursorRow = index != nil && index == cursor?.row
    for place in placedHeaders(in: rect.width) where place.index < names.count {
      names[place.index].draw(
        on: &canvas, x: rect.x + place.x, y: y, width: place.width,
        alignment: headers[place.index].alignment, bold: isMean)
    }
    let left = rect.x + headerWidth(in: rect.width)
    for (place, column) in shown.enumerated() {
      let cell = cells[place]
      let isCursor = isCursorRow && column == cursor?.column
      let x = left + place * cellWidth
      if isCursor {
        let role: StyleRole = isFocused ? .cursor : .cursorPassive
        write(cell, role: role, at: x, y: y, bold: true, isCursor: true, on: &canvas)
      } else if let cell {
        write(cell, role: isMean ? .mean : cell.role, at: x, y: y, bold: isMean, on: &canvas)
      }
    }
  }

  /// The number stands right; the shade fills the whole cell, so that neighbours of one shade touch
  /// and cost the terminal one change of colour.
  ///
  /// The cursor has brackets too, where there is room: without colour the strongest shade looks like it.
  private func write(
    _ cell: HeatCell?, role: StyleRole, at x: Int, y: Int, bold: Bool, isCursor: Bool = false,
    on canvas: inout Canvas
  ) {
    let marked = cell?.marked ?? ""
    if isCursor, TextWidth.width(of: marked) + 2 <= cellWidth {
      let text = TextWidth.padded("[\(marked)]", to: cellWidth, alignment: .right)
      canvas.write(text, x: x, y: y, role: role, bold: bold)
      return
    }
    let ramp =
      cell?.tendency.map(glyphs.tendency)
      ?? (showsRamp ? cell?.step.map { GlyphSet.ramp[$0] } : nil) ?? " "
    let text = TextWidth.padded(marked, to: cellWidth - 1, alignment: .right) + ramp
    canvas.write(text, x: x, y: y, role: role, bold: bold)
  }
}
