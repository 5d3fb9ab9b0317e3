import Commerce

/// A day on which a customer orders, and why.
struct Visit: Sendable {
  enum Reason: Sendable {
    case first, refill, again, present, wonBack
  }

  let day: CalendarDay
  let reason: Reason
}

extension Customer {
  /// All days on which the customer orders, the first one included, in order of time.
  func visits(_ random: inout SeededRandom) -> [Visit] {
    var visits = [Visit(day: firstDay, reason: .first)]
    continueOrdering(from: &visits, &random)
    if kind != .giftBuyer, channel != .voucherSite, let last = visits.last?.day,
      random.chance(0.07)
    {
      let back = last.advanced(by: random.within(Story.winBackDays))
      if back <= Story.lastDay {
        visits.append(Visit(day: back, reason: .wonBack))
        continueOrdering(from: &visits, &random)
      }
    }
    return withPresents(visits, &random)
  }

  /// Adds visits after the last one until the customer stays away or the data ends.
  private func continueOrdering(from visits: inout [Visit], _ random: inout SeededRandom) {
    while let last = visits.last?.day {
      guard random.chance(chanceOfAnother(after: last, already: visits.count)) else { return }
      let next = Seasons.afterHoliday(dueDay(after: last, &random), &random)
      guard next <= Story.lastDay, !leavesOverPrice(between: last, and: next, &random) else {
        return
      }
      visits.append(Visit(day: next, reason: kind == .occasional ? .again : .refill))
    }
  }

  private func chanceOfAnother(after day: CalendarDay, already orders: Int) -> Double {
    let hasCard = day >= Story.savingsCard
    return switch kind {
    case .regular: hasCard ? 0.93 : orders == 1 ? 0.89 : 0.905
    case .office: 0.97
    case .occasional: hasCard ? 0.68 : 0.58
    case .once: 0.025
    case .giftBuyer: 0
    }
  }

  /// When the bag is empty, or the mood is back.
  private func dueDay(after last: CalendarDay, _ random: inout SeededRandom) -> CalendarDay {
    switch kind {
    case .regular, .office:
      let due = last.advanced(by: max(5, intervalDays + random.within(-5...6)))
      guard let weekday, random.chance(0.7) else { return due }
      return due.advanced(by: (weekday - due.weekday + 7) % 7 - 3)
    case .occasional, .once, .giftBuyer:
      return last.advanced(by: 35 + random.below(90) + random.below(80))
    }
  }

  /// Whether the rise in price, which lies between two orders, makes the second one not happen.
  private func leavesOverPrice(
    between last: CalendarDay, and next: CalendarDay, _ random: inout SeededRandom
  ) -> Bool {
    guard last < Story.priceRise, next >= Story.priceRise, kind != .office else { return false }
    return random.chance(
      Story.hurtCohort.contains(firstDay)
        ? Story.quitsOverPrice : Story.longTimeCustomerQuitsOverPrice)
  }

  /// Regulars give what they like: some add a present order to their year's end.
  private func withPresents(_ visits: [Visit], _ random: inout SeededRandom) -> [Visit] {
    guard kind == .regular, let last = visits.last?.day else { return visits }
    var presents: [Visit] = []
    for year in 2023...2025 where random.chance(0.22) {
      guard let day = CalendarDay(year: year, month: 12, day: random.within(1...19)),
        day > firstDay, day <= last
      else { continue }
      presents.append(Visit(day: day, reason: .present))
    }
    return (visits + presents).sorted { $0.day < $1.day }
  }
}
