import Commerce
import Dashboard
import Metrics
import Presentation
import Storage

/// All customers with what is expected of each, in the order of a list.
struct ForecastListing: Sendable {
  /// Places in the customers' figures of a `ShopDesk.generation`.
  var places: [Int32]
  var generation: Int
  var summary: ForecastListSummary

  /// Looks at every customer, beside the desk.
  @concurrent
  static func make(
    _ query: ForecastListQuery, of shop: ShopAsOf, figures: CustomerFigures, by forecast: Forecast,
    generation: Int
  ) async throws -> ForecastListing {
    var summary = ForecastListSummary()
    if let reason = forecast.purchases.undefinedReason {
      summary.undefinedReason = reason
      return ForecastListing(places: [], generation: generation, summary: summary)
    }
    summary.count = figures.rows.count
    if forecast.values.value != nil { (summary.net, summary.margin) = (0, 0) }
    var keys: [Int64] = []
    keys.reserveCapacity(figures.rows.count)
    for (place, row) in figures.rows.enumerated() {
      if place.isMultiple(of: 4096), Task.isCancelled { throw CancellationError() }
      let expected = forecast.customer(shop.purchaseHistory(of: row))
      let (net, margin) = (expected.futureValue.value, expected.futureMargin.value)
      let (alive, purchases) = (
        expected.pAlive.value ?? 0, expected.expectedOccasions.value ?? 0
      )
      summary.stillThere += alive
      summary.purchases += purchases
      summary.net = summary.net.map { $0 + (net ?? 0) }
      summary.margin = summary.margin.flatMap { sum in margin.map { sum + $0 } }
      let key =
        switch query.sort {
        case .stillThere: alive
        case .purchases: purchases
        case .net: net ?? 0
        case .margin: margin ?? 0
        }
      // A millionth of a chance or a cent is as fine as anybody sorts; amounts beyond 2^63 of them are alike.
      keys.append(Int64(min(max((key * 1_000_000).rounded(), -9e18), 9e18)))
    }
    return ForecastListing(
      places: radixOrder(of: keys, descending: query.descending), generation: generation,
      summary: summary)
  }
}

extension ShopDesk {
  /// All customers by what is expected of each.
  func forecastListing(
    _ query: ForecastListQuery,
    tell: @escaping @Sendable (WorkProgress) -> Void = { _ in }
  ) async throws -> ForecastListing {
    if let known = kept.forecastLists[query] { return known }
    let begun = generation
    let (shop, figures) = (shop(asOf: query.asOf), customerFigures(asOf: query.asOf))
    let made = try await forecast(of: shop, figures: figures, tell: tell)
    let listing = try await ForecastListing.make(
      query, of: shop, figures: figures, by: made.forecast, generation: begun)
    if begun == generation { kept.forecastLists.insert(listing, for: query) }
    return listing
  }

  /// A page of the list's rows.
  func forecastPage(_ query: ForecastListQuery, _ page: Int) async throws -> [ForecastRow] {
    let listing = try await forecastListing(query)
    let first = page * DataQuery.pageLength
    return try await forecastRows(
      listing, first..<min(first + DataQuery.pageLength, listing.places.count), query
    ).map(\.row)
  }

  /// Some rows of the list with the names that only the store has, and whether each accepts marketing; throws where
  /// another shop lies on the desk than the list is of.
  func forecastRows(
    _ listing: ForecastListing, _ range: Range<Int>, _ query: ForecastListQuery
  ) async throws -> [(row: ForecastRow, acceptsMarketing: Bool?)] {
    try check(listing.generation)
    let (shop, figures) = (shop(asOf: query.asOf), customerFigures(asOf: query.asOf))
    let forecast = try await forecast(of: shop, figures: figures).forecast
    try check(listing.generation)
    let rows = listing.places[range].map { figures.rows[Int($0)] }
    let details = try await store.customerDetails(
      ids: rows.map { ledger.customers.id[Int($0.customer)] })
    try check(listing.generation)
    return zip(rows, details).map { row, detail in
      let expected = forecast.customer(shop.purchaseHistory(of: row))
      return (
        ForecastRow(
          id: detail.id, name: detail.name, key: detail.key,
          stillThere: expected.pAlive.value ?? 0,
          purchases: expected.expectedOccasions.value ?? 0, net: expected.futureValue.value,
          margin: expected.futureMargin.value), detail.acceptsMarketing
      )
    }
  }
}
