import TestSupport
import Testing

/// Commands by name, the finder, the mouse's key and the theme for the background, in a real terminal.
@Suite(.serialized) struct PaletteTests {
  @Test func `commands are completed, obeyed and remembered for the next time`() async throws {
    let shop = try await ShopTerminal(columns: 120)
    try await shop.open()
    try await shop.press(":", seeing: "Tab complete")
    try shop.terminal.type("as-of 2026-0")
    try await shop.terminal.wait(for: "as-of 2026-03")
    try shop.terminal.type("3")
    try await shop.press("Enter", seeing: "as of 31 Mar 2026 (past)")
    try await shop.press(":", seeing: "Tab complete")
    try shop.terminal.type("as-off")
    try await shop.press("Enter", seeing: "“as-off” is no command")
    let history = shop.home.file(".local/state/stamgast/history")
    try shop.terminal.type(":q")
    try await shop.press("Enter", seeing: "left with 0")
    #expect(permissions(ofFile: history) == 0o600)
    #expect(try text(ofFile: history).hasPrefix("as-of 2026-03\n"))
    try shop.terminal.enter("clear")
    try await shop.open()
    try shop.terminal.type(":as")
    try await shop.press("Up", seeing: ": as-of 2026-03")
  }

  @Test func `the demo leaves no history`() async throws {
    let shop = try await ShopTerminal(hasStore: false)
    try await shop.open("stamgast demo")
    try shop.terminal.type(":cohorts")
    try await shop.press("Enter", seeing: "Cohorts  ")
    try await shop.press("q", seeing: "left with 0")
    #expect(permissions(ofFile: shop.home.file(".local/state/stamgast/history")) == nil)
  }

  @Test func `the finder opens a customer, and one comes back by the key for it`() async throws {
    let shop = try await ShopTerminal(columns: 120)
    try await shop.open()
    try await shop.press("2", seeing: "Won back")
    try await shop.press("C-p", seeing: "Find:")
    try shop.terminal.type("valérie zwart")
    try await shop.terminal.wait(for: "valerie.zwart@post.example.com")
    try await shop.press("Enter", seeing: "Customers › Valérie Zwart")
    try await shop.press("[", seeing: "Won back")
    try await shop.press("]", seeing: "Customers › Valérie Zwart")
  }

  @Test func `a key gives the mouse to the terminal and takes it back`() async throws {
    let shop = try await ShopTerminal(columns: 120)
    try await shop.open()
    #expect(try shop.terminal.modes.reportsMouse)
    try await shop.press("M", seeing: "M takes it back")
    #expect(try !shop.terminal.modes.reportsMouse)
    try await shop.press("M", seeing: "The mouse works here")
    #expect(try shop.terminal.modes.reportsMouse)
  }

  @Test(arguments: [("bg=#fdf6e3", "* stamgast-light"), ("bg=#1e1e2e", "* stamgast-dark")])
  func `the theme is that for the terminal's background`(style: String, theme: String) async throws
  {
    let shop = try await ShopTerminal()
    _ = try await shop.run("tmux set -w window-style \(style)")
    try await shop.open()
    try await shop.press("T", seeing: theme)
    let settings = try await ShopTerminal(settings: ["COLORFGBG": "15;0"])
    _ = try await settings.run("tmux set -w window-style \(style)")
    try await settings.open("stamgast --theme nord")
    try await settings.press("T", seeing: "* nord")
  }

  @Test(arguments: ["tmux-256color", "xterm-256color", "screen", "vt100"])
  func `no byte of the answer is left on the screen, however soon one quits`(
    kind: String
  ) async throws {
    let shop = try await ShopTerminal()
    for _ in 0..<3 {
      try shop.terminal.enter("env TERM=\(kind) stamgast; echo \"left with $?\"")
      try shop.terminal.type("q")
      try await shop.terminal.wait(until: "the end") { $0.hasLeft }
      let screen = try await shop.terminal.settled()
      #expect(!screen.contains("rgb:") && !screen.contains("]11;") && !screen.contains("62;"))
      try shop.terminal.enter("clear")
      try await shop.terminal.wait(until: "a clear screen") { !$0.contains("left with") }
    }
  }
}
