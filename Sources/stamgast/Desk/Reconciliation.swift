import Commerce
import Dashboard
import Metrics
import Storage

extension ShopDesk {
  /// The orders of a line of the way from the shop's own total of a period to net revenue, in the order of a list.
  func reconciledListing(
    _ query: OrderListQuery, _ item: ReconciliationItem, _ period: Period
  ) async throws -> OrderListing {
    let begun = generation
    var listing = try await orders(of: item, period, query)
    listing.item = item
    if item == .replaced {
      listing.earlierTotals = try await earlierVersions(of: period, asOf: query.asOf).totals
    }
    if query.search.isEmpty {
      listing.summary.amount =
        item == .replaced
        ? listing.earlierTotals.values.reduce(0, +)
        : Reconciliation(of: shop(asOf: query.asOf), period: period).size(item)
    }
    try check(begun)
    return listing
  }

  private func orders(
    of item: ReconciliationItem, _ period: Period, _ query: OrderListQuery
  ) async throws -> OrderListing {
    let days = DayRange(period, asOf: query.asOf)
    switch item {
    case .counted, .tax, .shipping, .refunds, .net, .rejected:
      return try await countedListing(query)
    case .all: return try await listing(of: ownOrders(on: days), query)
    case .cancelled: return try await narrowed(ownOrders(.cancelled, on: days), query)
    case .pending: return try await narrowed(ownOrders(.pending, on: days), query)
    case .test: return try await narrowed(ownOrders(.test, on: days), query)
    case .rule(let name):
      let place = ledger.rules.firstIndex(of: name)
      return try await narrowed(
        leftOut(on: days) { Int(ledger.leftOut.rule[$0]) == place }.map(\.row), query)
    case .converted:
      let counted = try await countedOrders(on: days) { $0.contains(.converted) }
      let others = leftOut(on: days) { ledger.leftOut.converted[$0] != 0 }
      return try await listing(of: MixedOrders(counted, others, await orders()), query)
    case .foreign(let currency):
      let rows = try await store.orders(in: currency, from: days.first, through: days.last)
      return try await narrowed(rows.filter(part.holds), query, counted: convertedPlaces())
    case .replaced:
      let rows = try await earlierVersions(of: period, asOf: query.asOf).rows
      let orders = try await orders()
      let wanted = Set(rows)
      let counted = orders.row.indices.filter { wanted.contains(orders.row[$0]) }
      return try await narrowed(
        rows, query,
        counted: Dictionary(uniqueKeysWithValues: counted.map { (orders.row[$0], $0) }))
    case .outsideInUTC:
      return try await listing(on: [period.start, period.lastDay], query) { !period.contains($0) }
    case .insideInUTC:
      return try await listing(
        on: [period.start.advanced(by: -1), period.end], query, where: period.contains)
    }
  }

  /// What an order adds to the line that a list is of, in the shop's currency; nil for a list of no line, and where it
  /// is the total in another currency.
  ///
  /// - Parameter booked: what the row stands for where refunds have their own day.
  func amount(
    of order: Storage.OrderRow, on listing: OrderListing, as booked: BookedOrder? = nil
  ) -> Int64? {
    guard let item = listing.item else { return nil }
    let amounts = countedAmounts(order) ?? order.amounts
    switch item {
    case .foreign: return nil
    case .replaced: return listing.earlierTotals[order.row]
    case .tax: return amounts.tax
    case .shipping: return amounts.shipping
    case .refunds:
      guard let booked else { return amounts.goods - amounts.net }
      return booked.refundOf == nil ? amounts.goods - booked.net : -booked.net
    default: return amounts.total
    }
  }

  // MARK: Which orders

  private func isOwn(_ currency: Currency?) -> Bool {
    guard let currency, let own = ledger.currency else { return true }
    return currency == own
  }

  /// What orders were said to be in a period before later files said otherwise.
  struct EarlierVersions {
    /// The rows of the orders, by the day that they had.
    var rows: [Int32] = []
    /// What they were said to come to, by row.
    var totals: [Int32: Int64] = [:]

    var sum: Reconciliation.Sum {
      Reconciliation.Sum(orders: rows.count, amount: totals.values.reduce(0, +))
    }
  }

  func earlierVersions(
    of period: Period, asOf day: CalendarDay
  ) async throws -> EarlierVersions {
    if kept.replaced == nil {
      let begun = generation
      let orders = try await store.replacedOrders()
      try check(begun)
      kept.replaced = orders
    }
    var versions = EarlierVersions()
    let days = period.start..<max(period.start, min(period.end, day.advanced(by: 1)))
    for earlier in kept.replaced ?? []
    where days.contains(earlier.day) && isOwn(earlier.currency) && part.holds(earlier.row) {
      if versions.totals[earlier.row] == nil { versions.rows.append(earlier.row) }
      versions.totals[earlier.row, default: 0] += earlier.total
    }
    return versions
  }

