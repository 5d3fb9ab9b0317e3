public import Commerce
public import Metrics

// MARK: Panel 8

extension Strings {
  /// What the panel is about.
  public var todayScope: String {
    say("margin and orders of the last 365 days", "marge en orders van de laatste 365 dagen")
  }
  /// The table of lists.
  public var todayTitle: String { say("Whom to write to", "Wie vandaag te schrijven") }
  /// The columns of the lists: list, people, change, margin, expected, left out.
  public var todayColumns: [String] {
    [
      say("List", "Lijst"), peopleColumn, say("7 days", "7 dagen"),
      say("Margin, year", "Marge, jaar"), say("Expected", "Verwacht"),
      say("Written to", "Geschreven"),
    ]
  }
  /// The same figures in a file.
  public var todayExportColumns: [String] {
    [
      say("List", "Lijst"), peopleColumn,
      say("Change in 7 days", "Verschil in 7 dagen"),
      say("Margin of the last year", "Marge van het laatste jaar"),
      say("Expected margin", "Verwachte marge"),
      say("Left out as written to lately", "Weggelaten, al geschreven"),
    ]
  }
  /// What to do with the people of a list.
  public var adviceTitle: String { say("What to do", "Wat te doen") }
  /// What it may cost to give something.
  public var offersTitle: String { say("What it may cost", "Wat het mag kosten") }
  /// The columns of the offers: offer, what it costs an order, uplift.
  public var offerColumns: [String] {
    [say("Offer", "Aanbod"), say("Costs", "Kosten"), say("Orders needed", "Orders nodig")]
  }
  /// Where the people are.
  public var placesTitle: String { say("Where they are", "Waar ze zijn") }
  /// The columns of the places: country, people.
  public var placeColumns: [String] {
    [say("Country", "Land"), peopleColumn, say("Share", "Aandeel")]
  }
  /// People of a list in a country.
  public func todayPlace(_ list: String, _ country: String) -> String { "\(list), \(country)" }
  /// What the bars of the lists stand for.
  public var worthNote: String {
    say(
      "expected margin; where none is known that of the last year",
      "verwachte marge; waar die niet bekend is die van het laatste jaar")
  }
  /// Draws the lists as bars.
  public var chartHint: String { say("chart", "grafiek") }
  /// A list in one line.
  public func todayWords(
    _ name: String, people: Int, change: String, margin: String, expected: String?
  ) -> String {
    say(
      "\(name): \(customers(people)) (\(change) in 7 days), margin of the last year \(margin)",
      "\(name): \(customers(people)) (\(change) in 7 dagen), marge van het laatste jaar "
        + "\(margin)")
      + (expected.map { say(", expected \($0)", ", verwacht \($0)") } ?? "")
  }
  /// Nobody is on the list.
  public var nobodyOnList: String { say("nobody is on this list", "niemand staat op deze lijst") }
  /// A list that is not made yet.
  public var notMadeYet: String { "…" }
  /// The lists are made with those who were exported lately, or without.
  public func latelyIncluded(_ isIncluded: Bool) -> String {
    isIncluded
      ? say("With those who were written to lately", "Met wie kort geleden is geschreven")
      : say("Without those who were written to lately", "Zonder wie kort geleden is geschreven")
  }
  /// What `m` does on the panel.
  public func latelyHint(isIncluded: Bool) -> String {
    isIncluded ? say("without lately", "zonder kort") : say("with lately", "met kort")
  }

  /// A list's name.
  public func todayName(_ list: TodayList) -> String {
    switch list {
    case .secondOrder: say("Second order due", "Tweede order")
    case .refill: say("Refill due", "Raakt op")
    case .winBack: say("Win back", "Terugwinnen")
    case .slipping: say("Regulars slipping", "Vaste dwaalt af")
    case .regulars: say("Regulars (VIP)", "Vaste klanten (VIP)")
    case .ambassadors: say("Ambassadors", "Ambassadeurs")
    case .newCustomers: say("New customers", "Nieuwe klanten")
    case .reward: say("Close to a reward", "Dicht bij beloning")
    }
  }

  /// A list's name where it is narrow.
  public func shortTodayName(_ list: TodayList) -> String {
    switch list {
    case .secondOrder: say("2nd due", "2e order")
    case .refill: say("Refill", "Raakt op")
    case .winBack: say("Win back", "Terugwinnen")
    case .slipping: say("Slipping", "Dwaalt af")
    case .regulars: "VIP"
    case .ambassadors: say("Friends", "Vrienden")
    case .newCustomers: say("New", "Nieuw")
    case .reward: say("Reward", "Beloning")
    }
  }

