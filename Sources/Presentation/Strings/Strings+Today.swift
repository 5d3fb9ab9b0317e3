public import Commerce
public import Metrics

// MARK: Panel 8

extension Strings {
  /// What the panel is about.
  public var todayScope: String { "margin and orders of the last 365 days" }
  /// The table of lists.
  public var todayTitle: String { "Whom to write to" }
  /// The columns of the lists: list, people, change, margin, expected, left out.
  public var todayColumns: [String] {
    ["List", "People", "7 days", "Margin, year", "Expected", "Written to"]
  }
  /// The same figures in a file.
  public var todayExportColumns: [String] {
    [
      "List", "People", "Change in 7 days", "Margin of the last year", "Expected margin",
      "Left out as written to lately",
    ]
  }
  /// What to do with the people of a list.
  public var adviceTitle: String { "What to do" }
  /// What it may cost to give something.
  public var offersTitle: String { "What it may cost" }
  /// The columns of the offers: offer, what it costs an order, uplift.
  public var offerColumns: [String] { ["Offer", "Costs", "Orders needed"] }
  /// Where the people are.
  public var placesTitle: String { "Where they are" }
  /// The columns of the places: country, people.
  public var placeColumns: [String] { ["Country", "People", "Share"] }
  /// People of a list in a country.
  public func todayPlace(_ list: String, _ country: String) -> String { "\(list), \(country)" }
  /// What the bars of the lists stand for.
  public var worthNote: String { "expected margin; where none is known that of the last year" }
  /// Draws the lists as bars.
  public var chartHint: String { "chart" }
  /// A list in one line.
  public func todayWords(
    _ name: String, people: Int, change: String, margin: String, expected: String?
  ) -> String {
    "\(name): \(customers(people)) (\(change) in 7 days), margin of the last year \(margin)"
      + (expected.map { ", expected \($0)" } ?? "")
  }
  /// Nobody is on the list.
  public var nobodyOnList: String { "nobody is on this list" }
  /// A list that is not made yet.
  public var notMadeYet: String { "…" }
  /// The lists are made with those who were exported lately, or without.
  public func latelyIncluded(_ isIncluded: Bool) -> String {
    isIncluded
      ? "With those who were written to lately" : "Without those who were written to lately"
  }
  /// What `m` does on the panel.
  public func latelyHint(isIncluded: Bool) -> String {
    isIncluded ? "without lately" : "with lately"
  }

  /// A list's name.
  public func todayName(_ list: TodayList) -> String {
    switch list {
    case .secondOrder: "Second order due"
    case .refill: "Refill due"
    case .winBack: "Win back"
    case .slipping: "Regulars slipping"
    case .regulars: "Regulars (VIP)"
    case .ambassadors: "Ambassadors"
    case .newCustomers: "New customers"
    case .reward: "Close to a reward"
    }
  }

  /// A list's name where it is narrow.
  public func shortTodayName(_ list: TodayList) -> String {
    switch list {
    case .secondOrder: "2nd due"
    case .refill: "Refill"
    case .winBack: "Win back"
    case .slipping: "Slipping"
    case .regulars: "VIP"
    case .ambassadors: "Friends"
    case .newCustomers: "New"
    case .reward: "Reward"
    }
  }

  /// An offer's name.
  public func offerName(_ offer: OfferCosts.Offer) -> String {
    switch offer {
    case .tenPercent: "10 % off"
    case .freeShipping: "Free shipping"
    case .gift: "A gift"
    case .twoForOne: "Two for one"
    }
  }

  /// The least number of orders more that an offer needs.
  public func uplift(_ share: Double) -> String { "+\(number.percentage(share))" }

  /// What an order brings, and the highest discount that leaves enough of it.
  public func offerSummary(
    marginPerOrder: String, highestDiscount: String, leastMargin: Double
  ) -> [String] {
    [
      "Margin an order: \(marginPerOrder)",
      "Highest discount that leaves \(number.percentage(leastMargin, digits: 0)) margin: "
        + highestDiscount,
    ]
  }

  /// What stands below the offers.
  public var offersNote: String {
    "Orders needed: so many more than without it bring the same margin."
  }
}

// MARK: Without a screen, and on the overview

