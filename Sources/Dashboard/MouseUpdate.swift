import Presentation
import TerminalUI

/// Lets the mouse do what it is for on what it points to.
func mouse(
  _ action: MouseAction, x: Int, y: Int, in state: inout DashboardState
) -> [Effect] {
  state.message = nil
  switch action {
  case .wheelUp, .wheelDown:
    // Menus and lines that are written have keys of their own.
    return press(action == .wheelUp ? .up : .down, in: &state)
  case .drag(let fromX, let fromY):
    guard state.overlay == nil else { return [] }
    let picture = picture(of: state)
    guard case .item(let part, let first, _) = picture.target(x: fromX, y: fromY),
      case .item(part, let last, _) = picture.target(x: x, y: y)
    else { return [] }
    let context = state.context
    return state.letScreen {
      $0.screen(ofRange: min(first, last)...max(first, last), part: part, context).map { .open($0) }
    }
  case .press, .doublePress:
    // A press goes elsewhere: a search stays as it is, what else was being entered is given up.
    state.prompt = nil
    let target = picture(of: state).target(x: x, y: y)
    if let overlay = state.overlay {
      guard case .menuRow(let row) = target else { return state.close(overlay) }
      return state.choose(menuRow: row, opens: action == .doublePress)
    }
    guard let target else { return [] }
    let context = state.context
    switch target {
    case .command(let command): return perform(command, in: &state)
    case .menuRow: break
    case .header(let part, let column):
      return state.letScreen { $0.sort(byHeader: column, ofPart: part, context) }
    case .item(let part, let row, let column):
      _ = state.letScreen { model in
        model.choose(part: part, row: row, column: column, context)
        return .done
      }
      if action == .doublePress { return perform(.open, in: &state) }
    }
    return []
  }
}
