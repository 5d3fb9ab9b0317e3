/// A list in columns, of which only the visible rows are asked for.
public struct Table {
  /// The columns from left to right.
  public var columns: [TableColumn]
  /// All rows of the list, visible or not.
  public var rowCount: Int
  /// Gives the cells of a row, one per column; missing ones are blank.
  public var row: (Int) -> [TableCell]
  /// The row under the cursor; nil for a table that is only read.
  public var cursor: Int?
  /// The first visible row.
  public var offset: Int
  /// Whether keys go to this table.
  public var isFocused: Bool
  /// A line of totals below the rows, one cell per column.
  public var totals: [TableCell]?
  /// Stands there instead of rows where there are none.
  public var emptyText: String
  /// What marks are made of.
  public var glyphs: GlyphSet

  /// A table; `row` is called for visible rows only.
  public init(
    columns: [TableColumn], rowCount: Int, cursor: Int? = nil, offset: Int = 0,
    isFocused: Bool = true, totals: [TableCell]? = nil, emptyText: String = "",
    glyphs: GlyphSet = .braille, row: @escaping (Int) -> [TableCell]
  ) {
    self.columns = columns
    self.rowCount = max(0, rowCount)
    self.row = row
    self.cursor = cursor
    self.offset = offset
    self.isFocused = isFocused
    self.totals = totals
    self.emptyText = emptyText
    self.glyphs = glyphs
  }

  /// The rows of the list that fit in so many lines, below the header and above the totals.
  public static func visibleRowCount(height: Int, hasTotals: Bool = false) -> Int {
    max(0, height - 1 - (hasTotals && height > 2 ? 1 : 0))
  }

  /// The row of the list that is drawn at a place of the screen; nil beside the rows.
  public func rowIndex(atX x: Int, y: Int, in rect: Rect) -> Int? {
    guard rect.contains(x: x, y: y) else { return nil }
    let line = y - rect.y - 1
    let visible = Self.visibleRowCount(height: rect.height, hasTotals: totals != nil)
    let index = line + firstRow(visible: visible)
    return line >= 0 && line < visible && index < rowCount ? index : nil
  }

  /// The column whose header is drawn at a place of the screen; nil beside the headers.
  public func headerIndex(atX x: Int, y: Int, in rect: Rect) -> Int? {
    guard y == rect.y, rect.contains(x: x, y: y) else { return nil }
    let placed = TableColumn.place(columns, in: textWidth(in: rect))
    return placed.last { rect.x + $0.x <= x }?.index
  }

  /// Draws header, visible rows, totals and, where not all rows fit, a scroll bar at the right edge.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let placed = TableColumn.place(columns, in: textWidth(in: rect))
    for column in placed {
      header(of: columns[column.index], width: column.width).draw(
        on: &canvas, x: rect.x + column.x, y: rect.y, width: column.width,
        alignment: columns[column.index].alignment, bold: columns[column.index].sort != nil)
    }
    let visible = Self.visibleRowCount(height: rect.height, hasTotals: totals != nil)
    guard visible > 0 else { return }
    if rowCount == 0 {
      let words = TextBlock(emptyText, role: .dim)
      words.draw(on: &canvas, in: rect.inset(top: visible > 2 ? 2 : 1))
      return
    }
    let first = firstRow(visible: visible)
    for index in first..<min(rowCount, first + visible) {
      drawRow(index, at: rect.y + 1 + index - first, columns: placed, on: &canvas, in: rect)
    }
    if let totals, rect.height > 2 {
      let y = rect.y + 1 + min(visible, rowCount - first)
      draw(totals, at: y, columns: placed, on: &canvas, in: rect, over: nil, bold: true)
    }
    if let thumb = ScrollWindow.thumb(offset: first, count: rowCount, height: visible) {
      for line in 0..<visible {
        let isThumb = thumb.contains(line)
        canvas.write(
          isThumb ? glyphs.scrollBar.thumb : glyphs.scrollBar.track, x: rect.right - 1,
          y: rect.y + 1 + line, role: isThumb && isFocused ? .borderFocused : .border)
      }
    }
  }

  /// One column stays free for the scroll bar, drawn or not, so that the columns do not jump.
  private func textWidth(in rect: Rect) -> Int { max(0, rect.width - 2) }

  private func firstRow(visible: Int) -> Int {
    ScrollWindow.offset(cursor: cursor, count: rowCount, height: visible, previous: offset)
  }

  private func header(of column: TableColumn, width: Int) -> TableCell {
    guard let sort = column.sort else { return TableCell(column.title, role: .heading) }
    let mark = sort == .ascending ? glyphs.sortMarks.ascending : glyphs.sortMarks.descending
    let room = width - 1
    let title = TextWidth.clipped(column.title, to: room)
    return TableCell(column.alignment == .right ? mark + title : title + mark, role: .heading)
  }

  private func drawRow(
    _ index: Int, at y: Int, columns placed: [TableColumn.Placed], on canvas: inout Canvas,
    in rect: Rect
  ) {
    let isCursor = index == cursor
    let role: StyleRole? = isCursor ? (isFocused ? .cursor : .cursorPassive) : nil
    if let role {
      canvas.fill(
        Rect(x: rect.x, y: y, width: rect.width - 1, height: 1), with: " ", role: role)
    }
    draw(row(index), at: y, columns: placed, on: &canvas, in: rect, over: role, bold: false)
  }

  private func draw(
    _ cells: [TableCell], at y: Int, columns placed: [TableColumn.Placed],
    on canvas: inout Canvas, in rect: Rect, over role: StyleRole?, bold: Bool
  ) {
    for column in placed where column.index < cells.count {
      cells[column.index].draw(
        on: &canvas, x: rect.x + column.x, y: y, width: column.width,
        alignment: columns[column.index].alignment, over: role, bold: bold)
    }
  }
}
