/// Labelled horizontal bars, one a row.
public struct BarChart: Equatable, Sendable {
  /// A bar.
  public struct Bar: Equatable, Sendable {
    /// Stands left of the bar.
    public var label: String
    /// Stands right of it.
    public var value: String
    /// Its length, 0...1 of the room that all bars have.
    public var fraction: Double
    /// What it is drawn as.
    public var role: StyleRole

    /// A bar.
    public init(label: String, value: String, fraction: Double, role: StyleRole = .seriesA) {
      self.label = label
      self.value = value
      self.fraction = fraction
      self.role = role
    }
  }

  /// From top to bottom.
  public var bars: [Bar]
  /// The bar under the cursor; nil for none.
  public var cursor: Int?
  /// The first visible bar.
  public var offset: Int
  /// Whether keys go to this chart.
  public var isFocused: Bool
  /// What bars are made of.
  public var glyphs: GlyphSet

  /// A bar chart.
  public init(
    bars: [Bar], cursor: Int? = nil, offset: Int = 0, isFocused: Bool = false,
    glyphs: GlyphSet = .braille
  ) {
    self.bars = bars
    self.cursor = cursor
    self.offset = offset
    self.isFocused = isFocused
    self.glyphs = glyphs
  }

  /// Draws the bars that fit. Where it is narrow the bars go first, then the labels are cut.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    let first = ScrollWindow.offset(
      cursor: cursor, count: bars.count, height: rect.height, previous: offset)
    let valueWidth = min(bars.map { TextWidth.width(of: $0.value) }.max() ?? 0, rect.width)
    let widestLabel = bars.map { TextWidth.width(of: $0.label) }.max() ?? 0
    let labelWidth = min(widestLabel, max(0, rect.width - valueWidth - 1), max(12, rect.width / 3))
    let barWidth = rect.width - labelWidth - valueWidth - 2
    for (row, bar) in bars.dropFirst(first).prefix(rect.height).enumerated() {
      let y = rect.y + row
      let isCursor = first + row == cursor
      let role: StyleRole = isCursor ? (isFocused ? .cursor : .cursorPassive) : .text
      TableCell(bar.label, role: role).draw(
        on: &canvas, x: rect.x, y: y, width: labelWidth, alignment: .left)
      if barWidth >= 3 {
        canvas.write(
          glyphs.bar(share: bar.fraction, width: barWidth), x: rect.x + labelWidth + 1, y: y,
          role: bar.role, clip: rect)
      }
      TableCell(bar.value, role: role).draw(
        on: &canvas, x: rect.right - valueWidth, y: y, width: valueWidth, alignment: .right)
    }
  }
}
