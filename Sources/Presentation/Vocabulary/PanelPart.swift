/// A part of a panel that keys can be put to, of panels with more than one.
public enum PanelPart: CaseIterable, Hashable, Sendable {
  // Panel 3.
  case channels, cohorts, horizons, outlook, valueCurve
  // Panel 5.
  case segmentTable, segmentMap, segmentFlows
  // Panel 7.
  case secondPurchase, purchaseLadder, purchaseIntervals, returnDays
  case products, companions, firstProducts
  // Panel 8.
  case todayLists, offers, countries, towns
  // Panel 9.
  case trials, trialArms, initiatives, initiativeAges, whatIf, launches, launchWeeks
  // Panel 0.
  case imports, reconciliation, coverage

  /// The panel that it is a part of.
  public var panel: Panel {
    switch self {
    case .channels, .cohorts, .horizons, .outlook, .valueCurve: .customerValue
    case .segmentTable, .segmentMap, .segmentFlows: .segments
    case .secondPurchase, .purchaseLadder, .purchaseIntervals, .returnDays, .products,
      .companions, .firstProducts:
      .timing
    case .todayLists, .offers, .countries, .towns: .today
    case .trials, .trialArms, .initiatives, .initiativeAges, .whatIf, .launches, .launchWeeks:
      .trials
    case .imports, .reconciliation, .coverage: .data
    }
  }
}
