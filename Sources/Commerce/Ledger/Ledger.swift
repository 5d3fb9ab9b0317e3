/// What the metrics are computed on: a shop's purchase occasions, daily totals and marketing spend as columns.
///
/// Occasions are sorted by customer, then day; a customer has at least one. The ledger holds no names
/// and no addresses. It covers everything that was imported: what lies after an as-of day is for the
/// metrics to leave out.
public struct Ledger: Equatable, Sendable {
  /// The shop's currency; nil where neither the settings nor the orders tell one.
  public var currency: Currency?
  /// Days that an occasion keeps its customer active.
  public var activityWindowDays: Int
  /// The shop's margin rate for orders of unknown cost; nil where none is set.
  public var marginRate: Double?
  /// The channels by name; occasions and spend refer to them by index.
  public var channels: [String]
  /// The countries, by code in capitals where the files give codes, else as written; `(none)` where there
  /// is none. Occasions refer to them by index.
  public var countries: [String]
  /// The products that stand first in an order, by name; customers refer to them by index.
  public var products: [String]
  /// The discount codes, in capitals; code uses refer to them by index.
  public var codes: [String]
  /// One entry a customer.
  public var customers: CustomerColumns
  /// One entry an occasion.
  public var occasions: OccasionColumns
  /// One entry for each use of a code on an order of an occasion, by customer, then time, then order id.
  public var codeUses: CodeUseColumns
  /// One entry for each day with an order of any kind, in order of time.
  public var days: DayColumns
  /// One entry for each day and part of the way from the shop's own total to net revenue.
  public var dayParts = DayPartColumns()
  /// One entry for each day with orders in another currency than the shop's, and each such currency.
  public var foreign = ForeignColumns()
  /// One entry for each day that an order paid back on, where it is known.
  public var refunds = RefundColumns()
  /// One entry for each customer whom a code that is a channel won by giving something away.
  public var giveaways = GiveawayColumns()
  /// On which day figures take refunds; the columns are the same whichever it is.
  public var refundBooking = RefundBooking.onOrderDay
  /// By what customers are scored.
  public var scoring = RFMScoring.ranks
  /// One entry for each day, channel and purpose with spend in the shop's currency, in order of time; giveaways are
  /// among it.
  public var spend: SpendColumns
  /// Whether spend is left out since it is not known for the part of the shop that the ledger is of.
  public var lacksSpendSplit = false
  /// The names of the shop's rules; orders that they leave out refer to them by index.
  public var rules: [String]
  /// One entry for each order that a rule of the shop leaves out, by day.
  public var leftOut: LeftOutColumns
  /// The ids in the order store of those customers to whom another address was merged, ascending.
  public var mergedCustomers: [Int32]
  /// The currencies that orders carry, by code, with the first day of each.
  public var orderCurrencies: [CurrencyFirstDay]
  /// Orders that would count but for their currency, by the days and currencies that lack a rate.
  public var orderGaps: RateGapColumns
  /// Spend that is set apart for its currency, likewise.
  public var spendGaps: RateGapColumns
  /// Rows of the imported files that never became an order.
  public var rows: RowCounts

  /// A ledger of the given columns; without any it is that of an empty shop.
  public init(
    currency: Currency? = nil, activityWindowDays: Int = 365, marginRate: Double? = nil,
    channels: [String] = [], countries: [String] = [], products: [String] = [],
    codes: [String] = [], customers: CustomerColumns = .init(),
    occasions: OccasionColumns = .init(), codeUses: CodeUseColumns = .init(),
    days: DayColumns = .init(), spend: SpendColumns = .init(), rules: [String] = [],
    leftOut: LeftOutColumns = .init(), mergedCustomers: [Int32] = [],
    orderCurrencies: [CurrencyFirstDay] = [], orderGaps: RateGapColumns = .init(),
    spendGaps: RateGapColumns = .init(), rows: RowCounts = .init()
  ) {
    self.currency = currency
    self.activityWindowDays = activityWindowDays
    self.marginRate = marginRate
    self.channels = channels
    self.countries = countries
    self.products = products
    self.codes = codes
    self.customers = customers
    self.occasions = occasions
    self.codeUses = codeUses
    self.days = days
    self.spend = spend
    self.rules = rules
    self.leftOut = leftOut
    self.mergedCustomers = mergedCustomers
    self.orderCurrencies = orderCurrencies
    self.orderGaps = orderGaps
    self.spendGaps = spendGaps
    self.rows = rows
  }

