import Commerce
import Dashboard
import Metrics
import Presentation
import Storage

/// The people on a list, in its order, with what they add up to.
struct CustomerListing {
  /// Indices in the ledger.
  var customers: [Int32]
  /// The occasions that their sums are over, where these are of a choice.
  var purchases: RowSet?
  /// The length of the list and its totals.
  var summary: CustomerListSummary

  /// What a customer's occasions in a scope add up to.
  struct ScopeSum {
    var occasions: Int32 = 0
    var net: Int64 = 0
    var margin: Int64 = 0
  }
}

extension ShopDesk {
  /// The people on a list, in its order.
  func customerListing(_ query: CustomerListQuery) async throws -> CustomerListing {
    if let known = kept.customerLists[query] { return known }
    let begun = generation
    let shop = shop(asOf: query.asOf)
    let figures = customerFigures(asOf: query.asOf)
    let needsScores =
      switch query.customers {
      case .segment, .cell, .mapField, .moved, .matching: true
      default: false
      }
    var purchases: RowSet?
    if let choice = query.scope.choice {
      purchases = RowSet(try await occasions(choice, asOf: query.asOf))
    }
    let all: [Int32]
    var chance: BGNBD?
    if case .withPurchase(let choice) = query.customers {
      all = shop.customers(of: try await occasions(choice, asOf: query.asOf))
    } else if case .today(let choice) = query.customers {
      all = try await people(choice, asOf: query.asOf)
    } else if case .trialArm(let choice) = query.customers {
      all = try await people(choice, asOf: query.asOf)
    } else {
      var knowledge = SegmentKnowledge()
      if case .matching(let filter) = query.customers {
        knowledge = try await self.knowledge(for: [filter], asOf: query.asOf)
        chance = knowledge.chance(for: [filter])
      }
      try check(begun)
      all = shop.customers(
        query.customers, figures: figures,
        scores: needsScores ? rfmScores(asOf: query.asOf) : nil, knowing: knowledge)
    }
    try check(begun)
    let customers = try await narrowed(all, by: query.search)
    var summary = CustomerListSummary(
      count: customers.count, unfilteredCount: all.count, occasions: 0, net: 0, margin: 0,
      chance: chance)
    let ranks = query.sort == .name ? try await ranksByName() : []
    try check(begun)
    let ids = ledger.customers.id
    var keys: [Int64] = []
    keys.reserveCapacity(customers.count)
    // One pass, and nothing kept but the keys: whatever else is 300,000 long costs more than it is worth.
    forEachSum(customers, query.scope, purchases, figures) { customer, figure, sum in
      summary.occasions += Int(sum.occasions)
      summary.net += sum.net
      summary.margin += sum.margin
      let key: Int64 =
        switch query.sort {
        case .orders: Int64(sum.occasions)
        case .net: sum.net
        case .margin: sum.margin
        case .firstDay: Int64(figure?.firstDay.number ?? 0)
        case .lastDay: Int64(figure?.lastDay.number ?? 0)
        case .name: Int64(ranks[Int(ids[Int(customer)])])
        }
      keys.append(key)
    }
    let order = radixOrder(of: keys, descending: query.descending)
    let listing = CustomerListing(
      customers: order.map { customers[Int($0)] }, purchases: purchases, summary: summary)
    kept.customerLists.insert(listing, for: query)
    return listing
  }

  /// Those of some customers whom a search finds, by themselves or by the number of an order; all without one.
  private func narrowed(_ customers: [Int32], by search: String) async throws -> [Int32] {
    guard !search.isEmpty else { return customers }
    let begun = generation
    let found = try await foundCustomers(search)
    try check(begun)
    return customers.filter { found.customers.contains(ledger.customers.id[Int($0)]) }
  }

