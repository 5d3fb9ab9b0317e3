/// By what customers are scored 1 to 5, for how lately, how often and for how much they bought.
///
/// It goes with the ledger, as the booking of refunds does: segments, who moved between them, filters and segments
/// of the shop's own all score by that of the ledger that they are made on.
public enum RFMScoring: Hashable, Sendable {
  /// By rank among all customers, in fifths.
  case ranks
  /// By where the shop says that each score begins.
  case thresholds(RFMThresholds)

  /// The ways to score, as the command line names them.
  public enum Mode: String, CaseIterable, Sendable {
    case ranks, thresholds
  }

  /// Which way it is.
  public var mode: Mode {
    switch self {
    case .ranks: .ranks
    case .thresholds: .thresholds
    }
  }
}

/// Where each score of RFM begins; four ascending numbers of each kind.
public struct RFMThresholds: Hashable, Sendable {
  /// Days since the last purchase up to which the score is 5, 4, 3, 2; beyond the last it is 1.
  public let recencyDays: [Int]
  /// Purchases from which the score is 2, 3, 4, 5.
  public let purchases: [Int]
  /// Net in minor units from which the score is 2, 3, 4, 5.
  public let net: [Int64]

  /// Thresholds; nil unless there are four of each that ascend, from 0 days, 2 purchases and more than nothing on.
  public init?(recencyDays: [Int], purchases: [Int], net: [Int64]) {
    func ascend(_ values: [some Comparable]) -> Bool {
      values.count == 4 && zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
    }
    guard ascend(recencyDays), ascend(purchases), ascend(net), recencyDays[0] >= 0,
      recencyDays[3] <= RFMThresholds.mostDays, purchases[0] >= 2, net[0] >= 1
    else { return nil }
    self.recencyDays = recencyDays
    self.purchases = purchases
    self.net = net
  }

  /// The longest time that recency can look back: a hundred years.
  public static let mostDays = 36_525
}
