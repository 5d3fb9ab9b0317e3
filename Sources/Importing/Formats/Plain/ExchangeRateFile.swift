internal import Commerce

/// Exchange rates: what one unit of a currency is worth in the shop's, a row a day and currency.
struct ExchangeRateFile: RowReader {
  static let format = FileFormat(
    name: .exchangeRates,
    required: [
      .init("date", .day, aliases: PlainNames.day),
      .init("currency", .currency, aliases: PlainNames.currency),
      .init("rate", .rate, aliases: PlainNames.rate),
    ], optional: [],
    foreign: PlainNames.orderID + PlainNames.email + ["spend", "total"] + PlainNames.total
      + PlainNames.spend,
    decimalSign: .point)

  private let context: ReadingContext
  private let date, currency, rate: Column
  private var currencies: CurrencyCells

  init(_ columns: FoundColumns, _ context: ReadingContext) {
    self.context = context
    date = columns["date"]
    currency = columns["currency"]
    rate = columns["rate"]
    currencies = CurrencyCells(currency, beside: [], context)
  }

  mutating func read(_ row: borrowing CSVReader, _ handle: (consuming ImportItem) throws -> Void)
    throws
  {
    var problems = RowProblems()
    // The day as it is written: a bank's day, in no zone.
    let day = row.moment(date)?.day
    if day == nil { problems.add(.unreadableDate, row, date) }
    let other = try currencies.read(row, &problems)
    if other == nil { problems.add(.unknownCurrency, row, currency) }
    let value = problems.requiredAmount(
      row, rate, decimals: ExchangeRate.decimals, limit: .max)
    // Nothing is worth nothing, or less.
    if value <= 0 { problems.add(.unreadableAmount, row, rate) }
    problems.checkShape(row)
    if let rejected = problems.first { return try handle(.rejected(rejected)) }
    guard let day, let other else { return }
    try handle(
      .rate(
        ExchangeRate(day: day, currency: other, value: value, shopCurrency: context.currency)))
  }
}
