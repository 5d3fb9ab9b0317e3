internal import Commerce

/// Shopify's orders export, of 71 columns until 2021 or so and of 79 since: one row a line of an order.
///
/// An order's own values stand on the first of its rows only. Its rows need not be next to each
/// other: those of orders that the survey found in several places are kept until the end.
struct ShopifyOrders: RowReader {
  static let format = FileFormat(
    name: .shopifyOrders,
    required: [
      "Name", "Financial Status", .init("Created at", .placedAt), .init("Total", .total),
      "Lineitem quantity",
    ],
    requiredAnyOf: [.init("Refunded Amount", .refunded), "Outstanding Balance"],
    optional: [
      "Email", "Accepts Marketing", "Currency", .init("Subtotal", .subtotal),
      .init("Shipping", .shipping), .init("Taxes", .tax), "Discount Code",
      .init("Discount Amount", .discount), .init("Duties", .fees), "Lineitem name",
      .init("Lineitem price", .itemPrice),
      "Lineitem sku", .init("Lineitem discount", .itemDiscount),
      "Billing Name", "Billing City", "Billing Country", "Shipping Name", "Shipping City",
      "Shipping Country", "Note Attributes", "Payment Method", "Source", "Tags", "Id",
      .init("Cancelled at", aliases: ["Canceled at"]),
    ],
    foreign: ["Order ID", "Lineitem variant"], decimalSign: .point)

  private let columns: ShopifyOrderColumns
  private let context: ReadingContext
  private(set) var survey: ShopifySurvey
  private var currencies: CurrencyCells
  /// The order whose rows are being read.
  private var current: ShopifyOrderDraft?
  /// Orders in several places of the file, by name, and their names as they came up.
  private var scattered: [String: ShopifyOrderDraft] = [:]
  private var scatteredNames: [String] = []

  init(_ columns: FoundColumns, _ context: ReadingContext) {
    self.columns = ShopifyOrderColumns(columns)
    self.context = context
    survey = ShopifySurvey(columns, context)
    currencies = CurrencyCells(self.columns.currency, beside: [], context)
  }

  static var surveyedRows: SurveyedRows { .first }

  mutating func survey(_ row: borrowing CSVReader) { survey.note(row) }

  mutating func endSurvey() throws(ImportError) {
    guard !survey.isAbandonedCheckouts else {
      throw .abandonedCheckouts(file: context.fileName)
    }
    conclude()
  }

  /// Draws the conclusions that hold for orders and carts alike.
  mutating func conclude() { survey.conclude() }

  var bearsOut: Bool { survey.bearsOut }

  mutating func read(_ row: borrowing CSVReader, _ handle: (consuming ImportItem) throws -> Void)
    throws
  {
    let name = row.identifier(columns.name.index)
    if survey.isScattered(name) {
      if scattered[name] == nil { scatteredNames.append(name) }
      let draft = scattered[name] ?? ShopifyOrderDraft(name: name)
      scattered[name] = try adding(row, to: draft, handle)
      return
    }
    // Rows without a name have nothing that would hold them together.
    if let open = current, open.name != name || name.isEmpty {
      try hand(open, handle)
      current = nil
    }
    current = try adding(row, to: current ?? ShopifyOrderDraft(name: name), handle)
  }

  mutating func finish(_ handle: (consuming ImportItem) throws -> Void) throws {
    if let current { try hand(current, handle) }
    current = nil
    for name in scatteredNames {
      guard let draft = scattered[name] else { continue }
      try hand(draft, handle)
    }
    scattered = [:]
    scatteredNames = []
  }

  /// Hands on an order, or why it is none, and what is to be said of it.
  private func hand(
    _ draft: ShopifyOrderDraft, _ handle: (consuming ImportItem) throws -> Void
  ) throws {
    let holdsTax = survey.pricesIncludeTax
    let doubts = draft.doubts(columns, pricesIncludeTax: holdsTax)
    try handle(draft.item(columns, pricesIncludeTax: holdsTax))
    for doubt in doubts { try handle(.remark(doubt)) }
  }

  /// The order with a row added; a second first row begins the order anew, as a later export of it does.
  private mutating func adding(
    _ row: borrowing CSVReader, to order: ShopifyOrderDraft,
    _ handle: (consuming ImportItem) throws -> Void
  ) throws -> ShopifyOrderDraft {
    var draft = order
    if columns.isFirstRow(row) {
      if draft.hasFirstRow {
        try hand(draft, handle)
        draft = ShopifyOrderDraft(name: draft.name)
      }
      try draft.readFirstRow(row, columns, context, &currencies)
    }
    draft.readLine(row, columns, context)
    return draft
  }
}
