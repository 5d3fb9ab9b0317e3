public import Commerce

/// Somebody who was exported from a list for today.
public struct StoredContact: Hashable, Sendable {
  /// The customer's id in the store.
  public let customer: Int32
  /// The last day that the store knew of then.
  public let day: CalendarDay

  /// Somebody who was exported on a day.
  public init(customer: Int32, day: CalendarDay) {
    self.customer = customer
    self.day = day
  }
}

extension OrderStore {
  /// The most characters of an advice.
  public static let adviceLimit = 600

  /// Notes that customers, by id, were exported from a list on the last day that the store knows of.
  public func noteContacts(
    _ customers: [Int32], list: String, day: CalendarDay
  ) throws(StoreError) {
    try StoreError.wrapping { () throws(SQLiteError) in
      try connection.transaction(.writing) { () throws(SQLiteError) in
        var insert = try connection.prepare(
          "INSERT OR IGNORE INTO today_contact (customer_id, day, list) VALUES (?, ?, ?)")
        for customer in customers {
          insert.bind(customer)
          insert.bind(day.number)
          insert.bind(list)
          try insert.run()
        }
      }
    }
  }

  /// Who was exported from any list on a day or later, as the persons that they are now.
  public func contacts(since day: CalendarDay) throws(SQLiteError) -> Set<StoredContact> {
    let aliases = try CustomerAliases(connection: connection)
    var select = try connection.prepare("SELECT customer_id, day FROM today_contact WHERE day >= ?")
    select.bind(day.number)
    var contacts: Set<StoredContact> = []
    while try select.step() {
      contacts.insert(
        StoredContact(
          customer: aliases.person(select.integer32(0)),
          day: CalendarDay(number: select.integer32(1))))
    }
    return contacts
  }

  /// The owner's advice by list; none where the program's own stands.
  public func ownAdvice() throws(SQLiteError) -> [String: String] {
    var select = try connection.prepare("SELECT list, advice FROM today_advice")
    var advice: [String: String] = [:]
    while try select.step() { advice[select.text(0)] = select.text(1) }
    return advice
  }

  /// Gives a list an advice, or the program's own back with nil.
  public func setAdvice(_ text: String?, for list: String) throws(StoreError) {
    let sql =
      text == nil
      ? "DELETE FROM today_advice WHERE list = ?"
      : "INSERT OR REPLACE INTO today_advice (list, advice) VALUES (?, ?)"
    try change(sql) { change in
      change.bind(list)
      if let text { change.bind(text) }
    }
  }
}
