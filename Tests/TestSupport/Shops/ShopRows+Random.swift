internal import Commerce

extension ShopRows {
  /// A small shop by chance, where all that is rare in a real one is common; the seed decides everything.
  ///
  /// - Parameters:
  ///   - orders: rows of orders; up to 60 unless given.
  ///   - people: customers to choose from; up to 12 unless given.
  public static func random(seed: Int, orders: Int? = nil, people: Int? = nil) -> ShopRows {
    var dice = Dice(seed: seed)
    let count = orders ?? dice.number(0...60)
    let people = people ?? dice.number(1...12)
    // Most begin days before a leap day or a new year; of some there is only what came after.
    let first = dice.one(of: [
      "2022-11-20", "2023-12-20", "2024-02-20", "2024-02-29", "1999-12-25", "2000-02-01",
    ])
    let days = Days(
      first: CalendarDay(iso: first) ?? CalendarDay(number: 0),
      count: dice.one(of: [1, 5, 45, 130, 130, 420, 800]))
    var rows: [Order] = []
    for index in 0..<count {
      // One row in ten says anew what an earlier one said.
      let id = dice.oneIn(10) ? dice.number(0...index) : index
      rows.append(order("N\(id)", people: people, days, &dice))
    }
    return ShopRows(
      orders: rows, spend: (0..<dice.number(0...12)).map { _ in spend(days, &dice) },
      currency: dice.oneIn(3) ? nil : Currency(code: "EUR"),
      activityWindowDays: dice.one(of: [1, 10, 45, 365, 2000]),
      marginRate: dice.oneIn(6) ? 0.35 : nil)
  }

  private struct Days {
    let first: CalendarDay
    let count: Int
  }

  private static let channels = ["google_ads", "meta_ads", "email", Order.noChannel]
  private static let statuses = [
    "paid", "paid", "paid", "paid", "paid", "paid", "", "refunded", "cancelled", "pending",
  ]

  private static func order(
    _ id: String, people: Int, _ days: Days, _ dice: inout Dice
  ) -> Order {
    let day = days.first.advanced(by: dice.number(0..<days.count))
    // Four hours of the day, so that many orders are of one moment.
    let hour = dice.oneIn(3) ? nil : dice.number(8...11)
    var order = Order(
      id: id, customer: customer(people, &dice),
      placedAt: PlacedAt(
        day: day, instant: (Int64(day.number) * 24 + Int64(hour ?? 0)) * 3_600_000_000,
        hasTime: hour != nil),
      currency: dice.one(of: ["EUR", "EUR", "EUR", "EUR", "EUR", "", "USD"]).asCurrency,
      amounts: amounts(&dice), status: dice.one(of: statuses),
      channel: dice.one(of: channels), country: dice.one(of: ["NL", "be", "Germany", ""]),
      discountCodes: dice.one(of: [[], [], ["A"], ["B"], ["B", "A"]]),
      lines: dice.one(of: [[], ["Tea"], ["Coffee", "Tea"], [" "]]).map {
        OrderLine(name: $0, sku: "", quantity: 1, unitPrice: 100)
      })
    order.refunds = refunds(of: order)
    return order
  }

  /// Of two thirds of the refunds a part of known days, some of them the order's own and some before it; without
  /// chance, so that the shops stay what they were.
  private static func refunds(of order: Order) -> [DatedRefund] {
    let refunded = order.amounts.refunded
    guard refunded % 3 != 0 else { return [] }
    let day = order.placedAt.day
    return DatedRefund.byDay(
      [
        DatedRefund(day: day.advanced(by: Int(refunded % 7) - 1), amount: refunded / 2),
        DatedRefund(day: day.advanced(by: Int(refunded % 90)), amount: refunded / 4),
      ], within: refunded)
  }

  /// One in twelve names nobody; some are known by a number only.
  private static func customer(_ people: Int, _ dice: inout Dice) -> CustomerIdentity? {
    if dice.oneIn(12) { return nil }
    let number = dice.number(0..<people)
    return number % 4 == 3
      ? CustomerIdentity(email: " ", platformID: "\(1000 + number)")
      : CustomerIdentity(
        email: dice.oneIn(5) ? " C\(number)@Example.com" : "c\(number)@example.com")
  }

  /// Free ones, ones below nothing, refunds in part, of all and of more; every fourth cost unknown.
  private static func amounts(_ dice: inout Dice) -> OrderAmounts {
    let total =
      switch dice.number(0..<16) {
      case 0: Int64(0)
      case 1: -Int64(dice.number(1...500))
      default: Int64(dice.number(1...6000))
      }
    let refunded =
      switch dice.number(0..<8) {
      case 0: total
      case 1: total + Int64(dice.number(1...400))
      case 2, 3: Int64(dice.number(0...Int(max(0, total))))
      default: Int64(0)
      }
    return OrderAmounts(
      total: total, tax: dice.oneIn(2) ? total / 6 : 0,
      shipping: dice.oneIn(2) ? Int64(dice.number(0...400)) : 0, refunded: refunded,
      cost: dice.oneIn(4) ? nil : Int64(dice.number(0...4000)))
  }

  private static func spend(_ days: Days, _ dice: inout Dice) -> MarketingSpend {
    MarketingSpend(
      day: days.first.advanced(by: dice.number(-40..<days.count)),
      channel: dice.one(of: channels), amount: Int64(dice.number(0...5000)),
      currency: dice.one(of: ["EUR", "EUR", "", "USD"]).asCurrency)
  }
}

/// Chances, drawn from seeded numbers.
private struct Dice {
  private var numbers: SeededGenerator

  init(seed: Int) {
    numbers = SeededGenerator(seed: UInt64(bitPattern: Int64(seed)))
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &numbers) }

  mutating func number(_ range: Range<Int>) -> Int { .random(in: range, using: &numbers) }

  mutating func oneIn(_ count: Int) -> Bool { number(0..<count) == 0 }

  mutating func one<Value>(of values: [Value]) -> Value { values[number(values.indices)] }
}

extension String {
  fileprivate var asCurrency: Currency? { Currency(code: self) }
}
