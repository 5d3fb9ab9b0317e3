public import Commerce

/// A line on the way from the total that a shop's own system gives for a period to its net revenue, or beside that way.
public enum ReconciliationItem: Hashable, Sendable {
  /// All orders in the shop's currency, by what was charged.
  case all
  /// Of these, those whose status keeps them from counting.
  case cancelled, pending, test
  /// Orders of other currencies that a rate converts, if their status lets them count.
  case converted
  /// Orders that a rule of the shop leaves out, by its name.
  case rule(String)
  /// Orders that count, by what was charged.
  case counted
  /// Of these, the tax and the shipping that were charged.
  case tax, shipping
  /// What was paid back took from revenue.
  case refunds
  /// Net revenue.
  case net
  /// All orders in another currency, by what was charged in it.
  case foreign(Currency)
  /// What orders were said to be before a later file said otherwise.
  case replaced
  /// Rows of all files that were not taken.
  case rejected
  /// Orders of the period that would not be of it if days were those of universal time, and the other way round.
  case outsideInUTC, insideInUTC

  /// Whether it is taken off the line before it.
  public var isTakenOff: Bool {
    switch self {
    case .cancelled, .pending, .test, .rule, .tax, .shipping, .refunds: true
    case .all, .converted, .counted, .net, .foreign, .replaced, .rejected, .outsideInUTC,
      .insideInUTC:
      false
    }
  }
}

/// The total of a period as a shop's own system adds it up, against net revenue, with the difference by reason.
///
/// All is in the shop's currency and exact:
///
///     counted = all - cancelled - pending - test + converted - each rule
///     net     = counted - tax - shipping - refunds
///
/// `tax` and `shipping` are what was charged, whether it was paid back or not. So `refunds` is what paying back took
/// from `total - tax - shipping` of an order, `goods - round(goods * kept)`, and not what was paid back: the tax and
/// shipping within that are in their own lines already. Each order is rounded once, in its net, and that remainder is
/// in its refund. Where refunds stand on their own day, it is that of the refunds of the period, of whatever order.
public struct Reconciliation: Equatable, Sendable {
  /// Some orders and what they come to, in minor units.
  public struct Sum: Equatable, Sendable {
    /// How many orders.
    public var orders: Int
    /// What they come to; what a difference adds to the line before it, so below 0 for what is taken off.
    public var amount: Int64

    /// Some orders; none without figures.
    public init(orders: Int = 0, amount: Int64 = 0) {
      self.orders = orders
      self.amount = amount
    }
  }

  /// A line of it.
  public struct Line: Equatable, Sendable {
    /// What it is.
    public var item: ReconciliationItem
    /// Its orders, and their amount; that of `foreign` is in its own currency, and `rejected` has none.
    public var sum: Sum
  }

  /// The period.
  public let period: Period
  /// The last day that is looked at.
  public let asOf: CalendarDay
  /// From the shop's own total to net revenue.
  public private(set) var lines: [Line] = []
  /// Orders in other currencies, by these.
  public private(set) var foreign: [Line] = []
  /// Of the orders in each other currency, those without a rate.
  public private(set) var apart: [Currency: Int] = [:]
  /// What was paid back of the period's orders, with its tax and shipping; whatever the day.
  public private(set) var paidBack: Int64 = 0
  /// What orders of the shop's currency were said to be before; none where that was not asked for.
  public var replaced = Sum()
  /// Rows of all files that were not taken.
  public let rejectedRows: Int
  /// Orders of the shop's currency that would be of another period by the days of universal time.
  public private(set) var outsideInUTC = Sum()
  /// Orders of the shop's currency that would be of this one then.
  public private(set) var insideInUTC = Sum()

  /// The way of a period of a shop.
  public init(of shop: ShopAsOf, period: Period) {
    self.period = period
    asOf = shop.asOf
    rejectedRows = shop.ledger.rows.rejected.values.reduce(0, +)
    let parts = PeriodParts(of: shop, period: period)
    addLines(parts, of: shop)
    addForeign(of: shop)
    (outsideInUTC, insideInUTC) = (parts.outsideInUTC, parts.insideInUTC)
    paidBack = parts[.paidBack].amount
  }

  /// The days that it is of; nil where the period begins after the as-of day.
  public var days: ClosedRange<CalendarDay>? {
    let last = min(period.lastDay, asOf)
    return period.start <= last ? period.start...last : nil
  }

  /// Whether there is nothing to reconcile.
  public var isEmpty: Bool {
    lines.allSatisfy { $0.sum.orders == 0 && $0.sum.amount == 0 } && foreign.isEmpty
      && insideInUTC.orders == 0 && replaced.orders == 0
  }

  /// All lines: the way, then what is beside it.
  public var allLines: [Line] {
    lines + foreign + [
      Line(item: .replaced, sum: replaced),
      Line(item: .rejected, sum: Sum(orders: rejectedRows)),
      Line(item: .outsideInUTC, sum: outsideInUTC), Line(item: .insideInUTC, sum: insideInUTC),
    ]
  }

