public import Commerce

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

/// A refund that stands on another day than its order.
public struct MovedRefund: Equatable, Sendable {
  /// The order's row in the store.
  public var row: Int32
  /// Index of the customer; -1 for an order that is part of no occasion.
  public var customer: Int32
  /// How many of the customer's occasions come before that of the order.
  public var place: Int
  /// The day of the customer's first occasion.
  public var firstDay: CalendarDay
  /// The order's day.
  public var orderDay: CalendarDay
  /// The day on which it was paid back.
  public var day: CalendarDay
  /// What it took from net, in minor units.
  public var net: Int64
  /// What it took from margin, in minor units.
  public var margin: Int64
}

extension ShopAsOf {
  /// The refunds that stand on another day than their order, those after the as-of day too; none where all are booked
  /// on the order's day.
  public var movedRefunds: [MovedRefund] {
    guard ledger.refundBooking == .onRefundDay else { return [] }
    let (refunds, starts) = (ledger.refunds, ledger.customers.firstOccasion)
    return refunds.day.indices.filter { refunds.day[$0] != refunds.orderDay[$0] }.map { index in
      let customer = refunds.customer[index]
      let first = customer < 0 ? 0 : Int(starts[Int(customer)])
      let firstDay = customer < 0 ? refunds.orderDay[index] : ledger.occasions.day[first]
      return MovedRefund(
        row: refunds.row[index], customer: customer,
        place: customer < 0 ? 0 : Int(refunds.occasion[index]) - first,
        firstDay: CalendarDay(number: firstDay),
        orderDay: CalendarDay(number: refunds.orderDay[index]),
        day: CalendarDay(number: refunds.day[index]), net: refunds.net[index],
        margin: refunds.margin[index])
    }
  }

  /// The customers with a purchase on some days, or with a refund that stands on them, as ascending indices.
  ///
  /// - Parameter returning: whether purchases that are their customer's first are left out, with their refunds.
  func customers(bookedOn days: Range<CalendarDay>, returning: Bool) -> [Int32] {
    let range = days.lowerBound.number..<days.upperBound.number
    let buyers = customers { own in own.dropFirst(returning ? 1 : 0).contains(where: range.contains)
    }
    let refunded = movedRefunds.filter {
      $0.customer >= 0 && $0.day <= asOf && (!returning || $0.place > 0)
        && (days.contains($0.day) || days.contains($0.orderDay))
    }
    return refunded.isEmpty ? buyers : Set(buyers).union(refunded.map(\.customer)).sorted()
  }
}
