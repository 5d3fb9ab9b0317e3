/// Writes orders in the 79 columns of Shopify's order export.
///
/// A further line of an order repeats only its name, address, time and phone beside what it tells of
/// the line itself, as Shopify's own files do.
public struct ShopifyOrdersWriter: Sendable {
  /// The shop's name, which stands as vendor on every line.
  public let vendor: String

  /// A writer for a shop.
  public init(vendor: String) {
    self.vendor = vendor
  }

  /// Writes the line of column names.
  public func writeHeader(to text: inout CSVText) {
    for column in ShopifyOrdersWriter.columns { text.cell(column.name) }
    text.endRow()
  }

  /// Writes an order, one row a line.
  public func write(_ order: ShopifyOrder, to text: inout CSVText) {
    for line in order.lines.indices {
      let row = Row(order: order, line: order.lines[line], vendor: vendor)
      for column in ShopifyOrdersWriter.columns {
        switch column.content {
        case .everyRow(let write): write(row, &text)
        case .firstRow(let write) where line == 0: write(row, &text)
        case .firstRow, .blank: text.blank()
        }
      }
      text.endRow()
    }
  }

  /// A line of an order.
  struct Row {
    let order: ShopifyOrder
    let line: ShopifyOrder.Line
    let vendor: String
  }

  /// A column: its name, and what it holds.
  struct Column: Sendable {
    enum Content: Sendable {
      /// Filled for each line of an order.
      case everyRow(@Sendable (Row, inout CSVText) -> Void)
      /// Filled for the first line of an order only.
      case firstRow(@Sendable (Row, inout CSVText) -> Void)
      /// Never filled by this shop.
      case blank
    }

    let name: String
    let content: Content
  }
}
