internal import Commerce

/// Marketing spend in the plain format: one row a day and channel.
struct GenericSpend: RowReader {
  static let format = FileFormat(
    name: .genericSpend, required: ["date", "spend"], optional: ["channel", "currency"])

  private let context: ReadingContext
  private let date, spend, channel: Column
  private var currencies: CurrencyCells

  init(_ columns: FoundColumns, _ context: ReadingContext) {
    self.context = context
    date = columns["date"]
    spend = columns["spend"]
    channel = columns["channel"]
    currencies = CurrencyCells(columns["currency"])
  }

  mutating func read(_ row: borrowing CSVReader, _ handle: (ImportItem) throws -> Void) throws {
    var problems = RowProblems()
    let moment = row.moment(date.index)
    if moment == nil { problems.add(.unreadableDate, row, date) }
    let currency = currencies.read(row, &problems)
    let amount = problems.requiredAmount(
      row, spend, decimals: currencies.decimals ?? context.decimals)
    problems.checkShape(row)
    guard problems.first == nil, let moment else {
      if let rejected = problems.first { try handle(.rejected(rejected)) }
      return
    }
    let spent = MarketingSpend(
      day: try context.placedAt(moment, in: row, date).day,
      channel: Channel.name(row.text(channel.index)), amount: amount, currency: currency)
    try handle(.spend(spent))
  }
}
