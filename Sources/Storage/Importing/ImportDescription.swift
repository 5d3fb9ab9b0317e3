/// What kind of rows a file holds.
public enum ImportContents: String, Sendable {
  /// Orders; only these files' rows enter the coverage.
  case orders
  /// Carts that were not paid; they are in no figure about orders.
  case carts
  /// Products with what they cost.
  case products
  /// Customers with their names, places and consent.
  case customers
  /// Marketing spend.
  case spend
  /// Exchange rates.
  case rates
}

/// A file that is about to be imported.
public struct ImportDescription: Equatable, Sendable {
  /// The file's name, without its folder.
  public var fileName: String
  /// The format that it was recognised as.
  public var format: String
  /// The format that stands for all exports of the same system; a shop and this are a source.
  public var source: String
  /// Which of the owner's shops it is from, where there are several; order ids may repeat between shops.
  public var shop: String
  /// What kind of rows it holds.
  public var contents: ImportContents
  /// When it is imported, in microseconds since 1970-01-01T00:00:00Z.
  public var importedAt: Int64
  /// Whether it has the orders' own totals; else another export of the shop that has them knows better.
  public var tellsTotals: Bool
  /// Whether the summary is all that is wanted: then nothing is kept.
  public var isDryRun: Bool

  /// A file to import; without a source of its own the format is one.
  public init(
    fileName: String, format: String, source: String? = nil, shop: String = "",
    contents: ImportContents, tellsTotals: Bool = true,
    importedAt: Int64, isDryRun: Bool = false
  ) {
    self.fileName = fileName
    self.format = format
    self.source = source ?? format
    self.shop = shop
    self.contents = contents
    self.tellsTotals = tellsTotals
    self.importedAt = importedAt
    self.isDryRun = isDryRun
  }
}
