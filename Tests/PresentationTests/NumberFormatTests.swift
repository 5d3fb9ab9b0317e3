import Commerce
import Testing

@testable import Presentation

@Suite struct NumberFormatTests {
  private let format = NumberFormat()
  private let euro = Currency(code: "EUR")
  private let yen = Currency(code: "JPY")
  private let dinar = Currency(code: "KWD")

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (-1000, "-1,000"), (1_234_567, "1,234,567"),
    (Int.max, "9,223,372,036,854,775,807"), (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func `counts have their thousands apart`(value: Int, text: String) {
    #expect(format.count(value) == text)
  }

  @Test(arguments: [
    (2.5, 0, "3"), (-2.5, 0, "-3"), (0.125, 2, "0.13"), (-0.125, 2, "-0.13"),
    (1234.5, 2, "1,234.50"),
    (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (-0.06, 1, "-0.1"), (9.96, 1, "10.0"), (1.005, 3, "1.005"),
    (1e15, 0, "1,000,000,000,000,000"),
  ])
  func `decimals round half away from zero, and nothing is minus zero`(
    value: Double, digits: Int, text: String
  ) {
    #expect(format.decimal(value, digits: digits) == text)
  }

  @Test func `what is no number is a dash, and what is huge stays whole`() {
    #expect(format.decimal(.nan, digits: 1) == "–")
    #expect(format.decimal(.infinity, digits: 1) == "–")
    #expect(format.decimal(1e300, digits: 2).hasPrefix("9,"))
    #expect(format.decimal(-1e17, digits: 2) == "-100,000,000,000,000,000")
  }

  @Test func `whole amounts have the decimals of their currency`() {
    #expect(format.money(Int64(123_450), euro) == "€ 1,234.50")
    #expect(format.money(Int64(5), euro) == "€ 0.05")
    #expect(format.money(Int64(-5), euro) == "-€ 0.05")
    #expect(format.money(Int64(0), euro) == "€ 0.00")
    #expect(format.money(Int64(123_450), yen) == "123,450 JPY")
    #expect(format.money(Int64(-123_450), dinar) == "-123.450 KWD")
    #expect(format.money(Int64(123_450), nil) == "1,234.50")
    #expect(format.money(Int64(100), Currency(code: "USD")) == "$ 1.00")
    #expect(format.money(Int64(100), Currency(code: "GBP")) == "£ 1.00")
    #expect(format.money(Int64(100), Currency(code: "CHF")) == "1.00 CHF")
  }

  @Test func `the largest amounts are exact`() {
    #expect(format.money(Int64.max, euro) == "€ 92,233,720,368,547,758.07")
    #expect(format.money(Int64.min, yen) == "-9,223,372,036,854,775,808 JPY")
  }

  @Test func `averages of money are rounded half away from zero`() {
    #expect(format.money(1050.5, euro) == "€ 10.51")
    #expect(format.money(-1050.5, euro) == "-€ 10.51")
    #expect(format.money(10.5, yen) == "11 JPY")
    #expect(format.wholeMoney(123_450, euro) == "€ 1,235")
    #expect(format.wholeMoney(-49, euro) == "€ 0")
  }

  @Test func `shares are percentages`() {
    #expect(format.percentage(0.6214) == "62.1 %")
    #expect(format.percentage(1, digits: 0) == "100 %")
    #expect(format.percentage(0) == "0.0 %")
    #expect(format.change(0.04) == "+4.0 %")
    #expect(format.change(-0.04) == "-4.0 %")
  }

  @Test(arguments: [("0", "0"), ("-0.0", "0.0"), ("3", "+3"), ("-3", "-3"), ("0.10", "+0.10")])
  func `a sign stands before what is not zero`(text: String, signed: String) {
    #expect(format.signed(text) == signed)
  }

  @Test(arguments: [
    (0, "0"), (0.5, "0.5"), (9.4, "9.4"), (9.95, "10"), (850, "850"), (999.4, "999"), (999.5, "1k"),
    (1240, "1.2k"), (9940, "9.9k"), (9950, "10k"), (12_000, "12k"), (999_499, "999k"),
    (999_500, "1M"), (1_200_000, "1.2M"), (45_000_000, "45M"), (1_200_000_000, "1.2bn"),
    (-12_000, "-12k"),
  ])
  func `compact numbers take at most five characters`(value: Double, text: String) {
    #expect(format.compact(value) == text)
    #expect(text.count <= 5)
  }

  @Test func `another language has other signs`() {
    let dutch = NumberFormat(.dutch)
    #expect(dutch.money(Int64(123_450), euro) == "€ 1.234,50")
    #expect(dutch.compact(1000) == "1k")
  }

  @Test func `without UTF-8 a currency is written by its code`() {
    let ascii = NumberFormat(isASCII: true)
    let (euro, pound) = (Currency(code: "EUR"), Currency(code: "GBP"))
    #expect(ascii.money(Int64(1250), euro) == "EUR 12.50")
    #expect(ascii.money(Int64(-1250), pound) == "-GBP 12.50")
    #expect(ascii.money(Int64(1250), Currency(code: "USD")) == "$ 12.50")
    // A column of euros is two cells wider then, one of francs always is.
    #expect(ascii.extraMoneyWidth(euro) == 2)
    #expect(NumberFormat().extraMoneyWidth(euro) == 0)
    #expect(NumberFormat().extraMoneyWidth(Currency(code: "CHF")) == 2)
    #expect(NumberFormat().extraMoneyWidth(nil) == 0)
  }
}
