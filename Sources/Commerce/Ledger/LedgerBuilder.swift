/// What the ledger needs to know of one order.
public struct OrderFacts: Equatable, Sendable {
  /// The order's row in the order store.
  public var row: Int32
  /// The customer's id in the order store; nil where the order names nobody.
  public var customer: Int32?
  /// The shop's day that the order counts on.
  public var day: CalendarDay
  /// Microseconds since 1970-01-01T00:00:00Z, by which the orders of a day are put in order.
  public var instant: Int64
  /// Whether the file gave a time of day; without one the order stands before any time of its day.
  public var hasTime: Bool
  /// The order's currency; nil is the shop's.
  public var currency: Currency?
  /// Whether its status lets it count, and why not.
  public var standing: OrderStanding
  /// Its money.
  public var amounts: OrderAmounts
  /// The parts of what was paid back whose day is known, one a day in order of time.
  public var refunds: [DatedRefund]
  /// Whether its cost is in the order's currency, as its file gave it; else it is in the shop's.
  public var isCostGiven: Bool
  /// Whether its cost, or that of one of its lines, is unknown.
  public var lacksCost: Bool
  /// Acquisition channel.
  public var channel: String
  /// Whether the channel is that of a code, whose discount is then what winning a new customer cost.
  public var isByCode: Bool
  /// Country as the file gives it; empty where it gives none.
  public var country: String
  /// The product of the order's first line, by name; empty where no lines are known.
  public var firstProduct: String
  /// Discount codes in capitals.
  public var discountCodes: [String]
  /// Whether its address is one that a marketplace made up.
  public var isMasked: Bool
  /// The place of the shop's rule that leaves it out, if it would count otherwise; nil where none does.
  public var leftOutBy: Int?

  /// The facts of an order.
  public init(
    row: Int32, customer: Int32?, day: CalendarDay, instant: Int64, hasTime: Bool,
    currency: Currency?, standing: OrderStanding, amounts: OrderAmounts,
    refunds: [DatedRefund] = [],
    isCostGiven: Bool = true,
    lacksCost: Bool, channel: String, isByCode: Bool = false, country: String = "",
    firstProduct: String = "",
    discountCodes: [String], isMasked: Bool = false, leftOutBy: Int? = nil
  ) {
    self.row = row
    self.customer = customer
    self.day = day
    self.instant = instant
    self.hasTime = hasTime
    self.currency = currency
    self.standing = standing
    self.amounts = amounts
    self.refunds = refunds
    self.isCostGiven = isCostGiven
    self.lacksCost = lacksCost
    self.channel = channel
    self.isByCode = isByCode
    self.country = country
    self.firstProduct = firstProduct
    self.discountCodes = discountCodes
    self.isMasked = isMasked
    self.leftOutBy = leftOutBy
  }
}

/// Makes the ledger of a shop from its orders and its spend, in whatever order they are given.
public struct LedgerBuilder: Sendable {
  private let currency: Currency?
  private let rates: ExchangeRates
  private let activityWindowDays: Int
  private let marginRate: Double?
  private var channels = NameTable<UInt16>()
  private var countries = NameTable<UInt16>()
  private var products = NameTable<Int32>()
  private var codes = NameTable<Int32>()
  private var days = DayTotals()
  private var parts = DayPartDraft()
  private var orders = CountedOrders()
  private var refunds = RefundDraft()
  private var firstDayOfCurrency: [Currency: CalendarDay] = [:]
  private var lastCurrency: CurrencyFirstDay?
  private var gaps = RateGaps()
  private var spend = SpendTotals()
  private var leftOut = LeftOutColumns()

  /// A builder for a shop with these settings; without a currency every order is in the shop's.
  public init(
    currency: Currency?, rates: [ExchangeRate] = [], activityWindowDays: Int = 365,
    marginRate: Double? = nil
  ) {
    self.currency = currency
    self.rates = ExchangeRates(rates, in: currency)
    self.activityWindowDays = activityWindowDays
    self.marginRate = marginRate
  }

  /// Makes room for so many counted orders.
  public mutating func reserveCapacity(_ count: Int) {
    orders.reserveCapacity(count)
  }

