public import Metrics

// Why figures are undefined.
extension Strings {
  /// Why a figure is undefined.
  public func reason(_ reason: UndefinedReason) -> String {
    switch reason {
    case .noCustomersAtStart:
      say("nobody was active at the start", "niemand was actief aan het begin")
    case .noOrders: say("no orders", "geen bestellingen")
    case .noCustomers: say("no customers", "geen klanten")
    case .noOccasions: say("no purchases", "geen aankopen")
    case .noNet: say("nothing brought in all", "per saldo niets gebracht")
    case .paidBackBeyondPart:
      say("more paid back of a part than it brought", "meer terug van een deel dan het bracht")
    case .noMargin: say("no margin in all", "per saldo geen marge")
    case .noSpend: say("no marketing spend known", "geen marketinguitgaven bekend")
    case .spendNotSplit:
      say("spend is known by channel and day only", "uitgaven alleen per kanaal en dag bekend")
    case .nothingSpent: say("nothing was spent on them", "aan hen is niets uitgegeven")
    case .noNewCustomers: say("no new customers", "geen nieuwe klanten")
    case .notPaidBack: say("not paid back yet", "nog niet terugverdiend")
    case .halfNotReached: say("fewer than half came back yet", "nog niet de helft kwam terug")
    case .noRepeaters: say("nobody came back yet", "nog niemand kwam terug")
    case .nobodyObservable: say("nobody known for that long", "niemand is zo lang bekend")
    case .noCosts: say("no costs", "geen kosten")
    case .nobodyBefore:
      say("nobody early enough before it", "niemand vroeg genoeg ervoor")
    case .filterNotUnderstood:
      say("its filter names what is gone", "het filter noemt wat er niet meer is")
    case .notBegun: say("still to come", "komt nog")
    case .neverSold: say("product never sold", "nooit verkocht")
    case .neverUsed: say("tag never used", "tag nooit gebruikt")
    case .nobodyLeaves: say("nobody leaves", "niemand gaat weg")
    case .tooFewToCompare: say("too few to compare", "te weinig om te vergelijken")
    case .noDifference: say("both did the same", "beide deden hetzelfde")
    case .differenceTooLarge: say("more than everybody", "meer dan iedereen")
    case .nothingVaries: say("nothing varies", "er is geen verschil")
    case .fewerThan50Repeaters:
      say("fewer than 50 customers came back", "minder dan 50 klanten kwamen terug")
    case .degenerate: say("too much alike to tell what comes", "te gelijk om vooruit te zien")
    case .valueFollowsFrequency:
      say("who buys more often spends differently", "wie vaker koopt, besteedt anders")
    case .nothingRefilled:
      say(
        "no product was bought again often enough", "geen product werd vaak genoeg herhaald")
    case .guestsNotTold:
      say("the files do not tell guests apart", "de bestanden onderscheiden geen gasten")
    case .noCarts:
      say("no abandoned checkouts imported", "geen verlaten winkelwagens ingelezen")
    case .historyTooShort: periodState(.leftCensored)
    case .tooRare: say("too rare to tell", "te zelden om iets te zeggen")
    case .sameProduct: say("the product itself", "het product zelf")
    case .noRewards: say("no rewards are set", "er zijn geen beloningen ingesteld")
    case .costNotSet: say("cost not set", "kosten niet ingesteld")
    case .costsAllMargin: say("never pays", "betaalt nooit")
    }
  }
}
