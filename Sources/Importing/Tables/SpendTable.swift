/// A format of marketing spend: a table of names, plus what is peculiar.
protocol SpendTable: SendableMetatype {
  static var format: FileFormat { get }
  /// The channel that all of it was spent in.
  static var channel: String { get }
  /// Whether rows without a campaign's name are totals.
  static var hasUnnamedTotals: Bool { get }
}

extension SpendTable {
  static var hasUnnamedTotals: Bool { false }
}
