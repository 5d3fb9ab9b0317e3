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
