/// A figure with its history, its changes and its target; less of it the smaller it is.
public struct Tile: Equatable, Sendable {
  /// How a figure stands to its target.
  public struct Target: Equatable, Sendable {
    /// The target in words.
    public var text: String
    /// How much of it is reached, 0...1.
    public var fraction: Double
    /// Whether it is reached.
    public var isReached: Bool

    /// A target.
    public init(text: String, fraction: Double, isReached: Bool) {
      self.text = text
      self.fraction = fraction
      self.isReached = isReached
    }
  }

  /// What the figure is.
  public var title: String
  /// The same where it is narrow, such as `CRR`.
  public var shortTitle: String
  /// The figure with its unit; a dash where it is undefined.
  public var figure: String
  /// What the figure is: `.figure`, or `.inProgress`, `.uncertain`, `.dim`.
  public var figureRole: StyleRole
  /// A line of explanation below the figure, such as why there is none.
  public var note: String
  /// The figure over the periods up to this one.
  public var history: [Double?]
  /// Whether the last of the history is not final.
  public var isLastProvisional: Bool
  /// Changes, each with its sign and what it is compared with; the first is the most important.
  public var changes: [TextSpan]
  /// Its target, if it has one.
  public var target: Target?
  /// Whether the cursor is on it.
  public var isSelected: Bool
  /// What bars and borders are made of.
  public var glyphs: GlyphSet

  /// A tile.
  public init(
    title: String, shortTitle: String, figure: String, figureRole: StyleRole = .figure,
    note: String = "", history: [Double?] = [], isLastProvisional: Bool = false,
    changes: [TextSpan] = [], target: Target? = nil, isSelected: Bool = false,
    glyphs: GlyphSet = .braille
  ) {
    self.title = title
    self.shortTitle = shortTitle
    self.figure = figure
    self.figureRole = figureRole
    self.note = note
    self.history = history
    self.isLastProvisional = isLastProvisional
    self.changes = changes
    self.target = target
    self.isSelected = isSelected
    self.glyphs = glyphs
  }

  /// Draws the tile: under a line with its title from 3 rows on, else in lines, at last as one line `CRR 62.1 %`.
  ///
  /// Below the title stand, as far as its rows go: figure with sparkline, the first change, the second, the
  /// target with its gauge.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    guard rect.height >= 3, rect.width >= 12 else {
      drawLines(on: &canvas, in: rect)
      return
    }
    let fits = TextWidth.width(of: title) <= rect.width - 6
    Section(title: fits ? title : shortTitle, isFocused: isSelected, glyphs: glyphs).draw(
      on: &canvas, in: rect)
    let inner = Section.inner(of: rect).inset(left: 1, right: 1)
    drawFigure(on: &canvas, in: inner.splitTop(1).top)
    var lines = inner.inset(top: 1)
    // Without changes there is room for the whole note.
    if changes.isEmpty, target == nil {
      TextBlock(note, role: .dim).draw(on: &canvas, in: lines)
      return
    }
    let details = self.details
    let rows = min(details.count, lines.height)
    for (index, detail) in details.prefix(rows).enumerated() {
      let (line, rest) = lines.splitTop(1)
      lines = rest
      if index == details.count - 1, let target {
        draw(target, on: &canvas, in: line)
      } else {
        Self.write(detail, on: &canvas, in: line)
      }
      // What has no line of its own stands at the end of one, where there is room.
      let beside = rows + index
      guard beside < details.count else { continue }
      let width = TextWidth.width(of: details[beside].text)
      guard TextWidth.width(of: detail.text) + 2 + width <= line.width else { continue }
      Self.write(details[beside], on: &canvas, in: line.inset(left: line.width - width))
    }
  }

  /// What stands below the figure, in the order of its weight.
  private var details: [TextSpan] {
    (note.isEmpty ? [] : [TextSpan(note, role: .dim)]) + changes
      + (target.map { [TextSpan($0.text, role: $0.isReached ? .better : .target)] } ?? [])
  }

  private static func write(_ span: TextSpan, on canvas: inout Canvas, in rect: Rect) {
    let text = TextWidth.clipped(span.text, to: rect.width)
    canvas.write(text, x: rect.x, y: rect.y, role: span.role, bold: span.isBold, clip: rect)
  }

  private func drawFigure(on canvas: inout Canvas, in rect: Rect) {
    let text = TextWidth.clipped(figure, to: rect.width)
    let end = canvas.write(text, x: rect.x, y: rect.y, role: figureRole, bold: true, clip: rect)
    let room = rect.right - end - 2
    let length = min(room, history.count)
    guard length >= 4 else { return }
    let place = Rect(x: rect.right - length, y: rect.y, width: length, height: 1)
    sparkline.draw(on: &canvas, in: place)
  }

  /// The history between its lowest and its highest value: its shape, not its size.
  private var sparkline: Sparkline {
    let known = history.compactMap { $0 }.filter(\.isFinite)
    let lowest = known.min() ?? 0
    let highest = known.max() ?? 0
    // A step of its own below the lowest keeps that visible.
    let margin = max((highest - lowest) / 7, highest == lowest ? max(abs(highest), 1) : 0)
    return Sparkline(
      values: history, range: lowest - margin...highest, isLastProvisional: isLastProvisional,
      glyphs: glyphs)
  }

  private func draw(_ target: Target, on canvas: inout Canvas, in rect: Rect) {
    let text = TextWidth.clipped(target.text, to: rect.width)
    let role: StyleRole = target.isReached ? .better : .target
    let end = canvas.write(text, x: rect.x, y: rect.y, role: role, clip: rect)
    let room = rect.right - end - 1
    guard room >= 4 else { return }
    canvas.write(
      glyphs.bar(share: target.fraction, width: room), x: end + 1, y: rect.y, role: role, clip: rect
    )
  }

  /// One, two or three lines without a frame; the cursor shows by the title's role.
  private func drawLines(on canvas: inout Canvas, in rect: Rect) {
    let (first, rest) = rect.splitTop(1)
    let titleRole: StyleRole = isSelected ? .cursor : .title
    let name = TextWidth.width(of: shortTitle + " " + figure) <= rect.width ? shortTitle : ""
    var x = first.x
    if !name.isEmpty {
      x = canvas.write(name, x: x, y: first.y, role: titleRole, clip: first) + 1
    }
    let room = first.right - x
    x = canvas.write(
      TextWidth.clipped(figure, to: room), x: x, y: first.y,
      role: name.isEmpty && isSelected ? .cursor : figureRole, bold: true, clip: first)
    // Why there is no figure, or what it changed by.
    let note = TextSpan(note, role: .dim)
    if let detail = changes.first ?? (note.text.isEmpty ? nil : note),
      x + 2 + TextWidth.width(of: detail.text) <= first.right
    {
      canvas.write(detail.text, x: x + 2, y: first.y, role: detail.role, clip: first)
    }
    if !rest.isEmpty {
      sparkline.draw(on: &canvas, in: rest)
    }
  }
}
