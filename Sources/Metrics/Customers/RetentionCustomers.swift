internal import Commerce

extension ShopAsOf {
  /// The customers of a part of a period's retention.
  ///
  /// By the definition itself, customer by customer, so that the lists check the counts of `CustomerRetention`.
  func retentionCustomers(
    _ rule: RetentionRule, _ part: RetentionPart, _ period: Period
  ) -> [Int32] {
    guard period.start <= asOf else { return [] }
    let start = customerDays(rule, before: period.start, in: period.advanced(by: -1))
    let end = customerDays(rule, before: min(period.end, asOf.advanced(by: 1)), in: period)
    return customers { days in
      let (atStart, atEnd) = (
        days.contains(where: start.contains), days.contains(where: end.contains)
      )
      let isNew = days.first.map { $0 >= period.start.number } ?? false
      return switch part {
      case .base: atStart
      case .retained: atStart && atEnd
      case .lost: atStart && !atEnd
      case .firstTime: atEnd && !atStart && isNew
      case .wonBack: atEnd && !atStart && !isNew
      case .end: atEnd
      }
    }
  }

  /// The days of which one must have an occasion for somebody to be a customer at a moment.
  private func customerDays(
    _ rule: RetentionRule, before moment: CalendarDay, in period: Period
  ) -> Range<Int32> {
    switch rule {
    case .activityWindow: moment.number - Int32(activityWindowDays)..<moment.number
    case .orderAgain: period.start.number..<period.end.number
    }
  }

  /// The customers that a period's figures count.
  func periodCustomers(_ part: PeriodPart, _ period: Period) -> [Int32] {
    let range = period.start.number..<period.end.number
    return customers { days in
      let inside = days.lazy.filter(range.contains).count
      let isNew = days.first.map(range.contains) ?? false
      return switch part {
      case .customers: inside > 0
      case .firstTime: isNew
      case .returning: inside > (isNew ? 1 : 0)
      case .repeating: inside > 1
      }
    }
  }
}
