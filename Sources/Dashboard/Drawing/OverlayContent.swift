import Presentation
import TerminalUI

/// What lies over the screen, as wrapped text in a frame.
struct OverlayContent {
  private let title: String
  private let block: TextBlock
  private let glyphs: GlyphSet

  init(_ overlay: Overlay, _ state: DashboardState) {
    glyphs = state.glyphs
    let strings = state.strings
    switch overlay {
    case .filter, .segment, .entry, .export, .finder, .themes:
      // These draw themselves.
      title = ""
      block = TextBlock(paragraphs: [])
    case .help(let scroll):
      title = strings.helpTitle(state.screen.model.title(state.context))
      block = TextBlock(paragraphs: OverlayContent.help(state), offset: scroll)
    case .explanation(let explanation, let scroll):
      title = explanation.title
      block = TextBlock(
        paragraphs: OverlayContent.paragraphs(explanation, strings), offset: scroll)
    }
  }

  /// How far it can be scrolled in a terminal of a size.
  func scrollLimit(in size: Size) -> Int {
    let area = Rect(x: 0, y: 0, width: size.width, height: max(0, size.height - 4))
    let inner = Frame.inner(of: frame(in: area)).inset(left: 1, right: 1)
    return max(0, block.lineCount(width: inner.width) - inner.height)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let rect = frame(in: area)
    canvas.fill(rect)
    let inner = Frame.inner(of: rect).inset(left: 1, right: 1)
    Frame(title: title, isFocused: true, glyphs: glyphs).draw(on: &canvas, in: rect)
    block.draw(on: &canvas, in: inner)
    let lines = block.lineCount(width: inner.width)
    guard lines > inner.height, inner.height > 0, rect.height > 2 else { return }
    // That there is more, and where in it this is.
    let first = min(max(0, block.offset), lines - inner.height)
    let place = " \(first + 1)-\(first + inner.height) / \(lines) "
    canvas.write(
      place, x: rect.right - 2 - TextWidth.width(of: place), y: rect.bottom - 1, role: .title,
      clip: rect)
  }

  private func frame(in area: Rect) -> Rect {
    let width = min(area.width, 84)
    let lines = block.lineCount(width: max(1, width - 4))
    return area.centered(width: width, height: lines + 2)
  }

  private static func help(_ state: DashboardState) -> [[TextSpan]] {
    let commands = state.availableCommands
    var paragraphs: [[TextSpan]] = []
    for group in HelpGroup.allCases {
      let lines = commands.filter { HelpGroup($0) == group }
      guard !lines.isEmpty else { continue }
      if !paragraphs.isEmpty { paragraphs.append([]) }
      paragraphs.append([TextSpan(state.strings.helpGroup(group), role: .heading, isBold: true)])
      for command in lines {
        let keys = state.keyMap.keys(for: command).map { $0.label(state.strings.language) }
          .joined(separator: " ")
        paragraphs.append([
          TextSpan(TextWidth.padded(keys, to: 16), role: .footerKey),
          TextSpan(state.strings.commandHelp(command)),
        ])
      }
    }
    return paragraphs
  }

  private static func paragraphs(_ explanation: Explanation, _ strings: Strings) -> [[TextSpan]] {
    var paragraphs: [[TextSpan]] = [[TextSpan(explanation.definition)], []]
    for line in explanation.formula { paragraphs.append([TextSpan(line, role: .seriesA)]) }
    if !explanation.population.isEmpty {
      paragraphs += [
        [], [TextSpan(strings.madeOf + " ", role: .heading), TextSpan(explanation.population)],
      ]
    }
    if !explanation.leftOut.isEmpty {
      paragraphs += [[], [TextSpan(strings.leftOut, role: .heading)]]
      for line in explanation.leftOut { paragraphs.append([TextSpan("· " + line, role: .dim)]) }
    }
    if !explanation.compared.isEmpty {
      paragraphs += [[], [TextSpan(strings.comparedWith, role: .heading)]]
      for line in explanation.compared { paragraphs.append([TextSpan("· " + line, role: .dim)]) }
    }
    for (place, query) in explanation.queries.enumerated() {
      paragraphs.append([])
      if place == 0 { paragraphs.append([TextSpan(strings.inSQL, role: .heading)]) }
      for line in query.sql.split(separator: "\n") { paragraphs.append([TextSpan(String(line))]) }
    }
    return paragraphs
  }
}
