import Commerce
import Presentation
import TerminalUI

/// Lets something happen to the dashboard; returns what is to be done outside of it.
public func update(_ state: inout DashboardState, _ event: Event) -> [Effect] {
  guard state.isPlain else { return happen(event, to: &state) }
  if case .terminal = event { state.readingBefore = Reading(state) }
  let effects = happen(event, to: &state)
  state.sayNews()
  return effects
}

/// The same, without saying in plain mode what has changed.
func happen(_ event: Event, to state: inout DashboardState) -> [Effect] {
  var effects: [Effect] = []
  switch event {
  case .terminal(.key(let key)):
    effects = press(key, in: &state)
  case .terminal(.paste(let text)):
    state.type(text)
  case .terminal(.mouse(let action, let x, let y)):
    effects = mouse(action, x: x, y: y, in: &state)
  case .terminal(.resized(let size)):
    state.size = size
  case .terminal(.resumed):
    effects = [.redraw]
  case .terminal(.background(let color)):
    state.follow(background: color)
  case .terminal(.disconnected):
    return [.quit]
  case .answered(let query, let answer):
    // An answer to a question that nobody asks any more is dropped.
    if state.answers[query] != nil { state.answers[query] = answer }
  case .progressed(let query, let progress):
    if state.answers[query] == .loading { state.progress[query] = progress }
  case .shopChanged(let shop):
    state.shopChanged(to: shop)
    // What is said already tells more, as it does of a file that was just imported.
    if state.message == nil, state.imports.isIdle {
      state.message = Message(state.strings.dataHasChanged)
    }
  case .filtering(let progress):
    state.filtering?.progress = progress
  case .filtered(let shop):
    state.filtering = nil
    state.shopChanged(to: shop)
    if shop.filter.isEmpty { state.message = Message(state.strings.filterRemoved) }
  case .refundsBooked(let shop):
    state.shopChanged(to: shop)
    state.message = Message(state.strings.refundsBooked(shop.refundBooking))
  case .scored(let shop):
    state.shopChanged(to: shop)
    state.message = Message(state.strings.scoredFromNowOn(shop.scoring.mode))
  case .segmentsChanged(let shop, let message):
    if case .segment = state.overlay { state.overlay = nil }
    state.shopChanged(to: shop)
    state.message = message
  case .importing(let path, let progress):
    state.imports.advance(path, progress)
  case .importEnded(let path, let end):
    effects = state.importEnded(path, end)
  case .exportArrived(let path):
    effects = state.bring([path])
  case .entriesChanged(let shop, let message):
    if case .entry = state.overlay { state.overlay = nil }
    state.shopChanged(to: shop)
    state.message = message
  case .filterFailed(let message):
    state.filtering = nil
    state.message = message
  case .message(let message):
    state.message = message
  }
  state.lookForOrders()
  return effects + state.ask()
}

/// The effects that a dashboard starts with.
public func start(_ state: inout DashboardState) -> [Effect] {
  for (panel, screen) in state.roots { state.roots[panel] = state.opened(screen) }
  return state.ask()
}

extension DashboardState {
  /// Shows the panels once the shop has orders, and how to begin while it has none. The files that were chosen there
  /// are imported first.
  fileprivate mutating func lookForOrders() {
    if shop.latestDay == nil {
      guard shop.filter.isEmpty, !isFirstRun else { return }
      // What was opened is of orders that are gone.
      isFirstRun = true
      drilled = []
      places = PlaceHistory()
    } else if imports.isIdle {
      isFirstRun = false
    }
  }

  fileprivate mutating func shopChanged(to shop: ShopFacts) {
    let wasLatest = asOf == self.shop.latestDay || self.shop.latestDay == nil
    self.shop = shop
    // Data may have gone too: nothing lies after the latest day.
    if let latest = shop.latestDay { asOf = wasLatest ? latest : min(asOf, latest) }
    // What lies on the disk is looked for again once no more comes from there.
    answers = imports.isIdle ? [:] : answers.filter { $0.key == .foundExports }
    answersBefore = [:]
  }

  /// What the screen may look at.
  var context: ScreenContext { ScreenContext(self, area: ScreenLayout(self).content) }

  /// Text entered or pasted; nothing happens where nothing is being entered.
  fileprivate mutating func type(_ text: String) {
    // A copied cell or line ends with a line break, which would match nothing; what follows it is not meant.
    let safe = TextWidth.sanitized(text.split(whereSeparator: \.isNewline).first ?? "")
    switch prompt {
    case .search(let old, let before): narrow(to: old + safe, before: before)
    case .removeSegment, .removeEntry: break
    case .command(var line):
      line.type(safe)
      prompt = .command(line)
    case nil:
      switch overlay {
      case .filter(var menu):
        menu.type(safe)
        overlay = .filter(menu)
      case .segment(var editor):
        editor.type(safe)
        overlay = .segment(editor)
      case .entry(var editor):
        editor.type(safe)
        overlay = .entry(editor)
      case .export(var menu):
        menu.type(safe)
        overlay = .export(menu)
      case .finder(var finder):
        finder.type(safe)
        overlay = .finder(finder)
      default: break
      }
    }
  }