extension Strings {
  /// The first line of the mail.
  public func todayMailTitle(_ shop: String?, asOf day: CalendarDay) -> String {
    (shop.map { "\($0): whom" } ?? "Whom") + " to write to, as of \(date.day(day))"
  }
  /// What a list's people bring.
  public func todayMoney(margin: String, expected: String?) -> String {
    "margin \(margin) in the last year" + (expected.map { ", \($0) expected in the next" } ?? "")
  }
  /// How many people a list has, and how many more than a week ago.
  public func todayPeople(_ count: Int, change: String?) -> String {
    customers(count) + (change.map { ", \($0) in 7 days" } ?? "")
  }
  /// What an order of theirs brings, and how much of it may be given.
  public func todayOrder(margin: String, discount: String, leastMargin: Double) -> String {
    "margin an order \(margin); a discount of \(discount) leaves "
      + number.percentage(leastMargin, digits: 0)
  }
  /// A list on the overview.
  public func todayLine(people: Int, margin: String) -> String {
    "\(customers(people)), margin of their last year \(margin)"
  }
  /// Which key leads to a panel.
  public func panelKey(_ panel: Panel) -> String { "\(panel.digit) \(panelName(panel))" }
  /// People who are left out.
  public func latelyCount(_ people: Int) -> String {
    "\(number.count(people)) left out, written to lately"
  }
  /// Heads the lists that have nobody.
  public var nobodyToday: String { "Nobody to write to:" }
  /// A list has the owner's words, or the program's again.
  public func adviceChanged(_ list: String, isOwn: Bool) -> String {
    isOwn ? "\(list): your own advice from now on" : "\(list): the program's advice again"
  }
  /// A word is no list for today.
  public func unknownTodayList(_ word: String, nearest: String?, known: [String]) -> String {
    "“\(word)” is no list for today; "
      + (nearest.map { "did you mean \($0)?" } ?? "there are " + known.joined(separator: ", "))
  }
  /// An advice is empty or too long.
  public func notAnAdvice(limit: Int) -> String {
    "an advice is a text of 1 to \(limit) characters; --unset LIST brings the program's own back"
  }
}

// MARK: Advice

