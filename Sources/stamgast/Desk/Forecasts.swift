import Commerce
import Dashboard
import Metrics
import Presentation

/// The forecast of a shop as of a day, with what shows how far to trust it.
struct ShopForecast: Sendable {
  let forecast: Forecast
  let backtest: ForecastBacktest
  let customers: Int
  let repeaters: Int

  /// Makes the forecast beside the desk, which answers other questions meanwhile.
  ///
  /// - Parameter tell: is told how far it is, where that takes long.
  @concurrent
  static func make(
    of shop: ShopAsOf, figures: CustomerFigures,
    tell: @Sendable (WorkProgress) -> Void = { _ in }
  ) async throws -> ShopForecast {
    let meter = ProgressMeter(patience: .milliseconds(100))
    func reach(_ share: Double) { if let progress = meter.progress(share) { tell(progress) } }
    let statistics = PurchaseStatistics(of: shop, figures: figures)
    reach(Share.statistics)
    let forecast = try Forecast(of: shop, figures: figures, statistics: statistics)
    reach(Share.statistics + Share.fit)
    return ShopForecast(
      forecast: forecast, backtest: try ForecastBacktest(of: shop, figures: figures),
      customers: statistics.customers, repeaters: statistics.repeaters)
  }

  /// What parts of the work take of its time, roughly; the backtest, which fits once more, takes the rest.
  private enum Share {
    static let statistics = 0.15
    static let fit = 0.45
  }

  /// The chance that each customer still is one, beside the desk too.
  @concurrent
  func chancesAlive(_ figures: CustomerFigures, in shop: ShopAsOf) async -> Figure<ChancesAlive> {
    shop.chancesAlive(figures, by: forecast)
  }

  /// What is to be expected of all customers together, from what the forecast was made of.
  @concurrent
  func outlook(of shop: ShopAsOf, figures: CustomerFigures) async throws -> ShopOutlook {
    let statistics = PurchaseStatistics(of: shop, figures: figures)
    return ShopOutlook(
      totals: try ForecastTotals(of: forecast, statistics: statistics), forecast: forecast,
      backtest: backtest, inputs: statistics.inputs)
  }

  /// What is to be expected of a cohort, which may have as many members as the shop; nobody without one.
  @concurrent
  func outlook(of cohort: Cohort?, in shop: ShopAsOf) async throws -> CohortOutlook {
    CohortOutlook(
      forecast: try cohort.map { try forecast.cohort($0, of: shop) } ?? .undefined(.noCustomers),
      model: forecast.purchases.map(\.model), backtest: backtest, customers: customers,
      repeaters: repeaters)
  }
}

extension ShopDesk {
  /// What is to be expected of a customer after a day.
  func customerOutlook(
    _ id: Int32, asOf day: CalendarDay, tell: @escaping @Sendable (WorkProgress) -> Void
  ) async throws -> CustomerOutlook {
    let (shop, figures) = (shop(asOf: day), customerFigures(asOf: day))
    if ledgerIndex(id) == nil, !part.filter.isEmpty {
      throw DeskError.outsideFilter(part.filter)
    }
    guard let figure = ledgerIndex(id).flatMap(figures.row) else {
      throw DeskError.notACustomerYet(asOf: day)
    }
    let made = try await forecast(of: shop, figures: figures, tell: tell)
    let history = shop.purchaseHistory(of: figure)
    return CustomerOutlook(
      forecast: made.forecast.customer(history),
      intervals: try made.forecast.intervals(of: history),
      model: made.forecast.purchases.map(\.model), backtest: made.backtest,
      customers: made.customers, repeaters: made.repeaters)
  }

  /// What is to be expected of all customers together after a day.
  func shopOutlook(
    asOf day: CalendarDay, tell: @escaping @Sendable (WorkProgress) -> Void
  ) async throws -> ShopOutlook {
    let (shop, figures) = (shop(asOf: day), customerFigures(asOf: day))
    return try await forecast(of: shop, figures: figures, tell: tell)
      .outlook(of: shop, figures: figures)
  }

  /// What is to be expected of a cohort after a day.
  func cohortForecast(
    _ group: CohortGroup, asOf day: CalendarDay, tell: @escaping @Sendable (WorkProgress) -> Void
  ) async throws -> CohortOutlook {
    let (shop, figures) = (shop(asOf: day), customerFigures(asOf: day))
    let rows = CohortRows(group.grain, only: group.value)
    let cohort = cohortTable(rows, asOf: day).cohort(group)
    let made = try await forecast(of: shop, figures: figures, tell: tell)
    return try await made.outlook(of: cohort, in: shop)
  }

  /// The forecast of a shop, made once a day.
  func forecast(
    of shop: ShopAsOf, figures: CustomerFigures,
    tell: @escaping @Sendable (WorkProgress) -> Void = { _ in }
  ) async throws -> ShopForecast {
    if let known = kept.forecasts[shop.asOf] { return known }
    let begun = generation
    let made = try await ShopForecast.make(of: shop, figures: figures, tell: tell)
    // Meanwhile the store may have got other data.
    if begun == generation { kept.forecasts.insert(made, for: shop.asOf) }
    return made
  }
}
