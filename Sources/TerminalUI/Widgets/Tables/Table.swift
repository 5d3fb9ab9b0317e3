/// A list in columns, of which only the visible rows are asked for.
public struct Table {
  /// The two columns that stay however narrow the table is.
  public struct Essentials: Equatable, Sendable {
    /// Index of the column that says what a row is.
    public var label: Int
    /// Index of the column with the figure that matters most.
    public var figure: Int

    /// Two columns.
    public init(label: Int = 0, figure: Int) {
      self.label = label
      self.figure = figure
    }
  }

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
  /// What stays where the table is narrow; nil keeps the columns of least priority.
  public var essentials: Essentials?
  /// What marks are made of.
  public var glyphs: GlyphSet

  /// A table; `row` is called for visible rows only.
  public init(
    columns: [TableColumn], rowCount: Int, cursor: Int? = nil, offset: Int = 0,
    isFocused: Bool = true, totals: [TableCell]? = nil, emptyText: String = "",
    essentials: Essentials? = nil, glyphs: GlyphSet = .braille,
    row: @escaping (Int) -> [TableCell]
  ) {
    self.columns = columns
    self.rowCount = max(0, rowCount)
    self.row = row
    self.cursor = cursor
    self.offset = offset
    self.isFocused = isFocused
    self.totals = totals
    self.emptyText = emptyText
    self.essentials = essentials
    self.glyphs = glyphs
  }

  /// The rows of the list that fit in so many lines, below the header and above the totals. Up to three
  /// lines all hold rows; the totals need five.
  public static func visibleRowCount(height: Int, hasTotals: Bool = false) -> Int {
    max(0, height - headerHeight(height) - (hasTotals && showsTotals(height) ? 1 : 0))
  }

  private static func headerHeight(_ height: Int) -> Int { height > 3 ? 1 : 0 }

  private static func showsTotals(_ height: Int) -> Bool { height > 4 }

  /// The row of the list that is drawn at a place of the screen; nil beside the rows.
  public func rowIndex(atX x: Int, y: Int, in rect: Rect) -> Int? {
    guard rect.contains(x: x, y: y) else { return nil }
    let line = y - rect.y - Self.headerHeight(rect.height)
    let visible = Self.visibleRowCount(height: rect.height, hasTotals: totals != nil)
    let index = line + firstRow(visible: visible)
    return line >= 0 && line < visible && index < rowCount ? index : nil
  }

  /// Draws header, visible rows, totals and, where not all rows fit, a scroll bar at the right edge.
  ///
  /// Where even the essential columns do not fit side by side, the figure stays whole, the text beside
  /// it is cut, and there is no scroll bar.
  ///
  /// Returns where the headers of columns stand, from left to right; none where there is no room for them.
  @discardableResult
  public func draw(on canvas: inout Canvas, in rect: Rect) -> [(column: Int, place: Rect)] {
    guard !rect.isEmpty else { return [] }
    let rows = visibleRows(in: rect)
    let (placed, isNarrow) = placement(of: rows, in: rect)
    let header = Self.headerHeight(rect.height)
    for column in placed where header > 0 {
      self.header(of: columns[column.index], width: column.width).draw(
        on: &canvas, x: rect.x + column.x, y: rect.y, width: column.width,
        alignment: columns[column.index].alignment, bold: columns[column.index].sort != nil)
    }
    let headers = (header > 0 ? placed : []).map {
      ($0.index, Rect(x: rect.x + $0.x, y: rect.y, width: $0.width, height: 1))
    }
    let visible = Self.visibleRowCount(height: rect.height, hasTotals: totals != nil)
    guard visible > 0 else { return headers }
    if rowCount == 0 {
      let words = TextBlock(emptyText, role: .dim)
      words.draw(on: &canvas, in: rect.inset(top: header == 0 ? 0 : visible > 2 ? 2 : 1))
      return headers
    }
    let first = firstRow(visible: visible)
    for (line, cells) in rows.enumerated() {
      drawRow(
        cells, isCursor: first + line == cursor, at: rect.y + header + line, columns: placed,
        isNarrow: isNarrow, on: &canvas, in: rect)
    }
    if let totals, Self.showsTotals(rect.height) {
      let y = rect.y + header + min(visible, rowCount - first)
      let columns = self.placed(placed, for: totals, isNarrow: isNarrow, in: rect)
      draw(totals, at: y, columns: columns, on: &canvas, in: rect, over: nil, bold: true)
    }
    if !isNarrow, !placed.isEmpty,
      let thumb = ScrollWindow.thumb(offset: first, count: rowCount, height: visible)
    {
      for line in thumb {
        canvas.write(
          glyphs.scrollBar, x: rect.right - 1, y: rect.y + header + line,
          role: isFocused ? .borderFocused : .text)
      }
    }
    return headers
  }

