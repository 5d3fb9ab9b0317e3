/// What was measured several times.
struct Samples {
  private(set) var values: [Double] = []

  mutating func add(_ value: Double) { values.append(value) }

  /// Of an even count the upper of the middle two; nil where nothing was measured.
  var median: Double? {
    values.isEmpty ? nil : values.sorted()[values.count / 2]
  }

  var range: ClosedRange<Double>? {
    guard let least = values.min(), let most = values.max() else { return nil }
    return least...most
  }
}

extension Samples {
  /// The outcomes of measuring something so many times.
  init(times: Int, _ measure: () throws -> Double) rethrows {
    for _ in 0..<times { add(try measure()) }
  }
}

extension Duration {
  /// In seconds.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
