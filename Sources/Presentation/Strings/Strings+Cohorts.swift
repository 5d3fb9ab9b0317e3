public import Commerce
public import Metrics

// MARK: Measures

extension Strings {
  /// What the cells of the cohorts show.
  public func cohortMeasure(_ measure: CohortMeasure, _ grain: CohortGrain = .month) -> String {
    let step = stepName(grain)
    return switch measure {
    case .retention:
      say("% of the cohort that bought in the \(step)", "% van het cohort dat in die \(step) kocht")
    case .repeaters:
      say(
        "% of the cohort with a second purchase by then",
        "% van het cohort met dan een tweede aankoop")
    case .occasions: say("purchases per member up to then", "aankopen per lid tot dan")
    case .netRevenue:
      say("net revenue of the \(step) per member", "netto-omzet van die \(step) per lid")
    case .grossMargin: say("margin of the \(step) per member", "marge van die \(step) per lid")
    case .lifetimeValue: say("margin per member up to then (LTV)", "marge per lid tot dan (LTV)")
    case .ltvToCac:
      say(
        "margin up to then per 1 of marketing spend (LTV:CAC)",
        "marge tot dan per 1 aan marketinguitgaven (LTV:CAC)")
    }
  }

  /// What the cells of the cohorts show, in few words.
  public func shortCohortMeasure(_ measure: CohortMeasure) -> String {
    switch measure {
    case .retention: say("% that bought", "% dat kocht")
    case .repeaters: say("% with a second purchase", "% met een tweede aankoop")
    case .occasions: say("purchases so far", "aankopen tot dan")
    case .netRevenue: say("net per member", "netto per lid")
    case .grossMargin: say("margin per member", "marge per lid")
    case .lifetimeValue: "LTV"
    case .ltvToCac: "LTV:CAC"
    }
  }

  /// What a cell of the cohorts means.
  public func cohortDefinition(_ measure: CohortMeasure, _ group: CohortGroup) -> String {
    let step = stepName(group.grain)
    let cell =
      switch measure {
      case .retention:
        say(
          "The cell is the share of its members who bought in that \(step).",
          "De cel is het deel van de leden dat in die \(step) kocht.")
      case .repeaters:
        say(
          "The cell is the share of its members who had bought a second time by the end of that \(step).",
          "De cel is het deel van de leden dat aan het einde van die \(step) een tweede keer "
            + "had gekocht.")
      case .occasions:
        say(
          "The cell is the number of purchases up to the end of that \(step), per member.",
          "De cel is het aantal aankopen tot het einde van die \(step), per lid.")
      case .netRevenue:
        say(
          "The cell is the net revenue of that \(step), per member.",
          "De cel is de netto-omzet van die \(step), per lid.")
      case .grossMargin:
        say(
          "The cell is the margin of that \(step), per member.",
          "De cel is de marge van die \(step), per lid.")
      case .lifetimeValue:
        say(
          "The cell is the margin of all purchases up to the end of that \(step), per member.",
          "De cel is de marge van alle aankopen tot het einde van die \(step), per lid.")
      case .ltvToCac:
        say(
          "The cell is the margin of all purchases up to the end of that \(step), divided by the marketing spend of the days on which the members came.",
          "De cel is de marge van alle aankopen tot het einde van die \(step), gedeeld door de "
            + "marketinguitgaven van de dagen waarop de leden kwamen.")
      }
    return "\(cohortDefinition(group)) \(cell)"
  }

