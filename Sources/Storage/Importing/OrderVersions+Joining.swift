internal import Commerce

/// Orders that several exports of one shop tell: Etsy's orders and their items, WooCommerce's report and a plug-in's
/// export. Each keeps its own chain of versions; what counts is made of the newest of each.
extension OrderVersions {
  /// What versions say how they count.
  enum Mark {
    static let superseded: Int32 = 0
    static let current: Int32 = 1
    /// The newest of its export, and part of a joined one.
    static let told: Int32 = 2
  }

  /// Whether another export than this file's has told an order of which a version is current.
  mutating func isTold(elsewhere known: OrderVersion) throws(SQLiteError) -> Bool {
    if known.isJoined { return true }
    if known.importID == importID { return false }
    if let isOther = otherExports[known.importID] { return isOther }
    let isOther =
      try connection.integer(
        """
        SELECT 1 FROM import AS other JOIN source AS theirs ON theirs.id = other.source_id,
          import AS this JOIN source AS ours ON ours.id = this.source_id
        WHERE other.id = \(known.importID) AND this.id = \(importID)
          AND coalesce(other.format, theirs.format) <> coalesce(this.format, ours.format)
        """) != nil
    otherExports[known.importID] = isOther
    return isOther
  }

  /// Takes an order beside what other exports say of it.
  mutating func tell(
    _ order: PreparedOrder, customer: Int32?, goods: OrderGoods,
    summary: inout ImportSummary
  ) throws(SQLiteError) {
    var own: OrderVersion?
    for version in try newest(order.order.id) where try !isTold(elsewhere: version) {
      own = version
    }
    let isRepeated = own.map { seen.contains($0.row) } ?? false
    if isRepeated, let own {
      summary.replaced += 1
      summary.totals.remove(own.order, isIdentified: own.customer != nil)
    }
    summary.totals.add(order.order, isIdentified: customer != nil)
    if let own, try says(own, order.order, customer: customer) {
      if !isRepeated { summary.unchanged += 1 }
      if own.importID != importID { confirmed.insert(own.row) }
      return seen.insert(own.row)
    }
    let before = try joinedOrder(order.order.id)
    // A new version is the current one of its order until it is joined.
    try leaveApart(order.order.id)
    try extend(own, with: order, customer: customer, goods: goods)
    try join(order.order.id)
    if isRepeated { return }
    if try joinedOrder(order.order.id) == before {
      summary.unchanged += 1
    } else {
      summary.changed += 1
    }
  }

  /// Puts a version to the end of its export's chain.
  private mutating func extend(
    _ own: OrderVersion?, with order: PreparedOrder, customer: Int32?, goods: OrderGoods
  ) throws(SQLiteError) {
    var supersedes = own?.row
    if let own {
      confirmed.remove(own.row)
      if own.importID == importID {
        try remove(own.row)
        supersedes = own.supersedes
      } else {
        try mark(own.row, Mark.superseded)
      }
    }
    if let row = supersedes, let before = try version(in: row),
      try says(before, order.order, customer: customer)
    {
      try mark(row, Mark.told)
      confirmed.insert(row)
      return seen.insert(row)
    }
    let row = try insert(order, customer: customer, goods: goods, supersedes: supersedes)
    guard let row else { throw connection.inconsistency("current_order") }
    try mark(row, Mark.told)
    seen.insert(row)
  }

  /// Takes the joined version of an order away, and leaves what each export says of it.
  mutating func leaveApart(_ orderID: String) throws(SQLiteError) {
    guard let current = try currentVersion(of: orderID) else { return }
    if current.isJoined { try remove(current.row) } else { try mark(current.row, Mark.told) }
  }

  /// Makes one version of what the exports say of an order; gives how many do.
  @discardableResult
  mutating func join(_ orderID: String) throws(SQLiteError) -> Int {
    try leaveApart(orderID)
    let told = try toldOrders(orderID)
    guard told.count > 1, let joined = ToldOrder.joined(told) else {
      if let only = told.first { try mark(only.row, Mark.current) }
      return told.count
    }
    var preparation = OrderPreparation()
    let row = try insert(
      preparation.prepare(joined.order), customer: joined.customer,
      goods: try costs.goods(of: joined.order))
    guard let row else { throw connection.inconsistency("current_order") }
    markJoined.bind(joined.importID)
    markJoined.bind(row)
    try markJoined.run()
    return told.count
  }

  /// The orders that several exports tell and that an import has a word on.
  func joinedOrders() throws(SQLiteError) -> [String] {
    var select = try connection.prepare(
      """
      SELECT DISTINCT order_id FROM order_version AS word
      WHERE import_id = \(importID) AND EXISTS (
        SELECT 1 FROM order_version AS told
        WHERE told.order_id = word.order_id AND told.source_id = word.source_id
          AND told.current = 2)
      """)
    var orders: [String] = []
    while try select.step() { orders.append(select.text(0)) }
    return orders
  }

  /// How many exports tell an order.
  mutating func toldCount(_ orderID: String) throws(SQLiteError) -> Int {
    try newest(orderID).count
  }

  /// The newest version of each export.
  private mutating func newest(_ orderID: String) throws(SQLiteError) -> [OrderVersion] {
    var versions: [OrderVersion] = []
    findTold.bind(orderID)
    findTold.bind(source)
    while try findTold.step() { versions.append(OrderVersion(in: findTold)) }
    if let current = try currentVersion(of: orderID), !current.isJoined {
      versions.append(current)
    }
    return versions
  }

  /// What counts of an order, as far as figures and lists show it.
  private mutating func joinedOrder(_ orderID: String) throws(SQLiteError) -> JoinedPicture? {
    guard let version = try currentVersion(of: orderID) else { return nil }
    var order = try whole(version)
    order.fileLine = 0
    return JoinedPicture(order: order, customer: version.customer)
  }

  private struct JoinedPicture: Equatable {
    var order: Order
    var customer: Int32?
  }

  /// What each export says of an order, the newest first.
  private mutating func toldOrders(_ orderID: String) throws(SQLiteError) -> [ToldOrder] {
    var told: [ToldOrder] = []
    for version in try newest(orderID) {
      told.append(
        ToldOrder(
          row: version.row, importID: version.importID, order: try whole(version),
          customer: version.customer, isByEmail: try isByEmail(version.customer),
          tellsTotal: try tellsTotals(version.importID)))
    }
    return told.sorted { ($0.importID, $0.row) > ($1.importID, $1.row) }
  }

  /// A version's order with its lines and refunds.
  private mutating func whole(_ version: OrderVersion) throws(SQLiteError) -> Order {
    var order = version.order
    order.lines = try lines.lines(of: version.row)
    order.refunds = try refunds.refunds(of: version.row)
    return order
  }

  /// Whether a customer is known by an address: those belong to no source.
  private mutating func isByEmail(_ customer: Int32?) throws(SQLiteError) -> Bool {
    guard let customer else { return false }
    findScope.bind(customer)
    defer { findScope.reset() }
    return try findScope.step() && findScope.integer(0) == 0
  }

  private mutating func tellsTotals(_ earlier: Int32) throws(SQLiteError) -> Bool {
    if let known = totalsTold[earlier] { return known }
    let tells = try connection.integer("SELECT tells_totals FROM import WHERE id = \(earlier)")
    totalsTold[earlier] = tells != 0
    return tells != 0
  }

  private mutating func remove(_ row: Int32) throws(SQLiteError) {
    try lines.delete(of: row)
    try refunds.delete(of: row)
    delete.bind(row)
    try delete.run()
  }
}