  /// The last day with an order, counted or not; nil without any order.
  public var lastOrderDay: CalendarDay? {
    days.day.last.map(CalendarDay.init(number:))
  }

  /// The day of the first counted order; nil without any.
  public var firstCountedDay: CalendarDay? {
    zip(days.day, days.countedOrders).first { $0.1 > 0 }.map { CalendarDay(number: $0.0) }
  }
}

extension DayColumns {
  /// Adds a day without any order behind the others; a day that is not behind them is left out.
  public mutating func appendEmptyDay(_ empty: CalendarDay) {
    guard day.last.map({ $0 < empty.number }) ?? true else { return }
    day.append(empty.number)
    notCounted.append(0)
    otherCurrency.append(0)
    leftOut.append(0)
    countedOrders.append(0)
    converted.append(0)
    unidentified.append(0)
    masked.append(0)
    withoutCost.append(0)
    withoutOccasion.append(0)
    net.append(0)
    margin.append(0)
    refunded.append(0)
  }
}

/// The customers of a ledger, as columns.
public struct CustomerColumns: Equatable, Sendable {
  /// The customer's id in the order store.
  public var id: [Int32]
  /// Where the customer's occasions begin; one more entry than customers, the last one past the end.
  public var firstOccasion: [Int32]
  /// Index into the ledger's products: that of the first line of the customer's first order; -1 where no
  /// lines of it are known.
  public var firstProduct: [Int32]

  /// Columns of customers; `firstOccasion` has one entry more than the others.
  public init(id: [Int32] = [], firstOccasion: [Int32] = [0], firstProduct: [Int32] = []) {
    self.id = id
    self.firstOccasion = firstOccasion
    self.firstProduct = firstProduct
  }

  /// The number of customers.
  public var count: Int { id.count }
}

/// The purchase occasions of a ledger, as columns of equal length.
public struct OccasionColumns: Equatable, Sendable {
  /// The occasion's day, as `CalendarDay.number`.
  public var day: [Int32]
  /// Sum of its orders' net, in minor units; above 0.
  public var net: [Int64]
  /// Sum of its orders' margin, in minor units; of a customer's first occasion before what was given away to win the
  /// customer, which is part of the ledger's spend.
  public var margin: [Int64]
  /// Index into the ledger's channels: that of its first order.
  public var channel: [UInt16]
  /// Index into the ledger's countries: that of its first order.
  public var country: [UInt16]

  /// Columns of occasions.
  public init(
    day: [Int32] = [], net: [Int64] = [], margin: [Int64] = [], channel: [UInt16] = [],
    country: [UInt16] = []
  ) {
    self.day = day
    self.net = net
    self.margin = margin
    self.channel = channel
    self.country = country
  }

  /// The number of occasions.
  public var count: Int { day.count }
}

/// The uses of discount codes, as columns of equal length.
public struct CodeUseColumns: Equatable, Sendable {
  /// Index of the customer.
  public var customer: [Int32]
  /// Day of the order, as `CalendarDay.number`.
  public var day: [Int32]
  /// Index into the ledger's codes.
  public var code: [Int32]

  /// Columns of code uses.
  public init(customer: [Int32] = [], day: [Int32] = [], code: [Int32] = []) {
    self.customer = customer
    self.day = day
    self.code = code
  }
}

