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

  init(_ columns: FoundColumns, _ context: ReadingContext) {
    self.columns = columns
    self.context = context
  }

  mutating func read(_ row: borrowing CSVReader, _ handle: (consuming ImportItem) throws -> Void)
    throws
  {
    var problems = RowProblems()
    let price = problems.amount(row, columns.first(.itemPrice), decimals: context.decimals)
    var cost: Int64?
    for column in columns[.itemCost] where cost == nil {
      cost = problems.amount(row, column, decimals: context.decimals)
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
}