extension Strings {
  /// What to do with the people of a list: what to offer, by which way, when, how often.
  public func advice(_ list: TodayList) -> [String] {
    switch list {
    case .secondOrder:
      [
        "Offer: what goes with their first order; no discount yet.",
        "Way: a short mail that names what they bought.", "When: this week, while it is due.",
        "How often: once, a reminder after ten days.",
      ]
    case .refill:
      [
        "Offer: the same again in one click, or a larger pack.",
        "Way: mail; WhatsApp to those who asked for it.", "When: now, before it runs out.",
        "How often: once each time it runs low.",
      ]
    case .winBack:
      [
        "Offer: say that they are missed, show what is new; then free shipping.",
        "Way: mail, signed by a person.", "When: on the weekday on which they used to buy.",
        "How often: two mails two weeks apart, then leave them in peace.",
      ]
    case .slipping:
      [
        "Offer: ask what was wrong and put it right; no coupon first.",
        "Way: a call or a personal mail by the owner.", "When: today, the best first.",
        "How often: once; write down what they say.",
      ]
    case .regulars:
      [
        "Offer: a gift in the parcel, new things a week before others; no discounts.",
        "Way: a card in the parcel, a mail by name; first in the support queue.",
        "When: with the next order, and at a launch.", "How often: four times a year.",
      ]
    case .ambassadors:
      [
        "Offer: ask for a review, or a friend with a gift for both.",
        "Way: mail with a single link.", "When: a week or more after the parcel came.",
        "How often: once in half a year.",
      ]
    case .newCustomers:
      [
        "Offer: thanks, how to use it best, who you are; nothing to buy.",
        "Way: mail, a hand-written card if you can.", "When: a few days after the order.",
        "How often: once.",
      ]
    case .reward:
      [
        "Offer: tell how little is missing, and for what.", "Way: mail, and in the account.",
        "When: now.", "How often: once for each reward.",
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
      "Customers with one purchase, who have been silent for as long as the middle half of the others took from "
        + "the first purchase to the second."
    case .refill:
      "Customers who have bought nothing since a product that is bought again and again, and whom its interval says "
        + "it runs out for: from the median less the lead, to three quarters of the intervals and the lead."
    case .winBack:
      "Customers who have been silent for long, or for more than twice their own usual time between purchases, "
        + "and who are not lost yet."
    case .slipping:
      "The best customers by margin so far whose chance to come again, by the forecast, has fallen; who is lost is "
        + "left out."
    case .regulars:
      "The best customers by margin so far who have bought more than once and are not lost."
    case .ambassadors:
      "Customers who have bought as often as the busiest tenth, and lately enough to tell how it was."
    case .newCustomers: "Customers whose only purchase was just now."
    case .reward:
      "Customers, not lost, whose points are a usual purchase or less short of the next reward."
    }
  }

  /// The numbers of a list's rule, with where each comes from.
  public func todayRule(_ list: TodayList, _ rules: TodayRules) -> [String] {
    switch list {
    case .secondOrder:
      let days = rules.secondOrder
      return [
        line(
          "\(days.value.lowerBound) to \(days.value.upperBound) days since the first purchase",
          days.origin)
      ]
    case .refill:
      let refills = rules.refills ?? []
      return [
        line("lead \(date.days(rules.refillLead.value))", rules.refillLead.origin),
        "at least \(RefillInterval.leastPairs) intervals of a product",
      ]
        + refills.prefix(8).map { refill in
          "\(refill.name): \(date.days(refill.medianDays)), three quarters within \(refill.upperDays) "
            + "(\(number.count(refill.pairs)) intervals)"
        }
        + (refills.count > 8 ? ["and \(refills.count - 8) more products"] : [])
    case .winBack:
      return [
        line(
          "silent for \(date.days(rules.winBackAfter.value)) or more", rules.winBackAfter.origin),
        "or, from \(TodayRules.rhythmPurchases) purchases on, for \(date.days(TodayRules.leastSilence)) or more and "
          + "over \(TodayRules.rhythmFactor) times the own mean between purchases",
        lost(rules),
      ]
    case .slipping:
      return [
        best(rules),
        line(
          "chance \(number.percentage(rules.slippingDrop.value, digits: 0)) points or more below that of "
            + "\(TodayRules.slippingDays) days before", rules.slippingDrop.origin),
        lost(rules),
      ]
    case .regulars:
      return [best(rules), "\(TodayRules.regularPurchases) purchases or more", lost(rules)]
    case .ambassadors:
      let days = TodayRules.ambassadorDays
      return [
        line(
          "\(rules.ambassadorPurchases.value) purchases or more", rules.ambassadorPurchases.origin),
        "the last one \(days.lowerBound) to \(days.upperBound) days ago",
      ]
    case .newCustomers:
      return [
        line(
          "the first purchase \(date.days(rules.welcomeDays.value)) ago at most",
          rules.welcomeDays.origin)
      ]
    case .reward:
      guard !rules.rewards.isEmpty else {
        return ["no rewards are set: stamgast shop rewards \"100, 250\""]
      }
      return [
        "rewards at \(rules.rewards.map { number.count($0) }.joined(separator: ", ")) points",
        line(
          "\(number.decimal(rules.pointsPerUnit.value, digits: 2)) points a unit of net",
          rules.pointsPerUnit.origin),
        line(
          "\(number.count(rules.rewardDistance.value)) points short at most",
          rules.rewardDistance.origin),
        lost(rules),
      ]
    }
  }

  /// Who is left out of a list though the rule names them.
  public func latelyLeftOut(_ people: Int, days: Int) -> String {
    "\(number.count(people)) of them were exported from a list of this panel in the last \(date.days(days))"
  }

  /// Who will not be in an export.
  public var consentLeavesOut: String { "exports leave out who gave no consent to marketing" }

  /// How the change of a list is counted.
  public var changeDefinition: String {
    "7 days: people more than the same rule, with the same numbers, named seven days before."
  }

  /// How the expected margin of a list is made.
  public var expectedDefinition: String {
    "Expected: margin of the next 365 days by the forecast (x on a customer tells how well it would have done)."
  }

  private func best(_ rules: TodayRules) -> String {
    line("the best \(rules.regularsPercent.value) % by margin so far", rules.regularsPercent.origin)
  }

  private func lost(_ rules: TodayRules) -> String {
    "not lost: the last purchase \(date.days(rules.lostAfter)) ago at most (activity window)"
  }

  private func line(_ text: String, _ origin: TodayRules.Origin) -> String {
    switch origin {
    case .found(let count): "\(text) (found from \(number.count(count)))"
    case .set: "\(text) (set)"
    case .usual: "\(text) (usual)"
    }
  }
}
