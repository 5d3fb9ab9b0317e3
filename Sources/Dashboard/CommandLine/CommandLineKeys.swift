import Presentation
import TerminalUI

extension DashboardState {
  /// The keys while a command is being written.
  func hints(of line: CommandLine) -> [OfferedKeys] {
    (completions(of: line).isEmpty ? [] : [.init(.tab, .complete, strings)]) + [
      .init(.enter, .doIt, strings), .init(.escape, .leave, strings),
      .init([.up, .down], idle: line.idleArrows(in: commandHistory), .history, strings),
    ]
  }

  /// A key while a command is being written.
  mutating func press(_ key: Key, in line: CommandLine) -> [Effect] {
    var line = line
    switch key {
    case .escape, .control("c"):
      prompt = nil
      return []
    case .enter:
      let effects = obey(line.text)
      // What was told to open something to be entered has done so.
      if prompt == .command(line) { prompt = nil }
      return effects
    case .character(let character): line.type(String(character))
    case .backspace where line.text.isEmpty:
      prompt = nil
      return []
    case .backspace: line.erase(all: false)
    case .control("u"): line.erase(all: true)
    case .tab, .shiftTab:
      line.complete(key == .tab ? 1 : -1, among: completions(of: line).map(\.line))
    case .up: line.recall(1, in: commandHistory)
    case .down: line.recall(-1, in: commandHistory)
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    default: break
    }
    prompt = .command(line)
    return []
  }
}
