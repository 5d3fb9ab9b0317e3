import TestSupport
import Testing

/// Data that would like to be a command to the terminal.
@Suite(.serialized) struct HostileNameTests {
  /// Sets the window's title, clears the screen and turns the direction of writing round.
  private static let hostile = "\u{1B}]0;pwned\u{07}\u{1B}[2J\u{202E}"

  @Test func `the demo's hostile customer is harmless wherever one can look`() async throws {
    let shop = try await ShopTerminal(columns: 120, rows: 40)
    let title = try shop.terminal.title
    try shop.terminal.record(to: shop.home.file("bytes"))
    try await shop.open()
    try await shop.press("6", seeing: "4,624 customers")
    try await shop.press("/", seeing: "Search:")
    try shop.terminal.type("pwned")
    try await shop.terminal.wait(for: "1 of 4,624")
    try await shop.press("Enter", seeing: "/ search")
    try await expectNoHarm(on: shop, to: title)
    try await shop.press("Enter", seeing: "Customers “pwned” › \"")
    try await expectNoHarm(on: shop, to: title)
    try await shop.press("y", seeing: "Copied")
    try await shop.press("Enter", seeing: "› #")
    try await expectNoHarm(on: shop, to: title)
    try await shop.press("x", seeing: "Net = (")
    try await expectNoHarm(on: shop, to: title)
    try await shop.press("Escape", "q", "q", "q", "q", seeing: "left with 0")
    try await expectNoHarm(on: shop, to: title, showsName: false)
    #expect(try !text(ofFile: shop.home.file("bytes")).contains("\u{1B}]0;"))
  }

  @Test func `hostile cells and file names are harmless on panels, in lists and in reports`()
    async throws
  {
    let shop = try await ShopTerminal(columns: 120, rows: 40, hasStore: false)
    let title = try shop.terminal.title
    let evil = Self.hostile
    let orders = """
      order_id,customer_email,customer_id,ordered_at,total,channel,country,discount_code,status
      1\(evil),ann\(evil)@example.com,,2024-01-05,121.00,chan\(evil)nel,N\(evil)L,code\(evil),paid\(evil)
      2,ann\(evil)@example.com,,2024-02-05,121.00,chan\(evil)nel,N\(evil)L,code\(evil),paid\(evil)
      3\(evil),bob@example.com,,\(evil),121.00,chan\(evil)nel,NL,,

      """
    try write(Array(orders.utf8), toFile: shop.home.file("or\(evil)ders.csv"))
    try shop.terminal.record(to: shop.home.file("bytes"))
    try await shop.terminal.wait(for: TmuxTerminal.prompt)
    #expect(try await shop.run("stamgast import --time-zone UTC \"$HOME\"/*.csv").status == 0)
    try await shop.open()
    for (key, text) in [
      ("3", "By channel"), ("6", "2 customers"), ("Enter", "Customers ›"), ("Enter", "› "),
      ("x", "Net = ("), ("Escape", "› "), ("0", "From rows"), ("Enter", "Data ›"),
    ] {
      try await shop.press(key, seeing: text == "2 customers" ? "1 customer" : text)
      try await expectNoHarm(on: shop, to: title, showsName: false)
    }
    try await shop.press("q", "q", seeing: "left with 0")
    for command in [
      "report", "report --json", "export all --all", "export all --all --format json", "imports",
      "imports --rejected 1", "shop",
    ] {
      try shop.terminal.enter("clear")
      #expect(try await shop.run("stamgast \(command)").status == 0)
      try await expectNoHarm(on: shop, to: title, showsName: false)
    }
    // The program itself asks for the terminal's background.
    let sent = try text(ofFile: shop.home.file("bytes"))
      .replacing("\u{1B}]11;?\u{07}", with: "")
    #expect(!sent.contains("\u{1B}]0;"))
    #expect(!sent.contains("\u{202E}"))
    #expect(!sent.contains("\u{07}"))
  }

  @Test func `a name from right to left keeps the figures behind it in their place`() async throws {
    let shop = try await ShopTerminal(hasStore: false)
    let orders = "order_id,customer_email,ordered_at,total\n1,s@example.com,2024-01-05,121.00\n"
    try write(Array(orders.utf8), toFile: shop.home.file("orders.csv"))
    let names = "customer_email,name\ns@example.com,שרה כהן\n"
    try write(Array(names.utf8), toFile: shop.home.file("customers.csv"))
    try shop.terminal.record(to: shop.home.file("bytes"))
    #expect(try await shop.run("stamgast import --time-zone UTC \"$HOME\"/*.csv").status == 0)
    try await shop.open()
    try await shop.press("6", seeing: "1 customer")
    try await shop.press("q", seeing: "left with 0")
    // A mark behind the whole name, which ends its direction in terminals that heed it.
    #expect(try text(ofFile: shop.home.file("bytes")).contains("שרה כהן\u{200E}"))
  }

  private func expectNoHarm(
    on shop: ShopTerminal, to title: String, showsName: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let screen = try shop.terminal.screen
    #expect(try shop.terminal.title == title, sourceLocation: sourceLocation)
    #expect(
      !screen.description.unicodeScalars.contains("\u{202E}"), sourceLocation: sourceLocation)
    if showsName {
      #expect(screen.contains("pwned"), sourceLocation: sourceLocation)
      #expect(screen.lines[0].contains("as of"), sourceLocation: sourceLocation)
    }
  }
}
