/// Figures under names, in which two ways of working out a shop are told so that they compare.
struct FigureLines {
  private(set) var values: [String: [Double?]] = [:]
  /// The month from which months are counted, as twelve times the year, and January 0.
  var origin = 0

  /// Takes the figures of a name.
  mutating func add(_ name: String, _ figures: Double?...) { values[name] = figures }

  mutating func add(_ name: String, _ figures: [Int]) { values[name] = figures.map { Double($0) } }

  /// The names whose figures are not the same, with both; numbers may differ by a rounding.
  func differences(from other: FigureLines) -> [String] {
    Set(values.keys).union(other.values.keys).sorted().compactMap { name in
      guard let own = values[name], let others = other.values[name], own.count == others.count,
        zip(own, others).allSatisfy(FigureLines.isSame)
      else {
        return "\(name): \(text(values[name])) and \(text(other.values[name]))"
      }
      return nil
    }
  }

  private static func isSame(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return abs(one - other) <= 1e-12 * max(1, abs(one))
  }

  private func text(_ figures: [Double?]?) -> String {
    figures.map { "[" + $0.map { $0.map { "\($0)" } ?? "–" }.joined(separator: " ") + "]" }
      ?? "none"
  }
}
