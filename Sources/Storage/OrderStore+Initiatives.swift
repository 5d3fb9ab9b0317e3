public import Commerce

extension OrderStore {
  /// The shop's initiatives in the order in which they began.
  public func initiatives() throws(SQLiteError) -> [Initiative] {
    var select = try connection.prepare(
      "SELECT name, start_day, costs, who FROM initiative ORDER BY start_day, id")
    var initiatives: [Initiative] = []
    while try select.step() {
      if let initiative = Initiative(
        name: select.text(0), start: CalendarDay(number: select.integer32(1)),
        costs: select.integer(2), who: select.text(3))
      {
        initiatives.append(initiative)
      }
    }
    return initiatives
  }

  /// Adds an initiative; whether its filter can be read is for the caller to say.
  ///
  /// - Throws: `StoreError.initiativeExists` where one has the name, letter case ignored.
  public func add(_ initiative: Initiative) throws(StoreError) {
    if let known = try name(ofInitiative: initiative.name) { throw .initiativeExists(known) }
    try change("INSERT INTO initiative (name, start_day, costs, who) VALUES (?, ?, ?, ?)") {
      OrderStore.bind(initiative, to: &$0)
    }
  }

  /// Puts an initiative in the place of another.
  ///
  /// - Throws: `StoreError.unknownInitiative` where none has the old name; `StoreError.initiativeExists` where a third
  ///   one has the new name, letter case ignored.
  public func replaceInitiative(
    named old: String, with initiative: Initiative
  ) throws(StoreError) {
    guard let known = try name(ofInitiative: old) else { throw .unknownInitiative(old) }
    if let other = try name(ofInitiative: initiative.name), other != known {
      throw .initiativeExists(other)
    }
    try change(
      "UPDATE initiative SET name = ?, start_day = ?, costs = ?, who = ? WHERE name = ?"
    ) { update in
      OrderStore.bind(initiative, to: &update)
      update.bind(known)
    }
  }

  /// Forgets an initiative.
  ///
  /// - Throws: `StoreError.unknownInitiative` where none has the name, letter case ignored.
  public func removeInitiative(named name: String) throws(StoreError) {
    guard let known = try self.name(ofInitiative: name) else { throw .unknownInitiative(name) }
    try change("DELETE FROM initiative WHERE name = ?") { $0.bind(known) }
  }

  private static func bind(_ initiative: Initiative, to statement: inout Statement) {
    statement.bind(initiative.name)
    statement.bind(initiative.start.number)
    statement.bind(initiative.costs)
    statement.bind(initiative.who)
  }

  /// An initiative's name as it was given; nil where there is none of that name.
  private func name(ofInitiative name: String) throws(StoreError) -> String? {
    OrderStore.name(
      name,
      among: try StoreError.wrapping { () throws(SQLiteError) in try initiatives().map(\.name) })
  }
}