  fileprivate mutating func narrow(to text: String, before: String) {
    prompt = .search(text: text, before: before)
    var model = screen.model
    model.search = text
    screen.model = model
  }
}

/// Lets a key do what it is for on what it goes to.
func press(_ key: Key, in state: inout DashboardState) -> [Effect] {
  state.message = nil
  state.isClosedByPress = false
  if state.prompt != nil { return enter(key, in: &state) }
  switch state.overlay {
  case .filter(let menu): return state.press(key, in: menu)
  case .segment(let editor): return state.press(key, in: editor)
  case .entry(let editor): return state.press(key, in: editor)
  case .export(let menu): return state.press(key, in: menu)
  case .finder(let finder): return state.press(key, in: finder)
  case .themes(let menu): return state.press(key, in: menu)
  default: break
  }
  if let effects = state.answerImport(key) { return effects }
  guard let command = state.keyMap.command(for: key) else { return [] }
  if command == .interrupt || command == .back, let effects = state.stopWork(by: command) {
    return effects
  }
  return perform(command, in: &state)
}

/// A key while something is being entered.
private func enter(_ key: Key, in state: inout DashboardState) -> [Effect] {
  guard let prompt = state.prompt else { return [] }
  if case .command(let line) = prompt { return state.press(key, in: line) }
  switch (key, prompt) {
  case (.character("y"), .removeSegment(let name)):
    state.prompt = nil
    return [.removeSegment(name)]
  case (.character("y"), .removeEntry(let kind, let name)):
    state.prompt = nil
    return [.removeEntry(kind, name)]
  case (_, .removeSegment), (_, .removeEntry):
    state.prompt = nil
  case (.character(let character), _):
    state.type(String(character))
  case (.backspace, .search(let text, let before)):
    state.narrow(to: String(text.dropLast()), before: before)
  case (.control("u"), .search(_, let before)):
    state.narrow(to: "", before: before)
  case (.escape, .search(_, let before)), (.control("c"), .search(_, let before)):
    state.narrow(to: before, before: before)
    state.prompt = nil
  case (.enter, .search):
    state.prompt = nil
  case (.up, .search), (.down, .search), (.pageUp, .search), (.pageDown, .search):
    // The list stays at hand while it narrows.
    guard let command = state.keyMap.command(for: key) else { return [] }
    return performOnScreen(command, in: &state)
  default: break
  }
  return []
}

/// Does what a key is for.
func perform(_ command: Command, in state: inout DashboardState) -> [Effect] {
  if let overlay = state.overlay { return performOnOverlay(overlay, command, in: &state) }
  switch command {
  case .panel(let panel): state.go(to: panel)
  case .back: state.back()
  case .placeBefore: state.goBack()
  case .placeAfter: state.goForward()
  case .quit:
    if state.isZoomed || !state.drilled.isEmpty { state.back() } else { return state.quit() }
  case .interrupt: return state.interrupt()
  case .asOfEarlier, .asOfLater, .asOfYearEarlier, .asOfYearLater, .asOfLatest:
    state.travel(command)
  case .nextGrain:
    // A panel may have periods of its own.
    let context = state.context
    var isTaken = false
    let effects = state.letScreen { model in
      let action = model.handle(.nextGrain, context)
      isTaken = action != nil
      return action
    }
    if !isTaken { state.nextGrain() }
    return effects
  case .help: state.overlay = .help(scroll: 0)
  case .explain:
    if let explanation = state.screen.model.explanation(state.context) {
      state.overlay = .explanation(explanation.ofView(state.shop, state.strings), scroll: 0)
    } else {
      state.message = Message(state.strings.nothingToExplain)
    }
  case .search: state.beginSearch()
  case .filter:
    if state.shop.latestDay != nil {
      state.overlay = .filter(FilterMenu(state.shop.filter, asOf: state.asOf))
    }
  case .removeFilter:
    guard !state.shop.filter.isEmpty || state.filtering != nil else {
      state.message = Message(state.strings.noFilter)
      return []
    }
    return state.filter(ShopFilter())
  case .bookRefunds:
    guard state.shop.hasDatedRefunds else {
      state.message = Message(state.strings.noDatedRefunds)
      return []
    }
    let other: RefundBooking =
      state.shop.refundBooking == .onOrderDay ? .onRefundDay : .onOrderDay
    return [.bookRefunds(other)]
  case .export:
    state.overlay = .export(state.exportMenu())
  case .copy:
    guard let text = state.screen.model.copyText(state.context) else {
      state.message = Message(state.strings.nothingToCopy)
      return []
    }
    return [.copy(text)]
  case .theme: state.openThemes()
  case .find: state.overlay = .finder(Finder())
  case .commandLine: state.prompt = .command(CommandLine())
  case .mouse:
    state.usesMouse.toggle()
    state.message = Message(
      state.usesMouse
        ? state.strings.mouseOn
        : state.strings.mouseOff(
          state.keyMap.keys(for: .mouse).first?.label(state.strings.language)))
    return [.useMouse(state.usesMouse)]
  case .personalData:
    state.hidesPersonalData.toggle()
    state.message = Message(
      state.hidesPersonalData
        ? state.strings.personalDataHidden : state.strings.personalDataShown)
  case .zoom:
    if state.isZoomed || !state.showsPartAlone { state.isZoomed.toggle() }
  case .redraw:
    // What failed or was stopped is asked again.
    for (query, answer) in state.answers {
      if case .failed = answer { state.answers[query] = nil }
      // New files may have been saved since.
      if query == .foundExports { state.answers[query] = nil }
    }
    return [.redraw]
  case .suspend: return [.suspend]
  default: return performOnScreen(command, in: &state)
  }
  return []
}

