import Commerce
import Metrics
import Presentation
import TerminalUI

/// The menu in which a filter is put together, as a frame over the screen.
struct FilterMenuDrawing {
  private let menu: FilterMenu
  private let state: DashboardState

  init(_ menu: FilterMenu, _ state: DashboardState) {
    self.menu = menu
    self.state = state
  }

  /// How many values are on screen.
  func listHeight(in area: Rect) -> Int { parts(in: area).list.height }

  func draw(on surface: inout Surface, in area: Rect) {
    let strings = state.strings
    let parts = parts(in: area)
    surface.canvas.fill(parts.frame)
    Frame(
      title: strings.filterTitle, note: strings.filterWords(menu.chosen), isFocused: true,
      glyphs: state.glyphs
    ).draw(on: &surface.canvas, in: parts.frame)
    drawChoices(
      FilterSubject.allCases.map {
        Choice(
          name: strings.filterSubjectName($0), isShown: $0 == menu.subject, target: .subject($0))
      }, on: &surface, in: parts.subjects)
    drawChoices(
      menu.subject.fields.map {
        Choice(name: strings.filterFieldName($0), isShown: $0 == menu.field, target: .field($0))
      }, on: &surface, in: parts.fields)
    let end = surface.canvas.write(
      strings.filterNarrow + " ", x: parts.search.x, y: parts.search.y, role: .footerKey,
      clip: parts.search)
    let cursor = surface.canvas.write(
      TextWidth.clipped(menu.search, to: max(0, parts.search.right - end - 1)), x: end,
      y: parts.search.y, role: .text, bold: true, clip: parts.search)
    if !parts.search.isEmpty {
      surface.canvas.cursor = (min(cursor, parts.search.right - 1), parts.search.y)
    }
    drawValues(on: &surface, in: parts.list)
    note(width: parts.note.width).draw(on: &surface.canvas, in: parts.note)
  }

  private struct Parts {
    var frame: Rect
    var subjects, fields, search, list, note: Rect
  }

  /// The notes give way to the values, and these to what they are of.
  private func parts(in area: Rect) -> Parts {
    // As high as all values need, so that it does not move while they are narrowed.
    let known = state.answers[menu.query].map { answer in
      if case .loaded(.filterValues(let values)) = answer { values.count } else { 0 }
    }
    let frame = area.centered(width: 78, height: min(24, max(known ?? 0, 8) + 8))
    var rest = Frame.inner(of: frame).inset(left: 1, right: 1)
    func takeTop() -> Rect {
      let (top, below) = rest.splitTop(1)
      rest = below
      return top
    }
    let (subjects, fields, search) = (takeTop(), takeTop(), takeTop())
    let wanted = note(width: rest.width).lineCount(width: max(1, rest.width)) + 1
    let (list, note) = rest.splitBottom(rest.height >= wanted + 3 ? wanted : 0)
    return Parts(
      frame: frame, subjects: subjects, fields: fields, search: search, list: list,
      note: note.inset(top: 1))
  }

  private func note(width: Int) -> TextBlock {
    let strings = state.strings
    var paragraphs = [
      [
        TextSpan(
          strings.filterEffect(menu.subject, menu.field, segmentDay: menu.day), role: .dim)
      ]
    ]
    if menu.field != .channel, state.shop.hasSpend {
      paragraphs.append([TextSpan(strings.spendSplitNote, role: .dim)])
    }
    return TextBlock(paragraphs: paragraphs)
  }

  private struct Choice {
    let name: String
    let isShown: Bool
    let target: MenuTarget
  }

  private func drawChoices(_ choices: [Choice], on surface: inout Surface, in rect: Rect) {
    var x = rect.x
    for choice in choices {
      // Brackets tell it where there is no colour.
      let text = choice.isShown ? "[\(choice.name)]" : " \(choice.name) "
      let end = surface.canvas.write(
        text, x: x, y: rect.y, role: choice.isShown ? .tabSelected : .tab, clip: rect)
      surface.onPress(
        Rect(x: x, y: rect.y, width: end - x, height: rect.height), .menu(choice.target))
      x = end + 1
    }
  }

  private func drawValues(on surface: inout Surface, in rect: Rect) {
    let strings = state.strings
    let values = state.filterValues(menu)
    guard !values.isEmpty else {
      let text =
        switch state.answers[menu.query] {
        case .failed(let reason): reason
        case .loaded: strings.noFilterValue
        case .loading, nil: strings.loading
        }
      surface.canvas.write(
        TextWidth.clipped(text, to: rect.width), x: rect.x, y: rect.y, role: .dim, clip: rect)
      return
    }
    let offset = menu.cursor.offset(count: values.count, height: rect.height)
    let chosen = menu.cursor.row(of: values.count)
    for (line, row) in (offset..<min(values.count, offset + rect.height)).enumerated() {
      let value = values[row]
      let count = strings.filterCount(menu.subject, value.count)
      let room = max(0, rect.width - TextWidth.width(of: count) - 6)
      let mark = menu.chosen.contains(menu.condition(value)) ? "[x] " : "[ ] "
      let name = TextWidth.padded(
        TextWidth.sanitized(strings.filterValueName(menu.field, value.value)), to: room)
      let place = Rect(x: rect.x, y: rect.y + line, width: rect.width, height: 1)
      surface.canvas.write(
        TextWidth.padded(mark + name + "  " + count, to: rect.width), x: place.x, y: place.y,
        role: row == chosen ? .cursor : .text, clip: rect)
      surface.onPress(place, .menu(.row(row)))
      surface.onPress(Rect(x: place.x, y: place.y, width: 3, height: 1), .menu(.mark(row)))
    }
  }
}