  /// An offer's name.
  public func offerName(_ offer: OfferCosts.Offer) -> String {
    switch offer {
    case .tenPercent: say("10 % off", "10 % korting")
    case .freeShipping: say("Free shipping", "Gratis post")
    case .gift: say("A gift", "Een cadeau")
    case .twoForOne: say("Two for one", "Twee voor één")
    }
  }

  /// The least number of orders more that an offer needs.
  public func uplift(_ share: Double) -> String { "+\(number.percentage(share))" }

  /// What an order brings, and the highest discount that leaves enough of it.
  public func offerSummary(
    marginPerOrder: String, highestDiscount: String, leastMargin: Double
  ) -> [String] {
    [
      say("Margin an order: \(marginPerOrder)", "Marge per order: \(marginPerOrder)"),
      say(
        "Highest discount that leaves \(number.percentage(leastMargin, digits: 0)) margin: ",
        "Hoogste korting die \(number.percentage(leastMargin, digits: 0)) marge laat: ")
        + highestDiscount,
    ]
  }

  /// What stands below the offers.
  public var offersNote: String {
    say(
      "Orders needed: so many more than without it bring the same margin.",
      "Orders nodig: zoveel meer dan zonder brengen dezelfde marge.")
  }
}

// MARK: Without a screen, and on the overview

extension Strings {
  /// The first line of the mail.
  public func todayMailTitle(_ shop: String?, asOf day: CalendarDay) -> String {
    (shop.map { say("\($0): whom", "\($0): wie") } ?? say("Whom", "Wie"))
      + say(" to write to, as of \(date.day(day))", " te schrijven, per \(date.day(day))")
  }
  /// What a list's people bring.
  public func todayMoney(margin: String, expected: String?) -> String {
    say("margin \(margin) in the last year", "marge \(margin) in het laatste jaar")
      + (expected.map { say(", \($0) expected in the next", ", \($0) verwacht in het volgende") }
        ?? "")
  }
  /// How many people a list has, and how many more than a week ago.
  public func todayPeople(_ count: Int, change: String?) -> String {
    customers(count) + (change.map { say(", \($0) in 7 days", ", \($0) in 7 dagen") } ?? "")
  }
  /// What an order of theirs brings, and how much of it may be given.
  public func todayOrder(margin: String, discount: String, leastMargin: Double) -> String {
    say(
      "margin an order \(margin); a discount of \(discount) leaves ",
      "marge per order \(margin); een korting van \(discount) laat ")
      + number.percentage(leastMargin, digits: 0)
  }
  /// A list on the overview.
  public func todayLine(people: Int, margin: String) -> String {
    say(
      "\(customers(people)), margin of their last year \(margin)",
      "\(customers(people)), marge van hun laatste jaar \(margin)")
  }
  /// Which key leads to a panel.
  public func panelKey(_ panel: Panel) -> String { "\(panel.digit) \(panelName(panel))" }
  /// People who are left out.
  public func latelyCount(_ people: Int) -> String {
    say(
      "\(number.count(people)) left out, written to lately",
      "\(number.count(people)) weggelaten, kort geleden geschreven")
  }
  /// Heads the lists that have nobody.
  public var nobodyToday: String { say("Nobody to write to:", "Niemand om te schrijven:") }
  /// A list has the owner's words, or the program's again.
  public func adviceChanged(_ list: String, isOwn: Bool) -> String {
    isOwn
      ? say("\(list): your own advice from now on", "\(list): voortaan uw eigen advies")
      : say("\(list): the program's advice again", "\(list): weer het advies van het programma")
  }
  /// A word is no list for today.
  public func unknownTodayList(_ word: String, nearest: String?, known: [String]) -> String {
    say("“\(word)” is no list for today; ", "“\(word)” is geen lijst voor vandaag; ")
      + (nearest.map { say("did you mean \($0)?", "bedoelde u \($0)?") } ?? say(
        "there are ", "er zijn ") + known.joined(separator: ", "))
  }
  /// An advice is empty or too long.
  public func notAnAdvice(limit: Int) -> String {
    say(
      "an advice is a text of 1 to \(limit) characters; --unset LIST brings the program's own back",
      "een advies is een tekst van 1 tot \(limit) tekens; --unset LIJST brengt dat van het "
        + "programma terug")
  }
}

// MARK: Advice

