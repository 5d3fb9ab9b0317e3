import Commerce
import Dashboard
import Metrics
import Presentation
import Storage

/// The people on a list, in its order, with what they add up to.
struct CustomerListing {
  /// Indices in the ledger.
  var customers: [Int32]
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
    if let known = customerLists[query] { return known }
    let shop = shop(asOf: query.asOf)
    let figures = customerFigures(asOf: query.asOf)
    let needsScores =
      switch query.customers {
      case .segment, .cell, .mapField, .moved: true
      default: false
      }
    let all = shop.customers(
      query.customers, figures: figures,
      scores: needsScores ? rfmScores(asOf: query.asOf) : nil)
    let customers = try await narrowed(all, by: query.search)
    let sums = scopeSums(customers, query.scope, figures)
    let keys = try await sortKeys(query.sort, customers, sums, figures)
    let order = radixOrder(of: keys, descending: query.descending)
    var listing = CustomerListing(
      customers: order.map { customers[Int($0)] },
      summary: CustomerListSummary(
        count: customers.count, unfilteredCount: all.count, occasions: 0, net: 0, margin: 0))
    for sum in sums {
      listing.summary.occasions += Int(sum.occasions)
      listing.summary.net += sum.net
      listing.summary.margin += sum.margin
    }
    customerLists.insert(listing, for: query)
    return listing
  }

  /// Those of some customers whom a search finds, by themselves or by the number of an order; all without one.
  private func narrowed(_ customers: [Int32], by search: String) async throws -> [Int32] {
    guard !search.isEmpty else { return customers }
    let found = try await self.found(search)
    return customers.filter { found.customers.contains(ledger.customers.id[Int($0)]) }
  }

  /// What the occasions of some customers in a scope add up to, in the order of the customers.
  private func scopeSums(
    _ customers: some Collection<Int32>, _ scope: OccasionScope, _ figures: CustomerFigures
  ) -> [CustomerListing.ScopeSum] {
    guard scope != .everything else { return wholeSums(customers, figures) }
    let first = scope.days?.first.number ?? .min
    let last = min(scope.days?.last.number ?? .max, figures.asOf.number)
    let skipped = scope.kind == .returning ? 1 : 0
    let starts = ledger.customers.firstOccasion
    let occasions = ledger.occasions
    return customers.map { customer in
      var sum = CustomerListing.ScopeSum()
      let end = Int(starts[Int(customer) + 1])
      var index = Int(starts[Int(customer)]) + skipped
      while index < end, occasions.day[index] <= last {
        if occasions.day[index] >= first {
          sum.occasions += 1
          sum.net += occasions.net[index]
          sum.margin += occasions.margin[index]
        }
        index += 1
      }
      return sum
    }
  }

  /// The sums of all occasions are at hand.
  private func wholeSums(
    _ customers: some Collection<Int32>, _ figures: CustomerFigures
  ) -> [CustomerListing.ScopeSum] {
    figures.of(customers).map { figure in
      figure.map {
        CustomerListing.ScopeSum(occasions: $0.occasions, net: $0.net, margin: $0.margin)
      } ?? CustomerListing.ScopeSum()
    }
  }

  private func sortKeys(
    _ column: CustomerColumn, _ customers: [Int32], _ sums: [CustomerListing.ScopeSum],
    _ figures: CustomerFigures
  ) async throws -> [Int64] {
    switch column {
    case .orders: return sums.map { Int64($0.occasions) }
    case .net: return sums.map(\.net)
    case .margin: return sums.map(\.margin)
    case .firstDay:
      let starts = ledger.customers.firstOccasion
      return customers.map { Int64(ledger.occasions.day[Int(starts[Int($0)])]) }
    case .lastDay:
      return figures.of(customers).map { Int64($0?.lastDay.number ?? 0) }
    case .name:
      let ranks = try await ranksByName()
      return customers.map { Int64(ranks[Int(ledger.customers.id[Int($0)])]) }
    }
  }

  /// The place of each customer in the alphabet, by the store's id.
  private func ranksByName() async throws -> [Int32] {
    if let nameRanks { return nameRanks }
    let ids = try await store.customersByName()
    var ranks = [Int32](repeating: .max, count: Int(ids.max() ?? 0) + 1)
    for (place, id) in ids.enumerated() { ranks[Int(id)] = Int32(place) }
    nameRanks = ranks
    return ranks
  }

  /// A page of a list's rows.
  func customerPage(_ query: CustomerListQuery, _ page: Int) async throws -> [CustomerRow] {
    let listing = try await customerListing(query)
    let first = page * DataQuery.pageLength
    return try await customerRows(
      listing, first..<min(first + DataQuery.pageLength, listing.customers.count), query)
  }

  /// Some rows of a list, with the names that only the store has.
  func customerRows(
    _ listing: CustomerListing, _ range: Range<Int>, _ query: CustomerListQuery
  ) async throws -> [CustomerRow] {
    let figures = customerFigures(asOf: query.asOf)
    let indices = listing.customers[range]
    let details = try await store.customerDetails(
      ids: indices.map { ledger.customers.id[Int($0)] })
    let sums = scopeSums(indices, query.scope, figures)
    return zip(zip(indices, sums), details).compactMap { pair, detail in
      guard let figure = figures.row(ofCustomer: pair.0) else { return nil }
      return CustomerRow(
        index: pair.0, name: detail.name, key: detail.key, country: detail.country,
        acceptsMarketing: detail.acceptsMarketing, orders: Int(pair.1.occasions),
        net: pair.1.net, margin: pair.1.margin, firstDay: figure.firstDay,
        lastDay: figure.lastDay)
    }
  }
}

extension CustomerFigures {
  /// The figures of some customers, nil for one without any. In the ledger's order that is one pass over
  /// both; out of it each is looked for.
  fileprivate func of(_ customers: some Collection<Int32>) -> [CustomerFigure?] {
    var place = 0
    return customers.map { customer in
      while place < rows.count, rows[place].customer < customer { place += 1 }
      if place < rows.count, rows[place].customer == customer { return rows[place] }
      return row(ofCustomer: customer)
    }
  }
}
