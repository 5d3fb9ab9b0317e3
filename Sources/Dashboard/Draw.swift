import Commerce
import Metrics
import Presentation
public import TerminalUI

/// The screen as cells; changes nothing.
public func draw(_ state: DashboardState) -> Canvas {
  var canvas = picture(of: state).canvas
  if state.isPlain {
    let layout = ScreenLayout(state)
    TextBlock(SpokenNews(state.said).fitting(layout.status), role: .message)
      .draw(on: &canvas, in: layout.status)
    if canvas.cursor == nil { canvas.cursor = Reading.focus(of: canvas, in: layout.content) }
  }
  return canvas
}

/// The screen as cells, with the places that the mouse can hit.
func picture(of state: DashboardState) -> Surface {
  var surface = Surface(size: state.size, spoken: state.isPlain ? state.strings : nil)
  let layout = ScreenLayout(state)
  state.drawTopLine(on: &surface, in: layout.topLine)
  state.drawTabs(on: &surface, in: layout.tabs)
  state.drawBreadcrumb(on: &surface, in: layout.breadcrumb)
  if state.isEmptiedByFilter, state.panel != .data {
    StateDrawing.empty(
      state.strings.nothingInFilter(state.shop.filter, asOf: state.asOf), on: &surface.canvas,
      state.context)
  } else {
    state.screen.model.draw(on: &surface, state.context)
  }
  // What lies below would be read with it.
  if state.isPlain, state.overlay != nil { surface.canvas.fill(layout.content) }
  switch state.overlay {
  case .filter(let menu):
    FilterMenuDrawing(menu, state).draw(on: &surface, in: layout.content)
  case .segment(let editor):
    SegmentEditorDrawing(editor, state).draw(on: &surface, in: layout.content)
  case .entry(let editor):
    EntryEditorDrawing(editor, state).draw(on: &surface, in: layout.content)
  case .export(let menu):
    ExportMenuDrawing(menu, state).draw(on: &surface, in: layout.content)
  case .finder(let finder):
    FinderDrawing(finder, state).draw(on: &surface, in: layout.content)
  case .themes(let menu):
    ThemeMenuDrawing(menu, state).draw(on: &surface, in: layout.content)
  case let overlay?:
    OverlayContent(overlay, state).draw(on: &surface.canvas, in: layout.content)
  case nil: break
  }
  if case .command(let line) = state.prompt {
    CommandLineDrawing(line, state).draw(on: &surface, in: layout.content)
  }
  state.drawFooter(on: &surface, in: layout.footer)
  return surface
}

extension DashboardState {
  fileprivate func drawTopLine(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    surface.canvas.fill(rect, role: .topLine)
    let name = shop.name.isEmpty ? strings.unnamedShop : shop.name
    var parts: [String] = []
    if shop.latestDay != nil {
      parts = [strings.asOf(asOf, isLatest: asOf == shop.latestDay), strings.grainName(grain)]
      if let currency = shop.currency { parts.append(currency.code) }
      // What part of the shop the figures are of comes right behind their day.
      if !shop.filter.isEmpty {
        let room = max(8, rect.width - TextWidth.width(of: parts[0]) - 20)
        parts.insert(TextWidth.clipped(strings.filterWords(shop.filter), to: room), at: 1)
      }
      if shop.refundBooking == .onRefundDay { parts.insert(strings.refundsOnTheirDay, at: 1) }
    }
    if let share = shop.knownCosts.share(asOf: asOf), share < 1 {
      let words = strings.costsKnown(share: share)
      // Where the panel says so itself once is enough.
      if !heading(in: ScreenLayout(self).breadcrumb).scope.contains(words) { parts.append(words) }
    }
    if hidesPersonalData { parts.append(strings.namesHidden) }
    if shop.hasDatedRefunds, shop.refundBooking == .onOrderDay {
      parts.append(strings.refundsOnOrderDay)
    }
    // The as-of day comes before the shop's name, that before the other facts, and these before the data's age.
    func width(_ facts: [String]) -> Int { TextWidth.width(of: facts.joined(separator: " · ")) }
    let nameWidth = min(TextWidth.width(of: name), 12)
    let leastCount =
      1 + (shop.filter.isEmpty ? 0 : 1) + (shop.refundBooking == .onRefundDay ? 1 : 0)
    // While files come in, how far they are says more than the last facts, and than the data's age.
    let noticeWidth = importNotice.map { TextWidth.width(of: $0) + 2 } ?? 0
    while parts.count > leastCount, nameWidth + width(parts) + noticeWidth + 4 > rect.width {
      parts.removeLast()
    }
    let facts = parts.joined(separator: " · ")
    let age = importNotice ?? shop.importAge
    let wholeWidth = TextWidth.width(of: name) + TextWidth.width(of: facts) + 5
    let showsAge = !age.isEmpty && wholeWidth + TextWidth.width(of: age) + 1 <= rect.width
    let room = rect.width - TextWidth.width(of: facts) - 4
    let nameRoom = room < 4 ? 0 : min(TextWidth.width(of: name), room)
    var x = rect.x + 1
    if nameRoom > 0 {
      x =
        2
        + surface.canvas.write(
          TextWidth.clipped(name, to: nameRoom), x: x, y: rect.y, role: .topLineStrong, bold: true,
          clip: rect)
    }
    surface.canvas.write(
      TextWidth.clipped(facts, to: rect.right - x), x: x, y: rect.y, role: .topLine, clip: rect)
    if showsAge {
      surface.canvas.write(
        age, x: rect.right - 1 - TextWidth.width(of: age), y: rect.y, role: .topLine, clip: rect)
    }
  }

