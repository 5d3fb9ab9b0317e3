import TestSupport
import Testing

/// Keys, pastes and clicks as terminals send them.
@Suite(.serialized) struct InputTests {
  @Test(arguments: ["j", "Down"])
  func `twenty keys of one packet are all obeyed`(key: String) async throws {
    let shop = try await ShopTerminal(columns: 120, rows: 40)
    try await shop.open()
    let list = try await shop.screen(after: "6", seeing: "Valérie Zwart")
    let first = try #require(list.lines.firstIndex { $0.contains("Valérie Zwart") })
    let name = try #require(TerminalScreen.cells(of: list.lines[first + 20]).first)
    try shop.terminal.press(key, times: 20)
    try await shop.press("Enter", seeing: "Customers › \(name)")
  }

  @Test(arguments: ["tmux-256color", "xterm-256color", "screen-256color"])
  func `a paste is text and never a command`(kind: String) async throws {
    let shop = try await ShopTerminal()
    try await shop.open("env TERM=\(kind) stamgast")
    try await shop.press("6", seeing: "4,624 customers")
    try shop.terminal.paste("q0\nq")
    try await shop.press("/", seeing: "Search:")
    try shop.terminal.paste("Zwart\nq")
    let search = try await shop.terminal.wait(for: "Search: Zwart")
    #expect(search.contains("Customers"))
    #expect(ChildProcess.isRunning(try shop.process))
  }

  @Test(arguments: ["tmux-256color", "xterm-256color", "screen"])
  func `a click chooses, and the wheel moves`(kind: String) async throws {
    let shop = try await ShopTerminal()
    let start = try await shop.open("env TERM=\(kind) stamgast")
    #expect(try shop.terminal.modes.reportsMouse)
    let mouse = Mouse(isSGR: kind.hasPrefix("xterm"))
    let tab = try #require(column(of: "6 People", in: start.lines[1]))
    try shop.terminal.send(mouse.click(x: tab + 3, y: 1))
    let list = try await shop.terminal.wait(for: "4,624 customers")
    let row = try #require(list.lines.firstIndex { $0.contains("Hans Vos") })
    try shop.terminal.send(mouse.click(x: 4, y: row))
    try await shop.press("Enter", seeing: "Customers › Hans Vos")
    try shop.terminal.press("Escape")
    try await shop.terminal.wait(for: "4,624 customers")
    for _ in 0..<40 { try shop.terminal.send(mouse.wheelDown(x: 10, y: 10)) }
    try await shop.terminal.wait(until: "a later part of the list") { screen in
      !screen.contains("Valérie Zwart") && screen.contains("4,624 customers")
    }
  }

  @Test func `bytes that mean nothing do nothing`() async throws {
    let shop = try await ShopTerminal()
    let start = try await shop.open()
    // Focus reports, a cursor position, modified keys, a lone byte of no character.
    for bytes in ["\u{1B}[I", "\u{1B}[O", "\u{1B}[12;40R", "\u{1B}[1;5A", "\u{1B}[27;5;9~"] {
      try shop.terminal.send(Array(bytes.utf8))
    }
    try await shop.press("6", seeing: "4,624 customers")
    try shop.terminal.press("1")
    try await shop.terminal.wait(until: "the first screen") { $0 == start }
  }

  private func column(of text: String, in line: String) -> Int? {
    line.range(of: text).map { line.distance(from: line.startIndex, to: $0.lowerBound) }
  }
}

/// The mouse as a terminal reports it, in the first encoding or in the one of numbers.
private struct Mouse {
  let isSGR: Bool

  /// A press of the first button, and its release.
  func click(x: Int, y: Int) -> [UInt8] {
    isSGR ? report(0, x, y) + report(0, x, y, isRelease: true) : report(0, x, y) + report(3, x, y)
  }

  /// One step of the wheel.
  func wheelDown(x: Int, y: Int) -> [UInt8] { report(65, x, y) }

  private func report(_ button: Int, _ x: Int, _ y: Int, isRelease: Bool = false) -> [UInt8] {
    let start: [UInt8] = [0x1B, 0x5B]
    guard isSGR else { return start + [0x4D] + [button, x + 1, y + 1].map { UInt8($0 + 32) } }
    return start + Array("<\(button);\(x + 1);\(y + 1)\(isRelease ? "m" : "M")".utf8)
  }
}

extension String {
  /// Where a text stands first.
  fileprivate func range(of text: String) -> Range<Index>? {
    indices.lazy.filter { self[$0...].hasPrefix(text) }.first.map { start in
      start..<index(start, offsetBy: text.count)
    }
  }
}