private func performOnScreen(_ command: Command, in state: inout DashboardState) -> [Effect] {
  let (context, before) = (state.context, state.screen)
  let isThere = !state.isWaiting
  let effects = state.letScreen { model in
    let action = model.handle(command, context)
    guard context.isPlain, command == .tableOrChart else { return action }
    model.preferTable()
    return model.screen == before
      ? .tell(Message(context.strings.noChartsInPlainMode)) : action
  }
  // The footer offers to open: where there is nothing, that is said.
  if command == .open, isThere, effects.isEmpty, state.screen == before, state.message == nil,
    state.overlay == nil, state.prompt == nil
  {
    state.message = Message(state.strings.nothingToOpen)
  }
  return effects
}

extension DashboardState {
  /// Lets the screen change itself, and does what comes of it; returns what is to be done outside.
  mutating func letScreen(_ change: (inout any ScreenModel) -> ScreenAction?) -> [Effect] {
    var model = screen.model
    let action = change(&model)
    screen.model = model
    switch action {
    case .open(let screen): open(screen)
    case .tell(let message): self.message = message
    case .cover(let overlay): self.overlay = overlay
    case .ask(let prompt): self.prompt = prompt
    case .bring(let paths): return bring(paths)
    case .want(let effect): return [effect]
    case .done, nil: break
    }
    return []
  }
}

private func performOnOverlay(
  _ overlay: Overlay, _ command: Command, in state: inout DashboardState
) -> [Effect] {
  let page = max(1, state.size.height - 6)
  func scrolled(_ scroll: Int) -> Int? {
    switch command {
    case .moveUp: scroll - 1
    case .moveDown: scroll + 1
    case .pageUp: scroll - page
    case .pageDown: scroll + page
    case .moveToFirst: 0
    case .moveToLast: Int.max / 2
    default: nil
    }
  }
  let limit = OverlayContent(overlay, state).scrollLimit(in: state.size)
  func clamped(_ scroll: Int) -> Int { min(max(0, scroll), limit) }
  switch (overlay, command) {
  case (.filter, _), (.segment, _), (.entry, _), (.export, _), (.finder, _), (.themes, _):
    break
  case (.help, .help), (.explanation, .explain), (_, .back), (_, .quit), (_, .open):
    state.overlay = nil
  case (_, .interrupt): return state.interrupt()
  case (_, .redraw): return [.redraw]
  case (_, .suspend): return [.suspend]
  case (.explanation(let explanation, _), .copy) where !explanation.queries.isEmpty:
    return [.copy(FigureQuery.command(explanation.queries, onStore: state.shop.storePath))]
  case (.help(let scroll), _):
    if let next = scrolled(scroll) { state.overlay = .help(scroll: clamped(next)) }
  case (.explanation(let explanation, let scroll), _):
    if let next = scrolled(scroll) {
      state.overlay = .explanation(explanation, scroll: clamped(next))
    }
  }
  return []
}

extension DashboardState {
  /// A search narrows the list on screen; where there is none it opens that of all customers.
  fileprivate mutating func beginSearch() {
    if screen.model.search == nil { go(to: .customers) }
    guard let text = screen.model.search else { return }
    prompt = .search(text: text, before: text)
  }
}
