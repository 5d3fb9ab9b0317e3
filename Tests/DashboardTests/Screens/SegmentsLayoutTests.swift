import TerminalUI
import Testing

@testable import Dashboard

@Suite struct SegmentsLayoutTests {
  private func layout(_ width: Int, _ height: Int) -> SegmentsLayout {
    let state = Session(width: width, height: height).after("5").state
    return SegmentsLayout(state.context, .table)
  }

  private func parts(_ layout: SegmentsLayout) -> [Rect] {
    [layout.map, layout.table, layout.meaning, layout.shares, layout.movement]
      .filter { !$0.isEmpty }
  }

  @Test(arguments: [(20, 5), (60, 15), (80, 24), (120, 40), (160, 48), (200, 60), (500, 200)])
  func `no part lies over another or outside of the panel`(width: Int, height: Int) {
    let content = Rect(x: 0, y: 3, width: width, height: height - 4)
    let parts = parts(layout(width, height))
    for (place, part) in parts.enumerated() {
      if height >= 10 { #expect(content.intersection(part) == part) }
      for other in parts.dropFirst(place + 1) { #expect(part.intersection(other).isEmpty) }
    }
  }

  @Test func `the larger the terminal the more it shows`() {
    #expect(parts(layout(20, 5)).count == 1)
    // Map, table, and what lies under the cursor.
    #expect(parts(layout(80, 24)).count == 3)
    // The shares have their eleven segments, a title and a header.
    #expect(layout(120, 40).shares.height == 13)
    #expect(layout(120, 40).movement.isEmpty)
    #expect(layout(200, 60).movement.height == 15)
    #expect(layout(200, 60).shares.height >= 13)
  }

  @Test func `shares of customers and of net stand side by side`() {
    let session = Session(width: 120, height: 40).after("5")
    // Ann alone is at risk: one customer of four, and 200 of 450.
    #expect(session.lines.contains { $0.contains("25.0 %") && $0.contains("44.4 %") })
  }
}
