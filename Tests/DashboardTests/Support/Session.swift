import Commerce
import Presentation
import TerminalUI

@testable import Dashboard

/// A dashboard with a shop behind it, without a terminal: keys in, screen out.
struct Session {
  /// What comes back to a question.
  enum Desk {
    /// The answer, at once.
    case answers
    /// Nothing, so that the screen goes on waiting.
    case silent
    /// A failure, told in one line.
    case fails(String)
  }

  private(set) var state: DashboardState
  /// What the dashboard wanted done so far, in order.
  private(set) var effects: [Effect] = []
  var shop: SmallShop { book.shop }
  private let book: AnswerBook
  var desk: Desk

  init(
    _ shop: SmallShop = .standard, width: Int = 80, height: Int = 24, desk: Desk = .answers,
    themes: [Theme] = [.builtIn], glyphs: GlyphSet = .braille, strings: Strings = Strings(),
    keyMap: KeyMap = .standard
  ) {
    book = shop == .standard ? .standard : AnswerBook(shop)
    self.desk = desk
    state = DashboardState(
      shop: shop.facts, size: Size(width: width, height: height), themes: themes, glyphs: glyphs,
      strings: strings, keyMap: keyMap)
    carryOut(start(&state))
  }

  /// The dashboard on the usual shop as it stands.
  init(_ state: DashboardState) {
    book = .standard
    desk = .answers
    self.state = state
  }

  /// Lets something happen, and answers what is asked because of it.
  mutating func send(_ event: Event) { carryOut(update(&state, event)) }

  private mutating func carryOut(_ wanted: [Effect]) {
    effects += wanted
    for case .load(let query) in wanted {
      switch desk {
      case .answers: send(.answered(query, .loaded(book.answer(query))))
      case .silent: break
      case .fails(let reason): send(.answered(query, .failed(reason)))
      }
    }
  }

  /// Presses keys one after the other.
  mutating func press(_ keys: Key...) { press(keys) }

  /// Presses keys one after the other.
  mutating func press(_ keys: [Key]) { for key in keys { send(.terminal(.key(key))) } }

  /// Presses the keys of the characters of a text.
  mutating func press(_ text: String) { press(text.map(Key.character)) }

  /// Presses a key so many times.
  mutating func press(_ text: String, times: Int) { for _ in 0..<times { press(text) } }

  /// What one key would make the dashboard want, the questions for data left out.
  func wanted(by key: Key) -> [Effect] {
    after([key]).effects.dropFirst(effects.count).filter { effect in
      if case .load = effect { false } else { true }
    }
  }

  mutating func mouse(_ action: MouseAction, x: Int, y: Int) {
    send(.terminal(.mouse(action, x: x, y: y)))
  }

  /// Does something with the mouse on the first cell of a text on screen; nothing if it is not there.
  mutating func mouse(_ action: MouseAction, on text: String) {
    for (y, line) in lines.enumerated() {
      guard let range = line.ranges(of: text).first else { continue }
      return mouse(action, x: TextWidth.width(of: line[..<range.lowerBound]), y: y)
    }
  }

  mutating func resize(width: Int, height: Int) {
    send(.terminal(.resized(Size(width: width, height: height))))
  }

  /// The rows of the screen.
  var lines: [String] { draw(state).lines }

  /// The whole screen.
  var text: String { lines.joined(separator: "\n") }

  /// The breadcrumb's row.
  var breadcrumb: String { line(ScreenLayout(state).breadcrumb.y) }

  /// The last row without its edge: keys, a message, or what is being entered.
  var footer: String { String((lines.last ?? "").drop { $0 == " " }) }

  /// The row on top.
  var topLine: String { line(0) }

  private func line(_ y: Int) -> String { lines.indices.contains(y) ? lines[y] : "" }
}

/// The ways to every kind of screen.
struct Route: CustomStringConvertible, Sendable {
  let name: String
  let keys: [Key]

  var description: String { name }

  static let panels = Panel.allCases.map {
    Route(name: "panel \($0.digit)", keys: [.character($0.digit)])
  }
  static let deeper = [
    // The order value is the last tile but one.
    Route(name: "parts", keys: "1Gh".map(Key.character) + [.enter]),
    Route(name: "orders", keys: "1Gh".map(Key.character) + [.enter, .enter]),
    Route(name: "order of nobody", keys: "1Gh".map(Key.character) + [.enter, .enter, .enter]),
    Route(name: "customers of a figure", keys: "2jjjj".map(Key.character) + [.enter]),
    Route(name: "customer", keys: [.character("6"), .enter]),
    Route(name: "order", keys: [.character("6"), .enter, .enter]),
    Route(name: "spend", keys: [.character("3"), .enter, .down, .down, .enter]),
    Route(name: "rejected rows", keys: [.character("0"), .enter]),
    Route(name: "cell of a cohort", keys: [.character("4"), .enter]),
  ]
  static let screens = panels + deeper
  /// Every part of a panel, by Tab; what is left out for want of anything in it leads one part further.
  static let parts = PanelPart.allCases.map { part in
    let before = PanelPart.allCases.filter { $0.panel == part.panel }.firstIndex(of: part) ?? 0
    return Route(
      name: "\(part)",
      keys: [.character(part.panel.digit)] + Array(repeating: .tab, count: before))
  }
  static let others = [
    Route(name: "two periods", keys: "2w".map(Key.character)),
    Route(name: "best customers", keys: "2w".map(Key.character) + [.tab]),
    Route(name: "forecasts", keys: [.character("3"), .tab, .tab, .tab, .down, .enter]),
    Route(name: "curves", keys: "4tth".map(Key.character)),
    Route(name: "removal", keys: [.character("9"), .tab, .tab, .character("d")]),
  ]
  static let overlays = [
    Route(name: "help", keys: [.character("?")]),
    Route(name: "explanation", keys: [.character("x")]),
    Route(name: "filter", keys: [.character("f")]),
    Route(name: "finder", keys: [.control("p"), .character("d"), .down]),
    Route(name: "command line", keys: [.character(":"), .character("a"), .tab, .tab]),
    Route(name: "themes", keys: [.character("T"), .down]),
    Route(name: "search", keys: [.character("6"), .character("/"), .character("a")]),
    Route(name: "export", keys: [.character("6"), .character("e")]),
    Route(name: "segment", keys: [.character("5"), .character("n"), .character("o")]),
    Route(name: "launch", keys: [.character("9"), .shiftTab, .character("n")]),
  ]
  static let all = screens + parts + others + overlays
}

extension Session {
  /// The screen with every run of spaces as one, so that what stands beside each other can be looked for.
  var squeezed: String {
    text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }

  /// The same dashboard after some more keys.
  func after(_ keys: [Key]) -> Session {
    var session = self
    session.press(keys)
    return session
  }

  /// The same dashboard after the keys of some more characters.
  func after(_ text: String) -> Session { after(text.map(Key.character)) }
}
