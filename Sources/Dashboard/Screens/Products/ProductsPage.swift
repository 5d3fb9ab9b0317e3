import Metrics
import Presentation
import TerminalUI

/// The products on panel 7: what each is to the shop, what is bought beside the chosen one, and what became of customers
/// by the product that they began with.
struct ProductsPage: Equatable, Sendable {
  /// Its parts, in the order in which Tab goes through them; their numbers go on from those of the panel's other parts.
  enum Part: Int, ScreenPart {
    case products = 4
    case companions, firsts

    var named: PanelPart {
      switch self {
      case .products: .products
      case .companions: .companions
      case .firsts: .firstProducts
      }
    }
  }

  var part = Part.products
  /// The day that the figures stand at.
  let valueDay: ValueDay
  private(set) var products = SortedList(by: ProductColumn.purchases)
  private(set) var companions = SortedList(by: CompanionColumn.next)
  private(set) var firsts = SortedList(by: FirstProductColumn.customers)
  /// Whether the focused part is drawn as bars.
  private(set) var showsChart = false

  mutating func preferTable() { showsChart = false }

  init(_ valueDay: ValueDay) {
    self.valueDay = valueDay
    // Above it stands the shop, beside which nothing is bought.
    products.choose(row: 1)
  }

  // MARK: What it shows

  /// The products on a day.
  static func table(_ day: ValueDay, _ context: ScreenContext) -> Loadable<ProductTable> {
    context.load(.products(asOf: day.day(context))) {
      if case .products(let table) = $0 { table } else { nil }
    }
  }

  /// What is bought beside a product on a day.
  static func companions(
    of key: String, _ day: ValueDay, _ context: ScreenContext
  ) -> Loadable<ProductCompanions> {
    context.load(.companions(of: key, asOf: day.day(context))) {
      if case .companions(let companions) = $0 { companions } else { nil }
    }
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    let day = valueDay.day(context)
    let key = Self.table(valueDay, context).value.flatMap { besideProduct($0)?.key }
    return [.products(asOf: day)] + (key.map { [.companions(of: $0, asOf: day)] } ?? [])
  }

  /// The shop and its products as they are sorted.
  func rows(_ table: ProductTable) -> [ProductRow] {
    products.column.sorted(ProductRow.all(table), descending: products.descending)
  }

  func companions(_ product: ProductCompanions) -> [ProductCompanion] {
    companions.column.sorted(product.companions, descending: companions.descending)
  }

  func firsts(_ table: ProductTable) -> [FirstProductFigures] {
    firsts.column.sorted(table.firstProducts, descending: firsts.descending)
  }

  /// The row of the products under the cursor.
  func row(_ table: ProductTable) -> ProductRow? {
    let rows = rows(table)
    return products.cursor.row(of: rows.count).map { rows[$0] }
  }

  /// The product beside which others stand: the one under the cursor, below the shop the first one.
  func besideProduct(_ table: ProductTable) -> ProductFigures? {
    let rows = rows(table)
    return products.cursor.row(of: rows.count).flatMap { place in
      rows.indices.contains(max(1, place)) ? rows[max(1, place)].product : nil
    }
  }

  /// What stands beside it; nil while that is on its way, and where no product is known.
  func beside(_ table: ProductTable, _ context: ScreenContext) -> ProductCompanions? {
    besideProduct(table).flatMap { Self.companions(of: $0.key, valueDay, context).value }
  }

  func companion(_ product: ProductCompanions) -> ProductCompanion? {
    let rows = companions(product)
    return companions.cursor.row(of: rows.count).map { rows[$0] }
  }

  func first(_ table: ProductTable) -> FirstProductFigures? {
    let rows = firsts(table)
    return firsts.cursor.row(of: rows.count).map { rows[$0] }
  }

  // MARK: What keys do

  func hint(_ command: Command, _ strings: Strings) -> String? {
    command == .tableOrChart && !showsChart ? strings.chartHint : nil
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard let table = Self.table(valueDay, context).value, !table.firstProducts.isEmpty else {
      return [.nextPart]
    }
    return [
      .open, .nextPart, .explain, .sortColumn, .sortDirection, .export, .tableOrChart, .zoom, .copy,
      .moveDown, .moveLeft,
    ]
  }

