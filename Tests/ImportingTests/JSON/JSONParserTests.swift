import Testing

@testable import Importing

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws -> JSONValue {
    try JSONParser.parse(Array(text.utf8)[...])
  }

  @Test func `values of every kind are read, numbers as they are written`() throws {
    let value = try parse(#" { "a" : [ 1.50, -2e3 , true, false, null, "x" ], "b": {} } "#)
    #expect(
      value
        == .object([
          "a": .array([
            .number("1.50"), .number("-2e3"), .bool(true), .bool(false), .null, .string("x"),
          ]), "b": .object([:]),
        ]))
    #expect(try parse("[]") == .array([]))
  }

  @Test func `escapes are characters`() throws {
    #expect(try parse(#""\"\\\/\n\u00e9\ud83d\ude00""#) == .string("\"\\/\né😀"))
  }

  @Test func `half a pair and NUL are no characters`() throws {
    #expect(try parse(#""\ud83dx\u0000""#) == .string("\u{FFFD}x\u{FFFD}"))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\"}", "{\"a\":}", "tru", "01x", "\"a", "\"\\q\"", "\"\\u12\"", "1 2", "-",
    "\"line\nbreak\"", "[1 2]",
  ])
  func `what is no JSON is refused`(_ text: String) {
    #expect(throws: JSONParser.Failure.self) { try parse(text) }
  }

  @Test func `depth has an end`() {
    #expect(throws: JSONParser.Failure.self) {
      try parse(String(repeating: "[", count: 100_000))
    }
  }
}
