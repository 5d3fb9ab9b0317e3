import Presentation
import TerminalUI

/// The choice of a theme, as a frame at the right of the screen: the rest shows what it looks like. Below them stands what is
/// wrong with the files that are none.
struct ThemeMenuDrawing {
  private let menu: ThemeMenu
  private let state: DashboardState

  init(_ menu: ThemeMenu, _ state: DashboardState) {
    self.menu = menu
    self.state = state
  }

  /// How many themes are on screen.
  func listHeight(in area: Rect) -> Int { parts(in: area).list.height }

  func draw(on surface: inout Surface, in area: Rect) {
    let strings = state.strings
    let (frame, list, broken) = parts(in: area)
    surface.canvas.fill(frame)
    Frame(title: strings.themesTitle, isFocused: true, glyphs: state.glyphs)
      .draw(on: &surface.canvas, in: frame)
    let offset = ListCursor(row: state.themeIndex)
      .offset(count: state.themes.count, height: list.height)
    for (line, row) in (offset..<min(state.themes.count, offset + list.height)).enumerated() {
      let theme = state.themes[row]
      let kind = strings.themeKind(isDark: theme.isDark)
      let mark = row == menu.before ? "* " : "  "
      let room = max(0, list.width - TextWidth.width(of: kind) - 1)
      let rect = Rect(x: list.x, y: list.y + line, width: list.width, height: 1)
      surface.canvas.write(
        TextWidth.padded(mark + TextWidth.sanitized(theme.name), to: room) + " " + kind,
        x: rect.x, y: rect.y, role: row == state.themeIndex ? .cursor : .text, clip: rect)
      surface.onPress(rect, .menu(.row(row)))
    }
    brokenFiles.draw(on: &surface.canvas, in: broken)
  }

  private var brokenFiles: TextBlock {
    TextBlock(
      paragraphs: state.brokenThemes.map { [TextSpan(TextWidth.sanitized($0), role: .warning)] })
  }

  private func parts(in area: Rect) -> (frame: Rect, list: Rect, broken: Rect) {
    let names = state.themes.map { TextWidth.width(of: $0.name) }.max() ?? 0
    let width = min(area.width, max(names + 12, state.brokenThemes.isEmpty ? 26 : 40))
    // The themes come first: to choose is what the frame is for.
    let broken = min(brokenFiles.lineCount(width: width - 4), area.height / 3)
    let height = min(area.height, state.themes.count + broken + 2)
    let frame = Rect(x: area.right - width, y: area.y, width: width, height: height)
    let (list, rest) = Frame.inner(of: frame).inset(left: 1, right: 1).splitBottom(broken)
    return (frame, list, rest)
  }
}
