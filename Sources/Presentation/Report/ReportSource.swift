internal import Commerce
internal import Metrics

/// The figures that parts of a report share, each made when first asked for.
struct ReportSource {
  let shop: ShopAsOf
  private(set) lazy var figures = CustomerFigures(of: shop)
  private(set) lazy var scores = RFMScores(figures)
  private(set) lazy var cohorts = CohortTable(of: shop)
  private(set) var forecast: ReportForecast?
  private var retentions: [PeriodGrain: CustomerRetention] = [:]

  init(_ shop: ShopAsOf) {
    self.shop = shop
  }

  /// The retention of a grain by the activity window.
  mutating func retention(_ grain: PeriodGrain) -> CustomerRetention {
    if let made = retentions[grain] { return made }
    let retention = CustomerRetention(of: shop, grain: grain)
    retentions[grain] = retention
    return retention
  }

  /// Makes the forecast, which takes a while.
  mutating func makeForecast() throws(CancellationError) {
    forecast = try ReportForecast(of: shop, figures: figures)
  }

  /// The movement between segments since the end of the month before.
  mutating func segmentMovement() -> SegmentMovement {
    let earlier = shop.moved(to: Period(.month, containing: shop.asOf).start.advanced(by: -1))
    let before = CustomerFigures(of: earlier)
    return SegmentMovement(from: (before, RFMScores(before)), to: (figures, scores))
  }
}
