public import Commerce
public import Metrics

// Two periods compared, and how much hangs on the best customers.
extension Strings {
  /// A period and the one that it is compared with.
  public func comparedPeriods(_ periods: ComparedPeriods) -> String {
    say(
      "\(date.period(periods.earlier)) to \(date.period(periods.later))",
      "\(date.period(periods.earlier)) tot \(date.period(periods.later))")
  }

  /// The title of the way from one period's net revenue to another's.
  public func bridgeTitle(_ periods: ComparedPeriods) -> String {
    say("Net revenue, \(comparedPeriods(periods))", "Netto-omzet, \(comparedPeriods(periods))")
  }

  /// What a period is compared with.
  public func comparison(_ comparison: PeriodComparison) -> String {
    switch comparison {
    case .periodBefore: say("compared with the period before", "vergeleken met de periode ervoor")
    case .yearBefore:
      say(
        "compared with the same period a year before",
        "vergeleken met dezelfde periode een jaar eerder")
    }
  }

  /// What is to be known of the periods; empty where both are whole.
  public func bridgeNote(_ bridge: RevenueBridge) -> String {
    switch bridge.state {
    case .complete: ""
    case .leftCensored: periodState(.leftCensored)
    case .inProgress:
      periodState(.inProgress) + " · "
        + (bridge.periods.isCut
          ? firstDaysOfEach(bridge.periods)
          : say("against all of the other", "tegen de hele andere"))
        + (bridge.beginsBeforeData ? " · " + periodState(.leftCensored) : "")
    }
  }

  private func firstDaysOfEach(_ periods: ComparedPeriods) -> String {
    say(
      "first \(date.days(periods.laterDayCount)) of each",
      "eerste \(date.days(periods.laterDayCount)) van elk")
  }

  /// A step from one period to the other; where days lie between the two, customers may be known from there.
  public func bridgeStep(_ step: BridgeStep, hasGap: Bool) -> String {
    switch step {
    case .lost: retentionPart(.lost)
    case .less: say("Bought for less", "Kocht voor minder")
    case .more: say("Bought for more", "Kocht voor meer")
    case .same: say("Bought for the same", "Kocht voor evenveel")
    case .firstTime: retentionPart(.firstTime)
    case .newBetween: say("New in between", "Tussendoor nieuw")
    case .wonBack: hasGap ? say("Known from before", "Bekend van eerder") : retentionPart(.wonBack)
    case .paidBack: say("Paid back only", "Alleen terugbetaald")
    case .others: say("Other orders", "Andere bestellingen")
    }
  }

  /// The net revenue of a period, at either end of the way.
  public func netOfPeriod(_ period: Period) -> String {
    say("Net \(date.period(period))", "Netto \(date.period(period))")
  }

  /// What customers bought in a period.
  public func boughtIn(_ period: Period) -> String {
    say("Bought in \(date.period(period))", "Gekocht in \(date.period(period))")
  }

  /// Orders that are no customer's purchase.
  public func ordersNotInCustomers(_ period: Period) -> String {
    say(
      "Of nobody known, free or refunded, \(date.period(period))",
      "Van onbekenden, gratis of terugbetaald, \(date.period(period))")
  }

  /// The orders of a step.
  public func othersDefinition() -> String {
    say(
      "Counted orders that are no customer's purchase: of nobody known, or on a day that adds up to 0 or less.",
      "Getelde bestellingen die geen aankoop van een klant zijn: van een onbekende, of op "
        + "een dag die op 0 of minder uitkomt.")
  }

  /// What refunds on their own day do to the steps.
  public var bridgeRefunds: String {
    say(
      "Who is in which step goes by purchases, whatever was paid back; only less, more and the same go by net, less "
        + "what was paid back in each period.",
      "Wie in welke stap zit, gaat naar aankopen, wat er ook is terugbetaald; alleen minder, meer en evenveel gaan "
        + "naar netto, min wat in elke periode is terugbetaald.")
  }

  /// What a step means.
  public func bridgeDefinition(_ step: BridgeStep?, _ periods: ComparedPeriods) -> String {
    let (from, to) = (date.period(periods.earlier), date.period(periods.later))
    return switch step {
    case nil:
      say(
        "Net revenue of all counted orders, and how it came from that of \(from) to that of \(to): less what the "
          + "lost brought, less and more from who bought in both, plus the others of \(to).",
        "Netto-omzet van alle getelde bestellingen, en hoe die van \(from) op die van \(to) "
          + "kwam: min wat de verloren klanten brachten, min en plus van wie in beide kochten, "
          + "plus de anderen van \(to).")
    case .lost:
      say(
        "Bought in \(from), and not in \(to): what they brought in \(from) is gone.",
        "Kocht in \(from) en niet in \(to): wat zij in \(from) brachten, is weg.")
    case .less: say("Bought in both, for less in \(to).", "Kocht in beide, in \(to) voor minder.")
    case .more: say("Bought in both, for more in \(to).", "Kocht in beide, in \(to) voor meer.")
    case .same:
      say("Bought in both, for the same amount.", "Kocht in beide, voor hetzelfde bedrag.")
    case .firstTime:
      say(
        "Bought for the first time of all, in \(to).",
        "Kocht voor het eerst van alle keren, in \(to).")
    case .newBetween:
      say(
        "Bought in \(to), and for the first time after what counts of \(from) and before \(to).",
        "Kocht in \(to), en voor het eerst na wat van \(from) telt en voor \(to).")
    case .wonBack:
      say(
        "Bought in \(to) and before \(from), but not in \(from).",
        "Kocht in \(to) en voor \(from), maar niet in \(from).")
    case .paidBack:
      say(
        "Bought in neither, and had something paid back in one of them.",
        "Kocht in geen van beide, en kreeg in een ervan iets terugbetaald.")
    case .others: othersDefinition()
    }
  }

