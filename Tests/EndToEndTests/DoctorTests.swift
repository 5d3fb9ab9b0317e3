import TestSupport
import Testing

/// The doctor's questions on a terminal.
@Suite(.serialized) struct DoctorTests {
  @Test func `what looks right is kept in the settings, and the dashboard opens with it`()
    async throws
  {
    let shop = try await ShopTerminal(columns: 120, rows: 60, hasStore: false)
    try shop.terminal.enter("stamgast doctor; echo \"left with $?\"")
    let ladder = try await shop.terminal.wait(for: "Enter leaves braille:")
    for kind in ["1 braille", "2 block", "3 console", "4 ascii"] { #expect(ladder.contains(kind)) }
    try shop.terminal.enter("4")
    try await shop.terminal.wait(for: "glyphs = ascii")
    try await shop.terminal.wait(for: "Enter leaves the colours as they are:")
    #expect(try shop.terminal.showsColors)
    try shop.terminal.enter("n")
    let end = try await shop.terminal.wait(until: "the end") { $0.hasLeft }
    #expect(end.contains("color = never"))
    #expect(end.status == 0)
    #expect(
      try text(ofFile: shop.home.file("config/stamgast/config"))
        == "glyphs = ascii\ncolor = never\n")
    try shop.terminal.enter("clear")
    try await shop.open("stamgast demo")
    #expect(try !shop.terminal.showsColors)
    let panel = try await shop.screen(after: "2", seeing: "Active at the start")
    #expect(!panel.description.unicodeScalars.contains { (0x2500...0x28FF).contains($0.value) })
    try await shop.press("q", seeing: "left with 0")
  }

  @Test func `Enter changes nothing`() async throws {
    let shop = try await ShopTerminal(columns: 120, rows: 60)
    try shop.terminal.enter("stamgast doctor; echo \"left with $?\"")
    try await shop.terminal.wait(for: "Enter leaves braille:")
    try shop.terminal.press("Enter")
    try await shop.terminal.wait(for: "Enter leaves the colours as they are:")
    try shop.terminal.press("Enter")
    try await shop.terminal.wait(until: "the end") { $0.hasLeft }
    #expect(!shop.home.names.contains("config"))
  }

  @Test func `plain mode keeps the cursor on what has the focus, and says what changes`()
    async throws
  {
    let shop = try await ShopTerminal()
    try await shop.open("stamgast --plain")
    #expect(try shop.terminal.modes.showsCursor)
    try await shop.press("6", seeing: "4,624 customers")
    try await shop.press("j", seeing: "Hans Vos, Purchases 34, Net € 4,600.41")
    try await shop.press("q", seeing: "left with 0")
    #expect(try shop.terminal.modes == TmuxTerminal.Modes())
  }
}
