import Commerce
import Presentation
import TerminalUI

extension DashboardState {
  func drawFooter(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    if let prompt {
      drawPrompt(prompt, on: &surface, in: rect)
      return
    }
    let notice = filtering.map { strings.filtering($0.progress) }
    let words = (isPlain ? nil : message?.text) ?? notice ?? ""
    let role: StyleRole = message?.isError == true ? .error : .message
    if drawLong(words, role: role, on: &surface.canvas, above: rect) { return }
    let offered = words.isEmpty ? offeredKeys.filter { !$0.keys.isEmpty } : []
    let bar = StatusBar(
      hints: offered.map { $0.hint(strings) }, message: words, messageRole: role,
      note: usesMouse ? "" : mouseNote)
    bar.draw(on: &surface.canvas, in: rect)
    surface.letMouse(press: offered, at: bar.keys(in: rect))
  }

  /// The keys that do something now, the most telling first.
  private var offeredKeys: [OfferedKeys] {
    switch overlay {
    case .filter(let menu): hints(of: menu)
    case .segment(let editor): hints(of: editor)
    case .entry(let editor): hints(of: editor)
    case .export(let menu): hints(of: menu)
    case .finder(let finder): hints(of: finder)
    case .themes: themeHints
    case .help, .explanation, nil:
      footerCommands.map { command in
        let bound = keyMap.hintKeys(for: command)
        let idle = isWaiting ? [] : bound.filter { !works($0.command) }.map(\.key)
        return OfferedKeys(
          keys: bound.map(\.key), idle: Set(idle), words: hint(of: command))
      }
    }
  }

  /// Draws what is told over the rows above the footer, too, where its line is too narrow; false where it is not.
  private func drawLong(
    _ text: String, role: StyleRole, on canvas: inout Canvas, above rect: Rect
  ) -> Bool {
    let block = TextBlock(text, role: role)
    let width = StatusBar.inner(of: rect).width
    let height = min(block.lineCount(width: max(1, width)), rect.y / 4)
    guard height > 1, width > 0 else { return false }
    let area = Rect(x: rect.x, y: rect.bottom - height, width: rect.width, height: height)
    canvas.fill(area, role: .footer)
    block.draw(on: &canvas, in: StatusBar.inner(of: area))
    return true
  }

  /// What a command does now, in a word or two.
  private func hint(of command: Command) -> String {
    if overlay != nil, command == .back { return strings.menuHint(.close) }
    if command == .back, escapeStops { return strings.stopHint }
    if command == .nextPart, let part = partAfter { return strings.partName(part) }
    return screen.model.hint(command, strings) ?? strings.hint(command)
  }

  /// The part of the screen that keys go to after the next part is asked for; nil where that has no name.
  private var partAfter: PanelPart? {
    var next = self
    _ = perform(.nextPart, in: &next)
    return next.screen.model.focusedPart
  }

  private func drawPrompt(_ prompt: Prompt, on surface: inout Surface, in rect: Rect) {
    let (words, text) =
      switch prompt {
      case .search(let text, _):
        (shop.filter.isEmpty ? strings.searchPrompt : strings.searchWithinFilter, text)
      case .removeSegment(let name):
        (strings.removeSegmentPrompt(TextWidth.sanitized(name)), "")
      case .removeEntry(let kind, let name):
        (kind.removalPrompt(TextWidth.sanitized(name), strings), "")
      case .command(let line): (strings.commandPrompt, line.text)
      }
    surface.canvas.fill(rect, role: .footer)
    let offered = hints(of: prompt).filter { !$0.keys.isEmpty }
    let line = PromptLine(words: words, text: text, hints: offered.map { $0.hint(strings) })
    let places = line.draw(on: &surface.canvas, in: StatusBar.inner(of: rect), role: .footer)
    surface.letMouse(press: offered, at: places)
  }

  /// The keys while something is entered.
  private func hints(of prompt: Prompt) -> [OfferedKeys] {
    switch prompt {
    case .search: [.init(.enter, .keep, strings), .init(.escape, .undo, strings)]
    case .removeSegment, .removeEntry:
      [.init(.character("y"), .remove, strings), .init(.escape, .keep, strings)]
    case .command(let line): hints(of: line)
    }
  }

  /// Says whose the mouse is while it is not the dashboard's.
  private var mouseNote: String {
    keyMap.keys(for: .mouse).first.map { strings.mouseIsOff($0.label(strings.language)) } ?? ""
  }
}
