import Presentation
import TerminalUI

extension DashboardState {
  /// Whether an event is a key of movement, or a turn of the wheel, on the screen itself: it moves the cursor, or the
  /// rows below it where keys to the sides sort a list. In plain mode none counts: what it changes is said.
  public func isCursorMove(_ event: Event) -> Bool {
    guard overlay == nil, prompt == nil, !isPlain else { return false }
    switch event {
    case .terminal(.mouse(.wheelUp, _, _)), .terminal(.mouse(.wheelDown, _, _)): return true
    case .terminal(.key(let key)):
      return switch keyMap.command(for: key) {
      case .moveUp, .moveDown, .moveLeft, .moveRight, .pageUp, .pageDown, .moveToFirst, .moveToLast:
        true
      default: false
      }
    default: return false
    }
  }
}
