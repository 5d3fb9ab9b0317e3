public import Commerce

/// The lists for today as they are shown.
public struct TodayFigures: Equatable, Sendable {
  /// The people of a list with what they bring.
  public struct Group: Equatable, Sendable {
    /// The people.
    public var people = 0
    /// Of those whom the rule names, the ones left out: exported lately, where they are not asked for, or the control of
    /// a running trial.
    public var leftOut = 0
    /// Of those left out, the controls of running trials.
    public var controls = 0
    /// People more than the same rule named seven days before; nil where the shop had no order by then.
    public var change: Int?
    /// Their purchases of the last 365 days, the as-of day included.
    public var orders = 0
    /// Net of these, in minor units.
    public var net: Int64 = 0
    /// Margin of these, in minor units.
    public var margin: Int64 = 0
    /// The margin expected of them in the next 365 days, in minor units; nil where no forecast was made.
    public var expected: Figure<Double>?
    /// What that is expected of.
    public var inputs = ForecastInputs()
    /// What it may cost to give them something.
    public var costs: OfferCosts
    /// Where they first bought from, by country, most people first; of carts that of the address.
    public var countries: [Place] = []
    /// Where they live, by town, most people first; nil where that was not looked at.
    public var towns: [Place]?
    /// What is in the carts of those who left one, in minor units; nil for any other list.
    public var cartValue: Int64?

    /// What the list is worth, in minor units: what is in the carts, else the margin that is expected where that is known,
    /// else that of the last year.
    public var worth: Double { cartValue.map(Double.init) ?? expected?.value ?? Double(margin) }
  }

  /// People of a country or a town.
  public struct Place: Equatable, Sendable {
    /// The country or town.
    public let name: String
    /// Its people.
    public let people: Int
    /// All ways in which the town is written; none for a country, and for no town.
    public var spellings: [String] = []
  }

  /// A list.
  public struct Entry: Equatable, Sendable {
    /// Which.
    public let list: TodayList
    /// Its people; nil where what it takes was not looked at, undefined where there is no telling.
    public let group: Figure<Group>?
  }

  /// Every list, in its order.
  public let entries: [Entry]
  /// The rules that made them.
  public let rules: TodayRules
  /// Whether those who were exported lately are among the people.
  public let includesLately: Bool
  /// What says how likely somebody is to come again; nil where it was not made, or could not be.
  public let chance: BGNBD?

  /// Days that lists are compared over.
  public static let comparedDays = 7
  /// Days of the last year.
  public static let yearDays = 365

  /// The figures of lists.
  ///
  /// - Parameters:
  ///   - lists: those of the day.
  ///   - before: those of the same rules seven days before; nil where there was no shop yet.
  ///   - includesLately: whether those who were exported lately are among the people.
  /// - Throws: `CancellationError` where the task was cancelled.
  public init(
    of lists: TodayLists, before: TodayLists?, includesLately: Bool = false
  ) throws(CancellationError) {
    self.init(
      of: lists, try TodayFigures.entries(of: lists, includesLately),
      since: try before?.sizes(includesLately: includesLately), includesLately)
  }

  /// The same, by two threads where there are two.
  ///
  /// - Parameter before: the day to compare with; nil where there was no shop yet.
  @concurrent
  public static func make(
    of lists: TodayLists, before: CalendarDay?, includesLately: Bool
  ) async throws -> TodayFigures {
    async let sizes = before.map {
      try lists.moved(to: $0).sizes(includesLately: includesLately)
    }
    let entries = try entries(of: lists, includesLately)
    return TodayFigures(of: lists, entries, since: try await sizes, includesLately)
  }

  private init(
    of lists: TodayLists, _ entries: [Entry], since sizes: [TodayList: Int]?,
    _ includesLately: Bool
  ) {
    rules = lists.rules
    chance = lists.facts.forecast?.purchases.value?.model
    self.includesLately = includesLately
    self.entries = entries.map { entry in
      Entry(
        list: entry.list,
        group: entry.group?.map { group in
          var group = group
          group.change = sizes?[entry.list].map { group.people - $0 }
          return group
        })
    }
  }

  private static func entries(
    of lists: TodayLists, _ includesLately: Bool
  ) throws(CancellationError) -> [Entry] {
    var entries: [Entry] = []
    for list in TodayList.allCases {
      if Task.isCancelled { throw CancellationError() }
      let choice = TodayChoice(list, includesLately: includesLately)
      entries.append(
        Entry(
          list: list,
          group: list == .abandonedCarts ? lists.cartGroup(choice) : lists.group(choice)))
    }
    return entries
  }

  /// A list's entry.
  public subscript(list: TodayList) -> Entry {
    entries.first { $0.list == list } ?? Entry(list: list, group: nil)
  }

  /// The lists with people, those worth most first.
  public var byWorth: [Entry] {
    let peopled = entries.filter { ($0.group?.value?.people ?? 0) > 0 }
    return peopled.enumerated().sorted { left, right in
      let worth = [left, right].map { $0.element.group?.value?.worth ?? 0 }
      return worth[0] == worth[1] ? left.offset < right.offset : worth[0] > worth[1]
    }.map(\.element)
  }
}

extension TodayLists {
  /// The lists of another day by the same rules.
  public func moved(to day: CalendarDay) -> TodayLists {
    let earlier = shop.moved(to: day)
    return TodayLists(
      of: earlier, figures: CustomerFigures(of: earlier), facts: facts, rules: rules)
  }

