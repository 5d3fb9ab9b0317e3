import TestSupport
import Testing

/// Stores that can't be shown.
@Suite(.serialized) struct StoreFaultTests {
  @Test func `a missing store is said with what makes one`() async throws {
    let shop = try await ShopTerminal(columns: 200, hasStore: false)
    let screen = try await refusal(of: "stamgast report", in: shop)
    #expect(screen.status == 66)
    #expect(screen.contains("data/stamgast/shop.db: there is no store yet"))
    #expect(screen.contains("stamgast import FILE"))
    #expect(!shop.home.names.contains("data"))
  }

  @Test func `a file that is no database is left alone`() async throws {
    let shop = try await ShopTerminal(columns: 200, hasStore: false)
    let text = Array("Name,Email\n#1001,ann@example.com\n".utf8)
    try write(text, toFile: shop.home.file("orders.csv"))
    let screen = try await refusal(of: "stamgast --store \"$HOME/orders.csv\"", in: shop)
    #expect(screen.status == 65)
    #expect(screen.contains("orders.csv: this is no store of Stamgast"))
    #expect(try bytes(ofFile: shop.home.file("orders.csv")) == text)
    #expect(!shop.home.names.contains { $0.hasPrefix("orders.csv-") })
  }

  @Test func `a store of a newer version is left alone`() async throws {
    let shop = try await ShopTerminal(columns: 200)
    let path = shop.home.file("data/stamgast/shop.db")
    var store = try bytes(ofFile: path)
    // The header's "user version" is a big-endian number of four bytes at offset 60.
    store.replaceSubrange(60..<64, with: [0, 0, 3, 231])
    try write(store, toFile: path)
    let screen = try await refusal(of: "stamgast", in: shop)
    #expect(screen.status == 65)
    #expect(screen.contains("written by a newer Stamgast (schema 999"))
    #expect(try bytes(ofFile: path) == store)
  }

  @Test func `a store that breaks off is refused`() async throws {
    let shop = try await ShopTerminal(columns: 200)
    let path = shop.home.file("data/stamgast/shop.db")
    try write(Array(bytes(ofFile: path).prefix(100_000)), toFile: path)
    let screen = try await refusal(of: "stamgast", in: shop)
    #expect(screen.status == 65)
  }

  @Test func `a folder is no store`() async throws {
    let shop = try await ShopTerminal(columns: 200, hasStore: false)
    let screen = try await refusal(of: "stamgast --store \"$HOME\"", in: shop)
    #expect(screen.status == 65)
    #expect(screen.contains(": this is no store of Stamgast"))
  }

  @Test func `a path through a file leads nowhere`() async throws {
    let shop = try await ShopTerminal(columns: 200, hasStore: false)
    try write([], toFile: shop.home.file("file"))
    let screen = try await refusal(of: "stamgast --store \"$HOME/file/shop.db\"", in: shop)
    #expect(screen.status == 73)
    #expect(screen.contains("Not a directory"))
  }

  @Test func `an empty store says on every panel what to do`() async throws {
    let shop = try await ShopTerminal(columns: 200, hasStore: false)
    #expect(try await shop.run("stamgast shop name \"Bean & Sons\"").status == 0)
    try shop.terminal.enter("clear")
    try await shop.open()
    for panel in ["1", "2", "3", "4", "5", "6"] {
      let screen = try await shop.screen(after: panel, seeing: "stamgast import")
      #expect(screen.contains("There are no orders here yet."))
      #expect(screen.lines[0].contains("Bean & Sons"))
    }
    for key in ["0", ",", ".", "p", "x", "Enter", "t", "m", "s", "/", "a", "Escape", "?", "Escape"]
    {
      try shop.terminal.press(key)
    }
    try await shop.press("1", seeing: "There are no orders here yet.")
    try await shop.press("q", seeing: "left with 0")
  }

  /// Runs what is to be refused: in one line, without a byte that is meant for a terminal.
  private func refusal(of line: String, in shop: ShopTerminal) async throws -> TerminalScreen {
    try shop.terminal.record(to: shop.home.file("bytes"))
    let screen = try await shop.run(line)
    #expect(try !bytes(ofFile: shop.home.file("bytes")).contains(0x1B))
    #expect(screen.lines.filter { $0.hasPrefix("stamgast: ") }.count == 1)
    return screen
  }
}
