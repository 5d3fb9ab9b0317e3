import TerminalUI
import Testing

@testable import Dashboard

@Suite struct ScreenLayoutTests {
  private func layout(height: Int, zoomed: Bool = false) -> ScreenLayout {
    var session = Session(width: 40, height: height)
    if zoomed { session.press("z") }
    return ScreenLayout(session.state)
  }

  @Test func `24 rows hold a line on top, tabs, the way here, 20 rows of content and a footer`() {
    let layout = layout(height: 24)
    #expect(layout.topLine == Rect(x: 0, y: 0, width: 40, height: 1))
    #expect(layout.tabs == Rect(x: 0, y: 1, width: 40, height: 1))
    #expect(layout.breadcrumb == Rect(x: 0, y: 2, width: 40, height: 1))
    #expect(layout.content == Rect(x: 0, y: 3, width: 40, height: 20))
    #expect(layout.footer == Rect(x: 0, y: 23, width: 40, height: 1))
  }

  @Test func `small terminals give up tabs, then the way here, the line on top, the footer`() {
    #expect(layout(height: 9).tabs.isEmpty)
    #expect(!layout(height: 9).breadcrumb.isEmpty)
    #expect(layout(height: 7).breadcrumb.isEmpty)
    #expect(!layout(height: 7).topLine.isEmpty)
    #expect(layout(height: 4).topLine.isEmpty)
    #expect(layout(height: 4).content.height == 3)
    #expect(layout(height: 2).footer.isEmpty)
    #expect(layout(height: 1).content.height == 1)
  }

  @Test func `zoom gives the tabs' row to the content`() {
    let layout = layout(height: 24, zoomed: true)
    #expect(layout.tabs.isEmpty)
    #expect(layout.content.height == 21)
  }

  @Test(arguments: 0...40)
  func `the parts fill the height without overlap`(height: Int) {
    let layout = layout(height: height)
    let parts = [layout.topLine, layout.tabs, layout.breadcrumb, layout.content, layout.footer]
    var next = 0
    for part in parts where !part.isEmpty {
      #expect(part.y == next)
      next = part.bottom
    }
    #expect(next == height)
  }
}
