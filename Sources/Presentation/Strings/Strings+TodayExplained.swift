public import Metrics

// What figures of panel 8 mean.
extension Strings {
  /// What an offer is, and what its two figures say.
  public func offerDefinition(_ offer: OfferCosts.Offer) -> String {
    let meaning =
      switch offer {
      case .tenPercent:
        say(
          "A tenth off the price: it costs a tenth of net an order.",
          "Een tiende van de prijs af: dat kost een tiende van het netto per bestelling.")
      case .freeShipping:
        say(
          "The shop pays for the parcel: it costs what shipping-cost is set to.",
          "De winkel betaalt het pakket: dat kost wat bij shipping-cost is ingesteld.")
      case .gift:
        say(
          "A gift in the parcel: it costs what gift-cost is set to.",
          "Een cadeau in het pakket: dat kost wat bij gift-cost is ingesteld.")
      case .twoForOne:
        say(
          "A second one of all they order: it costs the goods once more, net less margin of an order.",
          "Van alles een tweede: dat kost de waren nog eens, netto min marge van een bestelling.")
      }
    return meaning + " " + offersNote
  }

  /// What an order of a list's people brings, and the highest discount, with the numbers.
  public func orderFormula(_ costs: OfferCosts, _ money: (Figure<Double>) -> String) -> [String] {
    let orders = number.count(costs.orders)
    let sums = (money(.value(Double(costs.net))), money(.value(Double(costs.margin))))
    let (net, margin) = (money(costs.netPerOrder), money(costs.marginPerOrder))
    let least = number.percentage(costs.leastMargin, digits: 0)
    let highest =
      switch costs.highestDiscount {
      case .value(let share): number.percentage(share)
      case .undefined(let reason): undefined(reason)
      }
    return [
      say("Net an order", "Netto per bestelling") + " = \(sums.0) / \(orders) = \(net)",
      say("Margin an order", "Marge per bestelling") + " = \(sums.1) / \(orders) = \(margin)",
      say("Highest discount that leaves \(least) margin", "Hoogste korting die \(least) marge laat")
        + say(" = 1 − (net − margin) / (net × (1 − ", " = 1 − (netto − marge) / (netto × (1 − ")
        + "\(least))) = \(highest)",
    ]
  }

  /// What an offer costs an order, and how many orders more make up for it, with the numbers.
  public func offerFormula(
    _ price: OfferCosts.Price, of costs: OfferCosts, _ money: (Figure<Double>) -> String
  ) -> [String] {
    let (net, margin, cost) = (
      money(costs.netPerOrder), money(costs.marginPerOrder), money(price.cost)
    )
    let working =
      switch price.offer {
      case .tenPercent: " = 10 % × \(net)"
      case .freeShipping, .gift: ""
      case .twoForOne: " = \(net) − \(margin)"
      }
    let uplift =
      switch price.uplift {
      case .value(let share): self.uplift(share)
      case .undefined(let reason): undefined(reason)
      }
    let titles = offerColumns
    return [
      "\(titles[1])\(costs.orders == 0 ? "" : working) = \(cost)",
      titles[2] + say(" = costs / (margin − costs)", " = kosten / (marge − kosten)")
        + (price.uplift.value == nil ? "" : " = \(cost) / (\(margin) − \(cost))") + " = \(uplift)",
    ]
  }

  /// Which people of a list are in a country or town.
  public func placeDefinition(_ list: TodayList, ofTowns: Bool) -> String {
    (ofTowns
      ? say(
        "People of the list who live in this town.", "Mensen van de lijst die in deze plaats wonen."
      )
      : list == .abandonedCarts
        ? say(
          "People of the list who live in this country.",
          "Mensen van de lijst die in dit land wonen.")
        : say(
          "People of the list whose first purchase was from this country.",
          "Mensen van de lijst van wie de eerste aankoop uit dit land kwam."))
      + " " + placesDefinition(list)
  }

  /// The share of a list's people who are in a place, with the numbers.
  public func placeFormula(_ people: Int, of all: Int) -> String {
    placeColumns(ofTowns: false)[2]
      + say(" = people there / people of the list", " = mensen daar / mensen van de lijst")
      + " = \(number.count(people)) / \(number.count(all)) = "
      + number.percentage(Double(people) / Double(max(1, all)))
  }
}
