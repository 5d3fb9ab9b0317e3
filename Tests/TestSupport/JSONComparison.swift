/// Holds one JSON against another, within the tolerances of the golden files.
public struct JSONComparison {
  /// What differs, with its path.
  public private(set) var differences: [String] = []
  /// Values compared.
  public private(set) var count = 0

  /// A comparison of nothing yet.
  public init() {}

  private static let tests: Set = ["z", "zPValue", "t", "tDegreesOfFreedom", "tPValue"]
  private static let parameters: Set = ["r", "alpha", "a", "b", "p", "q", "v"]
  /// What is predicted, and by how much a prediction may differ however small it is.
  private static let predictions = [
    "meanPAlive": 1e-3, "pAlive": 1e-3, "expectedOccasions": 1e-3, "expectedNet": 10.0,
    "futureValue": 10.0, "futureMargin": 10.0,
  ]

  /// Compares two values; members that only the actual one has are no difference.
  public mutating func compare(_ expected: JSONValue?, _ actual: JSONValue?, path: String) {
    switch (expected, actual) {
    case (.object(let members), .some):
      for member in members {
        compare(member.value, actual?[member.key], path: "\(path).\(member.key)")
      }
      // The keys of these are data, so that a further one is a difference.
      guard path.hasSuffix("channels") || path.hasSuffix("cells"), let keys = actual?.keys else {
        return
      }
      if keys.count != members.count { differences.append("\(path): \(keys)") }
    case (.list(let entries), .list(let others)):
      if entries.count != others.count {
        differences.append("\(path): \(others.count) entries instead of \(entries.count)")
      }
      for (index, pair) in zip(entries, others).enumerated() {
        compare(pair.0, pair.1, path: "\(path)[\(index)]")
      }
    default:
      count += 1
      if !isEqual(expected, actual, path: path) {
        differences.append("\(path): \(actual as Any) instead of \(expected as Any)")
      }
    }
  }

  private func isEqual(_ expected: JSONValue?, _ actual: JSONValue?, path: String) -> Bool {
    guard case .number(let wanted) = expected else { return expected == actual }
    guard let got = actual?.double else { return false }
    let last = path.split(separator: ".").last.map(String.init) ?? ""
    let (relative, floor) = JSONComparison.tolerance(of: last, path: path)
    return abs(got - wanted) <= max(relative * abs(wanted), floor)
  }

  private static func tolerance(of last: String, path: String) -> (relative: Double, floor: Double)
  {
    if path.hasPrefix("forecast") {
      if last == "logLikelihood" { return (1e-6, 0) }
      // Two good searches for a maximum end that close to each other.
      if parameters.contains(last) { return (1e-2, 0) }
      if let floor = predictions[last] { return (1e-2, floor) }
    }
    let isTest = path.hasPrefix("couponComparisons") && tests.contains(last)
    return isTest ? (1e-6, 1e-9) : (1e-9, 1e-12)
  }
}
