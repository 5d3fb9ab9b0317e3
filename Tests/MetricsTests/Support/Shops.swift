import Commerce
import Metrics
import TestSupport

/// One order of a made-up shop; amounts in minor units.
struct Purchase {
  var customer: String?
  var day: CalendarDay
  var net: Int64
  var margin: Int64
  var channel = "(none)"
  var code: String?
  var isCounted = true

  init(
    _ customer: String?, _ day: String, net: Int64, margin: Int64? = nil,
    channel: String = "(none)", code: String? = nil
  ) {
    self.init(customer, on: isoDay(day), net: net, margin: margin, channel: channel, code: code)
  }

  init(
    _ customer: String?, on day: CalendarDay, net: Int64, margin: Int64? = nil,
    channel: String = "(none)", code: String? = nil
  ) {
    self.customer = customer
    self.day = day
    self.net = net
    self.margin = margin ?? net
    self.channel = channel
    self.code = code
  }
}

/// The day of a text like `2024-03-31`; 1970-01-01 for one that names none.
func isoDay(_ text: String) -> CalendarDay {
  CalendarDay(iso: text) ?? CalendarDay(number: 0)
}

/// The period of a grain that a day given as text lies in.
func period(_ grain: PeriodGrain, _ day: String) -> Period {
  Period(grain, containing: isoDay(day))
}

/// A made-up shop.
struct Shop {
  var purchases: [Purchase]
  var spend: [MarketingSpend] = []
  var window = 365

  /// The purchases as rows; customers are numbered by name, and two orders of one moment come as they are written.
  var rows: ShopRows {
    ShopRows(
      orders: purchases.enumerated().map { index, purchase in
        Order(
          id: "\(1_000_000 + index)",
          customer: purchase.customer.flatMap { CustomerIdentity(email: $0) },
          placedAt: PlacedAt(
            day: purchase.day, instant: Int64(purchase.day.number) * 86_400_000_000, hasTime: true),
          currency: Currency(code: "EUR"),
          amounts: OrderAmounts(total: purchase.net, cost: purchase.net - purchase.margin),
          status: purchase.isCounted ? "paid" : "cancelled", channel: purchase.channel,
          discountCodes: purchase.code.map { [$0] } ?? [])
      }, spend: spend, activityWindowDays: window)
  }

  /// The ledger of the purchases.
  var ledger: Ledger { rows.ledger }

  /// The shop as of a day.
  func asOf(_ day: CalendarDay) -> ShopAsOf { ShopAsOf(ledger, asOf: day) }

  /// The shop as of the last day with an order.
  var now: ShopAsOf { ShopAsOf(ledger) }
}

extension Shop {
  /// The occasions of the golden set `tiny`, which can be checked by hand.
  static let tiny = Shop(
    purchases: [
      Purchase("ann", "2023-01-10", net: 8500, margin: 4500, channel: "google_ads", code: "A10"),
      Purchase("ann", "2023-03-05", net: 4500, margin: 2500, channel: "email"),
      Purchase("ann", "2023-03-05", net: 2700, margin: 1500, channel: "direct"),
      Purchase("ann", "2024-03-05", net: 6750, margin: 3750, channel: "direct"),
      Purchase("bob", "2023-02-01", net: 7200, margin: 4200, channel: "google_ads", code: "B10"),
      Purchase("bob", "2024-02-01", net: 5400, margin: 3000, channel: "direct"),
      Purchase("bob", "2024-03-20", net: 1235, channel: "direct"),
      Purchase("cy", "2023-02-14", net: 3600, margin: 2100, channel: "meta_ads", code: "A10"),
      Purchase("cy", "2024-03-10", net: 2700, margin: 1500, channel: "direct"),
      Purchase("dee", "2023-04-01", net: 5400, margin: 3000, channel: "organic"),
      Purchase("eve", "2023-03-26", net: 8100, margin: 4500, channel: "google_ads", code: "B10"),
      Purchase("eve", "2023-06-24", net: 8100, margin: 4500, channel: "direct", code: "A10"),
      Purchase("fay", "2023-05-01", net: 2250, margin: 1250, channel: "organic"),
      Purchase("gil", "2023-05-21", net: 1500, margin: -200, channel: "organic"),
      Purchase("hal", "2024-01-01", net: 10_310, margin: 5310, channel: "meta_ads"),
      Purchase("hal", "2024-01-15", net: 1800, margin: 1000, channel: "direct"),
      Purchase("ivy", "2024-02-29", net: 450, margin: 200),
      Purchase("kim", "2024-04-02", net: 4000, margin: 1000, channel: "google_ads"),
    ],
    spend: [
      ("2023-01-05", "google_ads", 6000), ("2023-02-05", "google_ads", 4000),
      ("2023-02-06", "meta_ads", 9000), ("2023-03-01", "google_ads", 3000),
      ("2023-07-01", "meta_ads", 2500), ("2023-12-20", "meta_ads", 5000),
      ("2024-01-02", "meta_ads", 2000), ("2024-02-02", "google_ads", 3550),
      ("2024-05-01", "google_ads", 99_900),
    ].map { MarketingSpend(day: isoDay($0.0), channel: $0.1, amount: $0.2) })

  /// `tiny` as its golden file has it: as of the end of March 2024.
  static let tinyNow = tiny.asOf(isoDay("2024-03-31"))
}
