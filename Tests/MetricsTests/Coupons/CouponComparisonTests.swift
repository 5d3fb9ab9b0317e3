import Commerce
import Metrics
import Testing

@Suite struct CouponComparisonTests {
  private func compare(_ a: String, _ b: String, _ days: Int) -> CouponComparison {
    CouponComparison(CouponQuestion(codeA: a, codeB: b, days: days), of: Shop.tinyNow)
  }

  @Test
  func `A10 against B10 in the tiny shop`() throws {
    // A: ann (45.00 + 40.00) and cy (21.00). B: bob (42.00) and eve (45.00 + 45.00), who used A10 later.
    let comparison = compare(" a10", "b10 ", 90)
    #expect([comparison.question.codeA, comparison.question.codeB] == ["A10", "B10"])
    #expect(comparison.usedBoth == 1)
    #expect([comparison.a.assigned, comparison.a.observable, comparison.a.repeaters] == [2, 2, 1])
    #expect([comparison.b.assigned, comparison.b.observable, comparison.b.repeaters] == [2, 2, 1])
    #expect([comparison.a.grossMargin, comparison.b.grossMargin] == [10_600, 13_200])
    let test = try #require(comparison.marginTest.value)
    // (66 - 53) / sqrt((64^2 + 48^2) / 4) = 13 / 40
    #expect(abs(test.t - 0.325) < 1e-12)
    #expect(comparison.repeatRateTest.value?.z == 0)
    #expect(comparison.repeatRateTest.value?.pValue == 1)
  }

  @Test
  func `the deviation is that of a sample`() throws {
    // 85.00 and 21.00: (85 - 21) / sqrt(2)
    let deviation = try #require(compare("A10", "B10", 90).a.marginDeviation.value)
    #expect(abs(deviation - 6400 / 2.0.squareRoot()) < 1e-9)
  }

  @Test
  func `a code that nobody used leaves an arm empty`() {
    let comparison = compare("A10", "NOSUCH", 90)
    #expect([comparison.b.assigned, comparison.b.observable] == [0, 0])
    #expect(comparison.repeatRateTest == .undefined(.tooFewToCompare))
    #expect(comparison.marginTest == .undefined(.tooFewToCompare))
    #expect(comparison.b.repeatRate == .undefined(.nobodyObservable))
  }

  @Test
  func `nothing to compare where all do the same`() {
    let shop = Shop(
      purchases: ["a", "b", "c", "d"].map { name in
        Purchase(name, "2023-01-01", net: 100, code: name < "c" ? "X" : "Y")
      })
    let comparison = CouponComparison(
      CouponQuestion(codeA: "X", codeB: "Y", days: 30), of: shop.asOf(isoDay("2023-03-01")))
    #expect(comparison.repeatRateTest == .undefined(.nothingVaries))
    #expect(comparison.marginTest == .undefined(.nothingVaries))
  }

  @Test
  func `who used the code too lately is not observable`() {
    let comparison = compare("A10", "B10", 420)
    // As of 2024-03-31 only ann's 2023-01-10, bob's 2023-02-01 reach 420 days back.
    #expect([comparison.a.observable, comparison.b.observable] == [1, 1])
    #expect(comparison.a.marginDeviation == .undefined(.tooFewToCompare))
  }
}
