/// A cell of a heatmap: its number first, its colour second.
public struct HeatCell: Equatable, Sendable {
  /// How far a cell's figure can be relied on.
  public enum State: Sendable {
    /// Final, of enough people.
    case complete
    /// Of a period that still runs; marked with `*`.
    case inProgress
    /// Of too few people; marked with `~`.
    case uncertain
    /// Of people some of whom are too young for it; marked with `<`.
    case partial
    /// Of people who are all too young for it; marked with `.`.
    case tooYoung
  }

  /// How it stands against what it is compared with.
  public enum Tendency: Sendable {
    /// Clearly above; marked behind the number.
    case above
    /// Clearly below; marked behind the number.
    case below
  }

  /// The number as shown.
  public var text: String
  /// Its shade, 0 to 4 from low to high; nil for none.
  public var step: Int?
  /// How far it can be relied on.
  public var state: State
  /// How it stands against what it is compared with; nil where there is nothing to say.
  public var tendency: Tendency?

  /// A cell; a step outside of 0...4 counts as the nearest.
  public init(
    _ text: String, step: Int?, state: State = .complete, tendency: Tendency? = nil
  ) {
    self.text = text
    self.step = step.map { min(max($0, 0), StyleRole.heat.count - 1) }
    self.state = state
    self.tendency = tendency
  }

  /// The shade of a value within a range: 0...4 in equal steps; nil where there is no value.
  public static func step(of value: Double?, in range: ClosedRange<Double>) -> Int? {
    guard let value, value.isFinite else { return nil }
    let place = share(of: value, from: range.lowerBound, to: range.upperBound)
    return min(Int(place * Double(StyleRole.heat.count)), StyleRole.heat.count - 1)
  }

  /// What the cell is drawn as where the cursor is elsewhere.
  var role: StyleRole {
    switch state {
    case .complete:
      switch tendency {
      case .above: .better
      case .below: .worse
      case nil: step.map { StyleRole.heat[$0] } ?? .text
      }
    case .inProgress, .partial: .inProgress
    case .uncertain: .uncertain
    case .tooYoung: .dim
    }
  }

  /// The number with its mark.
  var marked: String {
    switch state {
    case .complete: text
    case .inProgress: "*" + text
    case .uncertain: "~" + text
    case .partial: "<" + text
    case .tooYoung: "." + text
    }
  }
}
