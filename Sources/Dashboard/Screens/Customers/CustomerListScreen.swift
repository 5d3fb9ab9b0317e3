import Commerce
import Metrics
import Presentation
import TerminalUI

/// A list of customers: panel 6, and what a figure about people opens to.
struct CustomerListScreen: ScreenModel {
  /// Where the list's name comes from.
  enum Title: Equatable {
    /// A panel of that name.
    case panel(Panel)
    /// Words of the figure that opened it.
    case words(String)
    /// Words that tell where people live, and others for while that is hidden.
    case place(String, hidden: String)

    func text(_ context: ScreenContext) -> String {
      switch self {
      case .panel(let panel): context.strings.panelName(panel)
      case .words(let words): words
      case .place(let words, let hidden): context.hidesPersonalData ? hidden : words
      }
    }
  }

  let customers: CustomerSelection
  let occasions: OccasionScope
  /// The last day that counts, where it is before the dashboard's: a figure of a past period.
  let upTo: CalendarDay?
  let name: Title
  private(set) var list = SortedList(by: CustomerColumn.net)

  init(
    _ customers: CustomerSelection, occasions: OccasionScope = .everything,
    upTo: CalendarDay? = nil, title: Title
  ) {
    self.customers = customers
    self.occasions = occasions
    self.upTo = upTo
    name = title
  }

  var screen: Screen { .customers(self) }

  var search: String? {
    get { list.search }
    set { list.search = newValue ?? "" }
  }

  func title(_ context: ScreenContext) -> String { name.text(context) }

  func scope(_ context: ScreenContext) -> String {
    let strings = context.strings
    guard context.shop.latestDay != nil else { return "" }
    switch occasions.choice {
    case .product(let product):
      return strings.scopeOfProduct(
        since: product.since.map(strings.date.day), asOf: strings.date.day(lastDay(context)))
    case .marked(let marked):
      return strings.scopeReturning(
        strings.scopeDays(marked.days.lowerBound, marked.days.upperBound.advanced(by: -1)))
    case nil: break
    }
    guard let days = occasions.days else {
      return strings.scopeAll(occasions.kind, asOf: lastDay(context))
    }
    let words = strings.scopeDays(days.first, min(days.last, context.asOf))
    return occasions.kind == .returning ? strings.scopeReturning(words) : words
  }

  func lastDay(_ context: ScreenContext) -> CalendarDay {
    min(upTo ?? context.asOf, context.asOf)
  }

  /// The list that is on screen.
  func query(_ context: ScreenContext) -> CustomerListQuery {
    CustomerListQuery(
      customers: customers, scope: occasions, asOf: lastDay(context), sort: list.column,
      descending: list.descending, search: list.search)
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    guard context.shop.latestDay != nil else { return [] }
    let query = query(context)
    guard let count = summary(context).value?.count else { return [.customerList(query)] }
    return [.customerList(query)] + (todayQuery(context).map { [$0] } ?? [])
      + ListPages.visible(list.cursor, count: count, height: rowHeight(context)).map {
        .customerPage(query, page: $0)
      } + (cardBeside(context).map { [$0.query] } ?? [])
  }

  /// The lists for today, by whose rules the people of one of them are told in SQL; nil for any other people.
  private func todayQuery(_ context: ScreenContext) -> DataQuery? {
    guard case .today(let people) = customers else { return nil }
    return .today(people.query(asOf: lastDay(context)))
  }

  /// The customer under the cursor, whose card stands beside the list; nil where there is no room for one.
  func cardBeside(_ context: ScreenContext) -> (row: CustomerRow, query: DataQuery)? {
    guard !CustomerListLayout(context).card.isEmpty, let count = summary(context).value?.count,
      let row = list.cursor.row(of: count).flatMap({ row($0, context) })
    else { return nil }
    return (row, .customerCard(id: row.id, asOf: lastDay(context)))
  }

  func summary(_ context: ScreenContext) -> Loadable<CustomerListSummary> {
    context.load(.customerList(query(context))) {
      if case .customerList(let summary) = $0 { summary } else { nil }
    }
  }

  /// A row of the list; nil while its page is on its way.
  func row(_ index: Int, _ context: ScreenContext) -> CustomerRow? {
    context.row(index, page: { .customerPage(query(context), page: $0) }) {
      if case .customerPage(let rows) = $0 { rows } else { nil }
    }
  }

