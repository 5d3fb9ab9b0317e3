internal import Commerce

/// Reads the currencies of a file's rows, which are nearly all the same one.
struct CurrencyCells {
  private let column: Column
  private var lastLetters: UInt32 = 0
  private var last: Currency?

  init(_ column: Column) {
    self.column = column
  }

  /// The row's currency; nil where it gives none.
  ///
  /// Amounts in a currency that can't be told are unreadable: that is noted on its column.
  mutating func read(_ row: borrowing CSVReader, _ problems: inout RowProblems) -> Currency? {
    let letters = row.currencyLetters(column.index)
    if letters != 0, letters == lastLetters { return last }
    let text = row.text(column.index)
    guard !text.isEmpty else { return nil }
    guard let currency = Currency(code: text) else {
      problems.add(.unreadableAmount, row, column)
      return nil
    }
    lastLetters = letters
    last = currency
    return currency
  }
}
