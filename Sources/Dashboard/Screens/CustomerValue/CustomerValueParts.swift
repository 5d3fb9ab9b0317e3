import Commerce
import Metrics
import Presentation

/// What the figures of the panel are made of, and what they mean.
struct CustomerValueParts {
  private let figures: CustomerValueFigures
  private let context: ScreenContext
  /// The day that the figures stand at.
  private let day: CalendarDay
  /// The last day of the lists that parts open to; nil follows the as-of day.
  private let upTo: CalendarDay?

  init(_ figures: CustomerValueFigures, _ view: ValueView, _ context: ScreenContext) {
    self.figures = figures
    self.context = context
    day = view.day.day(context)
    upTo = view.day == .asOf ? nil : view.day.day(context)
  }

  private var strings: Strings { context.strings }
  private var value: CustomerValue { figures.value }
  private var basis: ValueBasis { value.basis }

  func channel(_ channel: ChannelWorth) -> FigureParts {
    let worth = channel.worth
    let customers = FigurePart.Opening.customers(.channel(channel.channel), upTo: upTo)
    return FigureParts(
      parts: broughtParts(
        strings.broughtToDate(basis), worth.brought, givenAway: worth.givenAway, opens: customers,
        of: SpendSelector(upTo: upTo, channel: channel.channel, purposes: [.giveaway]))
        + [.count(strings.channelCustomers, worth.customers, opens: customers)]
        + spendParts(worth) { SpendSelector(upTo: upTo, channel: channel.channel, purposes: $0) },
      explanation: Explanation(
        title: channel.channel, definition: strings.channelDefinition(basis),
        formula: formula(worth) + costLines(worth),
        population: strings.customers(worth.customers), leftOut: leftOut,
        queries: [
          .worth(.channel(channel.channel), worth, basis: basis, asOf: day),
          .payback(
            asOf: day, worth.payback.month, basis, channel: channel.channel, spend: worth.spend),
          .valueCurve(worth.curve, basis, asOf: day, channel: channel.channel),
        ].compactMap(\.self)))
  }

  func cohort(_ cohort: CohortWorth) -> FigureParts {
    let worth = cohort.worth
    let customers = FigurePart.Opening.customers(.cohort(cohort.month), upTo: upTo)
    let days = DayRange(cohort.month, asOf: day)
    return FigureParts(
      parts: broughtParts(
        strings.broughtToDate(basis), worth.brought, givenAway: worth.givenAway, opens: customers,
        of: SpendSelector(days: days, purposes: [.giveaway]))
        + [.count(strings.cohortCustomers, worth.customers, opens: customers)]
        + spendParts(worth) { SpendSelector(days: days, purposes: $0) },
      explanation: Explanation(
        title: strings.cohortName(cohort.month), definition: strings.cohortValueDefinition(basis),
        formula: formula(worth), population: strings.customers(worth.customers),
        leftOut: leftOut,
        queries: [
          .worth(.cohort(cohort.month), worth, basis: basis, asOf: day),
          .payback(ofCohort: cohort.month, asOf: day, worth.payback.month, worth.spend, basis),
          .valueCurve(ofCohort: cohort.month, worth.curve, basis, asOf: day),
        ].compactMap(\.self)))
  }

  func horizon(_ horizon: HorizonWorth) -> FigureParts {
    let figures = horizon.horizon
    let within = FigurePart.Opening.customers(
      .observable(days: figures.days),
      OccasionScope(
        kind: .withinFirst(days: figures.days),
        movesRefunds: context.shop.refundBooking == .onRefundDay), upTo: upTo)
    let brought = basis == .margin ? figures.grossMargin : figures.netRevenue
    let name = strings.horizonName(figures.days)
    let last = day.advanced(by: -figures.days)
    return FigureParts(
      parts: broughtParts(
        strings.broughtWithin(basis, days: figures.days), brought, givenAway: horizon.givenAway,
        opens: within, of: SpendSelector(upTo: last, purposes: [.giveaway]))
        + [
          .count(strings.matureCustomers(figures.days), figures.customers, opens: within),
          .spend(strings.spendColumn, horizon.spend, of: SpendSelector(upTo: last)),
        ],
      explanation: Explanation(
        title: name, definition: strings.horizonDefinition(basis, days: figures.days),
        formula: ratioLines(
          ltv: horizon.lifetimeValue(basis), brought: brought, customers: figures.customers,
          spend: horizon.spend, cac: horizon.customerAcquisitionCost,
          ratio: horizon.ltvToCac(basis)) + givenAwayLines(horizon.givenAway),
        population: strings.customers(figures.customers),
        leftOut: [strings.tooYoung(horizon.tooYoung, days: figures.days)] + leftOut,
        queries: [.horizon(horizon, basis: basis, asOf: day)]))
  }

  var shop: FigureParts {
    let worth = value.shop
    let customers = FigurePart.Opening.customers(.all, upTo: upTo)
    return FigureParts(
      parts: broughtParts(
        strings.broughtToDate(basis), worth.brought, givenAway: worth.givenAway, opens: customers,
        of: SpendSelector(upTo: upTo, purposes: [.giveaway]))
        + [.count(strings.customersToDate, worth.customers, opens: customers)]
        + spendParts(worth) { SpendSelector(upTo: upTo, purposes: $0) },
      explanation: Explanation(
        title: strings.curveTitle(basis), definition: strings.curveDefinition(basis),
        formula: formula(worth) + costLines(worth) + targetLines + purposeLines,
        population: strings.customers(worth.customers), leftOut: leftOut, compared: compared,
        queries: [
          .worth(.all, worth, basis: basis, asOf: day),
          .payback(asOf: day, worth.payback.month, basis, spend: worth.spend),
          .valueCurve(worth.curve, basis, asOf: day),
        ].compactMap(\.self)))
  }