  private func cohortDefinition(_ group: CohortGroup) -> String {
    let age =
      switch group.grain {
      case .thirtyDays:
        say(
          "D30 is day 30 to 59 after each member's own first purchase.",
          "D30 is dag 30 tot en met 59 na de eigen eerste aankoop van elk lid.")
      case .month, .quarter, .year, .week:
        say(
          "\(ageName(1, group.grain)) is the \(stepName(group.grain)) after that of the first purchase.",
          "\(ageName(1, group.grain)) komt direct na de \(stepName(group.grain)) van de eerste "
            + "aankoop.")
      }
    guard group.start == nil else {
      let period = group.grain == .thirtyDays ? say("month", "maand") : stepName(group.grain)
      let value =
        group.value.map { say(" and is of \(cohortValue($0))", " en van \(cohortValue($0)) is") }
        ?? ""
      return say(
        "A cohort is everybody whose first purchase lies in the \(period)\(value). \(age)",
        "Een cohort is iedereen van wie de eerste aankoop in die \(period) ligt\(value). \(age)")
    }
    return
      say(
        "A row is everybody who has this in common, whenever they first bought; a cell counts those cohorts only for which its time is over. \(age)",
        "Een rij is iedereen die dit gemeen heeft, wanneer ook de eerste aankoop was; een "
          + "cel telt alleen de cohorten waarvan de tijd om is. \(age)")
  }

  /// A step of a cohort's age.
  public func stepName(_ grain: CohortGrain) -> String {
    switch grain {
    case .month: say("month", "maand")
    case .quarter: say("quarter", "kwartaalperiode")
    case .year: say("year", "jaarperiode")
    case .week: "week"
    case .thirtyDays: say("30-day step", "stap van 30 dagen")
    }
  }

  /// How customers are grouped.
  public func cohortGrain(_ grain: CohortGrain) -> String {
    grain == .thirtyDays
      ? say("months in steps of 30 days", "maand in stappen van 30 dagen")
      : say(stepName(grain) + "s", periodWord(grain))
  }

  /// The age of a cohort: `M3`, `W12`; of equal steps the first day, `D30`.
  public func ageName(_ step: Int, _ grain: CohortGrain) -> String {
    switch grain {
    case .month: "M\(step)"
    case .quarter: "Q\(step)"
    case .year: "Y\(step)"
    case .week: "W\(step)"
    case .thirtyDays: "D\(step * 30)"
    }
  }
}

// MARK: Rows

extension Strings {
  /// What customers are told apart by.
  public func cohortCut(_ cut: CohortCut) -> String {
    switch cut {
    case .channel: say("first channel", "eerste kanaal")
    case .country: say("country of the first order", "land van de eerste bestelling")
    case .product: say("first product", "eerste product")
    case .code: say("first discount code", "eerste kortingscode")
    case .orderSize: say("size of the first order", "grootte van de eerste bestelling")
    }
  }

  /// What some customers have in common.
  public func cohortValue(_ value: CohortValue, _ currency: Currency? = nil) -> String {
    switch value {
    case .named(let cut, let name):
      return name.isEmpty
        ? (cut == .code ? say("(no code)", "(geen code)") : say("(not known)", "(onbekend)"))
        : shown(name)
    case .others: return say("all others", "alle andere")
    case .orderSize(let low, let high):
      func amount(_ value: Int64) -> String { number.wholeMoney(Double(value), currency) }
      guard let high else { return say("from \(amount(low))", "vanaf \(amount(low))") }
      return low == 0
        ? say("under \(amount(high))", "onder \(amount(high))")
        : say("\(amount(low)) to \(amount(high))", "\(amount(low)) tot \(amount(high))")
    }
  }

  /// A row of the cohorts.
  public func cohortRow(_ group: CohortGroup, _ currency: Currency?) -> String {
    guard let start = group.start else {
      return group.value.map { cohortValue($0, currency) } ?? meanRow
    }
    return group.grain.periodGrain.map { date.period(Period($0, containing: start)) }
      ?? date.shortDay(start)
  }

  /// A row of the cohorts as a name at a curve's end.
  public func shortCohortRow(_ group: CohortGroup, _ currency: Currency?) -> String {
    guard let start = group.start, let grain = group.grain.periodGrain else {
      return cohortRow(group, currency)
    }
    return date.shortPeriod(Period(grain, containing: start))
  }

  /// A row of the cohorts at an age.
  public func cohortCell(_ group: CohortGroup, step: Int, _ currency: Currency?) -> String {
    let value = group.start == nil ? nil : group.value.map { ", " + cohortValue($0, currency) }
    return "\(cohortRow(group, currency))\(value ?? ""), \(ageName(step, group.grain))"
  }

