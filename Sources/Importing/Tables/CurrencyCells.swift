internal import Commerce

/// Reads the currencies of a file's rows, which are nearly all the same one.
struct CurrencyCells {
  /// Decimals of the currency of the row read last; nil where it gives none.
  private(set) var decimals: Int?

  private let column: Column
  /// The columns of amounts beside which a currency may stand.
  private let amounts: [Column]
  private let context: ReadingContext
  /// The letters and currency of the row read last that gives one.
  private var last: (letters: UInt32, currency: Currency, decimals: Int)?

  init(_ column: Column, beside amounts: [Column], _ context: ReadingContext) {
    self.column = column
    self.context = context
    self.amounts = amounts.filter(\.isPresent)
  }

  /// The row's currency, from its own column or beside an amount; nil where it gives none.
  ///
  /// Amounts in a currency that can't be told are unreadable: that is noted on its column. So are those in another
  /// one than the rest of their row, and those with a sign (`$`) that the currency which they would be in does not have.
  ///
  /// - Parameter other: that of amounts of this file without one; the shop's where it is nil.
  /// - Throws: where nothing tells which of several currencies with a sign is meant.
  mutating func read(
    _ row: borrowing CSVReader, _ problems: inout RowProblems, else other: Currency? = nil
  ) throws(ImportError) -> Currency? {
    var currency = readColumn(row, &problems)
    for amount in amounts {
      guard let money = row.signedMoney(amount.index) else { continue }
      guard let beside = money.currency else {
        try context.check(money, currency ?? other, row, amount, &problems)
        continue
      }
      guard beside != currency else { continue }
      if let currency {
        problems.addContradiction(row, amount, currency)
      } else {
        currency = beside
        decimals = beside.decimals
      }
    }
    return currency
  }

  /// The amount of a row that told its currency, or the column of currencies where that did.
  func teller(_ row: borrowing CSVReader) -> Column {
    if !row.isBlank(column.index) { return column }
    return amounts.first { row.signedMoney($0.index)?.currency != nil } ?? column
  }

  private mutating func readColumn(
    _ row: borrowing CSVReader, _ problems: inout RowProblems
  ) -> Currency? {
    let letters = row.currencyLetters(column.index)
    if let last, letters != 0, last.letters == letters {
      decimals = last.decimals
      return last.currency
    }
    decimals = nil
    let text = row.text(column.index)
    guard !text.isEmpty else { return nil }
    guard let currency = Currency(code: text) else {
      problems.add(.unknownCurrency, row, column)
      return nil
    }
    decimals = currency.decimals
    last = (letters, currency, currency.decimals)
    return currency
  }
}
