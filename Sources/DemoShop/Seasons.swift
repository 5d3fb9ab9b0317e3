import Commerce

/// How busy a day is.
enum Seasons {
  /// New customers a day, gift buyers aside, before the month and the weekday have their say.
  static func newCustomers(on day: CalendarDay) -> Double {
    let progress =
      Double(day.days(since: Story.opening)) / Double(Story.lastDay.days(since: Story.opening))
    let (_, month, _) = day.components
    return (2.8 + 2.3 * progress) * byMonth[month - 1] * byWeekday[day.weekday]
  }

  /// New gift buyers a day: none outside of the season, more every year.
  static func giftBuyers(on day: CalendarDay) -> Double {
    guard Story.isGiftSeason(day) else { return 0 }
    let year = day.components.year
    return year == 2023 ? 4 : year == 2024 ? 5.5 : 7
  }

  /// A moment in a day: mornings and evenings are busy, between 1 and 6 nobody orders.
  static func moment(on day: CalendarDay, _ random: inout SeededRandom) -> ShopTime {
    let hour = random.index(weights: byHour)
    return ShopTime(day: day, second: hour * 3600 + random.below(3600))
  }

  /// The day on which an order that is due then is really placed: the summer holidays put it off.
  static func afterHoliday(_ day: CalendarDay, _ random: inout SeededRandom) -> CalendarDay {
    let year = day.components.year
    guard let start = CalendarDay(year: year, month: 7, day: 24),
      let end = CalendarDay(year: year, month: 8, day: 26), day >= start, day < end,
      random.chance(0.6)
    else { return day }
    return end.advanced(by: random.within(0...16))
  }

  private static let byMonth = [
    0.98, 0.95, 1.0, 0.95, 0.92, 0.88, 0.78, 0.6, 1.0, 1.1, 1.28, 1.15,
  ]
  private static let byWeekday = [1.15, 1.05, 1.0, 1.05, 0.95, 0.8, 1.0]
  private static let byHour: [Double] = [
    1, 0, 0, 0, 0, 0, 1, 3, 6, 8, 8, 7, 7, 6, 5, 5, 5, 5, 6, 9, 11, 11, 7, 3,
  ]
}
