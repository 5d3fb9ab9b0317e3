public import System

/// Why a file is not imported. Holds facts; the words are made elsewhere.
public enum ImportError: Error, Equatable, Sendable {
  /// The file's bytes could not be had.
  case input(ByteInputError)
  /// Nothing is in the file.
  case empty(file: String)
  /// It is a spreadsheet (a zip archive), not text.
  case spreadsheet(file: String)
  /// It is no text: a picture, an archive, a database or the like.
  case notText(file: String)
  /// It is not UTF-8 throughout, as its beginning made believe: it has to be read anew in another encoding.
  case notUTF8(file: String)
  /// Dates such as the one found could have the day first or the month, and no other of the column tells.
  case undecidedDates(file: String, column: String, found: String)
  /// An amount such as the one found could be thousands or have three decimals, and no other tells.
  case undecidedDecimals(file: String, column: String, found: String)
  /// It is spend without days: neither a column nor a line above the header tells when.
  case noDays(file: String)
  /// It is JSON, but not a list of orders as a shop's interface gives it.
  case unknownJSON(file: String)
  /// It is JSON that breaks off or contradicts itself, from this line on.
  case damagedJSON(file: String, line: Int)
  /// The header is that of no known format; the nearest one lacks these columns.
  case unrecognised(file: String, header: [String], nearest: FormatName, missing: [String])
  /// The header lacks columns that the format asked for needs.
  case missingColumns(file: String, header: [String], format: FormatName, missing: [String])
  /// Every row is an order that was never placed.
  case abandonedCheckouts(file: String)
  /// Orders were found where carts were asked for.
  case noCheckouts(file: String)
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
  /// An amount has a sign that several currencies have, and nothing tells which is meant.
  case currencyUnknown(file: String, line: Int, column: String, found: String)
}
