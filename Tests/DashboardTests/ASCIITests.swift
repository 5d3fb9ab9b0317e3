import Presentation
import TerminalUI
import Testing

@testable import Dashboard

@Suite("Screens without UTF-8") struct ASCIITests {
  private func session(_ route: Route) -> Session {
    Session(width: 120, height: 40, glyphs: .ascii, strings: Strings(isASCII: true))
      .after(route.keys)
  }

  @Test(arguments: Route.all)
  func `every character has one that stands for it`(route: Route) {
    for line in session(route).lines {
      for character in line where !character.isASCII {
        #expect(ASCIIFallback.character(for: String(character)) != "?", "\(character) in \(line)")
      }
    }
  }

  @Test(arguments: Route.all)
  func `money is written by its code`(route: Route) {
    #expect(!session(route).text.contains("€"))
  }

  @Test func `a code does not push money out of its column`() {
    let text = Session(
      width: 80, height: 24, glyphs: .ascii, strings: Strings(isASCII: true)
    ).after("6").text
    #expect(text.contains("EUR 200.00"))
    // 200 of Ann, 80 of Bob, 100 of Cas, 70 of Dee.
    #expect(text.contains("EUR 450.00"))
  }
}
