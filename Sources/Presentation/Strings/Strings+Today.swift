public import Commerce
public import Metrics

// MARK: Panel 8

extension Strings {
  /// What the panel is about.
  public var todayScope: String {
    say("margin and orders of the last 365 days", "marge en bestellingen van de laatste 365 dagen")
  }
  /// The table of lists.
  public var todayTitle: String { say("Whom to write to", "Aan wie te schrijven") }
  /// The columns of the lists: list, people, change, margin, expected, left out.
  public var todayColumns: [String] {
    [
      say("List", "Lijst"), peopleColumn, say("7 days", "7 dagen"),
      say("Margin, year", "Marge, jaar"), say("Expected", "Verwacht"),
      say("Written to", "Geschreven"),
    ]
  }
  /// What to do with the people of a list.
  public var adviceTitle: String { say("What to do", "Wat te doen") }
  /// What it may cost to give something.
  public var offersTitle: String { say("What it may cost", "Wat het mag kosten") }
  /// The columns of the offers: offer, what it costs an order, uplift.
  public var offerColumns: [String] {
    [say("Offer", "Aanbod"), say("Costs", "Kosten"), say("Orders needed", "Aantal nodig")]
  }
  /// Where the people are.
  public var placesTitle: String { say("Where they are", "Waar ze zijn") }
  /// The towns of the people.
  public var townsTitle: String { say("In which towns", "In welke plaatsen") }
  /// The columns of the places: country or town, people, share.
  public func placeColumns(ofTowns: Bool) -> [String] {
    [
      ofTowns ? say("Town", "Plaats") : say("Country", "Land"), peopleColumn,
      say("Share", "Aandeel"),
    ]
  }
  /// What is in the carts of a list.
  public func cartsWorth(_ value: String) -> String {
    say("worth \(value) in all", "samen \(value) waard")
  }
  /// A list of carts in one line.
  public func cartWords(_ name: String, people: Int, change: String, value: String) -> String {
    say(
      "\(name): \(customers(people)) (\(change) in 7 days), \(cartsWorth(value))",
      "\(name): \(customers(people)) (\(change) in 7 dagen), \(cartsWorth(value))")
  }
  /// People of a list in a country or town.
  public func todayPlace(_ list: String, _ country: String) -> String { "\(list), \(country)" }
  /// What the bars of the lists stand for.
  public var worthNote: String {
    say(
      "expected margin, else that of the last year; of carts what is in them",
      "verwachte marge, anders die van het laatste jaar; van wagens wat erin zit")
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
  /// None of the lists has anybody.
  public var nobodyOnAnyList: String {
    say("nobody is on a list on this day", "niemand staat op deze dag op een lijst")
  }
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
    case .secondOrder: say("Second order due", "Tweede aankoop")
    case .refill: say("Refill due", "Raakt op")
    case .winBack: say("Win back", "Terugwinnen")
    case .slipping: say("Regulars slipping", "Vaste dwaalt af")
    case .regulars: say("Regulars (VIP)", "Vaste klanten (VIP)")
    case .ambassadors: say("Ambassadors", "Ambassadeurs")
    case .newCustomers: say("New customers", "Nieuwe klanten")
    case .reward: say("Close to a reward", "Dicht bij beloning")
    case .abandonedCarts: say("Abandoned carts", "Verlaten wagens")
    case .guests: say("Guests, 2 orders", "Gasten, 2 keer")
    }
  }

  /// A list's name where it is narrow.
  public func shortTodayName(_ list: TodayList) -> String {
    switch list {
    case .secondOrder: say("2nd due", "2e koop")
    case .refill: say("Refill", "Raakt op")
    case .winBack: say("Win back", "Bleef weg")
    case .slipping: say("Slipping", "Dwaalt af")
    case .regulars: "VIP"
    case .ambassadors: say("Friends", "Vrienden")
    case .newCustomers: say("New", "Nieuw")
    case .reward: say("Reward", "Beloning")
    case .abandonedCarts: say("Carts", "Wagens")
    case .guests: say("Guests", "Gasten")
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
      say("Margin an order: \(marginPerOrder)", "Marge per bestelling: \(marginPerOrder)"),
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
      "Aantal nodig: zoveel bestellingen meer dan zonder brengen dezelfde marge.")
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
      "marge per bestelling \(margin); een korting van \(discount) laat ")
      + number.percentage(leastMargin, digits: 0)
  }
  /// Stands before the amount of a list on the overview.
  public var todayMargin: String {
    say("margin of their last year", "marge van hun laatste jaar")
  }
  /// Which key leads to a panel.
  public func panelKey(_ panel: Panel) -> String { "\(panel.digit) \(panelName(panel))" }
  /// People who are left out.
  public func latelyCount(_ people: Int) -> String {
    say(
      "\(number.count(people)) left out (written to, or control)",
      "\(number.count(people)) weggelaten (geschreven, of controle)")
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
    case .abandonedCarts:
      [
        say(
          "Offer: the cart as they left it, and help; no discount yet.",
          "Aanbod: de wagen zoals zij die lieten, en hulp; nog geen korting."),
        say(
          "Way: a mail that shows what is in it; a call for a large one.",
          "Hoe: een mail die toont wat erin zit; bij een grote wagen een telefoontje."),
        say(
          "When: today, the latest first.", "Wanneer: vandaag, de laatste het eerst."),
        say(
          "How often: once, a reminder after three days.",
          "Hoe vaak: eens, en een herinnering na drie dagen."),
      ]
    case .guests:
      [
        say(
          "Offer: an account, and what it saves them: address, orders, points.",
          "Aanbod: een account, en wat het bespaart: adres, bestellingen, punten."),
        say(
          "Way: a mail with one link that asks for a password alone.",
          "Hoe: een mail met één link die alleen een wachtwoord vraagt."),
        say(
          "When: with the parcel on its way.", "Wanneer: als het pakket onderweg is."),
        say("How often: once.", "Hoe vaak: eens."),
      ]
    }
  }
}
