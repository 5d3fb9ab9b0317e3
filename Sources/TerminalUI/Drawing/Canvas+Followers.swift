extension Canvas {
  /// Marks a place as telling of what is under the cursor, such as the card beside a list: on a slow line it is drawn
  /// once the cursor rests. An empty place is none.
  public mutating func addFollower(_ rect: Rect) {
    let area = bounds.intersection(rect)
    if !area.isEmpty { followers.append(area) }
  }

  /// The same frame with what follows the cursor as it stands in an earlier one; nil where nothing does, or stood
  /// elsewhere then. A place that the cursor itself moved in is drawn anew.
  public func leavingFollowers(of earlier: Canvas) -> Canvas? {
    guard !followers.isEmpty, size == earlier.size, followers == earlier.followers else {
      return nil
    }
    var result = self
    for place in followers where cursorCells(in: place) == earlier.cursorCells(in: place) {
      for y in place.y..<place.bottom {
        for x in place.x..<place.right { result[x, y] = earlier[x, y] }
      }
    }
    return result
  }

  /// Whether a cell lies in a place that follows the cursor, and that stands otherwise in an earlier frame.
  public func isFollower(atX x: Int, y: Int, unlikeThatOf earlier: Canvas) -> Bool {
    followers.contains { place in
      place.contains(x: x, y: y)
        && (place.y..<place.bottom).contains { y in
          (place.x..<place.right).contains { self[$0, y] != earlier[$0, y] }
        }
    }
  }

  /// Where in a place the screen's own cursor stands.
  private func cursorCells(in place: Rect) -> [Int] {
    (place.y..<place.bottom).flatMap { y in
      (place.x..<place.right).filter { self[$0, y].role == .cursor }.map { y * size.width + $0 }
    }
  }
}
