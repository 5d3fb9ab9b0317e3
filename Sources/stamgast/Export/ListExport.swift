import Commerce
import Presentation

/// A list that leaves the program: columns with rows of typed cells.
enum ListExport {
  /// What stands in a row.
  enum Cell: Equatable {
    /// A text of somebody else's, so to be made harmless.
    case text(String)
    case count(Int)
    /// A figure, unrounded; nil where it is undefined.
    case number(Double?)
    /// Minor units of a currency.
    case money(Int64, Currency?)
    case day(CalendarDay?)
    case flag(Bool?)
  }

  /// Writes a whole list; to standard output without a path, else to a file of its owner's that is there whole or not
  /// at all.
  ///
  /// - Parameters:
  ///   - columns: their names, which are the members' names in JSON.
  ///   - rows: as many cells each as there are columns.
  static func write(
    columns: [String], rows: some Sequence<[Cell]>, form: ExportForm, to path: String?
  ) throws {
    var writer = try ListWriter(columns: columns, form: form, to: path)
    for row in rows { try writer.append(row) }
    try writer.finish()
  }
}
