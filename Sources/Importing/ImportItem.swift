public import Commerce

/// One thing that a file tells.
public enum ImportItem: Equatable, Sendable {
  case order(Order)
  case product(Product)
  case customer(CustomerRecord)
  case spend(MarketingSpend)
  case rejected(RejectedRow)
}

/// How far the reading of a file has come.
public struct ImportProgress: Equatable, Sendable {
  /// Bytes read, in the terms of `totalBytes`.
  public var readBytes: Int64
  /// Bytes to read; a file that is read twice counts twice.
  public var totalBytes: Int64
  /// Rows read for good.
  public var rowCount: Int

  /// So far read, of so much.
  public init(readBytes: Int64, totalBytes: Int64, rowCount: Int) {
    self.readBytes = readBytes
    self.totalBytes = totalBytes
    self.rowCount = rowCount
  }
}
