import Commerce
import Presentation
import TerminalUI

extension CustomerListScreen {
  /// A column on screen: what it shows, how wide, and by what it sorts.
  struct Column {
    let title: (Strings) -> String
    let alignment: TextAlignment
    let minimumWidth: Int
    let idealWidth: Int
    let priority: Int
    let sort: CustomerColumn?
    let cell: (CustomerListScreen, CustomerRow, ScreenContext) -> String
  }

  static let columns: [Column] = [
    Column(
      title: { $0.columnName(CustomerColumn.name) }, alignment: .left, minimumWidth: 12,
      idealWidth: 28, priority: 0, sort: .name, cell: { $0.label($1, $2) }),
    Column(
      title: { $0.addressColumn }, alignment: .left, minimumWidth: 16, idealWidth: 32, priority: 3,
      sort: nil, cell: { $2.hidesPersonalData ? $2.strings.hiddenAddress : $1.key }),
    Column(
      title: { $0.countryColumn }, alignment: .left, minimumWidth: 7, idealWidth: 8, priority: 5,
      sort: nil, cell: { $1.country }),
    Column(
      title: { $0.consentColumn }, alignment: .left, minimumWidth: 4, idealWidth: 4, priority: 4,
      sort: nil, cell: { $2.strings.consent($1.acceptsMarketing) }),
    Column(
      title: { $0.columnName(CustomerColumn.orders) }, alignment: .right, minimumWidth: 6,
      idealWidth: 7, priority: 0, sort: .orders, cell: { $2.strings.number.count($1.orders) }),
    Column(
      title: { $0.columnName(CustomerColumn.net) }, alignment: .right, minimumWidth: 11,
      idealWidth: 13, priority: 0, sort: .net, cell: { $2.money($1.net) }),
    Column(
      title: { $0.columnName(CustomerColumn.margin) }, alignment: .right, minimumWidth: 11,
      idealWidth: 13, priority: 1, sort: .margin, cell: { $2.money($1.margin) }),
    Column(
      title: { $0.columnName(CustomerColumn.firstDay) }, alignment: .right, minimumWidth: 11,
      idealWidth: 11, priority: 2, sort: .firstDay, cell: { $2.strings.date.shortDay($1.firstDay) }),
    Column(
      title: { $0.columnName(CustomerColumn.lastDay) }, alignment: .right, minimumWidth: 11,
      idealWidth: 11, priority: 0, sort: .lastDay, cell: { $2.strings.date.shortDay($1.lastDay) }),
  ]

  func draw(on surface: inout Surface, _ context: ScreenContext) {
    guard context.shop.latestDay != nil else {
      return EmptyStore.draw(on: &surface.canvas, context)
    }
    let area = context.area
    switch summary(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let summary):
      let table = table(summary, context)
      table.draw(on: &surface.canvas, in: area)
      surface.addTargets(of: table, part: 0, in: area)
    }
  }

  private func table(_ summary: CustomerListSummary, _ context: ScreenContext) -> Table {
    let strings = context.strings
    let search = search ?? ""
    let count =
      summary.count == summary.unfilteredCount
      ? strings.customers(summary.count)
      : strings.found(
        strings.number.count(summary.count), of: strings.customers(summary.unfilteredCount))
    return Table(
      columns: CustomerListScreen.columns.map { column in
        TableColumn(
          column.title(strings), alignment: column.alignment, minimumWidth: column.minimumWidth,
          idealWidth: column.idealWidth, priority: column.priority,
          grows: column.sort == .name || column.title(strings) == strings.addressColumn,
          sort: column.sort == sort ? (descending ? .descending : .ascending) : nil)
      },
      rowCount: summary.count, cursor: cursor.row(of: summary.count), offset: cursor.offset,
      totals: [
        TableCell(count), TableCell(""), TableCell(""), TableCell(""),
        TableCell(strings.number.count(summary.occasions)), TableCell(context.money(summary.net)),
        TableCell(context.money(summary.margin)),
      ],
      emptyText: search.isEmpty ? strings.noCustomers : strings.nothingFound(search),
      glyphs: context.glyphs
    ) { index in
      guard let row = row(index, context) else { return [TableCell("…", role: .dim)] }
      return CustomerListScreen.columns.enumerated().map { place, column in
        let text = column.cell(self, row, context)
        let role: StyleRole = column.sort == nil ? .dim : .text
        // The two columns of words are where a search looks.
        let matched = place < 2 ? SearchMatch.range(of: search, in: text) : 0..<0
        return TableCell(text, role: role, matched: matched)
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
