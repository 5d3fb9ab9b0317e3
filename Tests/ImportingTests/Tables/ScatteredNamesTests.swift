import Testing

@testable import Importing

/// Which names come in several places of a file, in little memory.
@Suite struct ScatteredNamesTests {
  @Test func `only a name that comes back after another is in several places`() {
    var names = ScatteredNames()
    for name in ["#1", "#1", "#2", "", "#1"] { names.note(name) }
    #expect(names.contains("#1"))
    #expect(!names.contains("#2"))
    #expect(!names.contains(""))
  }

  @Test
  func `of hundreds of thousands of names that come once none is taken for one that came before`() {
    var filter = NameFilter()
    #expect((1...300_000).count { filter.insert("#\($0)") } == 0)
    #expect((1...300_000).allSatisfy { filter.insert("#\($0)") })
  }
}
