internal import Commerce
internal import Synchronization

/// What fits a text best.
public struct BestFits: Equatable, Sendable {
  /// Somebody, with the rank of `FuzzyMatch`.
  public struct Customer: Equatable, Sendable {
    /// The id in the store.
    public let id: Int32
    /// How well the text fits, 0 for best.
    public let rank: Int
  }

  /// The customers, the best first.
  public var customers: [Customer]
  /// Rows of the orders whose number begins with the text.
  public var orders: [Int32]
}

extension OrderStore {
  /// Finds the customers whose name, key and city a text fits best, and orders by the beginning of their number.
  ///
  /// Case and accents make no difference. A search that is called later ends this one, and so does `cancelSearch`.
  ///
  /// - Parameters:
  ///   - customerLimit: the most customers to find.
  ///   - orderLimit: the most orders to find.
  /// - Returns: what was found; nil where the search was ended. Nothing fits a blank text.
  public nonisolated func bestFits(
    _ text: String, customerLimit: Int, orderLimit: Int
  ) async throws(SQLiteError) -> BestFits? {
    let ticket = wantedSearch.add(1, ordering: .relaxed).newValue
    return try await bestFits(
      text, customerLimit: customerLimit, orderLimit: orderLimit, ticket: ticket)
  }

  func bestFits(
    _ text: String, customerLimit: Int, orderLimit: Int, ticket: Int
  ) throws(SQLiteError) -> BestFits? {
    let folded = SearchText.folded(text)
    guard !folded.isEmpty else { return BestFits(customers: [], orders: []) }
    let isWanted = { self.wantedSearch.load(ordering: .relaxed) == ticket }
    guard try loadSearchTexts(while: isWanted) else { return nil }
    // Taken out while it changes, since it would be copied otherwise.
    var texts = searchTexts.take()
    defer { searchTexts = texts }
    guard
      let found = texts?.best(fitting: folded, limit: customerLimit, isWanted: isWanted)
    else { return nil }
    let aliases = try CustomerAliases(connection: connection)
    var seen: Set<Int32> = []
    // Of two addresses of one person the one that fits better counts.
    let people = found.map { BestFits.Customer(id: aliases.person($0.id), rank: $0.rank) }
      .filter { seen.insert($0.id).inserted }
    return BestFits(
      customers: people, orders: try orders(startingWith: text, limit: orderLimit))
  }
}
