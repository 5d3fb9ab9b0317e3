import TestSupport
import Testing

/// The configuration as its user meets it.
@Suite(.serialized) struct ConfigurationTests {
  private func shop(_ configuration: String, columns: Int = 120) async throws -> ShopTerminal {
    let shop = try await ShopTerminal(columns: columns)
    try makeFolder(shop.home.file("config"))
    try makeFolder(shop.home.file("config/stamgast"))
    try write(Array(configuration.utf8), toFile: shop.home.file("config/stamgast/config"))
    return shop
  }

  @Test func `it opens as it is told, and other keys work`() async throws {
    let shop = try await shop(
      """
      # the shop's own ways
      panel = customers
      period = quarter
      hide-names = yes
      mouse = no
      key.move-down = u
      key.zoom = F2 Z

      """)
    let screen = try await shop.open()
    #expect(screen.contains("4,624 customers"))
    #expect(screen.lines[0].contains("quarters"))
    #expect(!screen.contains("Valérie Zwart"))
    #expect(try !shop.terminal.modes.reportsMouse)
    #expect(screen.lines.last?.contains("u move") == true)
    try await shop.press("?", seeing: "u Down")
    try await shop.press("q", "F2", seeing: "Esc back")
    try await shop.press("Escape", seeing: "q quit")
    try await shop.press("q", seeing: "left with 0")
    let keys = try await shop.run("stamgast keys | grep -e ' u Down' -e 'F2 Z'")
    #expect(keys.contains("u Down"))
    #expect(keys.contains("F2 Z"))
  }

  @Test(arguments: [
    ("theme = stamgast-drak", "1: “stamgast-drak” is no theme; did you mean stamgast-dark?"),
    ("\nkey.filter = x", "2: “x” stands for explain already"),
    ("colour = never", "1: “colour” is no setting; did you mean color?"),
  ])
  func `a mistake is told with its line, and the screen is left alone`(
    configuration: String, complaint: String
  ) async throws {
    let shop = try await shop(configuration, columns: 200)
    try shop.terminal.record(to: shop.home.file("bytes"))
    let screen = try await shop.run("stamgast")
    #expect(screen.status == 65)
    #expect(screen.contains("config/stamgast/config:\(complaint)"))
    #expect(try !bytes(ofFile: shop.home.file("bytes")).contains(0x1B))
  }
}
