import Presentation
import Testing

@testable import Dashboard
@testable import TerminalUI

/// The choice of a theme, by hand and by the terminal's background.
@Suite struct ThemeMenuTests {
  private static let themes = [
    Theme.builtIn, Theme(name: "paper", ground: .rgb(255, 255, 255), styles: [:]),
    Theme(name: "stamgast-light", ground: .rgb(250, 250, 250), styles: [:]),
  ]
  private let session = Session(themes: themes)

  @Test func `the theme under the cursor is in use at once`() {
    let open = session.after("T")
    #expect(open.squeezed.contains("* stamgast-dark dark"))
    #expect(open.squeezed.contains("paper light"))
    #expect(open.after([.down]).state.theme.name == "paper")
    #expect(open.after([.end]).state.theme.name == "stamgast-light")
  }

  @Test func `T goes through them, round the end`() {
    #expect(session.after("TT").state.theme.name == "paper")
    #expect(session.after("TTTT").state.theme.name == "stamgast-dark")
  }

  @Test func `Enter keeps it and says how to keep it for good, Esc and q go back`() {
    let kept = session.after("Tj").after([.enter])
    #expect(kept.state.theme.name == "paper")
    #expect(kept.footer.contains("Theme paper; “theme = paper” in the settings keeps it"))
    for key in [Key.escape, .character("q"), .control("c")] {
      #expect(session.after("Tj").after([key]).state == session.state)
    }
  }

  @Test func `a press chooses, a double press keeps, one elsewhere goes back`() {
    var other = session.after("T")
    other.mouse(.press, on: "paper")
    #expect(other.state.theme.name == "paper")
    other.mouse(.press, x: 2, y: 20)
    #expect(other.text == session.text)
    other.press("T")
    other.mouse(.doublePress, on: "paper")
    #expect(other.state.overlay == nil)
    #expect(other.state.theme.name == "paper")
  }

  @Test func `a file that is no theme is named below them with its reason`() {
    var state = session.state
    state.brokenThemes = ["mine.theme:2: heat2 has no style, such as #d8dee9 on #2e3440"]
    let open = Session(state).after("T")
    #expect(open.squeezed.contains("mine.theme:2: heat2 has no style"))
    #expect(open.squeezed.contains("* stamgast-dark dark"))
    #expect(open.after([.end]).state.theme.name == "stamgast-light")
  }

  @Test func `without any theme there is nothing to choose`() {
    #expect(Session(themes: []).after("T").state == Session(themes: []).state)
  }

  private func told(_ color: ThemeColor, follows: Bool = true, keys: String = "") -> Session {
    var state = session.state
    state.followsBackground = follows
    var told = Session(state)
    told.press(keys)
    told.send(.terminal(.background(color)))
    return told
  }

  @Test func `a light background gets the program's light theme, a dark one its dark theme`() {
    #expect(told(.rgb(253, 246, 227)).state.theme.name == "stamgast-light")
    #expect(told(.rgb(30, 30, 46)).state.theme.name == "stamgast-dark")
  }

  @Test func `a theme that was chosen stays`() {
    #expect(told(.rgb(255, 255, 255), follows: false).state.theme.name == "stamgast-dark")
    let chosen = told(.rgb(255, 255, 255), keys: "T")
    #expect(chosen.state.theme.name == "stamgast-dark")
  }

  @Test func `of themes that are not the program's the first for the background is taken`() {
    #expect(Array(Self.themes.prefix(2)).standardIndex(onDark: false) == 1)
    #expect([Theme]().standardIndex(onDark: true) == nil)
  }
}
