import Testing

@testable import Importing

@Suite struct AmountParserTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var decimals = 2
    var amount: Amount
    var testDescription: String { "\(text) with \(decimals) decimals" }
  }

  @Test(arguments: [
    Case(text: "", amount: .empty),
    Case(text: "0", amount: .value(0)),
    Case(text: "12.34", amount: .value(1234)),
    Case(text: "12.3", amount: .value(1230)),
    Case(text: "12", amount: .value(1200)),
    Case(text: "12.", amount: .value(1200)),
    Case(text: ".5", amount: .value(50)),
    Case(text: "+7.00", amount: .value(700)),
    Case(text: "-7.05", amount: .value(-705)),
    Case(text: "007", amount: .value(700)),
    Case(text: "18", decimals: 0, amount: .value(18)),
    Case(text: "18.5", decimals: 0, amount: .value(19)),
    Case(text: "1.2345", decimals: 3, amount: .value(1235)),
  ])
  func `sign, digits and point are an amount`(_ given: Case) {
    #expect(amount(of: given) == given.amount)
  }

  @Test(arguments: [
    Case(text: "12.345", amount: .value(1235)),
    Case(text: "-12.345", amount: .value(-1235)),
    Case(text: "12.3449999", amount: .value(1234)),
    Case(text: "12.3450001", amount: .value(1235)),
    Case(text: "0.995", amount: .value(100)),
    Case(text: "-0.004", amount: .value(0)),
  ])
  func `more decimals are rounded half away from zero`(_ given: Case) {
    #expect(amount(of: given) == given.amount)
  }

  @Test(arguments: [
    "n/a", "12.5.0", "NaN", "inf", "1e3", "1,000.00", "12,50", "€ 5", "5 EUR", "- 5", "--5", "+",
    "-", ".", "-.", "1 000", "0x10", "12.3x", "１２",
  ])
  func `anything else is unreadable`(_ text: String) {
    #expect(amount(of: Case(text: text, amount: .unreadable)) == .unreadable)
  }

  @Test(arguments: [
    Case(text: "92233720368547758.07", amount: .value(.max)),
    Case(text: "92233720368547758.08", amount: .unreadable),
    Case(text: "92233720368547758.075", amount: .unreadable),
    Case(text: "92233720368547759", amount: .unreadable),
    Case(text: "99999999999999999999999999", amount: .unreadable),
  ])
  func `what does not fit is unreadable`(_ given: Case) {
    #expect(amount(of: given) == given.amount)
  }

  private func amount(of given: Case) -> Amount {
    let bytes = Array(given.text.utf8)
    return AmountParser.parse(bytes.span, decimals: given.decimals)
  }
}
