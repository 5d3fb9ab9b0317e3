public import Metrics

// MARK: The second purchase

extension Strings {
  /// The curve of second purchases.
  public var secondCurveTitle: String { say("Second purchase", "Tweede aankoop") }
  /// The same curve in numbers.
  public var daysTitle: String { say("Came again within", "Kwam terug binnen") }
  /// A day of the curve as a figure.
  public func secondPurchase(byDay day: Int) -> String {
    say("Second purchase within \(date.days(day))", "Tweede aankoop binnen \(date.days(day))")
  }
  /// The same where it is narrow.
  public func shortSecondPurchase(byDay day: Int) -> String {
    say("2nd in \(day) d", "2e in \(day) d")
  }
  /// A number of days where it is narrow.
  public func shortDays(_ count: Int) -> String { "\(count) d" }
  /// The number of a day since the first purchase.
  public func dayNumber(_ day: Int) -> String { say("day \(day)", "dag \(day)") }
  /// The share by a day with its interval; a dash with its reason where it is undefined.
  public func shareByDay(
    _ day: Int, _ share: Figure<(Double, ClosedRange<Double>?)>, isSmall: Bool
  ) -> String {
    switch share {
    case .value((let share, let interval)):
      say(
        "by day \(day): \(isSmall ? "~" : "")\(number.percentage(share))",
        "op dag \(day): \(isSmall ? "~" : "")\(number.percentage(share))")
        + (interval.map { " (\(range($0)))" } ?? "")
    case .undefined(let reason):
      say(
        "by day \(day): \(Strings.dash) (\(self.reason(reason)))",
        "op dag \(day): \(Strings.dash) (\(self.reason(reason)))")
    }
  }
  /// The two ends of a share: `24.8 to 27.4 %`.
  public func range(_ range: ClosedRange<Double>) -> String {
    say(
      "\(number.decimal(range.lowerBound * 100, digits: 1)) to \(number.percentage(range.upperBound))",
      "\(number.decimal(range.lowerBound * 100, digits: 1)) tot "
        + "\(number.percentage(range.upperBound))")
  }
  /// The ends of the 95 % interval, beside their lines.
  public func intervalEnd(isHigh: Bool) -> String {
    isHigh ? say("high", "hoog") : say("low", "laag")
  }
  /// Stands on the line of a half.
  public func halfByDay(_ day: Int) -> String {
    say("half by day \(day)", "de helft op dag \(day)")
  }
  /// By when half have come again; a dash with its reason if they have not.
  public func halfWords(_ median: Figure<Int>) -> String {
    switch median {
    case .value(let day): halfByDay(day)
    case .undefined(let reason):
      say(
        "half \(Strings.dash) (\(self.reason(reason)))",
        "de helft \(Strings.dash) (\(self.reason(reason)))")
    }
  }
  /// Names the day by which half have come again.
  public var halfFact: String { say("Half by", "Helft op") }
  /// Nobody has bought yet.
  public var nobodyBought: String {
    say(
      "Nobody who is known has bought up to this day. Panel 0 tells which orders there are, and why they do not count.",
      "Niemand die bekend is kocht tot en met deze dag. Paneel 0 laat zien welke "
        + "bestellingen er zijn en waarom ze niet tellen.")
  }
  /// Heads numbers of days.
  public var withinColumn: String { say("Within", "Binnen") }
  /// Heads shares that have come again.
  public var cameAgainColumn: String { say("Came again", "Kwam terug") }
  /// Heads intervals.
  public var intervalColumn: String { say("95 % interval", "95 %-interval") }
  /// Heads those who are known for so many days.
  public var knownColumn: String { say("Known for", "Bekend") }
  /// Heads those of them who came again.
  public var ofTheseColumn: String { say("Of these", "Daarvan") }
  /// Those who came again within some days.
  public func cameAgain(within days: Int) -> String {
    say("Came again within \(date.days(days))", "Kwam terug binnen \(date.days(days))")
  }
  /// Those who did not.
  public func notCameAgain(within days: Int) -> String {
    say("Did not come again within \(date.days(days))", "Kwam niet terug binnen \(date.days(days))")
  }
  /// Those who are known for some days.
  public func known(for days: Int) -> String {
    say("Known for \(date.days(days)) or longer", "Minstens \(date.days(days)) bekend")
  }
  /// What the curve means.
  public var secondPurchaseDefinition: String {
    say(
      "The share of customers who have bought a second time by a day, counted from their first purchase. Who "
        + "has not yet counts for as long as they are known, so that young customers do not pull it down.",
      "Het deel van de klanten dat op een dag een tweede keer heeft gekocht, geteld vanaf "
        + "hun eerste aankoop. Wie het nog niet deed, telt zolang die bekend is, zodat jonge "
        + "klanten het cijfer niet omlaag trekken.")
  }
  /// How Kaplan and Meier's share comes about.
  public func kaplanMeierFormula(_ days: Int) -> String {
    say(
      "within \(date.days(days)) (Kaplan-Meier): 1 - product of (1 - came again / not yet back and in sight) per day",
      "binnen \(date.days(days)) (Kaplan-Meier): 1 - product van (1 - kwam terug / nog "
        + "niet terug en in zicht) per dag")
  }
  /// The interval of Kaplan and Meier's share.
  public func greenwoodInterval(_ interval: ClosedRange<Double>) -> String {
    say(
      ", 95 % interval \(range(interval)) (Greenwood)",
      ", 95 %-interval \(range(interval)) (Greenwood)")
  }
  /// The share among those who are known for some days.
  public func plainShare(_ days: Int) -> String {
    say("of those known for \(date.days(days))", "van wie \(date.days(days)) bekend is")
  }
  /// Those who came again, of all.
  public func repeatersOf(_ repeaters: Int, _ customers: Int) -> String {
    say(
      "\(self.customers(customers)), of whom \(number.count(repeaters)) came again",
      "\(self.customers(customers)), van wie er \(number.count(repeaters)) terugkwamen")
  }
  /// Those who are not known for long enough to be in the lists.
  public func tooYoung(_ days: Int) -> String {
    say(
      "from the lists: who has been known for less than \(date.days(days))",
      "uit de lijsten: wie nog geen \(date.days(days)) bekend is")
  }
}

