import Commerce
import Presentation
import Storage
import System

/// `stamgast imports`
enum ImportsCommand {
  static func run(_ options: Options, _ console: Console) async throws {
    let store = try StoreLocation.open(options)
    let records = try await store.imports()
    guard let text = options.value(.rejected) else {
      let zone = try await store.settings().timeZone.flatMap { try? ShopTimeZone(named: $0) }
      return try console.print(lines(records, zone ?? .machine(), console.strings))
    }
    guard let number = Int32(text) else { throw UsageError.badValue(.rejected, found: text) }
    guard let record = records.first(where: { $0.id == number }) else {
      throw UsageError.unknownImport(text)
    }
    let rows = try await store.rejectedRows(importID: number)
    guard !rows.isEmpty else {
      return try console.print(console.strings.noneRejected(Int(number)))
    }
    try console.print(rows.map { console.strings.rejectedRow(record.fileName, $0) })
  }

  private static func lines(
    _ records: [ImportRecord], _ zone: ShopTimeZone, _ strings: Strings
  ) -> [String] {
    guard !records.isEmpty else { return [strings.noImports] }
    let rows = records.map { record in
      let summary = record.summary
      let counts = [summary.added, summary.changed, summary.unchanged, summary.rejected]
      return [
        String(record.id), strings.date.moment(zone.localTime(at: record.importedAt)),
        record.fileName,
        strings.formatLabel(record.format), strings.period(summary.firstDay, summary.lastDay),
      ] + counts.map(strings.number.count)
    }
    return TextColumns(rows: [strings.importColumns] + rows, rightAligned: [0, 5, 6, 7, 8]).lines
  }
}
