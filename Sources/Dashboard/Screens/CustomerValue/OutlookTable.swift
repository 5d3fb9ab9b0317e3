import Commerce
import Metrics
import Presentation
import TerminalUI

/// What is to be expected of all customers together as a table, with the backtest before it.
struct OutlookTable {
  /// The rows, from top to bottom.
  enum Row: CaseIterable {
    case backtest, stillThere, purchases, net, margin

    func name(_ strings: Strings) -> String {
      switch self {
      case .backtest: strings.backtestFact
      case .stillThere: strings.stillThereFact
      case .purchases: strings.expectedPurchasesFigure
      case .net: strings.expectedNetFigure
      case .margin: strings.expectedMarginFigure
      }
    }

    /// The column of the customers that adds up to it; nil for the backtest, which is of what is past.
    fileprivate var column: ForecastColumn? {
      switch self {
      case .backtest: nil
      case .stillThere: .stillThere
      case .purchases: .purchases
      case .net: .net
      case .margin: .margin
      }
    }
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
  private var verdict: String {
    switch backtest.expectedOccasions {
    case .value(let expected):
      strings.backtestFact(expected: expected.value, actual: backtest.actualOccasions)
    case .undefined(let reason): strings.undefined(reason)
    }
  }

  /// How an earlier forecast did; why a figure under the cursor is undefined.
  ///
  /// - Parameter fits: whether there is room for words; without, they are shorter.
  func note(_ row: Row, fits: (String) -> Bool) -> String {
    if let reason = figure(row).undefinedReason { return strings.reason(reason) }
    let whole = strings.outlookNote(verdict)
    return fits(whole) ? whole : verdict
  }

  /// A row where it is one figure a line; of the backtest with what came.
  func line(_ row: Row) -> FigureList.Line {
    let cell = cells(row)[1]
    return row == .backtest && figure(row).value != nil
      ? FigureList.Line(name(row), verdict) : FigureList.Line(name(row), cell.text, role: cell.role)
  }

  private func name(_ row: Row) -> String { row.name(strings) }

  private func figure(_ row: Row) -> Figure<Estimate> {
    switch row {
    case .backtest: backtest.expectedOccasions
    case .stillThere: totals.stillThere
    case .purchases: totals.expectedOccasions
    case .net: totals.futureValue
    case .margin: totals.futureMargin
    }
  }

  private func text(_ row: Row, _ value: Double) -> String {
    switch row {
    case .backtest, .stillThere, .purchases: strings.number.decimal(value, digits: 0)
    case .net, .margin: strings.number.wholeMoney(value, context.shop.currency)
    }
  }

