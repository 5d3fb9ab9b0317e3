internal import Commerce

extension ShopAsOf {
  /// Hands on the customers of two compared periods, each with the step and the net of either period, in one pass over
  /// the occasions.
  @inline(__always)
  func forEachStep(
    between periods: ComparedPeriods,
    _ body: (_ customer: Int, _ step: BridgeStep, _ earlierNet: Int64, _ laterNet: Int64) -> Void
  ) {
    let (day, net) = (ledger.occasions.day.span, ledger.occasions.net.span)
    let (earlier, later) = (periods.earlierDays.numbers, periods.laterDays.numbers)
    var moves = refundMoves.drop { $0.customer < 0 }
    for (customer, range) in customerOccasions {
      var (earlierNet, laterNet) = (Int64(0), Int64(0))
      var (cameEarlier, cameLater) = (false, false)
      // From the last occasion back, so that those before both periods are never looked at.
      var index = range.upperBound - 1
      while index >= range.lowerBound, day[index] >= earlier.lowerBound {
        if later.contains(day[index]) {
          laterNet += net[index]
          cameLater = true
        } else if earlier.contains(day[index]) {
          earlierNet += net[index]
          cameEarlier = true
        }
        index -= 1
      }
      // They stand in the order of the customers.
      while let move = moves.first, move.customer == customer {
        if later.contains(move.day) { laterNet += move.net }
        if earlier.contains(move.day) { earlierNet += move.net }
        moves = moves.dropFirst()
      }
      let step: BridgeStep =
        switch (cameEarlier, cameLater) {
        case (true, false): .lost
        case (true, true):
          laterNet < earlierNet ? .less : laterNet > earlierNet ? .more : .same
        case (false, true): periods.step(ofNew: day[range.lowerBound])
        case (false, false): .paidBack
        }
      if step == .paidBack, earlierNet == 0, laterNet == 0 { continue }
      body(customer, step, earlierNet, laterNet)
    }
  }

  /// The customers of a step between a period and the one that it is compared with; none of `others`.
  func bridgeCustomers(
    _ step: BridgeStep, _ later: Period, _ comparison: PeriodComparison
  ) -> [Int32] {
    var customers: [Int32] = []
    forEachStep(between: ComparedPeriods(later, comparison, asOf: asOf)) { customer, own, _, _ in
      if own == step { customers.append(Int32(customer)) }
    }
    return customers
  }

  /// The customers with an occasion on some days.
  func customers(on days: Range<CalendarDay>) -> [Int32] {
    customers { $0.contains(where: days.numbers.contains) }
  }
}

extension ComparedPeriods {
  /// The step of who bought in the later period and not in the earlier one, by the day of the first occasion of all.
  @inline(__always)
  fileprivate func step(ofNew firstDay: Int32) -> BridgeStep {
    if firstDay >= laterDays.lowerBound.number { return .firstTime }
    return firstDay >= earlierDays.upperBound.number ? .newBetween : .wonBack
  }
}

extension Range<CalendarDay> {
  /// The days as `CalendarDay.number`.
  var numbers: Range<Int32> { lowerBound.number..<upperBound.number }
}