// MARK: The ladder

extension Strings {
  /// The ladder of purchases.
  public var ladderTitle: String { say("From purchase to purchase", "Van aankoop tot aankoop") }
  /// Customers beyond the last step.
  public func boughtMoreOften(_ count: Int, than purchases: Int) -> String {
    say(
      "\(customers(count)) bought more than \(purchases) times",
      "\(customers(count)) kochten meer dan \(purchases) keer")
  }
  /// The number of a purchase: `1st`.
  public func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    let ending =
      isTeen
      ? say("th", "e")
      : [1: say("st", "e"), 2: say("nd", "e"), 3: say("rd", "e")][number % 10] ?? say("th", "e")
    return "\(self.number.count(number))\(ending)"
  }
  /// The step from a purchase to the next.
  public func ladderStep(_ number: Int) -> String {
    say(
      "From the \(ordinal(number)) to the \(ordinal(number + 1)) purchase",
      "Van de \(ordinal(number)) naar de \(ordinal(number + 1)) aankoop")
  }
  /// The same where it is narrow.
  public func shortLadderStep(_ number: Int) -> String {
    say(
      "\(ordinal(number)) to \(ordinal(number + 1))",
      "\(ordinal(number)) naar \(ordinal(number + 1))")
  }
  /// Heads the numbers of purchases.
  public var purchaseColumn: String { say("Purchase", "Aankoop") }
  /// Heads the shares that have gone on so far.
  public var wentOnColumn: String { say("Went on", "Door") }
  /// Heads the shares that go on within a year.
  public var withinYearColumn: String { "In 365 d" }
  /// Heads median days.
  public var medianColumn: String { say("Median", "Med.") }
  /// Customers who have come to a purchase.
  public func reachedPurchase(_ number: Int) -> String {
    say(
      "Customers with a \(ordinal(number)) purchase", "Klanten met een \(ordinal(number)) aankoop")
  }
  /// Those who went on to the next.
  public func wentOn(from number: Int) -> String {
    say(
      "Went on to the \(ordinal(number + 1)) purchase",
      "Ging door naar de \(ordinal(number + 1)) aankoop")
  }
  /// Those who have not so far.
  public func stopped(at number: Int) -> String {
    say("Not yet gone on from the \(ordinal(number))", "Na de \(ordinal(number)) nog niet verder")
  }
  /// Net of all purchases of a number.
  public func netOfPurchase(_ number: Int) -> String {
    say("Net of their \(ordinal(number)) purchase", "Netto van hun \(ordinal(number)) aankoop")
  }
  /// Margin of all purchases of a number.
  public func marginOfPurchase(_ number: Int) -> String {
    say("Margin of their \(ordinal(number)) purchase", "Marge van hun \(ordinal(number)) aankoop")
  }
  /// What the ladder means.
  public var ladderDefinition: String {
    say(
      "Of the customers who have come to a purchase, those who went on to the next one so far; the share that "
        + "goes on within 365 days, in which who has not yet counts for as long as was seen; and what the purchase "
        + "brings. All orders of a customer on one day are one purchase.",
      "Van de klanten die tot een aankoop kwamen, wie tot nu toe naar de volgende "
        + "doorging; het deel dat binnen 365 dagen doorgaat, waarin wie het nog niet deed telt "
        + "zolang die in zicht was; en wat de aankoop opbrengt. Alle bestellingen van een "
        + "klant op één dag zijn één aankoop.")
  }
}

