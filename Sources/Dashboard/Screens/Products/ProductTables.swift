import Metrics
import Presentation
import TerminalUI

/// The products as cells, bars and words, and as they leave the program.
struct ProductTables {
  private let context: ScreenContext

  init(_ context: ScreenContext) { self.context = context }

  private var strings: Strings { context.strings }

  private func percentage(_ figure: Figure<Double>) -> String {
    figure.value.map { strings.number.percentage($0) } ?? Strings.dash
  }

  private func money(_ figure: Figure<Double>) -> String {
    figure.value.map(context.money) ?? Strings.dash
  }

  private func lift(_ figure: Figure<Double>) -> String {
    figure.value.map(strings.lift) ?? Strings.dash
  }

  /// Stands before a figure of fewer than 30, though not before none.
  private func mark(_ count: Int) -> String { (1..<30).contains(count) ? "~" : "" }

  private func role(_ count: Int) -> StyleRole { count < SmallSample.limit ? .uncertain : .text }

  private func column<Column: SortColumn>(
    _ title: String, _ list: SortedList<Column>, _ sort: Column?, _ minimum: Int, _ ideal: Int,
    _ priority: Int
  ) -> TableColumn {
    // What sorts stays, however narrow it is.
    let isSorted = sort == list.column
    return TableColumn(
      title, alignment: .right, minimumWidth: minimum, idealWidth: ideal,
      priority: isSorted ? 0 : priority,
      sort: isSorted ? (list.descending ? .descending : .ascending) : nil)
  }

  private func nameColumn<Column: SortColumn>(
    _ title: String, _ list: SortedList<Column>, _ sort: Column, _ minimum: Int
  ) -> TableColumn {
    TableColumn(
      title, minimumWidth: minimum, idealWidth: 40, grows: true,
      sort: sort == list.column ? (list.descending ? .descending : .ascending) : nil)
  }

  // MARK: The products

  /// What each column of the products sorts by.
  static let productColumns: [ProductColumn?] = [
    .name, .purchases, .returning, nil, .again, .refill, nil,
  ]

  func columns(_ list: SortedList<ProductColumn>) -> [TableColumn] {
    [
      nameColumn(strings.productColumn, list, .name, 29),
      column(strings.boughtColumn, list, .purchases, 7, 8, 0),
      column(strings.returningColumn, list, .returning, 9, 10, 2),
      TableColumn(strings.carriedColumn, minimumWidth: 11, idealWidth: 12, priority: 1),
      column(strings.boughtAgainColumn, list, .again, 7, 8, 1),
      column(strings.refillColumn, list, .refill, 6, 7, 1),
      column(strings.pairsColumn, list, nil, 5, 6, 1),
    ]
  }

  func cells(_ row: ProductRow) -> [TableCell] {
    let split = row.lately
    let role = role(split.all)
    let product = row.product
    return [
      TableCell(row.name(strings), role: product == nil ? .figure : role),
      TableCell(mark(split.all) + strings.number.count(split.all), role: role),
      TableCell(percentage(split.returningShare), role: role),
      TableCell(split.carrier.value.map(strings.carrier) ?? Strings.dash, role: role),
      product.map {
        TableCell(mark($0.customers) + percentage($0.repeatRate), role: self.role($0.customers))
      } ?? TableCell(""),
      product.map {
        TableCell(
          $0.refill.value.map { mark($0.pairs) + strings.shortDays($0.medianDays) } ?? Strings.dash,
          role: self.role($0.pairs))
      } ?? TableCell(""),
      TableCell(product.map { strings.number.count($0.pairs) } ?? "", role: .dim),
    ]
  }

  func bar(_ row: ProductRow) -> Flow.Part {
    let split = row.lately
    let role: StyleRole =
      switch split.carrier.value {
      case _ where split.all < SmallSample.limit: .uncertain
      case .retention: .seriesA
      case .acquisition: .seriesB
      case .unclear, nil: .seriesC
      }
    return bar(
      // Beside the shop's all others would vanish.
      row.name(strings), row.product == nil ? 0 : Double(split.all),
      [
        mark(split.all) + strings.number.count(split.all),
        split.carrier.value.map(strings.carrier) ?? Strings.dash,
      ], role)
  }

  func words(_ row: ProductRow) -> String { "\(row.name(strings)): \(row.words(strings))" }

  func exported(_ rows: [ProductRow]) -> ExportRequest.List {
    .table(
      columns: [
        strings.skuColumn, strings.productColumn, strings.boughtColumn, strings.returningColumn,
        strings.carriedColumn, strings.boughtAgainColumn, strings.refillColumn, strings.pairsColumn,
      ],
      rows: rows.map { row in
        [
          .text(row.key ?? ""), .text(row.name(strings)), .count(row.lately.all),
          .number(row.lately.returningShare.value),
          .text(row.lately.carrier.value.map(strings.carrier) ?? ""),
          .number(row.product?.repeatRate.value),
          .number((row.product?.refill.value?.medianDays).map(Double.init)),
          .number((row.product?.pairs).map(Double.init)),
        ]
      })
  }

  // MARK: What is bought beside one

  /// What each column of the companions sorts by.
  static let companionColumns: [CompanionColumn?] = [
    .name, .next, nil, .nextLift, .together, nil, .togetherLift,
  ]

