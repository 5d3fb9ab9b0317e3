/// What is added up of a day's orders on the way from the total of the shop's own system to net revenue.
public enum DayPart: UInt8, CaseIterable, Sendable {
  /// Orders in the shop's currency, counted or not, by what was charged.
  case all
  /// Of these, those that came to nothing.
  case cancelled
  /// Of these, those that are not paid yet.
  case pending
  /// Of these, those that never were a sale.
  case test
  /// Of these, those with a time whose day in universal time is the day before.
  case dayBeforeInUTC
  /// Of these, those whose day in universal time is the day after.
  case dayAfterInUTC
  /// Orders of other currencies whose status lets them count and that a rate converts, by what was charged.
  case converted
  /// Orders that count, by what was charged.
  case counted
  /// Of these, those with tax, by the tax.
  case tax
  /// Of these, those with shipping, by the shipping.
  case shipping
  /// Of these, those of which something was paid back, by what was paid back.
  case paidBack
}

/// Parts of days, as columns of equal length by day, then part; a part without orders has no entry.
///
/// All amounts are in minor units of the shop's currency.
public struct DayPartColumns: Equatable, Sendable {
  /// The day, as `CalendarDay.number`.
  public var day: [Int32]
  /// The part, as `DayPart.rawValue`.
  public var part: [UInt8]
  /// How many orders.
  public var orders: [Int32]
  /// What they come to.
  public var amount: [Int64]

  /// Columns of parts.
  public init(
    day: [Int32] = [], part: [UInt8] = [], orders: [Int32] = [], amount: [Int64] = []
  ) {
    self.day = day
    self.part = part
    self.orders = orders
    self.amount = amount
  }

  /// Whether all columns are as long, and every part is one.
  public var isWhole: Bool {
    [part.count, orders.count, amount.count].allSatisfy { $0 == day.count }
      && part.allSatisfy { DayPart(rawValue: $0) != nil }
  }
}

/// Orders in other currencies than the shop's, counted or not, as columns of equal length by day, then currency.
public struct ForeignColumns: Equatable, Sendable {
  /// The day, as `CalendarDay.number`.
  public var day: [Int32]
  /// The currency.
  public var currency: [Currency]
  /// How many orders.
  public var orders: [Int32]
  /// What was charged, in minor units of the currency.
  public var amount: [Int64]

  /// Columns of days.
  public init(
    day: [Int32] = [], currency: [Currency] = [], orders: [Int32] = [], amount: [Int64] = []
  ) {
    self.day = day
    self.currency = currency
    self.orders = orders
    self.amount = amount
  }

  /// Whether all columns are as long.
  public var isWhole: Bool {
    [currency.count, orders.count, amount.count].allSatisfy { $0 == day.count }
  }
}

/// Parts of days, while they are added up.
struct DayPartDraft {
  private struct Key: Hashable {
    let day: Int32
    let currency: Currency
  }

  private var indexOfDay: [Int32: Int] = [:]
  private var last: (day: Int32, index: Int)?
  /// A place for each part of each day, in the order in which days came up.
  private var orders: [Int32] = []
  private var amounts: [Int64] = []
  private var foreign: [Key: (orders: Int32, amount: Int64)] = [:]

  private static let partCount = DayPart.allCases.count
  private static let microsecondsPerDay: Int64 = 86_400_000_000

  /// Takes any order.
  ///
  /// - Parameter currency: the order's, where it is not the shop's.
  mutating func add(_ order: OrderFacts, in currency: Currency?) {
    let total = order.amounts.total
    if let currency {
      let key = Key(day: order.day.number, currency: currency)
      let before = foreign[key] ?? (0, 0)
      foreign[key] = (before.orders + 1, before.amount + total)
      return
    }
    add(.all, total, on: order.day)
    switch order.standing {
    case .counted: break
    case .cancelled: add(.cancelled, total, on: order.day)
    case .pending: add(.pending, total, on: order.day)
    case .test: add(.test, total, on: order.day)
    }
    guard order.hasTime else { return }
    let sinceMidnight = order.instant - Int64(order.day.number) * Self.microsecondsPerDay
    if sinceMidnight < 0 {
      add(.dayBeforeInUTC, total, on: order.day)
    } else if sinceMidnight >= Self.microsecondsPerDay {
      add(.dayAfterInUTC, total, on: order.day)
    }
  }

  /// Takes an order of another currency whose status lets it count, as the shop's currency has it.
  mutating func addConverted(_ amounts: OrderAmounts, on day: CalendarDay) {
    add(.converted, amounts.total, on: day)
  }

  /// Takes an order that counts.
  mutating func addCounted(_ amounts: OrderAmounts, on day: CalendarDay) {
    add(.counted, amounts.total, on: day)
    if amounts.tax != 0 { add(.tax, amounts.tax, on: day) }
    if amounts.shipping != 0 { add(.shipping, amounts.shipping, on: day) }
    if amounts.refunded != 0 { add(.paidBack, amounts.refunded, on: day) }
  }

  private mutating func add(_ part: DayPart, _ amount: Int64, on day: CalendarDay) {
    let place = index(of: day.number) * Self.partCount + Int(part.rawValue)
    orders[place] += 1
    amounts[place] += amount
  }

  private mutating func index(of day: Int32) -> Int {
    if let last, last.day == day { return last.index }
    let index = indexOfDay[day] ?? indexOfDay.count
    if index == indexOfDay.count {
      indexOfDay[day] = index
      orders += repeatElement(0, count: Self.partCount)
      amounts += repeatElement(0, count: Self.partCount)
    }
    last = (day, index)
    return index
  }

  var columns: DayPartColumns {
    var columns = DayPartColumns()
    for (day, index) in indexOfDay.sorted(by: { $0.key < $1.key }) {
      for part in DayPart.allCases {
        let place = index * Self.partCount + Int(part.rawValue)
        guard orders[place] > 0 else { continue }
        columns.day.append(day)
        columns.part.append(part.rawValue)
        columns.orders.append(orders[place])
        columns.amount.append(amounts[place])
      }
    }
    return columns
  }

  var foreignColumns: ForeignColumns {
    let sorted = foreign.sorted { ($0.key.day, $0.key.currency) < ($1.key.day, $1.key.currency) }
    return ForeignColumns(
      day: sorted.map(\.key.day), currency: sorted.map(\.key.currency),
      orders: sorted.map(\.value.orders), amount: sorted.map(\.value.amount))
  }
}
