/// What was understood of a file before its rows are read.
public struct RecognisedFile: Equatable, Sendable {
  /// A field of the format and the column that it stands in.
  public struct Field: Equatable, Sendable {
    /// The format's name for it.
    public let name: String
    /// The column's name in the file.
    public let column: String
  }

  /// The file's name as it was given.
  public let fileName: String
  /// The format that it is read as.
  public let format: FormatName
  /// The character between cells.
  public let delimiter: Character
  /// The names of all columns, trimmed, in the file's order.
  public let header: [String]
  /// The fields that are read.
  public let understood: [Field]
  /// How the bytes stand for characters.
  public let encoding: TextEncoding
  /// What was decided about the file as a whole.
  public let findings: [FileFinding]
  /// What files of its format cannot tell.
  public let gaps: [FileGap]

  /// Whether its orders have their own totals; else these are worked out of lines, or without tax.
  public let tellsTotals: Bool
}

/// Something that the whole of a file told.
public enum FileFinding: Equatable, Sendable {
  /// Dates in digits have this order; in several shapes where a spreadsheet took some of them apart.
  case dateOrder(DateOrder, column: String, hasSeveralShapes: Bool)
  /// Amounts have a decimal comma.
  case decimalComma(column: String)
  /// Spend of several days is spread evenly over them.
  case spreadOverDays
  /// Several columns of this name differ, of which the first is taken.
  case repeatedColumn(String)
}

/// What a format cannot tell of a shop.
public enum FileGap: String, CaseIterable, Equatable, Sendable {
  /// Nobody can be recognised: orders count in totals only.
  case noCustomers
  /// Customers are known by the platform's own ids, so that they are other people than in other files.
  case noEmail
  /// Revenue is with tax, as the file has none apart.
  case noTax
  /// Revenue is with shipping, as the file has none apart.
  case noShipping
  /// Totals are net sales, without tax and shipping.
  case netSalesOnly
  /// Which products were bought is not told, so that costs have to come another way.
  case noItems
  /// What was paid back is not told.
  case noRefunds
  /// Its names were never seen in a real file, so that what they stand for is a guess.
  case unverified
  /// Which carts became orders later is not told.
  case noRecovery
  /// Whether amounts hold the tax is taken from the marketplace's country.
  case taxByMarketplace
}
