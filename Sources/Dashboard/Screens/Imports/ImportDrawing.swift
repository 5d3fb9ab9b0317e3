import Presentation
import TerminalUI

/// Draws the page of imports.
struct ImportDrawing {
  private let screen: ImportScreen
  private let context: ScreenContext
  private let rows: [ImportRowItem]

  private var strings: Strings { context.strings }
  private var imports: ImportQueue { context.imports }

  init(_ screen: ImportScreen, _ context: ScreenContext) {
    self.screen = screen
    self.context = context
    rows = screen.rows(context)
  }

  func draw(on surface: inout Surface) {
    let layout = ImportLayout(screen, context)
    if !layout.intro.isEmpty {
      ImportIntro(context, height: context.area.height).block
        .draw(on: &surface.canvas, in: layout.intro)
    }
    drawDetail(on: &surface.canvas, in: layout.detail)
    guard !layout.list.isEmpty else { return }
    TitledTable(
      section: Section(
        title: strings.foundExportsTitle, note: note, isFocused: true, glyphs: context.glyphs),
      table: Table(
        columns: columns, rowCount: rows.count, cursor: screen.cursor.row(of: rows.count),
        offset: screen.cursor.offset, emptyText: emptyText,
        essentials: Table.Essentials(figure: 4), glyphs: context.glyphs
      ) { cells(rows[$0]) }
    ).draw(on: &surface, in: layout.list, part: 0)
  }

  private var note: String {
    let new = screen.newFiles(context).count
    return new > 0 ? strings.newExports(new) : ""
  }

  private var emptyText: String {
    switch context.foundExports {
    case .loading: strings.lookingForExports
    case .failed(let reason): reason
    case .loaded(let found): strings.noExportsFound(in: found.folders)
    }
  }

  private var columns: [TableColumn] {
    [
      TableColumn(strings.fileColumn, minimumWidth: 34, grows: true),
      TableColumn(strings.formatColumn, minimumWidth: 16, idealWidth: 24, priority: 1, grows: true),
      TableColumn(strings.fileSizeColumn, alignment: .right, minimumWidth: 7, priority: 2),
      TableColumn(
        strings.changedOnColumn, alignment: .right, minimumWidth: 11, priority: 3),
      TableColumn(strings.importStateColumn, minimumWidth: 12, idealWidth: 14),
    ]
  }

  private func cells(_ row: ImportRowItem) -> [TableCell] {
    switch row {
    case .all(let paths):
      return [
        TableCell(strings.allNewExports(paths.count)), TableCell(strings.oneByOne, role: .dim),
      ]
    case .found(let file):
      let isOld = file.isImported
      return [
        TableCell(TextWidth.sanitized(file.path), role: isOld ? .dim : .text),
        TableCell(strings.formatLabel(file.format), role: isOld ? .dim : .text),
        TableCell(strings.fileSize(file.size), role: .dim),
        TableCell(strings.date.day(file.changed), role: .dim),
        state(file.path)
          ?? TableCell(
            isOld ? strings.importedBefore : strings.isNewExport, role: isOld ? .dim : .text),
      ]
    case .other(let path):
      return [
        TableCell(TextWidth.sanitized(path)), TableCell(""), TableCell(""), TableCell(""),
        state(path) ?? TableCell(""),
      ]
    }
  }

  /// How far a file is; nil for one that nobody wanted imported.
  private func state(_ path: String) -> TableCell? {
    if let running = imports.running, running.request.path == path {
      let text =
        running.isStopping
        ? strings.importStopping : strings.shortProgress(running.progress)
      return TableCell(text, role: .seriesA)
    }
    if imports.open?.request.path == path { return TableCell(strings.importOpen, role: .warning) }
    if imports.waiting.contains(where: { $0.path == path }) {
      return TableCell(strings.importWaits, role: .dim)
    }
    return switch imports.ends[path] {
    case .imported: TableCell(strings.importDone, role: .better)
    case .failed, .asks: TableCell(strings.importFailed, role: .error)
    case .stopped: TableCell(strings.importWasStopped, role: .warning)
    case nil: nil
    }
  }

  /// What is most pressing: a question, how far the running import is, or what there is to say of the row.
  private func drawDetail(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    if let open = imports.open {
      let question = strings.importQuestion(open.question, fileName(open.request.path))
      TextBlock(paragraphs: [
        [TextSpan(question, role: .warning, isBold: true)],
        [TextSpan(strings.importQuestionKeys(open.question.letters), role: .dim)],
      ]).draw(on: &canvas, in: rect)
    } else if let running = imports.running {
      draw(running, on: &canvas, in: rect)
    } else {
      TextBlock(paragraphs: words(of: screen.chosen(context)).map { [$0] })
        .draw(on: &canvas, in: rect)
    }
  }

  private func draw(_ running: ImportQueue.Running, on canvas: inout Canvas, in rect: Rect) {
    let file = fileName(running.request.path)
    guard let progress = running.progress else {
      return TextBlock(strings.importBegins(file)).draw(on: &canvas, in: rect)
    }
    let (line, rest) = rect.splitTop(rect.height > 1 ? 1 : 0)
    Gauge(share: progress.share, glyphs: context.glyphs)
      .draw(on: &canvas, in: line.splitLeft(60).left)
    TextBlock(strings.importProgress(file, progress)).draw(on: &canvas, in: rest)
  }

  private func words(of row: ImportRowItem?) -> [TextSpan] {
    guard let row else { return [] }
    if case .all(let paths) = row {
      return [TextSpan(strings.importAllWords(paths.count), role: .dim)]
    }
    let path = row.paths[0]
    let outside = TextSpan(strings.sameOutside(strings.importCommand([path])), role: .dim)
    return switch imports.ends[path] {
    case .imported(let text): [TextSpan(text, role: .better)]
    case .failed(let reason), .asks(_, let reason): [TextSpan(reason, role: .error), outside]
    case .stopped: [TextSpan(strings.importStopped(fileName(path)), role: .warning), outside]
    case nil: [outside]
    }
  }
}