  /// Hands on some customers, in their order, with their figures (nil for one without any) and what their
  /// occasions in a scope add up to.
  private func forEachSum(
    _ customers: some Collection<Int32>, _ scope: OccasionScope, _ purchases: RowSet?,
    _ figures: CustomerFigures,
    _ body: (Int32, CustomerFigure?, CustomerListing.ScopeSum) -> Void
  ) {
    let first = scope.days?.first.number ?? .min
    let last = min(scope.days?.last.number ?? .max, figures.asOf.number)
    let skipped = scope.kind == .returning ? 1 : 0
    let isPlain = scope.kind == .all || scope.kind == .returning
    let starts = ledger.customers.firstOccasion
    let known = shop(asOf: figures.asOf).ledger
    let (occasions, margins) = (
      known.occasions, known.margins(afterGiveaways: scope.afterGiveaways)
    )
    let isEverything =
      scope.isEverything && !(scope.afterGiveaways && !known.giveaways.customer.isEmpty)
    let moved = scope.movesRefunds ? movedRefunds(asOf: figures.asOf) : [:]
    figures.forEach(of: customers) { customer, figure in
      var sum = CustomerListing.ScopeSum()
      guard !isEverything else {
        // The sums of all occasions are at hand.
        if let figure {
          sum = .init(occasions: figure.occasions, net: figure.net, margin: figure.margin)
        }
        return body(customer, figure, sum)
      }
      let end = Int(starts[Int(customer) + 1])
      let start = Int(starts[Int(customer)])
      var index = start + skipped
      while index < end, occasions.day[index] <= last {
        let day = occasions.day[index]
        let previous = occasions.day[max(start, index - 1)]
        if day >= first, purchases?.contains(Int32(index)) ?? true,
          isPlain
            || scope.kind.includes(
              place: index - start, day: day, previous: previous, first: occasions.day[start])
        {
          sum.occasions += 1
          sum.net += occasions.net[index]
          sum.margin += margins[index]
        }
        index += 1
      }
      for refund in moved[customer] ?? [] {
        for (day, sign) in [(refund.orderDay, 1), (refund.day, -1)] as [(CalendarDay, Int64)]
        where scope.includes(refund, on: day) {
          sum.net += sign * refund.net
          sum.margin += sign * refund.margin
        }
      }
      body(customer, figure, sum)
    }
  }

  /// The refunds up to a day that have their own, by the index of the customer.
  private func movedRefunds(asOf day: CalendarDay) -> [Int32: [MovedRefund]] {
    Dictionary(grouping: shop(asOf: day).movedRefunds.filter { $0.day <= day }, by: \.customer)
  }

  /// The place of each customer in the alphabet, by the store's id.
  private func ranksByName() async throws -> [Int32] {
    if let ranks = kept.nameRanks { return ranks }
    let begun = generation
    let ids = try await store.customersByName()
    try check(begun)
    var ranks = [Int32](repeating: .max, count: Int(ids.max() ?? 0) + 1)
    for (place, id) in ids.enumerated() { ranks[Int(id)] = Int32(place) }
    kept.nameRanks = ranks
    return ranks
  }

  /// A page of a list's rows.
  func customerPage(_ query: CustomerListQuery, _ page: Int) async throws -> [CustomerRow] {
    let begun = generation
    let listing = try await customerListing(query)
    try check(begun)
    let first = page * DataQuery.pageLength
    return try await customerRows(
      listing, first..<min(first + DataQuery.pageLength, listing.customers.count), query)
  }

  /// All people of a list on their way out of the program.
  func listedPeople(
    of listing: CustomerListing, _ query: CustomerListQuery, _ scores: RFMScores
  ) -> ListedPeople {
    let figures = customerFigures(asOf: query.asOf)
    var people: [ListedPerson] = []
    people.reserveCapacity(listing.customers.count)
    forEachSum(listing.customers, query.scope, listing.purchases, figures) {
      customer, figure, sum in
      people.append(
        ListedPerson(
          id: ledger.customers.id[Int(customer)], purchases: Int(sum.occasions), net: sum.net,
          margin: sum.margin, firstDay: figure?.firstDay, lastDay: figure?.lastDay,
          segment: figures.place(ofCustomer: customer).map { scores.cells[$0].segment }))
    }
    return ListedPeople(asOf: query.asOf, currency: ledger.currency, people: people)
  }

  /// Some rows of a list, with the names that only the store has.
  func customerRows(
    _ listing: CustomerListing, _ range: Range<Int>, _ query: CustomerListQuery
  ) async throws -> [CustomerRow] {
    let begun = generation
    let figures = customerFigures(asOf: query.asOf)
    let indices = listing.customers[range]
    let details = try await store.customerDetails(
      ids: indices.map { ledger.customers.id[Int($0)] })
    try check(begun)
    var rows: [CustomerRow] = []
    var place = 0
    forEachSum(indices, query.scope, listing.purchases, figures) { customer, figure, sum in
      defer { place += 1 }
      guard let figure, place < details.count else { return }
      let detail = details[place]
      rows.append(
        CustomerRow(
          id: ledger.customers.id[Int(customer)], name: detail.name, key: detail.key,
          country: detail.country,
          acceptsMarketing: detail.acceptsMarketing, orders: Int(sum.occasions), net: sum.net,
          margin: sum.margin, firstDay: figure.firstDay, lastDay: figure.lastDay))
    }
    return rows
  }
}

extension CustomerFigures {
  /// Hands on some customers with their figures, nil for one without any. In the ledger's order that is one
  /// pass over both; out of it each is looked for.
  fileprivate func forEach(
    of customers: some Collection<Int32>, _ body: (Int32, CustomerFigure?) -> Void
  ) {
    var place = 0
    for customer in customers {
      while place < rows.count, rows[place].customer < customer { place += 1 }
      if place < rows.count, rows[place].customer == customer {
        body(customer, rows[place])
      } else {
        body(customer, row(ofCustomer: customer))
      }
    }
  }
}
