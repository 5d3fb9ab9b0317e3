internal import Commerce
public import Metrics

// By which rule people are on a list for today.
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
    case .abandonedCarts:
      say(
        "People with a cart that reached the checkout and was not paid, who have ordered nothing since; of several carts "
          + "their latest. Not all of them have ever bought something.",
        "Mensen met een winkelwagen die de kassa haalde en niet betaald is, en die sindsdien "
          + "niets bestelden; van meer wagens hun laatste. Niet allen kochten ooit iets.")
    case .guests:
      say(
        "Customers who came again and placed every order, as far as the files tell, without an account.",
        "Klanten die terugkwamen en elke bestelling, zover de bestanden het zeggen, zonder "
          + "account deden.")
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
    case .abandonedCarts:
      return [
        line(
          say(
            "begun \(date.days(rules.cartDays.value)) ago at most",
            "hoogstens \(date.days(rules.cartDays.value)) geleden begonnen"), rules.cartDays.origin),
        say(
          "no order of that person since, whatever became of it",
          "sindsdien geen bestelling van die persoon, wat er ook van werd"),
      ]
    case .guests:
      return [
        say(
          "\(TodayRules.guestPurchases) purchases or more",
          "\(TodayRules.guestPurchases) aankopen of meer"),
        say(
          "no order with an account up to this day",
          "tot en met deze dag geen bestelling met een account"),
      ]
    }
  }

  /// Who is left out of a list though the rule names them.
  public func latelyLeftOut(_ people: Int, days: Int) -> String {
    say(
      "\(number.count(people)) of them were exported from a list of this panel in the last \(date.days(days)), or are "
        + "the control of a running trial, which gets nothing while it runs",
      "\(number.count(people)) van hen zijn uit een lijst van dit paneel weggeschreven in "
        + "de laatste \(date.days(days)), of zijn de controle van een lopende proef, die zolang "
        + "niets krijgt")
  }

  /// Where the places of a list are from.
  public func placesDefinition(_ list: TodayList) -> String {
    list == .abandonedCarts
      ? say(
        "Countries and towns are those of the addresses.",
        "Landen en plaatsen zijn die van de adressen.")
      : say(
        "Countries are those of the first purchase, towns those of the newest address.",
        "Landen zijn die van de eerste aankoop, plaatsen die van het nieuwste adres.")
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
