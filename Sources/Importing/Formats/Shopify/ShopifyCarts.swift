internal import Commerce
internal import System

/// Shopify's abandoned checkouts: the columns of its orders, carts in the rows.
///
/// They are told from orders by their rows alone: none has a financial status, and each is called by its id. A file
/// does not tell which of them became orders later.
struct ShopifyCarts: RowReader {
  static let format: FileFormat = {
    var format = ShopifyOrders.format
    format.name = .shopifyCarts
    format.gaps = [.noRecovery]
    return format
  }()

  private var checkouts: ShopifyOrders
  private let context: ReadingContext

  init(_ columns: FoundColumns, _ context: ReadingContext) {
    checkouts = ShopifyOrders(columns, context)
    self.context = context
  }

  /// Whether the rows under the columns of orders are all carts; read as far as the first that is none.
  static func fill(
    _ columns: FoundColumns, input: ByteInput, fileName: String, layout: TextLayout,
    options: ImportOptions
  ) throws(ImportError) -> Bool {
    var reader = try CSVReader(input, fileName: fileName, layout: layout)
    _ = try reader.readHeader()
    var survey = ShopifySurvey(columns, ReadingContext(fileName: fileName, options: options))
    while !survey.hasOrders, try reader.readRow() { survey.note(reader) }
    return survey.isAbandonedCheckouts
  }

  static var surveyedRows: SurveyedRows { .all }

  mutating func survey(_ row: borrowing CSVReader) { checkouts.survey(row) }

  mutating func endSurvey() throws(ImportError) {
    if checkouts.survey.hasOrders { throw .noCheckouts(file: context.fileName) }
    checkouts.conclude()
  }

  mutating func read(_ row: borrowing CSVReader, _ handle: (consuming ImportItem) throws -> Void)
    throws
  {
    try checkouts.read(row) { if let cart = $0.asCart { try handle(cart) } }
  }

  mutating func finish(_ handle: (consuming ImportItem) throws -> Void) throws {
    try checkouts.finish { if let cart = $0.asCart { try handle(cart) } }
  }
}

extension ImportItem {
  /// The cart of a checkout that was read as an order; nil for what is said of orders alone.
  fileprivate var asCart: ImportItem? {
    switch self {
    case .order(let order): .cart(Cart(order))
    case .remark: nil
    default: self
    }
  }
}
