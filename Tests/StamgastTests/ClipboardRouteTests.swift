import Testing

@testable import NcursesBackend

@Suite struct ClipboardRouteTests {
  private func route(_ terminal: String, _ environment: [String: String] = [:]) -> ClipboardRoute {
    ClipboardRoute(terminal: terminal) { environment[$0] }
  }

  @Test func `the way to the clipboard follows from what lies between`() {
    #expect(route("xterm-256color") == .terminal)
    #expect(route("tmux-256color", ["TMUX": "/tmp/tmux-0/default,1,0"]) == .tmux)
    #expect(route("screen", ["TMUX": "/tmp/tmux-0/default,1,0", "STY": "1.a"]) == .tmux)
    #expect(route("screen-256color", ["STY": "12.pts-0.shop"]) == .screen)
    #expect(route("tmux-256color") == .distantTmux)
    #expect(route("vte-256color") == .terminal)
  }

  @Test(arguments: ["linux", "linux-16color", "vt100", "vt220", "dumb", "ansi", ""])
  func `terminals without a clipboard are told apart`(terminal: String) {
    #expect(route(terminal) == .none)
    #expect(ClipboardRoute.none.sequence("QQ==").isEmpty)
  }

  @Test func `each way has its envelope`() {
    #expect(ClipboardRoute.terminal.sequence("QQ==") == "\u{1B}]52;c;QQ==\u{07}")
    let wrapped = "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;QQ==\u{07}\u{1B}\\"
    #expect(ClipboardRoute.tmux.sequence("QQ==") == wrapped)
    #expect(ClipboardRoute.distantTmux.sequence("QQ==") == "\u{1B}]52;c;QQ==\u{07}" + wrapped)
    #expect(
      ClipboardRoute.screen.sequence("QQ==") == "\u{1B}P\u{1B}]52;c;QQ==\u{07}\u{1B}\\")
  }

  @Test func `screen gets a long text in pieces that it keeps whole`() {
    let text = String(repeating: "A", count: 1200)
    let sequence = ClipboardRoute.screen.sequence(text)
    let pieces = sequence.split(separator: "\u{1B}\\").map { $0.dropFirst(2) }
    #expect(pieces.map(\.count) == [512, 512, 184])
    #expect(pieces.joined() == "\u{1B}]52;c;\(text)\u{07}")
  }
}
