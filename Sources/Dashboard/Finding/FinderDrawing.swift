import Commerce
import Presentation
import TerminalUI

/// The finder, as a frame over the screen.
struct FinderDrawing {
  private let finder: Finder
  private let state: DashboardState

  init(_ finder: Finder, _ state: DashboardState) {
    self.finder = finder
    self.state = state
  }

  /// How many rows are on screen.
  func listHeight(in area: Rect) -> Int { parts(in: area).list.height }

  func draw(on surface: inout Surface, in area: Rect) {
    let strings = state.strings
    let parts = parts(in: area)
    let found = state.findings(finder)
    surface.canvas.fill(parts.frame)
    Frame(
      title: strings.findTitle, note: note(found.count), isFocused: true, glyphs: state.glyphs
    ).draw(on: &surface.canvas, in: parts.frame)
    PromptLine(words: strings.findPrompt, text: finder.text)
      .draw(on: &surface.canvas, in: parts.prompt)
    guard let chosen = finder.cursor.row(of: found.count) else { return }
    let offset = finder.cursor.offset(count: found.count, height: parts.list.height)
    for (line, row) in (offset..<min(found.count, offset + parts.list.height)).enumerated() {
      let rect = Rect(
        x: parts.list.x, y: parts.list.y + line, width: parts.list.width, height: 1)
      draw(found[row], isChosen: row == chosen, on: &surface.canvas, in: rect)
      surface.onPress(rect, .menu(.row(row)))
    }
  }

  private func parts(in area: Rect) -> (frame: Rect, prompt: Rect, list: Rect) {
    let frame = area.centered(width: 84, height: 22)
    let (prompt, list) = Frame.inner(of: frame).inset(left: 1, right: 1).splitTop(1)
    return (frame, prompt, list.inset(top: list.height > 6 ? 1 : 0))
  }

  /// What stands in the frame: how many there are, or why there may be more.
  private func note(_ count: Int) -> String {
    let strings = state.strings
    return switch finder.query.flatMap({ state.answers[$0] }) {
    case .loading: strings.loading
    case .failed(let reason): reason
    case .loaded, nil: strings.foundCount(count)
    }
  }

  private static let kindWidth = 10

  private func draw(
    _ finding: Finding, isChosen: Bool, on canvas: inout Canvas, in rect: Rect
  ) {
    let (name, detail) = words(of: finding)
    let kind = TextWidth.padded(state.strings.findingKind(finding.kind), to: Self.kindWidth)
    if isChosen { canvas.fill(rect, role: .cursor) }
    let x = canvas.write(
      kind, x: rect.x, y: rect.y, role: isChosen ? .cursor : .dim, clip: rect)
    let end = canvas.write(
      TextWidth.clipped(TextWidth.sanitized(name), to: max(0, rect.right - x)), x: x, y: rect.y,
      role: isChosen ? .cursor : .text, clip: rect)
    let shown = TextWidth.clipped(TextWidth.sanitized(detail), to: max(0, rect.right - end - 2))
    canvas.write(
      shown, x: rect.right - TextWidth.width(of: shown), y: rect.y,
      role: isChosen ? .cursor : .dim, clip: rect)
  }

  /// What is found, and what tells it from others of its name.
  func words(of finding: Finding) -> (name: String, detail: String) {
    let strings = state.strings
    switch finding {
    case .panel(let panel): return (strings.panelName(panel), String(panel.digit))
    case .part(let part): return (strings.partName(part), strings.panelName(part.panel))
    case .command(let command):
      let keys = state.keyMap.keys(for: command).map { $0.label(state.strings.language) }
        .joined(separator: " ")
      return (strings.commandHelp(command), keys)
    case .person(let person):
      if state.hidesPersonalData { return (strings.hiddenName(Int(person.id)), "") }
      let isNamed = !person.name.isEmpty
      let detail = [isNamed ? person.key : "", person.city].filter { !$0.isEmpty }
      return (isNamed ? person.name : person.key, detail.joined(separator: ", "))
    case .order(let order):
      let customer = state.hidesPersonalData ? "" : order.customer
      let detail = [customer, strings.date.day(order.day)].filter { !$0.isEmpty }
      return (order.id, detail.joined(separator: ", "))
    case .product(let product): return (product.name, strings.findProductEffect)
    }
  }
}

extension Finding {
  /// What it is.
  var kind: FindingKind {
    switch self {
    case .panel: .panel
    case .part: .part
    case .command: .command
    case .person: .customer
    case .order: .order
    case .product: .product
    }
  }
}
