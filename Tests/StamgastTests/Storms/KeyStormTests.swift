import Dashboard
import Presentation
import Storage
import TerminalUI
import TestSupport
import Testing

@testable import stamgast

@Suite("Storms of keys")
struct KeyStormTests {
  /// Keys as a cat on the keyboard presses them: those that mean something, and what is typed into fields.
  private static let keys: [Key] =
    KeyMap.standard.bindings.flatMap(\.keys) + "aeinorst0159=<>()\"*~é田".map { Key.character($0) }
    + [.control("w"), .control("a"), .function(1), .delete]

  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 40, height: 12),
    Size(width: 20, height: 5), Size(width: 200, height: 60), Size(width: 1, height: 1),
    Size(width: 0, height: 0),
  ]

  @Test(arguments: StormSize.seeds)
  func `whatever is pressed, the screen is whole and every key goes on working`(seed: UInt64)
    async throws
  {
    var random = SeededGenerator(seed: seed)
    let desk = try await ShopDesk(store: try await WalkedShop.store())
    let glyphs = GlyphSet.allCases[Int(seed) % GlyphSet.allCases.count]
    let harness = try await ScreenHarness(size: Self.sizes[0], glyphs: glyphs, desk: desk)
    var pressed: [Key] = []
    for step in 1...StormSize.keyCount {
      if let key = Self.keys.randomElement(using: &random) {
        pressed.append(key)
        await harness.press(key)
      }
      if step % 40 == 0, let size = Self.sizes.randomElement(using: &random) {
        await harness.resize(to: size)
      }
      let fault = Self.fault(of: harness.canvas, harness.state)
      #expect(fault == nil, "\(pressed.suffix(20))")
      if fault != nil { return }
    }
    await harness.resize(to: Self.sizes[0])
    // What lies over the screen is left by Esc, however much of it there is; then a panel's key leads there.
    for _ in 0..<8 { await harness.press(.escape) }
    await harness.press(.character("6"))
    #expect(harness.state.panel == .customers, "\(pressed.suffix(20))")
    let screen = harness.canvas
    #expect(screen.lines.contains { $0.contains("Customers") })
    // Nothing of the storm is left in what is drawn.
    await harness.press(.control("l"))
    #expect(harness.canvas == screen)
    #expect(!harness.state.isWaiting)
  }

  /// What is wrong with a screen; nil for nothing.
  static func fault(of canvas: Canvas, _ state: DashboardState) -> String? {
    if canvas.size != state.size { return "\(canvas.size) instead of \(state.size)" }
    for y in 0..<canvas.size.height {
      var columns = 0
      for cell in canvas.row(y) {
        let width = TextWidth.width(of: cell.text)
        if width > 2 || (cell.text.isEmpty && columns == 0) {
          return "“\(cell.text)” in row \(y) of \(canvas.lines)"
        }
        // The second half of a wide character is empty.
        columns = cell.text.isEmpty ? 0 : width - 1
      }
      if columns > 0 { return "half a character at the end of row \(y)" }
    }
    return nil
  }
}
