import Commerce
import Dashboard
import Metrics
import Storage

extension ShopDesk {
  /// The lists for today. The whole is made beside the desk, which answers other questions meanwhile.
  func todayPage(_ query: TodayQuery) async throws -> TodayPage {
    if let known = kept.todayPages[query] { return known }
    let lists = try await todayLists(asOf: query.asOf, isWhole: query.isWhole)
    let begun = generation
    let before = query.asOf.advanced(by: -TodayFigures.comparedDays)
    let hasBefore = ledger.firstCountedDay.map { $0 <= before } ?? false
    let page = TodayPage(
      figures: try await lists.figures(
        before: hasBefore ? before : nil, includesLately: query.includesLately),
      ownAdvice: try await TodaySource.ownAdvice(in: store))
    if begun == generation { kept.todayPages.insert(page, for: query) }
    return page
  }

  /// The people of a list for today.
  func people(_ choice: TodayChoice, asOf day: CalendarDay) async throws -> [Int32] {
    try await todayLists(asOf: day, isWhole: choice.list.needsWhole).people(choice)
  }

  private func todayLists(asOf day: CalendarDay, isWhole: Bool) async throws -> TodayLists {
    let begun = generation
    let (shop, figures) = (shop(asOf: day), customerFigures(asOf: day))
    var facts = try await TodaySource.facts(asOf: day, of: ledger, in: store)
    if isWhole {
      facts.products = try await productPurchases()
      facts.forecast = try await forecast(of: shop, figures: figures).forecast
    }
    try check(begun)
    return TodayLists(of: shop, figures: figures, facts: facts)
  }

  /// Notes who was exported from a list, and forgets what is not so any more.
  func note(_ ids: [Int32], from list: TodayList) async throws {
    try await TodaySource.note(ids, from: list, of: ledger, in: store, at: path)
    kept.todayPages.removeAll()
    kept.customerLists.removeAll()
  }
}

extension TodayLists {
  /// Their figures beside those of an earlier day, made beside whoever asks.
  @concurrent
  fileprivate func figures(
    before: CalendarDay?, includesLately: Bool
  ) async throws -> TodayFigures {
    try TodayFigures(
      of: self, before: before.map(moved), includesLately: includesLately)
  }
}
