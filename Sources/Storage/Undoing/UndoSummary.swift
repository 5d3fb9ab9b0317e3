/// What became of an import's rows when it was undone.
public struct UndoSummary: Equatable, Sendable {
  /// The import.
  public var record: ImportRecord
  /// Orders, products or spend that are gone, as no other file holds them.
  public var removed = 0
  /// Those that are again what an earlier file says.
  public var reverted = 0
  /// Those that stay, as a later file holds them too: what it says is current.
  public var kept = 0
  /// Customers who are gone, as no other file names them.
  public var removedCustomers = 0
  /// Customers whose details are again those from before.
  public var revertedCustomers = 0

  init(of record: ImportRecord) {
    self.record = record
  }
}
