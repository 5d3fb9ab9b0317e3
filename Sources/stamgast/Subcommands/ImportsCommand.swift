import Commerce
import Presentation
import Storage
import System

/// `stamgast imports`
enum ImportsCommand {
  static func run(_ options: Options, _ console: Console) async throws {
    if let text = options.value(.undo) { return try await undo(text, options, console) }
    let store = try StoreLocation.open(options)
    let records = try await store.imports()
    guard let text = options.value(.rejected) else {
      let zone = try await store.settings().timeZone.flatMap { try? ShopTimeZone(named: $0) }
      return try console.print(lines(records, zone ?? .machine(), console.strings))
    }
    let number = try number(text, .rejected)
    guard let record = records.first(where: { $0.id == number }) else {
      throw UsageError.unknownImport(text)
    }
    let strings = console.strings
    let rows = try await store.rejectedRows(importID: number)
    let doubted = try await store.remarkedRows(importID: number)
    try console.print(
      (rows.isEmpty
        ? [strings.noneRejected(Int(number))]
        : rows.map { strings.rejectedRow(record.fileName, $0) })
        + doubts(doubted, record.fileName, strings))
  }

  /// What was taken with a doubt, by reason.
  private static func doubts(_ rows: [RowRemark], _ file: String, _ strings: Strings) -> [String] {
    RemarkReason.allCases.flatMap { reason -> [String] in
      let alike = rows.filter { $0.reason == reason }
      guard !alike.isEmpty else { return [] }
      // Without the column all rows are alike.
      return [strings.remarks(reason, alike.count)]
        + alike.filter { !$0.column.isEmpty }.map { "  " + strings.remarkedRow(file, $0) }
    }
  }

  private static func number(_ text: String, _ option: ProgramOption) throws(UsageError) -> Int32 {
    guard let number = Int32(text) else { throw .badValue(option, found: text) }
    return number
  }

  private static func undo(_ text: String, _ options: Options, _ console: Console) async throws {
    if options.has(.rejected) { throw UsageError.notTogether("--undo", "--rejected") }
    let number = try number(text, .undo)
    let store = try OrderStore(path: StoreLocation.path(options), mode: .writing)
    let summary = try await store.undo(importID: number)
    let (strings, contents) = (console.strings, summary.record.contents.rawValue)
    try console.print(
      [strings.undone(Int(number), file: summary.record.fileName)]
        + strings.undoneRows(
          contents, removed: summary.removed, reverted: summary.reverted, kept: summary.kept,
          removedCustomers: summary.removedCustomers,
          revertedCustomers: summary.revertedCustomers
        ).map { "  " + $0 })
  }

  private static func lines(
    _ records: [ImportRecord], _ zone: ShopTimeZone, _ strings: Strings
  ) -> [String] {
    guard !records.isEmpty else { return [strings.noImports] }
    let rows = records.map { record in
      let summary = record.summary
      let counts = [
        summary.added, summary.changed, summary.unchanged, summary.rejected, summary.remarked,
      ]
      return [
        String(record.id), strings.date.moment(zone.localTime(at: record.importedAt)),
        record.fileName,
        strings.formatLabel(record.format), strings.period(summary.firstDay, summary.lastDay),
      ] + counts.map(strings.number.count) + (record.isUndone ? [strings.undoneMark] : [])
    }
    return TextColumns(rows: [strings.importColumns] + rows, rightAligned: [0, 5, 6, 7, 8, 9]).lines
  }
}
