/// What a shop's rule looks at.
public enum OrderRuleField: String, CaseIterable, Sendable {
  /// The labels of an order.
  case tag
  /// Its discount codes.
  case code
  /// Its acquisition channel.
  case channel
  /// What made it in the shop's system.
  case source
  /// What its customer is known by: the address, else the platform's id.
  case customer
}

/// A rule of the shop that leaves orders out: staff, wholesale, samples.
public struct OrderRule: Equatable, Sendable {
  /// What the owner calls it.
  public let name: String
  /// What it looks at.
  public let field: OrderRuleField
  /// What it looks for, letter case ignored: the whole text, or the beginning of it where a `*` stands last.
  public let pattern: String

  private let wanted: TextPattern

  /// A rule; nil where the name is blank, or the pattern is, or fits everything, or has a `*` before its end.
  public init?(name: String, field: OrderRuleField, pattern: String) {
    self.name = trimmed(name)
    self.field = field
    self.pattern = trimmed(pattern)
    wanted = TextPattern(inLowerCase(self.pattern))
    guard !self.name.isEmpty, !wanted.wanted.isEmpty, !wanted.hasStarInside else { return nil }
  }

  /// Whether a text is the one looked for.
  public func fits(_ text: String) -> Bool { wanted.fits(inLowerCase(text)) }

  /// Whether one of several texts is the one looked for.
  public func fits(anyOf texts: [String]) -> Bool { texts.contains(where: fits) }
}
