internal import Commerce

/// A format of products: a table of names and nothing peculiar.
protocol ProductTable: SendableMetatype {
  static var format: FileFormat { get }
}

/// Reads products and what they cost, one a row.
struct ProductRows<Table: ProductTable>: RowReader {
  static var format: FileFormat { Table.format }

  private let columns: FoundColumns
  private let context: ReadingContext
  /// What products are in: the shop's currency, else the first one that stands beside an amount.
  private var currency: Currency?

  init(_ columns: FoundColumns, _ context: ReadingContext) {
    self.columns = columns
    self.context = context
    currency = context.currency
  }

  mutating func read(_ row: borrowing CSVReader, _ handle: (consuming ImportItem) throws -> Void)
    throws
  {
    var problems = RowProblems()
    let price = try amount(row, columns.first(.itemPrice), &problems)
    var cost: Int64?
    for column in columns[.itemCost] where cost == nil {
      cost = try amount(row, column, &problems)
    }
    let from = columns.first(.costFrom)
    let costFrom = row.moment(from)?.day
    if costFrom == nil, !row.isBlank(from.index) { problems.add(.unreadableDate, row, from) }
    problems.checkShape(row)
    if let rejected = problems.first { return try handle(.rejected(rejected)) }
    let product = Product(
      sku: columns.text(row, .itemSKU), name: columns.text(row, .item), price: price,
      unitCost: cost, costFrom: costFrom,
      isGiftCard: YesOrNo.value(columns.text(row, .giftCard)) ?? false)
    if product.sku.isEmpty, product.name.isEmpty { return }
    try handle(.product(product))
  }

  /// An amount in the currency of all products; that it is in another one is noted.
  private mutating func amount(
    _ row: borrowing CSVReader, _ column: Column, _ problems: inout RowProblems
  ) throws(ImportError) -> Int64? {
    if let money = row.signedMoney(column.index) {
      try context.check(money, currency, row, column, &problems)
      if let beside = money.currency, beside != currency {
        if let currency {
          problems.addContradiction(row, column, currency)
        } else {
          currency = beside
        }
      }
    }
    return problems.amount(row, column, decimals: context.decimals)
  }
}
