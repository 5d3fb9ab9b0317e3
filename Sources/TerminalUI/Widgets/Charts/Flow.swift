/// How one number becomes another: a bar a row, each placed where the one before left off.
public struct Flow: Equatable, Sendable {
  /// A step of the way.
  public struct Part: Equatable, Sendable {
    /// Stands left of the bar.
    public var label: String
    /// Stands right of it.
    public var value: String
    /// Where the bar starts, in the unit of `amount`.
    public var start: Double
    /// How long it is.
    public var amount: Double
    /// What it is drawn as.
    public var role: StyleRole

    /// A step.
    public init(label: String, value: String, start: Double, amount: Double, role: StyleRole) {
      self.label = label
      self.value = value
      self.start = start
      self.amount = amount
      self.role = role
    }
  }

  /// From top to bottom.
  public var parts: [Part]
  /// What fills the lane of the bars; nil takes the longest way.
  public var longest: Double?
  /// What lies at the left end of the lane: 0, or a way's lowest point below it.
  public var least: Double
  /// Whether bars have edges finer than a cell, though they do not all start at the left.
  public var isWaterfall: Bool
  /// The part under the cursor; nil for none.
  public var cursor: Int?
  /// Whether keys go to this flow.
  public var isFocused: Bool
  /// What bars are made of.
  public var glyphs: GlyphSet

  /// A flow.
  public init(
    parts: [Part], longest: Double? = nil, least: Double = 0, isWaterfall: Bool = false,
    cursor: Int? = nil, isFocused: Bool = false,
    glyphs: GlyphSet = .braille
  ) {
    self.parts = parts
    self.longest = longest
    self.least = least
    self.isWaterfall = isWaterfall
    self.cursor = cursor
    self.isFocused = isFocused
    self.glyphs = glyphs
  }

  /// Draws a row per part. Where it is narrow the bars go first, then the labels are cut.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    let valueWidth = min(parts.map { TextWidth.width(of: $0.value) }.max() ?? 0, rect.width)
    let widestLabel = parts.map { TextWidth.width(of: $0.label) }.max() ?? 0
    let labelWidth = min(widestLabel, max(0, rect.width - valueWidth - 1))
    let lane = Rect(
      x: rect.x + labelWidth + 1, y: rect.y, width: rect.width - labelWidth - valueWidth - 2,
      height: rect.height)
    let longest = longest ?? parts.map { $0.start + $0.amount }.filter(\.isFinite).max() ?? 0
    // Bars that all start at the left need not meet others, and can be drawn finer than by cells.
    let isFine = parts.allSatisfy { $0.start == 0 }
    for (row, part) in parts.prefix(rect.height).enumerated() {
      let y = rect.y + row
      let role: StyleRole = row == cursor ? (isFocused ? .cursor : .cursorPassive) : .text
      TableCell(part.label, role: role).draw(
        on: &canvas, x: rect.x, y: y, width: labelWidth, alignment: .left)
      TableCell(part.value, role: role).draw(
        on: &canvas, x: rect.right - valueWidth, y: y, width: valueWidth, alignment: .right)
      if isWaterfall {
        guard part.amount > 0 else { continue }
        let bar = glyphs.bar(
          from: share(of: part.start, from: least, to: longest),
          to: share(of: part.start + part.amount, from: least, to: longest), width: lane.width)
        canvas.write(bar.text, x: lane.x + bar.cell, y: y, role: part.role, clip: lane)
      } else if isFine {
        let share = share(of: part.amount, from: 0, to: longest)
        canvas.write(
          glyphs.bar(share: share, width: lane.width), x: lane.x, y: y, role: part.role, clip: lane)
      } else if let cells = Self.cells(of: part, longest: longest, width: lane.width) {
        let full = glyphs.horizontalSteps[glyphs.horizontalSteps.count - 1]
        canvas.write(
          String(repeating: full, count: cells.count), x: lane.x + cells.lowerBound, y: y,
          role: part.role, clip: lane)
      }
    }
  }

  /// The cells that a part's bar covers: at least one where there is anything; nil where nothing is.
  static func cells(of part: Part, longest: Double, width: Int) -> Range<Int>? {
    guard width > 0, longest > 0, part.amount > 0 else { return nil }
    func cell(_ value: Double) -> Int {
      Int((share(of: value, from: 0, to: longest) * Double(width)).rounded())
    }
    let start = min(cell(part.start), width - 1)
    let end = cell(part.start + part.amount)
    return start..<max(start + 1, end)
  }
}
