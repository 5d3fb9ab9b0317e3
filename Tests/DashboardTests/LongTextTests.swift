import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// What is longer than the room for it.
@Suite struct `Long texts` {
  @Test func `a text that goes on below says where in it one is`() {
    let session = Session(width: 80, height: 24).after("x")
    let place = /1-(\d+) \/ (\d+)/
    #expect(session.text.contains(place))
    #expect(!Session(width: 80, height: 200).after("x").text.contains(place))
    #expect(!session.after([.end]).text.contains(place))
  }

  @Test func `what is told and is longer than a line is told whole`() {
    var session = Session(width: 80, height: 24)
    let words = Array(repeating: "word", count: 30).joined(separator: " ") + " end."
    session.send(.message(Message(words)))
    #expect(session.squeezed.replacing("\n", with: " ").replacing("  ", with: " ").contains(words))
    session.press("j")
    #expect(!session.text.contains("word word"))
  }
}
