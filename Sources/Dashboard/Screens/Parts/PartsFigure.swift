import Commerce
import Metrics
import Presentation
import TerminalUI

/// A figure that opens to its parts.
enum PartsFigure: Equatable {
  /// A tile of the overview, of the chosen period.
  case tile(KPI)
  /// What winning a customer has cost over all of history, up to the chosen period's end.
  case costToDate
  /// The shop's lifetime value and cost of acquisition.
  case shop(ValueView)
  /// Those of a channel.
  case channel(String, ValueView)
  /// Those of a cohort.
  case cohort(Period, ValueView)
  /// What customers brought within so many days of their first purchase.
  case horizon(days: Int, ValueView)
  /// Those who have bought a second time within so many days.
  case secondPurchase(days: Int, ValueDay)
  /// The step from a purchase to the next.
  case ladderStep(Int, ValueDay)
  /// A product, or the whole shop.
  case product(NamedProduct?, ValueDay)
  /// A product beside another.
  case beside(NamedProduct, of: NamedProduct, ValueDay)
  /// Those who began with a product.
  case firstProduct(String, ValueDay)
  /// A row of the cohorts at a step of its age.
  case cell(CohortGroup, CohortRows, step: Int, CohortMeasure)
  /// A row of the way from the net revenue of one period to that of another.
  case bridge(BridgeRow, Period, PeriodComparison)
  /// What the best customers of a period bring, or of all of history.
  case best(percent: Int, Period?)
  /// An initiative by its name, at an age.
  case initiative(String, days: Int)
  /// A launch by its name.
  case launch(String)
  /// A week of a launch, by the launch's name and the week's number.
  case launchWeek(String, Int)
  /// A figure of the year that a what-if begins with.
  case whatIf(WhatIfRow)

  /// Its name in the breadcrumb.
  func title(_ context: ScreenContext) -> String {
    let strings = context.strings
    return switch self {
    case .tile(let kpi):
      "\(strings.kpiName(kpi)), \(strings.date.period(context.chosenPeriod))"
    case .costToDate: strings.cacToDate
    case .shop(let view): strings.curveTitle(view.basis)
    case .channel(let channel, _): channel
    case .cohort(let month, _): strings.cohortName(month)
    case .horizon(let days, _): strings.horizonName(days)
    case .secondPurchase(let days, _): strings.secondPurchase(byDay: days)
    case .ladderStep(let number, _): strings.ladderStep(number)
    case .product(nil, _): strings.wholeShop
    case .product(let product?, _): product.name
    case .beside(let product, let other, _): strings.besideName(product.name, other.name)
    case .firstProduct(let name, _): strings.beganWith(name)
    case .cell(let group, _, let step, _):
      strings.cohortCell(group, step: step, context.shop.currency)
    case .bridge(let row, let period, let comparison):
      row.name(ComparedPeriods(period, comparison, asOf: context.asOf), strings)
    case .best(let percent, let period): strings.bestCustomers(percent, period)
    case .initiative(let name, let days):
      strings.initiativeAge(TextWidth.sanitized(name), days: days)
    case .launch(let name): TextWidth.sanitized(name)
    case .launchWeek(let name, let number):
      strings.launchWeek(TextWidth.sanitized(name), number)
    case .whatIf(let row): row.name(strings)
    }
  }

  /// The question whose answer holds the figure.
  func query(_ context: ScreenContext) -> DataQuery {
    switch self {
    case .tile, .costToDate: .overview(context.grain, asOf: context.asOf)
    case .shop(let view), .channel(_, let view), .cohort(_, let view), .horizon(_, let view):
      view.query(context)
    case .secondPurchase(_, let day), .ladderStep(_, let day): .timing(asOf: day.day(context))
    case .product(_, let day), .firstProduct(_, let day): .products(asOf: day.day(context))
    case .beside(_, let other, let day): .companions(of: other.key, asOf: day.day(context))
    case .cell(_, let rows, _, _): .cohorts(rows, asOf: context.asOf)
    case .bridge(_, let period, let comparison):
      .bridge(period, comparison, asOf: context.asOf)
    case .best(_, let period): .concentration(period, asOf: context.asOf)
    case .initiative, .whatIf: .initiatives(asOf: context.asOf)
    case .launch, .launchWeek: .launches(asOf: context.asOf)
    }
  }

