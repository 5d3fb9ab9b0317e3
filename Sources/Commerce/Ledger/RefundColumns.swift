/// What counted orders paid back on a known day, as columns of equal length, by occasion, then day.
public struct RefundColumns: Equatable, Sendable {
  /// Index of the customer; -1 where the order is part of no occasion.
  public var customer: [Int32]
  /// Index of the occasion; -1 where the order is part of none.
  public var occasion: [Int32]
  /// The order's day, as `CalendarDay.number`.
  public var orderDay: [Int32]
  /// The day on which it was paid back; never before the order's.
  public var day: [Int32]
  /// What it took from the order's net, in minor units.
  public var net: [Int64]
  /// What it took from the order's margin, in minor units.
  public var margin: [Int64]
  /// The order's row in the store.
  public var row: [Int32]

  /// Columns of refunds.
  public init(
    customer: [Int32] = [], occasion: [Int32] = [], orderDay: [Int32] = [], day: [Int32] = [],
    net: [Int64] = [], margin: [Int64] = [], row: [Int32] = []
  ) {
    self.customer = customer
    self.occasion = occasion
    self.orderDay = orderDay
    self.day = day
    self.net = net
    self.margin = margin
    self.row = row
  }

  /// The number of refunds.
  public var count: Int { day.count }

  /// Whether all columns are as long.
  public var isWhole: Bool {
    [customer.count, occasion.count, orderDay.count, net.count, margin.count, row.count]
      .allSatisfy { $0 == count }
  }
}

/// Refunds of the orders that count, while the ledger is made.
struct RefundDraft {
  private struct Refund {
    var row: Int32
    var orderDay: Int32
    var day: Int32
    var net: Int64
    var margin: Int64
  }

  private var refunds: [Refund] = []

  /// Takes an order's dated refunds: what each takes is net and margin after all refunds before it, less those
  /// after it too, so that they come to what all of them took, whatever the rounding.
  ///
  /// - Parameter money: net and margin of the order if so much of it was paid back.
  mutating func add(
    _ order: OrderFacts, money: (_ refunded: Int64) -> (net: Int64, margin: Int64)
  ) {
    // What has no date was, as far as anybody knows, paid back at once.
    var refunded = order.amounts.refunded - order.refunds.reduce(0) { $0 + $1.amount }
    var before = money(refunded)
    for refund in order.refunds {
      refunded += refund.amount
      let after = money(refunded)
      defer { before = after }
      // Where tax and shipping exceed the total, paying back adds to net: nothing that a day could be charged with.
      guard after.net <= before.net else { continue }
      refunds.append(
        Refund(
          row: order.row, orderDay: order.day.number,
          day: max(order.day, refund.day).number,
          net: before.net - after.net, margin: before.margin - after.margin))
    }
  }

  /// The refunds with the customers and occasions that their orders came to be part of.
  func columns(
    _ orders: OrderColumns, _ customers: CustomerColumns, _ occasions: OccasionColumns
  ) -> RefundColumns {
    guard !refunds.isEmpty, let lastRow = orders.row.max() else { return RefundColumns() }
    var placeOfRow = [Int32](repeating: -1, count: Int(lastRow) + 1)
    for (place, row) in orders.row.enumerated() { placeOfRow[Int(row)] = Int32(place) }
    let owned = refunds.map { refund in
      let place = Int(placeOfRow[Int(refund.row)])
      let customer = orders.customer[place]
      let nobodys = (customer: Int32(-1), occasion: Int32(-1), refund: refund)
      guard customer >= 0, !orders.marks[place].contains(.withoutOccasion) else { return nobodys }
      let (first, end) =
        (customers.firstOccasion[Int(customer)], customers.firstOccasion[Int(customer) + 1])
      guard let occasion = (first..<end).first(where: { occasions.day[Int($0)] == refund.orderDay })
      else { return nobodys }
      return (customer, occasion, refund)
    }.sorted {
      ($0.occasion, $0.refund.day, $0.refund.row) < ($1.occasion, $1.refund.day, $1.refund.row)
    }
    return RefundColumns(
      customer: owned.map(\.customer), occasion: owned.map(\.occasion),
      orderDay: owned.map(\.refund.orderDay), day: owned.map(\.refund.day),
      net: owned.map(\.refund.net), margin: owned.map(\.refund.margin),
      row: owned.map(\.refund.row))
  }
}
