import TestSupport
import Testing

/// Job control: the shell in between.
@Suite(.serialized) struct SuspendTests {
  @Test(arguments: ["tmux-256color", "xterm-256color", "screen"])
  func `Ctrl-Z gives the shell a clean terminal, and fg brings the dashboard back`(
    kind: String
  ) async throws {
    let shop = try await ShopTerminal(settings: ["TERM": kind])
    let terminal = shop.terminal
    let settings = try await shop.settings("before")
    try terminal.enter("export TERM=\(kind)")
    try terminal.enter("stamgast")
    try await terminal.wait(for: "Repeat in period")
    try await shop.press("6", seeing: "Valérie Zwart")
    let panel = try await terminal.settled()
    let modes = try terminal.modes
    try await shop.press("C-z", seeing: "Stopped")
    #expect(try terminal.modes == TmuxTerminal.Modes())
    #expect(try await shop.settings("between") == settings)
    #expect(try await shop.run("echo shell works").contains("shell works"))
    try terminal.enter("fg; echo \"ended with $?\"")
    try await terminal.wait(until: "the dashboard as it was") { $0 == panel }
    #expect(try terminal.modes == modes)
    // The arrow moves at once: the second customer is the one that opens.
    try terminal.press("Down")
    try await shop.press("Enter", seeing: "Customers › Hans Vos")
    try terminal.press("Escape")
    try terminal.press("q")
    try await terminal.wait(for: "ended with 0")
    #expect(try terminal.modes == TmuxTerminal.Modes())
    #expect(try await shop.settings("after") == settings)
  }

  @Test func `a program that is stopped and continued from outside is drawn again`() async throws {
    let shop = try await ShopTerminal()
    let start = try await shop.open()
    let process = try shop.process
    ChildProcess.signal(Signal.stop.rawValue, to: process)
    try await shop.terminal.wait(for: "left with")
    #expect(ChildProcess.isRunning(process))
    try shop.terminal.enter("clear; fg")
    try await shop.terminal.wait(until: "the dashboard") { $0 == start }
    try shop.terminal.press("q")
    try await shop.terminal.wait(until: "the shell") { !$0.contains("Repeat in period") }
    #expect(try shop.terminal.modes == TmuxTerminal.Modes())
  }
}
