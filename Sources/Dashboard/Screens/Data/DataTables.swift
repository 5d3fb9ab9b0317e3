import Presentation
import TerminalUI

/// The imports and what of them counts as cells.
struct DataTables {
  private let context: ScreenContext

  init(_ context: ScreenContext) { self.context = context }

  private var strings: Strings { context.strings }

  // MARK: Imports

  /// Whether any import has a row that was taken with a doubt; else they have no column for it.
  func showsDoubts(_ rows: [ImportRow]) -> Bool { rows.contains { $0.remarked > 0 } }

  func importColumns(_ rows: [ImportRow]) -> [TableColumn] {
    // No wider than their titles need, so that whole names of files stand beside them.
    func column(_ title: String, _ priority: Int) -> TableColumn {
      TableColumn(
        title, alignment: .right, minimumWidth: max(6, TextWidth.width(of: title)), idealWidth: 9,
        priority: priority)
    }
    return [
      TableColumn("#", alignment: .right, minimumWidth: 3, priority: 4),
      TableColumn(strings.fileColumn, minimumWidth: 22, idealWidth: 26, grows: true),
      TableColumn(strings.formatColumn, minimumWidth: 16, priority: 2),
      TableColumn(strings.importedColumn, minimumWidth: 16, priority: 3),
      column(strings.newColumn, 0), column(strings.changedColumn, 1),
      column(strings.unchangedColumn, 1), column(strings.rejectedColumn, 0),
    ] + (showsDoubts(rows) ? [column(strings.doubtsColumn, 1)] : [])
  }

  /// A file's name, with a word where its import was undone.
  func fileName(_ row: ImportRow) -> String {
    row.isUndone ? strings.undoneFile(row.fileName) : row.fileName
  }

  func cells(_ row: ImportRow) -> [TableCell] {
    let role: StyleRole = row.isUndone ? .dim : .text
    func count(_ value: Int, warns: Bool = false) -> TableCell {
      TableCell(
        strings.number.count(value), role: warns && value > 0 && !row.isUndone ? .warning : role)
    }
    return [
      TableCell(String(row.id), role: role),
      TableCell(fileName(row), role: role),
      TableCell(strings.formatLabel(row.format), role: .dim),
      TableCell(strings.date.shortMoment(row.importedAt), role: .dim), count(row.added),
      count(row.changed), count(row.unchanged), count(row.rejected, warns: true),
      count(row.remarked, warns: true),
    ]
  }

  // MARK: Coverage

  var coverageColumns: [TableColumn] {
    [
      TableColumn(strings.partColumn, minimumWidth: 16, idealWidth: 20),
      TableColumn(strings.valueColumn, alignment: .right, minimumWidth: 8, idealWidth: 10),
      TableColumn(
        strings.whyColumn, minimumWidth: 20, idealWidth: 36, priority: 1, grows: true),
    ]
  }

  func cells(_ line: CoverageLine) -> [TableCell] {
    [
      TableCell(line.name, role: line.isWarning ? .warning : .text),
      TableCell(strings.number.count(line.count)), TableCell(line.why, role: .dim),
    ]
  }
}
