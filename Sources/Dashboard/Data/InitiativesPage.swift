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
