import TestSupport
import Testing

/// What an import asks the person at the terminal.
@Suite struct ImportDialogueTests {
  private func shop(_ text: String) async throws -> ShopTerminal {
    let shop = try await ShopTerminal(columns: 160, hasStore: false)
    try write(Array(text.utf8), toFile: shop.home.file("orders.csv"))
    try shop.terminal.enter(
      "stamgast import --time-zone UTC \"$HOME/orders.csv\"; echo \"left with $?\"")
    return shop
  }

  private static let dates = "order_id,ordered_at,total\n1,03/04/2024,5\n"
  private static let amounts = "order_id,ordered_at,total\n1,2024-04-03,\"1,234\"\n"

  @Test(arguments: [("d", "3 Apr 2024"), ("m", "4 Mar 2024"), ("Day", "3 Apr 2024")])
  func `which of day and month comes first is asked, and read as answered`(
    _ answer: String, _ day: String
  ) async throws {
    let shop = try await shop(Self.dates)
    let question = "is \"03/04/2024\" written with the day first or the month first? (d/m)"
    try await shop.terminal.wait(for: question)
    try shop.terminal.enter(answer)
    let screen = try await shop.terminal.wait(for: "left with 0")
    #expect(screen.contains(day))
    #expect(screen.contains("1 order new"))
  }

  @Test(arguments: [("t", "1,234.00"), ("d", "1.23")])
  func `what the sign in an amount is for is asked, and read as answered`(
    _ answer: String, _ total: String
  ) async throws {
    let shop = try await shop(Self.amounts)
    try await shop.terminal.wait(
      for: "is the sign in \"1,234\" for thousands or for decimals? (t/d)")
    try shop.terminal.enter(answer)
    let screen = try await shop.terminal.wait(for: "left with 0")
    #expect(screen.contains(total))
  }

  @Test(arguments: ["", "perhaps"])
  func `no answer refuses the file in one line with the option to give, and keeps nothing`(
    _ answer: String
  ) async throws {
    let shop = try await shop(Self.dates)
    try await shop.terminal.wait(for: "(d/m)")
    try shop.terminal.enter(answer)
    let screen = try await shop.terminal.wait(for: "left with 65")
    #expect(screen.contains("give --dates day-first or --dates"))
    #expect(try BuiltProgram(home: shop.home.path).run(["imports"]).lines.count <= 1)
  }

  @Test func `a file with both questions asks both`() async throws {
    let shop = try await shop("order_id,ordered_at,total\n1,03/04/2024,\"1,234\"\n")
    try await shop.terminal.wait(for: "(t/d)")
    try shop.terminal.enter("t")
    try await shop.terminal.wait(for: "(d/m)")
    try shop.terminal.enter("m")
    let screen = try await shop.terminal.wait(for: "left with 0")
    #expect(screen.contains("4 Mar 2024"))
    #expect(screen.contains("1,234.00"))
  }

  @Test func `Ctrl-C at a question ends the import and keeps nothing`() async throws {
    let shop = try await shop(Self.dates)
    try await shop.terminal.wait(for: "(d/m)")
    try shop.terminal.press("C-c")
    try await shop.terminal.wait(until: "the shell") {
      $0.lines.last?.hasPrefix(TmuxTerminal.prompt) == true
    }
    #expect(try BuiltProgram(home: shop.home.path).run(["imports"]).lines.count <= 1)
  }
}
