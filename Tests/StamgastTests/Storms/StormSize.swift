import System

/// How long the storms are: short in every run of the tests, whole where `make storm` asks for it.
enum StormSize {
  private static let isWhole = Environment.nonEmptyValue("WHOLE_STORM") != nil

  /// One storm of keys each.
  static let seeds: [UInt64] = isWhole ? Array(1...100) : Array(1...4)
  /// Keys of a storm.
  static let keyCount = isWhole ? 10_000 : 400
}