extension Strings {
  /// What to do with the people of a list: what to offer, by which way, when, how often.
  public func advice(_ list: TodayList) -> [String] {
    switch list {
    case .secondOrder:
      [
        say(
          "Offer: what goes with their first order; no discount yet.",
          "Aanbod: wat bij hun eerste bestelling past; nog geen korting."),
        say(
          "Way: a short mail that names what they bought.",
          "Hoe: een korte mail die noemt wat ze kochten."),
        say("When: this week, while it is due.", "Wanneer: deze week, nu het te verwachten is."),
        say(
          "How often: once, a reminder after ten days.",
          "Hoe vaak: eens, en een herinnering na tien dagen."),
      ]
    case .refill:
      [
        say(
          "Offer: the same again in one click, or a larger pack.",
          "Aanbod: hetzelfde nog eens met één klik, of een grotere verpakking."),
        say(
          "Way: mail; WhatsApp to those who asked for it.",
          "Hoe: mail; WhatsApp aan wie erom vroeg."),
        say("When: now, before it runs out.", "Wanneer: nu, voordat het op is."),
        say("How often: once each time it runs low.", "Hoe vaak: eens, telkens als het opraakt."),
      ]
    case .winBack:
      [
        say(
          "Offer: say that they are missed, show what is new; then free shipping.",
          "Aanbod: zeg dat u ze mist, toon wat nieuw is; dan gratis verzending."),
        say("Way: mail, signed by a person.", "Hoe: mail, ondertekend door een mens."),
        say(
          "When: on the weekday on which they used to buy.",
          "Wanneer: op de weekdag waarop ze kochten."),
        say(
          "How often: two mails two weeks apart, then leave them in peace.",
          "Hoe vaak: twee mails, twee weken uit elkaar, dan met rust laten."),
      ]
    case .slipping:
      [
        say(
          "Offer: ask what was wrong and put it right; no coupon first.",
          "Aanbod: vraag wat er mis was en zet het recht; niet eerst een korting."),
        say(
          "Way: a call or a personal mail by the owner.",
          "Hoe: een telefoontje of een eigen mail van de eigenaar."),
        say("When: today, the best first.", "Wanneer: vandaag, de besten eerst."),
        say(
          "How often: once; write down what they say.", "Hoe vaak: eens; schrijf op wat ze zeggen."),
      ]
    case .regulars:
      [
        say(
          "Offer: a gift in the parcel, new things a week before others; no discounts.",
          "Aanbod: een cadeautje in het pakket, nieuws een week eerder; geen korting."),
        say(
          "Way: a card in the parcel, a mail by name; first in the support queue.",
          "Hoe: een kaart in het pakket, een mail op naam; voorrang bij vragen."),
        say(
          "When: with the next order, and at a launch.",
          "Wanneer: bij de volgende bestelling, en bij iets nieuws."),
        say("How often: four times a year.", "Hoe vaak: vier keer per jaar."),
      ]
    case .ambassadors:
      [
        say(
          "Offer: ask for a review, or a friend with a gift for both.",
          "Aanbod: vraag een beoordeling, of een vriend met iets voor beiden."),
        say("Way: mail with a single link.", "Hoe: mail met één link."),
        say(
          "When: a week or more after the parcel came.", "Wanneer: een week of meer na het pakket."),
        say("How often: once in half a year.", "Hoe vaak: eens per half jaar."),
      ]
    case .newCustomers:
      [
        say(
          "Offer: thanks, how to use it best, who you are; nothing to buy.",
          "Aanbod: dank, hoe het te gebruiken, wie u bent; niets te koop."),
        say(
          "Way: mail, a hand-written card if you can.",
          "Hoe: mail, een handgeschreven kaart als het kan."),
        say("When: a few days after the order.", "Wanneer: enkele dagen na de bestelling."),
        say("How often: once.", "Hoe vaak: eens."),
      ]
    case .reward:
      [
        say(
          "Offer: tell how little is missing, and for what.",
          "Aanbod: zeg hoe weinig er nog ontbreekt, en waarvoor."),
        say("Way: mail, and in the account.", "Hoe: mail, en in het account."),
        say("When: now.", "Wanneer: nu."),
        say("How often: once for each reward.", "Hoe vaak: eens per beloning."),
      ]
    }
  }
}

// MARK: Rules

