import Metrics
import Presentation
import TerminalUI

extension ProductsPage {
  /// Draws the products with what is bought beside the chosen one, or the focused part.
  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch Self.table(valueDay, context) {
    case .loading:
      StateDrawing.empty([context.strings.readingProducts], on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let table):
      guard !table.firstProducts.isEmpty else {
        return StateDrawing.empty([context.strings.nobodyBought], on: &surface.canvas, context)
      }
      if context.isCompact {
        return drawLines(table, on: &surface, context)
      }
      let layout = ProductsLayout(context, focus: part)
      drawProducts(table, focus: part, on: &surface, in: layout.products, layout.words, context)
      drawCompanions(table, on: &surface, in: layout.companions, context)
      drawFirsts(table, on: &surface, in: layout.firsts, context)
      if !layout.meaning.isEmpty {
        explanation(context)?.drawMeaning(on: &surface.canvas, in: layout.meaning, context)
      }
    }
  }

  /// Draws the products beside other parts of the panel, none of which they take the keys from.
  func drawBeside(on surface: inout Surface, in rect: Rect, _ context: ScreenContext) {
    guard !rect.isEmpty else { return }
    switch Self.table(valueDay, context) {
    case .loaded(let table):
      let (list, words) = rect.splitBottom(1)
      drawProducts(table, focus: nil, on: &surface, in: list, words, context)
    case .loading, .failed:
      Section(title: context.strings.productsTitle, glyphs: context.glyphs)
        .draw(on: &surface.canvas, in: rect)
      var (words, role) = (context.strings.readingProducts, StyleRole.dim)
      if case .failed(let reason) = Self.table(valueDay, context) {
        (words, role) = (reason, .error)
      }
      TextBlock(words, role: role).draw(
        on: &surface.canvas, in: Section.inner(of: rect).inset(left: 1, right: 1))
    }
  }

  private func drawProducts(
    _ table: ProductTable, focus: Part?, on surface: inout Surface, in rect: Rect,
    _ wordsPlace: Rect, _ context: ScreenContext
  ) {
    let strings = context.strings
    let (rows, tables) = (rows(table), ProductTables(context))
    ProductList(
      part: .products, focus: focus, title: strings.productsTitle,
      note: strings.lastYear(ProductTable.recentDays), list: products, count: rows.count,
      figure: 3, showsChart: showsChart, columns: tables.columns(products),
      cells: { tables.cells(rows[$0]) }, bar: { tables.bar(rows[$0]) }
    ).draw(on: &surface, in: rect, context)
    surface.canvas.addFollower(wordsPlace)
    let words =
      table.products.isEmpty ? strings.noProducts : row(table)?.words(strings) ?? ""
    TextBlock(words, role: .dim).draw(
      on: &surface.canvas, in: wordsPlace.inset(left: 1, right: 1))
  }

  private func drawCompanions(
    _ table: ProductTable, on surface: inout Surface, in rect: Rect,
    _ context: ScreenContext
  ) {
    let strings = context.strings
    let beside = beside(table, context)
    if part != .companions { surface.canvas.addFollower(rect) }
    let (rows, tables) = (beside.map(companions) ?? [], ProductTables(context))
    ProductList(
      part: .companions, focus: part, title: strings.besideTitle(besideProduct(table)?.name),
      note: beside.map { strings.besideNote(after: $0.after, purchases: $0.purchases) } ?? "",
      list: companions, count: rows.count, figure: 1, showsChart: showsChart,
      emptyText: besideProduct(table) == nil
        ? strings.noProducts : beside == nil ? strings.loading : strings.nothingBeside,
      columns: tables.columns(companions), cells: { tables.cells(rows[$0]) },
      bar: { tables.bar(rows[$0]) }
    ).draw(on: &surface, in: rect, context)
  }

  private func drawFirsts(
    _ table: ProductTable, on surface: inout Surface, in rect: Rect,
    _ context: ScreenContext
  ) {
    let (rows, tables) = (firsts(table), ProductTables(context))
    ProductList(
      part: .firsts, focus: part, title: context.strings.firstProductsTitle, note: "",
      list: firsts, count: rows.count, figure: 3, showsChart: showsChart,
      columns: tables.columns(firsts), cells: { tables.cells(rows[$0]) },
      bar: { tables.bar(rows[$0]) }
    ).draw(on: &surface, in: rect, context)
  }

  /// What carries the shop, and below it the focused part, one figure a line.
  private func drawLines(
    _ table: ProductTable, on surface: inout Surface, _ context: ScreenContext
  ) {
    let strings = context.strings
    let tables = ProductTables(context)
    func line(_ cells: [TableCell], _ figure: Int) -> FigureList.Line {
      FigureList.Line(cells[0].text, cells[figure].text, role: cells[figure].role)
    }
    let lines: [FigureList.Line]
    let cursor: ListCursor
    switch part {
    case .companions:
      lines = (beside(table, context).map(companions) ?? []).map { line(tables.cells($0), 1) }
      cursor = companions.cursor
    case .firsts:
      lines = firsts(table).map { line(tables.cells($0), 3) }
      cursor = firsts.cursor
    case .products:
      lines = rows(table).map { line(tables.cells($0), 3) }
      cursor = products.cursor
    }
    let title =
      switch part {
      case .companions: strings.besideTitle(besideProduct(table)?.name)
      case .firsts: strings.firstProductsTitle
      case .products: strings.productsTitle
      }
    CardLines.draw(
      facts: [FigureList.Line(title, "", role: .heading)], rows: lines,
      cursor: cursor.row(of: lines.count), part: part.rawValue, on: &surface, context)
  }
}

/// A list of products as a table or as bars.
private struct ProductList<Column: SortColumn> {
  let part: ProductsPage.Part
  let focus: ProductsPage.Part?
  let title: String
  let note: String
  let list: SortedList<Column>
  let count: Int
  /// Index of the column that stays however narrow it is.
  let figure: Int
  let showsChart: Bool
  var emptyText = ""
  let columns: [TableColumn]
  let cells: (Int) -> [TableCell]
  let bar: (Int) -> Flow.Part

  func draw(on surface: inout Surface, in rect: Rect, _ context: ScreenContext) {
    let isFocused = part == focus
    let fits = Section.fits(title: title, note: note, width: rect.width)
    let section = Section(
      title: title, note: fits ? note : "", isFocused: isFocused, glyphs: context.glyphs)
    guard !showsChart else {
      return TitledBars(
        section: section, bars: (0..<count).map(bar), cursor: list.cursor, isFocused: isFocused,
        emptyText: emptyText, glyphs: context.glyphs
      ).draw(on: &surface, in: rect, part: part.rawValue)
    }
    TitledTable(
      section: section,
      table: Table(
        columns: columns, rowCount: count, cursor: list.cursor.row(of: count),
        offset: list.cursor.offset, isFocused: isFocused, emptyText: emptyText,
        essentials: Table.Essentials(figure: figure), glyphs: context.glyphs, row: cells)
    ).draw(on: &surface, in: rect, part: part.rawValue)
  }
}
