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
