public import Metrics

/// What the shop began for its customers, and the year that a what-if begins with.
public struct InitiativesPage: Equatable, Sendable {
  /// The latest first.
  public var initiatives: [InitiativeFigures]
  /// The last 365 days.
  public var year: ShopYear

  /// Initiatives and a year.
  public init(initiatives: [InitiativeFigures], year: ShopYear) {
    self.initiatives = initiatives
    self.year = year
  }
}

/// An initiative as it was typed, not yet read.
public struct InitiativeEntry: Equatable, Sendable {
  /// What it is called.
  public var name: String
  /// The day that it began on.
  public var start: String
  /// What it has cost, in units of the shop's currency.
  public var costs: String
  /// A filter over customers; empty for all.
  public var who: String

  /// What was typed.
  public init(name: String, start: String, costs: String, who: String) {
    self.name = name
    self.start = start
    self.costs = costs
    self.who = who
  }
}