  /// The places of counted orders of some days.
  private func countedOrders(
    on days: DayRange, where isWanted: (OrderMarks) -> Bool
  ) async throws -> [Int] {
    let orders = try await orders()
    let first = orders.firstPlace(on: days.first)
    let end = max(first, orders.firstPlace(on: days.last.advanced(by: 1)))
    return (first..<end).filter { isWanted(orders.marks[$0]) }
  }

  /// The orders of some days that a rule leaves out, by day.
  private func leftOut(on days: DayRange, where isWanted: (Int) -> Bool) -> [MixedOrders.Other] {
    let leftOut = ledger.leftOut
    return leftOut.row.indices.filter {
      leftOut.day[$0] >= days.first.number && leftOut.day[$0] <= days.last.number && isWanted($0)
    }.map { MixedOrders.Other(day: leftOut.day[$0], row: leftOut.row[$0]) }
  }

  /// The orders in the shop's currency of some days whose status keeps them from counting, by day.
  private func uncountedOrders(on days: DayRange) async throws -> [UncountedOrder] {
    guard days.first <= days.last else { return [] }
    return try await store.uncountedOrders(from: days.first, through: days.last)
      .filter { isOwn($0.currency) && part.holds($0.row) }
  }

  private func ownOrders(_ standing: OrderStanding, on days: DayRange) async throws -> [Int32] {
    try await uncountedOrders(on: days).filter { $0.standing == standing }.map(\.row)
  }

  /// All orders in the shop's currency of some days.
  private func ownOrders(on days: DayRange) async throws -> MixedOrders {
    let counted = try await countedOrders(on: days) { !$0.contains(.converted) }
    let others =
      try await uncountedOrders(on: days).map {
        MixedOrders.Other(day: $0.day.number, row: $0.row)
      } + leftOut(on: days) { ledger.leftOut.converted[$0] == 0 }
    return MixedOrders(counted, others, try await orders())
  }

  // MARK: Lists

  private func listing(
    of mixed: MixedOrders, _ query: OrderListQuery
  ) async throws -> OrderListing {
    let orders = try await orders()
    guard query.search.isEmpty else {
      return try await narrowed(
        mixed.rows, query,
        counted: Dictionary(
          uniqueKeysWithValues: mixed.counted.map { (orders.row[$0], $0) }))
    }
    return OrderListing(
      rows: query.descending ? mixed.rows.reversed() : mixed.rows,
      summary: OrderListSummary(
        count: mixed.rows.count, unfilteredCount: mixed.rows.count,
        net: mixed.counted.reduce(0) { $0 + orders.net[$1] },
        margin: mixed.counted.reduce(0) { $0 + orders.margin[$1] }))
  }

  /// The orders in the shop's currency of single days whose day in universal time is wanted.
  private func listing(
    on days: [CalendarDay], _ query: OrderListQuery, where isWanted: (CalendarDay) -> Bool
  ) async throws -> OrderListing {
    let orders = try await orders()
    var (counted, others): ([Int], [MixedOrders.Other]) = ([], [])
    for day in Set(days).sorted() where day <= query.asOf {
      let mixed = try await ownOrders(on: DayRange(first: day, last: day))
      let rows = try await store.orderRows(rows: mixed.rows).filter { order in
        order.placedAt.dayInUTC.map(isWanted) ?? false
      }.map(\.row)
      let wanted = Set(rows)
      counted += mixed.counted.filter { wanted.contains(orders.row[$0]) }
      others += mixed.others.filter { wanted.contains($0.row) }
    }
    return try await listing(of: MixedOrders(counted, others, orders), query)
  }
}

/// Orders that count and others, by day.
private struct MixedOrders {
  /// An order that does not count.
  struct Other {
    var day: Int32
    var row: Int32
  }

  /// The places of those that count, by day.
  let counted: [Int]
  let others: [Other]
  /// The rows of all, by day; on each day those that count first.
  let rows: [Int32]

  /// - Parameter orders: all orders that count.
  init(_ counted: [Int], _ others: [Other], _ orders: OrderColumns) {
    self.counted = counted
    self.others = others
    let sorted = others.sorted { $0.day < $1.day }
    var (rows, next): ([Int32], Int) = ([], 0)
    rows.reserveCapacity(counted.count + others.count)
    for place in counted {
      while next < sorted.count, sorted[next].day < orders.day[place] {
        rows.append(sorted[next].row)
        next += 1
      }
      rows.append(orders.row[place])
    }
    self.rows = rows + sorted[next...].map(\.row)
  }
}
