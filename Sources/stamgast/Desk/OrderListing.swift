import Commerce
import Dashboard
import Metrics
import Presentation
import Storage
import System

/// The orders on a list, in its order, with what they add up to.
struct OrderListing {
  /// Rows of the store.
  var rows: [Int32]
  /// What each row stands for where refunds have their own day; else empty.
  var booked: [BookedOrder] = []
  /// The length of the list and its totals.
  var summary: OrderListSummary
  /// The line of the way to net revenue that it is the list of; nil for any other list.
  var item: ReconciliationItem?
  /// What orders were said to be before, by row, where that is what the line is of.
  var earlierTotals: [Int32: Int64] = [:]

  init(rows: [Int32], summary: OrderListSummary) {
    self.rows = rows
    self.summary = summary
  }

  /// Orders and refunds, given by day, in the order of a list.
  init(_ booked: [BookedOrder], of unfilteredCount: Int, _ query: OrderListQuery) {
    let keys: [Int64] = booked.map {
      switch query.sort {
      case .day: 0
      case .net: $0.net
      case .margin: $0.margin
      }
    }
    let places = radixOrder(of: keys, descending: query.descending)
    self.booked =
      query.sort == .day
      ? (query.descending ? booked.reversed() : booked) : places.map { booked[Int($0)] }
    rows = self.booked.map(\.row)
    summary = OrderListSummary(
      count: booked.count, unfilteredCount: unfilteredCount,
      net: booked.reduce(0) { $0 + $1.net }, margin: booked.reduce(0) { $0 + $1.margin },
      refunds: booked.count { $0.refundOf != nil })
  }
}

extension ShopDesk {
  /// The orders on a list, in its order.
  func orderListing(_ query: OrderListQuery) async throws -> OrderListing {
    if let known = kept.orderLists[query] { return known }
    let begun = generation
    let listing: OrderListing =
      switch query.orders {
      case .ofCustomer(let id): try await customerListing(query, id)
      case .notCounted, .foreign, .otherCurrency: try await uncountedListing(query)
      case .leftOut(let rule): try await narrowed(leftOut(by: rule, asOf: query.asOf), query)
      case .reconciled(let item, let period):
        try await reconciledListing(query, item, period)
      default: try await countedListing(query)
      }
    try check(begun)
    kept.orderLists.insert(listing, for: query)
    return listing
  }

  func countedListing(_ query: OrderListQuery) async throws -> OrderListing {
    let orders = try await orders()
    let begun = generation
    let days = ShopDesk.days(of: query)
    var isListed: (Int) -> Bool = { ShopDesk.belongs(orders.marks[$0], to: query.orders) }
    let listed: RowSet? =
      switch query.orders {
      case .giftCards: RowSet(try await giftCardSales().map(\.row))
      case .refunded: RowSet(ledger.refunds.row)
      default: nil
      }
    if let listed { isListed = { listed.contains(orders.row[$0]) } }
    let first = orders.firstPlace(on: days.first)
    let end = max(first, orders.firstPlace(on: days.last.advanced(by: 1)))
    let all = (first..<end).filter(isListed).map { Int32($0) }
    var isFound: (Int) -> Bool = { _ in true }
    if !query.search.isEmpty {
      let found = try await found(query.search)
      try check(begun)
      let (customers, ids) = (orders.customer, ledger.customers.id)
      isFound = { place in
        found.orders.contains(orders.row[place])
          || (customers[place] >= 0 && found.customers.contains(ids[Int(customers[place])]))
      }
    }
    let moved = query.orders.holdsCounted ? shop(asOf: query.asOf).movedRefunds : []
    guard moved.isEmpty else {
      let booked = BookedOrders(moved: moved, days: days)
      return OrderListing(
        booked.rows(all.filter { isFound(Int($0)) }, of: orders) { isListed($0) && isFound($0) },
        of: booked.rows(all, of: orders, isListed: isListed).count, query)
    }
    let chosen = query.search.isEmpty ? all : all.filter { isFound(Int($0)) }
    return OrderListing(
      rows: ShopDesk.sorted(chosen, of: orders, by: query).map { orders.row[Int($0)] },
      summary: OrderListSummary(
        count: chosen.count, unfilteredCount: all.count,
        net: chosen.reduce(0) { $0 + orders.net[Int($1)] },
        margin: chosen.reduce(0) { $0 + orders.margin[Int($1)] }))
  }

