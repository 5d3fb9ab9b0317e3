import Presentation
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct Rebinding {
  private func keys(_ wishes: (Command, [Key])...) throws -> KeyMap {
    try KeyMap.standard.rebound(
      wishes.enumerated().map { .init(command: $1.0, keys: $1.1, line: $0 + 1) })
  }

  @Test func `names of actions are one each, in lower case with hyphens`() {
    let names = KeyMap.standard.bindings.map(\.command.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0 == "-" || ("a"..."z").contains($0) } })
    #expect(names.contains("as-of-year-earlier") && names.contains("panel-customer-value"))
  }

  @Test func `every key of the table is read from its label`() {
    for key in KeyMap.standard.bindings.flatMap(\.keys) { #expect(Key(label: key.label()) == key) }
  }

  @Test func `keys have their usual second names, in any case`() {
    #expect(Key(label: "escape") == .escape)
    #expect(Key(label: "RETURN") == .enter)
    #expect(Key(label: "pageup") == .pageUp)
    #expect(Key(label: "Hash") == .character("#"))
    #expect(Key(label: "f12") == .function(12))
    #expect(Key(label: "ctrl-x") == .control("x"))
    #expect(Key(label: "Ctrl-I") == .tab)
    for none in ["", "F13", "F0", "Ctrl-", "Ctrl-1", "Ctrl-XY", "word", " "] {
      #expect(Key(label: none) == nil, "\(none)")
    }
  }

  @Test func `footer and help show the keys that are bound, and these work`() throws {
    let map = try keys((.moveDown, [.character("u")]), (.help, [.character("H")]))
    #expect(map.hintKeys(for: .moveDown).map(\.key) == [.character("u"), .character("k")])
    #expect(map.hintKeys(for: .help).map(\.key) == [.character("H")])
    let session = Session(width: 100, height: 80, keyMap: map)
    #expect(session.footer.contains("H help"))
    #expect(session.after("?").state == session.state)
    #expect(session.after("H").squeezed.contains("│ u Down down"))
    #expect(
      session.after("6u").state
        == Session(width: 100, height: 80, keyMap: map).after([.character("6"), .down]).state)
  }

  @Test func `an action without keys is in no footer`() throws {
    let map = try keys((.help, []))
    #expect(map.hintKeys(for: .help).isEmpty)
    #expect(!Session(width: 200, keyMap: map).footer.contains(" help"))
  }

  @Test
  func `hints of two that belong together name the keys of both, and blanks follow for idle ones`()
  {
    func keys(_ command: Command) -> [Key] { KeyMap.standard.hintKeys(for: command).map(\.key) }
    #expect(keys(.moveDown) == [.character("j"), .character("k")])
    #expect(keys(.asOfEarlier) == [.character(","), .character(".")])
    #expect(keys(.sortColumn) == [.character("s"), .character("S")])
    #expect(keys(.open) == [.enter])
    func hint(without idle: Set<Key>) -> KeyHint {
      OfferedKeys(keys: keys(.moveDown), idle: idle, words: "move").hint(Strings())
    }
    #expect(hint(without: []) == KeyHint(["j", "k"], "move"))
    #expect(hint(without: [.character("k")]) == KeyHint(["j"], "move  "))
    #expect(hint(without: [.character("j"), .character("k")]) == KeyHint([], "        "))
  }

  @Test func `keys have names of the language, and are read by those of any`() {
    #expect(Key.character(" ").label(.dutch) == "Spatie")
    #expect(Key.up.label(.dutch) == "Omhoog")
    #expect(Key.enter.label(.dutch) == "Enter")
    for key in KeyMap.standard.bindings.flatMap(\.keys) {
      #expect(Key(label: key.label(.dutch)) == key)
    }
  }

  @Test func `a command that has fixed keys alone can't be left without`() {
    for command in [Command.interrupt, .redraw] {
      #expect(throws: KeyMap.RebindingError.self) { try keys((command, [])) }
    }
  }
}
