import Commerce
import DemoShop

/// A shop of any size to measure with: 42 months, growing, with the habits of a real one.
///
/// Orders are made one after another and nothing is kept: a customer is a number, and whatever is
/// fixed about one follows from that number. The same size gives the same shop every time.
struct BenchmarkShop: Sendable {
  /// How many orders.
  let orderCount: Int

  static let firstDay = CalendarDay(number: 18_993)  // 2022-01-01
  static let dayCount = 1277  // up to 2025-06-30

  /// One order; amounts in cents.
  struct Order: Sendable {
    let number: Int
    let customer: Int
    let placedAt: ShopTime
    let goods: Int
    let discount: Int
    let code: Code?
    let shipping: Int
    let refunded: Int
    /// nil for every hundredth order or so.
    let cost: Int?
    let channel: Channel
    let isGerman: Bool
    let status: Status

    var total: Int { goods - discount + shipping }
    /// The tax of 21 % inside the total.
    var tax: Int { (total * 21 + 60) / 121 }
    /// Shipping without its tax.
    var netShipping: Int { (shipping * 100 + 60) / 121 }
  }

  enum Code: String, CaseIterable {
    case welcome = "WELCOME10"
    case spring = "SPRING15"
    case thanks = "THANKS"
  }

  enum Channel: String, CaseIterable {
    case googleAds = "google_ads"
    case metaAds = "meta_ads"
    case affiliate, newsletter, organic

    /// Share of the new customers.
    var share: Double {
      switch self {
      case .googleAds, .organic: 0.3
      case .metaAds: 0.2
      case .affiliate, .newsletter: 0.1
      }
    }

    /// What a new customer costs, in cents; 0 for a channel without spend.
    var cost: Int {
      switch self {
      case .googleAds: 1400
      case .metaAds: 1900
      case .affiliate: 900
      case .newsletter, .organic: 0
      }
    }
  }

  /// Money spent on a channel on a day, in cents.
  struct Spend: Sendable {
    let day: CalendarDay
    let channel: Channel
    let cents: Int
  }

  enum Status: String {
    case paid, refunded, cancelled, pending
  }

  /// Every order, by time; made while it is asked for.
  var orders: BenchmarkOrders { BenchmarkOrders(orderCount: orderCount) }

  /// What was spent on each day and channel, in order of time.
  var spend: [Spend] {
    var random = SeededRandom(seed: 43)
    let newCustomersADay =
      Double(orderCount) * BenchmarkOrders.newCustomerShare / Double(BenchmarkShop.dayCount)
    return (0..<BenchmarkShop.dayCount).flatMap { offset in
      let time = (Double(offset) + 0.5) / Double(BenchmarkShop.dayCount)
      return Channel.allCases.filter { $0.cost > 0 }.map { channel in
        let expected = newCustomersADay * (0.5 + time) * channel.share * Double(channel.cost)
        return Spend(
          day: BenchmarkShop.firstDay.advanced(by: offset), channel: channel,
          cents: Int(expected * (0.8 + 0.4 * random.unit())))
      }
    }
  }
}
