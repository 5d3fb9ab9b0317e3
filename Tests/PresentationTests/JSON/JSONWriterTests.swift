import Presentation
import TestSupport
import Testing

@Suite struct JSONWriterTests {
  @Test
  func `members and entries stand on a line each`() {
    var json = JSONWriter()
    json.object { json in
      json.member("name", "x")
      json.member("list", list: [1, 2])
      json.member("empty", list: [Int]())
      json.member("inner") { $0.member("none", String?.none) }
    }
    #expect(
      json.text == """
        {
         "name": "x",
         "list": [
          1,
          2
         ],
         "empty": [],
         "inner": {
          "none": null
         }
        }

        """)
  }

  @Test
  func `a text cannot leave its quotes`() throws {
    var json = JSONWriter()
    json.value("\"\\\u{1B}]0;x\u{07}\n\t\r\u{7F}é\u{202E}")
    #expect(json.text == #""\"\\\u001b]0;x\u0007\n\t\r\u007fé\u202e""# + "\n")
    #expect(
      try JSONParser.parse(json.text.utf8) == .text("\"\\\u{1B}]0;x\u{07}\n\t\r\u{7F}é\u{202E}"))
  }

  @Test
  func `numbers are written in the fewest digits that give them back`() throws {
    for number in [0.1, 1.0 / 3, 1e-300, 123_456_789.125, -2.5e20] {
      var json = JSONWriter()
      json.value(number)
      #expect(try JSONParser.parse(json.text.utf8).double == number)
    }
    var json = JSONWriter()
    json.value(Double.nan)
    #expect(json.text == "null\n")
  }
}
