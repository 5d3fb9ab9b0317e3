/// A row of small bars, the last one in its own colour, the way to it quieter; what they end at is said beside it by
/// the caller.
public struct Sparkline: Equatable, Sendable {
  /// From left to right; nil leaves a gap.
  public var values: [Double?]
  /// What the last bar is drawn as.
  public var role: StyleRole
  /// The value of an empty and of a full bar; nil takes 0, or the least if that is below, to the most.
  public var range: ClosedRange<Double>?
  /// Whether the last value is not final.
  public var isLastProvisional: Bool
  /// What bars are made of.
  public var glyphs: GlyphSet

  /// A sparkline. Values that are not finite are gaps.
  public init(
    values: [Double?], role: StyleRole = .seriesA, range: ClosedRange<Double>? = nil,
    isLastProvisional: Bool = false, glyphs: GlyphSet = .braille
  ) {
    self.values = values
    self.role = role
    self.range = range
    self.isLastProvisional = isLastProvisional
    self.glyphs = glyphs
  }

  /// Draws one bar a cell in the rectangle's first row: the last values where not all fit.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let shown = values.suffix(rect.width)
    let known = shown.compactMap { $0 }.filter(\.isFinite)
    guard let least = known.min(), let most = known.max() else { return }
    let low = range?.lowerBound ?? min(0, least)
    let high = range?.upperBound ?? most
    let steps = glyphs.verticalSteps
    for (column, value) in shown.enumerated() {
      guard let value, value.isFinite else { continue }
      let height = share(of: value, from: low, to: high)
      let step = Int((height * Double(steps.count - 1)).rounded())
      let last: StyleRole = isLastProvisional ? .inProgress : role
      canvas.write(
        steps[step], x: rect.x + column, y: rect.y, role: column == shown.count - 1 ? last : .axis,
        clip: rect)
    }
  }
}
