public import Metrics

extension TodayList {
  /// Its name on the command line: `win-back`.
  public var name: String { hyphenated(rawValue) }

  /// The list of a name; nil for any other name.
  public init?(named name: String) {
    guard let list = TodayList.allCases.first(where: { $0.name == name }) else { return nil }
    self = list
  }
}
