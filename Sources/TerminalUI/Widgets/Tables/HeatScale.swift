/// What the shades of a heatmap mean: each with the least value that has it.
public struct HeatScale: Equatable, Sendable {
  /// The least value of each shade, from low to high.
  public var starts: [String]
  /// Whether a character says each shade too, for screens without colour.
  public var showsRamp: Bool

  /// A legend; shades beyond the last have no value.
  public init(starts: [String], showsRamp: Bool = false) {
    self.starts = Array(starts.prefix(StyleRole.heat.count))
    self.showsRamp = showsRamp
  }

  private var texts: [String] {
    starts.enumerated().map { step, start in
      " \(start)+" + (showsRamp ? GlyphSet.ramp[step] : " ")
    }
  }

  /// The columns that it takes.
  public var width: Int { texts.reduce(0) { $0 + TextWidth.width(of: $1) } }

  /// Draws the legend at the right of the first row; nothing where it does not fit whole.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty, width <= rect.width else { return }
    var x = rect.right - width
    for (text, role) in zip(texts, StyleRole.heat) {
      x = canvas.write(text, x: x, y: rect.y, role: role, clip: rect)
    }
  }
}
