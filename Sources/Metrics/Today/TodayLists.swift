public import Commerce

/// What lists for today look at besides the ledger.
public struct TodayFacts: Sendable {
  /// What the shop has set.
  public var settings: TodaySettings
  /// Who was exported.
  public var contacts: TodayContacts
  /// Who bought what; nil where that was not looked at.
  public var products: ProductPurchases?
  /// What is to be expected; nil where that was not made.
  public var forecast: Forecast?
  /// Who ordered as a guest, undefined where no file tells; nil where that was not looked at.
  public var guests: Figure<[GuestDays]>?
  /// The open carts as of the days that were looked at, the latest first, undefined where the shop has none; nil where
  /// they were not looked at.
  public var carts: Figure<[CalendarDay: [OpenCart]]>?
  /// In which towns the customers live; nil where that was not looked at.
  public var towns: Towns?

  /// Facts; without any the ledger alone tells.
  public init(
    settings: TodaySettings = TodaySettings(), contacts: TodayContacts = TodayContacts(),
    products: ProductPurchases? = nil, forecast: Forecast? = nil
  ) {
    self.settings = settings
    self.contacts = contacts
    self.products = products
    self.forecast = forecast
  }
}

/// The people to write to on a day, by the rules of the shop.
public struct TodayLists: Sendable {
  /// The shop as of the day.
  public let shop: ShopAsOf
  /// Its customers as of the same day.
  public let figures: CustomerFigures
  /// The rules.
  public let rules: TodayRules
  let facts: TodayFacts
  /// The best customers by margin.
  private let best: [Int32]
  /// The ids in the store of those who were exported lately.
  private let lately: Set<Int32>
  /// Those of the controls of running trials.
  let controls: Set<Int32>

  /// The lists of a shop.
  ///
  /// - Parameters:
  ///   - figures: its customers as of the same day.
  ///   - rules: those of another day; the shop's own as of its day without any.
  public init(
    of shop: ShopAsOf, figures: CustomerFigures, facts: TodayFacts = TodayFacts(),
    rules: TodayRules? = nil
  ) {
    self.shop = shop
    self.figures = figures
    self.facts = facts
    self.rules =
      rules
      ?? TodayRules(
        of: shop, figures: figures, settings: facts.settings, products: facts.products)
    best = figures.best(percent: self.rules.regularsPercent.value, by: .margin)
    lately = facts.contacts.people(lately: self.rules.leaveOutDays.value, asOf: shop.asOf)
    controls = facts.contacts.controls(asOf: shop.asOf)
  }

  /// The people of a list as ascending indices into the ledger, those who were exported lately included.
  ///
  /// Nil where what it takes was not looked at; undefined where the shop's history or settings do not tell.
  public func members(_ list: TodayList) -> Figure<[Int32]>? {
    switch list {
    case .abandonedCarts: openCarts?.map { customers(of: $0) }
    case .secondOrder:
      .value(
        customers { row, silent in
          row.occasions == 1 && rules.secondOrder.value.contains(silent)
        })
    case .refill: refillDue
    case .winBack: .value(customers(where: isToBeWonBack))
    case .slipping: slipping
    case .regulars: .value(regulars { $0.occasions >= TodayRules.regularPurchases })
    case .ambassadors:
      .value(
        customers { row, silent in
          row.occasions >= rules.ambassadorPurchases.value
            && TodayRules.ambassadorDays.contains(silent)
        })
    case .newCustomers:
      .value(
        customers { row, silent in row.occasions == 1 && silent <= rules.welcomeDays.value })
    case .guests: guestsWhoCameAgain
    case .reward: closeToReward
    }
  }

  /// The people who are meant; nobody where the list tells nobody.
  public func people(_ choice: TodayChoice) -> [Int32] {
    members(choice.list)?.value.map { narrowed($0, to: choice) } ?? []
  }

  /// Those of a list's members who are meant.
  func narrowed(_ members: [Int32], to choice: TodayChoice) -> [Int32] {
    var people = members
    if !lately.isEmpty || !controls.isEmpty {
      let ids = shop.ledger.customers.id
      people.removeAll { !isToBeWritten(ids[Int($0)], includesLately: choice.includesLately) }
    }
    if let country = choice.country {
      people.removeAll { shop.firstCountry(ofCustomer: $0) != country }
    }
    if let town = choice.town {
      people.removeAll { !Towns.isSame(town, facts.towns?.name(ofCustomer: $0) ?? Towns.none) }
    }
    return people
  }

  /// Whether a person, by the id in the store, may be written to: a control may not, even where those who were exported
  /// lately are asked for.
  func isToBeWritten(_ person: Int32, includesLately: Bool) -> Bool {
    !controls.contains(person) && (includesLately || !lately.contains(person))
  }

  /// How many of a list's members are controls of running trials.
  func controlCount(of members: [Int32]) -> Int {
    guard !controls.isEmpty else { return 0 }
    let ids = shop.ledger.customers.id
    return members.count { controls.contains(ids[Int($0)]) }
  }

