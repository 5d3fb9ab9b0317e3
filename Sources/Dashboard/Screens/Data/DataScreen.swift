import Commerce
import Metrics
import Presentation
import TerminalUI

/// Panel 0: what was imported, what is known and what is lacking.
struct DataScreen: PartedScreen {
  /// Where keys go.
  enum Part: Int, ScreenPart {
    case imports, reconciliation, coverage

    var named: PanelPart {
      switch self {
      case .imports: .imports
      case .reconciliation: .reconciliation
      case .coverage: .coverage
      }
    }
  }

  var part = Part.imports
  /// The period that is reconciled; nil for the last complete one.
  private var chosen: Period?
  private(set) var importCursor = ListCursor()
  private(set) var reconciliationCursor = ListCursor()
  private(set) var coverageCursor = ListCursor()

  var screen: Screen { .data(self) }

  func title(_ context: ScreenContext) -> String { context.strings.panelName(.data) }

  func scope(_ context: ScreenContext) -> String {
    let new = context.foundExports.value?.new.count ?? 0
    return new > 0 ? context.strings.newExportsFound(new) : context.strings.dataScope
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    [.imports]
      + (context.shop.latestDay == nil
        ? []
        : [
          reconciliationQuery(context), .coverage(asOf: context.asOf), earlierVersions(context),
        ])
      + (context.shop.storePath == nil ? [] : [.foundExports])
      + (rejectedBeside(context).map { [.rejectedRows(importID: $0.importID)] } ?? [])
  }

  /// The rejected and doubted rows of the import under the cursor, which stand beside it; nil where there is no room for
  /// them, or there are none.
  func rejectedBeside(_ context: ScreenContext) -> RejectedRowsScreen? {
    guard part == .imports, !layout(context).meaning.isEmpty,
      let row = chosenImport(context), row.rejected + row.remarked > 0
    else { return nil }
    return RejectedRowsScreen(importID: row.id, fileName: row.fileName)
  }

  func imports(_ context: ScreenContext) -> Loadable<[ImportRow]> {
    context.load(.imports) { if case .imports(let rows) = $0 { rows } else { nil } }
  }

  /// The period that is reconciled; one of another length than that on screen, or of later days, gives way to the last
  /// complete one.
  func period(_ context: ScreenContext) -> Period {
    guard let chosen, chosen.grain == context.grain, chosen.start <= context.asOf else {
      return context.chosenPeriod
    }
    return chosen
  }

  private func reconciliationQuery(_ context: ScreenContext) -> DataQuery {
    .reconciliation(period(context), asOf: context.asOf)
  }

  private func earlierVersions(_ context: ScreenContext) -> DataQuery {
    .earlierVersions(period(context), asOf: context.asOf)
  }

  func reconciliation(_ context: ScreenContext) -> Loadable<ReconciliationTable> {
    let earlier = context.load(earlierVersions(context)) {
      if case .earlierVersions(let sum) = $0 { sum } else { nil }
    }
    return context.load(reconciliationQuery(context)) {
      guard case .reconciliation(let way) = $0 else { return nil }
      return ReconciliationTable(way, replaced: earlier.value, context)
    }
  }

  func layout(_ context: ScreenContext) -> DataLayout {
    DataLayout(
      context, focus: part, imports: imports(context).value?.count ?? 0,
      lines: reconciliation(context).value?.lines.count ?? 0, covered: coverage(context).count)
  }

  /// The line of it under the cursor, in its table; nil without any.
  private func chosenOfWay(
    _ context: ScreenContext
  ) -> (table: ReconciliationTable, line: Reconciliation.Line)? {
    guard let table = reconciliation(context).value,
      let row = reconciliationCursor.row(of: table.lines.count)
    else { return nil }
    return (table, table.lines[row])
  }

  private func counts(_ context: ScreenContext) -> Coverage? {
    context.load(.coverage(asOf: context.asOf)) {
      if case .coverage(let coverage) = $0 { coverage } else { nil }
    }.value
  }

  func coverage(_ context: ScreenContext) -> [CoverageLine] {
    counts(context).map { CoverageLine.all($0, context.strings, money: context.money) } ?? []
  }

  /// The import under the cursor; nil without any.
  func chosenImport(_ context: ScreenContext) -> ImportRow? {
    guard let rows = imports(context).value else { return nil }
    return importCursor.row(of: rows.count).map { rows[$0] }
  }

  /// The line under the cursor; nil without any.
  private func chosenLine(_ context: ScreenContext) -> CoverageLine? {
    let lines = coverage(context)
    return coverageCursor.row(of: lines.count).map { lines[$0] }
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard imports(context).value?.isEmpty == false else { return [] }
    return [.open, .nextPart, .explain, .moveDown]
      + (showsReconciliation(context) ? [.moveLeft] : []) + [.export, .copy]
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    let layout = layout(context)
    switch command {
    case .nextPart, .previousPart:
      let parts = Part.allCases
      let step = command == .nextPart ? 1 : parts.count - 1
      part = parts[(part.rawValue + step) % parts.count]
      return .done
    case .moveLeft, .moveRight:
      guard showsReconciliation(context) else { return nil }
      choose(command == .moveLeft ? -1 : 1, context)
      return .done
    case .open:
      return open(context)
    default: break
    }
    switch part {
    case .imports:
      return importCursor.move(
        command, count: imports(context).value?.count ?? 0,
        height: TitledTable.visibleRowCount(in: layout.imports)) ? .done : nil
    case .reconciliation:
      return reconciliationCursor.move(
        command, count: reconciliation(context).value?.lines.count ?? 0,
        height: TitledTable.visibleRowCount(in: layout.reconciliation)) ? .done : nil
    case .coverage:
      return coverageCursor.move(
        command, count: coverage(context).count,
        height: TitledTable.visibleRowCount(in: layout.coverage)) ? .done : nil
    }
  }

