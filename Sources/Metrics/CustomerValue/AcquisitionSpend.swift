internal import Commerce

/// Spend up to the as-of day by what CAC is made of: advertising, and fixed costs.
struct AcquisitionSpend {
  /// Advertising, what of it was given away, and fixed costs, in minor units. Where spend is not known for a part of the
  /// shop, what was given away in it is.
  struct Amounts {
    var advertising: Int64 = 0
    var givenAway: Int64 = 0
    var fixed: Int64 = 0

    mutating func add(_ amount: Int64, for purpose: SpendPurpose) {
      switch purpose {
      case .unknown, .acquisition, .giveaway: advertising += amount
      case .fixed: fixed += amount
      case .retention: break
      }
    }
  }

  /// All of it.
  private(set) var total = Amounts()
  /// All spend by what it is for, what keeps customers too; none for a purpose without any.
  private(set) var byPurpose: [SpendPurpose: Int64] = [:]
  /// By index of the channel.
  private(set) var byChannel: [Amounts]
  /// By index of the channel: whether any advertising is known of it.
  private(set) var isAdvertised: [Bool]
  /// By index of the month in the table.
  private(set) var byMonth: [Amounts]
  /// Whether any advertising is known; what was given away is none by itself.
  let isKnown: Bool
  /// By index of the channel: whether what winning its customers cost is known.
  private let isKnownOfChannel: [Bool]
  /// Why none is known, where none is.
  private let reasonWithoutSpend: UndefinedReason
  /// Advertising up to and including each day that has some from the first on that has more than giveaways, for what a
  /// horizon may look at.
  private var days: [(day: Int32, sum: Int64)] = []
  /// What was given away, by the day of it.
  private var giveaways: [(day: Int32, amount: Int64)] = []

  init(_ table: PeriodTable, of shop: ShopAsOf) {
    isKnown = shop.hasSpend
    isKnownOfChannel = shop.knowsCostOfChannel
    reasonWithoutSpend = shop.reasonWithoutSpend
    byChannel = Array(repeating: Amounts(), count: shop.ledger.channels.count)
    isAdvertised = Array(repeating: false, count: shop.ledger.channels.count)
    byMonth = Array(repeating: Amounts(), count: table.periods.count)
    let spend = shop.ledger.spend
    for index in spend.day.indices {
      let (day, amount, purpose) = (spend.day[index], spend.amount[index], spend.purpose[index])
      guard day <= shop.asOf.number else { break }
      byPurpose[purpose, default: 0] += amount
      guard purpose != .retention else { continue }
      total.add(amount, for: purpose)
      let channel = Int(spend.channel[index])
      byChannel[channel].add(amount, for: purpose)
      if table.days.contains(day) { byMonth[table[day]].add(amount, for: purpose) }
      guard purpose.isAdvertising else { continue }
      isAdvertised[channel] = true
      if purpose == .giveaway, days.isEmpty { continue }
      days.append((day, total.advertising))
    }
    addGiveaways(table, of: shop)
  }

  /// Advertising of some amounts; undefined where the shop has none.
  ///
  /// - Parameter channel: the index of the channel that they are of; nil where they are of all.
  func advertising(_ amounts: Amounts, of channel: Int? = nil) -> Figure<Int64> {
    known(amounts.advertising, of: channel)
  }

  /// Advertising and fixed costs of some amounts, likewise.
  func allIn(_ amounts: Amounts, of channel: Int? = nil) -> Figure<Int64> {
    known(amounts.advertising + amounts.fixed, of: channel)
  }

  private func known(_ amount: Int64, of channel: Int?) -> Figure<Int64> {
    (channel.map { isKnownOfChannel[$0] } ?? isKnown)
      ? .value(amount) : .undefined(reasonWithoutSpend)
  }

  /// All advertising through a day; undefined without any by then.
  func advertising(through day: Int32) -> Figure<Int64> {
    Figure(days.last { $0.day <= day }?.sum, orUndefined: reasonWithoutSpend)
  }

  /// What of it was given away through a day.
  func givenAway(through day: Int32) -> Int64 {
    giveaways.reduce(0) { $1.day <= day ? $0 + $1.amount : $0 }
  }

  private mutating func addGiveaways(_ table: PeriodTable, of shop: ShopAsOf) {
    let (ledger, given) = (shop.ledger, shop.ledger.giveaways)
    for (customer, amount) in zip(given.customer, given.amount) {
      let first = Int(ledger.customers.firstOccasion[Int(customer)])
      let day = ledger.occasions.day[first]
      guard day <= shop.asOf.number else { continue }
      total.givenAway += amount
      byChannel[Int(ledger.occasions.channel[first])].givenAway += amount
      byMonth[table[day]].givenAway += amount
      giveaways.append((day, amount))
    }
  }
}
