import Commerce
import Testing

@Suite struct CustomerIdentityTests {
  @Test func `an address is trimmed and lower-cased, and is the key`() {
    let ann = CustomerIdentity(email: " Ann@Example.COM\t", platformID: " 77 ")
    #expect(ann?.key == "ann@example.com")
    #expect(ann?.email == "ann@example.com")
    #expect(ann?.platformID == "77")
  }

  @Test func `without an address the platform's id is the key`() {
    let customer = CustomerIdentity(email: "  ", platformID: " aB7 ")
    #expect(customer?.key == "aB7")
    #expect(customer?.email == "")
  }

  @Test func `without either there is nobody`() {
    #expect(CustomerIdentity(email: " ", platformID: "\n") == nil)
  }

  struct Case: CustomTestStringConvertible {
    var text: String
    var trimmed: String
    var testDescription: String { trimmed.isEmpty ? "blank" : trimmed }
  }

  @Test(arguments: [
    Case(text: "a b", trimmed: "a b"), Case(text: "  a\u{A0}", trimmed: "a"),
    Case(text: "\r\na\r\n", trimmed: "a"), Case(text: "é ", trimmed: "é"),
    Case(text: "~ ", trimmed: "~"), Case(text: "", trimmed: ""), Case(text: " \t", trimmed: ""),
    Case(text: "\u{2003}wide\u{3000}", trimmed: "wide"),
  ])
  func `white space around a text goes, that inside stays`(sample: Case) {
    #expect(trimmed(sample.text) == sample.trimmed)
  }
}