  func columns(_ list: SortedList<CompanionColumn>) -> [TableColumn] {
    [
      nameColumn(strings.productColumn, list, .name, 27),
      column(strings.nextColumn, list, .next, 6, 7, 0),
      column(strings.shareColumn, list, nil, 7, 7, 1),
      column(strings.liftColumn, list, .nextLift, 5, 7, 0),
      column(strings.togetherColumn, list, .together, 8, 9, 0),
      column(strings.shareColumn, list, nil, 7, 7, 1),
      column(strings.liftColumn, list, .togetherLift, 5, 7, 0),
    ]
  }

  func cells(_ row: ProductCompanion) -> [TableCell] {
    let isSame = row.togetherShare.undefinedReason == .sameProduct
    let (next, together) = (role(row.next), role(row.together))
    return [
      TableCell(row.name),
      TableCell(mark(row.next) + strings.number.count(row.next), role: next),
      TableCell(percentage(row.nextShare), role: next), TableCell(lift(row.nextLift), role: next),
      TableCell(
        isSame ? Strings.dash : mark(row.together) + strings.number.count(row.together),
        role: together),
      TableCell(percentage(row.togetherShare), role: together),
      TableCell(lift(row.togetherLift), role: together),
    ]
  }

  func bar(_ row: ProductCompanion) -> Flow.Part {
    bar(
      row.name, Double(row.next),
      [mark(row.next) + strings.number.count(row.next), lift(row.nextLift)],
      row.next < SmallSample.limit ? .uncertain : .seriesA)
  }

  func words(_ row: ProductCompanion, beside product: ProductCompanions) -> String {
    strings.besideName(row.name, product.name) + ": "
      + "\(strings.nextColumn) \(strings.number.count(row.next)) (\(lift(row.nextLift))), "
      + "\(strings.togetherColumn) \(strings.number.count(row.together)) (\(lift(row.togetherLift)))"
  }

  func exported(_ rows: [ProductCompanion]) -> ExportRequest.List {
    .table(
      columns: [
        strings.skuColumn, strings.productColumn, strings.nextColumn, strings.shareColumn,
        strings.liftColumn, strings.togetherColumn, strings.shareColumn, strings.liftColumn,
      ],
      rows: rows.map { row in
        [
          .text(row.key), .text(row.name), .count(row.next), .number(row.nextShare.value),
          .number(row.nextLift.value),
          .number(row.togetherShare.value.map { _ in Double(row.together) }),
          .number(row.togetherShare.value), .number(row.togetherLift.value),
        ]
      })
  }

  // MARK: The products that customers began with

  /// What each column of the products that customers began with sorts by.
  static let firstColumns: [FirstProductColumn?] = [
    .name, .customers, .again, .againInYear, .value, .yearValue,
  ]

  func columns(_ list: SortedList<FirstProductColumn>) -> [TableColumn] {
    [
      nameColumn(strings.firstProductColumn, list, .name, 29),
      column(strings.panelName(.customers), list, .customers, 9, 10, 0),
      column(strings.cameAgainColumn, list, .again, 10, 10, 2),
      column(strings.withinYearColumn, list, .againInYear, 8, 9, 0),
      column("LTV", list, .value, context.moneyWidth(7), context.moneyWidth(8), 3),
      column(
        strings.yearValueColumn, list, .yearValue, context.moneyWidth(9), context.moneyWidth(9), 0),
    ]
  }

  func cells(_ row: FirstProductFigures) -> [TableCell] {
    let (all, known) = (role(row.customers), role(row.known))
    func inYear(_ text: String) -> TableCell {
      TableCell(mark(row.known) + text, role: known)
    }
    return [
      TableCell(row.name, role: all),
      TableCell(mark(row.customers) + strings.number.count(row.customers), role: all),
      TableCell(percentage(row.repeatRate), role: all), inYear(percentage(row.repeatRateWithin)),
      TableCell(money(row.lifetimeValue), role: all), inYear(money(row.lifetimeValueWithin)),
    ]
  }

  func bar(_ row: FirstProductFigures) -> Flow.Part {
    bar(
      // What a few brought would dwarf the others.
      row.name, row.known < SmallSample.limit ? 0 : max(0, row.lifetimeValueWithin.value ?? 0),
      [
        percentage(row.repeatRateWithin),
        mark(row.known) + money(row.lifetimeValueWithin),
      ], row.known < SmallSample.limit ? .uncertain : .seriesA)
  }

  func words(_ row: FirstProductFigures) -> String {
    strings.beganWith(row.name) + ": \(strings.customers(row.customers)), "
      + "\(strings.withinYearColumn) \(percentage(row.repeatRateWithin)), "
      + "\(strings.yearValueColumn) \(money(row.lifetimeValueWithin))"
  }

  func exported(_ rows: [FirstProductFigures]) -> ExportRequest.List {
    .table(
      columns: [
        strings.firstProductColumn, strings.panelName(.customers), strings.cameAgainColumn,
        strings.withinYearColumn, "LTV", strings.yearValueColumn,
      ],
      rows: rows.map { row in
        [
          .text(row.name), .count(row.customers), .number(row.repeatRate.value),
          .number(row.repeatRateWithin.value), context.units(row.lifetimeValue.value),
          context.units(row.lifetimeValueWithin.value),
        ]
      })
  }

  /// A bar whose label and values are as wide as those of others.
  private func bar(
    _ label: String, _ amount: Double, _ values: [String], _ role: StyleRole
  ) -> Flow.Part {
    Flow.Part(
      label: TextWidth.padded(label, to: 36),
      value: values.map { TextWidth.padded($0, to: 11, alignment: .right) }.joined(), start: 0,
      amount: amount, role: role)
  }
}
