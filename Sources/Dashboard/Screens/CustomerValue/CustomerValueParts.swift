import Commerce
import Metrics
import Presentation

/// What the figures of the panel are made of, and what they mean.
struct CustomerValueParts {
  private let figures: CustomerValueFigures
  private let context: ScreenContext
  private typealias Part = FigurePartsScreen.Part

  init(_ figures: CustomerValueFigures, _ context: ScreenContext) {
    self.figures = figures
    self.context = context
  }

  private var strings: Strings { context.strings }

  private func count(_ value: Int) -> String { strings.number.count(value) }

  private func money(_ figure: Figure<Int64>) -> String {
    figure.value.map(context.money) ?? Strings.dash
  }

  private func money(_ figure: Figure<Double>) -> String {
    figure.value.map(context.money) ?? Strings.dash
  }

  func channel(_ channel: ChannelValue) -> FigurePartsScreen {
    FigurePartsScreen(
      title: channel.channel,
      parts: [
        Part(
          name: strings.marginToDate, value: context.money(channel.grossMargin),
          opens: .customers(.channel(channel.channel), .everything, upTo: nil)),
        Part(
          name: strings.channelCustomers, value: count(channel.customers),
          opens: .customers(.channel(channel.channel), .everything, upTo: nil)),
        Part(
          name: strings.spendColumn, value: money(channel.spend),
          opens: channel.spend.value == nil
            ? nil : .spend(SpendSelector(channel: channel.channel))),
      ])
  }

  func cohort(_ cohort: Cohort) -> FigurePartsScreen {
    let margin = cohort.cells.last?.cumulativeMargin ?? 0
    return FigurePartsScreen(
      title: strings.cohortName(cohort.month),
      parts: [
        Part(
          name: strings.marginToDate, value: context.money(margin),
          opens: .customers(.cohort(cohort.month), .everything, upTo: nil)),
        Part(
          name: strings.cohortCustomers, value: count(cohort.size),
          opens: .customers(.cohort(cohort.month), .everything, upTo: nil)),
        Part(
          name: strings.spendColumn, value: money(cohort.spend),
          opens: cohort.spend.value == nil
            ? nil
            : .spend(SpendSelector(days: DayRange(cohort.month, asOf: context.asOf)))),
      ])
  }

  func shop() -> FigurePartsScreen {
    let summary = figures.summary
    return FigurePartsScreen(
      title: strings.curveTitle,
      parts: [
        Part(
          name: strings.marginToDate, value: context.money(summary.occasionGrossMargin),
          opens: .customers(.all, .everything, upTo: nil)),
        Part(
          name: strings.customersToDate, value: count(summary.customers.customers),
          opens: .customers(.all, .everything, upTo: nil)),
        Part(
          name: strings.spendColumn, value: money(summary.spend),
          opens: summary.spend.value == nil ? nil : .spend(SpendSelector())),
      ])
  }

  private func formula(
    margin: Int64, customers: Int, spend: Figure<Int64>, ltv: Figure<Double>, cac: Figure<Double>,
    ratio: Figure<Double>
  ) -> [String] {
    func why(_ figure: Figure<Double>) -> String {
      figure.undefinedReason.map { " (\(strings.reason($0)))" } ?? ""
    }
    return [
      "LTV = \(context.money(margin)) / \(count(customers)) = \(money(ltv))\(why(ltv))",
      "CAC = \(money(spend)) / \(count(customers)) = \(money(cac))\(why(cac))",
      "LTV:CAC = \(ratio.value.map(strings.ratio) ?? Strings.dash)\(why(ratio))",
    ]
  }

  private var leftOut: [String] {
    let share = figures.knownCostShare.value
    return strings.leftOutOfCustomerFigures
      + (share.map { $0 < 1 ? [strings.costsCountAsZero($0)] : [] } ?? [])
  }

  func explanation(of channel: ChannelValue) -> Explanation {
    Explanation(
      title: channel.channel, definition: strings.channelDefinition,
      formula: formula(
        margin: channel.grossMargin, customers: channel.customers, spend: channel.spend,
        ltv: channel.lifetimeValue, cac: channel.customerAcquisitionCost, ratio: channel.ltvToCac),
      population: strings.customers(channel.customers), leftOut: leftOut)
  }

  func explanation(of cohort: Cohort) -> Explanation {
    let last = max(0, cohort.cells.count - 1)
    return Explanation(
      title: strings.cohortName(cohort.month), definition: strings.cohortValueDefinition,
      formula: formula(
        margin: cohort.cells.last?.cumulativeMargin ?? 0, customers: cohort.size,
        spend: cohort.spend, ltv: .value(cohort.lifetimeValue(last)),
        cac: cohort.customerAcquisitionCost, ratio: cohort.ltvToCac) + [
          strings.paybackWords(cohort.paybackMonth)
        ],
      population: strings.customers(cohort.size), leftOut: leftOut)
  }

  func explanationOfShop() -> Explanation {
    let summary = figures.summary
    return Explanation(
      title: strings.curveTitle, definition: strings.curveDefinition,
      formula: formula(
        margin: summary.occasionGrossMargin, customers: summary.customers.customers,
        spend: summary.spend, ltv: summary.lifetimeValue, cac: summary.customerAcquisitionCost,
        ratio: summary.ltvToCac) + [strings.paybackWords(summary.paybackMonth)],
      population: strings.customers(summary.customers.customers), leftOut: leftOut)
  }
}
