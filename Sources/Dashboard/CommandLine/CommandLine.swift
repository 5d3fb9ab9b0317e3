import TerminalUI

/// A command that is being written, with what completes it.
struct CommandLine: Equatable, Sendable {
  /// What stands there.
  private(set) var text = ""
  /// What was typed, which completing and remembering goes on from.
  private(set) var typed = ""
  /// The completion that stands there, as a place among those of what was typed.
  private(set) var chosen: Int?
  /// The line of the history that stands there, counted from the newest.
  private var recalled: Int?

  /// Text that is typed or pasted.
  mutating func type(_ more: String) { edit(text + more) }

  /// Takes the last letter back, or all.
  mutating func erase(all: Bool) { edit(all ? "" : String(text.dropLast())) }

  /// Puts one of the completions there.
  mutating func choose(_ place: Int, among completions: [String]) {
    guard completions.indices.contains(place) else { return }
    (text, chosen, recalled) = (completions[place], place, nil)
  }

  /// The arrows, back and forward in the history, that lead nowhere.
  func idleArrows(in history: CommandHistory) -> Set<Key> {
    let idle = [(Key.up, 1), (.down, -1)].filter { _, step in
      var line = self
      line.recall(step, in: history)
      return line == self
    }
    return Set(idle.map(\.0))
  }

  private mutating func edit(_ new: String) {
    (text, typed) = (new, new)
    (chosen, recalled) = (nil, nil)
  }

  /// Goes so many lines back in the history, only through those that begin with what was typed; in front of the
  /// newest stands what was typed.
  mutating func recall(_ step: Int, in history: CommandHistory) {
    let lines = history.lines.reversed().filter { $0.hasPrefix(typed) && $0 != typed }
    let place = min((recalled ?? -1) + step, lines.count - 1)
    recalled = place >= 0 ? place : nil
    text = recalled.map { lines[$0] } ?? typed
    chosen = nil
  }

  /// Completes what was typed: as far as all completions agree, then with one after the other.
  mutating func complete(_ step: Int, among completions: [String]) {
    guard !completions.isEmpty else { return }
    let common = completions.dropFirst().reduce(completions[0]) { $0.commonPrefix(with: $1) }
    if chosen == nil, recalled == nil, common.count > typed.count {
      return edit(common)
    }
    let place = chosen.map { $0 + step } ?? (step > 0 ? 0 : -1)
    let index = (place + completions.count) % completions.count
    (text, chosen, recalled) = (completions[index], index, nil)
  }
}

extension String {
  /// What two texts begin with alike.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
