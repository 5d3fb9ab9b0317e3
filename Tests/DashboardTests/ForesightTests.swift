import Commerce
import Metrics
import TerminalUI
import Testing

@testable import Dashboard

/// What is foreseen is what the next key will ask.
@Suite struct Foresight {
  private func key(_ text: Character) -> TerminalEvent { .key(.character(text)) }

  /// What a key makes a dashboard ask that shows all it has asked for so far.
  private func asked(by text: Character, in session: Session) -> [DataQuery] {
    var state = session.state
    return update(&state, .terminal(key(text))).compactMap { effect in
      if case .load(let query) = effect { query } else { nil }
    }
  }

  private func foreseen(
    _ session: Session, after text: Character?, isHeld: Bool = false
  ) -> [DataQuery] {
    session.state.likelyQueries(after: text.map(key), isHeld: isHeld)
  }

  @Test(arguments: Array("1234567890"))
  func `whichever panel comes next, what it asks is foreseen, but for what takes long`(
    panel: Character
  ) {
    for before: Character in "1234567890" where before != panel {
      var session = Session()
      session.press(String(before))
      let asked = asked(by: panel, in: session).filter { !$0.takesLong }
      #expect(foreseen(session, after: before).filter(asked.contains).count == asked.count)
    }
  }

  @Test func `the same key once more comes first`() {
    var session = Session()
    session.press("3,")
    let next = foreseen(session, after: ",")
    #expect(next.first == .customerValue(.margin, asOf: day("2025-04-30")))
    #expect(next.contains(.timing(asOf: day("2025-05-31"))))
  }

  @Test(arguments: [
    ("2", "w"), ("2", ","), ("3", "b"), ("3", ","), ("5", "\n"), ("6", "s"), ("6", "\n"),
    ("6", ","),
    ("7", ","),
  ])
  func `the period before, another look and what a row opens are foreseen`(
    panel: String, next: Character
  ) {
    var session = Session()
    session.press(panel)
    let key: Key = next == "\n" ? .enter : .character(next)
    var state = session.state
    let asked = update(&state, .terminal(.key(key))).compactMap { effect in
      if case .load(let query) = effect, !query.takesLong { query } else { nil }
    }
    #expect(!asked.isEmpty)
    #expect(Set(foreseen(session, after: panel.first)).isSuperset(of: asked))
  }

  @Test func `what is of this day is made behind what is of another one, so that it is at hand`() {
    var session = Session()
    session.press("6")
    let days = foreseen(session, after: "6").map { query in
      if case .customerList(let list) = query { list.asOf } else { nil }
    }.compactMap(\.self)
    #expect(days.first == day("2025-05-31"))
    #expect(days.last == day("2025-06-17"))
  }

  @Test func `of a key that is held down nothing else is foreseen`() {
    var session = Session()
    session.press("3,,")
    #expect(
      foreseen(session, after: ",", isHeld: true) == asked(by: ",", in: session))
    session.press("j")
    #expect(foreseen(session, after: "j", isHeld: true).isEmpty)
  }

  @Test func `what takes long is left to who asks for it`() {
    var session = Session()
    session.press("2")
    let next = foreseen(session, after: "8")
    #expect(!asked(by: "8", in: session).isEmpty)
    #expect(!next.isEmpty && next.allSatisfy { !$0.takesLong })
  }

  @Test func `what stands on screen is not asked again, nor anything twice`() {
    let session = Session()
    let next = foreseen(session, after: nil)
    #expect(Set(next).count == next.count)
    #expect(next.allSatisfy { session.state.answers[$0] == nil })
  }

  @Test(arguments: ["?", "x", "/", ":", "f", "e", "T"])
  func `nothing is foreseen while something is entered or lies over the screen`(keys: String) {
    var session = Session()
    session.press("6")
    session.press(keys)
    #expect(session.state.overlay != nil || session.state.prompt != nil)
    #expect(foreseen(session, after: keys.first).isEmpty)
  }

  @Test func `nor while an answer is on its way, nor in a shop without orders`() {
    #expect(foreseen(Session(desk: .silent), after: nil).isEmpty)
    #expect(foreseen(Session(.empty), after: nil).isEmpty)
  }

  @Test func `looking ahead changes nothing`() {
    var session = Session()
    session.press("4,")
    let before = session.state
    _ = foreseen(session, after: ",")
    #expect(session.state == before)
  }
}
