import Commerce
import Metrics
import Presentation
import TerminalUI

/// What is to be expected of all customers together as a table, with the backtest before it.
struct OutlookTable {
  /// The rows, from top to bottom.
  enum Row: CaseIterable {
    case backtest, stillThere, purchases, net, margin
  }

  private let outlook: ShopOutlook
  private let day: CalendarDay
  private let context: ScreenContext

  init(_ outlook: ShopOutlook, asOf day: CalendarDay, _ context: ScreenContext) {
    self.outlook = outlook
    self.day = day
    self.context = context
  }

  private var strings: Strings { context.strings }
  private var totals: ForecastTotals { outlook.totals }
  private var backtest: ForecastBacktest { outlook.backtest }

  /// How an earlier forecast did, or why there is none.
  var note: String {
    if let reason = totals.futureMargin.undefinedReason {
      return strings.reason(reason)
    }
    return backtest.expectedOccasions.value.map {
      strings.outlookNote(
        strings.backtestFact(expected: $0.value, actual: backtest.actualOccasions))
    } ?? ""
  }

  func name(_ row: Row) -> String {
    switch row {
    case .backtest: strings.backtestFact
    case .stillThere: strings.stillThereFact
    case .purchases: strings.expectedPurchasesFigure
    case .net: strings.expectedNetFigure
    case .margin: strings.expectedMarginFigure
    }
  }

  /// The customers of whom something is expected that still are.
  private var stillThere: Figure<Double> {
    totals.meanPAlive.map { $0 * Double(totals.customers) }
  }

  private func estimate(_ row: Row) -> Figure<Estimate>? {
    switch row {
    case .backtest: backtest.expectedOccasions
    case .stillThere: nil
    case .purchases: totals.expectedOccasions
    case .net: totals.futureValue
    case .margin: totals.futureMargin
    }
  }

  private func figure(_ row: Row) -> Figure<Double> {
    estimate(row).map { $0.map(\.value) } ?? stillThere
  }

  private func text(_ row: Row, _ value: Double) -> String {
    switch row {
    case .backtest, .stillThere, .purchases: strings.number.decimal(value, digits: 0)
    case .net, .margin: strings.number.wholeMoney(value, context.shop.currency)
    }
  }

  /// How a figure compares: the backtest with what came, the others with the number of customers.
  private func proportion(_ row: Row) -> String {
    guard let value = figure(row).value else { return "" }
    let perCustomer = value / Double(max(1, totals.customers))
    return switch row {
    case .backtest: strings.came(backtest.actualOccasions, change: backtest.actualChange.value)
    case .stillThere:
      strings.stillThere(strings.number.percentage(perCustomer), of: totals.customers)
    case .purchases: strings.perCustomer(strings.number.decimal(perCustomer, digits: 2))
    case .net, .margin: strings.perCustomer(context.money(perCustomer))
    }
  }

  static func columns(_ context: ScreenContext) -> [TableColumn] {
    let titles = context.strings.outlookColumns
    let money = context.moneyWidth(10)
    return [
      TableColumn(titles[0], minimumWidth: 14, idealWidth: 18),
      TableColumn(titles[1], alignment: .right, minimumWidth: money, idealWidth: money + 2),
      TableColumn(
        titles[2], alignment: .right, minimumWidth: 2 * money + 4, idealWidth: 2 * money + 6,
        priority: 1),
      TableColumn(titles[3], alignment: .right, minimumWidth: 22, idealWidth: 26, priority: 2),
    ]
  }

  /// Whether what came lies outside of what was expected of it: then the models do not fit the shop.
  private var missed: Bool {
    backtest.expectedOccasions.value.map {
      !$0.interval.contains(Double(backtest.actualOccasions))
    } ?? false
  }

  func cells(_ row: Row) -> [TableCell] {
    let interval = estimate(row)?.value?.interval
    let isUncertain = missed && row != .backtest
    return [
      TableCell(name(row)),
      figure(row).value.map {
        TableCell(
          (isUncertain ? "~" : "") + text(row, $0), role: isUncertain ? .uncertain : .figure)
      } ?? TableCell(Strings.dash, role: .dim),
      TableCell(
        interval.map {
          strings.span(from: text(row, $0.lowerBound), to: text(row, $0.upperBound))
        } ?? "", role: .dim),
      TableCell(proportion(row), role: .dim),
    ]
  }

  /// All rows, with the ends of each interval apart.
  var export: ScreenExport {
    ScreenExport(
      list: .table(columns: strings.exportedOutlookColumns, rows: Row.allCases.map(values)),
      fileName: FileName.made(from: strings.outlookTitle(days: Forecast.horizonDays)))
  }

  private func values(_ row: Row) -> [ExportValue] {
    let interval = estimate(row)?.value?.interval
    func value(_ value: Double?) -> ExportValue {
      row == .net || row == .margin ? context.units(value) : .number(value)
    }
    return [
      .text(name(row)), value(figure(row).value), value(interval?.lowerBound),
      value(interval?.upperBound),
      .number(row == .backtest ? Double(backtest.actualOccasions) : nil),
    ]
  }

  /// A row in a few words.
  func words(_ row: Row) -> String {
    cells(row).map(\.text).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The customers that a row is of: those seen by the day of the backtest, else all.
  func opened(_ row: Row, upTo: CalendarDay?) -> Screen {
    let day = row == .backtest ? backtest.calibrationEnd ?? upTo : upTo
    return .customers(CustomerListScreen(.all, upTo: day, title: .words(name(row))))
  }

  /// How the figures come about, and the SQL of what they are fitted to.
  func explanation(_ row: Row) -> Explanation {
    let end = backtest.calibrationEnd
    return Explanation(
      title: strings.outlookTitle(days: Forecast.horizonDays),
      definition: strings.outlookDefinition(days: Forecast.horizonDays), formula: formula,
      population: strings.customers(row == .backtest ? backtest.customers : totals.customers),
      leftOut: strings.leftOutOfCustomerFigures,
      queries: [
        .forecastInputs(ofAll: outlook.inputs, asOf: day),
        .marginRate(outlook.forecast.marginRate, asOf: day),
      ]
        + (end.map { end in
          [
            .forecastPopulation(
              asOf: day, customers: totals.customers, repeaters: totals.repeaters,
              backtestAt: end, actual: backtest.actualOccasions)
          ]
        } ?? []))
  }

  private var formula: [String] {
    var lines = [
      backtest.expectedOccasions.value.map {
        strings.backtestFact + " "
          + strings.backtest(
            asOf: backtest.calibrationEnd, expected: $0.value, actual: backtest.actualOccasions,
            change: backtest.actualChange.value)
      } ?? strings.noForecast(note)
    ]
    if missed { lines.append(strings.backtestMissed) }
    if let model = outlook.forecast.purchases.value?.model {
      lines.append(strings.forecastParameters(model))
    }
    if let model = outlook.forecast.values.value?.model {
      lines.append(strings.valueParameters(model))
    }
    if let net = totals.futureValue.value?.value, let margin = totals.futureMargin.value?.value,
      let rate = outlook.forecast.marginRate.value
    {
      lines.append(
        strings.expectedMarginFormula(
          net: text(.net, net), rate: strings.number.percentage(rate),
          margin: text(.margin, margin)))
    }
    return lines + [
      strings.forecastPopulation(customers: totals.customers, repeaters: totals.repeaters),
      strings.outlookInterval,
    ]
  }
}
