/// An import that was done.
public struct ImportRecord: Equatable, Sendable {
  /// Its number.
  public var id: Int32
  /// The file's name.
  public var fileName: String
  /// The format that it was recognised as.
  public var format: String
  /// Which of the owner's shops it is from; empty where there is one.
  public var shop: String
  /// What kind of rows the file holds.
  public var contents: ImportContents
  /// A digest of the file's bytes; empty where none was taken.
  public var contentHash: String
  /// When it was imported, in microseconds since 1970-01-01T00:00:00Z.
  public var importedAt: Int64
  /// Whether it was taken back.
  public var isUndone: Bool
  /// What it did.
  public var summary: ImportSummary
}