  /// The parts that there is something in: where no product is known nothing stands beside one.
  func parts(_ context: ScreenContext) -> [Part] {
    let table = Self.table(valueDay, context).value
    return Part.allCases.filter { $0 != .companions || table?.products.isEmpty != true }
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    guard let table = Self.table(valueDay, context).value, !table.firstProducts.isEmpty else {
      return nil
    }
    let strings = context.strings
    let layout = ProductsLayout(context, focus: part)
    switch (command, part) {
    case (.tableOrChart, _):
      showsChart.toggle()
      return .done
    case (.open, _): return opened(table, context)
    case (_, .companions):
      return companions.handle(
        command, count: beside(table, context)?.companions.count ?? 0,
        height: visibleRowCount(in: layout.companions), strings)
    case (_, .firsts):
      return firsts.handle(
        command, count: table.firstProducts.count,
        height: visibleRowCount(in: layout.firsts), strings)
    case (_, .products):
      let before = besideProduct(table)?.key
      let action = products.handle(
        command, count: table.products.count + 1,
        height: visibleRowCount(in: layout.products), strings)
      // Beside another product other rows stand.
      if besideProduct(table)?.key != before { companions.begin() }
      return action
    }
  }

  private func visibleRowCount(in rect: Rect) -> Int {
    showsChart
      ? TitledBars.visibleRowCount(in: rect) : TitledTable.visibleRowCount(in: rect)
  }

  private func opened(_ table: ProductTable, _ context: ScreenContext) -> ScreenAction {
    func parts(_ figure: PartsFigure) -> ScreenAction { .open(.parts(FigurePartsScreen(figure))) }
    switch part {
    case .companions:
      guard let product = beside(table, context), let companion = companion(product) else {
        return .tell(Message(context.strings.nothingBeside))
      }
      return parts(
        .beside(
          NamedProduct(key: companion.key, name: companion.name),
          of: NamedProduct(key: product.key, name: product.name), valueDay))
    case .firsts:
      return first(table).map { parts(.firstProduct($0.name, valueDay)) } ?? .done
    case .products:
      return row(table).map { row in
        let product = row.product.map { NamedProduct(key: $0.key, name: $0.name) }
        return parts(.product(product, valueDay))
      } ?? .done
    }
  }

  mutating func choose(row: Int) {
    switch part {
    case .companions: companions.choose(row: row)
    case .firsts: firsts.choose(row: row)
    case .products:
      if row != products.cursor.row { companions.begin() }
      products.choose(row: row)
    }
  }

  /// Sorts the focused part by the column whose header was pressed.
  mutating func sort(byHeader column: Int, _ strings: Strings) -> ScreenAction {
    switch part {
    case .companions:
      return companions.sort(byHeader: column, of: ProductTables.companionColumns, strings)
    case .firsts: return firsts.sort(byHeader: column, of: ProductTables.firstColumns, strings)
    case .products:
      let action = products.sort(byHeader: column, of: ProductTables.productColumns, strings)
      // A header that sorts nothing tells nothing.
      if case .tell = action { companions.begin() }
      return action
    }
  }

  // MARK: What is under the cursor

  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let table = Self.table(valueDay, context).value else { return nil }
    let parts = ProductParts(table, valueDay, context)
    switch part {
    case .companions:
      guard let product = beside(table, context) else { return nil }
      let beside = CompanionParts(product, valueDay, context)
      return companion(product).flatMap { beside.companion($0).explanation } ?? beside.none
    case .firsts: return first(table).flatMap { parts.first($0).explanation }
    case .products: return row(table).flatMap { parts.row($0).explanation }
    }
  }

  func copyText(_ context: ScreenContext) -> String? {
    guard let table = Self.table(valueDay, context).value else { return nil }
    let tables = ProductTables(context)
    switch part {
    case .companions:
      guard let product = beside(table, context) else { return nil }
      return companion(product).map { tables.words($0, beside: product) }
    case .firsts: return first(table).map(tables.words)
    case .products: return row(table).map(tables.words)
    }
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard let table = Self.table(valueDay, context).value else { return nil }
    let (tables, strings) = (ProductTables(context), context.strings)
    switch part {
    case .companions:
      guard let product = beside(table, context) else { return nil }
      return ScreenExport(
        list: tables.exported(companions(product)),
        fileName: FileName.made(from: strings.besideTitle(product.name)))
    case .firsts:
      return ScreenExport(
        list: tables.exported(firsts(table)),
        fileName: FileName.made(from: strings.firstProductsTitle))
    case .products:
      return ScreenExport(
        list: tables.exported(rows(table)), fileName: FileName.made(from: strings.productsTitle))
    }
  }
}
