import Commerce
import Dashboard
import Metrics
import Storage

extension ShopDesk {
  /// The lists for today. The whole is made beside the desk, which answers other questions meanwhile.
  func todayPage(_ query: TodayQuery) async throws -> TodayPage {
    if let known = kept.todayPages[query] { return known }
    let lists = try await todayLists(asOf: query.asOf, needs: query.isWhole ? .all : [])
    let begun = generation
    let before = query.asOf.advanced(by: -TodayFigures.comparedDays)
    let hasBefore = ledger.firstCountedDay.map { $0 <= before } ?? false
    let page = TodayPage(
      figures: try await TodayFigures.make(
        of: lists, before: hasBefore ? before : nil, includesLately: query.includesLately),
      ownAdvice: try await TodaySource.ownAdvice(in: store))
    if begun == generation { kept.todayPages.insert(page, for: query) }
    return page
  }

  /// The people of a list for today.
  func people(_ choice: TodayChoice, asOf day: CalendarDay) async throws -> [Int32] {
    try await todayLists(asOf: day, needs: choice.needs).people(choice)
  }

  /// The carts of people of a list for today.
  func openCarts(_ choice: TodayChoice, asOf day: CalendarDay) async throws -> [OpenCart] {
    try await todayLists(asOf: day, needs: choice.needs).carts(choice)
  }

  private func todayLists(asOf day: CalendarDay, needs: TodayNeeds) async throws -> TodayLists {
    let begun = generation
    let (shop, figures) = (shop(asOf: day), customerFigures(asOf: day))
    var facts = try await TodaySource.facts(asOf: day, in: store, ledger.currency)
    if needs.contains(.products) { facts.products = try await productPurchases() }
    if needs.contains(.forecast) {
      facts.forecast = try await forecast(of: shop, figures: figures).forecast
    }
    if needs.contains(.guests) { facts.guests = try await guests() }
    if needs.contains(.carts) {
      facts.carts = try await TodaySource.carts(asOf: day, of: part, in: store, facts.settings)
    }
    if needs.contains(.towns) { facts.towns = try await towns() }
    try check(begun)
    return TodayLists(of: shop, figures: figures, facts: facts)
  }

  /// Notes who was exported from a list, and forgets what is not so any more.
  func note(_ ids: [Int32], from list: TodayList) async throws {
    try await TodaySource.note(ids, from: list, of: ledger, in: store, at: path)
    forgetToday()
  }

  /// Forgets the lists for today, since others are left out of them now.
  func forgetToday() {
    kept.todayPages.removeAll()
    kept.customerLists.removeAll()
  }

  /// Who ordered as a guest, read when a list first needs it.
  private func guests() async throws -> Figure<[GuestDays]> {
    if let guests = kept.guests { return guests }
    let begun = generation
    let guests = try await TodaySource.guests(of: ledger, in: store)
    try check(begun)
    kept.guests = guests
    return guests
  }

  /// In which towns people live, read when a list first needs it.
  private func towns() async throws -> Towns {
    if let towns = kept.towns { return towns }
    let begun = generation
    let towns = try await store.towns(of: ledger.customers.id)
    try check(begun)
    kept.towns = towns
    return towns
  }
}
