public import Commerce
public import Metrics

/// Everything that is known of one customer as of a day.
public struct CustomerCard: Equatable, Sendable {
  /// The row as lists show it, over all occasions.
  public var row: CustomerRow
  /// The e-mail address; empty where there is none.
  public var email: String
  /// Other addresses and ids of the same person, by what the owner said.
  public var otherKeys: [String]
  /// From how many purchases an address is taken for several people's, where this one is; nil for most.
  public var sharedMark: Int?
  /// Town of the address.
  public var city: String
  /// Channel of the first occasion.
  public var channel: String
  /// What a code that is the channel gave away to win the customer, in minor units; the margin is before it.
  public var givenAway: Int64
  /// Recency, frequency and monetary scores, and by them the segment.
  public var scores: RFMCell
  /// Median days between occasions; nil with fewer than two.
  public var medianGapDays: Double?
  /// All orders up to the as-of day, the counted ones and the others, latest first.
  public var orders: [OrderRow]

  /// A customer's card.
  public init(
    row: CustomerRow, email: String, otherKeys: [String] = [], sharedMark: Int? = nil,
    city: String, channel: String, givenAway: Int64 = 0, scores: RFMCell, medianGapDays: Double?,
    orders: [OrderRow]
  ) {
    self.row = row
    self.email = email
    self.otherKeys = otherKeys
    self.sharedMark = sharedMark
    self.city = city
    self.channel = channel
    self.givenAway = givenAway
    self.scores = scores
    self.medianGapDays = medianGapDays
    self.orders = orders
  }
}

/// What is to be expected of one customer after a day.
public struct CustomerOutlook: Equatable, Sendable {
  /// What is expected, or why nothing is.
  public var forecast: CustomerForecast
  /// How sure the models are of it.
  public var intervals: CustomerForecast.Intervals
  /// When the shop's customers come and leave.
  public var model: Figure<BGNBD>
  /// How the shop's forecast would have done before.
  public var backtest: ForecastBacktest
  /// Customers that the forecast learned from.
  public var customers: Int
  /// Those with more than one occasion.
  public var repeaters: Int

  /// An outlook.
  public init(
    forecast: CustomerForecast, intervals: CustomerForecast.Intervals,
    model: Figure<BGNBD>, backtest: ForecastBacktest, customers: Int, repeaters: Int
  ) {
    self.forecast = forecast
    self.intervals = intervals
    self.model = model
    self.backtest = backtest
    self.customers = customers
    self.repeaters = repeaters
  }
}

/// Everything that is known of one order.
public struct OrderCard: Equatable, Sendable {
  /// A line of the order with its cost.
  public struct Line: Equatable, Sendable {
    /// What was sold.
    public var line: OrderLine
    /// Cost of one in minor units; nil where unknown.
    public var unitCost: Int64?

    /// A line with its cost.
    public init(line: OrderLine, unitCost: Int64?) {
      self.line = line
      self.unitCost = unitCost
    }
  }

  /// The row as lists show it.
  public var row: OrderRow
  /// The customer's id in the store; nil where the order names nobody, or somebody without an occasion.
  public var customerID: Int32?
  /// E-mail address of the customer.
  public var email: String
  /// Country of the order.
  public var country: String
  /// The order's money in minor units of its currency; a cost that is not given is in the shop's.
  public var amounts: OrderAmounts
  /// The same in the shop's currency, where the order was converted.
  public var convertedAmounts: OrderAmounts?
  /// Whether the cost is that of the file.
  public var isCostGiven: Bool
  /// Discount codes in capitals.
  public var discountCodes: [String]
  /// The labels that the shop gave it; none where the file does not tell.
  public var tags: [String]
  /// What made it in the shop's system; empty where the file does not tell.
  public var source: String
  /// What was bought.
  public var lines: [Line]
  /// What was paid back on a day that the file tells, in order of time and in the order's currency.
  public var refunds: [DatedRefund]
  /// The file that it came from, and the line there.
  public var fileName: String
  /// The line of the file, counted from 1.
  public var fileLine: Int
  /// Minutes east of UTC as the file wrote them.
  public var offsetMinutes: Int?

  /// An order's card.
  public init(
    row: OrderRow, customerID: Int32?, email: String, country: String, amounts: OrderAmounts,
    convertedAmounts: OrderAmounts? = nil, isCostGiven: Bool = true, discountCodes: [String],
    tags: [String] = [], source: String = "", lines: [Line], refunds: [DatedRefund] = [],
    fileName: String, fileLine: Int, offsetMinutes: Int?
  ) {
    self.row = row
    self.customerID = customerID
    self.email = email
    self.country = country
    self.amounts = amounts
    self.convertedAmounts = convertedAmounts
    self.isCostGiven = isCostGiven
    self.discountCodes = discountCodes
    self.tags = tags
    self.source = source
    self.lines = lines
    self.refunds = refunds
    self.fileName = fileName
    self.fileLine = fileLine
    self.offsetMinutes = offsetMinutes
  }
}

/// An import as panel 0 shows it.
public struct ImportRow: Equatable, Sendable {
  /// The import's number.
  public var id: Int
  /// The file's name.
  public var fileName: String
  /// What the file was taken for, by the format's name on the command line.
  public var format: String
  /// When.
  public var importedAt: LocalTime
  /// Rows that are new, changed something, changed nothing, and were not taken.
  public var added: Int
  /// Rows that replaced an earlier version.
  public var changed: Int
  /// Rows that the store already had.
  public var unchanged: Int
  /// Rows that were not taken.
  public var rejected: Int
  /// Rows that were taken with a doubt.
  public var remarked: Int
  /// The days that the file covers; nil if it has none.
  public var days: DayRange?
  /// Whether it was undone: its counts are what it brought then.
  public var isUndone: Bool

  /// An import.
  public init(
    id: Int, fileName: String, format: String, importedAt: LocalTime, added: Int, changed: Int,
    unchanged: Int, rejected: Int, remarked: Int = 0, days: DayRange?, isUndone: Bool = false
  ) {
    self.isUndone = isUndone
    self.remarked = remarked
    self.id = id
    self.fileName = fileName
    self.format = format
    self.importedAt = importedAt
    self.added = added
    self.changed = changed
    self.unchanged = unchanged
    self.rejected = rejected
    self.days = days
  }
}
