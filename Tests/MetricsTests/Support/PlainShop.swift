import Commerce
import TestSupport

/// A shop's figures worked out a second time, straight from the words of their definitions over the rows, set by set
/// and as slowly as may be: nothing here is shared with what computes them in earnest.
struct PlainShop {
  struct CountedOrder {
    let customer: String?
    let day: Int
    let net: Int
    let margin: Int
    let order: Order
  }

  struct Occasion {
    let customer: String
    let day: Int
    let net: Int
    let margin: Int
    let channel: String
  }

  struct Spend {
    let day: Int
    let channel: String
    let amount: Int
  }

  /// Counted orders up to the as-of day.
  let counted: [CountedOrder]
  /// Occasions up to it, in order of time.
  let occasions: [Occasion]
  let spend: [Spend]
  let asOf: Int
  let window: Int

  /// - Parameter asOf: the as-of day; by default that of the last order.
  init(_ rows: ShopRows, asOf day: CalendarDay? = nil) {
    var latest: [String: Order] = [:]
    for order in rows.orders { latest[order.id] = order }
    let lastDay = latest.values.map { Int($0.placedAt.day.number) }.max() ?? 0
    let asOf = day.map { Int($0.number) } ?? lastDay
    let currency = rows.currency ?? PlainShop.currency(of: Array(latest.values))
    counted = latest.values.filter {
      !["cancelled", "canceled", "pending", "draft", "test", "voided", "failed", "expired"]
        .contains($0.status) && ($0.currency == nil || currency == nil || $0.currency == currency)
        && Int($0.placedAt.day.number) <= asOf
    }.map { order in
      CountedOrder(
        customer: order.customer?.key, day: Int(order.placedAt.day.number),
        net: PlainShop.net(order.amounts),
        margin: PlainShop.margin(order.amounts, rate: rows.marginRate), order: order)
    }.sorted { PlainShop.isEarlier($0.order, $1.order) }
    spend = rows.spend.filter {
      Int($0.day.number) <= asOf
        && ($0.currency == nil || currency == nil || $0.currency == currency)
    }.map { Spend(day: Int($0.day.number), channel: $0.channel, amount: Int($0.amount)) }
    occasions = PlainShop.occasions(of: counted)
    self.asOf = asOf
    window = rows.activityWindowDays
  }

  private static func currency(of orders: [Order]) -> Currency? {
    let codes = orders.compactMap { $0.currency?.code }
    func count(_ code: String) -> Int { codes.filter { $0 == code }.count }
    return Set(codes).sorted().max { count($0) < count($1) || count($0) == count($1) && $0 > $1 }
      .flatMap { Currency(code: $0) }
  }

  /// By time, then order id byte by byte; a day without time is its first moment.
  private static func isEarlier(_ left: Order, _ right: Order) -> Bool {
    let (one, other) = (left.placedAt, right.placedAt)
    if one.day != other.day { return one.day < other.day }
    if one.instant != other.instant { return one.instant < other.instant }
    if one.hasTime != other.hasTime { return !one.hasTime }
    return Array(left.id.utf8).lexicographicallyPrecedes(Array(right.id.utf8))
  }

  private static func occasions(of counted: [CountedOrder]) -> [Occasion] {
    struct CustomerDay: Hashable {
      let customer: String
      let day: Int
    }
    var orders: [CustomerDay: [CountedOrder]] = [:]
    for order in counted {
      guard let customer = order.customer else { continue }
      orders[CustomerDay(customer: customer, day: order.day), default: []].append(order)
    }
    return orders.compactMap { key, orders -> Occasion? in
      let net = orders.reduce(0) { $0 + $1.net }
      guard net > 0 else { return nil }
      return Occasion(
        customer: key.customer, day: key.day, net: net,
        margin: orders.reduce(0) { $0 + $1.margin }, channel: orders[0].order.channel)
    }.sorted { ($0.day, $0.customer) < ($1.day, $1.customer) }
  }

  // MARK: An order's money

  private static func net(_ amounts: OrderAmounts) -> Int {
    let (total, refunded) = (Int(amounts.total), Int(amounts.refunded))
    let goods = total - Int(amounts.tax) - Int(amounts.shipping)
    return total == 0 ? goods : rounded(goods * (total - refunded), over: total)
  }

  private static func margin(_ amounts: OrderAmounts, rate: Double?) -> Int {
    let net = net(amounts)
    guard let cost = amounts.cost else {
      guard let rate else { return net }
      let product = Double(net) * rate
      return product < 0 ? -Int(0.5 - product) : Int(0.5 + product)
    }
    let (total, refunded) = (Int(amounts.total), Int(amounts.refunded))
    if total == 0 { return net - Int(cost) }
    let isKept = (total > 0) == (total > refunded) && total != refunded
    return isKept ? net - rounded(Int(cost) * (total - refunded), over: total) : net
  }

  /// Half away from zero.
  private static func rounded(_ product: Int, over divisor: Int) -> Int {
    let size = (2 * abs(product) + abs(divisor)) / (2 * abs(divisor))
    return (product < 0) == (divisor < 0) ? size : -size
  }

  // MARK: Days and customers

  /// The number of a day's month: twelve times the year, and January 0.
  static func month(_ day: Int) -> Int {
    let (year, month, _) = CalendarDay(number: Int32(day)).components
    return year * 12 + month - 1
  }

  /// The first day of a month.
  static func start(_ month: Int) -> Int {
    let day = CalendarDay(year: month / 12, month: month % 12 + 1, day: 1)
    return Int(day?.number ?? 0)
  }

  /// The first month of each period of so many months, from that of the first counted order to that of the as-of day.
  func periods(months: Int) -> [Int] {
    guard let first = counted.first?.day else { return [] }
    let start = PlainShop.month(first) / months * months
    return Array(stride(from: start, through: PlainShop.month(asOf), by: months))
  }

  /// Customers, in the order of their keys.
  var customers: [String] { Set(occasions.map(\.customer)).sorted() }

  /// The occasions of a customer, in order of time.
  func occasions(of customer: String) -> [Occasion] { occasions.filter { $0.customer == customer } }

  /// Days of the occasions of a customer.
  func days(of customer: String) -> [Int] { occasions(of: customer).map(\.day) }

  /// The customers with an occasion on one of these days.
  func customers(on days: Range<Int>) -> Set<String> {
    Set(occasions.filter { days.contains($0.day) }.map(\.customer))
  }

  /// Spend on these days; nil without any spend up to the as-of day.
  func spend(on days: Range<Int>, channel: String? = nil) -> Int? {
    guard !spend.isEmpty else { return nil }
    return spend.filter { days.contains($0.day) && (channel == nil || $0.channel == channel) }
      .reduce(0) { $0 + $1.amount }
  }
}
