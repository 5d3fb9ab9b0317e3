extension Canvas {
  /// The rows as text, without the blanks at their ends: what tests and screen files compare.
  public var lines: [String] {
    (0..<size.height).map { y in
      var line = row(y).reduce(into: "") { $0 += $1.text }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}
