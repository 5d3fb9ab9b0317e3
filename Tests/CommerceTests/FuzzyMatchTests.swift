import Commerce
import Testing

@Suite struct FuzzyMatchTests {
  private func rank(_ text: String, _ name: String) -> Int? { FuzzyMatch(text).fit(name)?.rank }

  @Test(
    arguments: [
      ("val", 0), ("zwart", 1), ("wart", 2), ("vzw", 3), ("valzw", 3), ("vwt", 4),
      ("arv", nil), ("zv", nil), ("x", nil),
    ] as [(String, Int?)])
  func `beginnings come before what is within, and that before single letters`(
    text: String, rank expected: Int?
  ) {
    #expect(rank(text, "valerie zwart") == expected)
  }

  @Test func `words may stand in any order, and each of them counts`() {
    #expect(rank("zw val", "valerie zwart") == 1)
    #expect(rank("wart erie", "valerie zwart") == 4)
    #expect(rank("zw bob", "valerie zwart") == nil)
  }

  @Test func `of equals the one that has it all nearer to its beginning fits better`() throws {
    let match = FuzzyMatch("valzw")
    let name = try #require(match.fit("valerie zwart val@example.com gent"))
    let city = try #require(match.fit("valerie pos val@example.com zwolle"))
    #expect(name.rank == city.rank)
    #expect(name < city)
    #expect((name.reach, city.reach) == (10, 30))
  }

  @Test func `who goes on typing never finds whom the beginning did not`() {
    let names = ["valerie zwart", "order value", "aan de amstel", "o'neil #1001"]
    for text in ["valzwa", "ord val", "ade", "neil", "1001", "oe1", "aam", "zart"] {
      for name in names where rank(text, name) != nil {
        for length in 0..<text.count {
          #expect(rank(String(text.prefix(length)), name) != nil, "\(text.prefix(length)), \(name)")
        }
      }
    }
  }

  @Test func `a name made to be hard is looked through at once`() {
    let name = String(repeating: "a ", count: 200) + "xz"
    #expect(rank(String(repeating: "a", count: 30) + "z", name) == 4)
  }

  @Test func `nothing typed fits everything, and nothing fits a name without letters but that`() {
    #expect(rank("", "anna") == 0)
    #expect(rank(" ", "") == 0)
    #expect(rank("a", "") == nil)
  }

  @Test func `a name that lacks a letter is told by its letters alone`() {
    let match = FuzzyMatch("zoë 9")
    let has = FuzzyMatch.letters(of: Array("anno 1998 zoë".utf8).span)
    let lacks = FuzzyMatch.letters(of: Array("anno 1274 zoë".utf8).span)
    #expect(has & match.letters == match.letters)
    #expect(lacks & match.letters != match.letters)
  }
}
