public import Commerce
public import Metrics
public import Presentation

/// A list of customers: who, as of when, over which occasions, in which order.
public struct CustomerListQuery: Hashable, Sendable {
  /// Who is on the list.
  public var customers: CustomerSelection
  /// Over which occasions orders, net and margin go.
  public var scope: OccasionScope
  /// The last day that counts.
  public var asOf: CalendarDay
  /// The column that sorts.
  public var sort: CustomerColumn
  /// Whether the highest, latest or last in the alphabet comes first.
  public var descending: Bool
  /// Keeps those whose name, address, town or order number holds this text; empty keeps all.
  public var search: String

  /// A list of customers.
  public init(
    customers: CustomerSelection, scope: OccasionScope = .everything, asOf: CalendarDay,
    sort: CustomerColumn = .net, descending: Bool = true, search: String = ""
  ) {
    self.customers = customers
    self.scope = scope
    self.asOf = asOf
    self.sort = sort
    self.descending = descending
    self.search = search
  }
}

/// How long a list of customers is and what it adds up to.
public struct CustomerListSummary: Equatable, Sendable {
  /// The customers on the list.
  public var count: Int
  /// Without the search.
  public var unfilteredCount: Int
  /// Their occasions in the scope.
  public var occasions: Int
  /// Net of these in minor units.
  public var net: Int64
  /// Margin of these in minor units.
  public var margin: Int64
  /// What says how likely somebody is to come again, where the list asks.
  public var chance: BGNBD?

  /// The length of a list and its sums.
  public init(
    count: Int, unfilteredCount: Int, occasions: Int, net: Int64, margin: Int64,
    chance: BGNBD? = nil
  ) {
    self.count = count
    self.unfilteredCount = unfilteredCount
    self.occasions = occasions
    self.net = net
    self.margin = margin
    self.chance = chance
  }
}

/// A customer as a row of a list.
public struct CustomerRow: Equatable, Sendable {
  /// The customer's id in the store, which stays the same whatever is imported.
  public var id: Int32
  /// The customer's name; empty where the shop has none.
  public var name: String
  /// E-mail address, else the platform's id.
  public var key: String
  /// Country of the address.
  public var country: String
  /// Whether the person accepts marketing; nil where unknown.
  public var acceptsMarketing: Bool?
  /// Occasions in the list's scope.
  public var orders: Int
  /// Net of these in minor units.
  public var net: Int64
  /// Margin of these in minor units.
  public var margin: Int64
  /// Day of the first occasion.
  public var firstDay: CalendarDay
  /// Day of the last occasion up to the as-of day.
  public var lastDay: CalendarDay

  /// A row of a list of customers.
  public init(
    id: Int32, name: String, key: String, country: String, acceptsMarketing: Bool?, orders: Int,
    net: Int64, margin: Int64, firstDay: CalendarDay, lastDay: CalendarDay
  ) {
    self.id = id
    self.name = name
    self.key = key
    self.country = country
    self.acceptsMarketing = acceptsMarketing
    self.orders = orders
    self.net = net
    self.margin = margin
    self.firstDay = firstDay
    self.lastDay = lastDay
  }
}

/// A list of orders: which, as of when, in which order.
public struct OrderListQuery: Hashable, Sendable {
  /// Which orders are on the list.
  public var orders: OrderSelector
  /// The last day that counts.
  public var asOf: CalendarDay
  /// The column that sorts.
  public var sort: OrderColumn
  /// Whether the highest or latest comes first.
  public var descending: Bool
  /// Keeps those whose order number, customer or address holds this text; empty keeps all.
  public var search: String

  /// A list of orders.
  public init(
    orders: OrderSelector, asOf: CalendarDay, sort: OrderColumn = .day, descending: Bool = true,
    search: String = ""
  ) {
    self.orders = orders
    self.asOf = asOf
    self.sort = sort
    self.descending = descending
    self.search = search
  }
}