  /// Some places in a list's order.
  private static func sorted(
    _ places: [Int32], of orders: OrderColumns, by query: OrderListQuery
  ) -> [Int32] {
    let keys: [Int64]
    switch query.sort {
    // The orders stand in order of time already, which the day alone would not tell.
    case .day: return query.descending ? places.reversed() : places
    case .net: keys = places.map { orders.net[Int($0)] }
    case .margin: keys = places.map { orders.margin[Int($0)] }
    }
    return radixOrder(of: keys, descending: query.descending).map { places[Int($0)] }
  }

  /// The days of a list of counted orders.
  private static func days(of query: OrderListQuery) -> DayRange {
    switch query.orders {
    case .counted(.some(let days)), .outsideOccasions(let days):
      DayRange(first: days.first, last: min(days.last, query.asOf))
    case .reconciled(_, let period): DayRange(period, asOf: query.asOf)
    default: DayRange(first: CalendarDay(number: .min), last: query.asOf)
    }
  }

  /// Whether a counted order with some marks is one of a selection, whatever its day.
  private static func belongs(_ marks: OrderMarks, to selector: OrderSelector) -> Bool {
    switch selector {
    case .outsideOccasions: !marks.isDisjoint(with: .outsideOccasions)
    case .unidentified: marks.contains(.unidentified)
    case .masked: marks.contains(.masked)
    case .withoutCost: marks.contains(.withoutCost)
    case .withoutOccasion: marks.contains(.withoutOccasion)
    case .converted: marks.contains(.converted)
    case .counted: true
    case .reconciled(.tax, _): marks.contains(.taxed)
    case .reconciled(.shipping, _): marks.contains(.shipped)
    case .reconciled(.refunds, _): marks.contains(.refunded)
    case .reconciled: true
    // Which of them are is for others to say.
    case .giftCards, .refunded, .ofCustomer, .notCounted, .foreign, .otherCurrency, .leftOut: false
    }
  }

  /// What a customer's card lists: the orders by time, with the sums of those that count.
  private func customerListing(
    _ query: OrderListQuery, _ id: Int32
  ) async throws -> OrderListing {
    let orders = try await store.ordersOfCustomer(id)
      .filter { $0.placedAt.day <= query.asOf && part.holds($0.row) }.map(row)
    let counted = orders.filter(\.isCounted)
    let rows = orders.map(\.row)
    return OrderListing(
      rows: query.descending ? rows.reversed() : rows,
      summary: OrderListSummary(
        count: rows.count, unfilteredCount: rows.count,
        net: counted.reduce(0) { $0 + $1.net }, margin: counted.reduce(0) { $0 + $1.margin }))
  }

  /// Orders that are in no figure, or some of them: only their day sorts them.
  private func uncountedListing(_ query: OrderListQuery) async throws -> OrderListing {
    let first = CalendarDay(number: .min)
    var rows: [Int32] = []
    if query.orders == .notCounted {
      rows = try await store.ordersNotCounted(from: first, through: query.asOf)
    } else if let currency = ledger.currency {
      rows = try await store.ordersInOtherCurrencies(
        than: currency, from: first, through: query.asOf)
    }
    rows = rows.filter(part.holds)
    let converted = query.orders == .notCounted ? [:] : try await convertedPlaces()
    if query.orders == .otherCurrency { rows.removeAll { converted[$0] != nil } }
    // A rate lets an order count; a rule may leave it out even then.
    if query.orders != .notCounted { rows.removeAll { part.rule(leavingOut: $0) != nil } }
    return try await narrowed(rows, query, counted: converted)
  }

  /// The orders that a rule leaves out, by day.
  private func leftOut(by rule: String, asOf day: CalendarDay) -> [Int32] {
    let (leftOut, place) = (ledger.leftOut, ledger.rules.firstIndex(of: rule))
    return leftOut.row.indices.filter {
      Int(leftOut.rule[$0]) == place && leftOut.day[$0] <= day.number
    }.map { leftOut.row[$0] }
  }