  /// Takes one order: the current version of it, counted or not.
  public mutating func add(_ order: OrderFacts) {
    if let own = order.currency { note(own, on: order.day) }
    let foreign = order.currency.flatMap { own in
      currency.flatMap { $0 == own ? nil : own }
    }
    parts.add(order, in: foreign)
    guard order.standing == .counted else { return days.add(order.day, notCounted: 1) }
    var amounts = order.amounts
    var isConverted = false
    if let own = foreign {
      let converted = rates.inShopCurrency(
        amounts, of: own, on: order.day, isCostGiven: order.isCostGiven)
      guard let converted else {
        gaps.add(own, on: order.day)
        return days.add(order.day, otherCurrency: 1)
      }
      (amounts, isConverted) = (converted, true)
      parts.addConverted(converted, on: order.day)
    }
    let net = amounts.net
    if let rule = order.leftOutBy {
      leftOut.append(
        row: order.row, day: order.day, rule: rule, net: net, total: amounts.total,
        isConverted: isConverted)
      return days.add(order.day, leftOut: 1)
    }
    let margin = amounts.margin(lacksCost: order.lacksCost, marginRate: marginRate)
    days.add(
      order.day, counted: 1, converted: isConverted ? 1 : 0,
      unidentified: order.customer == nil ? 1 : 0, masked: order.isMasked ? 1 : 0,
      withoutCost: order.lacksCost ? 1 : 0, net: net, margin: margin,
      refunded: amounts.refunded == 0 ? 0 : amounts.goods - net)
    parts.addCounted(amounts, on: order.day)
    if !order.refunds.isEmpty { addRefunds(of: order) }
    var marks: OrderMarks = order.customer == nil ? .unidentified : []
    marks.formUnion(OrderMarks(of: amounts))
    if order.lacksCost { marks.insert(.withoutCost) }
    if order.isMasked { marks.insert(.masked) }
    if isConverted { marks.insert(.converted) }
    orders.append(
      order, net: net, margin: margin, givenAway: order.isByCode ? amounts.givenAway : 0,
      marks: marks,
      names: CountedOrders.Names(
        channel: channels.index(of: order.channel),
        country: countries.index(of: Country.name(order.country)),
        firstProduct: firstProduct(of: order),
        codes: order.discountCodes.map { codes.index(of: $0) }))
  }

  private mutating func addRefunds(of order: OrderFacts) {
    refunds.add(order) { refunded in
      let own = order.amounts.withRefunded(refunded)
      // Without a rate the order would not have come as far as this.
      let amounts =
        rates.inShopCurrency(
          own, of: order.currency, on: order.day, isCostGiven: order.isCostGiven) ?? own
      return (
        amounts.net, amounts.margin(lacksCost: order.lacksCost, marginRate: marginRate)
      )
    }
  }

  /// Index of the product; -1 where none is known.
  private mutating func firstProduct(of order: OrderFacts) -> Int32 {
    let name = trimmed(order.firstProduct)
    return name.isEmpty ? -1 : products.index(of: name)
  }

  private mutating func note(_ currency: Currency, on day: CalendarDay) {
    // Orders of one currency follow each other, mostly in order of time.
    if let last = lastCurrency, last.currency == currency, last.firstDay <= day { return }
    let first = min(firstDayOfCurrency[currency] ?? day, day)
    firstDayOfCurrency[currency] = first
    lastCurrency = CurrencyFirstDay(currency: currency, firstDay: first)
  }

  /// Takes the spend of a day in a channel; spend of the same day and channel adds up, other currencies are converted
  /// or, without a rate, set apart.
  public mutating func add(_ spend: MarketingSpend) {
    self.spend.add(spend, by: rates, &channels)
  }

