internal import Commerce

/// What only all rows of a Shopify orders file together can tell, found before any is taken.
struct ShopifySurvey {
  private let columns: ShopifyOrderColumns
  private let decimals: Int
  /// Whether Total = Subtotal + Shipping, or Total = Subtotal + Shipping + Taxes, where the two differ.
  private var taxVotes = TaxVotes()
  private var orderCount = 0
  private var looksAbandoned = true
  private var scattered = ScatteredNames()
  private let idColumn: Column

  init(_ columns: FoundColumns, _ context: ReadingContext) {
    self.columns = ShopifyOrderColumns(columns)
    idColumn = columns["Id"]
    decimals = context.decimals
  }

  /// Whether prices hold the tax, as it was concluded; false before that.
  var pricesIncludeTax: Bool { taxVotes.areInside }

  /// Whether these are carts that nobody paid: the export of those has the orders' columns, but
  /// never a financial status, and names that are made of the id.
  var isAbandonedCheckouts: Bool { orderCount > 0 && looksAbandoned }

  /// Draws the conclusions from the rows noted.
  mutating func conclude() { taxVotes.conclude() }

  /// Whether the rows noted bear out what was concluded, or show nothing that only all of them can settle.
  var bearsOut: Bool { scattered.isEmpty && !isAbandonedCheckouts && taxVotes.bearsOut }

  /// Whether any order is none of these.
  var hasOrders: Bool { !looksAbandoned }

  /// Whether an order's rows are in several places of the file. May be so of an order whose rows
  /// are not, which is then merely handed on later.
  func isScattered(_ name: String) -> Bool { scattered.contains(name) }

  /// Takes note of a row.
  mutating func note(_ row: borrowing CSVReader) {
    let name = row.identifier(columns.name.index)
    scattered.note(name)
    guard columns.isFirstRow(row) else { return }
    orderCount += 1
    if looksAbandoned {
      let id = row.identifier(idColumn.index)
      looksAbandoned =
        row.isBlank(columns.financialStatus.index) && !id.isEmpty
        // A spreadsheet leaves the name as it is, and cuts the id short.
        && (name == "#" + id || RowProblems.hasLostDigits(id))
    }
    guard case .value(let total) = row.amount(columns.total, decimals: decimals),
      case .value(let subtotal) = row.amount(columns.subtotal, decimals: decimals),
      case .value(let tax) = row.amount(columns.taxes, decimals: decimals), tax != 0
    else { return }
    var shipping: Int64 = 0
    if case .value(let amount) = row.amount(columns.shipping, decimals: decimals) {
      shipping = amount
    }
    // Sums of amounts from a file may overflow; wrapped ones merely do not match.
    let goods = subtotal &+ shipping
    taxVotes.note(inside: total == goods, beside: total == goods &+ tax)
  }
}