extension Strings {
  /// Who is on a list, in words.
  public func todayDefinition(_ list: TodayList) -> String {
    switch list {
    case .secondOrder:
      say(
        "Customers with one purchase, who have been silent for as long as the middle half of the others took from "
          + "the first purchase to the second.",
        "Klanten met één aankoop, die zo lang stil zijn als de middelste helft van de "
          + "anderen nodig had van de eerste tot de tweede aankoop.")
    case .refill:
      say(
        "Customers who have bought nothing since a product that is bought again and again, and whom its interval says "
          + "it runs out for: from the median less the lead, to three quarters of the intervals and the lead.",
        "Klanten die niets kochten sinds een product dat telkens opnieuw gekocht wordt, en "
          + "voor wie het naar zijn tussentijd opraakt: vanaf de mediaan min de voorsprong, tot "
          + "driekwart van de tussentijden en de voorsprong.")
    case .winBack:
      say(
        "Customers who have been silent for long, or for more than twice their own usual time between purchases, "
          + "and who are not lost yet.",
        "Klanten die lang stil zijn, of meer dan twee keer hun eigen gewone tijd tussen "
          + "aankopen, en die nog niet verloren zijn.")
    case .slipping:
      say(
        "The best customers by margin so far whose chance to come again, by the forecast, has fallen; who is lost is "
          + "left out.",
        "De beste klanten naar marge tot nu toe van wie de kans op terugkomen, naar de "
          + "prognose, is gedaald; wie verloren is, staat er niet bij.")
    case .regulars:
      say(
        "The best customers by margin so far who have bought more than once and are not lost.",
        "De beste klanten naar marge tot nu toe die meer dan eens kochten en niet verloren "
          + "zijn.")
    case .ambassadors:
      say(
        "Customers who have bought as often as the busiest tenth, and lately enough to tell how it was.",
        "Klanten die zo vaak kochten als het drukste tiende, en kort genoeg geleden om te "
          + "vertellen hoe het was.")
    case .newCustomers:
      say(
        "Customers whose only purchase was just now.",
        "Klanten van wie de enige aankoop zojuist was.")
    case .reward:
      say(
        "Customers, not lost, whose points are a usual purchase or less short of the next reward.",
        "Klanten, niet verloren, wier punten hoogstens een gewone aankoop van de volgende "
          + "beloning af zijn.")
    }
  }

