public import Metrics

// MARK: The second purchase

extension Strings {
  /// The curve of second purchases.
  public var secondCurveTitle: String { "Second purchase" }
  /// The same curve in numbers.
  public var daysTitle: String { "Came again within" }
  /// A day of the curve as a figure.
  public func secondPurchase(byDay day: Int) -> String {
    "Second purchase within \(date.days(day))"
  }
  /// The same where it is narrow.
  public func shortSecondPurchase(byDay day: Int) -> String { "2nd in \(day) d" }
  /// A number of days where it is narrow.
  public func shortDays(_ count: Int) -> String { "\(count) d" }
  /// The number of a day since the first purchase.
  public func dayNumber(_ day: Int) -> String { "day \(day)" }
  /// The share by a day with its interval; a dash with its reason where it is undefined.
  public func shareByDay(
    _ day: Int, _ share: Figure<(Double, ClosedRange<Double>?)>, isSmall: Bool
  ) -> String {
    switch share {
    case .value((let share, let interval)):
      "by day \(day): \(isSmall ? "~" : "")\(number.percentage(share))"
        + (interval.map { " (\(range($0)))" } ?? "")
    case .undefined(let reason): "by day \(day): \(Strings.dash) (\(self.reason(reason)))"
    }
  }
  /// The two ends of a share: `24.8 to 27.4 %`.
  public func range(_ range: ClosedRange<Double>) -> String {
    "\(number.decimal(range.lowerBound * 100, digits: 1)) to \(number.percentage(range.upperBound))"
  }
  /// The ends of the 95 % interval, beside their lines.
  public func intervalEnd(isHigh: Bool) -> String { isHigh ? "high" : "low" }
  /// Stands on the line of a half.
  public func halfByDay(_ day: Int) -> String { "half by day \(day)" }
  /// By when half have come again; a dash with its reason if they have not.
  public func halfWords(_ median: Figure<Int>) -> String {
    switch median {
    case .value(let day): halfByDay(day)
    case .undefined(let reason): "half \(Strings.dash) (\(self.reason(reason)))"
    }
  }
  /// Names the day by which half have come again.
  public var halfFact: String { "Half by" }
  /// Nobody has bought yet.
  public var nobodyBought: String {
    "Nobody who is known has bought up to this day. Panel 0 tells which orders there are, and why they do not count."
  }
  /// Heads numbers of days.
  public var withinColumn: String { "Within" }
  /// Heads shares that have come again.
  public var cameAgainColumn: String { "Came again" }
  /// Heads intervals.
  public var intervalColumn: String { "95 % interval" }
  /// Heads those who are known for so many days.
  public var knownColumn: String { "Known for" }
  /// Heads those of them who came again.
  public var ofTheseColumn: String { "Of these" }
  /// Those who came again within some days.
  public func cameAgain(within days: Int) -> String { "Came again within \(date.days(days))" }
  /// Those who did not.
  public func notCameAgain(within days: Int) -> String {
    "Did not come again within \(date.days(days))"
  }
  /// Those who are known for some days.
  public func known(for days: Int) -> String { "Known for \(date.days(days)) or longer" }
  /// What the curve means.
  public var secondPurchaseDefinition: String {
    "The share of customers who have bought a second time by a day, counted from their first purchase. Who "
      + "has not yet counts for as long as they are known, so that young customers do not pull it down."
  }
  /// How Kaplan and Meier's share comes about.
  public func kaplanMeierFormula(_ days: Int) -> String {
    "within \(date.days(days)) (Kaplan-Meier): 1 - product of (1 - came again / not yet back and in sight) per day"
  }
  /// The interval of Kaplan and Meier's share.
  public func greenwoodInterval(_ interval: ClosedRange<Double>) -> String {
    ", 95 % interval \(range(interval)) (Greenwood)"
  }
  /// The share among those who are known for some days.
  public func plainShare(_ days: Int) -> String { "of those known for \(date.days(days))" }
  /// Those who came again, of all.
  public func repeatersOf(_ repeaters: Int, _ customers: Int) -> String {
    "\(self.customers(customers)), of whom \(number.count(repeaters)) came again"
  }
  /// Those who are not known for long enough to be in the lists.
  public func tooYoung(_ days: Int) -> String {
    "from the lists: who has been known for less than \(date.days(days))"
  }
}

// MARK: The ladder

extension Strings {
  /// The ladder of purchases.
  public var ladderTitle: String { "From purchase to purchase" }
  /// Customers beyond the last step.
  public func boughtMoreOften(_ count: Int, than purchases: Int) -> String {
    "\(customers(count)) bought more than \(purchases) times"
  }
  /// The number of a purchase: `1st`.
  public func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    let ending = isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return "\(self.number.count(number))\(ending)"
  }
  /// The step from a purchase to the next.
  public func ladderStep(_ number: Int) -> String {
    "From the \(ordinal(number)) to the \(ordinal(number + 1)) purchase"
  }
  /// The same where it is narrow.
  public func shortLadderStep(_ number: Int) -> String {
    "\(ordinal(number)) to \(ordinal(number + 1))"
  }
  /// Heads the numbers of purchases.
  public var purchaseColumn: String { "Purchase" }
  /// Heads the shares that have gone on so far.
  public var wentOnColumn: String { "Went on" }
  /// Heads the shares that go on within a year.
  public var withinYearColumn: String { "In 365 d" }
  /// Heads median days.
  public var medianColumn: String { "Median" }
  /// Customers who have come to a purchase.
  public func reachedPurchase(_ number: Int) -> String {
    "Customers with a \(ordinal(number)) purchase"
  }
  /// Those who went on to the next.
  public func wentOn(from number: Int) -> String {
    "Went on to the \(ordinal(number + 1)) purchase"
  }
  /// Those who have not so far.
  public func stopped(at number: Int) -> String { "Not yet gone on from the \(ordinal(number))" }
  /// Net of all purchases of a number.
  public func netOfPurchase(_ number: Int) -> String { "Net of their \(ordinal(number)) purchase" }
  /// Margin of all purchases of a number.
  public func marginOfPurchase(_ number: Int) -> String {
    "Margin of their \(ordinal(number)) purchase"
  }
  /// What the ladder means.
  public var ladderDefinition: String {
    "Of the customers who have come to a purchase, those who went on to the next one so far; the share that "
      + "goes on within 365 days, in which who has not yet counts for as long as was seen; and what the purchase "
      + "brings. All orders of a customer on one day are one purchase."
  }
}