// MARK: Days between purchases, and days of return

extension Strings {
  /// Days between a purchase and the next.
  public var intervalsTitle: String { say("Days between purchases", "Dagen tussen aankopen") }
  /// Their median; a dash with its reason where there is none.
  public func medianInterval(_ median: Figure<Double>) -> String {
    switch median {
    case .value(let days): say("median \(medianDays(days))", "mediaan \(medianDays(days))")
    case .undefined(let reason):
      say(
        "median \(Strings.dash) (\(self.reason(reason)))",
        "mediaan \(Strings.dash) (\(self.reason(reason)))")
    }
  }
  /// The same where it is narrow.
  public func shortMedianInterval(_ median: Figure<Double>) -> String {
    say("median ", "mediaan ")
      + (median.value.map { number.decimal($0, digits: $0 == $0.rounded() ? 0 : 1) + " d" }
        ?? Strings.dash)
  }
  /// A number of days that may be half of one more.
  public func medianDays(_ days: Double) -> String {
    days == days.rounded()
      ? date.days(Int(days)) : number.decimal(days, digits: 1) + say(" days", " dagen")
  }
  /// A stretch of days.
  public func daysBetween(_ days: ClosedRange<Int>) -> String {
    days.upperBound == .max
      ? say("\(days.lowerBound) days and more", "\(days.lowerBound) dagen en meer")
      : say(
        "\(days.lowerBound)–\(days.upperBound) days", "\(days.lowerBound)–\(days.upperBound) dagen")
  }
  /// The same where it is narrow.
  public func shortDaysBetween(_ days: ClosedRange<Int>) -> String {
    days.upperBound == .max ? "\(days.lowerBound)+ d" : "\(days.lowerBound)–\(days.upperBound) d"
  }
  /// What the days between purchases mean.
  public var intervalsDefinition: String {
    say(
      "The days between each purchase and the customer's next one. A bar is the number to a week: for the wider "
        + "stretches their number is spread over their weeks, so that bars compare.",
      "De dagen tussen elke aankoop en de volgende van de klant. Een staaf is het aantal "
        + "per week: bij de bredere stukken is hun aantal over hun weken verdeeld, zodat "
        + "staven te vergelijken zijn.")
  }
  /// How many intervals of a stretch there are to a week.
  public func toAWeek(_ count: Double) -> String {
    say(
      "to a week: \(number.decimal(count, digits: 1))",
      "per week: \(number.decimal(count, digits: 1))")
  }
  /// A number of intervals.
  public func intervals(_ count: Int) -> String {
    count == 1
      ? say("1 interval", "1 tussentijd")
      : say("\(number.count(count)) intervals", "\(number.count(count)) tussentijden")
  }
  /// Who has not come again has no interval.
  public var openIntervals: String {
    say(
      "the days since everybody's last purchase, which have not ended yet",
      "de dagen sinds ieders laatste aankoop, die nog niet voorbij zijn")
  }
  /// Returns a day, by days of the week and months.
  public var rhythmTitle: String { say("Returns a day", "Terugkomsten per dag") }
  /// What the bars are, and the average over all days.
  public func rhythmNote(_ average: Figure<Double>) -> String {
    average.value.map {
      say("average \(number.decimal($0, digits: 2))", "gemiddeld \(number.decimal($0, digits: 2))")
    } ?? ""
  }
  /// How returns a day come about.
  public var returnsPerDayFormula: String { say("returns / days", "terugkomsten / dagen") }
  /// The average over all days.
  public var average: String { say("Average", "Gemiddeld") }
  /// What the returns on days mean.
  public var rhythmDefinition: String {
    say(
      "Purchases that are not a customer's first, on all days of one kind, divided by how many such days the data "
        + "has; against the average over all days. Growth is not taken out: a month that only smaller years had "
        + "looks weaker than it is.",
      "Aankopen die niet de eerste van een klant zijn, op alle dagen van één soort, "
        + "gedeeld door hoeveel zulke dagen de gegevens hebben; naast het gemiddelde over alle "
        + "dagen. Groei is er niet uit: een maand die alleen kleinere jaren hadden, lijkt "
        + "zwakker dan ze is.")
  }
  /// A number of returning purchases.
  public func returns(_ count: Int) -> String {
    count == 1
      ? say("1 returning purchase", "1 aankoop van een terugkerer")
      : say(
        "\(number.count(count)) returning purchases",
        "\(number.count(count)) aankopen van terugkerers")
  }
  /// First purchases are no returns.
  public var firstPurchases: String { say("everybody's first purchase", "ieders eerste aankoop") }
  /// Heads the first day of stretches.
  public var fromColumn: String { say("From", "Van") }
  /// Heads the last day of stretches.
  public var toColumn: String { say("To", "Tot") }
  /// Heads numbers of returns.
  public var returnsColumn: String { say("Returns", "Terug") }
  /// Heads numbers of days.
  public var daysColumn: String { say("Days", "Dagen") }
  /// Heads returns a day.
  public var perDayColumn: String { say("A day", "Per dag") }
  /// Heads the difference to the average.
  public var againstAverageColumn: String { say("Against average", "Naast gem.") }

