/// A column of a table.
public struct TableColumn: Equatable, Sendable {
  /// The direction that a column is sorted in.
  public enum Sort: Sendable {
    case ascending, descending
  }

  /// Stands in the header line.
  public var title: String
  /// Where the texts stand; numbers stand right.
  public var alignment: TextAlignment
  /// Columns below which it is not shown at all.
  public var minimumWidth: Int
  /// Columns that it would like.
  public var idealWidth: Int
  /// 0 always stays; of the others the highest is dropped first where the table is narrow.
  public var priority: Int
  /// Whether it takes the columns that are left over, up to twice its ideal width: where its text and
  /// the figures beside it stand further apart, the eye loses the row.
  public var grows: Bool
  /// How the table is sorted by it, if it is.
  public var sort: Sort?

  /// A column. Widths below 1 count as 1, an ideal one below the least as the least.
  public init(
    _ title: String, alignment: TextAlignment = .left, minimumWidth: Int, idealWidth: Int? = nil,
    priority: Int = 0, grows: Bool = false, sort: Sort? = nil
  ) {
    self.title = title
    self.alignment = alignment
    self.minimumWidth = max(1, minimumWidth)
    self.idealWidth = max(1, minimumWidth, idealWidth ?? minimumWidth)
    self.priority = priority
    self.grows = grows
    self.sort = sort
  }

  /// The least columns that show the header of a sorted column whole; its mark takes one.
  var least: Int {
    sort == nil ? minimumWidth : max(minimumWidth, TextWidth.width(of: title) + 1)
  }

  /// Where a column stands.
  struct Placed: Equatable {
    let index: Int
    let x: Int
    let width: Int
  }

  /// Cells between two columns.
  static let gap = 2

  /// The columns that fit in so many cells with a gap between them, from left to right from 0.
  ///
  /// First those of high `priority` are dropped until the least widths fit, but none of those to keep;
  /// then each grows to its ideal width from left to right; what is left goes to the growing ones. The
  /// last one that must stay is cut where even it does not fit.
  static func place(
    _ columns: [TableColumn], in width: Int, keeping kept: Set<Int> = []
  ) -> [Placed] {
    guard width > 0 else { return [] }
    var shown = Array(columns.indices)
    func least() -> Int {
      shown.reduce(gap * max(0, shown.count - 1)) { $0 + columns[$1].least }
    }
    while least() > width, shown.count > max(1, kept.count) {
      // Of equal priority the right one goes first: the left columns say what a row is.
      let worst = shown.filter { !kept.contains($0) }
        .max { (columns[$0].priority, $0) < (columns[$1].priority, $1) }
      shown.removeAll { $0 == worst }
    }
    var spare = max(0, width - least())
    var widths = shown.map { columns[$0].least }
    for place in widths.indices {
      let more = min(spare, max(0, columns[shown[place]].idealWidth - widths[place]))
      widths[place] += more
      spare -= more
    }
    let growing = shown.indices.filter { columns[shown[$0]].grows }
    for (turn, place) in growing.enumerated() {
      let most = max(0, 2 * columns[shown[place]].idealWidth - widths[place])
      let share = min(most, spare / (growing.count - turn))
      widths[place] += share
      spare -= share
    }
    var x = 0
    return zip(shown, widths).map { index, wanted in
      defer { x += wanted + gap }
      return Placed(index: index, x: x, width: min(wanted, width - x))
    }
  }
}
