import Commerce
import Dashboard
import Presentation
import Storage
import System

/// The orders on a list, in its order, with what they add up to.
struct OrderListing {
  /// Rows of the store.
  var rows: [Int32]
  /// The length of the list and its totals.
  var summary: OrderListSummary
}

extension ShopDesk {
  /// The orders on a list, in its order.
  func orderListing(_ query: OrderListQuery) async throws -> OrderListing {
    if let known = orderLists[query] { return known }
    let begun = generation
    let listing: OrderListing =
      switch query.orders {
      case .ofCustomer(let id): try await customerListing(query, id)
      case .notCounted, .foreign, .otherCurrency: try await uncountedListing(query)
      case .leftOut(let rule): try await narrowed(leftOut(by: rule, asOf: query.asOf), query)
      default: try await countedListing(query)
      }
    try check(begun)
    orderLists.insert(listing, for: query)
    return listing
  }

  private func countedListing(_ query: OrderListQuery) async throws -> OrderListing {
    let orders = try await orders()
    let begun = generation
    var chosen = ShopDesk.places(of: query.orders, in: orders, asOf: query.asOf)
    if query.orders == .giftCards {
      let sales = RowSet(try await giftCardSales().map(\.row))
      chosen = chosen.filter { sales.contains(orders.row[Int($0)]) }
    }
    let unfiltered = chosen.count
    if !query.search.isEmpty {
      let found = try await found(query.search)
      try check(begun)
      chosen = chosen.filter { place in
        let customer = orders.customer[Int(place)]
        return found.orders.contains(orders.row[Int(place)])
          || (customer >= 0
            && found.customers.contains(ledger.customers.id[Int(customer)]))
      }
    }
    return OrderListing(
      rows: ShopDesk.sorted(chosen, of: orders, by: query).map { orders.row[Int($0)] },
      summary: OrderListSummary(
        count: chosen.count, unfilteredCount: unfiltered,
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

  /// The places of a selection's orders among the counted ones.
  private static func places(
    of selector: OrderSelector, in orders: OrderColumns, asOf day: CalendarDay
  ) -> [Int32] {
    var days = DayRange(first: CalendarDay(number: .min), last: day)
    var mark: OrderMarks = []
    switch selector {
    case .counted(let range):
      if let range { days = DayRange(first: range.first, last: min(range.last, day)) }
    case .outsideOccasions(let range):
      days = DayRange(first: range.first, last: min(range.last, day))
    case .unidentified: mark = .unidentified
    case .masked: mark = .masked
    case .withoutCost: mark = .withoutCost
    case .withoutOccasion: mark = .withoutOccasion
    // Which of them are is for the store to say.
    case .giftCards: break
    case .converted: mark = .converted
    case .ofCustomer, .notCounted, .foreign, .otherCurrency, .leftOut: return []
    }
    let first = orders.firstPlace(on: days.first)
    let end = max(first, orders.firstPlace(on: days.last.advanced(by: 1)))
    if case .outsideOccasions = selector {
      return (first..<end).filter { !orders.marks[$0].isDisjoint(with: .outsideOccasions) }
        .map { Int32($0) }
    }
    return (first..<end).filter { orders.marks[$0].isSuperset(of: mark) }.map { Int32($0) }
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
  private func narrowed(
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
  private func convertedPlaces() async throws -> [Int32: Int] {
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
    return try await store.orderRows(rows: Array(listing.rows[range])).map(row)
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
