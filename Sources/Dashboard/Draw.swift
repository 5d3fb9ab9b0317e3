import Commerce
import Metrics
import Presentation
public import TerminalUI

/// The screen as cells; changes nothing.
public func draw(_ state: DashboardState) -> Canvas {
  var canvas = picture(of: state).canvas
  if state.isPlain {
    let layout = ScreenLayout(state)
    TextBlock(state.said, role: .message).draw(on: &canvas, in: layout.status)
    if canvas.cursor == nil { canvas.cursor = Reading.focus(of: canvas, in: layout.content) }
  }
  return canvas
}

/// The screen as cells, with the places that the mouse can hit.
func picture(of state: DashboardState) -> Surface {
  var surface = Surface(size: state.size)
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
    FilterMenuDrawing(menu, state).draw(on: &surface.canvas, in: layout.content)
  case .segment(let editor):
    SegmentEditorDrawing(editor, state).draw(on: &surface.canvas, in: layout.content)
  case .entry(let editor):
    EntryEditorDrawing(editor, state).draw(on: &surface.canvas, in: layout.content)
  case .export(let menu):
    ExportMenuDrawing(menu, state).draw(on: &surface.canvas, in: layout.content)
  case .finder(let finder):
    FinderDrawing(finder, state).draw(on: &surface, in: layout.content)
  case .themes(let menu):
    ThemeMenuDrawing(menu, state).draw(on: &surface, in: layout.content)
  case let overlay?:
    OverlayContent(overlay, state).draw(on: &surface.canvas, in: layout.content)
  case nil: break
  }
  if case .command(let line) = state.prompt {
    CommandLineDrawing(line, state).draw(on: &surface.canvas, in: layout.content)
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
      parts.append(strings.costsKnown(share: share))
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
    let end = surface.canvas.write(
      TextWidth.clipped(path, to: rect.width - 2), x: rect.x + 1, y: rect.y, role: .title,
      bold: true, clip: rect)
    let width = TextWidth.width(of: scope)
    if width > 0, end + 3 + width < rect.right {
      surface.canvas.write(scope, x: rect.right - 1 - width, y: rect.y, role: .dim, clip: rect)
    }
    if !drilled.isEmpty { surface.onPress(rect, .command(.back)) }
  }

  fileprivate func drawFooter(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    if let prompt {
      drawPrompt(prompt, on: &surface, in: rect)
      return
    }
    let hints = footerCommands.compactMap { command -> KeyHint? in
      keyMap.hintLabel(for: command).map {
        KeyHint($0, hint(of: command))
      }
    }
    let notice = filtering.map { strings.filtering($0.progress) }
    let words = (isPlain ? nil : message?.text) ?? notice ?? ""
    let role: StyleRole = message?.isError == true ? .error : .message
    if drawLong(words, role: role, on: &surface.canvas, above: rect) { return }
    StatusBar(
      hints: hints, message: words, messageRole: role, note: usesMouse ? "" : mouseNote
    ).draw(on: &surface.canvas, in: rect)
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
    if command == .back, escapeStops { return strings.stopHint }
    return screen.model.hint(command, strings) ?? strings.hint(command)
  }

  /// How far the import is; nil where none runs.
  private var importNotice: String? {
    imports.running.map { strings.importing(fileName($0.request.path), $0.progress) }
      ?? imports.open.flatMap {
        showsImports ? nil : strings.importAsks(fileName($0.request.path))
      }
  }

  private func drawPrompt(_ prompt: Prompt, on surface: inout Surface, in rect: Rect) {
    let (words, text, help) =
      switch prompt {
      case .search(let text, _): (strings.searchPrompt, text, searchHelp)
      case .removeSegment(let name):
        (strings.removeSegmentPrompt(TextWidth.sanitized(name)), "", strings.removeSegmentHelp)
      case .removeEntry(let kind, let name):
        (
          kind.removalPrompt(TextWidth.sanitized(name), strings), "", strings.removeSegmentHelp
        )
      case .command(let line): (strings.commandPrompt, line.text, strings.commandLineHelp)
      }
    surface.canvas.fill(rect, role: .footer)
    PromptLine(words: words, text: text, help: help)
      .draw(on: &surface.canvas, in: StatusBar.inner(of: rect), role: .footer)
  }

  /// Says whose the mouse is while it is not the dashboard's.
  private var mouseNote: String {
    keyMap.hintLabel(for: .mouse).map { strings.mouseIsOff($0) } ?? ""
  }

  /// What stands behind a search.
  private var searchHelp: String {
    shop.filter.isEmpty
      ? strings.searchHelp : "\(strings.searchWithinFilter)  \(strings.searchHelp)"
  }

  /// The commands that do something now, the most telling first.
  private var footerCommands: [Command] {
    switch overlay {
    // Where a segment is made its own keys are told, and letters are typed.
    case .segment, .entry: return []
    // Letters narrow these or are typed, and their other keys stand in them.
    case .filter, .finder, .export: return [.back]
    case .themes: return [.moveDown]
    case let overlay?: return [.back, .moveDown] + (overlay.hasSQL ? [.copy] : [])
    case nil: break
    }
    // The footer shows both directions of a sort as one. Of a panel that the filter emptied nothing is there to use.
    var commands =
      isEmptiedByFilter && panel != .data
      ? [.filter, .removeFilter] : screen.model.commands(context).filter { $0 != .sortDirection }
    if hasWayBack || escapeStops { commands.insert(.back, at: min(1, commands.count)) }
    // Below a panel q is one more way back, and Esc says so already.
    var general: [Command] = hasWayBack ? [.help] : [.help, .quit]
    // What the day does is worth its place on the narrowest footer: no other program's figures have it.
    if shop.latestDay != nil { general.append(.asOfEarlier) }
    commands.insert(contentsOf: general, at: min(4, commands.count))
    if shop.latestDay != nil {
      let always = [.nextGrain, .filter] + (shop.filter.isEmpty ? [] : [Command.removeFilter])
      commands += always.filter { !commands.contains($0) }
    }
    if !places.before.isEmpty || !places.after.isEmpty { commands.append(.placeBefore) }
    return offered(commands + [.find, .commandLine])
  }

  /// Whether there is something to go back from.
  var hasWayBack: Bool {
    isZoomed || !drilled.isEmpty || screen.model.search?.isEmpty == false
  }

  /// All commands that do something on this screen, in the order of the key table.
  var availableCommands: [Command] {
    let shown = screen.model.commands(context)
    var available = Set(shown)
    // The footer shows one of the commands that belong together.
    for together in [
      [Command.moveLeft, .moveRight], [.nextPart, .previousPart],
      [.moveDown, .moveUp, .pageUp, .pageDown, .moveToFirst, .moveToLast],
    ] where !available.isDisjoint(with: together) {
      available.formUnion(together)
    }
    available.formUnion(Panel.allCases.map { .panel($0) })
    available.formUnion([
      .search, .export, .find, .commandLine, .mouse, .theme, .personalData, .zoom, .help, .redraw,
      .suspend, .interrupt, .quit,
    ])
    if hasWayBack || escapeStops { available.insert(.back) }
    if !places.before.isEmpty { available.insert(.placeBefore) }
    if !places.after.isEmpty { available.insert(.placeAfter) }
    if shop.latestDay != nil {
      available.insert(.filter)
      if !shop.filter.isEmpty { available.insert(.removeFilter) }
      if shop.hasDatedRefunds { available.insert(.bookRefunds) }
      available.formUnion([
        .asOfEarlier, .asOfLater, .asOfYearEarlier, .asOfYearLater, .asOfLatest, .nextGrain,
      ])
    }
    return offered(keyMap.bindings.map(\.command).filter(available.contains))
  }

  /// The commands of some that change anything: a part that is alone already can't be made so.
  private func offered(_ commands: [Command]) -> [Command] {
    showsPartAlone && !isZoomed ? commands.filter { $0 != .zoom } : commands
  }
}
