internal import Commerce

/// Marketing spend in the plain format: one row a day, or month, and channel.
struct GenericSpend: RowReader {
  static let format = FileFormat(
    name: .genericSpend,
    required: [
      .init("date", .day, aliases: PlainNames.day),
      .init("spend", .spend, aliases: PlainNames.spend),
    ],
    optional: [
      .init("channel", .channel, aliases: PlainNames.channel),
      .init("currency", .currency, aliases: PlainNames.currency),
      .init("purpose", .purpose, aliases: PlainNames.purpose),
    ],
    foreign: PlainNames.email + PlainNames.orderID + PlainNames.name + [
      "iban", "saldo", "balance",
    ],
    decimalSign: .point, isAnybodys: true)

  private let context: ReadingContext
  private let date, spend, channel, purpose: Column
  private var currencies: CurrencyCells

  init(_ columns: FoundColumns, _ context: ReadingContext) {
    self.context = context
    date = columns["date"]
    spend = columns["spend"]
    channel = columns["channel"]
    purpose = columns["purpose"]
    currencies = CurrencyCells(columns["currency"], beside: [spend], context)
  }

  mutating func read(_ row: borrowing CSVReader, _ handle: (consuming ImportItem) throws -> Void)
    throws
  {
    var problems = RowProblems()
    let moment = row.moment(date)
    let month = moment == nil ? SpendDays(month: row.text(date.index)) : nil
    if moment == nil, month == nil { problems.add(.unreadableDate, row, date) }
    let currency = try currencies.read(row, &problems)
    let amount = problems.amount(
      row, spend, decimals: currencies.decimals ?? context.decimals)
    if row.isBlank(spend.index) { problems.add(.unreadableAmount, row, spend) }
    problems.checkShape(row)
    if let rejected = problems.first { return try handle(.rejected(rejected)) }
    // On a day with a dash nothing was spent.
    guard let amount else { return }
    let name = Channel.name(row.text(channel.index))
    let purpose = SpendPurpose(word: row.text(purpose.index))
    var days = month?.spread(amount) ?? []
    if let moment { days = [(try context.placedAt(moment, in: row, date).day, amount)] }
    for part in days {
      try handle(
        .spend(
          MarketingSpend(
            day: part.day, channel: name, amount: part.amount, currency: currency,
            purpose: purpose)))
    }
    // An agency or a tool is no channel.
    if name == Order.noChannel, purpose != .fixed {
      try handle(.remark(row.remark(.noChannel, channel)))
    }
  }
}
