import TestSupport
import Testing

@testable import Metrics

@Suite struct OrderStatisticsTests {
  @Test(arguments: 1...40)
  func `each is what sorting gives`(seed: Int) {
    var numbers = SeededGenerator(seed: UInt64(seed))
    let reach: Int64 = [3, 1000, 5000, 1_000_000, .max / 2][seed % 5]
    let values = (0..<(seed * 7)).map { _ in Int64.random(in: -reach...reach, using: &numbers) }
    let ranks = Array(Set([0, values.count / 3, values.count / 2, values.count - 1])).sorted()
    let sorted = values.sorted()
    #expect(orderStatistics(ranks, of: values) == ranks.map { sorted[$0] })
  }

  @Test
  func `the ends of the number range do not trap`() {
    #expect(orderStatistics([0, 1, 2], of: [Int64.max, .min, 0]) == [.min, 0, .max])
    #expect(orderStatistics([0], of: [Int32]()) == [])
    #expect(orderStatistics([], of: [1, 2]) == [])
  }

  @Test
  func `a median of counts`() {
    #expect(median(ofCounts: []) == nil)
    #expect(median(ofCounts: [0, 0]) == nil)
    #expect(median(ofCounts: [0, 1, 0, 1]) == 2)
    #expect(median(ofCounts: [0, 2, 1]) == 1)
    #expect(median(ofCounts: [1, 0, 0, 0, 0, 1]) == 2.5)
  }

  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statist. Med. 17
  // (1998), 857-872, table I, method 3.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func `Wilson's interval agrees with the table`(
    successes: Int, trials: Int, low: Double, high: Double
  ) throws {
    let interval = try #require(wilsonInterval(successes: successes, trials: trials))
    #expect(abs(interval.lowerBound - low) < 0.00006)
    #expect(abs(interval.upperBound - high) < 0.00006)
  }

  @Test
  func `no trials give no interval`() {
    #expect(wilsonInterval(successes: 0, trials: 0) == nil)
    #expect(wilsonInterval(successes: 5, trials: 5)?.upperBound == 1)
  }
}
