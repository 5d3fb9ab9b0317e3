internal import Commerce
internal import Synchronization

/// What a search found.
public struct SearchResult: Equatable, Sendable {
  /// Ids of customers whose name, key and city hold every word of the text.
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
  /// - Parameter limit: the most customers, and the most orders, to find.
  /// - Returns: what was found; nil where the search was ended. Nothing is found for a blank text.
  public nonisolated func search(
    _ text: String, limit: Int = .max
  ) async throws(SQLiteError) -> SearchResult? {
    let ticket = wantedSearch.add(1, ordering: .relaxed).newValue
    return try await search(text, limit: limit, ticket: ticket)
  }

  /// Ends the search that is running, if there is one.
  public nonisolated func cancelSearch() {
    wantedSearch.add(1, ordering: .relaxed)
  }

  func search(
    _ text: String, limit: Int, ticket: Int
  ) throws(SQLiteError) -> SearchResult? {
    let words = SearchText.folded(text).split(separator: " ").map(String.init)
    guard let longest = words.max(by: { $0.utf8.count < $1.utf8.count }) else {
      return SearchResult()
    }
    guard let customers = try customers(with: longest, words, limit: limit, ticket: ticket) else {
      return nil
    }
    return SearchResult(customers: customers, orders: try orders(startingWith: text, limit: limit))
  }

  private func customers(
    with longest: String, _ words: [String], limit: Int, ticket: Int
  ) throws(SQLiteError) -> [Int32]? {
    var found: [Int32] = []
    var find = try connection.prepare(
      """
      SELECT id, search FROM customer
      WHERE id > ? AND id <= ? AND instr(search, ?) ORDER BY id
      """)
    let last = try connection.integer("SELECT max(id) FROM customer") ?? 0
    var first: Int64 = 0
    while first < last {
      guard wantedSearch.load(ordering: .relaxed) == ticket else { return nil }
      find.bind(first)
      find.bind(first + OrderStore.searchPiece)
      find.bind(longest)
      while try find.step() {
        if words.count > 1 {
          let text = find.text(1)
          guard words.allSatisfy({ text.contains($0) }) else { continue }
        }
        found.append(find.integer32(0))
        if found.count == limit { return found }
      }
      first += OrderStore.searchPiece
    }
    return found
  }

  /// Customers between two looks at whether the search is still wanted: a few milliseconds.
  private static let searchPiece: Int64 = 16_384

  private func orders(startingWith text: String, limit: Int) throws(SQLiteError) -> [Int32] {
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