// MARK: Days between purchases, and days of return

extension Strings {
  /// Days between a purchase and the next.
  public var intervalsTitle: String { "Days between purchases" }
  /// Their median; a dash with its reason where there is none.
  public func medianInterval(_ median: Figure<Double>) -> String {
    switch median {
    case .value(let days): "median \(medianDays(days))"
    case .undefined(let reason): "median \(Strings.dash) (\(self.reason(reason)))"
    }
  }
  /// The same where it is narrow.
  public func shortMedianInterval(_ median: Figure<Double>) -> String {
    "median "
      + (median.value.map { number.decimal($0, digits: $0 == $0.rounded() ? 0 : 1) + " d" }
        ?? Strings.dash)
  }
  /// A number of days that may be half of one more.
  public func medianDays(_ days: Double) -> String {
    days == days.rounded() ? date.days(Int(days)) : number.decimal(days, digits: 1) + " days"
  }
  /// A stretch of days.
  public func daysBetween(_ days: ClosedRange<Int>) -> String {
    days.upperBound == .max
      ? "\(days.lowerBound) days and more" : "\(days.lowerBound)–\(days.upperBound) days"
  }
  /// The same where it is narrow.
  public func shortDaysBetween(_ days: ClosedRange<Int>) -> String {
    days.upperBound == .max ? "\(days.lowerBound)+ d" : "\(days.lowerBound)–\(days.upperBound) d"
  }
  /// What the days between purchases mean.
  public var intervalsDefinition: String {
    "The days between each purchase and the customer's next one. A bar is the number to a week: for the wider "
      + "stretches their number is spread over their weeks, so that bars compare."
  }
  /// How many intervals of a stretch there are to a week.
  public func toAWeek(_ count: Double) -> String {
    "to a week: \(number.decimal(count, digits: 1))"
  }
  /// A number of intervals.
  public func intervals(_ count: Int) -> String {
    count == 1 ? "1 interval" : "\(number.count(count)) intervals"
  }
  /// Who has not come again has no interval.
  public var openIntervals: String {
    "the days since everybody's last purchase, which have not ended yet"
  }
  /// Returns a day, by days of the week and months.
  public var rhythmTitle: String { "Returns a day" }
  /// What the bars are, and the average over all days.
  public func rhythmNote(_ average: Figure<Double>) -> String {
    average.value.map { "average \(number.decimal($0, digits: 2))" } ?? ""
  }
  /// How returns a day come about.
  public var returnsPerDayFormula: String { "returns / days" }
  /// The average over all days.
  public var average: String { "Average" }
  /// What the returns on days mean.
  public var rhythmDefinition: String {
    "Purchases that are not a customer's first, on all days of one kind, divided by how many such days the data "
      + "has; against the average over all days. Growth is not taken out: a month that only smaller years had "
      + "looks weaker than it is."
  }
  /// A number of returning purchases.
  public func returns(_ count: Int) -> String {
    count == 1 ? "1 returning purchase" : "\(number.count(count)) returning purchases"
  }
  /// First purchases are no returns.
  public var firstPurchases: String { "everybody's first purchase" }
  /// Heads the first day of stretches.
  public var fromColumn: String { "From" }
  /// Heads the last day of stretches.
  public var toColumn: String { "To" }
  /// Heads numbers of returns.
  public var returnsColumn: String { "Returns" }
  /// Heads numbers of days.
  public var daysColumn: String { "Days" }
  /// Heads returns a day.
  public var perDayColumn: String { "A day" }
  /// Heads the difference to the average.
  public var againstAverageColumn: String { "Against average" }

  /// A list of those who have a purchase of a kind.
  public func cameAgain(_ kind: OccasionKind) -> String {
    switch kind {
    case .all: panelName(.customers)
    case .returning: "Came again"
    case .returningOn(let weekday): "Came again on a \(date.weekday(weekday))"
    case .returningIn(let month): "Came again in \(date.month(month))"
    case .after(let days): "Came again after \(daysBetween(days))"
    case .number(let number): reachedPurchase(number)
    case .withinFirst(let days): "Within \(date.days(days)) of the first purchase"
    case .step(let grain, let steps): ages(steps, grain)
    }
  }

  /// The purchases of a kind.
  func occasionKind(_ kind: OccasionKind) -> String {
    switch kind {
    case .all: "all orders"
    case .returning: "returning orders"
    case .returningOn(let weekday): "returning on a \(date.weekday(weekday))"
    case .returningIn(let month): "returning in \(date.month(month))"
    case .after(let days): "after \(daysBetween(days))"
    case .number(let number): "\(ordinal(number)) purchases"
    case .withinFirst(let days): "within \(date.days(days)) of the first"
    case .step(let grain, let steps): "orders in \(ages(steps, grain))"
    }
  }

  private func ages(_ steps: ClosedRange<Int>, _ grain: CohortGrain) -> String {
    let last = ageName(steps.upperBound, grain)
    return steps.count == 1 ? last : "\(ageName(steps.lowerBound, grain)) to \(last)"
  }
}