/// A shop's totals by day, as columns of equal length.
public struct DayColumns: Equatable, Sendable {
  /// The day, as `CalendarDay.number`.
  public var day: [Int32]
  /// Orders whose status keeps them from counting.
  public var notCounted: [Int32]
  /// Orders set apart for their currency, as no rate holds on the day.
  public var otherCurrency: [Int32]
  /// Orders that a rule of the shop leaves out.
  public var leftOut: [Int32]
  /// Orders that count.
  public var countedOrders: [Int32]
  /// Of the counted ones, those converted from another currency.
  public var converted: [Int32]
  /// Of the counted ones, those that name nobody, or a masked address that does not count as somebody.
  public var unidentified: [Int32]
  /// Of the counted ones, those of an address that a marketplace made up.
  public var masked: [Int32]
  /// Of the counted ones, those of unknown cost.
  public var withoutCost: [Int32]
  /// Of the counted ones, those of a known customer whose day adds up to 0 or less.
  public var withoutOccasion: [Int32]
  /// Net revenue of the counted ones, in minor units.
  public var net: [Int64]
  /// Margin of the counted ones, in minor units.
  public var margin: [Int64]
  /// What refunds of whatever day took from the net of the counted ones, in minor units.
  public var refunded: [Int64]

  /// Columns of days; `leftOut`, `converted`, `masked` and `refunded` may be left away where no day has any.
  public init(
    day: [Int32] = [], notCounted: [Int32] = [], otherCurrency: [Int32] = [],
    leftOut: [Int32]? = nil, countedOrders: [Int32] = [], converted: [Int32]? = nil,
    unidentified: [Int32] = [], masked: [Int32]? = nil, withoutCost: [Int32] = [],
    withoutOccasion: [Int32] = [], net: [Int64] = [], margin: [Int64] = [],
    refunded: [Int64]? = nil
  ) {
    self.day = day
    self.notCounted = notCounted
    self.otherCurrency = otherCurrency
    self.leftOut = leftOut ?? Array(repeating: 0, count: day.count)
    self.countedOrders = countedOrders
    self.converted = converted ?? Array(repeating: 0, count: day.count)
    self.unidentified = unidentified
    self.masked = masked ?? Array(repeating: 0, count: day.count)
    self.withoutCost = withoutCost
    self.withoutOccasion = withoutOccasion
    self.net = net
    self.margin = margin
    self.refunded = refunded ?? Array(repeating: 0, count: day.count)
  }
}

/// Marketing spend by day, channel and purpose, as columns of equal length.
public struct SpendColumns: Equatable, Sendable {
  /// The day, as `CalendarDay.number`.
  public var day: [Int32]
  /// Index into the ledger's channels.
  public var channel: [UInt16]
  /// Amount in minor units.
  public var amount: [Int64]
  /// What it is for.
  public var purpose: [SpendPurpose]

  /// Columns of spend.
  public init(
    day: [Int32] = [], channel: [UInt16] = [], amount: [Int64] = [], purpose: [SpendPurpose] = []
  ) {
    self.day = day
    self.channel = channel
    self.amount = amount
    self.purpose = purpose
  }

  /// Whether anything was spent; what codes that are channels gave away is no spend by itself.
  public var holdsMoreThanGiveaways: Bool { purpose.contains { $0 != .giveaway } }
}

/// A currency and the first day on which an order carries it.
public struct CurrencyFirstDay: Equatable, Sendable {
  /// The currency.
  public var currency: Currency
  /// The first day of an order in it.
  public var firstDay: CalendarDay

  /// A currency with its first day.
  public init(currency: Currency, firstDay: CalendarDay) {
    self.currency = currency
    self.firstDay = firstDay
  }
}

/// Rows of the order files that are no order of their own; a file imported twice is counted once.
public struct RowCounts: Equatable, Sendable {
  /// Rejected rows by reason.
  public var rejected: [RejectionReason: Int]
  /// Orders that a later row with the same id replaced.
  public var replacedOrders: Int

  /// Counts of rows.
  public init(rejected: [RejectionReason: Int] = [:], replacedOrders: Int = 0) {
    self.rejected = rejected
    self.replacedOrders = replacedOrders
  }
}
