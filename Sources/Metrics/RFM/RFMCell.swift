/// The three scores of a customer, each 1 (worst) to 5.
public struct RFMCell: Hashable, Comparable, Sendable {
  /// The scores as one number, 0 to 124: recency first, monetary last.
  public let index: UInt8

  /// A cell of three scores; each must lie in 1...5.
  public init(recency: Int, frequency: Int, monetary: Int) {
    precondition(
      (1...5).contains(recency) && (1...5).contains(frequency) && (1...5).contains(monetary),
      "an RFM score lies in 1...5")
    index = UInt8((recency - 1) * 25 + (frequency - 1) * 5 + monetary - 1)
  }

  /// The cell of an index; nil outside 0...124.
  public init?(index: Int) {
    guard (0..<125).contains(index) else { return nil }
    self.index = UInt8(index)
  }

  @inline(__always)
  init(uncheckedIndex index: Int) {
    self.index = UInt8(truncatingIfNeeded: index)
  }

  /// How lately the customer bought.
  public var recency: Int { Int(index) / 25 + 1 }
  /// How often the customer bought.
  public var frequency: Int { Int(index) / 5 % 5 + 1 }
  /// How much the customer bought.
  public var monetary: Int { Int(index) % 5 + 1 }
  /// FM = floor((F + M) / 2): the column of the segment map.
  public var frequencyMonetary: Int { (frequency + monetary) / 2 }

  /// The segment that the map of recency and FM gives.
  public var segment: RFMSegment {
    RFMSegment.map[recency - 1][frequencyMonetary - 1]
  }

  /// Cells sort by recency, then frequency, then monetary score.
  public static func < (left: RFMCell, right: RFMCell) -> Bool { left.index < right.index }

  /// All 125 cells, in order.
  public static let all: [RFMCell] = (0..<125).map { RFMCell(uncheckedIndex: $0) }
}

extension RFMCell: CustomStringConvertible {
  /// The scores in a row, as in `544`.
  public var description: String { "\(recency)\(frequency)\(monetary)" }
}
