public import Commerce
public import System

/// What the user or the shop's settings say about a file.
public struct ImportOptions: Sendable {
  /// The format to read it as; nil: told by its header.
  public var format: FormatName?
  /// Columns of the file by the format's field that stands in them; both match like names do.
  public var columnMap: [String: String]
  /// The order of dates in digits; nil: told by the column.
  public var dateOrder: DateOrder?
  /// The decimal sign of amounts; nil: told by the column.
  public var decimalSign: DecimalSign?
  /// The file's encoding; nil: told by its bytes.
  public var encoding: TextEncoding?
  /// The shop's time zone; nil where it is not known yet.
  public var timeZone: ShopTimeZone?
  /// What tells the day of moments with an offset while `timeZone` is nil.
  public var fallbackTimeZone: ShopTimeZone
  /// Whether the first rows may stand for all where only all could tell; reading then throws `FirstRowsMisled` where they
  /// turn out not to, and the file is to be read anew without this.
  public var readsOnce = false
  /// When the file is imported, in microseconds since 1970; nil: orders may be of any day.
  public var importedAt: Int64?
  /// The shop's currency, which amounts without one are in; nil (two decimals) where it is not known.
  public var currency: Currency?
  /// That of the shop's orders where `currency` is not known: it is not taken for amounts without one, but those with a sign
  /// of other currencies (`$`) are not either.
  public var orderCurrency: Currency?

  /// Options; what is not given is left to the file.
  public init(
    format: FormatName? = nil, columnMap: [String: String] = [:], timeZone: ShopTimeZone? = nil,
    fallbackTimeZone: ShopTimeZone = .utc, currency: Currency? = nil,
    orderCurrency: Currency? = nil
  ) {
    self.format = format
    self.columnMap = columnMap
    self.timeZone = timeZone
    self.fallbackTimeZone = fallbackTimeZone
    self.currency = currency
    self.orderCurrency = orderCurrency
  }
}