  /// A list of some orders by day, as far as a search finds them; only those that count bring anything.
  func narrowed(
    _ all: [Int32], _ query: OrderListQuery, counted converted: [Int32: Int] = [:]
  ) async throws -> OrderListing {
    var rows = all
    if !query.search.isEmpty {
      let found = try await found(query.search)
      let customers = try await store.orderRows(rows: rows).map(\.customer)
      rows = zip(rows, customers).filter { row, customer in
        found.orders.contains(row) || customer.map(found.customers.contains) ?? false
      }.map(\.0)
    }
    if query.descending { rows.reverse() }
    let orders = try await orders()
    let counted = rows.compactMap { converted[$0] }
    return OrderListing(
      rows: rows,
      summary: OrderListSummary(
        count: rows.count, unfilteredCount: all.count,
        net: counted.reduce(0) { $0 + orders.net[$1] },
        margin: counted.reduce(0) { $0 + orders.margin[$1] }))
  }

  /// The places of the converted orders among the counted ones, by their rows.
  func convertedPlaces() async throws -> [Int32: Int] {
    let orders = try await orders()
    return orders.marks.indices.reduce(into: [:]) { places, place in
      if orders.marks[place].contains(.converted) { places[orders.row[place]] = place }
    }
  }

  /// A page of a list's rows.
  func orderPage(_ query: OrderListQuery, _ page: Int) async throws -> [Dashboard.OrderRow] {
    let listing = try await orderListing(query)
    let first = page * DataQuery.pageLength
    let range = first..<min(first + DataQuery.pageLength, listing.rows.count)
    return try await orderRows(listing, range).map(\.shown)
  }

  /// Some rows of a list, each with the order that it is about.
  func orderRows(
    _ listing: OrderListing, _ range: Range<Int>
  ) async throws -> [(stored: Storage.OrderRow, shown: Dashboard.OrderRow)] {
    let stored = try await store.orderRows(rows: Array(listing.rows[range]))
    // A row that has gone meanwhile is left out, and with it what stood beside it.
    guard !listing.booked.isEmpty, stored.count == range.count else {
      return stored.map { stored in
        var shown = row(stored)
        shown.amount = amount(of: stored, on: listing)
        return (stored, shown)
      }
    }
    return zip(stored, listing.booked[range]).map { stored, booked in
      var shown = row(stored)
      shown.amount = amount(of: stored, on: listing, as: booked)
      (shown.net, shown.margin, shown.refundOf) = (booked.net, booked.margin, booked.refundOf)
      if booked.refundOf != nil { (shown.day, shown.secondOfDay) = (booked.day, nil) }
      return (stored, shown)
    }
  }

  /// An order of the store as a row of a list.
  func row(_ order: Storage.OrderRow) -> Dashboard.OrderRow {
    let rule = part.rule(leavingOut: order.row)
    let counted = countedAmounts(order)
    let amounts = counted ?? order.amounts
    return Dashboard.OrderRow(
      row: order.row, id: order.orderID, day: order.placedAt.day,
      secondOfDay: secondOfDay(order.placedAt), customer: order.customerName,
      status: order.status, channel: order.channel, total: order.amounts.total,
      net: amounts.net,
      margin: amounts.margin(lacksCost: order.lacksCost, marginRate: ledger.marginRate),
      lacksCost: order.lacksCost, currency: order.currency,
      rate: counted == nil ? nil : rates.rate(applyingTo: order.currency, on: order.placedAt.day),
      isCounted: order.isCounted && counted != nil && rule == nil, leftOutBy: rule)
  }

  /// An order's money as the ledger counts it; nil where it is in another currency, and no rate holds.
  func countedAmounts(_ order: Storage.OrderRow) -> OrderAmounts? {
    rates.inShopCurrency(
      order.amounts, of: order.currency, on: order.placedAt.day, isCostGiven: order.isCostGiven)
  }

  /// The time of day in the shop, as the file gave it; nil without one.
  private func secondOfDay(_ moment: PlacedAt) -> Int? {
    guard moment.hasTime else { return nil }
    let seconds = moment.instant / 1_000_000
    let offset =
      moment.countsAsWritten
      ? Int(moment.offsetMinutes ?? 0) * 60 : timeZone.offsetSeconds(at: seconds)
    return Int(seconds) + offset - Int(moment.day.number) * 86_400
  }
}
