public import Commerce

/// What customers bring against what winning them costs: for the shop, its cohorts, its channels, and by days since
/// the first occasion.
///
/// What codes that are channels gave away to win customers stands on both sides: it is part of the spend, and value, net
/// too, is taken before it. So what was brought less what winning cost holds it once. The shop's spend is that of all its
/// channels, those without customers included.
public struct CustomerValue: Equatable, Sendable {
  /// What value is counted in.
  public let basis: ValueBasis
  /// All customers.
  public let shop: CustomerWorth
  /// The cohorts, in order of time.
  public let cohorts: [CohortWorth]
  /// The channels with customers or with spend that is for winning them, by name.
  public let channels: [ChannelWorth]
  /// By days since the first occasion.
  public let horizons: [HorizonWorth]
  /// All spend in minor units by what it is for, what keeps customers too; none for a purpose without any.
  public let spendByPurpose: [SpendPurpose: Int64]

  /// The figures of a shop.
  ///
  /// - Parameter cohorts: the cohorts as of the same day.
  public init(of shop: ShopAsOf, basis: ValueBasis, cohorts: CohortTable) {
    self.init(
      of: shop, basis: basis, cohorts: cohorts, horizons: Horizon.all(of: shop),
      moments: ValueMoments(PeriodTable(shop, .month), of: shop, basis: basis))
  }

  /// The same, by two threads where there are two.
  ///
  /// - Parameters:
  ///   - cohorts: the cohorts as of the same day; nil if they are to be made, too.
  ///   - horizons: the standard horizons as of the same day.
  @concurrent
  public static func make(
    of shop: ShopAsOf, basis: ValueBasis, cohorts: CohortTable?, horizons: [Horizon]
  ) async -> (value: CustomerValue, cohorts: CohortTable) {
    async let made = { if let cohorts { cohorts } else { await CohortTable.make(of: shop) } }()
    let table = PeriodTable(shop, .month)
    let members = ValueMoments(membersIn: table, of: shop)
    async let second = members.adding(occasionsOf: shop.halves.second, table, of: shop, basis)
    var moments = members.adding(occasionsOf: shop.halves.first, table, of: shop, basis)
    moments.add(await second)
    let cohorts = await made
    let value = CustomerValue(
      of: shop, basis: basis, cohorts: cohorts, horizons: horizons, moments: moments)
    return (value, cohorts)
  }

  private init(
    of shop: ShopAsOf, basis: ValueBasis, cohorts: CohortTable, horizons: [Horizon],
    moments: ValueMoments
  ) {
    let table = PeriodTable(shop, .month)
    let spend = AcquisitionSpend(table, of: shop)
    let customers = moments.customers.reduce(0, +)
    self.basis = basis
    spendByPurpose = spend.byPurpose
    self.shop = CustomerWorth(
      customers: customers, brought: moments.brought.reduce(0, +),
      spend: spend.advertising(spend.total), allInSpend: spend.allIn(spend.total),
      givenAway: spend.total.givenAway, curve: moments.shop)
    channels = shop.ledger.channels.indices.filter {
      moments.customers[$0] > 0 || spend.isAdvertised[$0]
    }.map { index in
      let amounts = spend.byChannel[index]
      return ChannelWorth(
        channel: shop.ledger.channels[index],
        worth: CustomerWorth(
          customers: moments.customers[index], brought: moments.brought[index],
          spend: spend.advertising(amounts, of: index),
          allInSpend: spend.allIn(amounts, of: index),
          givenAway: amounts.givenAway, curve: moments.channel(index)))
    }.sorted { $0.channel < $1.channel }
    self.cohorts = cohorts.cohorts.map { cohort in
      let month = cohort.month.distance(from: table.periods[0])
      let spent = spend.byMonth[month]
      // Cohorts and horizons have net as it was booked; here it is held against what winning cost.
      var sum: Int64 = basis == .net ? spent.givenAway : 0
      let brought = cohort.cells.map { cell in
        sum += basis == .net ? cell.netRevenue : cell.grossMargin
        return sum
      }
      var worth = CustomerWorth(
        customers: cohort.size, brought: sum, spend: spend.advertising(spent),
        allInSpend: spend.allIn(spent), givenAway: spent.givenAway,
        curve: moments.cohort(month, size: cohort.size, brought: brought))
      // Both sides are per member, so that the sums compare exactly.
      worth.payback.month = worth.spend.flatMap { spend in
        Figure(brought.firstIndex { $0 >= spend }, orUndefined: .notPaidBack)
      }
      return CohortWorth(
        month: cohort.month, completeMonths: cohort.completeCells, worth: worth)
    }
    self.horizons = horizons.map { horizon in
      let last = shop.asOf.number - Int32(horizon.days)
      var worth = HorizonWorth(
        horizon: horizon, tooYoung: customers - horizon.customers,
        spend: spend.advertising(through: last), givenAway: spend.givenAway(through: last))
      worth.horizon.netRevenue += worth.givenAway
      return worth
    }
  }
}
