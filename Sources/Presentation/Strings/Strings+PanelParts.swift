import Metrics

// The parts of panels by name: what Tab leads to, and what is looked for.
extension Strings {
  /// A part's name, short enough for the footer.
  public func partName(_ part: PanelPart) -> String {
    switch part {
    case .channels: say("by channel", "naar kanaal")
    case .cohorts: say("by cohort", "naar cohort")
    case .horizons: say("by days", "naar dagen")
    case .outlook: outlookTitle(days: Forecast.horizonDays).lowercased()
    case .valueCurve: "curve"
    case .segmentTable: say("segments", "segmenten")
    case .segmentMap: say("R × FM map", "kaart R × FM")
    case .segmentFlows: say("who moved", "wie schoof")
    case .secondPurchase: say("2nd purchase", "2e aankoop")
    case .purchaseLadder: say("each purchase", "elke aankoop")
    case .purchaseIntervals: say("days between", "dagen ertussen")
    case .returnDays: say("days and months", "dagen, maanden")
    case .products: say("products", "producten")
    case .companions: say("bought with it", "erbij gekocht")
    case .firstProducts: say("first products", "eerste product")
    case .todayLists: say("lists", "lijsten")
    case .offers: say("offers", "aanbod")
    case .countries: say("countries", "landen")
    case .towns: say("towns", "plaatsen")
    case .trials: say("trials", "proeven")
    case .trialArms: say("arms", "groepen")
    case .initiatives: initiativesTitle.lowercased()
    case .initiativeAges: say("ages", "leeftijden")
    case .whatIf: whatIfTitle.lowercased()
    case .launches: say("launches", "lanceringen")
    case .launchWeeks: say("weeks", "weken")
    case .imports: importsTitle.lowercased()
    case .reconciliation: say("to net revenue", "naar netto-omzet")
    case .coverage: say("to customers", "naar klanten")
    }
  }
}
