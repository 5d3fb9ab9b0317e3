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
  }

  /// The number as shown.
  public var text: String
  /// Its shade, 0 to 4 from low to high; nil for none.
  public var step: Int?
  /// How far it can be relied on.
  public var state: State

  /// A cell; a step outside of 0...4 counts as the nearest.
  public init(_ text: String, step: Int?, state: State = .complete) {
    self.text = text
    self.step = step.map { min(max($0, 0), StyleRole.heat.count - 1) }
    self.state = state
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
    case .complete: step.map { StyleRole.heat[$0] } ?? .text
    case .inProgress: .inProgress
    case .uncertain: .uncertain
    }
  }

  /// The number with its mark.
  var marked: String {
    switch state {
    case .complete: text
    case .inProgress: "*" + text
    case .uncertain: "~" + text
    }
  }
}
