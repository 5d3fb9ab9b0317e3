internal import System

/// Decides whether the quote marks in a file are quoting, where the program that exports it quotes nothing.
///
/// A spreadsheet that saves such a file again puts quotes around every cell with a comma or a quote mark. All rows are
/// looked at, as a name may begin and end with a quote mark of its own.
struct QuoteSurvey {
  /// Whether a cell was seen as only a spreadsheet writes it.
  private var seesQuoting = false
  /// Whether a quote mark was seen where quoting would have none.
  private var seesText = false

  /// Whether cells of a file may stand in quotes.
  ///
  /// - Parameter report: called now and then; what it throws ends the survey.
  static func hasQuotes(
    _ input: ByteInput, fileName: String, layout: TextLayout, report: () throws -> Void
  ) throws -> Bool {
    var layout = layout
    layout.hasQuotes = false
    var survey = QuoteSurvey()
    var reader = try CSVReader(input, fileName: fileName, layout: layout)
    _ = try reader.readHeader()
    var count = 0
    while !survey.seesText, try reader.readRow() {
      reader.note(in: &survey)
      count += 1
      if count % FileImport.rowsPerReport == 0 { try report() }
    }
    return survey.seesQuoting && !survey.seesText
  }

  /// Takes note of a cell, with all that stands between its delimiters.
  mutating func note(_ cell: Span<UInt8>) {
    let quote = UInt8(ascii: "\"")
    guard let first = cell.indices.first(where: { cell[$0] == quote }) else { return }
    let last = cell.count - 1
    guard first == 0, last > 0, cell[last] == quote else {
      seesText = true
      return
    }
    var hasReason = false
    var index = 1
    while index < last {
      if cell[index] == quote {
        // Within quotes each of the text's own is doubled.
        guard index + 1 < last, cell[index + 1] == quote else {
          seesText = true
          return
        }
        index += 1
        hasReason = true
      } else if cell[index] == UInt8(ascii: ",") {
        hasReason = true
      }
      index += 1
    }
    if hasReason { seesQuoting = true }
  }
}
