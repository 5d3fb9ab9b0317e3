import Commerce
import Presentation

extension DashboardState {
  /// The commands that the footer tells as far as they do something, the most telling first.
  var footerCommands: [Command] {
    if let overlay {
      let isCut = works(.moveDown) || works(.moveUp)
      return [.back] + (isCut ? [.moveDown] : []) + (overlay.hasSQL ? [.copy] : [])
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
    // What has no other way to show in plain mode never does anything.
    if isPlain && !works(.tableOrChart) { commands.removeAll { $0 == .tableOrChart } }
    return commands + [.find, .commandLine, .placeBefore]
  }

  /// Whether a command changes anything from here, or wants anything done; that there is nothing to do is neither.
  func works(_ command: Command) -> Bool {
    switch command {
    // These are there wherever they are offered; to try an export would be to put its rows together.
    case .export, .filter, .help, .find, .commandLine, .quit: return true
    case .back where escapeStops: return true
    default: break
    }
    var next = self
    let effects = perform(command, in: &next)
    next.message = message
    return !effects.isEmpty || next != self
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
    // A part that is alone already can't be made so.
    if showsPartAlone && !isZoomed { available.remove(.zoom) }
    // What is read aloud has no charts. What lies over the screen would take the key for itself.
    var bare = self
    bare.overlay = nil
    if isPlain && !bare.works(.tableOrChart) { available.remove(.tableOrChart) }
    return keyMap.bindings.map(\.command).filter(available.contains)
  }
}
