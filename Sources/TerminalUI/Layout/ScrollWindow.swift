/// Which part of a long list is on screen; shared by drawing and by moving the cursor, so that a page
/// means the same in both.
public enum ScrollWindow {
  /// The first visible row for a cursor, so that the view moves as little as possible.
  ///
  /// - Parameters:
  ///   - cursor: the row to keep visible; nil leaves the view where it is.
  ///   - count: rows of the list.
  ///   - height: visible rows.
  ///   - previous: the first visible row before.
  /// - Returns: 0 for an empty list or no height; never so far that the end of the list leaves the
  ///   bottom of the view.
  public static func offset(cursor: Int?, count: Int, height: Int, previous: Int) -> Int {
    guard count > 0, height > 0 else { return 0 }
    var offset = previous
    if let cursor {
      let cursor = min(max(0, cursor), count - 1)
      offset = min(max(offset, cursor - height + 1), cursor)
    }
    return min(max(0, offset), max(0, count - height))
  }

  /// The cells of a scroll bar that its thumb covers; nil where everything is visible.
  static func thumb(offset: Int, count: Int, height: Int) -> Range<Int>? {
    guard count > height, height > 0 else { return nil }
    let length = max(1, height * height / count)
    let start = (height - length) * min(max(0, offset), count - height) / (count - height)
    return start..<start + length
  }
}
