public import Commerce
public import Metrics

// MARK: Panel 9, initiatives

extension Strings {
  /// What the part of the panel is about.
  public var initiativesScope: String {
    say("did what was done bring more", "heeft wat u deed meer opgebracht")
  }
  /// The list.
  public var initiativesTitle: String { say("Initiatives", "Initiatieven") }
  /// What its figures are.
  public var initiativesNote: String {
    say(
      "LTV of who first bought before and after, at the same age",
      "klantwaarde (LTV) van wie ervoor en erna begon, na even lang")
  }
  /// Its columns: name, start, age, LTV before, LTV after, difference, ROI, outcome.
  public var initiativeListColumns: [String] {
    [
      say("Initiative", "Initiatief"), say("Since", "Sinds"), say("Age", "Na"),
      say("LTV before", "LTV ervoor"), say("LTV after", "LTV erna"),
      say("Difference", "Verschil"), "ROI", say("Outcome", "Uitkomst"),
    ]
  }
  /// The columns of the ages: age, people and LTV before and after, difference, interval, gain, ROI.
  public var initiativeAgeColumns: [String] {
    [
      say("Age", "Na"), say("Before", "Ervoor"), "LTV", say("After", "Erna"), "LTV",
      say("Difference", "Verschil"), say("95 % interval", "95 %-interval"), say("Gain", "Winst"),
      "ROI", say("Outcome", "Uitkomst"),
    ]
  }
  /// The same in a file, with the initiative first.
  public var initiativeExportColumns: [String] {
    [
      say("Initiative", "Initiatief"), say("Since", "Sinds"), say("Costs", "Kosten"),
      say("For", "Voor"), say("Customers", "Klanten"), say("Days", "Dagen"),
      say("Before: customers", "Ervoor: klanten"), say("Before: LTV", "Ervoor: LTV"),
      say("After: customers", "Erna: klanten"), say("After: LTV", "Erna: LTV"),
      say("Difference", "Verschil"), say("From", "Van"), say("To", "Tot"), "p",
      say("Gain", "Winst"), "ROI", say("ROI from", "ROI van"), say("ROI to", "ROI tot"),
      say("Outcome", "Uitkomst"),
    ]
  }
  /// What may be said of an initiative.
  public func verdict(_ verdict: InitiativeVerdict) -> String {
    switch verdict {
    case .waiting: say("too early to say", "nog niet te zeggen")
    case .small: say("too few people", "te weinig mensen")
    case .notAlike: say("not alike", "niet te vergelijken")
    case .open: say("no clear difference", "onbeslist")
    case .lower: say("LTV is lower", "LTV is lager")
    case .higher: say("LTV is higher", "LTV is hoger")
    case .paid: say("paid back", "terugverdiend")
    }
  }
  /// The first day on which a figure of an age can be there.
  public func initiativeReadyOn(_ day: CalendarDay) -> String {
    say("from \(date.day(day)) on", "vanaf \(date.day(day))")
  }
  /// Whom an initiative is for.
  public func initiativeFor(_ initiative: Initiative) -> String {
    initiative.who.isEmpty ? say("all customers", "alle klanten") : initiative.who
  }
  /// What stands beside the title of an initiative's ages.
  public func initiativeFacts(_ initiative: Initiative, costs: String) -> String {
    let day = date.day(initiative.start)
    let costs = initiative.costs == 0 ? say("no costs", "geen kosten") : costs
    return say(
      "since \(day), \(costs), for \(initiativeFor(initiative))",
      "sinds \(day), \(costs), voor \(initiativeFor(initiative))")
  }
  /// What an initiative gains for all whom it reached, once they are of an age.
  public func initiativeGain(
    days: Int, customers count: Int, gain: String, interval: String, roi: String
  ) -> String {
    say(
      "Once all \(customers(count)) who came since are \(days) days old: gain \(gain) (\(interval)), ROI \(roi).",
      "Als alle \(customers(count)) van sindsdien \(days) dagen verder zijn: winst \(gain) (\(interval)), ROI \(roi)."
    )
  }
  /// The days of both sides.
  public func initiativeDays(
    before: ClosedRange<CalendarDay>, after: ClosedRange<CalendarDay>
  ) -> String {
    func words(_ days: ClosedRange<CalendarDay>) -> String {
      span(from: date.day(days.lowerBound), to: date.day(days.upperBound))
    }
    return say(
      "First purchase before: \(words(before)); after: \(words(after)).",
      "Eerste aankoop ervoor: \(words(before)); erna: \(words(after)).")
  }
  /// Before and after is no lot.
  public var beforeAndAfterIsNoLot: String {
    say(
      "Before and after is no lot: season, prices and channels changed too. A trial would tell more.",
      "Ervoor en erna is geen loting: ook seizoen, prijzen en kanalen veranderden. Een proef zegt meer."
    )
  }
  /// Why two sides can't be held against each other.
  public var sidesAreNotAlike: String {
    say(
      "Whom it is for hangs on what they did later, for which newer customers had less time: nothing is called.",
      "Voor wie het is hangt af van wat zij later deden, waar nieuwe klanten minder tijd voor hadden: geen oordeel."
    )
  }
  /// No initiative.
  public var noInitiatives: [String] {
    [
      say("No initiatives yet.", "Nog geen initiatieven."),
      say(
        "An initiative is what you began for your customers on a day: a savings card, dearer prices, a new parcel. Panel 9 then holds customers who first bought before and after it against each other, at the same age, and every chart marks its day.",
        "Een initiatief is wat u op een dag voor uw klanten begon: een spaarkaart, hogere prijzen, een nieuw pakket. Paneel 9 zet dan klanten die ervoor en erna voor het eerst kochten naast elkaar, na even lang, en elke grafiek toont de dag."
      ), initiativeExample,
    ]
  }
  /// A command that adds one.
  private var initiativeExample: String {
    "stamgast initiatives add \"Savings card\" 2025-10-01 1200"
  }
  /// An age of an initiative as a title.
  public func initiativeAge(_ name: String, days: Int) -> String {
    say("\(name), \(days) days", "\(name), \(days) dagen")
  }
  /// The margin of a side, as a part of a figure.
  public func initiativeMargin(isAfter: Bool, days: Int) -> String {
    isAfter
      ? say(
        "Margin of \(days) days, first bought after", "Marge van \(days) dagen, begonnen erna")
      : say(
        "Margin of \(days) days, first bought before", "Marge van \(days) dagen, begonnen ervoor")
  }
  /// The people of a side, as a part of a figure.
  public func initiativePeople(isAfter: Bool) -> String {
    isAfter
      ? say("Customers who first bought after", "Klanten die erna begonnen")
      : say("Customers who first bought before", "Klanten die ervoor begonnen")
  }
  /// What else stands on the panel.
  public var moreBehindTab: String {
    say(
      "Tab: initiatives, what if, launches and seasons.",
      "Tab: initiatieven, wat als, lanceringen en seizoenen.")
  }
  /// Those whom it reached, as a part of a figure.
  public var initiativeReached: String {
    say("Customers whom it reached", "Klanten die het bereikte")
  }
  /// What it has cost, as a part of a figure.
  public var initiativeCosts: String { say("What it has cost", "Wat het heeft gekost") }
  /// What the figures are.
  public func initiativeDefinition(days: Int) -> String {
    say(
      "Lifetime value \(days) days after the first purchase: margin per customer. After: who first bought since the start and is known that long. Before: who first bought on as many days before, and was of the age when it began. Gain is the difference times all whom it reached since; ROI is gain less costs, by costs.",
      "Klantwaarde \(days) dagen na de eerste aankoop: marge per klant. Erna: wie sinds het begin voor het eerst kocht en zo lang bekend is. Ervoor: wie op evenveel dagen ervoor voor het eerst kocht, en zover was toen het begon. Winst is het verschil maal allen die het sindsdien bereikte; ROI is winst min kosten, gedeeld door de kosten."
    )
  }
  /// How it is judged.
  public var initiativeTests: [String] {
    [
      say(
        "Interval and p of the difference by Welch; those of gain and ROI are the same times the customers. It is called if the interval leaves zero out and p is below 0.05, and paid back only if the whole interval of the ROI lies above zero.",
        "Interval en p van het verschil volgens Welch; die van winst en ROI zijn dezelfde maal de klanten. Er is een oordeel als het interval nul niet bevat en p onder 0,05 ligt, en terugverdiend heet het pas als het hele interval van de ROI boven nul ligt."
      ),
      say(
        "The age told in the list is the longest that thirty people on both sides have reached.",
        "De lijst noemt de langste tijd die dertig mensen aan beide kanten achter zich hebben."),
    ]
  }
  /// The gain as a formula.
  public func initiativeGainFormula(difference: String, customers: Int, gain: String) -> String {
    say(
      "Gain: \(difference) × \(number.count(customers)) = \(gain)",
      "Winst: \(difference) × \(number.count(customers)) = \(gain)")
  }
  /// A side of the formula.
  public func initiativeSideFormula(
    isAfter: Bool, margin: String, customers: Int, value: String
  ) -> String {
    (isAfter ? say("After", "Erna") : say("Before", "Ervoor"))
      + ": \(margin) / \(number.count(customers)) = \(value)"
  }
  /// An age in a line: difference, interval, p, gain, ROI and outcome.
  public func initiativeLine(
    before: String, after: String, difference: String, interval: String, p: String, gain: String,
    roi: String, verdict: String
  ) -> String {
    say(
      "LTV \(before) before, \(after) after: \(difference) (\(interval)), p \(p); gain \(gain), ROI \(roi): \(verdict)",
      "LTV \(before) ervoor, \(after) erna: \(difference) (\(interval)), p \(p); winst \(gain), ROI \(roi): \(verdict)"
    )
  }
}

