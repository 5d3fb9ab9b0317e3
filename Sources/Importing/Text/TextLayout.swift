/// How the text of a file is to be read.
struct TextLayout: Equatable {
  var encoding = TextEncoding.utf8
  /// Whether bytes that are no UTF-8 show that the encoding is another one.
  var expectsUTF8 = false
  /// The character between cells; nil where the first line is to tell it.
  var delimiter: UInt8?
  /// Whether cells may stand in quotes.
  var hasQuotes = true
  /// Rows, blank ones not counted, that stand above the names of the columns.
  var rowsBeforeHeader = 0
}
