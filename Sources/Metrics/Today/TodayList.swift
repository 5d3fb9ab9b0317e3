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
  /// Left a cart at the checkout, and ordered nothing since.
  case abandonedCarts
  /// Came again and have no account yet.
  case guests
}

/// Which people of a list are meant.
public struct TodayChoice: Hashable, Sendable {
  /// The list.
  public var list: TodayList
  /// Whether those who were exported lately are among them.
  public var includesLately: Bool
  /// The country of the first purchase, of carts that of the address; every one without it.
  public var country: String?
  /// The town of the address, letter case ignored; every one without it.
  public var town: String?

  /// People of a list; without those who were exported lately unless they are asked for.
  public init(
    _ list: TodayList, includesLately: Bool = false, country: String? = nil, town: String? = nil
  ) {
    self.list = list
    self.includesLately = includesLately
    self.country = country
    self.town = town
  }
}

/// What lists look at besides the ledger, each of which takes its while.
public struct TodayNeeds: OptionSet, Sendable {
  /// A bit for each of them.
  public let rawValue: Int

  /// Needs of these bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Who bought what.
  public static let products = TodayNeeds(rawValue: 1 << 0)
  /// What is to be expected.
  public static let forecast = TodayNeeds(rawValue: 1 << 1)
  /// Who ordered as a guest.
  public static let guests = TodayNeeds(rawValue: 1 << 2)
  /// The carts that were not paid.
  public static let carts = TodayNeeds(rawValue: 1 << 3)
  /// In which towns people live.
  public static let towns = TodayNeeds(rawValue: 1 << 4)

  /// Everything.
  public static let all: TodayNeeds = [.products, .forecast, .guests, .carts, .towns]
}

extension TodayList {
  /// What decides who is on it.
  public var needs: TodayNeeds {
    switch self {
    case .abandonedCarts: .carts
    case .refill: .products
    case .slipping: .forecast
    case .guests: .guests
    default: []
    }
  }
}

extension TodayChoice {
  /// What decides who is meant.
  public var needs: TodayNeeds { town == nil ? list.needs : list.needs.union(.towns) }
}