  /// Whether the period of the reconciliation can be seen, and so chosen.
  private func showsReconciliation(_ context: ScreenContext) -> Bool {
    context.shop.latestDay != nil && !layout(context).reconciliation.isEmpty
  }

  /// Moves to another period, as far as there are orders.
  private mutating func choose(_ step: Int, _ context: ScreenContext) {
    let next = period(context).advanced(by: step)
    guard let first = context.shop.firstDay, next.end > first, next.start <= context.asOf else {
      return
    }
    chosen = next
  }

  private mutating func open(_ context: ScreenContext) -> ScreenAction {
    switch part {
    case .imports:
      return chosenImport(context).map {
        .open(.rejectedRows(RejectedRowsScreen(importID: $0.id, fileName: $0.fileName)))
      } ?? .done
    case .reconciliation:
      guard let (table, line) = chosenOfWay(context) else { return .done }
      if let screen = table.opened(line) { return .open(screen) }
      if line.item == .rejected { showImports(of: .rejected, context) }
      return .tell(Message(context.strings.reconciliationOpens(line.item)))
    case .coverage:
      guard let line = chosenLine(context) else { return .done }
      if let screen = line.opens { return .open(screen) }
      showImports(of: line.item, context)
      return .tell(Message(context.strings.coverageOpens(line.item)))
    }
  }

  /// Goes to the imports where a line is counted by them: to the latest that has some of it.
  private mutating func showImports(of item: CoverageItem, _ context: ScreenContext) {
    let hasSome: (ImportRow) -> Bool
    switch item {
    case .rows: hasSome = { $0.added + $0.changed + $0.unchanged + $0.rejected > 0 }
    case .rejected: hasSome = { $0.rejected > 0 }
    case .replaced: hasSome = { $0.changed > 0 }
    default: return
    }
    part = .imports
    importCursor.row = imports(context).value?.firstIndex(where: hasSome) ?? 0
  }

  mutating func choose(part place: Int, row: Int, column: Int, _ context: ScreenContext) {
    part = Part(rawValue: place) ?? .imports
    switch part {
    case .imports: importCursor.row = row
    case .reconciliation: reconciliationCursor.row = row
    case .coverage: coverageCursor.row = row
    }
  }

  func copyText(_ context: ScreenContext) -> String? {
    switch part {
    case .imports: chosenImport(context)?.fileName
    case .reconciliation: chosenOfWay(context).map { $0.table.words($0.line) }
    case .coverage:
      chosenLine(context).map { "\($0.name): \(context.strings.number.count($0.count))" }
    }
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    let strings = context.strings
    switch part {
    case .imports:
      return chosenImport(context).map { row in
        Explanation(
          title: row.fileName, definition: strings.importDefinition,
          formula: [
            strings.importRows(
              new: row.added, changed: row.changed, same: row.unchanged, rejected: row.rejected)
          ] + (row.remarked > 0 ? [strings.doubtedRowCount(row.remarked)] : []),
          population: strings.importOrigin(
            format: strings.formatLabel(row.format), at: strings.date.shortMoment(row.importedAt)),
          leftOut: row.isUndone
            ? [strings.undoneDefinition]
            : row.rejected > 0 ? [strings.rejectionDefinition] : [],
          queries: [
            .imported(
              row.id, new: row.added, changed: row.changed, same: row.unchanged,
              rejected: row.rejected)
          ])
      }
    case .reconciliation: return chosenOfWay(context).map { $0.table.explanation($0.line) }
    case .coverage:
      guard let counts = counts(context) else { return nil }
      return chosenLine(context)?.explanation(
        counts, asOf: context.asOf, strings, money: context.money)
    }
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    switch part {
    case .imports: exportedImports(context)
    case .reconciliation: exportedWay(context)
    case .coverage: exportedCoverage(context)
    }
  }

  private func exportedWay(_ context: ScreenContext) -> ScreenExport? {
    guard let table = reconciliation(context).value, !table.lines.isEmpty else { return nil }
    return ScreenExport(
      list: table.exported,
      fileName: FileName.made(from: "\(context.strings.reconciliationTitle) \(period(context))"))
  }

  private func exportedImports(_ context: ScreenContext) -> ScreenExport? {
    guard let rows = imports(context).value, !rows.isEmpty else { return nil }
    let strings = context.strings
    let tables = DataTables(context)
    return ScreenExport(
      list: .table(
        columns: tables.importColumns(rows).map(\.title),
        rows: rows.map { row in
          [
            .count(row.id), .text(tables.fileName(row)), .text(strings.formatLabel(row.format)),
            .text(strings.date.moment(row.importedAt)),
            .count(row.added), .count(row.changed), .count(row.unchanged), .count(row.rejected),
          ] + (tables.showsDoubts(rows) ? [.count(row.remarked)] : [])
        }),
      fileName: FileName.made(from: context.strings.importsTitle))
  }

  private func exportedCoverage(_ context: ScreenContext) -> ScreenExport? {
    let lines = coverage(context)
    guard !lines.isEmpty else { return nil }
    let strings = context.strings
    return ScreenExport(
      list: .table(
        columns: [strings.partColumn, strings.valueColumn, strings.whyColumn],
        rows: lines.map { [.text($0.name), .count($0.count), .text($0.why)] }),
      fileName: FileName.made(from: strings.coverageTitle))
  }
}
