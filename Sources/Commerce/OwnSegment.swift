/// A segment of the shop's own: a filter over customers, saved by name.
public struct OwnSegment: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// The filter as it was written.
  public let filter: String

  /// The most characters of a name.
  public static let nameLimit = 40

  /// A segment; nil for a name that is empty, longer than the limit, or holds `:`, which begins lists of other kinds.
  public init?(name: String, filter: String) {
    let name = trimmed(name)
    guard (1...OwnSegment.nameLimit).contains(name.count), !name.contains(":"),
      !name.contains(where: \.isNewline)
    else { return nil }
    self.name = name
    self.filter = trimmed(filter)
  }
}
