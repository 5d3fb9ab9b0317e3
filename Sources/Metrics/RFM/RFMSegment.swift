/// The eleven groups that customers fall into by how lately, how often and how much they bought.
public enum RFMSegment: String, CaseIterable, Sendable {
  case champions, loyal, potentialLoyalist, new, promising, needsAttention, aboutToSleep, atRisk
  case cannotLose, hibernating, lost

  /// The segment by recency score (row, 1 first) and FM (column, 1 first).
  static let map: [[RFMSegment]] = [
    [.lost, .lost, .atRisk, .atRisk, .cannotLose],
    [.hibernating, .hibernating, .atRisk, .atRisk, .cannotLose],
    [.aboutToSleep, .aboutToSleep, .needsAttention, .loyal, .loyal],
    [.promising, .potentialLoyalist, .potentialLoyalist, .loyal, .loyal],
    [.new, .potentialLoyalist, .potentialLoyalist, .champions, .champions],
  ]
}
