public import Commerce

extension OrderStore {
  /// The shop's launches in the order in which they were added, with the days on which they began.
  public func launches() throws(SQLiteError) -> [DatedLaunch] {
    try storedLaunches().map { id, launch throws(SQLiteError) in
      var select = try connection.prepare(
        "SELECT day FROM launch_start WHERE launch_id = ? ORDER BY day")
      select.bind(id)
      var starts: [CalendarDay] = []
      while try select.step() { starts.append(CalendarDay(number: select.integer32(0))) }
      return DatedLaunch(launch, starts: starts)
    }
  }

  /// Adds a launch.
  ///
  /// - Throws: `StoreError.launchExists` where one has the name, letter case ignored.
  public func add(_ launch: Launch) throws(StoreError) {
    if let known = try name(ofLaunch: launch.name) { throw .launchExists(known) }
    try change(launch, "INSERT INTO launch (name, subject, weeks) VALUES (?, ?, ?)") {
      OrderStore.bind(launch, to: &$0)
    }
  }

  /// Puts a launch in the place of another.
  ///
  /// - Throws: `StoreError.unknownLaunch` where none has the old name; `StoreError.launchExists` where a third one has
  ///   the new name, letter case ignored.
  public func replaceLaunch(named old: String, with launch: Launch) throws(StoreError) {
    guard let known = try name(ofLaunch: old) else { throw .unknownLaunch(old) }
    if let other = try name(ofLaunch: launch.name), other != known { throw .launchExists(other) }
    try change(launch, "UPDATE launch SET name = ?, subject = ?, weeks = ? WHERE name = ?") {
      OrderStore.bind(launch, to: &$0)
      $0.bind(known)
    }
  }

  /// Forgets a launch.
  ///
  /// - Throws: `StoreError.unknownLaunch` where none has the name, letter case ignored.
  public func removeLaunch(named name: String) throws(StoreError) {
    guard let known = try self.name(ofLaunch: name) else { throw .unknownLaunch(name) }
    try change("DELETE FROM launch WHERE name = ?") { $0.bind(known) }
  }

  /// Finds anew when launches began; to be called inside the transaction that changed the rows.
  ///
  /// - Parameter orders: the shop's counted orders.
  func renewLaunchStarts(of orders: OrderColumns) throws(SQLiteError) {
    try renewStarts(of: try storedLaunches()) { orders }
  }

  /// Finds anew when some launches began; those of a day alone look at no order.
  private func renewStarts(
    of launches: [(id: Int32, launch: Launch)], _ orders: () throws(SQLiteError) -> OrderColumns
  ) throws(SQLiteError) {
    let rows = try rows(having: Set(launches.compactMap(\.launch.mark)))
    let orders = rows.isEmpty ? OrderColumns() : try orders()
    for (id, launch) in launches {
      var delete = try connection.prepare("DELETE FROM launch_start WHERE launch_id = ?")
      delete.bind(id)
      try delete.run()
      let days = launch.mark.flatMap { rows[$0] }.map(orders.days)
      var insert = try connection.prepare(
        "INSERT INTO launch_start (launch_id, day) VALUES (?, ?)")
      for day in launch.starts(markedOn: days ?? []) {
        insert.bind(id)
        insert.bind(day.number)
        try insert.run()
      }
    }
  }

  /// Adds or changes a launch, and finds when it began.
  private func change(
    _ launch: Launch, _ sql: String, _ bind: (inout Statement) -> Void
  ) throws(StoreError) {
    try change(sql, bind) { () throws(SQLiteError) in
      let added = try storedLaunches().filter { $0.launch.name == launch.name }
      try renewStarts(of: added, countedOrders)
    }
  }

  private static func bind(_ launch: Launch, to statement: inout Statement) {
    statement.bind(launch.name)
    statement.bind(launch.subject.description)
    statement.bind(Int32(launch.weeks))
  }

  private func storedLaunches() throws(SQLiteError) -> [(id: Int32, launch: Launch)] {
    var select = try connection.prepare("SELECT id, name, subject, weeks FROM launch ORDER BY id")
    var launches: [(id: Int32, launch: Launch)] = []
    while try select.step() {
      if let subject = Launch.Subject(select.text(2)),
        let launch = Launch(
          name: select.text(1), subject, weeks: Int(select.integer(3)))
      {
        launches.append((select.integer32(0), launch))
      }
    }
    return launches
  }

  /// A launch's name as it was given; nil where there is none of that name.
  private func name(ofLaunch name: String) throws(StoreError) -> String? {
    OrderStore.name(
      name,
      among: try StoreError.wrapping { () throws(SQLiteError) in
        try storedLaunches().map(\.launch.name)
      })
  }
}

extension OrderColumns {
  /// The days of the orders whose rows are among some, each once and ascending.
  fileprivate func days(ofRowsIn rows: RowSet) -> [CalendarDay] {
    var days: [Int32] = []
    for place in row.indices where day[place] != days.last && rows.contains(row[place]) {
      days.append(day[place])
    }
    return days.map(CalendarDay.init(number:))
  }
}
