/// A moment as the clock on the shop's wall shows it.
public struct LocalTime: Equatable, Sendable {
  /// The day.
  public var day: CalendarDay
  /// Seconds since the day began.
  public var secondOfDay: Int

  /// A moment of a day.
  public init(day: CalendarDay, secondOfDay: Int) {
    self.day = day
    self.secondOfDay = secondOfDay
  }
}
