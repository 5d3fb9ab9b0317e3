public import Commerce
public import Metrics
public import Presentation

/// A list of all customers with what is expected of each: as of when, in which order.
public struct ForecastListQuery: Hashable, Sendable {
  /// The last day that counts.
  public var asOf: CalendarDay
  /// The column that sorts.
  public var sort: ForecastColumn
  /// Whether the highest comes first.
  public var descending: Bool

  /// A list of what is expected.
  public init(asOf: CalendarDay, sort: ForecastColumn, descending: Bool = true) {
    self.asOf = asOf
    self.sort = sort
    self.descending = descending
  }
}

/// What the customers of a list are expected to do together.
public struct ForecastListSummary: Equatable, Sendable {
  /// Why nothing is expected of anybody, and nobody is on the list; nil where something is.
  public var undefinedReason: UndefinedReason?
  /// The customers.
  public var count = 0
  /// The sum of the chances that each is still there.
  public var stillThere = 0.0
  /// Purchases within the horizon.
  public var purchases = 0.0
  /// Net of these in minor units; nil where what customers spend can't be told.
  public var net: Double?
  /// Margin of these in minor units; nil likewise.
  public var margin: Double?

  /// A list of nobody.
  public init() {}
}

/// A customer with what is expected.
public struct ForecastRow: Equatable, Sendable {
  /// The customer's id in the store.
  public var id: Int32
  /// The customer's name; empty where the shop has none.
  public var name: String
  /// E-mail address, else the platform's id.
  public var key: String
  /// The chance that the customer is still there.
  public var stillThere: Double
  /// Purchases within the horizon.
  public var purchases: Double
  /// Net of these in minor units; nil where it can't be told.
  public var net: Double?
  /// Margin of these in minor units; nil likewise.
  public var margin: Double?

  /// A customer's row.
  public init(
    id: Int32, name: String, key: String, stillThere: Double, purchases: Double, net: Double?,
    margin: Double?
  ) {
    self.id = id
    self.name = name
    self.key = key
    self.stillThere = stillThere
    self.purchases = purchases
    self.net = net
    self.margin = margin
  }
}
