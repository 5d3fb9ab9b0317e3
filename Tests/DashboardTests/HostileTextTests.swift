import Presentation
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct `Hostile texts` {
  static let texts = [
    "\u{1B}]0;pwned\u{7}\u{1B}[2J\u{202E}", "\u{9B}31m\u{0}\u{8}\u{7F}", "a\nb\r\tc\u{2028}d",
    "\u{200B}\u{2066}\u{FEFF}\u{E0041}", "👩‍👩‍👧‍👦🏳️‍🌈é́́́́́́́", "\u{FFFE}\u{10FFFF}",
  ]

  /// Whether a terminal could take the character for something else than a letter.
  private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
    default: false
    }
  }

  private func expectHarmless(_ session: Session, _ route: Route) {
    let canvas = draw(session.state)
    for y in 0..<canvas.size.height {
      for cell in canvas.row(y) {
        #expect(!cell.text.unicodeScalars.contains(where: isHarmful), "\(route)")
      }
    }
  }

  @Test(arguments: texts)
  func `no screen passes on what a file tries to tell the terminal`(text: String) {
    for route in Route.all {
      expectHarmless(Session(.hostile(text)).after(route.keys), route)
      expectHarmless(Session(.hostile(text), width: 200, height: 60).after(route.keys), route)
    }
  }

  @Test func `the letters of such a text are still shown`() {
    let session = Session(.hostile(Self.texts[0]), width: 200, height: 60).after("6")
    #expect(session.text.contains("]0;pwned"))
    #expect(session.text.contains("[2J"))
  }

  @Test func `failures and messages are made safe`() {
    for text in Self.texts {
      var session = Session(desk: .fails(text))
      session.send(.message(Message(text, isError: true)))
      expectHarmless(session, Route.panels[0])
    }
  }

  @Test func `what is typed and pasted is made safe`() {
    for text in Self.texts {
      var session = Session().after("6e")
      session.send(.terminal(.paste(text)))
      expectHarmless(session, Route.panels[5])
    }
  }

  @Test func `the name of a file to export to holds no path of a figure's title`() {
    let session = Session(.hostile("../../ Orders")).after([.character("0"), .enter]).after("e")
    #expect(session.text.contains("To: rejected-orders-csv.csv "))
  }
}
