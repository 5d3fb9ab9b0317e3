import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// What counts as no more than a move of the cursor.
@Suite struct CursorMoveTests {
  private func isMove(_ key: Key, after keys: String = "6", in session: Session = Session()) -> Bool
  {
    session.after(keys).state.isCursorMove(.terminal(.key(key)))
  }

  @Test(arguments: [
    Key.up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .character("j"),
    .character("G"),
  ])
  func `keys of movement move the cursor`(key: Key) {
    #expect(isMove(key))
  }

  @Test(arguments: [
    Key.enter, .escape, .tab, .character("5"), .character(","), .character("s"), .character("x"),
    .character("é"), .control("l"),
  ])
  func `other keys do more, or nothing`(key: Key) {
    #expect(!isMove(key))
  }

  @Test func `so does the wheel, and no press`() {
    let state = Session().after("6").state
    #expect(state.isCursorMove(.terminal(.mouse(.wheelDown, x: 3, y: 9))))
    #expect(!state.isCursorMove(.terminal(.mouse(.press, x: 3, y: 9))))
  }

  @Test func `a key may have another meaning by the user's own wish`() throws {
    var map = KeyMap.standard
    map = KeyMap(
      bindings: [KeyMap.Binding(command: .moveDown, keys: [.character("n")])] + map.bindings)
    #expect(isMove(.character("n"), in: Session(keyMap: map)))
  }

  @Test func `what lies over the screen takes the keys`() {
    for keys in ["6?", "6x", "6f", "6/", "6:", "6e", "T"] { #expect(!isMove(.down, after: keys)) }
  }

  @Test func `what happens by itself is no move`() {
    let state = Session().after("6").state
    for event in [Event.terminal(.resized(state.size)), .terminal(.resumed), .message(Message(""))]
    {
      #expect(!state.isCursorMove(event))
    }
  }

  @Test func `in plain mode each move is said at once`() {
    #expect(!isMove(.down, in: Session(glyphs: .plain)))
  }
}