  /// Where the columns stand: those that fit, and of these the ones of numbers as wide as what stands in them. Columns
  /// that may go make room for the numbers of rows, none does for those of the totals.
  private func place(
    _ rows: [[TableCell]], keeping kept: Set<Int> = [], in rect: Rect
  ) -> [TableColumn.Placed] {
    let width = textWidth(in: rect)
    let placed = TableColumn.place(columns, in: width, keeping: kept)
    let sized = columns(asWideAs: rows)
    let lasting = kept.union(columns.indices.filter { columns[$0].priority == 0 })
    let byRows = TableColumn.place(sized, in: width, keeping: lasting)
    let chosen = Self.fit(sized, byRows, in: width) ? byRows : placed
    guard let totals, Self.showsTotals(rect.height) else { return chosen }
    let wider = columns(asWideAs: rows + [totals])
    let shown = Set(chosen.map(\.index))
    return Self.fit(wider, chosen, in: width)
      ? TableColumn.place(wider, in: width, keeping: shown) : chosen
  }

  /// The columns, those of numbers as wide as the widest in some rows.
  private func columns(asWideAs rows: [[TableCell]]) -> [TableColumn] {
    var sized = columns
    for index in sized.indices where sized[index].alignment == .right {
      let widest =
        rows.map { index < $0.count ? TextWidth.width(of: $0[index].text) : 0 }.max() ?? 0
      sized[index].minimumWidth = max(sized[index].minimumWidth, widest)
      sized[index].idealWidth = max(sized[index].idealWidth, widest)
    }
    return sized
  }

  /// Whether columns with gaps between them have their least widths.
  private static func fit(
    _ columns: [TableColumn], _ placed: [TableColumn.Placed], in width: Int
  ) -> Bool {
    placed.reduce(TableColumn.gap * max(0, placed.count - 1)) { $0 + columns[$1.index].least }
      <= width
  }

  /// Where the columns stand, and whether only the essential ones do, closer than they would like.
  private func placement(
    of rows: [[TableCell]], in rect: Rect
  ) -> (columns: [TableColumn.Placed], isNarrow: Bool) {
    let width = textWidth(in: rect)
    guard let essentials, columns.indices.contains(essentials.label),
      columns.indices.contains(essentials.figure)
    else { return (place(rows, in: rect), false) }
    let (label, figure) = (columns[essentials.label], columns[essentials.figure])
    if label.least + TableColumn.gap + figure.least <= width {
      let kept: Set = [essentials.label, essentials.figure]
      return (place(rows, keeping: kept, in: rect), false)
    }
    return (narrow(essentials, figureWidth: figure.least, in: rect.width), true)
  }

  /// The essential columns, the figure whole and the label in what is left.
  private func narrow(
    _ essentials: Essentials, figureWidth: Int, in width: Int
  ) -> [TableColumn.Placed] {
    // Of a name a few letters are left, so that the figure is of something.
    let figureWidth = min(figureWidth, width - 5)
    guard figureWidth > 0 else {
      return [TableColumn.Placed(index: essentials.label, x: 0, width: width)]
    }
    let labelWidth = width - figureWidth - 1
    return [
      TableColumn.Placed(index: essentials.label, x: 0, width: labelWidth),
      TableColumn.Placed(index: essentials.figure, x: labelWidth + 1, width: figureWidth),
    ]
  }

  /// The columns of one row: in a narrow table the label has what the row's own figure leaves.
  private func placed(
    _ columns: [TableColumn.Placed], for cells: [TableCell], isNarrow: Bool, in rect: Rect
  ) -> [TableColumn.Placed] {
    guard isNarrow, let essentials, cells.indices.contains(essentials.figure) else {
      return columns
    }
    let width = TextWidth.width(of: cells[essentials.figure].text)
    return narrow(essentials, figureWidth: width, in: rect.width)
  }

  /// One column stays free for the scroll bar, drawn or not, so that the columns do not jump.
  private func textWidth(in rect: Rect) -> Int { max(0, rect.width - 2) }

  private func visibleRows(in rect: Rect) -> [[TableCell]] {
    let visible = Self.visibleRowCount(height: rect.height, hasTotals: totals != nil)
    let first = firstRow(visible: visible)
    return (first..<max(first, min(rowCount, first + visible))).map(row)
  }

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
    _ cells: [TableCell], isCursor: Bool, at y: Int, columns placed: [TableColumn.Placed],
    isNarrow: Bool, on canvas: inout Canvas, in rect: Rect
  ) {
    let role: StyleRole? = isCursor ? (isFocused ? .cursor : .cursorPassive) : nil
    if let role {
      let width = isNarrow ? rect.width : rect.width - 1
      canvas.fill(Rect(x: rect.x, y: y, width: width, height: 1), with: " ", role: role)
    }
    let columns = self.placed(placed, for: cells, isNarrow: isNarrow, in: rect)
    draw(cells, at: y, columns: columns, on: &canvas, in: rect, over: role, bold: false)
  }

  private func draw(
    _ cells: [TableCell], at y: Int, columns placed: [TableColumn.Placed],
    on canvas: inout Canvas, in rect: Rect, over role: StyleRole?, bold: Bool
  ) {
    var taken: Int?
    for (place, column) in placed.enumerated()
    where column.index < cells.count && column.index != taken {
      let cell = cells[column.index]
      var width = column.width
      if cell.takesNext, place + 1 < placed.count, placed[place + 1].index == column.index + 1 {
        let next = placed[place + 1]
        width = next.x + next.width - column.x
        taken = next.index
      }
      cell.draw(
        on: &canvas, x: rect.x + column.x, y: y, width: width,
        alignment: columns[column.index].alignment, over: role, bold: bold)
    }
  }
}
