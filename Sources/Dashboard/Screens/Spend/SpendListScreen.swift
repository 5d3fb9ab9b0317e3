import Commerce
import Presentation
import TerminalUI

/// The days of spend that a figure is made of.
struct SpendListScreen: ScreenModel {
  let spend: SpendSelector
  let name: String
  private(set) var cursor = ListCursor()

  init(_ spend: SpendSelector, title: String) {
    self.spend = spend
    name = title
  }

  var screen: Screen { .spend(self) }

  func title(_ context: ScreenContext) -> String { name }

  func scope(_ context: ScreenContext) -> String {
    guard let days = spend.days else { return context.strings.spendAll(asOf: lastDay(context)) }
    return context.strings.spendOf(days.first, min(days.last, context.asOf))
  }

  private func lastDay(_ context: ScreenContext) -> CalendarDay {
    min(spend.upTo ?? context.asOf, context.asOf)
  }

  private func query(_ context: ScreenContext) -> SpendListQuery {
    SpendListQuery(spend: spend, asOf: lastDay(context))
  }

  func queries(_ context: ScreenContext) -> [DataQuery] { [.spendList(query(context))] }

  private func rows(_ context: ScreenContext) -> Loadable<[SpendRow]> {
    context.load(.spendList(query(context))) {
      if case .spendList(let rows) = $0 { rows } else { nil }
    }
  }

  private func rowHeight(_ context: ScreenContext) -> Int {
    Table.visibleRowCount(height: context.area.height, hasTotals: true)
  }

  func commands(_ context: ScreenContext) -> [Command] {
    rows(context).value?.isEmpty == false ? [.moveDown, .explain, .export, .copy] : []
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    let count = rows(context).value?.count ?? 0
    return cursor.move(command, count: count, height: rowHeight(context)) ? .done : nil
  }

  mutating func choose(part: Int, row: Int, column: Int, _ context: ScreenContext) {
    cursor.row = row
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard rows(context).value?.isEmpty == false else { return nil }
    return ScreenExport(list: .spend(query(context)), fileName: FileName.made(from: name))
  }

  func copyText(_ context: ScreenContext) -> String? {
    guard let rows = rows(context).value, let index = cursor.row(of: rows.count) else { return nil }
    let row = rows[index]
    return "\(context.strings.date.day(row.day)), \(row.channel): \(context.money(row.amount))"
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let rows = rows(context).value else { return nil }
    let strings = context.strings
    let total = rows.reduce(Int64(0)) { $0 + $1.amount }
    let last = lastDay(context)
    return Explanation(
      title: name,
      definition: strings.spendDefinition
        + (rows.contains { $0.purpose == .giveaway } ? " " + strings.giveawaySpendDefinition : ""),
      formula: ["\(strings.spendColumn) = \(context.money(total))"],
      population: strings.spendDays(Set(rows.map(\.day)).count) + ", " + scope(context),
      leftOut: strings.leftOutOfSpend(spend.purposes),
      queries: [
        .spend(
          from: spend.days?.first, through: min(spend.days?.last ?? last, last),
          channel: spend.channel, purposes: spend.purposes.map { "\($0)" },
          days: Set(rows.map(\.day)).count, amount: total)
      ])
  }

  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch rows(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let rows):
      let strings = context.strings
      let total = rows.reduce(Int64(0)) { $0 + $1.amount }
      let days = Set(rows.map(\.day)).count
      let table = Table(
        columns: [
          TableColumn(strings.dayColumn, minimumWidth: 12, idealWidth: 18),
          TableColumn(strings.channelColumn, minimumWidth: 10, idealWidth: 24),
          TableColumn(
            strings.spendColumn, alignment: .right, minimumWidth: context.moneyWidth(11),
            idealWidth: context.moneyWidth(14)),
          TableColumn(strings.purposeColumn, minimumWidth: 13, idealWidth: 18, priority: 1),
        ],
        rowCount: rows.count, cursor: cursor.row(of: rows.count), offset: cursor.offset,
        totals: [
          TableCell(strings.spendDays(days)), TableCell(""), TableCell(context.money(total)),
          TableCell(""),
        ], emptyText: strings.noSpendRows,
        essentials: Table.Essentials(figure: 2), glyphs: context.glyphs
      ) { index in
        [
          TableCell(strings.date.dayWithWeekday(rows[index].day)),
          TableCell(context.strings.shown(rows[index].channel), role: .dim),
          TableCell(context.money(rows[index].amount)),
          TableCell(strings.spendPurpose(rows[index].purpose), role: .dim),
        ]
      }
      surface.draw(table, part: 0, in: context.area)
    }
  }
}