  /// How a figure compares: the backtest with what came, the others with the number of customers.
  private func proportion(_ row: Row) -> String {
    guard let value = figure(row).value?.value else { return "" }
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

  func cells(_ row: Row) -> [TableCell] {
    guard let estimate = figure(row).value else {
      return [
        TableCell(name(row)), TableCell(Strings.dash, role: .dim), TableCell(""), TableCell(""),
      ]
    }
    let mark = row == .backtest ? "" : strings.mark(backtest)
    return [
      TableCell(name(row)),
      TableCell(
        mark + text(row, estimate.value), role: mark.isEmpty ? .figure : .uncertain),
      TableCell(interval(row, estimate), role: .dim),
      TableCell(proportion(row), role: .dim),
    ]
  }

  private func interval(_ row: Row, _ estimate: Estimate) -> String {
    strings.span(
      from: text(row, estimate.interval.lowerBound), to: text(row, estimate.interval.upperBound))
  }

  /// All rows, with the ends of each interval apart.
  var export: ScreenExport {
    ScreenExport(
      list: .table(columns: strings.exportedOutlookColumns, rows: Row.allCases.map(values)),
      fileName: FileName.made(from: strings.outlookTitle(days: Forecast.horizonDays)))
  }

  private func values(_ row: Row) -> [ExportValue] {
    let estimate = figure(row).value
    func value(_ value: Double?) -> ExportValue {
      row == .net || row == .margin ? context.units(value) : .number(value)
    }
    return [
      .text(name(row)), value(estimate?.value), value(estimate?.interval.lowerBound),
      value(estimate?.interval.upperBound),
      .number(row == .backtest ? Double(backtest.actualOccasions) : nil),
    ]
  }

  /// A row in a few words.
  func words(_ row: Row) -> String {
    cells(row).map(\.text).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The customers that a row is of, each with what is expected; of the backtest those seen by its day, and of what is
  /// undefined those of whom nothing can be expected.
  func opened(_ row: Row, _ day: ValueDay) -> Screen {
    if let column = row.column, figure(row).value != nil {
      return .forecasts(ForecastListScreen(row, sortedBy: column, day))
    }
    let upTo = day == .asOf ? nil : day.day(context)
    let last = row == .backtest ? backtest.calibrationEnd ?? upTo : upTo
    return .customers(
      CustomerListScreen(.all, upTo: last, title: .words(strings.outlookOf(name(row)))))
  }

  /// How the figure of a row comes about, and the SQL of what it is fitted to.
  func explanation(_ row: Row) -> Explanation {
    Explanation(
      title: "\(name(row)), \(strings.outlookTitle(days: Forecast.horizonDays).lowercased())",
      definition: strings.outlookDefinition(days: Forecast.horizonDays), formula: formula(row),
      population: strings.customers(row == .backtest ? backtest.customers : totals.customers),
      leftOut: strings.leftOutOfCustomerFigures + unknownCosts(row), queries: queries(row))
  }

  private func queries(_ row: Row) -> [FigureQuery] {
    let population = backtest.calibrationEnd.map { end in
      FigureQuery.forecastPopulation(
        asOf: day, customers: totals.customers, repeaters: totals.repeaters, backtestAt: end,
        actual: backtest.actualOccasions)
    }
    return [
      population, .forecastInputs(ofAll: outlook.inputs, asOf: day),
      row == .margin ? .marginRate(outlook.forecast.marginRate, asOf: day) : nil,
    ].compactMap(\.self)
  }

  /// That costs which are not known count as 0, where margin is told.
  private func unknownCosts(_ row: Row) -> [String] {
    guard row == .margin, let share = context.shop.knownCosts.share(asOf: day), share < 1 else {
      return []
    }
    return [strings.costsCountAsZero(share)]
  }

  /// The figure with its interval, what it is the sum of, the models, and how an earlier forecast did.
  private func formula(_ row: Row) -> [String] {
    let population = strings.forecastPopulation(
      customers: totals.customers, repeaters: totals.repeaters)
    let tested = strings.tested(backtest)
    switch figure(row) {
    case .undefined where row == .backtest: return [tested, population]
    case .undefined(let reason):
      return ["\(name(row)) = \(strings.undefined(reason))", tested, population]
    case .value(let estimate):
      let figure = row == .backtest ? [tested] : [total(row, estimate), tested]
      let ends = row == .backtest ? ["95 %: \(interval(row, estimate))"] : models(row)
      return figure + ends + [population, strings.outlookInterval]
    }
  }

  private func total(_ row: Row, _ estimate: Estimate) -> String {
    let value = "\(text(row, estimate.value)) (\(interval(row, estimate)))"
    guard row == .margin, let rate = outlook.forecast.marginRate.value,
      let net = totals.futureValue.value
    else { return strings.outlookSum(name(row), ofNet: row == .net, value) }
    return strings.expectedMarginFormula(
      net: text(.net, net.value), rate: strings.number.percentage(rate), margin: value)
  }

  /// The parameters of the models that a figure is made by.
  private func models(_ row: Row) -> [String] {
    let purchases = outlook.forecast.purchases.value.map { strings.forecastParameters($0.model) }
    let values =
      row == .net || row == .margin
      ? outlook.forecast.values.value.map { strings.valueParameters($0.model) } : nil
    return [purchases, values].compactMap(\.self)
  }
}