  /// How many customers bought in the earlier period, and what became of them.
  public func bridgeCustomers(_ bridge: RevenueBridge) -> [String] {
    func count(_ value: Int) -> String { number.count(value) }
    let between =
      bridge.periods.hasGap
      ? say(
        " + \(count(bridge[.newBetween].customers)) new in between",
        " + \(count(bridge[.newBetween].customers)) tussendoor nieuw") : ""
    return [
      say(
        "\(date.period(bridge.periods.earlier)): \(customers(bridge.earlierCustomers)) = "
          + "\(count(bridge.retained)) bought in both + \(count(bridge[.lost].customers)) lost",
        "\(date.period(bridge.periods.earlier)): \(customers(bridge.earlierCustomers)) = "
          + "\(count(bridge.retained)) kochten in beide + \(count(bridge[.lost].customers)) "
          + "verloren"),
      say(
        "\(date.period(bridge.periods.later)): \(customers(bridge.laterCustomers)) = "
          + "\(count(bridge.retained)) bought in both + \(count(bridge[.firstTime].customers)) first-time",
        "\(date.period(bridge.periods.later)): \(customers(bridge.laterCustomers)) = "
          + "\(count(bridge.retained)) kochten in beide + \(count(bridge[.firstTime].customers)) "
          + "nieuw")
        + between + " + \(count(bridge[.wonBack].customers)) "
        + bridgeStep(.wonBack, hasGap: bridge.periods.hasGap).lowercased(),
    ]
  }

  /// Which days of each period count.
  public func bridgeDays(_ periods: ComparedPeriods) -> String {
    func words(_ days: Range<CalendarDay>) -> String {
      days.isEmpty
        ? Self.dash
        : say(
          "\(date.day(days.lowerBound)) to \(date.day(days.upperBound.advanced(by: -1)))",
          "\(date.day(days.lowerBound)) tot en met \(date.day(days.upperBound.advanced(by: -1)))")
    }
    return say(
      "\(words(periods.earlierDays)), against \(words(periods.laterDays))",
      "\(words(periods.earlierDays)), tegen \(words(periods.laterDays))")
  }

  /// The columns of the steps as a table.
  public func bridgeColumns(_ periods: ComparedPeriods) -> [String] {
    [
      say("Step", "Stap"), say("Customers", "Klanten"), date.period(periods.earlier),
      date.period(periods.later), say("Change", "Verschil"),
    ]
  }

  /// The title of how much hangs on the best customers.
  public var concentrationTitle: String {
    say("What the best customers bring", "Wat de beste klanten brengen")
  }

  /// The columns of it.
  public var concentrationColumns: [String] {
    [
      say("Best", "Beste"), "In", say("Customers", "Klanten"),
      say("of net", "van netto"), say("of margin", "van marge"),
    ]
  }

  /// A share of the customers.
  public func bestCustomers(_ percent: Int) -> String {
    say("best \(percent) %", "beste \(percent) %")
  }

  /// A share of the customers of a period; of all of history without one.
  public func bestCustomers(_ percent: Int, _ period: Period?) -> String {
    "\(bestCustomers(percent)), \(period.map(date.period) ?? allOfHistory)"
  }

  /// Days up to the as-of day.
  public var allOfHistory: String { say("all of history", "hele historie") }

  /// What the best customers brought.
  public func amountOfBest(_ percent: Int, by basis: ValueBasis) -> String {
    say(
      "\(basis == .net ? "Net" : "Margin") of the \(bestCustomers(percent)) by it",
      "\(basis == .net ? "Netto" : "Marge") van de \(bestCustomers(percent)) daarnaar")
  }

  /// What all customers brought.
  public func amountOfAll(_ basis: ValueBasis) -> String {
    basis == .net ? allNet : say("Margin of all purchases", "Marge van alle aankopen")
  }

  /// What the share of the best customers means.
  public func concentrationDefinition(_ percent: Int) -> String {
    say(
      "Customers ranked by what they brought: by net for the share of net, by margin for that of margin. The "
        + "best \(percent) % are \(percent) of 100 customers, rounded to whole ones (a half up), at least 1. Of "
        + "equal amounts at the edge those are taken whom the store knows longest; the sum is the same.",
      "Klanten geordend naar wat ze brachten: naar netto voor het deel van netto, naar "
        + "marge voor dat van marge. De beste \(percent) % zijn \(percent) van de 100 klanten, "
        + "afgerond op hele (een half omhoog), minstens 1. Van gelijke bedragen aan de rand "
        + "tellen zij die het langst bekend zijn; de som is gelijk.")
  }
  /// Says that a share of margin may lie above the whole.
  public var concentrationAboveWhole: String {
    say(
      "a share of margin is above 100 % where the others cost more than they bring",
      "een deel van de marge ligt boven 100 % waar de anderen meer kosten dan ze brengen")
  }

  /// Says that a share of net may lie above the whole where refunds stand on their own day.
  public var concentrationOfNetAboveWhole: String {
    say(
      "a share of net is above 100 % where the others had more paid back than they bought for",
      "een deel van netto ligt boven 100 % waar de anderen meer terugbetaald kregen dan ze kochten")
  }

  /// A line of the text report on the best customers.
  func concentrationLine(
    _ percent: Int, _ period: Period?, customers count: Int, net: String, margin: String
  ) -> String {
    say(
      "The \(bestCustomers(percent, period)): \(customers(count)), \(net) of net, \(margin) of margin",
      "De \(bestCustomers(percent, period)): \(customers(count)), \(net) van netto, "
        + "\(margin) van marge")
  }
}
