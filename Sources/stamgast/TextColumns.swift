import TerminalUI

/// Rows of text set in columns, two spaces apart; the last one is not filled up.
struct TextColumns {
  let rows: [[String]]
  /// Columns whose text stands at the right.
  var rightAligned: Set<Int> = []

  /// One line a row; none for none.
  var lines: [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? TextWidth.width(of: $0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        TextWidth.padded(
          text, to: widths[column], alignment: rightAligned.contains(column) ? .right : .left)
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