  /// How many people each list names; none for carts where there is no telling.
  fileprivate func sizes(includesLately: Bool) throws(CancellationError) -> [TodayList: Int] {
    var sizes: [TodayList: Int] = [:]
    for list in TodayList.allCases {
      if Task.isCancelled { throw CancellationError() }
      let choice = TodayChoice(list, includesLately: includesLately)
      sizes[list] =
        list == .abandonedCarts
        ? openCarts?.value.map { narrowed($0, to: choice).count } : people(choice).count
    }
    return sizes
  }

  /// The people of a list; by how many they changed is left open.
  fileprivate func group(_ choice: TodayChoice) -> Figure<TodayFigures.Group>? {
    members(choice.list)?.map { members in
      let people = narrowed(members, to: choice)
      var group = group(of: people)
      group.leftOut = members.count - people.count
      group.controls = controlCount(of: members)
      return group
    }
  }

  /// The people with carts, likewise. What they once bought is no part of it: most lists of carts hold people who never
  /// did.
  fileprivate func cartGroup(_ choice: TodayChoice) -> Figure<TodayFigures.Group>? {
    openCarts?.map { open in
      let carts = narrowed(open, to: choice)
      var group = group(of: [])
      group.people = carts.count
      group.leftOut = open.count - carts.count
      group.controls = open.count { controls.contains($0.person) }
      group.expected = nil
      group.cartValue = carts.reduce(0) { $0 + ($1.value ?? 0) }
      group.countries = TodayFigures.places(of: carts.map(\.country))
      group.towns = facts.towns.map { _ in towns(of: carts) }
      return group
    }
  }

  /// What people, ascending, bring.
  fileprivate func group(of people: [Int32]) -> TodayFigures.Group {
    let occasions = shop.ledger.occasions
    let yearStart = shop.asOf.advanced(by: 1 - TodayFigures.yearDays)
    let from = yearStart.number
    var (orders, net, margin) = (0, Int64(0), Int64(0))
    var byCountry = [Int](repeating: 0, count: shop.ledger.countries.count)
    // The last one is for those of no known town.
    var byTown = [Int](repeating: 0, count: (facts.towns?.names.count ?? 0) + 1)
    var expected: Figure<Double>? = facts.forecast == nil ? nil : .value(0)
    var inputs = ForecastInputs()
    var place = 0
    for customer in people {
      let first = Int(shop.ledger.customers.firstOccasion[Int(customer)])
      byCountry[Int(occasions.country[first])] += 1
      let town = facts.towns?.place(ofCustomer: customer) ?? -1
      byTown[town < 0 ? byTown.count - 1 : Int(town)] += 1
      while figures.rows[place].customer < customer { place += 1 }
      let row = figures.rows[place]
      for index in (first..<first + Int(row.occasions)).reversed() {
        guard occasions.day[index] >= from else { break }
        orders += 1
        net += occasions.net[index]
        margin += occasions.margin[index]
      }
      if let forecast = facts.forecast, case .value(let sum)? = expected {
        let history = shop.purchaseHistory(of: row)
        expected = forecast.customer(history).futureMargin.map { sum + $0 }
        inputs.add(
          repeats: history.x, daysActive: row.lastDay.days(since: row.firstDay),
          daysKnown: shop.asOf.days(since: row.firstDay), repeatNet: history.repeatNet)
      }
    }
    // What an order leaves for an offer is less what was given away on it already.
    let left = margin - shop.ledger.givenAway(to: people, since: yearStart)
    return TodayFigures.Group(
      people: people.count, orders: orders, net: net, margin: margin, expected: expected,
      inputs: inputs,
      costs: OfferCosts(orders: orders, net: net, margin: left, settings: facts.settings),
      countries: TodayFigures.places(zip(shop.ledger.countries, byCountry)),
      towns: facts.towns.map { TodayFigures.places($0, byTown) })
  }

  /// Where the people of some carts live, by the spelling of the town's customers.
  private func towns(of carts: [OpenCart]) -> [TodayFigures.Place] {
    let towns = Towns(carts.lazy.map(\.town))
    var counts = [Int](repeating: 0, count: towns.names.count + 1)
    for cart in carts.indices {
      let town = towns.place(ofCustomer: Int32(cart))
      counts[town < 0 ? counts.count - 1 : Int(town)] += 1
    }
    return TodayFigures.places(towns, counts) { townName($0) }
  }
}

extension TodayFigures {
  /// The places with people, most people first, then in the order of their names.
  fileprivate static func places(_ counts: some Sequence<(String, Int)>) -> [Place] {
    places(counts.filter { $0.1 > 0 }.map { Place(name: $0.0, people: $0.1) })
  }

  /// The towns with people, likewise; the last count is of those of no known town.
  fileprivate static func places(
    _ towns: Towns, _ counts: [Int], named: (String) -> String = { $0 }
  ) -> [Place] {
    places(
      counts.indices.compactMap { town in
        guard counts[town] > 0 else { return nil }
        guard town < towns.names.count else { return Place(name: Towns.none, people: counts[town]) }
        return Place(
          name: named(towns.names[town]), people: counts[town], spellings: towns.spellings[town])
      })
  }

  private static func places(_ places: [Place]) -> [Place] {
    places.sorted { ($1.people, $0.name) < ($0.people, $1.name) }
  }

  /// The places of people.
  fileprivate static func places(of names: [String]) -> [Place] {
    places(Dictionary(grouping: names) { $0 }.map { ($0.key, $0.value.count) })
  }
}
