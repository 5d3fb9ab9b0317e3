import TestSupport
import Testing

/// Keys and sizes as fast as a terminal can send them.
@Suite(.serialized) struct StormTests {
  /// Memory of the process that is not on disk, in kilobytes.
  private func memory(of process: Int32) throws -> Int {
    let status = try text(ofFile: "/proc/\(process)/status")
    let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }

  @Test func `two hundred sizes, from one cell to 500 x 200, end in the screen that it began with`()
    async throws
  {
    let shop = try await ShopTerminal()
    let start = try await shop.open()
    var random = SeededGenerator(seed: 5)
    func storm(_ count: Int) async throws {
      for _ in 0..<count {
        try shop.terminal.resize(
          columns: Int.random(in: 1...500, using: &random),
          rows: Int.random(in: 1...200, using: &random))
      }
      try shop.terminal.resize(columns: 1, rows: 1)
      try shop.terminal.resize(columns: 500, rows: 200)
      try await shop.terminal.wait(until: "the largest") { $0.isDashboard(rows: 200) }
      try shop.terminal.resize(columns: 80, rows: 24)
      try await shop.terminal.wait(until: "the first screen") { $0 == start }
    }
    try await storm(40)
    let before = try memory(of: try shop.process)
    try await storm(160)
    #expect(try memory(of: try shop.process) < before + 16_384)
    try await shop.press("q", seeing: "left with 0")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a storm of keys leaves no key stuck and the terminal clean`(seed: UInt64) async throws {
    let shop = try await ShopTerminal()
    let start = try await shop.open()
    var random = SeededGenerator(seed: seed)
    // Without those that end, suspend or name a command that does.
    let letters = Array("0123456789hjklgGmbtcpwfFrsSxyzTPMnD[]<>=,./?: -")
    // Among them Esc alone, what opens the finder, the mouse, and sequences that are cut or that no key has.
    let sequences = [
      "\u{1B}[A", "\u{1B}[B", "\u{1B}[6~", "\u{1B}[5~", "\t", "\r", "\u{1B}[Z", "\u{1B}", "\u{10}",
      "\u{1B}[<0;30;12M\u{1B}[<0;30;12m", "\u{1B}[<65;40;9M", "\u{1B}[2", "\u{1B}[17;5P",
    ]
    func storm(_ packets: Int) async throws {
      for _ in 0..<packets {
        let packet = (0..<50).map { _ in
          Int.random(in: 0..<4, using: &random) == 0
            ? sequences.randomElement(using: &random) ?? ""
            : letters.randomElement(using: &random).map(String.init) ?? ""
        }
        try shop.terminal.send(Array(packet.joined().utf8))
      }
      // Out of whatever was opened, to the first panel at its start.
      for _ in 0..<12 { try shop.terminal.press("Escape") }
      try shop.terminal.press("F", "=", "1")
      try await shop.terminal.wait(until: "the overview") {
        $0.isDashboard(rows: 24) && $0.lines[2].contains("Overview")
      }
      // What stands there is what a drawing anew gives.
      let shown = try shop.terminal.screen
      try shop.terminal.press("C-l")
      try await shop.terminal.wait(until: "the same, drawn anew") { $0 == shown }
    }
    try await storm(10)
    let before = try memory(of: try shop.process)
    try await storm(20)
    #expect(try memory(of: try shop.process) < before + 16_384)
    #expect(try shop.terminal.screen.lines.count == start.lines.count)
    try await shop.press("q", seeing: "left with 0")
    #expect(try shop.terminal.modes == TmuxTerminal.Modes())
  }
}
