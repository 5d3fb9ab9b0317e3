import Presentation
import TerminalUI

/// Lets the mouse do what it is for on what it points to.
func mouse(
  _ action: MouseAction, x: Int, y: Int, in state: inout DashboardState
) -> [Effect] {
  let closed = state.isClosedByPress
  state.isClosedByPress = false
  switch action {
  case .wheelUp, .wheelDown:
    return turnWheel(action == .wheelUp ? -1 : 1, x: x, y: y, in: &state)
  case .drag(let fromX, let fromY):
    state.message = nil
    guard state.overlay == nil else { return [] }
    let picture = picture(of: state)
    guard case .item(let part, let first, _) = picture.target(x: fromX, y: fromY),
      case .item(part, let last, _) = picture.target(x: x, y: y)
    else { return [] }
    let context = state.context
    // Over the rows of a list somebody may want to select text.
    let isAlongAxis = first != last && abs(x - fromX) > abs(y - fromY)
    return state.letScreen {
      $0.screen(ofRange: min(first, last)...max(first, last), part: part, context).map { .open($0) }
        ?? (isAlongAxis ? .tell(Message(context.strings.noRange)) : nil)
    }
  case .press:
    let wasOpen = state.overlay != nil || state.prompt != nil
    let effects = press(x: x, y: y, isDouble: false, in: &state)
    state.isClosedByPress = wasOpen && state.overlay == nil && state.prompt == nil
    return effects
  case .doublePress:
    // What the first press closed is not what the second one is for, nor is what lay below it.
    return closed ? [] : press(x: x, y: y, isDouble: true, in: &state)
  }
}

private func press(
  x: Int, y: Int, isDouble: Bool, in state: inout DashboardState
) -> [Effect] {
  // What is pressed is what was seen: where a message stands in the place of the footer's keys it is none of them.
  let target = picture(of: state).target(x: x, y: y)
  state.message = nil
  switch target {
  case .key(let key): return press(key, in: &state)
  case .menu(let target): return state.choose(target, isDouble: isDouble)
  default: break
  }
  // A press goes elsewhere: a search stays as it is, what else was being entered is given up.
  state.prompt = nil
  if let overlay = state.overlay { return state.close(overlay) }
  let context = state.context
  switch target {
  case .command(let command): return perform(command, in: &state)
  case .part(let part):
    state.focus(part)
    return []
  case .header(let part, let column):
    return state.letScreen { $0.sort(byHeader: column, ofPart: part, context) }
  case .item(let part, let row, let column):
    _ = state.letScreen { model in
      model.choose(part: part, row: row, column: column, context)
      return .done
    }
    return isDouble ? perform(.open, in: &state) : []
  case .key, .menu, nil: return []
  }
}

/// Moves the cursor of the part that the mouse is on; of a command that is written the completions.
private func turnWheel(
  _ step: Int, x: Int, y: Int, in state: inout DashboardState
) -> [Effect] {
  guard case .command(var line) = state.prompt else {
    if state.overlay == nil, state.prompt == nil,
      case .item(let place, _, _) = picture(of: state).target(x: x, y: y),
      let part = state.screen.model.part(at: place)
    {
      state.focus(part)
    }
    return press(step < 0 ? .up : .down, in: &state)
  }
  let completions = state.completions(of: line).map(\.line)
  let place = line.chosen.map { $0 + step } ?? 0
  line.choose(min(max(0, place), completions.count - 1), among: completions)
  state.prompt = .command(line)
  return []
}