  // MARK: The rules

  private func customers(where passes: (CustomerFigure, _ silentDays: Int) -> Bool) -> [Int32] {
    figures.rows.compactMap { row in
      passes(row, row.daysSinceLastOrder(asOf: shop.asOf)) ? row.customer : nil
    }
  }

  private func isToBeWonBack(_ row: CustomerFigure, _ silent: Int) -> Bool {
    guard silent <= rules.lostAfter else { return false }
    if silent >= rules.winBackAfter.value { return true }
    guard row.occasions >= TodayRules.rhythmPurchases, silent >= TodayRules.leastSilence else {
      return false
    }
    // Silent for more than twice the mean of the days between: compared without dividing.
    let between = row.lastDay.days(since: row.firstDay)
    return silent * (Int(row.occasions) - 1) > TodayRules.rhythmFactor * between
  }

  /// The best customers by margin who are not lost and pass a test.
  private func regulars(where passes: (CustomerFigure) -> Bool) -> [Int32] {
    let from = shop.asOf.advanced(by: -rules.lostAfter)
    var place = 0
    return best.filter { customer in
      while figures.rows[place].customer < customer { place += 1 }
      return figures.rows[place].lastDay >= from && passes(figures.rows[place])
    }
  }

  private var slipping: Figure<[Int32]>? {
    facts.forecast?.purchases.map { fit in
      let before = shop.asOf.advanced(by: -TodayRules.slippingDays)
      return regulars { row in
        guard
          let earlier = shop.purchaseHistory(ofCustomer: row.customer, asOf: before)
        else { return false }
        let now = fit.model.pAlive(shop.purchaseHistory(of: row))
        return fit.model.pAlive(earlier) - now >= rules.slippingDrop.value
      }
    }
  }

  private var refillDue: Figure<[Int32]>? {
    guard let products = facts.products, let refills = rules.refills else { return nil }
    guard !refills.isEmpty else { return .undefined(.nothingRefilled) }
    let lead = rules.refillLead.value
    var windows = [ClosedRange<Int>?](repeating: nil, count: products.names.count)
    for refill in refills {
      windows[Int(refill.product)] =
        refill.medianDays - lead...refill.upperDays + max(0, lead)
    }
    var due: [Int32] = []
    products.forEach(through: shop.asOf) { customer, product, days in
      guard let window = windows[Int(product)], let last = days.last,
        window.contains(Int(shop.asOf.number - last)), due.last != customer,
        // Who has bought since is provided for, with whatever it was.
        figures.row(ofCustomer: customer)?.lastDay.number == last
      else { return }
      due.append(customer)
    }
    return .value(due)
  }

  private var guestsWhoCameAgain: Figure<[Int32]>? {
    facts.guests?.map { guests in
      guests.filter { guest in
        guest.isGuest(asOf: shop.asOf)
          && (figures.row(ofCustomer: guest.customer)?.occasions ?? 0) >= TodayRules.guestPurchases
      }.map(\.customer).sorted()
    }
  }

  /// Those of the people with carts who are customers, ascending.
  private func customers(of carts: [OpenCart]) -> [Int32] {
    let people = Set(carts.map(\.person))
    let ids = shop.ledger.customers.id
    return figures.rows.lazy.map(\.customer).filter { people.contains(ids[Int($0)]) }
  }

  private var closeToReward: Figure<[Int32]> {
    guard let highest = rules.rewards.last else { return .undefined(.noRewards) }
    let rewards = RewardPoints(perUnit: rules.pointsPerUnit.value, currency: shop.ledger.currency)
    return .value(
      customers { row, silent in
        let points = rewards.points(of: row.net)
        guard silent <= rules.lostAfter, points < highest,
          let next = rules.rewards.first(where: { $0 > points })
        else { return false }
        return next - points <= rules.rewardDistance.value
      })
  }
}

extension ShopAsOf {
  /// The country of a customer's first purchase.
  func firstCountry(ofCustomer customer: Int32) -> String {
    let first = ledger.customers.firstOccasion[Int(customer)]
    return ledger.countries[Int(ledger.occasions.country[Int(first)])]
  }

  /// A customer's history as of a day; nil for one without a purchase up to it. The net is left open.
  func purchaseHistory(ofCustomer customer: Int32, asOf day: CalendarDay) -> PurchaseHistory? {
    let starts = ledger.customers.firstOccasion
    let first = Int(starts[Int(customer)])
    var end = Int(starts[Int(customer) + 1])
    while end > first, ledger.occasions.day[end - 1] > day.number { end -= 1 }
    guard end > first else { return nil }
    let (firstDay, lastDay) = (ledger.occasions.day[first], ledger.occasions.day[end - 1])
    return PurchaseHistory(
      x: end - first - 1, tx: weeks(days: Int(lastDay - firstDay)),
      T: weeks(days: Int(day.number - firstDay)))
  }
}
