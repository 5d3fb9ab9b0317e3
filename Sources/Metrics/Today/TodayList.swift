/// The lists of people whom a shop may write to today. A person may be on several.
public enum TodayList: String, CaseIterable, Sendable {
  /// Bought once, as long ago as others were when they came again.
  case secondOrder
  /// Used up, probably, what they last bought.
  case refill
  /// Silent for long, and not yet lost.
  case winBack
  /// Among the best, and less likely to come again than they were.
  case slipping
  /// The best who still come.
  case regulars
  /// Buy often and have just bought: to be asked for a review or a friend.
  case ambassadors
  /// Have just bought for the first time.
  case newCustomers
  /// A usual purchase away from the next reward.
  case reward
}

/// Which people of a list are meant.
public struct TodayChoice: Hashable, Sendable {
  /// The list.
  public var list: TodayList
  /// Whether those who were exported lately are among them.
  public var includesLately: Bool
  /// The country of the first purchase; every one without it.
  public var country: String?

  /// People of a list; without those who were exported lately unless they are asked for.
  public init(_ list: TodayList, includesLately: Bool = false, country: String? = nil) {
    self.list = list
    self.includesLately = includesLately
    self.country = country
  }
}
