internal import Commerce
internal import Synchronization

/// What a search found.
public struct SearchResult: Equatable, Sendable {
  /// Ids of customers whose name, key and city hold every word of the text, or those of an address merged into them.
  public var customers: [Int32]
  /// Rows of the orders whose number begins with the text.
  public var orders: [Int32]

  /// What was found.
  public init(customers: [Int32] = [], orders: [Int32] = []) {
    self.customers = customers
    self.orders = orders
  }
}

extension OrderStore {
  /// Finds customers by name, key and city, and orders by their number, with or without its `#`.
  ///
  /// Case and accents make no difference to customers. A search that is called later ends this one,
  /// and so does `cancelSearch`: the rows are looked through in pieces, and between two of them the search sees
  /// that it is no longer wanted.
  ///
  /// - Parameter orderLimit: the most orders to find.
  /// - Returns: what was found; nil where the search was ended. Nothing is found for a blank text.
  public nonisolated func search(
    _ text: String, orderLimit: Int = .max
  ) async throws(SQLiteError) -> SearchResult? {
    let ticket = wantedSearch.add(1, ordering: .relaxed).newValue
    return try await search(text, orderLimit: orderLimit, ticket: ticket)
  }

  /// Ends the search that is running, if there is one.
  public nonisolated func cancelSearch() {
    wantedSearch.add(1, ordering: .relaxed)
  }

  func search(
    _ text: String, orderLimit: Int, ticket: Int
  ) throws(SQLiteError) -> SearchResult? {
    let folded = SearchText.folded(text)
    guard !folded.isEmpty else { return SearchResult() }
    let isWanted = { self.wantedSearch.load(ordering: .relaxed) == ticket }
    guard try loadSearchTexts(while: isWanted),
      let customers = searchTexts?.customers(with: folded, isWanted: isWanted)
    else { return nil }
    let aliases = try CustomerAliases(connection: connection)
    return SearchResult(
      customers: aliases.isEmpty ? customers : unique(customers.map(aliases.person)),
      orders: try orders(startingWith: text, limit: orderLimit))
  }

  /// Ids without those that came before.
  private func unique(_ ids: [Int32]) -> [Int32] {
    var seen: Set<Int32> = []
    return ids.filter { seen.insert($0).inserted }
  }

  /// Brings the texts of customers into memory; false where they are no longer wanted, and then the next
  /// search goes on with what is there.
  func loadSearchTexts(while isWanted: () -> Bool) throws(SQLiteError) -> Bool {
    let version = StoreVersion(
      changesByOthers: try dataVersion(), ownChanges: connection.totalChanges)
    if searchTexts?.version != version { searchTexts = nil }
    // Taken out while it grows, since it would be copied otherwise.
    var texts = searchTexts.take() ?? SearchTexts(version: version)
    defer { searchTexts = texts }
    let last = try connection.integer("SELECT max(id) FROM customer") ?? 0
    var read = try connection.prepare(
      "SELECT id, search FROM customer WHERE id > ? ORDER BY id LIMIT \(OrderStore.searchPiece)")
    while texts.lastID < last {
      guard isWanted() else { return false }
      read.bind(texts.lastID)
      while try read.step() { texts.append(read.text(1), of: read.integer32(0)) }
    }
    return true
  }

  /// Customers between two looks at whether the search is still wanted: a few milliseconds.
  private static let searchPiece = 16_384

  func orders(startingWith text: String, limit: Int) throws(SQLiteError) -> [Int32] {
    let number = trimmed(text).drop { $0 == "#" }
    guard !number.isEmpty else { return [] }
    var rows: [Int32] = []
    var find = try connection.prepare(
      """
      SELECT id FROM order_version
      WHERE order_id >= ?1 AND order_id < ?1 || char(0x10FFFF) AND current = 1 ORDER BY order_id
      """)
    for start in [String(number), "#" + number] {
      find.bind(start)
      while rows.count < limit, try find.step() { rows.append(find.integer32(0)) }
      find.reset()
    }
    return rows
  }
}
