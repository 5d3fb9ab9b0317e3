import Commerce
import Metrics
import Storage

/// A shop, or the part of it that a filter leaves.
struct ShopPart: Sendable {
  /// Which part.
  let filter: ShopFilter
  /// What metrics are computed on.
  private(set) var ledger: Ledger
  /// The orders that the ledger counts; nil for the whole shop, whose orders the store has at hand.
  let orders: OrderColumns?
  /// The first day of the whole shop's data.
  let firstDay: CalendarDay?
  /// What says how likely somebody is to come again, where the filter asks.
  let chance: BGNBD?
  private let rows: RowSet?
  /// The rule that leaves an order out, as an index, by the order's row in the store.
  private let ruleOfRow: [Int32: UInt16]

  private init(
    filter: ShopFilter, ledger: Ledger, orders: OrderColumns?, rows: RowSet?,
    firstDay: CalendarDay?, chance: BGNBD? = nil
  ) {
    self.filter = filter
    self.ledger = ledger
    self.orders = orders
    self.firstDay = firstDay
    self.chance = chance
    self.rows = rows
    ruleOfRow = Dictionary(
      zip(ledger.leftOut.row, ledger.leftOut.rule), uniquingKeysWith: { first, _ in first })
  }

  /// Whether an order's row belongs to it.
  func holds(_ row: Int32) -> Bool { rows?.contains(row) ?? true }

  /// The orders that the ledger counts.
  func orders(in store: OrderStore) async throws -> OrderColumns {
    if let orders { orders } else { try await store.orderColumns() }
  }

  /// The name of the rule that leaves an order's row out; nil where none does.
  func rule(leavingOut row: Int32) -> String? {
    ruleOfRow[row].map { ledger.rules[Int($0)] }
  }

  /// The same part with its customers scored by something.
  func scored(by scoring: RFMScoring) -> ShopPart {
    var part = self
    part.ledger.scoring = scoring
    return part
  }

  /// The same part with its refunds booked on a day.
  func booking(_ refunds: RefundBooking) -> ShopPart {
    var part = self
    part.ledger.refundBooking = refunds
    return part
  }

  /// Makes the part of a store's shop that a filter leaves.
  ///
  /// - Parameters:
  ///   - mode: by what customers are scored, those whom the filter asks for by segment included.
  ///   - progress: is told now and then what share of the orders was looked at.
  /// - Throws: `CancellationError` where the task was cancelled meanwhile; what the store throws.
  @concurrent
  static func make(
    _ filter: ShopFilter, of store: OrderStore, scoredBy mode: RFMScoring.Mode = .ranks,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws -> ShopPart {
    var whole = try await store.ledger(progress: filter.isEmpty ? progress : { _ in })
    whole.scoring = try await store.settings().scoring(mode, in: whole.currency)
    guard !filter.isEmpty else {
      return ShopPart(
        filter: filter, ledger: whole, orders: nil, rows: nil, firstDay: whole.firstCountedDay)
    }
    let own = try await store.ownSegments()
    let filters = filter.filters(naming: own)
    let knowledge = try await SegmentFacts.knowledge(
      for: filters, ShopAsOf(whole, asOf: filter.segmentDay), of: store)
    let customers = filter.customers(of: whole, own: own, knowing: knowledge)
    guard
      let shop = try await store.shop(filter, of: whole, customers: customers, progress: progress)
    else { throw CancellationError() }
    return ShopPart(
      filter: filter, ledger: shop.ledger, orders: shop.orders, rows: shop.rows,
      firstDay: whole.firstCountedDay, chance: knowledge.chance(for: filters))
  }

  /// The values that a filter can go by, with how many customers or orders have them, the most frequent first.
  ///
  /// - Throws: `CancellationError` where the task was cancelled meanwhile; what the store throws.
  @concurrent
  static func values(
    _ subject: FilterSubject, _ field: FilterField, of store: OrderStore, segmentDay: CalendarDay?,
    scoredBy mode: RFMScoring.Mode = .ranks
  ) async throws -> [FilterValue] {
    var whole = try await store.ledger()
    if subject == .customers {
      guard field == .segment else {
        return FilterValue.ofCustomers(
          field, in: whole, people: SegmentedPeople(whole, asOf: segmentDay))
      }
      whole.scoring = try await store.settings().scoring(mode, in: whole.currency)
      let own = try await store.ownSegments()
      let knowledge = try await SegmentFacts.knowledge(
        for: SegmentFilter.all(of: own).map(\.filter), ShopAsOf(whole, asOf: segmentDay), of: store)
      return FilterValue.ofCustomers(
        field, in: whole,
        people: SegmentedPeople(whole, asOf: segmentDay, own: own, knowledge))
    }
    guard let values = try await store.values(field, currency: whole.currency) else {
      throw CancellationError()
    }
    return values.map { FilterValue(value: $0.value, count: $0.count) }
  }
}
