import Testing

@testable import Metrics

/// A value of a published table with its digits.
struct TableValue: CustomTestStringConvertible {
  let arguments: [Double]
  let value: Double
  var testDescription: String { "\(arguments) gives \(value)" }
}

@Suite struct SpecialFunctionsTests {
  // Abramowitz & Stegun, tables 26.1 and 26.2: twice the tail.
  @Test(arguments: [
    TableValue(arguments: [0], value: 1),
    TableValue(arguments: [1], value: 0.317310507862914),
    TableValue(arguments: [-1.96], value: 0.0499957902964409),
    TableValue(arguments: [2], value: 0.0455002638963584),
    TableValue(arguments: [3], value: 0.00269979606326019),
    TableValue(arguments: [5], value: 5.73303143758389e-7),
  ])
  func `the normal tail agrees with the table`(entry: TableValue) {
    let tail = twoSidedNormalTail(entry.arguments[0])
    #expect(
      abs(tail - entry.value) <= 1e-13 * max(1, entry.value) && abs(tail / entry.value - 1) < 1e-11)
  }

  // Abramowitz & Stegun, table 26.10: t to three decimals, which leaves the tail open by 4e-5.
  @Test(arguments: [
    TableValue(arguments: [1, 12.706], value: 0.05),
    TableValue(arguments: [2, 4.303], value: 0.05),
    TableValue(arguments: [5, 2.571], value: 0.05),
    TableValue(arguments: [10, 2.228], value: 0.05),
    TableValue(arguments: [10, 3.169], value: 0.01),
    TableValue(arguments: [30, 2.042], value: 0.05),
    TableValue(arguments: [120, 2.617], value: 0.01),
  ])
  func `Student's tail agrees with the table`(entry: TableValue) {
    let tail = twoSidedStudentTail(entry.arguments[1], degreesOfFreedom: entry.arguments[0])
    #expect(abs(tail - entry.value) < 4e-5)
  }

  @Test
  func `Student's tail of one and of two degrees of freedom has a closed form`() {
    #expect(abs(twoSidedStudentTail(1, degreesOfFreedom: 1) - 0.5) < 1e-14)
    for t in [0.1, 0.7, 3, 40] {
      let exact = 1 - t / (2 + t * t).squareRoot()
      #expect(abs(twoSidedStudentTail(t, degreesOfFreedom: 2) - exact) < 1e-13)
    }
    #expect(twoSidedStudentTail(0, degreesOfFreedom: 7.3) == 1)
  }

  @Test
  func `the incomplete beta function of whole parameters is a polynomial`() {
    // I_x(2, 3) = x^2 (6 - 8 x + 3 x^2)
    for x in [0.1, 0.4, 0.9] {
      #expect(abs(incompleteBeta(x, 2, 3) - x * x * (6 - 8 * x + 3 * x * x)) < 1e-14)
    }
    #expect(incompleteBeta(0, 2, 3) == 0)
    #expect(incompleteBeta(1, 2, 3) == 1)
  }

  @Test
  func `the gamma function of whole and half numbers`() {
    #expect(abs(logGamma(1)) < 1e-14)
    #expect(abs(logGamma(0.5) - 0.572364942924700) < 1e-14)
    #expect(abs(logGamma(10) - naturalLogarithm(362_880)) < 1e-13)
    // ln 99!, Abramowitz & Stegun, table 6.4
    #expect(abs(logGamma(100) - 359.134205369575) < 1e-11)
  }

  @Test
  func `logarithm and exponential`() {
    #expect(naturalLogarithm(1) == 0)
    #expect(abs(naturalLogarithm(10) - 2.302585092994046) < 1e-15)
    #expect(abs(naturalLogarithm(1e-300) + 690.7755278982137) < 1e-12)
    #expect(exponential(0) == 1)
    #expect(abs(exponential(1) - 2.718281828459045) < 1e-15)
    #expect(abs(exponential(-700) / 9.859676543759770e-305 - 1) < 1e-13)
    #expect(exponential(-1000) == 0)
    #expect(exponential(1000) == .infinity)
    for x in stride(from: -30.0, through: 30, by: 0.37) {
      #expect(abs(naturalLogarithm(exponential(x)) - x) < 1e-14 * max(1, abs(x)))
    }
  }
}
