import Presentation
import TerminalUI

extension DashboardState {
  /// The keys while an initiative or a launch is made.
  func hints(of editor: EntryEditor) -> [OfferedKeys] {
    [
      .init(.enter, editor.isLast ? .save : .nextLine, strings), .init(.escape, .leave, strings),
      .init([.up, .down], idle: editor.idleArrows, .otherLine, strings),
    ]
  }

  /// A key while an initiative or a launch is made.
  mutating func press(_ key: Key, in editor: EntryEditor) -> [Effect] {
    var editor = editor
    switch key {
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    case .escape, .control("c"):
      overlay = nil
      return []
    // It closes when it is saved: where that fails nothing that was typed is lost.
    case .enter where editor.isLast:
      return [.save(editor.entry, replacing: editor.edited)]
    case .enter, .tab, .down: editor.move(1)
    case .shiftTab, .up: editor.move(-1)
    default: editor.press(key)
    }
    overlay = .entry(editor)
    return []
  }
}
