import System
import TestSupport
import Testing

@testable import stamgast

/// What the program sends on a line of 9600 bits a second.
@Suite struct SlowLineEndToEndTests {
  /// Reads on until nothing more comes, at first for as long as the frame takes to come.
  private func settle(_ terminal: inout PseudoTerminal, patience: Duration) {
    var timeout = patience
    while let piece = terminal.read(timeout: timeout), !piece.isEmpty { timeout = .seconds(1) }
  }

  /// The size of the next frame, which the program writes in one go.
  private func frame(_ terminal: inout PseudoTerminal) -> Int {
    terminal.read(timeout: .seconds(30))?.count ?? 0
  }

  @Test func `a move of the cursor takes less than 150 bytes, and its card comes behind it`()
    throws
  {
    let home = try TemporaryFolder()
    var environment = BuiltProgram(home: home.path).environment
    environment["NO_COLOR"] = "1"
    environment["LANG"] = "C.UTF-8"
    var terminal = try PseudoTerminal(
      running: [BuiltProgram.folder + "/stamgast", "demo"], environment: environment, columns: 80,
      rows: 24)
    settle(&terminal, patience: .seconds(120))
    // The panels with a card at this size, and keys that go a row on and back again.
    for (panel, there, back) in [
      ("4", "k", "j"), ("5", "j", "k"), ("8", "j", "k"), ("9", "j", "k"),
    ] {
      try terminal.type(panel)
      settle(&terminal, patience: .seconds(30))
      var moves: [Int] = []
      // Where the machine is busy, both may be there before either is read: then it is tried again.
      for key in [there, back, there, back] where moves.allSatisfy({ $0 >= 150 }) {
        try terminal.type(key)
        moves.append(frame(&terminal))
        if moves.last ?? 0 < 150 { #expect(frame(&terminal) > 0, "the card on panel \(panel)") }
      }
      #expect(moves.contains { (1..<150).contains($0) }, "panel \(panel): \(moves)")
    }
    try terminal.type("q")
    #expect(try terminal.finish().status == 0)
  }
}
