import TerminalUI

/// Bars one below the other, under the line with their title.
struct TitledBars {
  let section: Section
  /// From top to bottom.
  let bars: [Flow.Part]
  let cursor: ListCursor
  let isFocused: Bool
  /// The bar above which a line stays free where there is room for all.
  var breakBefore = 0
  /// Stands there where there are no bars.
  let emptyText: String
  let glyphs: GlyphSet
  /// Whether each bar begins where the one before ends.
  var isWaterfall = false

  /// The bars that are on screen in a rectangle.
  static func visibleRowCount(in rect: Rect) -> Int { place(in: rect).height }

  private static func place(in rect: Rect) -> Rect {
    rect.height < 5 ? rect : Section.inner(of: rect).inset(left: 1, right: 1)
  }

  /// Draws title and bars, and lets the mouse choose one.
  func draw(on surface: inout Surface, in rect: Rect, part: Int) {
    guard !rect.isEmpty else { return }
    let inner = Self.place(in: rect)
    if inner.y > rect.y { section.draw(on: &surface.canvas, in: rect) }
    guard let chosen = cursor.row(of: bars.count) else {
      return TextBlock(emptyText, role: .dim).draw(on: &surface.canvas, in: inner)
    }
    if breakBefore > 0, inner.height > bars.count {
      let (upper, lower) = inner.splitTop(breakBefore)
      draw(0..<breakBefore, chosen, on: &surface, in: upper, part: part)
      draw(breakBefore..<bars.count, chosen, on: &surface, in: lower.inset(top: 1), part: part)
    } else {
      let first = cursor.offset(count: bars.count, height: inner.height)
      let range = first..<min(bars.count, first + inner.height)
      draw(range, chosen, on: &surface, in: inner, part: part)
    }
  }

  /// The bars with labels and values equally wide, so that those on screen begin where the others do.
  private var aligned: [Flow.Part] {
    let label = bars.map { TextWidth.width(of: $0.label) }.max() ?? 0
    let value = bars.map { TextWidth.width(of: $0.value) }.max() ?? 0
    return bars.map { bar in
      var bar = bar
      bar.label = TextWidth.padded(bar.label, to: label)
      bar.value = TextWidth.padded(bar.value, to: value, alignment: .right)
      return bar
    }
  }

  private func draw(
    _ range: Range<Int>, _ chosen: Int, on surface: inout Surface, in rect: Rect, part: Int
  ) {
    Flow(
      parts: Array(aligned[range]),
      longest: bars.map { isWaterfall ? $0.start + $0.amount : $0.amount }.max(),
      least: isWaterfall ? min(0, bars.map(\.start).min() ?? 0) : 0, isWaterfall: isWaterfall,
      cursor: range.contains(chosen) ? chosen - range.lowerBound : nil, isFocused: isFocused,
      glyphs: glyphs
    ).draw(on: &surface.canvas, in: rect)
    for index in range {
      surface.onPress(
        Rect(x: rect.x, y: rect.y + index - range.lowerBound, width: rect.width, height: 1),
        .item(part: part, row: index, column: 0))
    }
  }
}
