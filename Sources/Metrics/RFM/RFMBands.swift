public import Commerce

/// What each score of a shop stands for: from where to where its values go.
public struct RFMBands: Equatable, Sendable {
  private let cutoffs: RFMCutoffs
  private let asOf: CalendarDay

  /// The bands of cut-offs that were made as of a day.
  public init(_ cutoffs: RFMCutoffs, asOf: CalendarDay) {
    self.cutoffs = cutoffs
    self.asOf = asOf
  }

  /// The days since the last purchase that a recency score spans, without an end for score 1; nil where nobody can have it.
  public func silentDays(recency score: Int) -> (from: Int, to: Int?)? {
    let ends = cutoffs.lastDay.map { asOf.days(since: $0) }
    guard let band = band(score, ends.map { -$0 }) else { return nil }
    // Above a cut-off lies what is fewer days ago than it.
    return (band.to.map { -$0 } ?? 0, band.above.map { -$0 - 1 })
  }

  /// The numbers of purchases that a frequency score spans, without an end for score 5; nil where nobody can have it.
  public func purchases(frequency score: Int) -> (from: Int, to: Int?)? {
    band(score, cutoffs.occasions).map { (($0.above ?? 0) + 1, $0.to) }
  }

  /// The net in minor units that a monetary score spans, without an end for score 5; nil where nobody can have it.
  public func net(monetary score: Int) -> (from: Int64, to: Int64?)? {
    band(score, cutoffs.net).map { (($0.above ?? 0) + 1, $0.to) }
  }

  /// Above which value, and up to which, a score goes.
  private func band<Value: Comparable>(
    _ score: Int, _ cuts: [Value]
  ) -> (above: Value?, to: Value?)? {
    guard cuts.count == 4, (1...5).contains(score) else { return nil }
    let above = score == 1 ? nil : cuts[score - 2]
    let to = score == 5 ? nil : cuts[score - 1]
    // Equal cut-offs leave nothing between them: who has that value has the lower score.
    if let above, let to, above == to { return nil }
    return (above, to)
  }
}
