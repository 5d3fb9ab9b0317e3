/// What a forecast looks at of some customers, added up.
public struct ForecastInputs: Equatable, Sendable {
  /// The customers.
  public var customers = 0
  /// Purchases after the first.
  public var repeats = 0
  /// Days from the first purchase to the last.
  public var daysActive = 0
  /// Days from the first purchase to the as-of day.
  public var daysKnown = 0
  /// Net of the purchases after the first, in minor units.
  public var repeatNet: Int64 = 0

  /// Those of nobody.
  public init() {}

  /// Adds a customer.
  mutating func add(repeats: Int, daysActive: Int, daysKnown: Int, repeatNet: Int64) {
    customers += 1
    self.repeats += repeats
    self.daysActive += daysActive
    self.daysKnown += daysKnown
    self.repeatNet += repeatNet
  }
}
