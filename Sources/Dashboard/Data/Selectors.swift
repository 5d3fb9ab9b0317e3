public import Commerce
public import Metrics
import Presentation

/// Days from a first one through a last one.
public struct DayRange: Hashable, Sendable {
  /// The first day.
  public let first: CalendarDay
  /// The last day.
  public let last: CalendarDay

  /// The days from one through another.
  public init(first: CalendarDay, last: CalendarDay) {
    self.first = first
    self.last = last
  }

  /// The days before an end; nil where there are none.
  public init?(_ days: Range<CalendarDay>) {
    guard !days.isEmpty else { return nil }
    self.init(first: days.lowerBound, last: days.upperBound.advanced(by: -1))
  }

  /// The days of a period up to an as-of day.
  public init(_ period: Period, asOf: CalendarDay) {
    self.init(first: period.start, last: min(period.lastDay, asOf))
  }
}

/// Over which occasions the sums of a list of customers go.
public struct OccasionScope: Hashable, Sendable {
  /// The days; all up to the as-of day without any.
  public let days: DayRange?
  /// Which of them.
  public let kind: OccasionKind
  /// Whether refunds that have their own day are taken from it, and not from that of their purchase.
  public let movesRefunds: Bool
  /// Whether margin is after what codes that are channels gave away, as where it is held against no CAC.
  public let afterGiveaways: Bool
  /// The purchases that are meant, where they are no others.
  public let choice: PurchaseChoice?

  /// Some purchases.
  public init(_ choice: PurchaseChoice) {
    (days, kind, movesRefunds, afterGiveaways) = (nil, .all, false, false)
    self.choice = choice
  }

  /// The occasions of some days.
  public init(
    days: DayRange? = nil, kind: OccasionKind = .all, movesRefunds: Bool = false,
    afterGiveaways: Bool = false
  ) {
    choice = nil
    self.days = days
    self.kind = kind
    self.movesRefunds = movesRefunds
    self.afterGiveaways = afterGiveaways
  }

  /// Whether what a refund gives to a day, or takes from it, is among them.
  public func includes(_ refund: MovedRefund, on day: CalendarDay) -> Bool {
    (days.map { day >= $0.first && day <= $0.last } ?? true)
      && kind.includes(
        place: refund.place, day: day.number, previous: day.number, first: refund.firstDay.number)
  }

  /// Whether it is of all occasions up to the as-of day.
  public var isEverything: Bool {
    days == nil && kind == .all && !movesRefunds && choice == nil
  }

  /// All occasions up to the as-of day.
  public static let everything = OccasionScope()
}

/// A set of orders that a figure is made of.
public enum OrderSelector: Hashable, Sendable {
  /// The counted orders of some days; of all up to the as-of day without any.
  case counted(DayRange?)
  /// Counted orders of some days that are no customer's purchase: of nobody known, or of a day that adds up to
  /// 0 or less.
  case outsideOccasions(DayRange)
  /// All orders of a customer by id in the store, counted or not.
  case ofCustomer(Int32)
  /// Counted orders that name nobody.
  case unidentified
  /// Counted orders of unknown cost.
  case withoutCost
  /// Counted orders of a known customer whose day adds up to 0 or less.
  case withoutOccasion
  /// Orders whose status keeps them from counting.
  case notCounted
  /// Orders in another currency than the shop's, converted or not.
  case foreign
  /// Counted orders that were converted from another currency.
  case converted
  /// Orders set apart for their currency, as no rate holds on their day.
  case otherCurrency
  /// Counted orders of an address that a marketplace made up.
  case masked
  /// Orders that a rule of the shop leaves out, by its name.
  case leftOut(rule: String)
  /// Counted orders that sold gift cards.
  case giftCards
  /// Counted orders of which something was paid back on a day that a file tells.
  case refunded
  /// Those of a line of the way from the shop's own total of a period to net revenue.
  case reconciled(ReconciliationItem, Period)

  /// Whether the orders are in the shop's totals, with their refunds.
  public var holdsCounted: Bool {
    switch self {
    case .counted, .outsideOccasions, .unidentified, .masked, .withoutCost, .withoutOccasion,
      .converted, .giftCards, .refunded:
      true
    case .ofCustomer, .notCounted, .foreign, .otherCurrency, .leftOut: false
    case .reconciled(let item, _): item == .refunds
    }
  }
}

extension OrderSelector {
  /// SQL for the sums of a list of these orders.
  func query(
    of summary: OrderListSummary, asOf: CalendarDay, _ booking: RefundBooking
  ) -> FigureQuery {
    let kind: FigureQuery.Orders
    var days: DayRange?
    switch self {
    case .counted(let range): (kind, days) = (.counted, range)
    case .outsideOccasions(let range): (kind, days) = (.outsideOccasions, range)
    case .ofCustomer(let id): kind = .ofCustomer(id)
    case .unidentified: kind = .unidentified
    case .withoutCost: kind = .withoutCost
    case .withoutOccasion: kind = .withoutOccasion
    case .notCounted: kind = .notCounted
    case .otherCurrency: kind = .otherCurrency
    case .masked: kind = .masked
    case .leftOut(let rule): kind = .leftOut(rule: rule)
    case .converted: kind = .converted
    case .foreign: kind = .foreign
    case .giftCards: kind = .giftCards
    case .refunded: kind = .refunded
    case .reconciled(let item, let period): kind = .reconciled(item, period)
    }
    return .orders(
      kind, from: days?.first, through: min(days?.last ?? asOf, asOf),
      movesRefunds: booking == .onRefundDay && holdsCounted, count: summary.count,
      net: summary.net, margin: summary.margin)
  }
}

/// The spend that a figure is made of.
public struct SpendSelector: Hashable, Sendable {
  /// The days; all without any.
  public let days: DayRange?
  /// The last day that counts, where it is before the dashboard's.
  public let upTo: CalendarDay?
  /// The channel; all without one.
  public let channel: String?
  /// What it is for.
  public let purposes: Set<SpendPurpose>

  /// Spend of some days in a channel, by default what CAC is made of.
  public init(
    days: DayRange? = nil, upTo: CalendarDay? = nil, channel: String? = nil,
    purposes: Set<SpendPurpose> = SpendPurpose.advertising
  ) {
    self.days = days
    self.upTo = upTo
    self.channel = channel
    self.purposes = purposes
  }
}
