public import Commerce

/// When a person ordered without an account and with one, as far as the files tell.
public struct StoredGuest: Equatable, Sendable {
  /// The person's id in the store.
  public let person: Int32
  /// The day of the first order without an account; nil without any.
  public let asGuest: CalendarDay?
  /// The day of the first order with one; nil without any.
  public let withAccount: CalendarDay?
}

extension OrderStore {
  /// Everybody of whom a file tells whether there is an account, ascending by id; nobody where no file does. Orders that
  /// do not count tell it, too. What a file of customers says without a day was so before every order.
  public func guests() throws(SQLiteError) -> [StoredGuest] {
    let aliases = try CustomerAliases(connection: connection)
    var select = try connection.prepare(
      """
      SELECT customer_id, guest, min(day) FROM (
        SELECT customer_id, guest, day FROM order_version
        WHERE guest IS NOT NULL AND current = 1 AND customer_id IS NOT NULL
        UNION ALL
        SELECT customer_id, NOT has_account, coalesce(since, 0) FROM customer_account)
      GROUP BY customer_id, guest
      """)
    var firstDays: [Int32: [Bool: Int32]] = [:]
    while try select.step() {
      let (person, isGuest) = (aliases.person(select.integer32(0)), select.flag(1))
      let day = select.integer32(2)
      firstDays[person, default: [:]][isGuest] = min(
        day, firstDays[person]?[isGuest] ?? day)
    }
    return firstDays.sorted { $0.key < $1.key }.map { person, days in
      StoredGuest(
        person: person, asGuest: days[true].map(CalendarDay.init(number:)),
        withAccount: days[false].map(CalendarDay.init(number:)))
    }
  }
}
