public import Commerce

/// What a ledger says by names rather than by the numbers that rows happen to have, so that two of them compare.
public struct LedgerPicture: Equatable {
  /// The shop's currency.
  public let currency: Currency?
  /// Each occasion with its customer and that one's first product, its day, sums, channel and country, sorted.
  public let occasions: [String]
  /// Each use of a code, of a customer in order.
  public let codeUses: [String]
  /// Each dated refund with its customer, sorted.
  public let refunds: [String]
  /// Totals by day.
  public let days: DayColumns
  /// The parts of days.
  public let dayParts: DayPartColumns
  /// Orders in other currencies by day.
  public let foreign: ForeignColumns
  /// Each day and channel with spend, sorted.
  public let spend: [String]
  /// The currencies of orders.
  public let orderCurrencies: [CurrencyFirstDay]
  /// Rows that are no order of their own.
  public let rows: RowCounts

  /// The picture of a ledger.
  ///
  /// - Parameter name: what a customer of this id is called.
  public init(_ ledger: Ledger, name: (Int32) -> String) {
    currency = ledger.currency
    days = ledger.days
    (dayParts, foreign) = (ledger.dayParts, ledger.foreign)
    orderCurrencies = ledger.orderCurrencies
    rows = ledger.rows
    var occasions: [String] = []
    for (customer, id) in ledger.customers.id.enumerated() {
      let starts = ledger.customers.firstOccasion
      let product = Int(ledger.customers.firstProduct[customer])
      for index in Int(starts[customer])..<Int(starts[customer + 1]) {
        occasions.append(
          "\(name(id)) (\(product < 0 ? "" : ledger.products[product])) "
            + "\(ledger.occasions.day[index]) \(ledger.occasions.net[index]) "
            + "\(ledger.occasions.margin[index]) "
            + "\(ledger.channels[Int(ledger.occasions.channel[index])]) "
            + ledger.countries[Int(ledger.occasions.country[index])])
      }
    }
    self.occasions = occasions.sorted()
    let refunds = ledger.refunds
    self.refunds = refunds.day.indices.map { index in
      let customer = Int(refunds.customer[index])
      let place = Int(refunds.occasion[index])
      return
        "\(customer < 0 ? "" : name(ledger.customers.id[customer])) \(refunds.orderDay[index]) "
        + "\(place < 0 ? refunds.orderDay[index] : ledger.occasions.day[place]) "
        + "\(refunds.day[index]) \(refunds.net[index]) \(refunds.margin[index])"
    }.sorted()
    let uses = ledger.codeUses
    // Places keep the uses of a customer in order where the customers are put into another.
    codeUses = uses.code.indices.map { index in
      (
        name: name(ledger.customers.id[Int(uses.customer[index])]), place: index,
        use: "\(uses.day[index]) \(ledger.codes[Int(uses.code[index])])"
      )
    }.sorted { ($0.name, $0.place) < ($1.name, $1.place) }.map { "\($0.name) \($0.use)" }
    spend = ledger.spend.day.indices.map { index in
      "\(ledger.spend.day[index]) \(ledger.channels[Int(ledger.spend.channel[index])]) "
        + "\(ledger.spend.amount[index])"
    }.sorted()
  }
}
