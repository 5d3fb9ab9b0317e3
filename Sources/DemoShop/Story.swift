import Commerce

/// What happened to the shop in its three years: the days and the strengths that the demo can show.
enum Story {
  static let shopName = "Branderij De Wending"
  /// The shop's name on its own products.
  static let brand = "De Wending"
  static let seed: UInt64 = 1896

  static let opening = day(2023, 9, 1)
  /// The last day with orders; its month is not over.
  static let lastDay = day(2026, 9, 17)

  /// Green coffee became dearer, and with it every bag.
  static let priceRise = day(2025, 2, 1)
  static let priceRisePercent = 12
  /// Who came in the half year before the rise came for the old price.
  static let hurtCohort = day(2024, 8, 1)..<priceRise
  static let quitsOverPrice = 0.55
  static let longTimeCustomerQuitsOverPrice = 0.06

  /// The savings card: the tenth bag is on the house.
  static let savingsCard = day(2025, 10, 1)

  /// The voucher site that sends people for one order.
  static let voucherSiteStart = day(2024, 3, 1)

  /// The days on which people order presents for others.
  static func isGiftSeason(_ day: CalendarDay) -> Bool {
    let (_, month, dayOfMonth) = day.components
    return (month == 11 && dayOfMonth >= 24) || (month == 12 && dayOfMonth <= 21)
  }

  /// Where a customer who stays away this long is written to.
  static let winBackDays = 380...560

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    guard let day = CalendarDay(year: year, month: month, day: day) else {
      preconditionFailure("no such day: \(year)-\(month)-\(day)")
    }
    return day
  }
}
