internal import Commerce

/// Reads the currencies of a file's rows, which are nearly all the same one.
struct CurrencyCells {
  /// Decimals of the currency of the row read last; nil where it gives none.
  private(set) var decimals: Int?

  private let column: Column
  /// The letters and currency of the row read last that gives one.
  private var last: (letters: UInt32, currency: Currency, decimals: Int)?

  init(_ column: Column) {
    self.column = column
  }

  /// The row's currency; nil where it gives none.
  ///
  /// Amounts in a currency that can't be told are unreadable: that is noted on its column.
  mutating func read(_ row: borrowing CSVReader, _ problems: inout RowProblems) -> Currency? {
    let letters = row.currencyLetters(column.index)
    if let last, letters != 0, last.letters == letters {
      decimals = last.decimals
      return last.currency
    }
    decimals = nil
    let text = row.text(column.index)
    guard !text.isEmpty else { return nil }
    guard let currency = Currency(code: text) else {
      problems.add(.unreadableAmount, row, column)
      return nil
    }
    decimals = currency.decimals
    last = (letters, currency, currency.decimals)
    return currency
  }
}
