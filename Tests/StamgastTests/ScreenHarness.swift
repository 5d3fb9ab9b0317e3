import Commerce
import Presentation
import Storage
import TerminalUI

@testable import Dashboard
@testable import stamgast

/// The dashboard on a shop without a terminal: keys in, screens out, with every question answered
/// before the next key.
final class ScreenHarness {
  /// What comes back to the dashboard's questions.
  enum Answers {
    /// All, at once.
    case all
    /// Some; the others are still on their way.
    case those((DataQuery) -> Bool)
    /// None yet.
    case none
    /// To each that it failed, and why.
    case failure(String)

    /// Those that take no time.
    static var quick: Answers { .those(isQuick) }
  }

  private let desk: ShopDesk
  var answers: Answers
  private(set) var state: DashboardState
  /// What the dashboard wanted done outside of it, but for the loading of data.
  private(set) var effects: [Effect] = []

  /// A dashboard of a size on the demo shop, or on the one that a desk is for.
  init(
    size: Size, glyphs: GlyphSet = .braille, desk other: ShopDesk? = nil, answers: Answers = .all
  ) async throws {
    self.answers = answers
    desk = if let other { other } else { try await DemoDesk.shared.value }
    let facts = try await desk.facts(now: DemoDesk.importedAt)
    state = DashboardState(
      shop: facts, size: size, themes: [.builtIn], glyphs: glyphs, strings: desk.strings)
    await carryOut(start(&state))
  }

  /// Presses keys, given as `KeyScript` reads them.
  func press(_ script: String) async {
    for key in KeyScript.keys(script) { await press(key) }
  }

  /// Presses one key.
  func press(_ key: Key) async {
    await carryOut(update(&state, .terminal(.key(key))))
  }

  /// Gives the terminal another size.
  func resize(to size: Size) async {
    await carryOut(update(&state, .terminal(.resized(size))))
  }

  /// Goes back to what the dashboard was; what lies on the desk stays.
  func restore(_ earlier: DashboardState) { state = earlier }

  /// The screen as cells.
  var canvas: Canvas { draw(state) }

  private func answer(_ query: DataQuery) async -> DataState {
    let searches =
      switch query {
      case .customerList(let list), .customerPage(let list, _): !list.search.isEmpty
      case .orderList(let list), .orderPage(let list, _): !list.search.isEmpty
      case .findings: true
      default: false
      }
    return searches
      ? await SearchTurn.shared.answer(query, of: desk) : await desk.answer(query)
  }

  /// Changes the desk; returns what the dashboard then wants.
  private func change(
    _ change: (ShopDesk) async throws -> Void, _ event: (ShopFacts) -> Event
  ) async -> [Effect] {
    do {
      try await change(desk)
      return update(&state, event(try await desk.facts(now: DemoDesk.importedAt)))
    } catch {
      return update(&state, .message(Message("\(error)", isError: true)))
    }
  }

  private static func isQuick(_ query: DataQuery) -> Bool {
    // Of the lists for today those come first that need no forecast.
    if case .today(let query) = query { return !query.isWhole }
    return !query.takesLong
  }

  private func carryOut(_ wanted: [Effect]) async {
    var waiting = wanted
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      switch effect {
      case .load(let query):
        switch answers {
        case .none: break
        case .those(let come) where !come(query): break
        case .all, .those:
          waiting += update(&state, .answered(query, await answer(query)))
        case .failure(let reason): waiting += update(&state, .answered(query, .failed(reason)))
        }
      case .filter(let filter):
        do {
          try await desk.apply(filter) { _ in }
          waiting += update(&state, .filtered(try await desk.facts(now: DemoDesk.importedAt)))
        } catch {
          waiting += update(&state, .filterFailed(Message("\(error)", isError: true)))
        }
      case .bookRefunds(let booking):
        await desk.book(booking)
        if let facts = try? await desk.facts(now: DemoDesk.importedAt) {
          waiting += update(&state, .refundsBooked(facts))
        }
      case .score(let mode):
        waiting += await change({ try await $0.score(by: mode) }) { .scored($0) }
      case .saveSegment(let segment, let old):
        waiting += await change({ try await $0.save(segment, replacing: old) }) {
          .segmentsChanged($0, Message("saved"))
        }
      case .removeSegment(let name):
        waiting += await change({ try await $0.removeSegment(named: name) }) {
          .segmentsChanged($0, Message("removed"))
        }
      case .save(let entry, let old):
        waiting += await change({ _ = try await $0.save(entry, replacing: old) }) {
          .entriesChanged($0, Message("saved"))
        }
      case .removeEntry(let kind, let name):
        waiting += await change({ try await $0.remove(kind, named: name) }) {
          .entriesChanged($0, Message("removed"))
        }
      default: effects.append(effect)
      }
    }
  }
}

/// Keys written as words: `2 j Enter Esc`, a search as `/zwart`.
enum KeyScript {
  private static let names: [String: Key] = [
    "Enter": .enter, "Space": .character(" "), "Esc": .escape, "Tab": .tab, "Shift-Tab": .shiftTab,
    "Up": .up,
    "Down": .down, "Left": .left, "Right": .right, "PgUp": .pageUp, "PgDn": .pageDown,
    "Home": .home, "End": .end, "Backspace": .backspace,
    "Ctrl-P": .control("p"),
  ]

  /// The keys of a script; a word that is no key's name is pressed letter by letter.
  static func keys(_ script: String) -> [Key] {
    script.split(separator: " ").flatMap { word in
      names[String(word)].map { [$0] } ?? word.map { Key.character($0) }
    }
  }
}