  /// What was brought. Margin is before what was given away; net stands in lists as it was booked, so that what was
  /// given away is a part of its own.
  private func broughtParts(
    _ name: String, _ brought: Int64, givenAway: Int64, opens customers: FigurePart.Opening,
    of giveaways: SpendSelector
  ) -> [FigurePart] {
    guard basis == .net, givenAway > 0 else { return [.money(name, brought, opens: customers)] }
    // Under a filter by which spend is not known its list is empty.
    let opens = value.spendByPurpose[.giveaway].map { _ in FigurePart.Opening.spend(giveaways) }
    return [
      .money(name, brought - givenAway, opens: customers),
      .money(strings.spendPurpose(.giveaway), givenAway, opens: opens),
    ]
  }

  /// Advertising, and fixed costs where there are any.
  private func spendParts(
    _ worth: CustomerWorth, of spend: (Set<SpendPurpose>) -> SpendSelector
  ) -> [FigurePart] {
    let advertising = FigurePart.spend(
      strings.spendColumn, worth.spend, of: spend(SpendPurpose.advertising))
    guard worth.hasFixedCosts else { return [advertising] }
    return [
      advertising, .spend(strings.spendPurpose(.fixed), worth.fixedCosts, of: spend([.fixed])),
    ]
  }

  // MARK: Formulas

  private func text<Value>(_ figure: Figure<Value>, _ shown: (Value) -> String) -> String {
    figure.value.map(shown) ?? Strings.dash
  }

  private func why(_ figure: Figure<Double>) -> String {
    figure.undefinedReason.map { " (\(strings.reason($0)))" } ?? ""
  }

  private func ratioLines(
    ltv: Figure<Double>, brought: Int64, customers: Int, spend: Figure<Int64>,
    cac: Figure<Double>, ratio: Figure<Double>
  ) -> [String] {
    let count = strings.number.count(customers)
    return [
      "LTV = \(context.money(brought)) / \(count) = \(text(ltv, context.money))\(why(ltv))",
      "CAC = \(text(spend, context.money)) / \(count) = \(text(cac, context.money))\(why(cac))",
      "LTV:CAC = \(text(ratio, strings.ratio))\(why(ratio))",
    ]
  }

  private func formula(_ worth: CustomerWorth) -> [String] {
    let lines = ratioLines(
      ltv: worth.lifetimeValue, brought: worth.brought, customers: worth.customers,
      spend: worth.spend, cac: worth.customerAcquisitionCost, ratio: worth.ltvToCac)
    var allIn: [String] = []
    if worth.hasFixedCosts {
      allIn = [
        "\(strings.allInCac) = (\(text(worth.spend, context.money)) + "
          + "\(text(worth.fixedCosts, context.money))) / "
          + "\(strings.number.count(worth.customers)) = "
          + text(worth.allInAcquisitionCost, context.money)
      ]
    }
    return lines + allIn + givenAwayLines(worth.givenAway)
      + [strings.paybackWords(worth.payback)]
  }

  private func givenAwayLines(_ amount: Int64) -> [String] {
    guard amount > 0 else { return [] }
    return [strings.givenAwayByCodes(context.money(amount), basis)]
      + (value.shop.spend == .undefined(.noSpend) ? [strings.givenAwayIsNoCost] : [])
  }

  /// What a customer may cost at most, against what one costs.
  private func costLines(_ worth: CustomerWorth) -> [String] {
    let months = context.shop.paybackTarget
    let most = worth.curve.highestCost(paidBackWithin: months)
    guard let limit = most.value else {
      return [strings.noHighestCost(months: months) + why(most)]
    }
    let cost = worth.customerAcquisitionCost.value
    return [
      strings.highestCost(context.money(limit), months: months)
        + (cost.map {
          "; " + strings.costAgainstLimit(context.money(abs(limit - $0)), isUnder: $0 <= limit)
        } ?? "")
    ]
  }

  /// The shop's targets for what the panel shows; the payback's is what the cost is held against.
  private var targetLines: [String] {
    [KPI.lifetimeValue, .customerAcquisitionCost, .ltvToCac].compactMap { kpi in
      context.target(kpi).map { "\(strings.kpiShortName(kpi)): \($0)" }
    }
  }

  /// What the shop's spend was for, where anything is said of that.
  private var purposeLines: [String] {
    let known = value.spendByPurpose
    guard known.keys.contains(where: { $0 != .unknown }) else { return [] }
    return SpendPurpose.allCases.compactMap { purpose in
      known[purpose].map { "\(strings.spendPurpose(purpose)): \(context.money($0))" }
    }
  }

  private var leftOut: [String] {
    let share = context.shop.knownCosts.share(asOf: day)
    let costs =
      basis == .margin ? share.flatMap { $0 < 1 ? strings.costsCountAsZero($0) : nil } : nil
    return strings.leftOutOfCustomerFigures + [strings.leftOutOfCac] + (costs.map { [$0] } ?? [])
  }

  /// The shop's own last year first, then what others publish.
  private var compared: [String] {
    var lines: [String] = []
    if basis == .margin, let before = figures.yearBefore {
      let currency = context.shop.currency
      lines.append(
        strings.yearBefore(
          Period(.month, containing: before.month.start).lastDay,
          [
            "LTV " + strings.kpiText(.lifetimeValue, before.lifetimeValue, currency),
            "CAC "
              + strings.kpiText(
                .customerAcquisitionCost, before.customerAcquisitionCost, currency),
            strings.kpiText(.ltvToCac, before.ltvToCac, currency),
          ]))
    }
    return lines
      + [BenchmarkFigure.acquisitionCost, .ltvToCac, .payback].flatMap(strings.publishedElsewhere)
  }
}