  /// The rows of the list that fit.
  func rowHeight(_ context: ScreenContext) -> Int {
    Table.visibleRowCount(height: context.area.height, hasTotals: true)
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard let summary = summary(context).value, summary.unfilteredCount > 0 else { return [] }
    guard summary.count > 0 else { return [.search] }
    return [
      .open, .search, .sortColumn, .sortDirection, .export, .explain, .copy, .moveDown, .moveLeft,
    ]
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    let count = summary(context).value?.count ?? 0
    guard command == .open else {
      return list.handle(
        command, count: count, height: rowHeight(context), context.strings)
    }
    guard let index = list.cursor.row(of: count), let row = row(index, context) else {
      return .done
    }
    let name = row.name.isEmpty ? row.key : row.name
    return .open(.customer(CustomerCardScreen(id: row.id, name: name, upTo: upTo)))
  }

  mutating func choose(part: Int, row: Int, column: Int, _ context: ScreenContext) {
    list.choose(row: row)
  }

  mutating func sort(
    byHeader column: Int, ofPart part: Int, _ context: ScreenContext
  ) -> ScreenAction {
    list.sort(byHeader: column, of: Self.columns.map(\.sort), context.strings)
  }

  /// What a customer is called on screen.
  func label(_ row: CustomerRow, _ context: ScreenContext) -> String {
    context.hidesPersonalData
      ? context.strings.hiddenName(Int(row.id)) : row.name.isEmpty ? row.key : row.name
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard (summary(context).value?.count ?? 0) > 0 else { return nil }
    return ScreenExport(
      list: .customers(query(context)), fileName: FileName.made(from: title(context)))
  }

  func copyText(_ context: ScreenContext) -> String? {
    guard let count = summary(context).value?.count, let index = list.cursor.row(of: count),
      let row = row(index, context)
    else { return nil }
    return context.hidesPersonalData ? label(row, context) : row.key
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let summary = summary(context).value else { return nil }
    let strings = context.strings
    return Explanation(
      title: title(context), definition: definition(context),
      formula: [
        "\(strings.columnName(CustomerColumn.net)) = \(context.money(summary.net))",
        "\(strings.columnName(CustomerColumn.margin)) = \(context.money(summary.margin))",
        "\(strings.columnName(CustomerColumn.orders)) = \(strings.number.count(summary.occasions))",
      ],
      population: strings.customers(summary.count) + ", " + scope(context),
      leftOut: strings.leftOutOfCustomerFigures
        + (list.search.isEmpty ? [] : [strings.noSQLOfSearch]),
      queries: queries(of: summary, context))
  }

  /// Which side of the gifts margin is on is said where there are any.
  private func definition(_ context: ScreenContext) -> String {
    context.strings.customerListDefinition
      + context.marginNote(isAfter: occasions.afterGiveaways)
  }

  /// None for a list that a search narrows: names are matched without case and accents, which SQL has no word for.
  private func queries(
    of summary: CustomerListSummary, _ context: ScreenContext
  ) -> [FigureQuery] {
    guard list.search.isEmpty else { return [] }
    if case .today(let people) = customers { return queries(of: people, summary, context) }
    let last = lastDay(context)
    return [
      .customers(
        customers, purchases: occasions.kind, choosing: occasions.choice,
        from: occasions.days?.first, through: min(occasions.days?.last ?? last, last), asOf: last,
        windowDays: context.shop.activityWindowDays, scoring: context.shop.scoring,
        movesRefunds: occasions.movesRefunds, afterGiveaways: occasions.afterGiveaways,
        in: context.shop.currency, chance: summary.chance, count: summary.count,
        occasions: summary.occasions,
        net: summary.net, margin: summary.margin)
    ].compactMap(\.self)
  }

  private func queries(
    of people: TodayChoice, _ summary: CustomerListSummary, _ context: ScreenContext
  ) -> [FigureQuery] {
    todayPage(context).map {
      TodayTables($0, context).queries(of: people, on: occasions.days, summary)
    } ?? []
  }

  private func todayPage(_ context: ScreenContext) -> TodayPage? {
    todayQuery(context).flatMap {
      context.load($0) { if case .today(let page) = $0 { page } else { nil } }.value
    }
  }
}