/// How long a list of orders is and what it adds up to.
public struct OrderListSummary: Equatable, Sendable {
  /// The orders on the list.
  public var count: Int
  /// Without the search.
  public var unfilteredCount: Int
  /// Their net in minor units.
  public var net: Int64
  /// Their margin in minor units.
  public var margin: Int64
  /// How many rows of the list are refunds, which stand on it beside the orders where they have their own day.
  public var refunds: Int
  /// What they add to the line that the list is of; nil for a list of no line, and where a search leaves some of it.
  public var amount: Int64?

  /// The length of a list and its sums.
  public init(
    count: Int, unfilteredCount: Int, net: Int64, margin: Int64, refunds: Int = 0,
    amount: Int64? = nil
  ) {
    self.refunds = refunds
    self.amount = amount
    self.count = count
    self.unfilteredCount = unfilteredCount
    self.net = net
    self.margin = margin
  }
}

/// An order as a row of a list.
public struct OrderRow: Equatable, Sendable {
  /// The order's row in the store.
  public var row: Int32
  /// The shop's number of the order.
  public var id: String
  /// The shop's day.
  public var day: CalendarDay
  /// Seconds since the day's first moment as the file gave it; nil without a time.
  public var secondOfDay: Int?
  /// Name of the customer, else the address; empty where the order names nobody.
  public var customer: String
  /// Status as the file gives it.
  public var status: String
  /// Acquisition channel.
  public var channel: String
  /// Charged, in minor units of `currency`.
  public var total: Int64
  /// Net revenue in minor units: of the shop's currency where the order was converted, else of its own.
  public var net: Int64
  /// Margin in the same units.
  public var margin: Int64
  /// Whether the margin lacks a cost.
  public var lacksCost: Bool
  /// The order's own currency; nil is the shop's.
  public var currency: Currency?
  /// The rate by which the order was converted; nil for one that was not.
  public var rate: ExchangeRate?
  /// Whether it counts.
  public var isCounted: Bool
  /// The rule of the shop that leaves it out; nil where none does.
  public var leftOutBy: String?
  /// The order's day where the row is what was paid back of it on another one; nil for the order itself.
  public var refundOf: CalendarDay?
  /// What it adds to the line that the list is of, in minor units of the shop's currency; nil for a list of no line.
  public var amount: Int64?

  /// A row of a list of orders.
  public init(
    row: Int32, id: String, day: CalendarDay, secondOfDay: Int?, customer: String, status: String,
    channel: String, total: Int64, net: Int64, margin: Int64, lacksCost: Bool,
    currency: Currency?, rate: ExchangeRate? = nil, isCounted: Bool, leftOutBy: String? = nil,
    refundOf: CalendarDay? = nil, amount: Int64? = nil
  ) {
    self.row = row
    self.id = id
    self.day = day
    self.secondOfDay = secondOfDay
    self.customer = customer
    self.status = status
    self.channel = channel
    self.total = total
    self.net = net
    self.margin = margin
    self.lacksCost = lacksCost
    self.currency = currency
    self.rate = rate
    self.isCounted = isCounted
    self.leftOutBy = leftOutBy
    self.refundOf = refundOf
    self.amount = amount
  }
}

/// A list of spend: which, as of when.
public struct SpendListQuery: Hashable, Sendable {
  /// Which spend is on the list.
  public var spend: SpendSelector
  /// The last day that counts.
  public var asOf: CalendarDay

  /// A list of spend.
  public init(spend: SpendSelector, asOf: CalendarDay) {
    self.spend = spend
    self.asOf = asOf
  }
}

/// A day's spend in a channel.
public struct SpendRow: Equatable, Sendable {
  /// The day.
  public var day: CalendarDay
  /// The channel.
  public var channel: String
  /// Amount in minor units.
  public var amount: Int64
  /// What it is for.
  public var purpose: SpendPurpose

  /// A day's spend in a channel.
  public init(day: CalendarDay, channel: String, amount: Int64, purpose: SpendPurpose) {
    self.day = day
    self.channel = channel
    self.amount = amount
    self.purpose = purpose
  }
}
