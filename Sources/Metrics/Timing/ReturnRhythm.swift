internal import Commerce

/// How often customers return on the days of the week and in the months of the year.
public struct ReturnRhythm: Equatable, Sendable {
  /// What happened on all days of one kind.
  public struct Part: Equatable, Sendable {
    /// Returning occasions.
    public var returns = 0
    /// Days of the kind in the data, with or without a return.
    public var days = 0

    /// Returning occasions a day; undefined where the data has no such day.
    public var returnsPerDay: Figure<Double> { .ratio(returns, per: days, orUndefined: .noOrders) }
  }

  /// By day of the week, Monday first.
  public let weekdays: [Part]
  /// By month of the year, January first; over all years of the data.
  public let months: [Part]
  /// The average over all days.
  public let all: Part

  /// How far the returns a day of some days lie above the average, or below it; undefined without returns.
  public func change(_ part: Part) -> Figure<Double> {
    part.returnsPerDay.divided(by: all.returnsPerDay, orUndefined: .noRepeaters).map { $0 - 1 }
  }

  /// The rhythm of a shop, from the day of its first counted order to the as-of day.
  ///
  /// A return is an occasion that is not its customer's first. Months and weekdays of which the data has more days are
  /// no busier for that: compare `returnsPerDay`.
  public init(of shop: ShopAsOf) {
    self.init(PurchaseTally(of: shop))
  }

  init(_ tally: PurchaseTally) {
    var weekdays = [Part](repeating: Part(), count: 7)
    var months = [Part](repeating: Part(), count: 12)
    var all = Part()
    for (offset, count) in tally.returns.enumerated() {
      guard let date = tally.firstDay?.advanced(by: offset) else { break }
      let (weekday, month, count) = (date.weekday, date.components.month - 1, Int(count))
      weekdays[weekday].returns += count
      weekdays[weekday].days += 1
      months[month].returns += count
      months[month].days += 1
      all.returns += count
      all.days += 1
    }
    (self.weekdays, self.months, self.all) = (weekdays, months, all)
  }
}
