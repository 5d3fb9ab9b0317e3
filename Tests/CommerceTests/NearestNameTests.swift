import Testing

@testable import Commerce

@Suite struct NearestNameTests {
  private let names = ["demo", "import", "report", "export", "themes"]

  @Test(arguments: [
    ("imprt", "import"), ("exprot", "export"), ("THEME", "themes"), ("rep", "report"),
  ])
  func `a slip of the fingers finds the name`(typed: String, meant: String) {
    #expect(nearestName(to: typed, among: names) == meant)
  }

  @Test(arguments: ["", "zzz", "dashboard"])
  func `a name that is near to none finds none`(typed: String) {
    #expect(nearestName(to: typed, among: names) == nil)
  }

  @Test func `swapped letters are one slip`() {
    #expect(editDistance(Array("ab"), Array("ba")) == 1)
    #expect(editDistance(Array("kitten"), Array("sitting")) == 3)
    #expect(editDistance([], Array("abc")) == 3)
  }
}
