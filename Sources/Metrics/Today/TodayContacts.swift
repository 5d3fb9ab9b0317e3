public import Commerce

/// Who was exported from a list for today, and when.
public struct TodayContacts: Equatable, Sendable {
  /// Somebody who was exported.
  public struct Entry: Equatable, Sendable {
    /// Index of the customer in the ledger.
    public var customer: Int32
    /// The last day that the shop knew of then.
    public var day: CalendarDay

    /// Somebody who was exported on a day.
    public init(customer: Int32, day: CalendarDay) {
      self.customer = customer
      self.day = day
    }
  }

  private let entries: [Entry]

  /// Exports in any order.
  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  /// Those who were exported in so many days up to a day, it included.
  func customers(lately days: Int, asOf day: CalendarDay) -> Set<Int32> {
    Set(
      entries.lazy.filter { $0.day <= day && day.days(since: $0.day) < days }.map(\.customer))
  }
}
