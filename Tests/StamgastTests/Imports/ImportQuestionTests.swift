import Importing
import Presentation
import Testing

@testable import stamgast

@Suite struct ImportQuestionTests {
  @Test(arguments: [
    ("1,234", "d", DecimalSign.comma), ("1,234", "t", .point), ("1.234", "d", .point),
    ("1.234", "t", .comma),
  ])
  func `the answer tells what the sign in the amount is for`(
    _ found: String, _ answer: Character, _ sign: DecimalSign
  ) {
    var options = ImportOptions()
    let question = ImportQuestion.decimals(column: "Total", found: found)
    #expect(question.settle(answer, in: &options))
    #expect(options.decimalSign == sign)
    #expect(question.isSettled(in: options))
  }

  @Test func `another answer settles nothing`() {
    var options = ImportOptions()
    let question = ImportQuestion.decimals(column: "Total", found: "1,234")
    #expect(!question.settle("x", in: &options))
    #expect(!question.isSettled(in: options))
  }
}
