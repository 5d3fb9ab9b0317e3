public import Commerce
public import Metrics

extension Strings {
  /// What a panel is about that looks at all of history.
  ///
  /// - Parameter basis: what its value is counted in, where that can be chosen.
  public func valueScope(
    _ basis: ValueBasis? = nil, asOf day: CalendarDay, knownCosts: Double?
  ) -> String {
    let unit =
      basis.map {
        "in \(basisName($0)) · "
      } ?? ""
    guard let knownCosts, knownCosts < 1 else {
      return unit
        + say("all of history up to \(date.day(day))", "hele historie tot en met \(date.day(day))")
    }
    // Below a tile this stands beside a breadcrumb.
    return unit + costsKnown(share: knownCosts)
      + say(" · up to \(date.day(day))", " · tot en met \(date.day(day))")
  }
  /// What value is counted in.
  public func basisName(_ basis: ValueBasis) -> String {
    switch basis {
    case .margin: say("margin", "marge")
    case .net: say("net", "netto")
    }
  }
  /// The same as a heading.
  public func basisTitle(_ basis: ValueBasis) -> String {
    switch basis {
    case .margin: say("Margin", "Marge")
    case .net: say("Net", "Netto")
    }
  }
  /// The basis was changed.
  public func basisChosen(_ basis: ValueBasis) -> String {
    switch basis {
    case .margin:
      say(
        "What customers bring is counted as margin: net less the cost of goods",
        "Wat klanten brengen telt als marge: netto min de kosten van goederen")
    case .net:
      say(
        "What customers bring is counted as net revenue, of which goods are still to be paid",
        "Wat klanten brengen telt als netto-omzet, waarvan de goederen nog te betalen zijn")
    }
  }
  /// The table of channels.
  public var channelsTitle: String { say("By channel", "Per kanaal") }
  /// What a channel's customers are.
  public var channelsNote: String {
    say("channel of the first purchase", "kanaal van de eerste aankoop")
  }
  /// The table of cohorts.
  public var cohortsTitle: String { say("By cohort", "Per cohort") }
  /// A ratio with a mark where it is healthy, or unhealthy, or of too little time to say so; where it is read aloud the
  /// number says it.
  public func markedRatio(_ value: Double, isUnhealthy: Bool, isYoung: Bool) -> String {
    ratio(value) + (isSpoken ? "" : value >= 3 ? " ▲" : isYoung ? " *" : isUnhealthy ? " ▼" : "  ")
  }
  /// What the marks of ratios and cohorts mean.
  public var cohortsNote: String {
    say("▲ 3 : 1, ▼ below 1 : 1, * runs", "▲ 3 : 1, ▼ onder 1 : 1, * loopt")
  }
  /// All channels together.
  public var wholeShop: String { say("Shop", "Winkel") }
  /// The curve.
  public func curveTitle(_ basis: ValueBasis) -> String {
    say("\(basisTitle(basis)) per customer", "\(basisTitle(basis)) per klant")
  }
  /// A month of the curve, with the ends of its 95 % interval.
  public func curveMonth(_ month: Int, _ amount: String, _ interval: (String, String)?) -> String {
    "M\(month): \(amount)" + (interval.map { " (\($0.0) – \($0.1))" } ?? "")
  }
  /// The line at the cost of acquisition.
  public func cacLine(_ amount: String) -> String {
    "CAC \(amount)"
  }
  /// The line at the cost of acquisition with fixed costs.
  public func allInCacLine(_ amount: String) -> String { "\(allInCac) \(amount)" }
  /// The cost of acquisition with fixed costs.
  public var allInCac: String { say("all-in CAC", "CAC met alles") }
  /// The line at the shop's own target.
  public func targetLine(_ value: String) -> String { "\(target) \(value)" }
  /// The line at which LTV:CAC is healthy.
  public var healthyLine: String { "3 : 1" }
  /// Heads what a customer may cost at most.
  public func atMostColumn(_ months: Int) -> String {
    say("At most, M\(months)", "Hoogstens, M\(months)")
  }
  /// Whether the cost lies under what it may be.
  public func costStanding(isUnder: Bool) -> String {
    isUnder ? say("under", "onder") : say("over", "boven")
  }
  /// What a customer may cost at most.
  public func highestCost(_ amount: String, months: Int) -> String {
    say(
      "CAC may be \(amount) at most to be paid back by month \(months)",
      "CAC mag hoogstens \(amount) zijn om in maand \(months) terugverdiend te zijn")
  }
  /// That can't be told.
  public func noHighestCost(months: Int) -> String {
    say(
      "CAC at most, to be paid back by month \(months): \(Strings.dash)",
      "CAC hoogstens, om in maand \(months) terugverdiend te zijn: \(Strings.dash)")
  }
  /// How far the cost lies from what it may be.
  public func costAgainstLimit(_ difference: String, isUnder: Bool) -> String {
    isUnder
      ? say("it is \(difference) under that", "die ligt er \(difference) onder")
      : say("it is \(difference) over that", "die ligt er \(difference) boven")
  }
  /// The table of days since the first purchase.
  public var horizonsTitle: String {
    say("By days since the first purchase", "Naar dagen sinds de eerste aankoop")
  }
  /// Who is in it.
  public var horizonsNote: String { say("known for that long", "zo lang bekend") }
  /// Heads the days.
  public var horizonColumn: String { say("Within", "Binnen") }
  /// Heads those who have not been known for so long.
  public var tooYoungColumn: String { say("Too young", "Te jong") }
  /// What customers bring within some days.
  public func horizonName(_ days: Int) -> String {
    say("Within \(date.days(days))", "Binnen \(date.days(days))")
  }
  /// Customers known for so long.
  public func matureCustomers(_ days: Int) -> String {
    say("Customers known for \(date.days(days))", "Klanten die \(date.days(days)) bekend zijn")
  }
  /// What they brought within the days.
  public func broughtWithin(_ basis: ValueBasis, days: Int) -> String {
    say(
      "\(basisTitle(basis)) within \(date.days(days)) of the first purchase",
      "\(basisTitle(basis)) binnen \(date.days(days)) na de eerste aankoop")
  }
  /// What all purchases brought.
  public func broughtToDate(_ basis: ValueBasis) -> String {
    basis == .margin ? marginToDate : say("Net of all their purchases", "Netto van al hun aankopen")
  }
  /// Who is no part of a horizon.
  public func tooYoung(_ count: Int, days: Int) -> String {
    say(
      "\(customers(count)) known for less than \(date.days(days))",
      "\(customers(count)) nog geen \(date.days(days)) bekend")
  }
  /// Heads cohorts.
  public var cohortColumn: String { "Cohort" }
  /// Heads the numbers of customers of cohorts.
  public var sizeColumn: String { say("Size", "Leden") }
  /// Heads months since the first order.
  public var monthColumn: String { say("Month", "Maand") }
  /// Heads the difference to the cost of acquisition.
  public var againstCac: String { say("less CAC", "min CAC") }
  /// When customers have paid for their acquisition, and between which months that may lie.
  public func paybackWords(_ payback: Payback) -> String {
    switch payback.month {
    case .value(let month):
      // A month that is sure is not worth an interval.
      let span = span(of: payback, month)
      return say("payback \(months(month))", "terugverdiend \(months(month))")
        + (span.map { " (\($0))" } ?? "")
    case .undefined(.notPaidBack) where payback.lastMonth >= 0:
      return say(
        "payback after month \(payback.lastMonth)", "terugverdiend na maand \(payback.lastMonth)")
    case .undefined(let reason):
      return say(
        "payback \(Strings.dash) (\(self.reason(reason)))",
        "terugverdiend \(Strings.dash) (\(self.reason(reason)))")
    }
  }
  /// The same where there is little room, with the month as the curve's axis writes it.
  public func shortPayback(_ payback: Payback) -> String {
    say("payback ", "terugverdiend ") + paybackSpan(payback)
  }
  /// The month of a payback and those between which it may lie: `M3 2–5`, `M3 2+` where the last is not known yet,
  /// `> M5` where it has not come in the months that are known.
  public func paybackSpan(_ payback: Payback) -> String {
    switch payback.month {
    case .value(let month):
      return "M\(month)" + (span(of: payback, month).map { " " + $0 } ?? "")
    case .undefined(.notPaidBack) where payback.lastMonth >= 0: return "> M\(payback.lastMonth)"
    case .undefined: return Strings.dash
    }
  }
  /// The months between which a payback may lie; nil where it lies in one, or nothing is known of it.
  private func span(of payback: Payback, _ month: Int) -> String? {
    guard let earliest = payback.earliest else { return nil }
    guard let latest = payback.latest else { return "\(earliest)+" }
    return earliest == latest ? nil : "\(earliest)–\(latest)"
  }
  /// A cohort's name.
  public func cohortName(_ month: Period) -> String {
    "Cohort \(date.period(month))"
  }
  /// Customers of a channel.
  public var channelCustomers: String { say("Customers of the channel", "Klanten van het kanaal") }
  /// Customers of a cohort.
  public var cohortCustomers: String { say("Customers of the cohort", "Klanten van het cohort") }
  /// What a channel's figures mean.
  public func channelDefinition(_ basis: ValueBasis) -> String {
    say(
      "The customers whose first purchase came through the channel, the \(basisName(basis)) they have brought "
        + "so far, and the spend in the channel. ",
      "De klanten van wie de eerste aankoop via het kanaal kwam, de \(basisName(basis)) "
        + "die ze tot nu toe brachten, en de uitgaven in het kanaal. ") + intervalDefinition
  }
  /// What a cohort's figures mean.
  public func cohortValueDefinition(_ basis: ValueBasis) -> String {
    say(
      "The customers whose first purchase lies in the month, the \(basisName(basis)) they have brought so far, and "
        + "the spend of that month. Payback is the first month after which the \(basisName(basis)) per member has "
        + "reached the CAC; month 0 is that of the first purchase. ",
      "De klanten van wie de eerste aankoop in de maand ligt, de \(basisName(basis)) die "
        + "ze tot nu toe brachten, en de uitgaven van die maand. Terugverdiend is de eerste "
        + "maand waarna de \(basisName(basis)) per lid de CAC heeft bereikt; maand 0 is die "
        + "van de eerste aankoop. ") + intervalDefinition
  }
  /// What customers of a horizon are.
  public func horizonDefinition(_ basis: ValueBasis, days: Int) -> String {
    say(
      "The customers whose first purchase lies \(date.days(days)) back or more, the \(basisName(basis)) they brought "
        + "within \(date.days(days)) of it, that day included, and all spend up to the last day on which one of them "
        + "came.",
      "De klanten van wie de eerste aankoop \(date.days(days)) of meer terug ligt, de "
        + "\(basisName(basis)) die ze in \(date.days(days)) daarna brachten, die dag "
        + "inbegrepen, en alle uitgaven tot en met de laatste dag waarop een van hen kwam.")
  }
  /// What the curve means.
  public func curveDefinition(_ basis: ValueBasis) -> String {
    say(
      "What a customer has brought, on average, by the end of each month after the first purchase, in "
        + "\(basisName(basis)); only months that a cohort has complete are counted. It crosses the CAC at the "
        + "payback. ",
      "Wat een klant gemiddeld had gebracht aan het einde van elke maand na de eerste "
        + "aankoop, in \(basisName(basis)); alleen maanden die een cohort geheel heeft, "
        + "tellen. Bij de terugverdientijd kruist de lijn de CAC. ") + intervalDefinition
  }
  private var intervalDefinition: String {
    say(
      "The months behind a payback are those between which it lies in 19 of 20 cases: the curve's 95 % band crosses "
        + "the CAC in them.",
      "De maanden achter een terugverdientijd zijn die waartussen ze in 19 van de 20 "
        + "gevallen ligt: de 95 %-band van de lijn kruist daarin de CAC.")
  }
  /// What CAC is not made of.
  public var leftOutOfCac: String {
    say(
      "spend that keeps customers, and of CAC also fixed costs: all-in CAC has these. A column “purpose” of the "
        + "file says what spend is for, or stamgast shop retention-channels and fixed-cost-channels",
      "uitgaven die klanten houden, en van CAC ook vaste kosten: CAC met alles heeft ze "
        + "wel. Een kolom “purpose” van het bestand zegt waarvoor uitgaven zijn, of stamgast "
        + "shop retention-channels en fixed-cost-channels")
  }
  /// What codes that are channels gave away stands on both sides.
  public func givenAwayByCodes(_ amount: String, _ basis: ValueBasis) -> String {
    say(
      "Given away by codes to win them: \(amount), part of CAC. The \(basisName(basis)) brought is before it, so that "
        + "it counts once.",
      "Met codes weggegeven om ze te werven: \(amount), deel van CAC. De gebrachte "
        + "\(basisName(basis)) is daarvóór, zodat het één keer telt.")
  }
  /// What codes that are channels gave away tells no shop's CAC.
  public var givenAwayIsNoCost: String {
    say(
      "No marketing spend is known. What codes gave away is what their own channel's customers cost; of what the shop "
        + "spent besides it says nothing, so that the shop has no CAC.",
      "Er zijn geen marketinguitgaven bekend. Wat met codes is weggegeven is wat de klanten van "
        + "hun eigen kanaal kostten; over wat de winkel verder uitgaf zegt het niets, zodat de "
        + "winkel geen CAC heeft.")
  }
  /// Costs that are not known count as 0.
  public func costsCountAsZero(_ known: Double) -> String {
    say(
      "unknown costs: they count as 0, so margin is too high; \(costsKnown(share: known)) of the orders",
      "onbekende kosten: ze tellen als 0, dus de marge is te hoog; "
        + "\(costsKnown(share: known)) van de bestellingen")
  }
  /// Heads what spend is for.
  public var purposeColumn: String { say("For", "Voor") }
  /// What spend is for.
  public func spendPurpose(_ purpose: SpendPurpose) -> String {
    switch purpose {
    case .unknown: say("not said", "niet gezegd")
    case .acquisition: say("new customers", "nieuwe klanten")
    case .retention: say("keeping customers", "klanten houden")
    case .fixed: say("fixed costs", "vaste kosten")
    case .giveaway: say("given away by codes", "weggegeven met codes")
    }
  }
  /// Heads what a figure may be compared with.
  public var comparedWith: String { say("Compared with", "Vergeleken met") }
  /// The shop's own figures of a year before.
  public func yearBefore(_ day: CalendarDay, _ figures: [String]) -> String {
    say("the shop itself on \(date.day(day)): ", "de winkel zelf op \(date.day(day)): ")
      + figures.joined(separator: ", ")
  }
  /// What others publish of a figure, a line each, with their doubts.
  public func publishedElsewhere(_ figure: BenchmarkFigure) -> [String] {
    Benchmark.allCases.filter { $0.figure == figure }.map {
      let words = benchmark($0)
      return
        say(
          "\(benchmarkFigure(figure)) elsewhere: \(words.value). \(words.definition); \(words.sample). ",
          "\(benchmarkFigure(figure)) elders: \(words.value). \(words.definition); "
            + "\(words.sample). ")
        + caveat(words.caveat) + " (\(words.source))"
    }
  }
}
