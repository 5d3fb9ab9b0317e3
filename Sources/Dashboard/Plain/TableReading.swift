import Presentation
import TerminalUI

/// Words of a row that stand apart from others by two blanks or more.
struct SpokenWords {
  private(set) var text: String
  /// The cells of the row from the first to the last of them.
  private(set) var cells: Range<Int>

  /// Those of some cells of a row, from left to right.
  static func all(in row: ArraySlice<Cell>) -> [SpokenWords] {
    var all: [SpokenWords] = []
    var blanks = 2
    for (place, cell) in row.enumerated() where !cell.text.isEmpty {
      if cell.text == " " {
        blanks += 1
        continue
      }
      if blanks > 1 {
        all.append(SpokenWords(text: cell.text, cells: place..<place + 1))
      } else {
        let last = all.count - 1
        all[last].text += blanks == 1 ? " " + cell.text : cell.text
        all[last].cells = all[last].cells.lowerBound..<place + 1
      }
      blanks = 0
    }
    return all
  }
}

/// A row of a table as it is said: what it is, then each value by the name of its column.
struct TableReading {
  let text: String

  /// The row of a table; nil where no header stands above it.
  init?(_ canvas: Canvas, row: Int, in content: Rect, _ strings: Strings) {
    let header = (content.y..<row).last { y in
      let cells = canvas.row(y).filter { $0.text != " " }
      return !cells.isEmpty && cells.allSatisfy { $0.role == .heading }
    }
    guard let header else { return nil }
    let columns = SpokenWords.all(in: canvas.row(header))
    let values = SpokenWords.all(in: canvas.row(row))
    text = values.enumerated().map { place, value in
      // What stands first is the row's name, and says itself what it is.
      guard place > 0, let column = Self.column(of: value, among: columns) else {
        return value.text
      }
      return "\(Self.name(column.text, strings)) \(value.text)"
    }.joined(separator: ", ")
  }

  /// The column that a value stands in: one edge of both is the same, or they lie over each other.
  private static func column(
    of value: SpokenWords, among columns: [SpokenWords]
  ) -> SpokenWords? {
    columns.first { $0.cells.upperBound == value.cells.upperBound }
      ?? columns.first { $0.cells.lowerBound == value.cells.lowerBound }
      ?? columns.max {
        $0.cells.clamped(to: value.cells).count < $1.cells.clamped(to: value.cells).count
      }.flatMap { $0.cells.overlaps(value.cells) ? $0 : nil }
  }

  /// A column's name without how it is sorted.
  private static func name(_ header: String, _ strings: Strings) -> String {
    for descending in [true, false] {
      let sort = ", " + strings.sortWords(descending: descending)
      if header.hasSuffix(sort) { return String(header.dropLast(sort.count)) }
    }
    return header
  }
}
