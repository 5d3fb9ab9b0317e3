public import Commerce
internal import Metrics

/// The figures of a shop as JSON, in the form that `ReportKey.content` describes.
public enum ReportJSON {
  /// The JSON of a request, with a line break at the end; only the parts asked for are computed.
  ///
  /// - Throws: `CancellationError` where the task was cancelled while a forecast was made.
  public static func text(
    _ request: ReportRequest, of ledger: Ledger
  ) throws(CancellationError) -> String {
    let shop = ShopAsOf(
      ledger, asOf: request.asOf, activityWindowDays: request.activityWindowDays)
    var source = ReportSource(shop)
    if request.keys.contains(.forecast) { try source.makeForecast() }
    let own = request.keys.contains(.ownSegments) ? try source.ownSegments(request) : []
    var json = JSONWriter()
    json.object { json in
      json.member("asOf", ledger.lastOrderDay == nil ? nil : shop.asOf.description)
      json.member("activityWindowDays", shop.activityWindowDays)
      json.member("currency", Coverage.currency(of: shop)?.code)
      if !request.filter.isEmpty {
        json.key("filter")
        json.list(request.filter.conditions) { $0.value($1.text) }
      }
      if ledger.refundBooking == .onRefundDay {
        json.member("refunds", ledger.refundBooking.rawValue)
      }
      if ledger.scoring.mode != .ranks { json.member("scores", ledger.scoring.mode.rawValue) }
      for key in ReportKey.allCases where request.keys.contains(key) {
        json.key(key.rawValue)
        write(key, of: &source, request, own, to: &json)
      }
    }
    return json.text
  }

  private static func write(
    _ key: ReportKey, of source: inout ReportSource, _ request: ReportRequest,
    _ own: [OwnSegmentFigures], to json: inout JSONWriter
  ) {
    let shop = source.shop
    switch key {
    case .coverage: json.coverage(Coverage(of: shop))
    case .summary:
      json.summary(ShopSummary(of: shop, figures: source.figures, cohorts: source.cohorts))
    case .retention: json.byGrain { $0.retention(source.retention($1)) }
    case .orderAgain:
      json.byGrain { $0.retention(CustomerRetention(of: shop, grain: $1, rule: .orderAgain)) }
    case .periods: json.byGrain { $0.periods(PeriodFigures.all(of: shop, grain: $1)) }
    case .channels: json.channels(ChannelValue.all(of: shop, figures: source.figures))
    case .secondOrder: json.secondOrder(SecondOrder(source.figures))
    case .timing: json.timing(PurchaseTiming(of: shop))
    case .products: json.products(of: shop, request.products)
    case .cohorts: json.cohorts(source.cohorts)
    case .cohortsBy:
      json.object { json in
        for grain in CohortGrain.allCases where grain != .month {
          json.key(grain.rawValue)
          json.cohortsBy(CohortRows(grain), of: shop)
        }
        for cut in CohortCut.allCases {
          json.key(cut.rawValue)
          json.cohortsBy(CohortRows(cut: cut), of: shop)
        }
      }
    case .averageCurve: json.averageCurve(source.cohorts.averageCurve)
    case .marginCurve: json.list(source.cohorts.marginCurve) { $0.value($1) }
    case .horizons: json.horizons(Horizon.all(of: shop))
    case .customerValue:
      let cohorts = source.cohorts
      json.customerValue { CustomerValue(of: shop, basis: $0, cohorts: cohorts) }
    case .rfm:
      json.rfm(source.scores, SegmentTable(source.figures, source.scores))
    case .segmentMovement: json.movement(source.segmentMovement())
    case .ownSegments: json.ownSegments(own)
    case .bridge: json.byGrain { $0.bridges($1, of: shop) }
    case .concentration: json.concentrations(of: shop)
    case .history:
      json.history(
        MonthEndHistory(
          of: shop, figures: source.figures, cohorts: source.cohorts,
          retention: source.retention(.month)))
    case .forecast:
      if let forecast = source.forecast { json.forecast(forecast, request.forecastExamples, shop) }
    case .couponComparisons:
      json.list(request.couponQuestions) { $0.comparison(CouponComparison($1, of: shop)) }
    case .trials: json.list(request.trials) { $0.trial($1) }
    case .identityAndRules: json.identityAndRules(Coverage(of: shop))
    case .initiatives: json.list(request.initiatives) { $0.initiative($1) }
    case .initiativeEffects: json.list(request.initiativeEffects) { $0.initiative($1) }
    case .launches: json.list(request.launches) { $0.launch($1) }
    case .whatIf: json.whatIf(WhatIf(ShopYear(of: shop)))
    }
  }
}

extension JSONWriter {
  /// Writes an object of one member for each grain.
  fileprivate mutating func byGrain(_ body: (inout JSONWriter, PeriodGrain) -> Void) {
    object { json in
      for grain in PeriodGrain.allCases {
        json.key(grain.rawValue)
        body(&json, grain)
      }
    }
  }
}
