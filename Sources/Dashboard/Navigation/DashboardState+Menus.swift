import Metrics
import TerminalUI

extension DashboardState {
  /// Closes what lies over the screen for a press beside its rows; where something was typed or chosen only Esc does.
  mutating func close(_ overlay: Overlay) -> [Effect] {
    switch overlay {
    case .themes(let menu): return press(.escape, in: menu)
    case .segment, .entry, .filter, .export: return []
    case .help, .explanation, .finder:
      self.overlay = nil
      return []
    }
  }

  /// Lets a press in a menu do what it is for; a press on the row that is chosen already, or a double one, takes it.
  mutating func choose(_ target: MenuTarget, isDouble: Bool) -> [Effect] {
    if case .command(let line) = prompt { return choose(target, in: line, isDouble: isDouble) }
    switch overlay {
    case .finder(var finder):
      guard case .row(let row) = target else { return [] }
      let isTaken = isDouble || finder.cursor.row(of: findings(finder).count) == row
      finder.choose(row: row)
      overlay = .finder(finder)
      return isTaken ? press(.enter, in: finder) : []
    case .themes(let menu):
      guard case .row(let row) = target else { return [] }
      let isTaken = isDouble || themeIndex == row
      themeIndex = row
      return isTaken ? press(.enter, in: menu) : []
    case .filter(let menu): return choose(target, in: menu, isDouble: isDouble)
    case .export(var menu):
      var isTaken = false
      switch target {
      case .row(let row):
        isTaken = isDouble || menu.row == row
        menu.choose(row: row)
      case .line(let line): menu.go(toLine: line)
      default: break
      }
      overlay = .export(menu)
      return isTaken ? press(.enter, in: menu) : []
    case .segment(var editor):
      var isTaken = false
      switch target {
      case .row(let row):
        let count = vocabulary(editor).map { editor.completion($0).words.count } ?? 0
        isTaken = isDouble || editor.choice.row(of: count) == row
        editor.choose(row: row)
      case .line: editor.go(to: .filter)
      default: break
      }
      overlay = .segment(editor)
      // Enter would name the segment: what is taken is the word.
      return isTaken ? press(.tab, in: editor) : []
    case .entry(var editor):
      if case .line(let line) = target { editor.go(toLine: line) }
      overlay = .entry(editor)
      return []
    case .help, .explanation, nil: return []
    }
  }

  private mutating func choose(
    _ target: MenuTarget, in menu: FilterMenu, isDouble: Bool
  ) -> [Effect] {
    var menu = menu
    let values = filterValues(menu)
    var isTaken = false
    switch target {
    case .row(let row):
      isTaken = isDouble || menu.cursor.row(of: values.count) == row
      menu.choose(row: row)
    case .mark(let row):
      menu.choose(row: row)
      menu.toggle(values)
    case .subject(let subject): menu.show(subject)
    case .field(let field): menu.show(field)
    case .line, .window: break
    }
    overlay = .filter(menu)
    return isTaken ? press(.enter, in: menu) : []
  }

  private mutating func choose(
    _ target: MenuTarget, in line: CommandLine, isDouble: Bool
  ) -> [Effect] {
    guard case .row(let row) = target else { return [] }
    var line = line
    let isTaken = isDouble || line.chosen == row
    line.choose(row, among: completions(of: line).map(\.line))
    prompt = .command(line)
    return isTaken ? press(.enter, in: line) : []
  }
}
