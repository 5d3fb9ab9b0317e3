import Commerce
import Testing

@Suite struct OrderRuleTests {
  private func rule(_ pattern: String) -> OrderRule? {
    OrderRule(name: "staff", field: .tag, pattern: pattern)
  }

  @Test func `a text is fitted whole, letter case ignored`() throws {
    let staff = try #require(rule(" Staff "))
    #expect(staff.fits("STAFF"))
    #expect(!staff.fits("staff order"))
    #expect(staff.fits(anyOf: ["vip", "staff"]))
    #expect(!staff.fits(anyOf: []))
  }

  @Test func `a star at the end stands for anything, or for nothing`() throws {
    let samples = try #require(rule("Sample*"))
    #expect(samples.fits("sample"))
    #expect(samples.fits("SAMPLES-2024"))
    #expect(!samples.fits("free sample"))
  }

  @Test(arguments: ["", " ", "*", "a*b", "**"])
  func `what fits all or nothing is no rule`(pattern: String) {
    #expect(rule(pattern) == nil)
  }
}
