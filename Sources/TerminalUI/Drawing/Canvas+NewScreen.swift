extension Canvas {
  /// The row from which on this is another screen than the one before it, and not that one scrolled, or changed in some
  /// places; nil where it is none.
  ///
  /// It begins with the first row most of whose words are others. A panel beside which another stays as it is leaves more
  /// than a seventh of the words in their places; of one that was scrolled most rows stood there, only higher or lower.
  public func firstNewRow(after earlier: Canvas) -> Int? {
    guard size == earlier.size else { return nil }
    let rows = 0..<size.height
    guard let first = rows.first(where: { isNew($0...$0, after: earlier, share: 0.5) }),
      isNew(first...rows.upperBound - 1, after: earlier, share: 0.85)
    else { return nil }
    let known = Set(rows.map { earlier.words(in: $0) })
    let words = rows.dropFirst(first).map(words(in:)).filter { $0.contains { $0 != " " } }
    return 2 * words.count { known.contains($0) } < words.count ? first : nil
  }

  /// Whether more than a share of the words in some rows are not those that stood in their places.
  private func isNew(_ rows: ClosedRange<Int>, after earlier: Canvas, share: Double) -> Bool {
    let pairs = rows.flatMap { zip(row($0), earlier.row($0)) }
      .filter { $0.text != " " || $1.text != " " }
    return Double(pairs.count { $0.text != $1.text }) > share * Double(pairs.count)
  }

  private func words(in y: Int) -> String { row(y).map(\.text).joined() }
}