  /// The parts by the answer to `query`; nil for an answer to another question.
  func parts(in answer: DataAnswer, _ context: ScreenContext) -> FigureParts? {
    switch (self, answer) {
    case (.tile(let kpi), .overview(let figures)):
      overview(figures, context)?.parts(of: kpi) ?? FigureParts()
    case (.costToDate, .overview(let figures)):
      overview(figures, context)?.costToDate ?? FigureParts()
    case (.shop(let view), .customerValue(let figures)):
      CustomerValueParts(figures, view, context).shop
    case (.channel(let name, let view), .customerValue(let figures)):
      figures.value.channels.first { $0.channel == name }
        .map(CustomerValueParts(figures, view, context).channel) ?? FigureParts()
    case (.cohort(let month, let view), .customerValue(let figures)):
      figures.value.cohorts.first { $0.month == month }
        .map(CustomerValueParts(figures, view, context).cohort) ?? FigureParts()
    case (.horizon(let days, let view), .customerValue(let figures)):
      figures.value.horizons.first { $0.horizon.days == days }
        .map(CustomerValueParts(figures, view, context).horizon) ?? FigureParts()
    case (.secondPurchase(let days, let day), .timing(let timing)):
      TimingParts(timing, day, context).secondPurchase(byDay: days)
    case (.ladderStep(let number, let day), .timing(let timing)):
      timing.ladder.steps.first { $0.number == number }
        .map(TimingParts(timing, day, context).step) ?? FigureParts()
    case (.product(let product, let day), .products(let table)):
      ProductRow.all(table).first { $0.key == product?.key }
        .map(ProductParts(table, day, context).row) ?? FigureParts()
    case (.beside(let product, _, let day), .companions(let other)):
      other.companions.first { $0.key == product.key }
        .map(CompanionParts(other, day, context).companion) ?? FigureParts()
    case (.firstProduct(let name, let day), .products(let table)):
      table.firstProducts.first { $0.name == name }
        .map(ProductParts(table, day, context).first) ?? FigureParts()
    case (.cell(let group, _, let step, let measure), .cohorts(let table)):
      CohortParts(of: table, group, step: step, measure, context)?.made ?? FigureParts()
    case (.bridge(let row, _, let comparison), .bridge(let bridge)):
      BridgeParts(bridge, comparison, context).parts(of: row)
    case (.best(let percent, let period), .concentration(let concentration)):
      ConcentrationParts(concentration, period, context).parts(ofBest: percent)
    case (.initiative(let name, let days), .initiatives(let page)):
      initiative(name, days: days, page, context)?.made ?? FigureParts()
    case (.launch(let name), .launches(let launches)):
      launches.first { $0.launch.name == name }.map { LaunchParts($0, context).made }
        ?? FigureParts()
    case (.launchWeek(let name, let number), .launches(let launches)):
      week(number, ofLaunch: name, launches, context) ?? FigureParts()
    case (.whatIf(let row), .initiatives(let page)):
      WhatIfParts(WhatIf(page.year), context).made(row)
    default: nil
    }
  }

  private func initiative(
    _ name: String, days: Int, _ page: InitiativesPage, _ context: ScreenContext
  ) -> InitiativeParts? {
    page.initiatives.first { $0.initiative.name == name }.flatMap { figures in
      figures.ages.first { $0.days == days }.map { InitiativeParts(figures, $0, context) }
    }
  }

  private func week(
    _ number: Int, ofLaunch name: String, _ launches: [LaunchFigures], _ context: ScreenContext
  ) -> FigureParts? {
    launches.first { $0.launch.name == name }.flatMap { figures in
      figures.comparison?.weeks.first { $0.number == number }
        .map(LaunchParts(figures, context).made)
    }
  }

  private func overview(
    _ figures: OverviewFigures, _ context: ScreenContext
  ) -> OverviewPartsList? {
    figures.periods.firstIndex(of: context.chosenPeriod)
      .map { OverviewPartsList(figures, $0, context) }
  }
}

/// A product with the name that it has on screen.
struct NamedProduct: Equatable {
  let key: String
  let name: String
}

/// The day that figures over all of history stand at.
enum ValueDay: Equatable {
  /// The as-of day.
  case asOf
  /// The last day of the chosen period, as on the overview.
  case periodEnd

  /// The day itself.
  func day(_ context: ScreenContext) -> CalendarDay {
    switch self {
    case .asOf: context.asOf
    case .periodEnd: min(context.chosenPeriod.lastDay, context.asOf)
    }
  }
}

/// Which figures of customers' value are meant: the day that they stand at, and what they are counted in.
struct ValueView: Equatable {
  let day: ValueDay
  var basis: ValueBasis

  /// The question whose answer holds them.
  func query(_ context: ScreenContext) -> DataQuery {
    .customerValue(basis, asOf: day.day(context))
  }
}
