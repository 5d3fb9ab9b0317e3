internal import Commerce

extension ShopAsOf {
  /// The customers of a step between a period and the one that it is compared with; none of `others`.
  func bridgeCustomers(
    _ step: BridgeStep, _ later: Period, _ comparison: PeriodComparison
  ) -> [Int32] {
    let periods = ComparedPeriods(later, comparison, asOf: asOf)
    let (day, net) = (ledger.occasions.day, ledger.occasions.net)
    func sum(_ occasions: Range<Int>, on days: Range<CalendarDay>) -> Int64 {
      occasions.reduce(0) { days.numbers.contains(day[$1]) ? $0 + net[$1] : $0 }
    }
    return customerOccasions.compactMap { customer, occasions in
      let own = periods.step(
        earlierNet: sum(occasions, on: periods.earlierDays),
        laterNet: sum(occasions, on: periods.laterDays), firstDay: day[occasions.lowerBound])
      return own == step ? Int32(customer) : nil
    }
  }

  /// The customers with an occasion on some days.
  func customers(on days: Range<CalendarDay>) -> [Int32] {
    customers { $0.contains(where: days.numbers.contains) }
  }
}
