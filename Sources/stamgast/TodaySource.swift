import Commerce
import Metrics
import Presentation
import Storage

/// Reads what the lists for today look at besides the ledger.
enum TodaySource {
  /// The lists of a shop as of its day, for a command.
  ///
  /// - Parameter isWhole: whether products and the forecast are looked at, too.
  static func lists(
    of shop: ShopAsOf, part: ShopPart, in store: OrderStore, isWhole: Bool
  ) async throws -> TodayLists {
    let figures = CustomerFigures(of: shop)
    var facts = try await facts(asOf: shop.asOf, of: shop.ledger, in: store)
    if isWhole {
      let orders = if let kept = part.orders { kept } else { try await store.orderColumns() }
      facts.products = try await store.productPurchases(of: orders)
      facts.forecast = try Forecast(
        of: shop, figures: figures,
        statistics: PurchaseStatistics(of: shop, figures: figures))
    }
    return TodayLists(of: shop, figures: figures, facts: facts)
  }

  /// What the store tells of the lists on a day: the shop's settings, and who was exported.
  static func facts(
    asOf day: CalendarDay, of ledger: Ledger, in store: OrderStore
  ) async throws -> TodayFacts {
    let settings = TodaySettings(try await store.settings(), in: ledger.currency)
    // The lists are compared with those of some days before.
    let since = day.advanced(
      by: -TodayFigures.comparedDays - (settings.leaveOutDays ?? TodayRules.usualLeaveOutDays))
    let contacts = Dictionary(grouping: try await store.contacts(since: since), by: \.customer)
    // A shop has hundreds of thousands of customers, and mostly nobody was exported.
    guard !contacts.isEmpty else { return TodayFacts(settings: settings) }
    let entries = ledger.customers.id.enumerated().flatMap { place, id in
      (contacts[id] ?? []).map { TodayContacts.Entry(customer: Int32(place), day: $0.day) }
    }
    return TodayFacts(settings: settings, contacts: TodayContacts(entries))
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

extension TodayList {
  /// Whether products or the forecast decide who is on it.
  var needsWhole: Bool { self == .refill || self == .slipping }
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