  /// A line; one of nothing where there is none.
  public subscript(item: ReconciliationItem) -> Sum {
    allLines.first { $0.item == item }?.sum ?? Sum()
  }

  /// What the orders of a line come to, whether that is added or taken off.
  public func size(_ item: ReconciliationItem) -> Int64 {
    item.isTakenOff ? -self[item].amount : self[item].amount
  }

  private mutating func addLines(_ parts: PeriodParts, of shop: ShopAsOf) {
    func add(_ item: ReconciliationItem, _ sum: Sum) {
      let amount = item.isTakenOff ? -sum.amount : sum.amount
      lines.append(Line(item: item, sum: Sum(orders: sum.orders, amount: amount)))
    }
    add(.all, parts[.all])
    add(.cancelled, parts[.cancelled])
    add(.pending, parts[.pending])
    add(.test, parts[.test])
    let carriesOthers = shop.ledger.orderCurrencies.contains {
      $0.currency != shop.ledger.currency && $0.firstDay <= asOf
    }
    if carriesOthers { add(.converted, parts[.converted]) }
    for (rule, name) in shop.ledger.rules.enumerated() {
      add(.rule(name), parts.leftOut(by: rule))
    }
    add(.counted, parts[.counted])
    add(.tax, parts[.tax])
    add(.shipping, parts[.shipping])
    add(.refunds, parts.refunds)
    let totals = days.map {
      ShopTotals(of: shop, on: $0.lowerBound..<$0.upperBound.advanced(by: 1))
    }
    add(.net, Sum(orders: totals?.orders ?? 0, amount: totals?.netRevenue ?? 0))
  }

  private mutating func addForeign(of shop: ShopAsOf) {
    guard let days else { return }
    let (columns, gaps) = (shop.ledger.foreign, shop.ledger.orderGaps)
    let wanted = days.lowerBound.number...days.upperBound.number
    var sums: [Currency: Sum] = [:]
    for index in columns.day.indices where wanted.contains(columns.day[index]) {
      sums[columns.currency[index], default: Sum()].orders += Int(columns.orders[index])
      sums[columns.currency[index], default: Sum()].amount += columns.amount[index]
    }
    foreign = sums.sorted { $0.key < $1.key }.map { Line(item: .foreign($0.key), sum: $0.value) }
    for index in gaps.day.indices where wanted.contains(gaps.day[index]) {
      apart[gaps.currency[index], default: 0] += Int(gaps.count[index])
    }
  }
}

/// The parts of the days of a period, added up.
private struct PeriodParts {
  private var sums = [Reconciliation.Sum](
    repeating: Reconciliation.Sum(), count: DayPart.allCases.count)
  private var rules: [Reconciliation.Sum]
  private(set) var refunds = Reconciliation.Sum()
  private(set) var outsideInUTC = Reconciliation.Sum()
  private(set) var insideInUTC = Reconciliation.Sum()

  init(of shop: ShopAsOf, period: Period) {
    let ledger = shop.ledger
    rules = ledger.rules.map { _ in Reconciliation.Sum() }
    let (first, last) = (period.start.number, period.lastDay.number)
    let days = first..<max(first, min(last, shop.asOf.number) + 1)
    let parts = ledger.dayParts
    for index in parts.day.indices where parts.day[index] <= shop.asOf.number {
      let sum = Reconciliation.Sum(
        orders: Int(parts.orders[index]), amount: parts.amount[index])
      let (day, part) = (parts.day[index], DayPart(rawValue: parts.part[index]))
      if days.contains(day) { sums[Int(parts.part[index])] += sum }
      switch part {
      case .dayBeforeInUTC where day == first, .dayAfterInUTC where day == last:
        outsideInUTC += sum
      case .dayBeforeInUTC where day == last + 1, .dayAfterInUTC where day == first - 1:
        insideInUTC += sum
      default: break
      }
    }
    let leftOut = ledger.leftOut
    for place in leftOut.row.indices where days.contains(leftOut.day[place]) {
      rules[Int(leftOut.rule[place])] += .init(orders: 1, amount: leftOut.total[place])
    }
    addRefunds(of: shop, on: days)
  }

  /// What refunds took: by the orders of the days, or by what was paid back on them where that is known.
  private mutating func addRefunds(of shop: ShopAsOf, on wanted: Range<Int32>) {
    refunds.orders = self[.paidBack].orders
    let days = shop.ledger.days
    for index in days.day.indices where wanted.contains(days.day[index]) {
      refunds.amount += days.refunded[index]
    }
    for moved in shop.movedRefunds {
      if wanted.contains(moved.orderDay.number) { refunds.amount -= moved.net }
      guard wanted.contains(moved.day.number) else { continue }
      refunds.orders += 1
      refunds.amount += moved.net
    }
  }

  subscript(part: DayPart) -> Reconciliation.Sum { sums[Int(part.rawValue)] }

  func leftOut(by rule: Int) -> Reconciliation.Sum { rules[rule] }
}

extension Reconciliation.Sum {
  fileprivate static func += (sum: inout Self, other: Self) {
    sum.orders += other.orders
    sum.amount += other.amount
  }
}
