/// A source of chance that gives the same numbers on every machine and in every version of Swift.
///
/// SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators"). The
/// standard library's `random(in:using:)` may change what it makes of a generator, so the few
/// distributions that a shop needs are here; they use no function of the C library, whose last
/// digit differs between machines.
public struct SeededRandom: Sendable {
  private var state: UInt64

  /// A source that starts from a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// The source of one thing among many, such as a customer by number.
  ///
  /// What one customer does then changes nothing for the next.
  public init(seed: UInt64, number: Int) {
    var root = SeededRandom(
      seed: seed &+ UInt64(truncatingIfNeeded: number) &* 0xD1B5_4A32_D192_ED03)
    state = root.next()
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 up to and not including 1.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A whole number from 0 up to and not including `count`, which is above 0.
  public mutating func below(_ count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// A whole number of a range, both ends included.
  public mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True so often: never for 0, always for 1.
  public mutating func chance(_ probability: Double) -> Bool {
    unit() < probability
  }

  /// How many of `tries` succeed: nearly a Poisson number where `tries` is well above `expected`.
  public mutating func count(expecting expected: Double, tries: Int = 12) -> Int {
    (0..<tries).reduce(0) { sum, _ in sum + (chance(expected / Double(tries)) ? 1 : 0) }
  }

  /// One of the elements, each as likely; `choices` is not empty.
  public mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[below(choices.count)]
  }

  /// The index of one of the weights, as likely as it weighs; the last one where none weighs anything.
  public mutating func index(weights: [Double]) -> Int {
    var rest = unit() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return index }
    }
    return weights.count - 1
  }
}
