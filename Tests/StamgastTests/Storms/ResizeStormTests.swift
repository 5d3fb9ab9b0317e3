import Presentation
import TerminalUI
import TestSupport
import Testing

@testable import stamgast

@Suite("Storms of sizes")
struct ResizeStormTests {
  @Test(arguments: ["", "2", "2 w", "3", "4", "4 t t", "5", "6 Enter", "7", "8", "9", "0", "2 ?"])
  func `a screen is whole at any size, and what it was when it is back`(keys: String) async throws {
    var random = SeededGenerator(seed: 200)
    let desk = try await ShopDesk(store: try await WalkedShop.store())
    let start = Size(width: 80, height: 24)
    let harness = try await ScreenHarness(size: start, desk: desk)
    await harness.press(keys)
    let before = harness.canvas
    for _ in 0..<16 {
      // As many small ones as large ones.
      let width = 1 << Int.random(in: 0...8, using: &random)
      let height = 1 << Int.random(in: 0...7, using: &random)
      let size = Size(
        width: width + Int.random(in: 0..<width, using: &random),
        height: height + Int.random(in: 0..<height, using: &random))
      await harness.resize(to: size)
      #expect(KeyStormTests.fault(of: harness.canvas, harness.state) == nil, "\(size)")
    }
    await harness.resize(to: Size(width: 500, height: 200))
    #expect(KeyStormTests.fault(of: harness.canvas, harness.state) == nil)
    await harness.resize(to: start)
    #expect(harness.canvas == before)
  }
}
