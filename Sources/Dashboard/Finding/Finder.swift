import Commerce
import Presentation
import TerminalUI

/// What is looked for in everything there is to go to.
struct Finder: Equatable, Sendable {
  /// What was typed.
  private(set) var text = ""
  private(set) var cursor = ListCursor()

  /// The question to the store; nil before anything is typed.
  var query: DataQuery? {
    let wanted = trimmed(text)
    return wanted.isEmpty ? nil : .findings(wanted)
  }

  /// Text that is typed or pasted.
  mutating func type(_ more: String) {
    text += more
    cursor = ListCursor()
  }

  /// Takes the last letter back, or all that was typed.
  mutating func erase(all: Bool) {
    text = all ? "" : String(text.dropLast())
    cursor = ListCursor()
  }

  /// Moves among what was found, of which `height` are on screen; false for a command that moves nothing.
  mutating func move(_ command: Command, count: Int, height: Int) -> Bool {
    cursor.move(command, count: count, height: height)
  }

  /// Puts the cursor on a row.
  mutating func choose(row: Int) { cursor.row = row }
}

/// Something that the finder goes to.
enum Finding: Equatable, Sendable {
  case panel(Panel)
  case part(PanelPart)
  case command(Command)
  case person(Findings.Person)
  case order(Findings.Order)
  case product(Findings.Product)
}

extension DashboardState {
  /// What fits, the best first; of what fits alike panels come first, then their parts, then commands, and what the store has.
  func findings(_ finder: Finder) -> [Finding] {
    let match = FuzzyMatch(finder.text.lowercased())
    var ranked: [(finding: Finding, rank: Int)] = []
    for panel in Panel.allCases {
      let names = [strings.panelName(panel), strings.shortPanelName(panel)]
      let ranks = names.compactMap { match.fit($0.lowercased())?.rank }
      if let rank = ranks.min() { ranked.append((.panel(panel), rank)) }
    }
    // There are too many parts to go through them all.
    for part in PanelPart.allCases where !trimmed(finder.text).isEmpty {
      if let fit = match.fit(strings.partName(part)) { ranked.append((.part(part), fit.rank)) }
    }
    for command in findableCommands {
      // What a command is called comes before what is said of it.
      let told = match.fit(strings.commandHelp(command).lowercased()).map { $0.rank + 1 }
      let ranks = [match.fit(command.name)?.rank, told.flatMap { $0 <= 3 ? $0 : nil }]
      if let rank = ranks.compactMap(\.self).min() { ranked.append((.command(command), rank)) }
    }
    if let query = finder.query, case .loaded(.findings(let found)) = answers[query] {
      ranked += found.people.map { (.person($0), $0.rank) }
      ranked += found.orders.map { (.order($0), 0) }
      ranked += found.products.map { (.product($0), $0.rank) }
    }
    // Sorting is stable as the place decides last.
    return ranked.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    .map(\.element.finding)
  }

  /// The commands that do something now, without those that keys alone are good for.
  private var findableCommands: [Command] {
    availableCommands.filter { command in
      switch HelpGroup(command) {
      case .panels, .moving: false
      default: ![.find, .commandLine].contains(command)
      }
    }
  }

  /// A key while the finder is open.
  mutating func press(_ key: Key, in finder: Finder) -> [Effect] {
    var finder = finder
    switch key {
    case .escape, .control("c"), .control("p"):
      overlay = nil
      return []
    case .enter:
      let found = findings(finder)
      guard let row = finder.cursor.row(of: found.count) else { return [] }
      overlay = nil
      return go(to: found[row])
    case .character(let letter): finder.type(String(letter))
    case .backspace: finder.erase(all: false)
    case .control("u"): finder.erase(all: true)
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    default:
      let height = FinderDrawing(finder, self).listHeight(in: ScreenLayout(self).content)
      guard let command = keyMap.command(for: key),
        finder.move(command, count: findings(finder).count, height: height)
      else { return [] }
    }
    overlay = .finder(finder)
    return []
  }

  /// The keys of the finder.
  func hints(of finder: Finder) -> [OfferedKeys] {
    let found = findings(finder)
    return (found.isEmpty ? [] : [.init(.enter, .go, strings)]) + [
      .init(.escape, .leave, strings),
      .init(
        [.up, .down], idle: finder.cursor.idleArrows(count: found.count), .choose, strings),
    ]
  }

  private mutating func go(to finding: Finding) -> [Effect] {
    switch finding {
    case .panel(let panel): go(to: panel)
    case .part(let part): go(to: part)
    case .command(let command): return perform(command, in: &self)
    case .person(let person):
      let name = person.name.isEmpty ? person.key : person.name
      open(.customer(CustomerCardScreen(id: person.id, name: name)), on: .customers)
    case .order(let order):
      open(.order(OrderCardScreen(row: order.row, id: order.id)), on: .customers)
    case .product(let product):
      return filter(ShopFilter([FilterCondition(.orders, .product, product.name)]))
    }
    return []
  }
}
