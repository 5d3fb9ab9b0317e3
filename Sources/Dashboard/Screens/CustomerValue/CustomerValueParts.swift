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

  init(_ figures: CustomerValueFigures, _ day: ValueDay, _ context: ScreenContext) {
    self.figures = figures
    self.context = context
    self.day = day.day(context)
    upTo = day == .asOf ? nil : day.day(context)
  }

  private var strings: Strings { context.strings }

  func channel(_ channel: ChannelValue) -> FigureParts {
    let customers = FigurePart.Opening.customers(.channel(channel.channel), upTo: upTo)
    return FigureParts(
      parts: [
        .money(strings.marginToDate, channel.grossMargin, opens: customers),
        .count(strings.channelCustomers, channel.customers, opens: customers),
        .spend(
          strings.spendColumn, channel.spend,
          of: SpendSelector(upTo: upTo, channel: channel.channel)),
      ],
      explanation: Explanation(
        title: channel.channel, definition: strings.channelDefinition,
        formula: formula(
          margin: channel.grossMargin, customers: channel.customers, spend: channel.spend,
          ltv: channel.lifetimeValue, cac: channel.customerAcquisitionCost,
          ratio: channel.ltvToCac),
        population: strings.customers(channel.customers), leftOut: leftOut))
  }

  func cohort(_ cohort: Cohort) -> FigureParts {
    let margin = cohort.cells.last?.cumulativeMargin ?? 0
    let customers = FigurePart.Opening.customers(.cohort(cohort.month), upTo: upTo)
    let last = max(0, cohort.cells.count - 1)
    return FigureParts(
      parts: [
        .money(strings.marginToDate, margin, opens: customers),
        .count(strings.cohortCustomers, cohort.size, opens: customers),
        .spend(
          strings.spendColumn, cohort.spend,
          of: SpendSelector(days: DayRange(cohort.month, asOf: day))),
      ],
      explanation: Explanation(
        title: strings.cohortName(cohort.month), definition: strings.cohortValueDefinition,
        formula: formula(
          margin: margin, customers: cohort.size, spend: cohort.spend,
          ltv: .value(cohort.lifetimeValue(last)), cac: cohort.customerAcquisitionCost,
          ratio: cohort.ltvToCac) + [strings.paybackWords(cohort.paybackMonth)],
        population: strings.customers(cohort.size), leftOut: leftOut))
  }

  var shop: FigureParts {
    let summary = figures.summary
    let count = summary.customers.customers
    let customers = FigurePart.Opening.customers(.all, upTo: upTo)
    return FigureParts(
      parts: [
        .money(strings.marginToDate, summary.occasionGrossMargin, opens: customers),
        .count(strings.customersToDate, count, opens: customers),
        .spend(strings.spendColumn, summary.spend, of: SpendSelector(upTo: upTo)),
      ],
      explanation: Explanation(
        title: strings.curveTitle, definition: strings.curveDefinition,
        formula: formula(
          margin: summary.occasionGrossMargin, customers: count, spend: summary.spend,
          ltv: summary.lifetimeValue, cac: summary.customerAcquisitionCost,
          ratio: summary.ltvToCac) + [strings.paybackWords(summary.paybackMonth)],
        population: strings.customers(count), leftOut: leftOut))
  }

  private func formula(
    margin: Int64, customers: Int, spend: Figure<Int64>, ltv: Figure<Double>, cac: Figure<Double>,
    ratio: Figure<Double>
  ) -> [String] {
    func text<Value>(_ figure: Figure<Value>, _ shown: (Value) -> String) -> String {
      figure.value.map(shown) ?? Strings.dash
    }
    func why(_ figure: Figure<Double>) -> String {
      figure.undefinedReason.map { " (\(strings.reason($0)))" } ?? ""
    }
    let count = strings.number.count(customers)
    return [
      "LTV = \(context.money(margin)) / \(count) = \(text(ltv, context.money))\(why(ltv))",
      "CAC = \(text(spend, context.money)) / \(count) = \(text(cac, context.money))\(why(cac))",
      "LTV:CAC = \(text(ratio, strings.ratio))\(why(ratio))",
    ]
  }

  private var leftOut: [String] {
    let share = context.shop.knownCosts.share(asOf: day)
    return strings.leftOutOfCustomerFigures
      + (share.map { $0 < 1 ? [strings.costsCountAsZero($0)] : [] } ?? [])
  }
}
