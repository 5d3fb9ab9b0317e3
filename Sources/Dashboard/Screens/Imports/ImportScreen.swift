import Presentation
import TerminalUI

/// The files that can be imported, and how far they are. While the shop has no order it is what every panel shows, and
/// tells how to begin.
struct ImportScreen: ScreenModel {
  /// Whether it tells how to begin.
  var welcomes = false
  private(set) var cursor = ListCursor()

  var screen: Screen { .imports(self) }

  func title(_ context: ScreenContext) -> String {
    welcomes ? context.strings.firstStepsTitle : context.strings.importTitle
  }

  func scope(_ context: ScreenContext) -> String {
    context.shop.storePath.map { context.strings.storeAt($0) } ?? ""
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    context.shop.storePath == nil ? [] : [.foundExports]
  }

  /// What was found; nothing before it is there.
  func found(_ context: ScreenContext) -> FoundExports { context.foundExports.value ?? .init() }

  /// The files that were found and not imported.
  func newFiles(_ context: ScreenContext) -> [FoundExport] {
    found(context).new.filter { !context.imports.hasImported($0.path) }
  }

  /// The rows of the list: all new files at once where there are several, then each, then what was named otherwise.
  func rows(_ context: ScreenContext) -> [ImportRowItem] {
    let found = found(context)
    let new = newFiles(context)
    let imports = context.imports
    let listed = Set(found.files.map(\.path))
    let named =
      imports.endedPaths
      + ([imports.running?.request, imports.open?.request].compactMap(\.self) + imports.waiting)
      .map(\.path)
    var others: [String] = []
    for path in named where !listed.contains(path) && !others.contains(path) { others.append(path) }
    return (new.count > 1 ? [.all(new.map(\.path))] : [])
      + found.files.map(ImportRowItem.found) + others.map(ImportRowItem.other)
  }

  /// The row under the cursor; nil without any.
  func chosen(_ context: ScreenContext) -> ImportRowItem? {
    let rows = rows(context)
    return cursor.row(of: rows.count).map { rows[$0] }
  }

  func commands(_ context: ScreenContext) -> [Command] {
    rows(context).isEmpty ? [] : [.open, .moveDown, .copy]
  }

  func hint(_ command: Command, _ strings: Strings) -> String? {
    command == .open ? strings.importHint : nil
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    switch command {
    case .open:
      return chosen(context).map { .bring($0.paths) } ?? .done
    default:
      let list = ImportLayout(self, context).list
      return cursor.move(
        command, count: rows(context).count, height: TitledTable.visibleRowCount(in: list))
        ? .done : nil
    }
  }

  mutating func choose(part: Int, row: Int, column: Int, _ context: ScreenContext) {
    cursor.row = row
  }

  func copyText(_ context: ScreenContext) -> String? {
    chosen(context).map { context.strings.importCommand($0.paths) }
  }

  func draw(on surface: inout Surface, _ context: ScreenContext) {
    ImportDrawing(self, context).draw(on: &surface)
  }
}

/// A row of the list of files to import.
enum ImportRowItem: Equatable {
  /// All files that are new, one after the other.
  case all([String])
  /// A file that was found.
  case found(FoundExport)
  /// A file that was named, or came into a watched folder.
  case other(String)

  /// What Enter on it imports.
  var paths: [String] {
    switch self {
    case .all(let paths): paths
    case .found(let file): [file.path]
    case .other(let path): [path]
    }
  }
}

extension ScreenContext {
  /// The exports that lie on this machine.
  var foundExports: Loadable<FoundExports> {
    load(.foundExports) { if case .foundExports(let found) = $0 { found } else { nil } }
  }
}
