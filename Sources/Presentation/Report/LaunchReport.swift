public import Commerce
public import Metrics

/// Launches without a screen.
public struct LaunchReport {
  private let strings: Strings
  private let words: LaunchWords

  /// A report in these words.
  public init(strings: Strings, currency: Currency?) {
    self.strings = strings
    words = LaunchWords(strings, currency)
  }

  /// The launches as lines of text; what one is where there are none.
  public func lines(_ launches: [LaunchFigures]) -> [String] {
    guard !launches.isEmpty else { return strings.noLaunches }
    return Array(launches.map(lines).joined(separator: [""])) + ["", strings.launchIsNoLot]
  }

  private func lines(_ figures: LaunchFigures) -> [String] {
    let facts = strings.launchFacts(figures.launch, since: figures.comparison?.start)
    return [
      "\(figures.launch.name) (\(facts)): \(strings.launchVerdict(figures.verdict))",
      "  " + words.line(figures),
    ] + words.notes(figures).map { "  " + $0 }
  }

  /// The launches as JSON, as the report's key `launches` has them.
  public func json(_ launches: [LaunchFigures]) -> String {
    var json = JSONWriter()
    json.list(launches) { $0.launch($1) }
    return json.text
  }
}
