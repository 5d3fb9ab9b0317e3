import Commerce

/// What happened to the shop in its three years: the days and the strengths that the demo can show.
enum Story {
  static let shopName = "Branderij De Wending"
  /// The shop's name on its own products.
  static let brand = "De Wending"
  static let seed: UInt64 = 1896

  /// 1 September 2023.
  static let opening = CalendarDay(number: 19_601)
  /// The last day with orders, three years and 16 days later; its month is not over.
  static let lastDay = start(ofMonth: 36).advanced(by: 16)

  /// Green coffee became dearer, and with it every bag: February 2025.
  static let priceRise = start(ofMonth: 17)
  static let priceRisePercent = 12
  /// Who came in the half year before the rise came for the old price.
  static let hurtCohort = start(ofMonth: 11)..<priceRise
  static let quitsOverPrice = 0.55
  static let longTimeCustomerQuitsOverPrice = 0.06

  /// The savings card of October 2025: the tenth bag is on the house.
  static let savingsCard = start(ofMonth: 25)

  /// The voucher site that sends people for one order, from March 2024.
  static let voucherSiteStart = start(ofMonth: 6)

  /// The days on which people order presents for others.
  static func isGiftSeason(_ day: CalendarDay) -> Bool {
    let (_, month, dayOfMonth) = day.components
    return (month == 11 && dayOfMonth >= 24) || (month == 12 && dayOfMonth <= 21)
  }

  /// Where a customer who stays away this long is written to.
  static let winBackDays = 380...560

  /// The first day of a month, that of the opening being 0.
  private static func start(ofMonth number: Int) -> CalendarDay {
    Period(.month, containing: opening).advanced(by: number).start
  }
}
