/// The parts of `stamgast report --json`, in the order in which they are written.
public enum ReportKey: String, CaseIterable, Sendable {
  case coverage, summary, retention, orderAgain, periods, channels, secondOrder, timing, products
  case cohorts
  case cohortsBy
  case averageCurve, marginCurve, horizons, customerValue, rfm, segmentMovement, ownSegments,
    bridge, concentration, history, forecast
  case couponComparisons, trials, initiatives, initiativeEffects, launches, whatIf, identityAndRules

  /// What the part holds, for the help text.
  ///
  /// Sums of money are whole minor units, averages unrounded numbers of them; rates are fractions;
  /// what is undefined is null; days are `2024-03-31`, periods `2024-03`, `2024-Q1`, `2024`.
  public var content: [(key: String, meaning: String)] {
    switch self {
    case .coverage: Self.coverageContent
    case .summary: Self.summaryContent
    case .retention, .orderAgain: Self.retentionContent
    case .periods: Self.periodsContent
    case .channels: Self.channelsContent
    case .secondOrder: Self.secondOrderContent
    case .timing: Self.timingContent
    case .products: Self.productsContent
    case .cohorts: Self.cohortsContent
    case .cohortsBy: Self.cohortsByContent
    case .averageCurve: Self.averageCurveContent
    case .marginCurve:
      [("", "margin per customer, cumulative, by months since the first: one number a month")]
    case .horizons: Self.horizonsContent
    case .customerValue: Self.customerValueContent
    case .rfm: Self.rfmContent
    case .segmentMovement: Self.segmentMovementContent
    case .ownSegments: Self.ownSegmentsContent
    case .bridge: Self.bridgeContent
    case .concentration: Self.concentrationContent
    case .history: Self.historyContent
    case .forecast: Self.forecastContent
    case .couponComparisons: Self.couponContent
    case .trials: Self.trialContent
    case .initiatives: Self.initiativeContent
    case .initiativeEffects: Self.initiativeEffectContent
    case .launches: Self.launchContent
    case .whatIf: Self.whatIfContent
    case .identityAndRules: Self.identityContent
    }
  }
}
