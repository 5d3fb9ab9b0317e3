import Testing

@testable import Dashboard

@Suite struct ListPagesTests {
  @Test func `rows within one page need that page`() {
    #expect(ListPages.visible(ListCursor(), count: 300, height: 20) == [0])
    #expect(ListPages.visible(ListCursor(), count: 5, height: 20) == [0])
    #expect(ListPages.visible(ListCursor(row: 299), count: 300, height: 20) == [2])
  }

  @Test func `rows across the end of a page need both`() {
    // Rows 120 to 139; pages have 128.
    let cursor = ListCursor(row: 130, offset: 120)
    #expect(ListPages.visible(cursor, count: 300, height: 20) == [0, 1])
  }

  @Test func `a screen higher than a page needs all that it shows`() {
    #expect(ListPages.visible(ListCursor(), count: 1000, height: 300) == [0, 1, 2])
  }

  @Test func `without rows or room no page is needed`() {
    #expect(ListPages.visible(ListCursor(), count: 0, height: 20) == [])
    #expect(ListPages.visible(ListCursor(), count: 300, height: 0) == [])
    #expect(ListPages.visible(ListCursor(), count: 300, height: -2) == [])
  }
}

@Suite struct FileNameTests {
  @Test(arguments: [
    ("Customers", "customers"), ("LTV vs CAC", "ltv-vs-cac"),
    ("Retained, May 2025", "retained-may-2025"), ("../../etc/passwd", "etc-passwd"),
    ("Première", "première"), ("\u{1B}[2J\u{202E}", "2j"), ("///", "list"), ("", "list"),
    (" . ", "list"),
  ])
  func `a title becomes a name without anything that a path or a terminal could take amiss`(
    title: String, name: String
  ) {
    #expect(FileName.made(from: title) == name)
  }
}

@Suite struct SearchMatchTests {
  @Test(arguments: [
    ("appel", "Ann Appelboom", 4..<9), ("ANN", "Ann Appelboom", 0..<3), ("m", "boom", 3..<4),
    ("o", "boom", 1..<2), ("boom", "boom", 0..<4), ("stan", "İstanbul", 1..<5),
  ])
  func `the first match is found whatever the case`(
    search: String, text: String, range: Range<Int>
  ) {
    #expect(SearchMatch.range(of: search, in: text) == range)
  }

  @Test(arguments: [("", "boom"), ("x", "boom"), ("booms", "boom"), ("a", ""), ("", "")])
  func `without a match there is none`(search: String, text: String) {
    #expect(SearchMatch.range(of: search, in: text).isEmpty)
  }
}
