/// What customers can be told apart by, as it was when they came.
public enum CohortCut: String, CaseIterable, Sendable {
  /// Channel of the first occasion.
  case channel
  /// Country of the first occasion.
  case country
  /// First line of the first order.
  case product
  /// First discount code used on the day of the first occasion.
  case code
  /// Net of the first occasion.
  case orderSize

  /// Whether the margin of those whom it tells apart is taken after what codes that are channels gave away.
  ///
  /// Channels are held against what winning their customers cost, of which the gift is a part. Whatever else tells
  /// customers apart is held against no cost: there a gift lowers margin as every other discount does.
  public var isAfterGiveaways: Bool { self != .channel }
}

/// What some customers have in common.
public enum CohortValue: Hashable, Sendable {
  /// The same name of a channel, country, product or code; empty for those without any.
  case named(CohortCut, String)
  /// A first occasion of at least so much, and of less than so much, in minor units; nil is without limit.
  case orderSize(from: Int64, below: Int64?)
  /// Another name than all of these.
  case others(CohortCut, than: [String])

  /// What tells them from others.
  public var cut: CohortCut {
    switch self {
    case .named(let cut, _), .others(let cut, _): cut
    case .orderSize: .orderSize
    }
  }
}