// MARK: Where one is made

extension Strings {
  /// The frame's title.
  public func initiativeEditorTitle(_ edited: String?) -> String {
    edited.map { say("Initiative “\($0)”", "Initiatief “\($0)”") }
      ?? say("New initiative", "Nieuw initiatief")
  }
  /// What stands before each line: name, day, costs, for whom.
  public var initiativePrompts: [String] {
    [
      say("Name:", "Naam:"), say("Since:", "Sinds:"), say("Costs:", "Kosten:"),
      say("For:", "Voor:"),
    ]
  }
  /// What each line takes.
  public var initiativeEntryHelp: [String] {
    [
      say("what charts and lists call it", "zo heet het in grafieken en lijsten"),
      say("the day that it began, 2025-10-01", "de dag dat het begon, 2025-10-01"),
      say(
        "all that it has cost, in the shop's currency; nothing is 0",
        "alles wat het heeft gekost, in de munt van de winkel; niets is 0"),
      say(
        "nothing for all customers, else a filter: channel = google, firstCode = CARD, segment = sleepers",
        "niets voor alle klanten, anders een filter: kanaal = google, firstCode = KAART, segment = slapers"
      ),
    ]
  }
  /// Asks whether an initiative is to go.
  public func removeInitiativePrompt(_ name: String) -> String {
    say("Remove initiative “\(name)”?", "Initiatief “\(name)” weghalen?")
  }
  /// Names the keys that make, change and remove one.
  public var newInitiative: String { say("new initiative", "nieuw initiatief") }
  /// An initiative was saved.
  public func initiativeSaved(_ name: String) -> String {
    say("Initiative “\(name)” is saved", "Initiatief “\(name)” is bewaard")
  }
}

