public import System

/// Why a file is not imported. Holds facts; the words are made elsewhere.
public enum ImportError: Error, Equatable, Sendable {
  /// The file's bytes could not be had.
  case input(ByteInputError)
  /// Nothing is in the file.
  case empty(file: String)
  /// It is a spreadsheet (a zip archive), not text.
  case spreadsheet(file: String)
  /// It is text in UTF-16.
  case wideEncoding(file: String)
  /// The header is that of no known format; the nearest one lacks these columns.
  case unrecognised(file: String, header: [String], nearest: FormatName, missing: [String])
  /// The header lacks columns that the format asked for needs.
  case missingColumns(file: String, header: [String], format: FormatName, missing: [String])
  /// Every row is an order that was never placed.
  case abandonedCheckouts(file: String)
  /// The format asked for, or any format where none is, has no such field.
  case unknownField(field: String, known: [String])
  /// A field is said to stand in a column that the file does not have.
  case unknownColumn(file: String, column: String, header: [String])
  /// A quote that was opened on this line is never closed, or only after more than a row may hold.
  case unterminatedQuote(file: String, line: Int)
  /// A row is longer than this many bytes.
  case rowTooLong(file: String, line: Int, limit: Int)
  /// A moment is given in universal time, and no time zone is known to tell its day.
  case zoneUnknown(file: String, line: Int, column: String, found: String)
}
