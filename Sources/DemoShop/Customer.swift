import Commerce

/// A customer before the first order: who, from where, and with which habits.
struct Customer: Sendable {
  /// What moves a customer.
  enum Kind: Sendable {
    /// Orders again when the bag is empty, about once a month.
    case regular
    /// Comes back now and then.
    case occasional
    /// Tries it once.
    case once
    /// Buys a present in December.
    case giftBuyer
    /// An office that empties kilograms.
    case office
  }

  let number: Int
  var kind: Kind
  let channel: Channel
  let firstDay: CalendarDay
  let person: Person
  /// The code used on the first order; empty for none.
  let welcomeCode: String
  /// Days between two orders of a regular.
  let intervalDays: Int
  /// The day of the week on which a regular likes to order; nil for no habit.
  let weekday: Int?

  /// A customer of a channel who first orders on a day.
  init(
    number: Int, channel: Channel, firstDay: CalendarDay, isGiftBuyer: Bool, person: Person,
    _ random: inout SeededRandom
  ) {
    self.number = number
    self.channel = channel
    self.firstDay = firstDay
    self.person = person
    let kinds = channel.kinds
    var kind = isGiftBuyer ? Kind.giftBuyer : kinds[random.index(weights: kinds.map(\.weight))].kind
    welcomeCode = WelcomeCode.pick(channel: channel, isGiftBuyer: isGiftBuyer, &random)
    // The code changes what people do: a discount draws bargain hunters, free grinding draws drinkers.
    if welcomeCode == WelcomeCode.freeGrinding, kind == .once, random.chance(0.25) {
      kind = random.chance(0.4) ? .regular : .occasional
    } else if welcomeCode == WelcomeCode.tenPercent, kind != .once, random.chance(0.22) {
      kind = .once
    }
    // The savings card is offered with the first parcel.
    if firstDay >= Story.savingsCard, kind == .once, channel != .voucherSite, random.chance(0.3) {
      kind = random.chance(0.5) ? .regular : .occasional
    }
    self.kind = kind
    intervalDays = kind == .office ? random.within(9...16) : random.within(25...38)
    weekday = random.chance(0.5) ? random.within(0...6) : nil
  }
}

/// The codes that a new customer can find.
enum WelcomeCode {
  static let tenPercent = "WELCOME10"
  static let freeGrinding = "GRATISMALEN"
  static let voucher = "KORTING15"

  /// The code of a new customer; empty for none.
  static func pick(channel: Channel, isGiftBuyer: Bool, _ random: inout SeededRandom) -> String {
    guard channel != .voucherSite else { return voucher }
    guard !isGiftBuyer else { return "" }
    return switch random.unit() {
    case ..<0.17: tenPercent
    case ..<0.32: freeGrinding
    default: ""
    }
  }

  /// What a code takes off a value, in cents.
  static func discount(of code: String, on value: Int) -> Int {
    switch code {
    case tenPercent: (value + 5) / 10
    case freeGrinding: min(value, 350)
    case voucher: (value * 15 + 50) / 100
    case WinBack.code: min(value, 750)
    default: 0
    }
  }
}

/// The letter to customers who stayed away for more than a year.
enum WinBack {
  static let code = "KOMTERUG"
}
