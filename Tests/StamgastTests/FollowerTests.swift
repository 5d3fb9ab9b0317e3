import TerminalUI
import Testing

@testable import Dashboard

/// What is left as it stands while the cursor moves on a slow line, on every panel.
@Suite struct FollowerTests {
  /// The places that the cursor is on; with what stands in them, unless that tells of what it moved to elsewhere.
  private func cursor(_ canvas: Canvas, withText: Bool) -> [String] {
    (0..<canvas.size.height).flatMap { y in
      canvas.row(y).enumerated().filter { $0.element.role == .cursor }
        .map { "\($0.offset),\(y)" + (withText ? $0.element.text : "") }
    }
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 300, height: 80)])
  func `the row under the cursor is never left`(size: Size) async throws {
    let harness = try await ScreenHarness(size: size)
    var left = Set<Character>()
    for panel in "1234567890" {
      await harness.press(String(panel))
      // No panel has more parts.
      for part in 0..<6 {
        for key in "jlGkh" {
          let before = harness.canvas
          await harness.press(String(key))
          let whole = harness.canvas
          guard let frame = whole.leavingFollowers(of: before) else { continue }
          // To another period on panel 2: the cursor stays in its flow, which says of which period it is.
          let isOfPeriod = panel == "2" && "lh".contains(key)
          let isShown =
            cursor(frame, withText: !isOfPeriod) == cursor(whole, withText: !isOfPeriod)
          #expect(isShown, "panel \(panel), part \(part), \(key)")
          if frame != whole { left.insert(panel) }
        }
        await harness.press(.tab)
      }
    }
    #expect(left.isSuperset(of: "4589"))
  }
}
