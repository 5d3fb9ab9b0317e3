import Presentation

/// A place in the dashboard: a panel with what was opened on it. The panel itself stays as it was left last.
struct Place: Equatable, Sendable {
  let panel: Panel
  let drilled: [Screen]
}

/// The places that were visited, as a browser remembers its pages.
struct PlaceHistory: Equatable, Sendable {
  /// The places before this one, the last one last.
  private(set) var before: [Place] = []
  /// The places that were left by going back, the next one last.
  private(set) var after: [Place] = []

  /// The most places that are remembered each way.
  static let limit = 50

  /// Remembers a place that is left for a new one.
  mutating func leave(_ place: Place) {
    before.append(place)
    if before.count > Self.limit { before.removeFirst() }
    after = []
  }

  /// The place to go back to from another; nil where there is none.
  mutating func back(from place: Place) -> Place? {
    guard let earlier = before.popLast() else { return nil }
    after.append(place)
    return earlier
  }

  /// The place that was left by going back to another; nil where there is none.
  mutating func forward(from place: Place) -> Place? {
    guard let later = after.popLast() else { return nil }
    before.append(place)
    return later
  }
}
