/// What an order's status says of whether it counts.
public enum OrderStanding: CaseIterable, Sendable {
  /// It counts.
  case counted
  /// It came to nothing: cancelled, voided, failed or expired.
  case cancelled
  /// It is not paid yet: pending, or a draft.
  case pending
  /// It never was a sale.
  case test

  /// The statuses that keep an order from counting, as files give them; none that let it count.
  public var statuses: [String] {
    switch self {
    case .counted: []
    case .cancelled: ["cancelled", "canceled", "voided", "failed", "expired"]
    case .pending: ["pending", "draft"]
    case .test: ["test"]
    }
  }

  /// What a status says, which is trimmed and in lower case.
  public init(status: String) {
    self =
      Order.uncountedStatuses.contains(status) ? OrderStanding(uncounted: status) : .counted
  }

  /// What a status says that keeps an order from counting.
  public init(uncounted status: String) {
    self = OrderStanding.allCases.first { $0.statuses.contains(status) } ?? .cancelled
  }
}
