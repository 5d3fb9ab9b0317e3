import Commerce
import Dashboard
import Metrics

extension ShopDesk {
  /// What customers bring and cost as of a day, made once a day and basis.
  func customerValue(
    _ basis: ValueBasis, asOf day: CalendarDay
  ) async -> CustomerValueFigures {
    let key = DeskMemory.ValueKey(basis: basis, asOf: day)
    let value: CustomerValue
    if let known = kept.values[key] {
      value = known
    } else {
      let cohorts = DeskMemory.CohortKey(rows: CohortRows(), asOf: day)
      let begun = generation
      let made = await CustomerValue.make(
        of: shop(asOf: day), basis: basis, cohorts: kept.cohorts[cohorts],
        horizons: horizonHistory(through: day).horizons(asOf: day))
      if begun == generation {
        kept.cohorts.insert(made.cohorts, for: cohorts)
        kept.values.insert(made.value, for: key)
      }
      value = made.value
    }
    return CustomerValueFigures(
      value: value,
      // The overview, with which the dashboard opens, has made it; it is not worth the wait elsewhere.
      yearBefore: kept.monthEnds?.ends(of: .month, asOf: day.advanced(by: -365)).last)
  }

  /// The horizons of each day, made once.
  private func horizonHistory(through day: CalendarDay) -> HorizonHistory {
    if let history = kept.horizons, history.lastDay >= day { return history }
    let history = HorizonHistory(of: shop(asOf: max(day, ledger.lastOrderDay ?? day)))
    kept.horizons = history
    return history
  }

  /// The rows of spend that a figure is made of.
  func spendRows(_ list: SpendListQuery) -> [SpendRow] {
    let spend = ledger.spend
    return spend.day.indices.compactMap { index in
      let day = CalendarDay(number: spend.day[index])
      let channel = ledger.channels[Int(spend.channel[index])]
      guard day <= list.asOf, list.spend.channel.map({ $0 == channel }) ?? true,
        list.spend.days.map({ day >= $0.first && day <= $0.last }) ?? true,
        list.spend.purposes.contains(spend.purpose[index])
      else { return nil }
      return SpendRow(
        day: day, channel: channel, amount: spend.amount[index], purpose: spend.purpose[index])
    }
  }
}
