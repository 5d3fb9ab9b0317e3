import Presentation
import TerminalUI

/// The menu of what may leave the program, as a frame over the screen.
struct ExportMenuDrawing {
  private let menu: ExportMenu
  private let state: DashboardState

  init(_ menu: ExportMenu, _ state: DashboardState) {
    self.menu = menu
    self.state = state
  }

  private enum Line: Equatable {
    case heading(String)
    case choice(ExportChoice)
    case gap
  }

  func draw(on surface: inout Surface, in area: Rect) {
    let strings = state.strings
    let lines = lines
    let width = min(area.width, 66)
    let noteHeight = note.lineCount(width: max(1, width - 4))
    let gapAndNote = noteHeight > 0 ? noteHeight + 1 : 0
    let lineCount = menu.canSplit ? 2 : 1
    let frame = area.centered(width: width, height: lines.count + gapAndNote + 3 + lineCount)
    surface.canvas.fill(frame)
    Frame(title: strings.exportTitle, isFocused: true, glyphs: state.glyphs).draw(
      on: &surface.canvas, in: frame)
    // The note gives way to the forms, and these to the name of the file.
    var inner = Frame.inner(of: frame).inset(left: 1, right: 1)
    if noteHeight > 0, inner.height >= noteHeight + 6 {
      let (rest, notes) = inner.splitBottom(noteHeight)
      note.draw(on: &surface.canvas, in: notes)
      inner = rest.inset(bottom: 1)
    }
    // Where there is room for one line only, it is the one that is typed.
    let (list, typed) = inner.splitBottom(inner.height > lineCount ? lineCount : 1)
    if menu.canSplit, typed.height == lineCount || menu.isOnSplit {
      let (path, split) = typed.splitTop(typed.height - 1)
      drawTyped(
        menu.path, behind: strings.exportPrompt, isOpen: !menu.isOnSplit, on: &surface.canvas,
        in: path)
      drawTyped(
        menu.split, behind: strings.splitPrompt, isOpen: menu.isOnSplit, on: &surface.canvas,
        in: split)
      surface.onPress(path, .menu(.line(0)))
      surface.onPress(split, .menu(.line(1)))
    } else {
      drawTyped(
        menu.path, behind: strings.exportPrompt, isOpen: true, on: &surface.canvas, in: typed)
    }
    draw(lines, on: &surface, in: list.height > lines.count ? list.inset(bottom: 1) : list)
  }

  /// The forms below what they are of.
  private var lines: [Line] {
    let forms = menu.choices.filter { if case .list = $0 { true } else { false } }
    let pictures = menu.choices.dropFirst(forms.count)
    let list: [Line] =
      forms.isEmpty
      ? [] : [.heading(state.strings.exportedList)] + forms.map { .choice($0) } + [.gap]
    return list + [.heading(state.strings.exportedScreen)] + pictures.map { .choice($0) }
  }

  private var note: TextBlock {
    let strings = state.strings
    var paragraphs: [[TextSpan]] = []
    if let list = menu.list?.list, list.namesPeople {
      let text = strings.exportNote(
        ofPeople: list.isOfPeople, isWithoutNames: state.hidesPersonalData)
      paragraphs.append([TextSpan(text, role: .dim)])
    }
    if menu.isOnSplit {
      let role: StyleRole = menu.wantedSplit.isWrong ? .worse : .dim
      paragraphs.append([TextSpan(strings.splitNote, role: role)])
    }
    return TextBlock(paragraphs: paragraphs)
  }

  /// A line that is typed; the cursor stands in the open one.
  private func drawTyped(
    _ text: String, behind prompt: String, isOpen: Bool, on canvas: inout Canvas, in rect: Rect
  ) {
    guard !rect.isEmpty else { return }
    let start = canvas.write(
      prompt + " ", x: rect.x, y: rect.y, role: isOpen ? .footerKey : .dim, clip: rect)
    // The end of a long text is where one types.
    var shown = text[...]
    while TextWidth.width(of: shown) > max(0, rect.right - start - 1), !shown.isEmpty {
      shown.removeFirst()
    }
    let end = canvas.write(
      shown, x: start, y: rect.y, role: isOpen ? .text : .dim, bold: isOpen, clip: rect)
    if isOpen { canvas.cursor = (min(end, rect.right - 1), rect.y) }
  }

  private func draw(_ lines: [Line], on surface: inout Surface, in rect: Rect) {
    let chosen = lines.firstIndex(of: .choice(menu.choice)) ?? 0
    let offset = ScrollWindow.offset(
      cursor: chosen, count: lines.count, height: rect.height, previous: 0)
    for (y, row) in (offset..<min(lines.count, offset + rect.height)).enumerated() {
      let (text, role): (String, StyleRole) =
        switch lines[row] {
        case .heading(let text): (text, .heading)
        case .choice(let choice): (words(for: choice), row == chosen ? .cursor : .text)
        case .gap: ("", .text)
        }
      let place = Rect(x: rect.x, y: rect.y + y, width: rect.width, height: 1)
      surface.canvas.write(
        TextWidth.padded(text, to: rect.width), x: place.x, y: place.y, role: role, clip: rect)
      if case .choice(let choice) = lines[row], let index = menu.choices.firstIndex(of: choice) {
        surface.onPress(place, .menu(.row(index)))
      }
    }
  }

  private func words(for choice: ExportChoice) -> String {
    let strings = state.strings
    let (name, help) =
      switch choice {
      case .list(let form): (strings.exportFormName(form), strings.exportFormHelp(form))
      case .picture(let form): (strings.pictureFormName(form), strings.pictureFormHelp(form))
      }
    // A mark tells the choice where there is no colour.
    let mark = choice == menu.choice ? "> " : "  "
    return mark + TextWidth.padded(name, to: 16) + help
  }
}
