import Commerce
import Testing

@Suite struct TextPatternTests {
  @Test func `a text is the whole one, with a star last the beginning of several`() {
    let whole = TextPattern("WB-1")
    #expect((whole.wanted, whole.isBeginning) == ("WB-1", false))
    #expect(whole.fits("WB-1"))
    #expect(!whole.fits("WB-10"))
    #expect(!whole.fits("wb-1"))
    let beginning = TextPattern("WB-*")
    #expect((beginning.wanted, beginning.isBeginning) == ("WB-", true))
    #expect(["WB-", "WB-1"].allSatisfy(beginning.fits))
    #expect(!beginning.fits("WB"))
  }

  @Test(arguments: [
    ("wb-1", "WB-1", true), ("wb-1", "  Wb-1 ", true), ("wb-1", "WB-10", false),
    ("wb-*", " WB-10", true), ("wb-*", "wb", false), ("wb 1", "WB  1", false), ("Thé", "THé", true),
    // A letter beyond ASCII has its case, and brackets are no small letters of others.
    ("Thé", "THÉ", false), ("@[", "`{", false), ("", "  ", true), ("*", "", true), ("a", "", false),
  ])
  func `in bytes spaces around and the letter case of ASCII make no difference`(
    pattern: String, text: String, fits: Bool
  ) {
    #expect(TextPattern(pattern).fits(anyCaseOf: text.utf8Span.span) == fits)
  }
}