  /// The numbers of a list's rule, with where each comes from.
  public func todayRule(_ list: TodayList, _ rules: TodayRules) -> [String] {
    switch list {
    case .secondOrder:
      let days = rules.secondOrder
      return [
        line(
          say(
            "\(days.value.lowerBound) to \(days.value.upperBound) days since the first purchase",
            "\(days.value.lowerBound) tot \(days.value.upperBound) dagen sinds de eerste aankoop"),
          days.origin)
      ]
    case .refill:
      let refills = rules.refills ?? []
      return [
        line(
          say(
            "lead \(date.days(rules.refillLead.value))",
            "voorsprong \(date.days(rules.refillLead.value))"), rules.refillLead.origin),
        say(
          "at least \(RefillInterval.leastPairs) intervals of a product",
          "minstens \(RefillInterval.leastPairs) tussentijden van een product"),
      ]
        + refills.prefix(8).map { refill in
          say(
            "\(refill.name): \(date.days(refill.medianDays)), three quarters within \(refill.upperDays) "
              + "(\(number.count(refill.pairs)) intervals)",
            "\(refill.name): \(date.days(refill.medianDays)), driekwart binnen "
              + "\(refill.upperDays) (\(number.count(refill.pairs)) tussentijden)")
        }
        + (refills.count > 8
          ? [say("and \(refills.count - 8) more products", "en nog \(refills.count - 8) producten")]
          : [])
    case .winBack:
      return [
        line(
          say(
            "silent for \(date.days(rules.winBackAfter.value)) or more",
            "minstens \(date.days(rules.winBackAfter.value)) stil"), rules.winBackAfter.origin),
        say(
          "or, from \(TodayRules.rhythmPurchases) purchases on, for \(date.days(TodayRules.leastSilence)) or more and "
            + "over \(TodayRules.rhythmFactor) times the own mean between purchases",
          "of, vanaf \(TodayRules.rhythmPurchases) aankopen, minstens "
            + "\(date.days(TodayRules.leastSilence)) en meer dan \(TodayRules.rhythmFactor) keer "
            + "de eigen gemiddelde tijd tussen aankopen"),
        lost(rules),
      ]
    case .slipping:
      return [
        best(rules),
        line(
          say(
            "chance \(number.percentage(rules.slippingDrop.value, digits: 0)) points or more below that of "
              + "\(TodayRules.slippingDays) days before",
            "kans minstens \(number.percentage(rules.slippingDrop.value, digits: 0)) punten "
              + "onder die van \(TodayRules.slippingDays) dagen eerder"), rules.slippingDrop.origin),
        lost(rules),
      ]
    case .regulars:
      return [
        best(rules),
        say(
          "\(TodayRules.regularPurchases) purchases or more",
          "\(TodayRules.regularPurchases) aankopen of meer"), lost(rules),
      ]
    case .ambassadors:
      let days = TodayRules.ambassadorDays
      return [
        line(
          say(
            "\(rules.ambassadorPurchases.value) purchases or more",
            "\(rules.ambassadorPurchases.value) aankopen of meer"), rules.ambassadorPurchases.origin
        ),
        say(
          "the last one \(days.lowerBound) to \(days.upperBound) days ago",
          "de laatste \(days.lowerBound) tot \(days.upperBound) dagen geleden"),
      ]
    case .newCustomers:
      return [
        line(
          say(
            "the first purchase \(date.days(rules.welcomeDays.value)) ago at most",
            "de eerste aankoop hoogstens \(date.days(rules.welcomeDays.value)) geleden"),
          rules.welcomeDays.origin)
      ]
    case .reward:
      guard !rules.rewards.isEmpty else {
        return [
          say(
            "no rewards are set: stamgast shop rewards \"100, 250\"",
            "er zijn geen beloningen ingesteld: stamgast shop rewards \"100, 250\"")
        ]
      }
      return [
        say(
          "rewards at \(rules.rewards.map { number.count($0) }.joined(separator: ", ")) points",
          "beloningen bij \(rules.rewards.map { number.count($0) }.joined(separator: ", ")) "
            + "punten"),
        line(
          say(
            "\(number.decimal(rules.pointsPerUnit.value, digits: 2)) points a unit of net",
            "\(number.decimal(rules.pointsPerUnit.value, digits: 2)) punten per eenheid netto"),
          rules.pointsPerUnit.origin),
        line(
          say(
            "\(number.count(rules.rewardDistance.value)) points short at most",
            "hoogstens \(number.count(rules.rewardDistance.value)) punten te weinig"),
          rules.rewardDistance.origin),
        lost(rules),
      ]
    }
  }

  /// Who is left out of a list though the rule names them.
  public func latelyLeftOut(_ people: Int, days: Int) -> String {
    say(
      "\(number.count(people)) of them were exported from a list of this panel in the last \(date.days(days))",
      "\(number.count(people)) van hen zijn uit een lijst van dit paneel weggeschreven in "
        + "de laatste \(date.days(days))")
  }

  /// Who will not be in an export.
  public var consentLeavesOut: String {
    say(
      "exports leave out who gave no consent to marketing",
      "uitvoer laat weg wie niet met marketing instemde")
  }

  /// How the change of a list is counted.
  public var changeDefinition: String {
    say(
      "7 days: people more than the same rule, with the same numbers, named seven days before.",
      "7 dagen: mensen meer dan dezelfde regel, met dezelfde getallen, zeven dagen eerder "
        + "noemde.")
  }

  /// How the expected margin of a list is made.
  public var expectedDefinition: String {
    say(
      "Expected: margin of the next 365 days by the forecast (x on a customer tells how well it would have done).",
      "Verwacht: marge van de komende 365 dagen naar de prognose (x op een klant zegt hoe "
        + "goed die het gedaan had).")
  }

  private func best(_ rules: TodayRules) -> String {
    line(
      say(
        "the best \(rules.regularsPercent.value) % by margin so far",
        "de beste \(rules.regularsPercent.value) % naar marge tot nu toe"),
      rules.regularsPercent.origin)
  }

  private func lost(_ rules: TodayRules) -> String {
    say(
      "not lost: the last purchase \(date.days(rules.lostAfter)) ago at most (activity window)",
      "niet verloren: de laatste aankoop hoogstens \(date.days(rules.lostAfter)) geleden "
        + "(activiteitsvenster)")
  }

  private func line(_ text: String, _ origin: TodayRules.Origin) -> String {
    switch origin {
    case .found(let count):
      say(
        "\(text) (found from \(number.count(count)))",
        "\(text) (gevonden uit \(number.count(count)))")
    case .set: say("\(text) (set)", "\(text) (ingesteld)")
    case .usual: say("\(text) (usual)", "\(text) (gewoon)")
    }
  }
}