  fileprivate func drawTabs(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let panels = Panel.allCases
    let bar = TabBar(
      tabs: panels.map {
        TabBar.Tab(
          key: String($0.digit), name: strings.panelName($0),
          shortName: strings.shortPanelName($0))
      }, selected: panels.firstIndex(of: panel) ?? 0)
    bar.draw(on: &surface.canvas, in: rect)
    for x in rect.x..<rect.right {
      guard let index = bar.tabIndex(atX: x, y: rect.y, in: rect) else { continue }
      surface.onPress(
        Rect(x: x, y: rect.y, width: 1, height: 1), .command(.panel(panels[index])))
    }
  }

  fileprivate func drawBreadcrumb(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let (path, scope) = heading(in: rect)
    surface.canvas.write(path, x: rect.x + 1, y: rect.y, role: .title, bold: true, clip: rect)
    surface.canvas.write(
      scope, x: rect.right - 1 - TextWidth.width(of: scope), y: rect.y, role: .dim, clip: rect)
    if !drilled.isEmpty { surface.onPress(rect, .command(.back)) }
  }

  /// The way here, and what the screen is about as far as there is room for it.
  private func heading(in rect: Rect) -> (path: String, scope: String) {
    guard !rect.isEmpty else { return ("", "") }
    let context = context
    let root = roots[panel] ?? Screen.root(of: panel)
    let titles = (showsFirstSteps ? [screen] : [root] + drilled).map {
      // What a list was searched for is part of what it is; mostly it is a name.
      guard !hidesPersonalData, let search = $0.model.search, !search.isEmpty else {
        return $0.model.title(context)
      }
      return "\($0.model.title(context)) “\(TextWidth.sanitized(search))”"
    }
    let scope = screen.model.scope(context)
    let separator = glyphs == .braille || glyphs == .block ? " › " : " > "
    var path = titles.joined(separator: separator)
    // The way here is cut at its beginning: where one is says more than where one came from.
    var dropped = 0
    while TextWidth.width(of: path) > rect.width - 2, dropped < titles.count - 1 {
      dropped += 1
      path = "…" + separator + titles[dropped...].joined(separator: separator)
    }
    path = TextWidth.clipped(path, to: rect.width - 2)
    let room = rect.width - TextWidth.width(of: path) - 5
    return (path, TextWidth.width(of: scope) <= room ? scope : "")
  }

  /// How far the import is; nil where none runs.
  private var importNotice: String? {
    imports.running.map { strings.importing(fileName($0.request.path), $0.progress) }
      ?? imports.open.flatMap {
        showsImports ? nil : strings.importAsks(fileName($0.request.path))
      }
  }
}
