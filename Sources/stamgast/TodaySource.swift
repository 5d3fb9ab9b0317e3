import Commerce
import Metrics
import Presentation
import Storage

/// Reads what the lists for today look at besides the ledger.
enum TodaySource {
  /// The lists of a shop as of its day, for a command.
  ///
  /// - Parameter needs: what is looked at besides the ledger.
  static func lists(
    of shop: ShopAsOf, part: ShopPart, in store: OrderStore, needs: TodayNeeds
  ) async throws -> TodayLists {
    let figures = CustomerFigures(of: shop)
    var facts = try await facts(asOf: shop.asOf, in: store, shop.ledger.currency)
    if needs.contains(.products) {
      let orders = try await part.orders(in: store)
      facts.products = try await store.productPurchases(of: orders)
    }
    if needs.contains(.forecast) {
      facts.forecast = try Forecast(
        of: shop, figures: figures,
        statistics: PurchaseStatistics(of: shop, figures: figures))
    }
    if needs.contains(.guests) { facts.guests = try await guests(of: shop.ledger, in: store) }
    if needs.contains(.carts) {
      facts.carts = try await carts(asOf: shop.asOf, of: part, in: store, facts.settings)
    }
    if needs.contains(.towns) {
      facts.towns = try await store.towns(of: shop.ledger.customers.id)
    }
    return TodayLists(of: shop, figures: figures, facts: facts)
  }

  /// What the store tells of the lists on a day: the shop's settings, and who is not to be written to.
  static func facts(
    asOf day: CalendarDay, in store: OrderStore, _ currency: Currency?
  ) async throws -> TodayFacts {
    let settings = TodaySettings(try await store.settings(), in: currency)
    // The lists are compared with those of some days before.
    let since = day.advanced(
      by: -TodayFigures.comparedDays - (settings.leaveOutDays ?? TodayRules.usualLeaveOutDays))
    let entries = try await store.contacts(since: since).map {
      TodayContacts.Entry(person: $0.customer, day: $0.day)
    }
    let controls = try await store.trials().map { stored in
      TodayContacts.Controls(
        of: stored.trial, Set(stored.places.lazy.filter { $0.value == 0 }.map(\.key)))
    }
    return TodayFacts(settings: settings, contacts: TodayContacts(entries, controls: controls))
  }

  /// Who of a ledger's customers ordered as a guest.
  static func guests(of ledger: Ledger, in store: OrderStore) async throws -> Figure<[GuestDays]> {
    let told = try await store.guests()
    guard !told.isEmpty else { return .undefined(.guestsNotTold) }
    let byPerson = Dictionary(told.map { ($0.person, $0) }) { first, _ in first }
    return .value(
      ledger.customers.id.enumerated().compactMap { place, id in
        byPerson[id].map {
          GuestDays(
            customer: Int32(place), asGuest: $0.asGuest, withAccount: $0.withAccount)
        }
      })
  }

  /// The open carts as of a day and as of the one that it is compared with; under a filter those of its customers.
  static func carts(
    asOf day: CalendarDay, of part: ShopPart, in store: OrderStore, _ settings: TodaySettings
  ) async throws -> Figure<[CalendarDay: [OpenCart]]> {
    guard try await store.hasCarts() else { return .undefined(.noCarts) }
    let rates = ExchangeRates(try await store.exchangeRates(), in: part.ledger.currency)
    let wanted = part.filter.isEmpty ? nil : Set(part.ledger.customers.id)
    let age = settings.cartDays ?? TodayRules.usualCartDays
    var byDay: [CalendarDay: [OpenCart]] = [:]
    for day in [day, day.advanced(by: -TodayFigures.comparedDays)] {
      let rows = try await store.carts(from: day.advanced(by: -age), through: day)
      let open = rows.filter { row in
        row.state == .open
          && row.customer.map { person in wanted.map { $0.contains(person) } ?? true } ?? false
      }
      let people = try await store.customerDetails(ids: Array(Set(open.compactMap(\.customer))))
      let byID = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
      byDay[day] = open.compactMap { row in
        row.customer.flatMap { byID[$0] }.map { person in
          OpenCart(
            person: person.id, cart: row.cart,
            value: rates.inShopCurrency(
              row.cart.value, of: row.cart.currency, on: row.cart.begunAt.day),
            country: Country.name(person.country), town: person.city)
        }
      }
    }
    return .value(byDay)
  }

  /// The owner's advice by list.
  static func ownAdvice(in store: OrderStore) async throws -> [TodayList: String] {
    var advice: [TodayList: String] = [:]
    for (name, text) in try await store.ownAdvice() {
      // A list of a newer version means nothing to this one.
      if let list = TodayList(named: name) { advice[list] = text }
    }
    return advice
  }

  /// Notes in the store who was exported from a list, on the last day that it knows of.
  ///
  /// - Parameters:
  ///   - ids: the customers' ids in the store.
  ///   - path: the store's file, which may be open for reading alone; nil for a store in memory.
  static func note(
    _ ids: [Int32], from list: TodayList, of ledger: Ledger, in store: OrderStore, at path: String?
  ) async throws {
    guard !ids.isEmpty, let day = ledger.lastOrderDay else { return }
    let writable = try path.map { try OrderStore(path: $0, mode: .writing) } ?? store
    try await writable.noteContacts(ids, list: list.name, day: day)
  }
}

extension TodaySettings {
  /// What a shop has set, with amounts in minor units of a currency.
  init(_ settings: ShopSettings, in currency: Currency?) {
    self.init()
    func whole(_ key: SettingKey) -> Int? { settings.number(key).map { Int($0) } }
    func amount(_ key: SettingKey) -> Int64? {
      settings.number(key).flatMap {
        Int64(exactly: ($0 * Double(currency?.minorUnitsPerUnit ?? 100)).rounded())
      }
    }
    secondOrderDays = settings.secondOrderDays
    cartDays = whole(.cartDays)
    refillLeadDays = whole(.refillLead)
    winBackAfterDays = whole(.winBackAfter)
    slippingDrop = settings.number(.slippingDrop)
    regularsPercent = whole(.regularsPercent)
    ambassadorPurchases = whole(.ambassadorPurchases)
    welcomeDays = whole(.welcomeDays)
    pointsPerUnit = settings.number(.pointsPerUnit)
    rewards = settings.rewards
    rewardDistance = whole(.rewardDistance)
    leaveOutDays = whole(.leaveOutDays)
    leastMargin = settings.number(.leastMargin)
    shippingCost = amount(.shippingCost)
    giftCost = amount(.giftCost)
  }
}