// MARK: Without a screen

extension Strings {
  /// What the command does.
  var initiativeHelp: [String] {
    [
      say(
        "Lists what the shop began for its customers, and what it did: the lifetime value of those who first bought before "
          + "and after it, at the same ages, the difference with its 95 % interval, the gain, and the return on its costs "
          + "(ROI). Nothing is called while an interval holds zero.",
        "Somt op wat de winkel voor haar klanten begon, en wat het deed: de klantwaarde (LTV) van wie ervoor en erna voor "
          + "het eerst kocht, na even lang, het verschil met 95 %-interval, de winst, en het rendement op de kosten (ROI). "
          + "Zolang een interval nul bevat volgt geen oordeel."),
      say(
        "add NAME DAY COSTS [FILTER] adds one, change NAME DAY COSTS [FILTER] gives one of that name another day, costs "
          + "and filter, remove NAME forgets it. Costs are in the shop's currency, 0 for none. Without a filter it is for "
          + "all customers; stamgast help segments has its words: \"segment = sleepers\", \"firstCode = CARD\". What "
          + "people are told by should be known at their first purchase; else nothing is called.",
        "add NAAM DAG KOSTEN [FILTER] voegt er een toe, change NAAM DAG KOSTEN [FILTER] geeft die met die naam een andere "
          + "dag, andere kosten en een ander filter, remove NAAM vergeet het. Kosten zijn in de munt van de winkel, 0 voor "
          + "geen. Zonder filter is het voor alle klanten; stamgast help segments geeft de woorden: \"segment = slapers\", "
          + "\"firstCode = KAART\". Waarop wordt gekozen moet bij de eerste aankoop bekend zijn; anders volgt geen oordeel."
      ),
      say(
        "The dashboard marks each initiative on its charts, and panel 9 shows the same with what-if beside it.",
        "Het dashboard zet elk initiatief in zijn grafieken, en paneel 9 toont hetzelfde met wat-als ernaast."
      ),
    ] + filterHelp
  }
  /// An initiative of that name is there.
  public func initiativeExists(_ name: String) -> String {
    say(
      "there is an initiative “\(name)” already; stamgast initiatives change “\(name)” changes it",
      "er is al een initiatief “\(name)”; stamgast initiatives change “\(name)” wijzigt het")
  }
  /// No initiative is called that.
  public func unknownInitiative(_ name: String) -> String {
    say(
      "there is no initiative “\(name)”; stamgast initiatives lists them",
      "er is geen initiatief “\(name)”; stamgast initiatives somt ze op")
  }
  /// A name that no initiative can have.
  public func notAnInitiativeName(_ name: String) -> String {
    say(
      "“\(name)” is no name for an initiative: 1 to \(Initiative.nameLimit) characters",
      "“\(name)” is geen naam voor een initiatief: 1 tot \(Initiative.nameLimit) tekens")
  }
  /// A text that is no day.
  public func notADay(_ text: String) -> String {
    say("“\(text)” is no day like 2025-10-01", "“\(text)” is geen dag als 2025-10-01")
  }
  /// A text that is no amount of costs.
  public func notCosts(_ text: String) -> String {
    say("“\(text)” is no amount of 0 or more", "“\(text)” is geen bedrag van 0 of meer")
  }
  /// An initiative was forgotten.
  public func initiativeRemoved(_ name: String) -> String {
    say(
      "initiative “\(name)” forgotten; nothing else changed",
      "initiatief “\(name)” vergeten; verder is niets veranderd")
  }
}
