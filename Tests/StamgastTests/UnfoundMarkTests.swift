import Commerce
import Testing

@testable import stamgast

@Suite struct UnfoundMarkTests {
  private let sold = [
    "Blend, winter", "Mug", "Winter blend 250 g", "Winter blend 500 g", "Winter tea blend", "WB-1",
  ]

  @Test func `what the text is found in comes near it, the best three first`() {
    let unfound = UnfoundMark(.product("winter BLEND"), among: sold)
    // Each begins with one word and has the other further on: the sooner that ends, the better.
    #expect(unfound.near == ["Winter blend 250 g", "Winter blend 500 g", "Blend, winter"])
    // The one that begins with what was typed without gaps.
    #expect(UnfoundMark(.product("wnter bl*"), among: sold).near.first == "Blend, winter")
  }

  @Test func `else the one that a slip of the pen made it of`() {
    #expect(UnfoundMark(.product("BW-1"), among: sold).near == ["WB-1"])
    #expect(UnfoundMark(.tag("xmas"), among: sold).near.isEmpty)
    #expect(UnfoundMark(.tag("xmas"), among: []).near.isEmpty)
  }
}
