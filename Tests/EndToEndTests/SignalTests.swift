import TestSupport
import Testing

/// The end that comes from outside.
@Suite(.serialized) struct SignalTests {
  @Test(arguments: [
    Signal.terminate, .hangUp, .interrupt, .quit, .segmentationFault, .illegalInstruction, .abort,
    .busError,
  ])
  func `a signal gives the terminal back before it ends the program`(signal: Signal) async throws {
    let shop = try await ShopTerminal()
    let settings = try await shop.settings("before")
    try await shop.open()
    let process = try shop.process
    let began = ContinuousClock.now
    ChildProcess.signal(signal.rawValue, to: process)
    if signal == .interrupt {
      // The shell takes it for the user's, and does not go on with its line.
      try await shop.terminal.wait(until: "the shell") { $0.lines.last == TmuxTerminal.prompt }
      try shop.terminal.enter("echo \"left with $?\"")
    }
    let after = try await shop.terminal.wait(for: "left with \(128 + signal.rawValue)")
    // The reporter of crashes that comes with Swift would wait for a key, for half a minute.
    #expect(ContinuousClock.now - began < .seconds(15))
    #expect(!ChildProcess.isRunning(process))
    #expect(!after.contains("Repeat in period"))
    #expect(after.contains("noted before"))
    #expect(try shop.terminal.modes == TmuxTerminal.Modes())
    #expect(try await shop.settings("after") == settings)
    #expect(try await shop.run("echo shell works").contains("shell works"))
  }

  @Test func `Ctrl-C leaves in order`() async throws {
    let shop = try await ShopTerminal()
    try await shop.open()
    try await shop.press("C-c", seeing: "left with")
    #expect(try shop.terminal.modes == TmuxTerminal.Modes())
    #expect(try [0, 130].contains(shop.terminal.screen.status))
  }
}
