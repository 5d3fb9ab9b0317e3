/// Amounts in minor units, one behind the other, in half the memory that whole numbers of 64 bits take.
///
/// Nearly all amounts fit into 32 bits; the others are kept beside the column by their place. It is for long columns
/// that are looked into here and there, as each look asks which of the two it is.
public struct AmountColumn: Equatable, Sendable {
  /// The amounts, with `isWide` in the place of those that do not fit.
  public private(set) var narrow: [Int32] = []
  /// Those that do not fit, by place.
  private var wide: [Int: Int64] = [:]

  /// Stands for an amount that is kept beside the column.
  private static let isWide = Int32.min

  /// No amounts yet.
  public init() {}

  /// A column of the given amounts.
  public init(_ amounts: some Sequence<Int64>) {
    reserveCapacity(amounts.underestimatedCount)
    for amount in amounts { append(amount) }
  }

  /// Makes room for so many.
  public mutating func reserveCapacity(_ count: Int) { narrow.reserveCapacity(count) }

  /// Adds an amount behind the others.
  public mutating func append(_ amount: Int64) {
    let fitting = Int32(exactly: amount) ?? Self.isWide
    if fitting == Self.isWide { wide[narrow.count] = amount }
    narrow.append(fitting)
  }
}

extension AmountColumn {
  /// The places of the amounts that do not fit into 32 bits, ascending, and the amounts.
  public var wideAmounts: (places: [Int32], amounts: [Int64]) {
    let sorted = wide.sorted { $0.key < $1.key }
    return (sorted.map { Int32($0.key) }, sorted.map(\.value))
  }

  /// A column of what another one gave as `narrow` and `wideAmounts`; nil where these do not belong together.
  public init?(narrow: [Int32], wide: (places: [Int32], amounts: [Int64])) {
    guard wide.places.count == wide.amounts.count,
      wide.places.allSatisfy({ narrow.indices.contains(Int($0)) && narrow[Int($0)] == Self.isWide })
    else { return nil }
    self.narrow = narrow
    self.wide = Dictionary(zip(wide.places.lazy.map(Int.init), wide.amounts)) { first, _ in first }
    guard self.wide.count == narrow.lazy.filter({ $0 == Self.isWide }).count else { return nil }
  }
}

extension AmountColumn: RandomAccessCollection {
  /// The place of the first amount.
  public var startIndex: Int { 0 }
  /// The place behind the last one.
  public var endIndex: Int { narrow.count }

  /// The amount in a place.
  public subscript(place: Int) -> Int64 {
    let amount = narrow[place]
    return amount == Self.isWide ? wide[place] ?? Int64(amount) : Int64(amount)
  }
}

extension AmountColumn: ExpressibleByArrayLiteral {
  /// A column of the amounts between brackets.
  public init(arrayLiteral amounts: Int64...) { self.init(amounts) }
}
