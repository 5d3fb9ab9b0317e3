import Commerce
import Metrics
import Presentation
import TerminalUI

/// What a figure that is expected of all customers is made of: each of them with what is expected.
struct ForecastListScreen: ScreenModel {
  /// The figure that opened it.
  let row: OutlookTable.Row
  let day: ValueDay
  private(set) var list: SortedList<ForecastColumn>

  init(_ row: OutlookTable.Row, sortedBy column: ForecastColumn, _ day: ValueDay) {
    self.row = row
    self.day = day
    list = SortedList(by: column)
  }

  var screen: Screen { .forecasts(self) }

  func title(_ context: ScreenContext) -> String { row.name(context.strings) }

  func scope(_ context: ScreenContext) -> String {
    context.strings.outlookScope(asOf: day.day(context), days: Forecast.horizonDays)
  }

  private func query(_ context: ScreenContext) -> ForecastListQuery {
    ForecastListQuery(
      asOf: day.day(context), sort: list.column, descending: list.descending)
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    guard context.shop.latestDay != nil else { return [] }
    let query = query(context)
    let wanted: [DataQuery] = [.shopForecast(asOf: query.asOf), .forecastList(query)]
    guard let count = summary(context).value?.count else { return wanted }
    return wanted
      + ListPages.visible(list.cursor, count: count, height: rowHeight(context)).map {
        .forecastPage(query, page: $0)
      }
  }

  private func summary(_ context: ScreenContext) -> Loadable<ForecastListSummary> {
    context.load(.forecastList(query(context))) {
      if case .forecastList(let summary) = $0 { summary } else { nil }
    }
  }

  private func row(_ index: Int, _ context: ScreenContext) -> ForecastRow? {
    context.row(index, page: { .forecastPage(query(context), page: $0) }) {
      if case .forecastPage(let rows) = $0 { rows } else { nil }
    }
  }

  /// The customer under the cursor; nil while the page is on its way.
  private func chosen(_ context: ScreenContext) -> ForecastRow? {
    list.cursor.row(of: summary(context).value?.count ?? 0).flatMap { row($0, context) }
  }

  private func rowHeight(_ context: ScreenContext) -> Int {
    Table.visibleRowCount(height: context.area.height, hasTotals: true)
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard (summary(context).value?.count ?? 0) > 0 else { return [] }
    return [.open, .sortColumn, .sortDirection, .export, .explain, .copy, .moveDown, .moveLeft]
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    guard command == .open else {
      return list.handle(
        command, count: summary(context).value?.count ?? 0, height: rowHeight(context),
        context.strings)
    }
    guard let row = chosen(context) else { return .done }
    let name = row.name.isEmpty ? row.key : row.name
    let upTo = day == .asOf ? nil : day.day(context)
    return .open(.customer(CustomerCardScreen(id: row.id, name: name, upTo: upTo)))
  }

  mutating func choose(part: Int, row: Int, column: Int, _ context: ScreenContext) {
    list.choose(row: row)
  }

  mutating func sort(
    byHeader column: Int, ofPart part: Int, _ context: ScreenContext
  ) -> ScreenAction {
    list.sort(
      byHeader: column, of: [nil, nil] + ForecastColumn.allCases.map { $0 }, context.strings)
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard (summary(context).value?.count ?? 0) > 0 else { return nil }
    return ScreenExport(
      list: .forecasts(query(context)), fileName: FileName.made(from: title(context)))
  }

  func copyText(_ context: ScreenContext) -> String? {
    chosen(context).map { context.hidesPersonalData ? label($0, context) : $0.key }
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    outlook(context).map { OutlookTable($0, asOf: day.day(context), context).explanation(row) }
  }

  private func outlook(_ context: ScreenContext) -> ShopOutlook? {
    context.load(.shopForecast(asOf: day.day(context))) {
      if case .shopForecast(let outlook) = $0 { outlook } else { nil }
    }.value
  }

  /// What a customer is called on screen.
  private func label(_ row: ForecastRow, _ context: ScreenContext) -> String {
    context.hidesPersonalData
      ? context.strings.hiddenName(Int(row.id)) : row.name.isEmpty ? row.key : row.name
  }

  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch summary(context) {
    case .loading:
      StateDrawing.empty(
        [context.fitting(.forecastList(query(context)))], on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let summary):
      // Another as-of day may have nothing to expect.
      if let reason = summary.undefinedReason {
        let words = context.strings.noForecast(context.strings.reason(reason))
        return StateDrawing.empty([words], on: &surface.canvas, context)
      }
      surface.draw(table(summary, context), part: 0, in: context.area)
    }
  }

  private func table(_ summary: ForecastListSummary, _ context: ScreenContext) -> Table {
    let strings = context.strings
    // As on the panel: what did not hold before is no more than rough.
    let mark = outlook(context).map { strings.mark($0.backtest) } ?? ""
    func amount(_ value: Double?) -> String {
      value.map { mark + context.money($0) } ?? Strings.dash
    }
    func column(_ column: ForecastColumn, _ width: Int, priority: Int) -> TableColumn {
      TableColumn(
        strings.columnName(column), alignment: .right, minimumWidth: width,
        idealWidth: width + 2, priority: priority,
        sort: column == list.column ? (list.descending ? .descending : .ascending) : nil)
    }
    let money = context.moneyWidth(12)
    let place = ForecastColumn.allCases.firstIndex(of: list.column) ?? 0
    return Table(
      columns: [
        TableColumn(
          strings.columnName(CustomerColumn.name), minimumWidth: 15, idealWidth: 26, grows: true),
        TableColumn(
          strings.addressColumn, minimumWidth: 22, idealWidth: 34, priority: 2, grows: true),
        column(.stillThere, 11, priority: 0), column(.purchases, 9, priority: 0),
        column(.net, money, priority: 0), column(.margin, money, priority: 1),
      ],
      rowCount: summary.count, cursor: list.cursor.row(of: summary.count),
      offset: list.cursor.offset,
      totals: [
        TableCell(strings.customers(summary.count)), TableCell(""),
        TableCell(mark + strings.number.decimal(summary.stillThere, digits: 0)),
        TableCell(mark + strings.number.decimal(summary.purchases, digits: 0)),
        TableCell(amount(summary.net)), TableCell(amount(summary.margin)),
      ], emptyText: strings.noCustomersYet, essentials: Table.Essentials(figure: place + 2),
      glyphs: context.glyphs
    ) { index in
      guard let row = row(index, context) else { return [TableCell("…", role: .dim)] }
      return [
        TableCell(label(row, context)),
        TableCell(context.hidesPersonalData ? strings.hiddenAddress : row.key),
        TableCell(mark + strings.number.percentage(row.stillThere)),
        TableCell(mark + strings.expectedCount(row.purchases)), TableCell(amount(row.net)),
        TableCell(amount(row.margin)),
      ]
    }
  }
}
