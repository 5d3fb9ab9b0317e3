import Commerce
import Presentation
import TerminalUI

/// The rows of an import that were not taken, each with its line and the reason; behind them those that were taken with
/// a doubt.
struct RejectedRowsScreen: ScreenModel {
  let importID: Int
  let fileName: String
  private(set) var cursor = ListCursor()

  /// A row, and why it stands here.
  private struct Row {
    let line: Int
    let column: String
    let found: String
    let reason: String
    let isTaken: Bool
  }

  /// The rows of an import, those that were not taken first.
  private struct Rows {
    let rejected: [RejectedRow]
    let taken: [RowRemark]

    var count: Int { rejected.count + taken.count }

    func row(_ index: Int, _ strings: Strings) -> Row {
      if index < rejected.count {
        let row = rejected[index]
        return Row(
          line: row.line, column: row.column, found: row.found,
          reason: strings.rejection(row.reason), isTaken: false)
      }
      let row = taken[index - rejected.count]
      return Row(
        line: row.line, column: row.column, found: row.found, reason: strings.remark(row.reason),
        isTaken: true)
    }
  }

  init(importID: Int, fileName: String) {
    self.importID = importID
    self.fileName = fileName
  }

  var screen: Screen { .rejectedRows(self) }

  func title(_ context: ScreenContext) -> String { fileName }

  func scope(_ context: ScreenContext) -> String {
    let hasDoubts = rows(context).value?.taken.isEmpty == false
    return hasDoubts ? context.strings.rejectedAndDoubted : context.strings.rejectedLine
  }

  func queries(_ context: ScreenContext) -> [DataQuery] { [.rejectedRows(importID: importID)] }

  private func rows(_ context: ScreenContext) -> Loadable<Rows> {
    context.load(.rejectedRows(importID: importID)) {
      guard case .rejectedRows(let rejected, let taken) = $0 else { return nil }
      return Rows(rejected: rejected, taken: taken)
    }
  }

  func commands(_ context: ScreenContext) -> [Command] {
    (rows(context).value?.count ?? 0) > 0 ? [.moveDown, .explain, .export, .copy] : []
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    cursor.move(
      command, count: rows(context).value?.count ?? 0,
      height: Table.visibleRowCount(height: context.area.height)) ? .done : nil
  }

  mutating func choose(part: Int, row: Int, column: Int, _ context: ScreenContext) {
    cursor.row = row
  }

  /// What stood in the file, which may name somebody.
  private func found(_ row: Row, _ context: ScreenContext) -> String {
    context.hidesPersonalData ? context.strings.hiddenAddress : row.found
  }

  private func cells(_ row: Row, _ context: ScreenContext) -> [TableCell] {
    [
      TableCell(String(row.line), role: .dim), TableCell(row.column),
      TableCell(found(row, context)), TableCell(row.reason),
    ]
  }

  /// The row under the cursor; nil while there is none.
  private func chosen(_ context: ScreenContext) -> Row? {
    guard let rows = rows(context).value, let index = cursor.row(of: rows.count) else { return nil }
    return rows.row(index, context.strings)
  }

  private func columns(_ strings: Strings) -> [TableColumn] {
    [
      TableColumn(strings.lineColumn, alignment: .right, minimumWidth: 6, idealWidth: 8),
      TableColumn(strings.columnColumn, minimumWidth: 10, idealWidth: 20),
      TableColumn(strings.foundColumn, minimumWidth: 10, idealWidth: 24, grows: true),
      TableColumn(strings.whyColumn, minimumWidth: 27, idealWidth: 36),
    ]
  }

  func copyText(_ context: ScreenContext) -> String? {
    chosen(context).map { "\(fileName):\($0.line): \($0.column) \(found($0, context))" }
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard let rows = rows(context).value, rows.count > 0 else { return nil }
    let strings = context.strings
    return ScreenExport(
      list: .table(
        columns: columns(strings).map(\.title),
        rows: (0..<rows.count).map {
          let row = rows.row($0, strings)
          return [
            .count(row.line), .text(row.column), .text(found(row, context)), .text(row.reason),
          ]
        }),
      fileName: FileName.made(from: "rejected \(fileName)"))
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let rows = rows(context).value, let row = chosen(context) else { return nil }
    let strings = context.strings
    let cell = row.column.isEmpty ? "" : "\(row.column): “\(found(row, context))”: "
    let formula = cell + row.reason
    let count = row.isTaken ? rows.taken.count : rows.rejected.count
    return row.isTaken
      ? Explanation(
        title: strings.fileLine(fileName, row.line), definition: strings.doubtDefinition,
        formula: [formula], population: strings.doubtedRowCount(count), leftOut: [],
        queries: [.doubtedRows(ofImport: importID, count: count)])
      : Explanation(
        title: strings.fileLine(fileName, row.line), definition: strings.rejectionDefinition,
        formula: [formula], population: strings.rejectedRowCount(count),
        leftOut: [strings.leftOutRejected],
        queries: [.rejectedRows(ofImport: importID, count: count)])
  }

  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch rows(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let rows):
      surface.draw(
        table(rows, cursor: cursor.row(of: rows.count), context), part: 0, in: context.area)
    }
  }

  private func table(_ rows: Rows, cursor row: Int?, _ context: ScreenContext) -> Table {
    Table(
      columns: columns(context.strings), rowCount: rows.count, cursor: row, offset: cursor.offset,
      emptyText: context.strings.nothingRejected, essentials: Table.Essentials(figure: 3),
      glyphs: context.glyphs
    ) { cells(rows.row($0, context.strings), context) }
  }

  /// Draws the first of the rows beside their import.
  func drawBeside(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    let strings = context.strings
    Section(title: scope(context), glyphs: context.glyphs).draw(on: &canvas, in: rect)
    let inner = Section.inner(of: rect).inset(left: 1)
    switch rows(context) {
    case .loading: TextBlock(strings.loading, role: .dim).draw(on: &canvas, in: inner)
    case .failed(let reason): TextBlock(reason, role: .error).draw(on: &canvas, in: inner)
    case .loaded(let rows): table(rows, cursor: nil, context).draw(on: &canvas, in: inner)
    }
  }
}
