import Presentation
import TerminalUI

extension DashboardState {
  /// Whether a file is on its way into the store.
  public var isImporting: Bool { imports.running != nil }

  /// Imports some files, behind those that are on their way.
  mutating func bring(_ paths: [String]) -> [Effect] {
    begin(imports.add(paths))
  }

  /// Notes how the import of a file ended, tells it, and goes on with the next.
  mutating func importEnded(_ path: String, _ end: ImportEnd) -> [Effect] {
    let effects = begin(imports.end(path, end))
    if let open = imports.open {
      // Where the question itself stands there is nothing to tell.
      if !showsImports { message = Message(strings.importAsks(fileName(open.request.path))) }
    } else if imports.isIdle {
      message = importMessage(path, end)
    }
    return effects
  }

  /// What is told when nothing is on its way any more.
  private func importMessage(_ path: String, _ end: ImportEnd) -> Message {
    let tally = imports.tally
    if tally.imported + tally.others > 1, end != .stopped {
      let text = strings.importsEnded(imported: tally.imported, others: tally.others)
      return Message(
        tally.reason.map { "\(text) \($0)" } ?? text, isError: tally.reason != nil)
    }
    return switch end {
    case .imported(let text): Message(text)
    case .failed(let reason), .asks(_, let reason): Message(reason, isError: true)
    case .stopped: Message(strings.importStopped(fileName(path), notBegun: tally.notBegun))
    }
  }

  /// A key while a file waits for an answer; nil where the key is none.
  mutating func answerImport(_ key: Key) -> [Effect]? {
    guard overlay == nil, let open = imports.open, showsImports else { return nil }
    switch key {
    case .character(let letter) where open.question.letters.contains(letter):
      return begin(imports.answer(letter))
    case .escape, .control("c"):
      let effects = [.refuseFile(path: open.request.path)] + begin(imports.leaveOpen())
      if imports.isIdle { message = importMessage(open.request.path, .failed(open.reason)) }
      return effects
    default: return nil
    }
  }

  /// Stops the import that runs; nil where none does.
  mutating func stopImport() -> [Effect]? {
    imports.stop() ? [.stopImport] : nil
  }

  /// Ends the program; while a file is on its way says first that nothing of it is kept.
  mutating func quit() -> [Effect] {
    guard let path = imports.announceQuit() else { return [.quit] }
    message = Message(
      strings.importEndsWithProgram(fileName(path), key: context.key(for: .quit) ?? ""))
    return []
  }

  /// Opens the page that files are imported on.
  mutating func openImports() {
    guard shop.storePath != nil else {
      message = Message(strings.demoTakesNoFiles, isError: true)
      return
    }
    if shop.latestDay == nil {
      go(to: .overview)
    } else {
      open(.imports(ImportScreen()), on: .data)
    }
  }

  /// Whether the page on screen is that of imports.
  var showsImports: Bool {
    if case .imports = screen { true } else { false }
  }

  private func begin(_ request: ImportRequest?) -> [Effect] {
    request.map { [.importFile($0)] } ?? []
  }
}

/// The name of a file without its folders.
func fileName(_ path: String) -> String {
  TextWidth.sanitized(path.split(separator: "/").last.map(String.init) ?? path)
}
