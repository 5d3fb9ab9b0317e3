internal import Commerce

/// Money that another day is charged with than its order's, where refunds are booked on their own day.
struct MoneyMove {
  /// Index of the customer; -1 for an order that is part of no occasion.
  var customer: Int
  /// Index of the occasion; -1 likewise.
  var occasion: Int
  /// The day that the money belongs to, as `CalendarDay.number`.
  var day: Int32
  /// What its net changes by, in minor units.
  var net: Int64
  /// What its margin changes by, in minor units.
  var margin: Int64
}

extension Ledger {
  /// The ledger as of a day on which later refunds were not known: their orders have their money back.
  ///
  /// Customers and occasions stay what they are. Nothing changes where refunds are booked on the order's day.
  func withoutRefunds(after asOf: CalendarDay) -> Ledger {
    guard refundBooking == .onRefundDay else { return self }
    let later = refunds.day.indices.filter { refunds.day[$0] > asOf.number }
    guard !later.isEmpty else { return self }
    var ledger = self
    let placeOfDay = Dictionary(
      zip(days.day, days.day.indices), uniquingKeysWith: { first, _ in first })
    for index in later {
      let (net, margin) = (refunds.net[index], refunds.margin[index])
      if let place = placeOfDay[refunds.orderDay[index]] {
        ledger.days.net[place] += net
        ledger.days.margin[place] += margin
      }
      let occasion = Int(refunds.occasion[index])
      if occasion >= 0 {
        ledger.occasions.net[occasion] += net
        ledger.occasions.margin[occasion] += margin
      }
    }
    return ledger
  }
}

extension ShopAsOf {
  /// What to change in figures by day so that refunds up to the as-of day stand on their own: each gives its
  /// order's day the money back, and takes it from the day of the refund. Nothing where they are booked on the
  /// order's day.
  ///
  /// They add up to nothing, so that what is not told by day has no need of them. The two of a refund follow
  /// each other; refunds stand by customer and occasion, those without first.
  var refundMoves: [MoneyMove] {
    guard ledger.refundBooking == .onRefundDay else { return [] }
    let refunds = ledger.refunds
    var moves: [MoneyMove] = []
    for index in refunds.day.indices where refunds.day[index] <= asOf.number {
      let move = MoneyMove(
        customer: Int(refunds.customer[index]), occasion: Int(refunds.occasion[index]),
        day: refunds.orderDay[index], net: refunds.net[index], margin: refunds.margin[index])
      moves.append(move)
      moves.append(
        MoneyMove(
          customer: move.customer, occasion: move.occasion, day: refunds.day[index],
          net: -move.net, margin: -move.margin))
    }
    return moves
  }

  /// The same of occasions alone, with the day of their customer's first occasion.
  var customerRefundMoves: [(move: MoneyMove, firstDay: Int32)] {
    let (starts, day) = (ledger.customers.firstOccasion, ledger.occasions.day)
    return refundMoves.filter { $0.customer >= 0 }.map { ($0, day[Int(starts[$0.customer])]) }
  }
}
