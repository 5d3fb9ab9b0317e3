/// The counted orders of a shop as columns of equal length, for the lists of orders that figures open to.
///
/// Sorted by day and time, an order without a time first on its day; orders of one moment stand by their row.
public struct OrderColumns: Equatable, Sendable {
  /// The order's row in the order store.
  public var row: [Int32]
  /// Index of the customer in the ledger; -1 for an order of nobody, or of somebody without any occasion.
  public var customer: [Int32]
  /// The order's day, as `CalendarDay.number`.
  public var day: [Int32]
  /// Net revenue in minor units.
  public var net: AmountColumn
  /// Margin in minor units.
  public var margin: AmountColumn
  /// What is special about the order.
  public var marks: [OrderMarks]

  /// Columns of orders.
  public init(
    row: [Int32] = [], customer: [Int32] = [], day: [Int32] = [], net: AmountColumn = [],
    margin: AmountColumn = [], marks: [OrderMarks] = []
  ) {
    self.row = row
    self.customer = customer
    self.day = day
    self.net = net
    self.margin = margin
    self.marks = marks
  }

  /// The number of orders.
  public var count: Int { row.count }

  /// The place of the first order on a day or after it; the number of orders where there is none.
  public func firstPlace(on wanted: CalendarDay) -> Int {
    var range = day.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if day[middle] < wanted.number {
        range = (middle + 1)..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound
  }
}

/// What is special about a counted order.
public struct OrderMarks: OptionSet, Sendable {
  /// The marks as bits.
  public let rawValue: UInt8

  /// Marks of these bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The order names nobody.
  public static let unidentified = OrderMarks(rawValue: 1)
  /// The order's cost is unknown, or that of one of its lines.
  public static let withoutCost = OrderMarks(rawValue: 2)
  /// The customer's day adds up to 0 or less.
  public static let withoutOccasion = OrderMarks(rawValue: 4)
  /// Either of the two keeps an order out of every occasion.
  public static let outsideOccasions: OrderMarks = [.unidentified, .withoutOccasion]
  /// The order's address is one that a marketplace made up.
  public static let masked = OrderMarks(rawValue: 8)
  /// The order's money was converted from another currency.
  public static let converted = OrderMarks(rawValue: 16)
  /// It was charged with tax.
  public static let taxed = OrderMarks(rawValue: 32)
  /// It was charged with shipping.
  public static let shipped = OrderMarks(rawValue: 64)
  /// Some of it was paid back.
  public static let refunded = OrderMarks(rawValue: 128)

  /// The marks that an order's money tells.
  init(of amounts: OrderAmounts) {
    self = []
    if amounts.tax != 0 { insert(.taxed) }
    if amounts.shipping != 0 { insert(.shipped) }
    if amounts.refunded != 0 { insert(.refunded) }
  }
}
