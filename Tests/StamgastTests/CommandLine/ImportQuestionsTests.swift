import Importing
import Testing

@testable import stamgast

@Suite struct ImportQuestionsTests {
  @Test(arguments: [
    ("1,234", "d", DecimalSign.comma), ("1,234", "t", .point), ("1.234", "d", .point),
    ("1.234", "t", .comma),
  ])
  func `the answer tells what the sign in the amount is for`(
    _ found: String, _ answer: String, _ sign: DecimalSign
  ) {
    #expect(ImportQuestions.sign(in: found, answer: answer) == sign)
  }

  @Test func `another answer settles nothing`() {
    #expect(ImportQuestions.sign(in: "1,234", answer: "") == nil)
    #expect(ImportQuestions.sign(in: "1,234", answer: "x") == nil)
  }
}
