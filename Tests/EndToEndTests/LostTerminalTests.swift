import TestSupport
import Testing

/// A connection that breaks.
@Suite(.serialized) struct LostTerminalTests {
  @Test(arguments: ["", "trap '' HUP; "])
  func `the program ends by itself when the terminal is gone`(before: String) async throws {
    let shop = try await ShopTerminal()
    try shop.terminal.enter(before.isEmpty ? "true" : before + "true")
    try await shop.open()
    let process = try shop.process
    #expect(ChildProcess.isRunning(process))
    try shop.terminal.close()
    let end = ContinuousClock.now + .seconds(20)
    while ChildProcess.isRunning(process), ContinuousClock.now < end {
      try await Task.sleep(for: .milliseconds(20))
    }
    let isStillThere = ChildProcess.isRunning(process)
    #expect(!isStillThere)
    if isStillThere { ChildProcess.signal(Signal.kill.rawValue, to: process) }
  }
}
