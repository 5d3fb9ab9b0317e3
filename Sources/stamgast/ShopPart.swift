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
  private let rows: RowSet?
  /// The rule that leaves an order out, as an index, by the order's row in the store.
  private let ruleOfRow: [Int32: UInt16]

  private init(filter: ShopFilter, ledger: Ledger, orders: OrderColumns?, rows: RowSet?) {
    self.filter = filter
    self.ledger = ledger
    self.orders = orders
    self.rows = rows
    ruleOfRow = Dictionary(
      zip(ledger.leftOut.row, ledger.leftOut.rule), uniquingKeysWith: { first, _ in first })
  }

  /// Whether an order's row belongs to it.
  func holds(_ row: Int32) -> Bool { rows?.contains(row) ?? true }

  /// The name of the rule that leaves an order's row out; nil where none does.
  func rule(leavingOut row: Int32) -> String? {
    ruleOfRow[row].map { ledger.rules[Int($0)] }
  }

  /// The same part with its refunds booked on a day.
  func booking(_ refunds: RefundBooking) -> ShopPart {
    var part = self
    part.ledger.refundBooking = refunds
    return part
  }

  /// Makes the part of a store's shop that a filter leaves.
  ///
  /// - Parameter progress: is told now and then what share of the orders was looked at.
  /// - Throws: `CancellationError` where the task was cancelled meanwhile; what the store throws.
  @concurrent
  static func make(
    _ filter: ShopFilter, of store: OrderStore, progress: @Sendable (Double) -> Void = { _ in }
  ) async throws -> ShopPart {
    let whole = try await store.ledger()
    guard !filter.isEmpty else {
      return ShopPart(filter: filter, ledger: whole, orders: nil, rows: nil)
    }
    let customers = filter.customers(of: whole)
    guard
      let shop = try await store.shop(filter, of: whole, customers: customers, progress: progress)
    else { throw CancellationError() }
    return ShopPart(filter: filter, ledger: shop.ledger, orders: shop.orders, rows: shop.rows)
  }

  /// The values that a filter can go by, with how many customers or orders have them, the most frequent first.
  ///
  /// - Throws: `CancellationError` where the task was cancelled meanwhile; what the store throws.
  @concurrent
  static func values(
    _ subject: FilterSubject, _ field: FilterField, of store: OrderStore, segmentDay: CalendarDay?
  ) async throws -> [FilterValue] {
    let whole = try await store.ledger()
    if subject == .customers {
      return FilterValue.ofCustomers(field, in: whole, segmentDay: segmentDay)
    }
    guard let values = try await store.values(field, currency: whole.currency) else {
      throw CancellationError()
    }
    return values.map { FilterValue(value: $0.value, count: $0.count) }
  }
}
