/// A bar that tells how far something is, on a thin line as long as all of it.
public struct Gauge: Equatable, Sendable {
  /// How far it is, held in 0...1.
  public var share: Double
  /// What it is drawn with.
  public var glyphs: GlyphSet

  /// A bar that is filled so far.
  public init(share: Double, glyphs: GlyphSet) {
    self.share = share
    self.glyphs = glyphs
  }

  /// Draws it over the width of the first row.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let bar = glyphs.bar(share: share, width: rect.width)
    // The rest of a bar is blank where it has no character of its own.
    let filled = String(bar.prefix { $0 != " " })
    let rule = String(repeating: glyphs.box.horizontal, count: rect.width)
    canvas.write(rule, x: rect.x, y: rect.y, role: .border, clip: rect)
    canvas.write(filled, x: rect.x, y: rect.y, role: .seriesA, clip: rect)
  }
}
