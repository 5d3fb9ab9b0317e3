import Commerce
import Metrics
import Presentation
import TerminalUI

extension CustomerListScreen {
  /// What a column shows.
  enum Field {
    case name, address, country, consent, orders, net, margin, firstDay, lastDay
  }

  /// A column on screen: what it shows, how wide, and by what it sorts.
  struct Column {
    let field: Field
    let minimumWidth: Int
    let idealWidth: Int
    let priority: Int
    let sort: CustomerColumn?

    init(
      _ field: Field, _ minimumWidth: Int, _ idealWidth: Int, priority: Int,
      sort: CustomerColumn? = nil
    ) {
      self.field = field
      self.minimumWidth = minimumWidth
      self.idealWidth = idealWidth
      self.priority = priority
      self.sort = sort
    }

    /// Whether it holds amounts of money.
    var isMoney: Bool { field == .net || field == .margin }

    /// Whether it holds words; the others hold numbers and stand right.
    var isText: Bool {
      switch field {
      case .name, .address, .country, .consent: true
      default: false
      }
    }
  }

  static let columns = [
    Column(.name, 15, 26, priority: 0, sort: .name), Column(.address, 22, 34, priority: 3),
    Column(.country, 7, 8, priority: 5), Column(.consent, 4, 4, priority: 4),
    Column(.orders, 9, 10, priority: 0, sort: .orders),
    Column(.net, 12, 14, priority: 0, sort: .net),
    Column(.margin, 12, 14, priority: 1, sort: .margin),
    Column(.firstDay, 11, 11, priority: 2, sort: .firstDay),
    Column(.lastDay, 11, 11, priority: 0, sort: .lastDay),
  ]

  private func columnTitle(_ column: Column, _ strings: Strings) -> String {
    if let sort = column.sort { return strings.columnName(sort) }
    return switch column.field {
    case .address: strings.addressColumn
    case .country: strings.countryColumn
    default: strings.consentColumn
    }
  }

  private func text(_ field: Field, _ row: CustomerRow, _ context: ScreenContext) -> String {
    let strings = context.strings
    return switch field {
    case .name: label(row, context)
    case .address: context.hidesPersonalData ? strings.hiddenAddress : row.key
    case .country: row.country
    case .consent: strings.consent(row.acceptsMarketing)
    case .orders: strings.number.count(row.orders)
    case .net: context.money(row.net)
    case .margin: context.money(row.margin)
    case .firstDay: strings.date.shortDay(row.firstDay)
    case .lastDay: strings.date.shortDay(row.lastDay)
    }
  }

  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch summary(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let summary):
      let layout = CustomerListLayout(context)
      surface.draw(table(summary, context), part: 0, in: layout.list)
      drawCard(on: &surface.canvas, in: layout.card, context)
    }
  }

  /// The card of the customer under the cursor.
  private func drawCard(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    guard let (row, query) = cardBeside(context) else { return }
    canvas.addFollower(rect)
    let strings = context.strings
    Section(title: TextWidth.sanitized(label(row, context)), glyphs: context.glyphs)
      .draw(on: &canvas, in: rect)
    let inner = Section.inner(of: rect).inset(left: 1, right: 1)
    let card = context.load(query) {
      if case .customerCard(let card) = $0 { card } else { nil }
    }
    switch card {
    case .loading: TextBlock(strings.loading, role: .dim).draw(on: &canvas, in: inner)
    case .failed(let reason): TextBlock(reason, role: .error).draw(on: &canvas, in: inner)
    case .loaded(let card):
      let drawing = CustomerCardDrawing(card, asOf: lastDay(context), context)
      let facts = drawing.facts
      let (upper, lower) = inner.splitTop((facts.count + 1) / 2 + 1)
      drawing.draw(facts, columns: 2, on: &canvas, in: upper)
      drawing.orders(nil).draw(on: &canvas, in: lower)
    }
  }

  /// Its first customers without a cursor, as it stands beside another screen.
  func table(of rows: [CustomerRow], _ context: ScreenContext) -> Table {
    table(count: rows.count, cursor: nil, totals: nil, context) { rows[$0] }
  }

  /// The column that the list is sorted by; that of the net where it is sorted by name.
  private var figureColumn: Int {
    let figure = list.column == .name ? CustomerColumn.net : list.column
    return CustomerListScreen.columns.firstIndex { $0.sort == figure } ?? 0
  }

  private func table(_ summary: CustomerListSummary, _ context: ScreenContext) -> Table {
    let strings = context.strings
    let count =
      summary.count == summary.unfilteredCount
      ? strings.customers(summary.count)
      : strings.found(
        strings.number.count(summary.count), of: strings.number.count(summary.unfilteredCount))
    return table(
      count: summary.count, cursor: list.cursor.row(of: summary.count),
      totals: [
        TableCell(count, takesNext: true), TableCell(""), TableCell(""), TableCell(""),
        TableCell(strings.number.count(summary.occasions)), TableCell(context.money(summary.net)),
        TableCell(context.money(summary.margin)),
      ], context
    ) { row($0, context) }
  }

  /// The table of so many customers; `row` gives one, nil while it is on its way.
  private func table(
    count: Int, cursor: Int?, totals: [TableCell]?, _ context: ScreenContext,
    row: @escaping (Int) -> CustomerRow?
  ) -> Table {
    let (strings, search) = (context.strings, list.search)
    return Table(
      columns: CustomerListScreen.columns.map { column in
        TableColumn(
          columnTitle(column, strings), alignment: column.isText ? .left : .right,
          minimumWidth: column.isMoney
            ? context.moneyWidth(column.minimumWidth) : column.minimumWidth,
          idealWidth: column.isMoney ? context.moneyWidth(column.idealWidth) : column.idealWidth,
          priority: column.priority, grows: column.field == .name || column.field == .address,
          sort: column.sort == list.column ? (list.descending ? .descending : .ascending) : nil)
      },
      rowCount: count, cursor: cursor, offset: list.cursor.offset, totals: totals,
      emptyText: search.isEmpty ? strings.noCustomers : strings.nothingFound(search),
      essentials: Table.Essentials(figure: figureColumn), glyphs: context.glyphs
    ) { index in
      guard let row = row(index) else { return [TableCell("…", role: .dim)] }
      return CustomerListScreen.columns.map { column in
        let text = text(column.field, row, context)
        // Name and address are where a search looks; what stands there while they are hidden is neither.
        let isSearched =
          !context.hidesPersonalData && (column.field == .name || column.field == .address)
        // Who has no name stands under the address, which is then not said twice.
        return TableCell(
          text, matched: isSearched ? SearchMatch.range(of: search, in: text) : 0..<0,
          takesNext: isSearched && column.field == .name && text == row.key)
      }
    }
  }
}

/// Where a search matches a text on screen.
enum SearchMatch {
  /// The characters of the first match, letter case ignored; none without one.
  static func range(of search: String, in text: String) -> Range<Int> {
    let wanted = Array(search.lowercased())
    let letters = Array(text.lowercased())
    guard !wanted.isEmpty, letters.count >= wanted.count, letters.count == text.count else {
      return 0..<0
    }
    for start in 0...(letters.count - wanted.count)
    where Array(letters[start..<start + wanted.count]) == wanted {
      return start..<start + wanted.count
    }
    return 0..<0
  }
}
