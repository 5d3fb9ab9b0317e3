/// What marketing spend is for, which decides whether it is part of what winning a customer costs.
public enum SpendPurpose: UInt8, CaseIterable, Hashable, Sendable {
  /// Neither the file nor a rule of the shop says; it counts as acquisition, so that a CAC is never too low by silence.
  case unknown
  /// Winning new customers.
  case acquisition
  /// Keeping those that the shop has.
  case retention
  /// Not paid by the click: agencies, tools, pay.
  case fixed
  /// No file tells it: what a code that is a channel gave away to win a customer; see `CodeChannels`.
  case giveaway

  /// What CAC is made of: what is for winning customers, and what may be.
  public static let advertising: Set<SpendPurpose> = [.unknown, .acquisition, .giveaway]

  /// What the all-in CAC is made of: fixed costs too. What keeps customers wins none, so it is in neither.
  public static let allIn: Set<SpendPurpose> = advertising.union([.fixed])

  /// Whether it is part of CAC.
  @inline(__always)
  public var isAdvertising: Bool {
    switch self {
    case .unknown, .acquisition, .giveaway: true
    case .retention, .fixed: false
    }
  }
}