  /// A list of those who have a purchase of a kind.
  public func cameAgain(_ kind: OccasionKind) -> String {
    switch kind {
    case .all: panelName(.customers)
    case .returning: say("Came again", "Kwam terug")
    case .returningOn(let weekday):
      say("Came again on a \(date.weekday(weekday))", "Kwam terug op een \(date.weekday(weekday))")
    case .returningIn(let month):
      say("Came again in \(date.month(month))", "Kwam terug in \(date.month(month))")
    case .after(let days):
      say("Came again after \(daysBetween(days))", "Kwam terug na \(daysBetween(days))")
    case .number(let number): reachedPurchase(number)
    case .withinFirst(let days):
      say(
        "Within \(date.days(days)) of the first purchase",
        "Binnen \(date.days(days)) na de eerste aankoop")
    case .step(let grain, let steps): ages(steps, grain)
    }
  }

  /// The purchases of a kind.
  func occasionKind(_ kind: OccasionKind) -> String {
    switch kind {
    case .all: say("all orders", "alle bestellingen")
    case .returning: say("returning orders", "bestellingen van terugkerers")
    case .returningOn(let weekday):
      say("returning on a \(date.weekday(weekday))", "teruggekomen op een \(date.weekday(weekday))")
    case .returningIn(let month):
      say("returning in \(date.month(month))", "teruggekomen in \(date.month(month))")
    case .after(let days): say("after \(daysBetween(days))", "na \(daysBetween(days))")
    case .number(let number): say("\(ordinal(number)) purchases", "\(ordinal(number)) aankopen")
    case .withinFirst(let days):
      say("within \(date.days(days)) of the first", "binnen \(date.days(days)) na de eerste")
    case .step(let grain, let steps):
      say("orders in \(ages(steps, grain))", "bestellingen in \(ages(steps, grain))")
    }
  }

  private func ages(_ steps: ClosedRange<Int>, _ grain: CohortGrain) -> String {
    let last = ageName(steps.upperBound, grain)
    return steps.count == 1
      ? last
      : say(
        "\(ageName(steps.lowerBound, grain)) to \(last)",
        "\(ageName(steps.lowerBound, grain)) tot \(last)")
  }
}