  /// The ledger, and the orders that it counts, from all that was added.
  ///
  /// - Parameters:
  ///   - rules: the names of the shop's rules, in the order of their places.
  ///   - rows: what the imports say of rows that are no order of their own.
  ///   - orderID: the order id of a row, asked only where two orders of one customer have the same moment.
  public consuming func build<Failure: Error>(
    rules: [String] = [], rows: RowCounts, orderID: (Int32) throws(Failure) -> String
  ) throws(Failure) -> (ledger: Ledger, orders: OrderColumns) {
    try orders.sort(orderID: orderID)
    let grouped = orders.groupIntoOccasions()
    for day in grouped.daysWithoutOccasion { days.add(day, withoutOccasion: 1) }
    spend.add(grouped.giveaways, to: grouped.customers, grouped.occasions)
    var ledger = Ledger(
      currency: currency, activityWindowDays: activityWindowDays, marginRate: marginRate,
      channels: channels.names, countries: countries.names, products: products.names,
      codes: codes.names, customers: grouped.customers, occasions: grouped.occasions,
      codeUses: grouped.codeUses, days: days.columns,
      spend: spend.columns, rules: rules, leftOut: leftOut.sorted,
      orderCurrencies: firstDayOfCurrency.sorted { $0.key < $1.key }.map {
        CurrencyFirstDay(currency: $0.key, firstDay: $0.value)
      },
      orderGaps: gaps.columns, spendGaps: spend.gaps.columns, rows: rows)
    ledger.giveaways = grouped.giveaways
    (ledger.dayParts, ledger.foreign) = (parts.columns, parts.foreignColumns)
    ledger.refunds = refunds.columns(orders.columns, ledger.customers, ledger.occasions)
    return (ledger, orders.columns)
  }
}

/// Totals by day, while they are added up.
private struct DayTotals {
  private var indexOfDay: [Int32: Int] = [:]
  private var unsorted = DayColumns()
  private var last: (day: Int32, index: Int)?

  mutating func add(
    _ day: CalendarDay, notCounted: Int32 = 0, otherCurrency: Int32 = 0, leftOut: Int32 = 0,
    counted: Int32 = 0, converted: Int32 = 0, unidentified: Int32 = 0, masked: Int32 = 0,
    withoutCost: Int32 = 0, withoutOccasion: Int32 = 0, net: Int64 = 0, margin: Int64 = 0,
    refunded: Int64 = 0
  ) {
    let index = index(of: day.number)
    unsorted.notCounted[index] += notCounted
    unsorted.otherCurrency[index] += otherCurrency
    unsorted.leftOut[index] += leftOut
    unsorted.countedOrders[index] += counted
    unsorted.converted[index] += converted
    unsorted.unidentified[index] += unidentified
    unsorted.masked[index] += masked
    unsorted.withoutCost[index] += withoutCost
    unsorted.withoutOccasion[index] += withoutOccasion
    unsorted.net[index] += net
    unsorted.margin[index] += margin
    unsorted.refunded[index] += refunded
  }

  private mutating func index(of day: Int32) -> Int {
    if let last, last.day == day { return last.index }
    let index = indexOfDay[day] ?? unsorted.day.count
    if index == unsorted.day.count {
      indexOfDay[day] = index
      unsorted.day.append(day)
      unsorted.notCounted.append(0)
      unsorted.otherCurrency.append(0)
      unsorted.leftOut.append(0)
      unsorted.countedOrders.append(0)
      unsorted.converted.append(0)
      unsorted.unidentified.append(0)
      unsorted.masked.append(0)
      unsorted.withoutCost.append(0)
      unsorted.withoutOccasion.append(0)
      unsorted.net.append(0)
      unsorted.margin.append(0)
      unsorted.refunded.append(0)
    }
    last = (day, index)
    return index
  }

  var columns: DayColumns {
    let order = unsorted.day.indices.sorted { unsorted.day[$0] < unsorted.day[$1] }
    return DayColumns(
      day: order.map { unsorted.day[$0] },
      notCounted: order.map { unsorted.notCounted[$0] },
      otherCurrency: order.map { unsorted.otherCurrency[$0] },
      leftOut: order.map { unsorted.leftOut[$0] },
      countedOrders: order.map { unsorted.countedOrders[$0] },
      converted: order.map { unsorted.converted[$0] },
      unidentified: order.map { unsorted.unidentified[$0] },
      masked: order.map { unsorted.masked[$0] },
      withoutCost: order.map { unsorted.withoutCost[$0] },
      withoutOccasion: order.map { unsorted.withoutOccasion[$0] },
      net: order.map { unsorted.net[$0] },
      margin: order.map { unsorted.margin[$0] },
      refunded: order.map { unsorted.refunded[$0] })
  }
}
