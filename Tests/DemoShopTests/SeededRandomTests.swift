import Testing

@testable import DemoShop

@Suite struct SeededRandomTests {
  @Test func `the numbers are those of the published generator`() {
    // https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64
    var random = SeededRandom(seed: 1_234_567)
    let numbers = (0..<5).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func `a chance of nothing never happens and one of everything always`() {
    var random = SeededRandom(seed: 1)
    #expect(!(0..<100).contains { _ in random.chance(0) })
    #expect((0..<100).allSatisfy { _ in random.chance(1) })
  }

  @Test func `whole numbers stay in their range and reach both ends`() {
    var random = SeededRandom(seed: 2)
    let numbers = Set((0..<200).map { _ in random.within(-2...3) })
    #expect(numbers == [-2, -1, 0, 1, 2, 3])
  }

  @Test func `a weight of nothing is never picked`() {
    var random = SeededRandom(seed: 3)
    let picked = Set((0..<200).map { _ in random.index(weights: [0, 1, 0, 3]) })
    #expect(picked == [1, 3])
  }

  @Test func `each number has a source of its own`() {
    var first = SeededRandom(seed: 4, number: 1)
    var again = SeededRandom(seed: 4, number: 1)
    var second = SeededRandom(seed: 4, number: 2)
    let value = first.next()
    #expect(value == again.next())
    #expect(value != second.next())
  }
}