  /// What the rows of the cohorts are.
  public func cohortRows(_ rows: CohortRows, _ currency: Currency?) -> String {
    var words = rows.cut.map {
      say(
        "by \(cohortCut($0)), in \(cohortGrain(rows.grain))",
        "naar \(cohortCut($0)), per \(cohortGrain(rows.grain))")
    }
    if words == nil {
      words = say("by \(cohortGrain(rows.grain))", "per \(cohortGrain(rows.grain))")
    }
    return (words ?? "")
      + (rows.only.map {
        say(", \(cohortValue($0, currency)) only", ", alleen \(cohortValue($0, currency))")
      } ?? "")
  }

  /// Heads the rows of a cut.
  public func cutColumn(_ cut: CohortCut) -> String {
    switch cut {
    case .channel: say("First channel", "Eerste kanaal")
    case .country: say("Country", "Land")
    case .product: say("First product", "Eerste product")
    case .code: say("First code", "Eerste code")
    case .orderSize: say("First order", "1e bestelling")
    }
  }
}

// MARK: Parts

extension Strings {
  /// The row of means.
  public var meanRow: String { say("mean", "gem.") }
  /// The row of all customers.
  public var allRow: String { say("all", "alle") }
  /// A value with its interval beside the mean.
  public func cellWords(_ value: String, _ interval: ClosedRange<Double>?, mean: String) -> String {
    value + (interval.map { " (\(range($0)))" } ?? "")
      + say(", mean \(mean)", ", gemiddeld \(mean)")
  }
  /// The mean of the cohorts.
  public func meanOfCohorts(_ value: String, isOfPeriods: Bool) -> String {
    isOfPeriods
      ? say(
        "mean of the cohorts whose time is complete, weighted by size: \(value)",
        "gemiddelde van de cohorten waarvan de tijd om is, gewogen naar grootte: \(value)")
      : say("all customers in the same way: \(value)", "alle klanten op dezelfde wijze: \(value)")
  }
  /// Members who came in a step.
  public func cameBack(_ step: Int, _ grain: CohortGrain) -> String {
    say("Bought in \(ageName(step, grain))", "Kocht in \(ageName(step, grain))")
  }
  /// Members who did not come.
  public var didNotCome: String { say("Did not buy in that time", "Kocht niet in die tijd") }
  /// Purchases so far.
  public var purchasesToDate: String { say("Purchases up to then", "Aankopen tot dan") }
  /// Net of a step.
  public var netOfStep: String { say("Net revenue of that time", "Netto-omzet van die tijd") }
  /// Margin of a step.
  public var marginOfStep: String { say("Margin of that time", "Marge van die tijd") }
  /// Spend on members.
  public var spendOnMembers: String {
    say("Marketing spend on these days", "Marketinguitgaven op deze dagen")
  }
  /// Opens the cohorts of a value.
  public var itsCohorts: String { say("Its cohorts over time", "De cohorten door de tijd") }
  /// How far a cell can be relied on.
  public func cellState(_ state: CohortCellState, isSmall: Bool, isLeftCensored: Bool) -> String {
    let words =
      switch state {
      case .complete:
        isSmall
          ? say("complete, but fewer than 30 people", "volledig, maar minder dan 30 mensen")
          : say("complete", "volledig")
      case .running:
        say(
          "the time still runs: kept out of the mean", "de tijd loopt nog: niet in het gemiddelde")
      case .partial:
        say(
          "some members are not that old yet: kept out of the mean",
          "sommige leden zijn nog niet zo ver: niet in het gemiddelde")
      case .tooYoung:
        say(
          "no member is that old yet: kept out of the mean",
          "geen lid is al zo ver: niet in het gemiddelde")
      }
    return words
      + (isLeftCensored
        ? say(
          "; the data begins shortly before: some may have bought already",
          "; de gegevens beginnen kort ervoor: sommigen kochten misschien al eerder") : "")
  }
}
