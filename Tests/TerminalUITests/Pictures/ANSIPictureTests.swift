import Testing

@testable import TerminalUI

@Suite struct ANSIPictureTests {
  /// A theme of the usual look but for two roles.
  private func theme() throws -> Theme {
    let lines = StyleRole.allCases.map { role in
      switch role {
      case .heading: "heading = 75 bold"
      case .cursor: "cursor = 15 on 24"
      default: "\(role) = default"
      }
    }
    return try ThemeFile.parse(
      (["ground = #000000"] + lines).joined(separator: "\n"), name: "test", file: "test")
  }

  @Test func `words have the colours of their roles, and plain ones none`() throws {
    var canvas = Canvas(size: Size(width: 12, height: 2))
    canvas.write("Net", x: 0, y: 0, role: .heading)
    canvas.write("of May", x: 4, y: 0)
    canvas.write("a", x: 0, y: 1, role: .cursor)
    #expect(
      try ANSIPicture.text(canvas, theme: theme())
        == "\u{1B}[0;1;38;5;75mNet \u{1B}[0mof May\n\u{1B}[0;38;5;15;48;5;24ma\u{1B}[0m\n")
  }

  @Test func `a ground shows where nothing stands`() throws {
    var canvas = Canvas(size: Size(width: 4, height: 1))
    canvas.fill(Rect(x: 0, y: 0, width: 3, height: 1), role: .cursor)
    #expect(
      try ANSIPicture.text(canvas, theme: theme()) == "\u{1B}[0;38;5;15;48;5;24m   \u{1B}[0m\n")
  }

  @Test func `a screen without cells is nothing`() {
    #expect(
      ANSIPicture.text(Canvas(size: Size(width: 0, height: 0)), theme: .builtIn).isEmpty)
    #expect(
      ANSIPicture.text(Canvas(size: Size(width: 0, height: 2)), theme: .builtIn) == "\n\n")
  }
}
