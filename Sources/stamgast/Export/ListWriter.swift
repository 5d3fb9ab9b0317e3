import Commerce
import Presentation
import System

/// Writes a list row by row.
struct ListWriter: ~Copyable {
  private let columns: [String]
  private let form: ExportForm
  private var file: PrivateFile?
  private var pending: [UInt8] = []
  private(set) var rowCount = 0
  /// Bytes that were written so far.
  private(set) var byteCount = 0

  private static let chunkSize = 1 << 16

  /// Begins a list; see `ListExport.write`.
  init(columns: [String], form: ExportForm, to path: String?) throws(SystemError) {
    // Nothing may be thrown between the first and the last property of what can't be copied.
    let file = try path.map { path throws(SystemError) in try PrivateFile(path: path) }
    self.columns = columns
    self.form = form
    self.file = file
    if form != .json { pending += CSVLine.bytes(columns.map { .text($0) }) }
  }

  /// Adds a row.
  mutating func append(_ row: [ListExport.Cell]) throws(SystemError) {
    if form == .json {
      pending += ((rowCount == 0 ? "[\n" : ",\n") + jsonObject(row)).utf8
    } else {
      pending += CSVLine.bytes(row)
    }
    rowCount += 1
    if pending.count >= Self.chunkSize { try flush() }
  }

  /// Writes what is left, and gives the file its name.
  mutating func finish() throws(SystemError) {
    if form == .json { pending += (rowCount == 0 ? "[]\n" : "\n]\n").utf8 }
    try flush()
    try file?.commit()
  }

  private mutating func flush() throws(SystemError) {
    if file == nil {
      try StandardStream.output.write(pending)
    } else {
      try file?.write(pending)
    }
    byteCount += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  private func jsonObject(_ row: [ListExport.Cell]) -> String {
    var json = JSONWriter()
    json.object { json in
      for (column, cell) in zip(columns, row) {
        json.key(column.prefix(1).lowercased() + column.dropFirst())
        switch cell {
        case .text(let text): json.value(ExportText.harmless(text))
        case .count(let count): json.value(count)
        case .number(let number): if let number { json.value(number) } else { json.null() }
        case .money(let amount, let currency):
          json.value(Double(amount) / Double(currency?.minorUnitsPerUnit ?? 100))
        case .day(let day): if let day { json.value(day.description) } else { json.null() }
        case .flag(let flag): if let flag { json.value(flag) } else { json.null() }
        }
      }
    }
    return json.text.trimmingLastLineBreak
  }
}

extension String {
  fileprivate var trimmingLastLineBreak: String { hasSuffix("\n") ? String(dropLast()) : self }
}
