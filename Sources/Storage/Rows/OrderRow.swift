public import Commerce

/// An order as a list shows it.
public struct OrderRow: Equatable, Sendable {
  /// Its row in the store.
  public var row: Int32
  /// The shop's own number of the order.
  public var orderID: String
  /// When it was placed.
  public var placedAt: PlacedAt
  /// The customer's id; nil where the order names nobody.
  public var customer: Int32?
  /// The customer's name, else the key; empty where the order names nobody.
  public var customerName: String
  /// Whether the customer accepts marketing; nil where no file tells, and where the order names nobody.
  public var customerAcceptsMarketing: Bool?
  /// The status as the file gives it.
  public var status: String
  /// Whether its status lets it count.
  public var isCounted: Bool
  /// Its currency; nil is the shop's.
  public var currency: Currency?
  /// Its money; the cost is that of the file, else of the products whose cost is known.
  public var amounts: OrderAmounts
  /// Whether the cost is that of the file, and in the order's currency; that of products is in the shop's.
  public var isCostGiven: Bool
  /// Whether the cost, or that of a line, is unknown.
  public var lacksCost: Bool
  /// Acquisition channel.
  public var channel: String
  /// Country as the file gives it.
  public var country: String
  /// Discount codes in capitals.
  public var discountCodes: [String]
  /// The labels that the shop gave it; nil where the file does not tell.
  public var tags: [String]?
  /// What made it in the shop's system; nil where the file does not tell.
  public var source: String?
}

/// An order with all that is known of it.
public struct OrderDetail: Equatable, Sendable {
  /// The order as a list shows it.
  public var order: OrderRow
  /// What was bought.
  public var lines: [Line]
  /// What was paid back on a day that the file tells, in order of time.
  public var refunds: [DatedRefund]
  /// The import that brought it.
  public var importRecord: ImportRecord
  /// The line of that import's file that it starts on.
  public var fileLine: Int

  /// A line with what one of its product costs.
  public struct Line: Equatable, Sendable {
    /// The line.
    public var line: OrderLine
    /// Cost of one in minor units; nil where it is unknown.
    public var unitCost: Int64?
  }
}
