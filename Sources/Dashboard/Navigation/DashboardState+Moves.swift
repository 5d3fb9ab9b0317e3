import Presentation
import TerminalUI

extension DashboardState {
  /// Whether an event is a key that does nothing but move the cursor of the screen. In plain mode none does: what it
  /// changes is said.
  public func isCursorMove(_ event: Event) -> Bool {
    guard case .terminal(.key(let key)) = event, overlay == nil, prompt == nil, !isPlain else {
      return false
    }
    return switch keyMap.command(for: key) {
    case .moveUp, .moveDown, .moveLeft, .moveRight, .pageUp, .pageDown, .moveToFirst, .moveToLast:
      true
    default: false
    }
  }
}
