/// What codes that are channels gave away on the orders by which customers were won, as columns of equal length; see
/// `CodeChannels`.
public struct GiveawayColumns: Equatable, Sendable {
  /// Index of the customer, ascending; each at most once.
  public var customer: [Int32]
  /// The discount in minor units, without the part of it that was paid back; above 0.
  public var amount: [Int64]

  /// Columns of giveaways.
  public init(customer: [Int32] = [], amount: [Int64] = []) {
    self.customer = customer
    self.amount = amount
  }

  mutating func append(customer: Int32, amount: Int64) {
    self.customer.append(customer)
    self.amount.append(amount)
  }
}

extension Ledger {
  /// What a code that is a channel gave away to win a customer, in minor units; 0 for most.
  ///
  /// - Parameter customer: the customer's index.
  public func givenAway(to customer: Int32) -> Int64 {
    giveaways.customer.firstIndex(of: customer).map { giveaways.amount[$0] } ?? 0
  }

  /// What was given away from a day on to win some customers, in minor units.
  ///
  /// - Parameter wanted: indices of customers, ascending.
  public func givenAway(to wanted: [Int32], since day: CalendarDay) -> Int64 {
    var (place, sum) = (0, Int64(0))
    for customer in wanted {
      while place < giveaways.customer.count, giveaways.customer[place] < customer { place += 1 }
      guard place < giveaways.customer.count else { break }
      guard giveaways.customer[place] == customer,
        occasions.day[Int(customers.firstOccasion[Int(customer)])] >= day.number
      else { continue }
      sum += giveaways.amount[place]
    }
    return sum
  }

  /// What was given away on some days to win customers, in minor units.
  public func givenAway(on days: ClosedRange<CalendarDay>) -> Int64 {
    let days = days.lowerBound.number...days.upperBound.number
    return zip(giveaways.customer, giveaways.amount).reduce(0) { sum, gift in
      days.contains(occasions.day[Int(customers.firstOccasion[Int(gift.0)])]) ? sum + gift.1 : sum
    }
  }

  /// The net of each occasion before what was given away to win its customer, in minor units: what customers brought,
  /// where it is held against what winning them cost.
  public var netBeforeGiveaways: [Int64] { occasions.net.adding(giveaways, to: customers, sign: 1) }

  /// The margin of each occasion less what was given away to win its customer, in minor units: what the orders earned,
  /// where no cost of winning customers is taken off it.
  public var marginAfterGiveaways: [Int64] {
    occasions.margin.adding(giveaways, to: customers, sign: -1)
  }

  /// The margin of each occasion, before or after what was given away to win its customer, in minor units.
  public func margins(afterGiveaways: Bool) -> [Int64] {
    afterGiveaways ? marginAfterGiveaways : occasions.margin
  }
}

extension [Int64] {
  /// The same with what was given away added to its customer's first occasion.
  fileprivate func adding(
    _ giveaways: GiveawayColumns, to customers: CustomerColumns, sign: Int64
  ) -> [Int64] {
    if giveaways.customer.isEmpty { return self }
    var values = self
    for (customer, amount) in zip(giveaways.customer, giveaways.amount) {
      values[Int(customers.firstOccasion[Int(customer)])] += sign * amount
    }
    return values
  }
}
