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

  /// The segments of the shop's own beside those of the end of the month before.
  ///
  /// - Throws: `CancellationError` where the task was cancelled while a forecast was made.
  mutating func ownSegments(
    _ request: ReportRequest
  ) throws(CancellationError) -> [OwnSegmentFigures] {
    let segments = SegmentFilter.all(of: request.ownSegments)
    let asksForChance = segments.contains { $0.filter.asks(for: .alive) }
    func scored(
      _ shop: ShopAsOf, _ figures: CustomerFigures, _ scores: RFMScores
    ) throws(CancellationError) -> OwnSegmentFigures.Scored {
      var knowledge = SegmentKnowledge(
        consents: SegmentKnowledge.consents(request.consents, of: shop.ledger))
      if asksForChance {
        let forecast = try Forecast(
          of: shop, figures: figures, statistics: PurchaseStatistics(of: shop, figures: figures))
        knowledge.alive = shop.chancesAlive(figures, by: forecast)
      }
      return OwnSegmentFigures.Scored(shop, figures, scores, knowing: knowledge)
    }
    guard !segments.isEmpty else { return [] }
    let now = try scored(shop, figures, scores)
    var before: OwnSegmentFigures.Scored?
    let earlier = shop.moved(to: Period(.month, containing: shop.asOf).start.advanced(by: -1))
    if let first = shop.ledger.firstCountedDay, first <= earlier.asOf {
      let figures = CustomerFigures(of: earlier)
      before = try scored(earlier, figures, RFMScores(figures))
    }
    return segments.map { OwnSegmentFigures($0.name, $0.filter, now, before: before) }
  }

  /// The movement between segments since the end of the month before.
  mutating func segmentMovement() -> SegmentMovement {
    let earlier = shop.moved(to: Period(.month, containing: shop.asOf).start.advanced(by: -1))
    let before = CustomerFigures(of: earlier)
    return SegmentMovement(from: (before, RFMScores(before)), to: (figures, scores))
  }
}
