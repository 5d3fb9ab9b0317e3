public import Commerce

/// A trial as the store keeps it, with its people.
public struct StoredTrial: Equatable, Sendable {
  /// The trial.
  public let trial: Trial
  /// The places in the trial's arms of its people, by the customers' ids.
  public let places: [Int32: Int]
}

extension OrderStore {
  /// The trials in the order in which they were begun. Two members who have become one person are in the first one's
  /// arm.
  public func trials() throws(SQLiteError) -> [StoredTrial] {
    let aliases = try CustomerAliases(connection: connection)
    var select = try connection.prepare(
      "SELECT id, name, list, start_day, days FROM trial ORDER BY start_day, id")
    var arms = try connection.prepare(
      "SELECT name, share FROM trial_arm WHERE trial_id = ? ORDER BY place")
    var members = try connection.prepare(
      "SELECT customer_id, place FROM trial_member WHERE trial_id = ?")
    var trials: [StoredTrial] = []
    while try select.step() {
      let id = select.integer(0)
      let trial = Trial(
        name: select.text(1), list: select.text(2),
        start: CalendarDay(number: select.integer32(3)), days: Int(select.integer(4)),
        arms: try OrderStore.arms(ofTrial: id, &arms))
      members.bind(id)
      var places: [Int32: Int] = [:]
      while try members.step() {
        let (person, place) = (aliases.person(members.integer32(0)), Int(members.integer(1)))
        // A place that no arm has would be another program's doing.
        guard trial.arms.indices.contains(place) else { continue }
        places[person] = min(place, places[person] ?? place)
      }
      members.reset()
      trials.append(StoredTrial(trial: trial, places: places))
    }
    return trials
  }

  /// Throws where a trial has this name already, letter case ignored.
  public func checkIsNew(trial name: String) throws(StoreError) {
    if let known = try self.name(ofTrial: name) { throw .trialExists(known) }
  }

  /// Keeps a trial with the places of its people in its arms, by the customers' ids.
  ///
  /// - Throws: `StoreError.trialExists` where a trial has the name, letter case ignored.
  public func add(_ trial: Trial, places: [Int32: Int]) throws(StoreError) {
    try checkIsNew(trial: trial.name)
    try StoreError.wrapping { () throws(SQLiteError) in
      try connection.transaction(.writing) { () throws(SQLiteError) in
        try insert(trial, places)
      }
    }
  }

  /// Forgets a trial.
  ///
  /// - Throws: `StoreError.unknownTrial` where none has the name, letter case ignored.
  public func removeTrial(named name: String) throws(StoreError) {
    guard let known = try self.name(ofTrial: name) else { throw .unknownTrial(name) }
    try change("DELETE FROM trial WHERE name = ?") { $0.bind(known) }
  }

  private func insert(_ trial: Trial, _ places: [Int32: Int]) throws(SQLiteError) {
    var insert = try connection.prepare(
      "INSERT INTO trial (name, list, start_day, days) VALUES (?, ?, ?, ?)")
    insert.bind(trial.name)
    insert.bind(trial.list)
    insert.bind(trial.start.number)
    insert.bind(Int64(trial.days))
    try insert.run()
    let id = try connection.integer("SELECT max(id) FROM trial") ?? 0
    var arm = try connection.prepare(
      "INSERT INTO trial_arm (trial_id, place, name, share) VALUES (?, ?, ?, ?)")
    for (place, each) in trial.arms.enumerated() {
      arm.bind(id)
      arm.bind(Int64(place))
      arm.bind(each.name)
      arm.bind(Int64(each.share))
      try arm.run()
    }
    var member = try connection.prepare(
      "INSERT INTO trial_member (trial_id, customer_id, place) VALUES (?, ?, ?)")
    for (customer, place) in places.sorted(by: { $0.key < $1.key }) {
      member.bind(id)
      member.bind(customer)
      member.bind(Int64(place))
      try member.run()
    }
  }

  private static func arms(
    ofTrial id: Int64, _ select: inout Statement
  ) throws(SQLiteError) -> [Trial.Arm] {
    select.bind(id)
    defer { select.reset() }
    var arms: [Trial.Arm] = []
    while try select.step() {
      arms.append(Trial.Arm(name: select.text(0), share: Int(select.integer(1))))
    }
    return arms
  }

  /// A trial's name as it was given; nil where there is none of that name.
  private func name(ofTrial name: String) throws(StoreError) -> String? {
    let wanted = inLowerCase(trimmed(name))
    return try StoreError.wrapping { () throws(SQLiteError) in
      var select = try connection.prepare("SELECT name FROM trial")
      while try select.step() {
        let known = select.text(0)
        if inLowerCase(known) == wanted { return known }
      }
      return nil
    }
  }
}
