import TestSupport
import Testing

@testable import Storage

@Suite struct KeyTableTests {
  @Test func `texts are numbered in the order in which they come`() {
    var table = KeyTable()
    #expect(table.number(of: "ann") == nil)
    for text in ["ann", "bob", ""] { table.append(text) }
    #expect(table.number(of: "ann") == 0)
    #expect(table.number(of: "bob") == 1)
    #expect(table.number(of: "") == 2)
    #expect(table.number(of: "an") == nil)
    #expect(table.count == 3)
    table.removeAll()
    #expect(table.count == 0)
    #expect(table.number(of: "ann") == nil)
  }

  @Test func `texts are told apart by their bytes`() {
    var table = KeyTable()
    table.append("é")
    #expect(table.number(of: "e\u{301}") == nil)
    table.append("e\u{301}")
    #expect(table.number(of: "é") == 0)
    #expect(table.number(of: "e\u{301}") == 1)
  }

  @Test func `ten thousand texts keep their numbers`() {
    var table = KeyTable()
    for number in 0..<10_000 { table.append("customer\(number)@example.com") }
    for number in stride(from: 0, to: 10_000, by: 7) {
      #expect(table.number(of: "customer\(number)@example.com") == number)
    }
    #expect(table.number(of: "customer10000@example.com") == nil)
  }
}
