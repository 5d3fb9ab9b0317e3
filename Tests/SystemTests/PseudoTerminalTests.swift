import System
import Testing

@Suite struct PseudoTerminalTests {
  private let environment = ["PATH": "/usr/bin:/bin", "TERM": "dumb", "LANG": "C"]

  private func started(_ script: String) throws -> PseudoTerminal {
    try PseudoTerminal(
      running: ["sh", "-c", script], environment: environment, columns: 97, rows: 31)
  }

  /// All that comes until a text has come or the program has ended.
  private func read(_ terminal: inout PseudoTerminal, until wanted: String) -> String {
    var text = ""
    while !text.contains(wanted), let bytes = terminal.read(timeout: .seconds(10)), !bytes.isEmpty {
      text += String(decoding: bytes, as: UTF8.self)
    }
    return text
  }

  @Test func `the program is in a terminal of the size that was asked for`() throws {
    var terminal = try started("test -t 0 && test -t 1 && test -t 2 && stty size")
    #expect(read(&terminal, until: "\n") == "31 97\r\n")
    #expect(try terminal.finish().status == 0)
  }

  @Test func `the program has the environment that was given and no other`() throws {
    var terminal = try started("echo $TERM; env | grep -c '^HOME='; echo end")
    #expect(read(&terminal, until: "end").hasPrefix("dumb\r\n0\r\nend"))
    _ = try terminal.finish()
  }

  @Test func `what is typed reaches the program`() throws {
    var terminal = try started("stty -echo; echo ready; read word; echo \"<$word>\"")
    _ = read(&terminal, until: "ready\r\n")
    try terminal.type("stam\r")
    #expect(read(&terminal, until: ">\r\n") == "<stam>\r\n")
    _ = try terminal.finish()
  }

  @Test func `the program is told another size`() throws {
    var terminal = try started("echo ready; read line; stty size")
    _ = read(&terminal, until: "ready\r\n")
    try terminal.resize(columns: 40, rows: 12)
    try terminal.type("\r")
    #expect(read(&terminal, until: "40\r\n").hasSuffix("12 40\r\n"))
    _ = try terminal.finish()
  }

  @Test func `nothing is read where nothing comes, and nil at the end`() throws {
    var terminal = try started("read line")
    #expect(terminal.read(timeout: .milliseconds(1)) == [])
    try terminal.type("\r")
    while let bytes = terminal.read(timeout: .seconds(10)) { #expect(!bytes.isEmpty) }
    #expect(terminal.read(timeout: .seconds(10)) == nil)
    _ = try terminal.finish()
  }

  @Test(arguments: [("exit 3", 3), ("kill -TERM $$", 128 + 15)])
  func `how the program ended is told`(script: String, status: Int) throws {
    var terminal = try started(script)
    #expect(try terminal.finish().status == status)
  }

  @Test func `a program that is not there ends with 127`() throws {
    var terminal = try PseudoTerminal(
      running: ["no-such-program"], environment: environment, columns: 80, rows: 24)
    #expect(try terminal.finish().status == 127)
  }
}
