/// One order as a file gives it, in the terms of the shop.
public struct Order: Equatable, Sendable {
  /// The shop's own number or name of the order, trimmed; unique within a source.
  public var id: String
  /// Who ordered; nil where the file names nobody.
  public var customer: CustomerIdentity?
  /// When it was placed.
  public var placedAt: PlacedAt
  /// The order's currency; nil where the file gives none, which means the shop's.
  public var currency: Currency?
  /// Its money in minor units.
  public var amounts: OrderAmounts
  /// The status as the file gives it, trimmed and lower-cased.
  public var status: String
  /// Acquisition channel, trimmed and lower-cased; `(none)` where there is none.
  public var channel: String
  /// Country as the file gives it, trimmed.
  public var country: String
  /// Discount codes, trimmed and in capitals.
  public var discountCodes: [String]
  /// The labels that the shop gave the order, trimmed; nil where the file does not tell.
  public var tags: [String]?
  /// What made the order in the shop's system, trimmed (web, pos, an app); nil where the file does not tell.
  public var source: String?
  /// Whether it was placed without an account; nil where the file does not tell.
  public var isByGuest: Bool?
  /// What was bought; empty where the file has no lines.
  public var lines: [OrderLine]
  /// The parts of `amounts.refunded` whose day the file tells, one a day in order of time.
  public var refunds: [DatedRefund]
  /// The line of the file that the order starts on, counted from 1.
  public var fileLine: Int

  /// An order; what is not given is empty.
  public init(
    id: String, customer: CustomerIdentity?, placedAt: PlacedAt, currency: Currency?,
    amounts: OrderAmounts, status: String = "", channel: String = Order.noChannel,
    country: String = "", discountCodes: [String] = [], tags: [String]? = nil,
    source: String? = nil, isByGuest: Bool? = nil, lines: [OrderLine] = [],
    refunds: [DatedRefund] = [], fileLine: Int = 0
  ) {
    self.id = id
    self.customer = customer
    self.placedAt = placedAt
    self.currency = currency
    self.amounts = amounts
    self.status = status
    self.channel = channel
    self.country = country
    self.discountCodes = discountCodes
    self.tags = tags
    self.source = source
    self.isByGuest = isByGuest
    self.lines = lines
    self.refunds = refunds
    self.fileLine = fileLine
  }

  /// The channel of orders and customers that have none.
  public static let noChannel = "(none)"

  /// Statuses whose orders are not counted; letter case and spaces around are ignored.
  public static let uncountedStatuses = Set(OrderStanding.allCases.flatMap(\.statuses))

  /// Whether the order's status lets it count.
  public var isCounted: Bool { !Order.uncountedStatuses.contains(status) }
}

/// When an order was placed, and the shop's day on which it counts.
public struct PlacedAt: Equatable, Sendable {
  /// The day in the shop's time zone.
  public var day: CalendarDay
  /// Microseconds since 1970-01-01T00:00:00Z; the day's first moment where the file gives no time.
  public var instant: Int64
  /// Whether the file gave a time of day.
  public var hasTime: Bool
  /// Minutes east of UTC as the file wrote them; nil where it wrote none.
  public var offsetMinutes: Int16?
  /// Whether the day counts as written, whatever the shop's zone (the file writes shop-local time with its offset).
  public var countsAsWritten: Bool

  /// A moment and its day.
  public init(
    day: CalendarDay, instant: Int64, hasTime: Bool, offsetMinutes: Int16? = nil,
    countsAsWritten: Bool = false
  ) {
    self.day = day
    self.instant = instant
    self.hasTime = hasTime
    self.offsetMinutes = offsetMinutes
    self.countsAsWritten = countsAsWritten
  }

  /// The day of universal time; nil without a time of day.
  public var dayInUTC: CalendarDay? {
    guard hasTime else { return nil }
    let (day, rest) = instant.quotientAndRemainder(dividingBy: 86_400_000_000)
    return CalendarDay(number: Int32(truncatingIfNeeded: rest < 0 ? day - 1 : day))
  }
}

/// One line of an order.
public struct OrderLine: Equatable, Sendable {
  /// The product's name as sold.
  public var name: String
  /// Stock keeping unit, trimmed; empty where there is none.
  public var sku: String
  /// How many; may be 0.
  public var quantity: Int64
  /// Price of one in minor units.
  public var unitPrice: Int64
  /// Discount on this line in minor units, already inside the order's discount.
  public var discount: Int64
  /// Whether the file says that it is a gift card; products may say so too.
  public var isGiftCard: Bool

  /// A line.
  public init(
    name: String, sku: String, quantity: Int64, unitPrice: Int64, discount: Int64 = 0,
    isGiftCard: Bool = false
  ) {
    self.name = name
    self.sku = sku
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.discount = discount
    self.isGiftCard = isGiftCard
  }
}

/// A product variant with what it costs the shop.
public struct Product: Equatable, Sendable {
  /// Stock keeping unit, trimmed; empty where there is none.
  public var sku: String
  /// The name as order lines give it: title, then ` - ` and the options.
  public var name: String
  /// Price in minor units; nil where the file has none.
  public var price: Int64?
  /// Cost of one in minor units; nil where it is unknown.
  public var unitCost: Int64?
  /// The first day that the cost applies to; nil where the file gives none, which means always.
  public var costFrom: CalendarDay?
  /// Whether it is a gift card.
  public var isGiftCard: Bool

  /// A product variant.
  public init(
    sku: String, name: String, price: Int64?, unitCost: Int64?, costFrom: CalendarDay? = nil,
    isGiftCard: Bool = false
  ) {
    self.sku = sku
    self.name = name
    self.price = price
    self.unitCost = unitCost
    self.costFrom = costFrom
    self.isGiftCard = isGiftCard
  }
}

/// Money spent on marketing in one channel on one day.
public struct MarketingSpend: Equatable, Sendable {
  /// The day that it counts on.
  public var day: CalendarDay
  /// Channel, trimmed and lower-cased; `(none)` where it is empty.
  public var channel: String
  /// Amount in minor units.
  public var amount: Int64
  /// Its currency; nil where the file gives none, which means the shop's.
  public var currency: Currency?
  /// What it is for.
  public var purpose: SpendPurpose

  /// A day's spend in one channel.
  public init(
    day: CalendarDay, channel: String, amount: Int64, currency: Currency? = nil,
    purpose: SpendPurpose = .unknown
  ) {
    self.day = day
    self.channel = channel
    self.amount = amount
    self.currency = currency
    self.purpose = purpose
  }
}
