public import Commerce
public import Metrics

extension Strings {
  /// What the panel is about.
  public var segmentsScope: String { "R how lately · F how often · M how much" }
  /// The map's title, as a file's name has it.
  public var mapName: String { "R × FM" }
  /// The map's title: by what it scores, too.
  public func mapTitle(_ mode: RFMScoring.Mode) -> String { "\(mapName), \(mode.rawValue)" }
  /// By what customers are scored.
  public func scoredBy(_ mode: RFMScoring.Mode) -> String {
    switch mode {
    case .ranks: "by rank"
    case .thresholds: "by thresholds"
    }
  }
  /// The key that changes by what customers are scored.
  public var scoringHint: String { "rank or thresholds" }
  /// By what customers are scored from now on.
  public func scoredFromNowOn(_ mode: RFMScoring.Mode) -> String {
    switch mode {
    case .ranks: "Scored by rank among all customers; segments, filters and lists follow."
    case .thresholds:
      "Scored by the shop's thresholds (stamgast shop rfm-recency ...); segments, filters and lists follow."
    }
  }
  /// A report says that segments are made by thresholds.
  public var reportThresholds: String { "Segments are made by the shop's thresholds." }
  /// Stands before the shop's own segments, beside the eleven.
  public var ownSegmentMark: String { "* " }
  /// What the mark means.
  public var ownSegmentsNote: String { "* your own" }
  /// The map's axes.
  public var mapFooter: String { "R lately, FM often and much" }
  /// The table's title.
  public var segmentsTitle: String { "Segments" }
  /// Since when segments are compared.
  public func movementSince(_ day: CalendarDay) -> String {
    "\(movementColumn) since \(date.day(day))"
  }
  /// Where the people of a segment came from.
  public func cameFrom(_ day: CalendarDay) -> String { "Came since \(date.day(day)) from:" }
  /// Where people of a segment went.
  public func wentTo(_ day: CalendarDay) -> String { "Left since \(date.day(day)) for:" }
  /// The bars of shares.
  public var sharesTitle: String { "Who they are, what they bring" }
  /// Heads shares of customers.
  public var shareOfCustomers: String { "of customers" }
  /// Heads shares of revenue.
  public var shareOfNet: String { "of net" }
  /// The table of who moved.
  public func movementTitle(_ day: CalendarDay) -> String { "Moved since \(date.day(day))" }
  /// How to read it.
  public var movementNote: String { "rows: from, columns: to; unshaded: stayed" }
  /// Heads the segments that people moved from.
  public var movementFrom: String { "From" }
  /// Heads the segments that people moved to.
  public var movementTo: String { "To" }
  /// People who are in the segment that they were in.
  public var hasStayed: String { "stayed" }
  /// The list of who moved, as a file's name has it.
  public var flowsTitle: String { "Moved between segments" }
  /// From which segment to which.
  public func flowName(_ origin: RFMSegment?, _ target: RFMSegment) -> String {
    (origin.map(segmentName) ?? notACustomer) + (isASCII ? " > " : " → ") + segmentName(target)
  }
  /// What a flow is.
  public func flowDefinition(_ from: CalendarDay, _ to: CalendarDay) -> String {
    "Customers by the segment that they were in at the end of \(date.day(from)) and the one that they are in at the "
      + "end of \(date.day(to)), each by the scores of that day. Those who had not bought before count as first "
      + "purchase. With those who stayed, the flows add up to the segments of both days."
  }
  /// From one value to another, or from one on.
  public func span<Value>(_ from: Value, _ to: Value?) -> String {
    guard let to else { return "\(from)+" }
    return "\(from)" == "\(to)" ? "\(from)" : "\(from)\(isASCII ? "-" : "–")\(to)"
  }
  /// The unit of days in a narrow place.
  public var dayUnit: String { "d" }
  /// Equal values keep a score from being given.
  public var nobodyHasScore: String { "nobody" }
  /// What a score of recency spans.
  public func recencyBand(_ score: Int, _ days: String) -> String {
    "R\(score): last purchase \(days) days ago"
  }
  /// What the middle of a column of the map spans.
  public func frequencyMonetaryBand(_ score: Int, purchases: String, net: String) -> String {
    "FM\(score): mean of F and M. F\(score): purchases \(purchases); M\(score): \(net)"
  }
  /// What a segment of the shop's own is.
  public var ownSegmentDefinition: String {
    "A segment of your own: the customers who meet its filter on the as-of day. The language of filters: stamgast "
      + "help segments."
  }
  /// Stands for people who were no customers yet.
  public var notACustomer: String { "first purchase" }
  /// Heads shares.
  public var shareColumn: String { "Share" }
  /// Heads shares of revenue.
  public var netShareColumn: String { "of net" }
  /// Heads movements.
  public var movementColumn: String { isASCII ? "+-" : "±" }
  /// Heads revenue.
  public var revenueColumn: String { "Net" }
  /// Heads the median of days since the last purchase.
  public var silentColumn: String { "Silent" }
  /// A field of the map.
  public func segmentField(_ recency: Int, _ frequencyMonetary: Int) -> String {
    "R\(recency) FM\(frequencyMonetary)"
  }
  /// How segments are made.
  public func segmentDefinition(_ mode: RFMScoring.Mode) -> String {
    "Each customer is scored 1 to 5 by how lately (R), how often (F) and for how much (M) she or he "
      + "bought, \(mode == .ranks ? "against all others" : "by the shop's own thresholds"); FM is the mean of F "
      + "and M, rounded down. R and FM name the segment."
  }
  /// The formula of a score.
  public func scoreFormula(_ mode: RFMScoring.Mode) -> String {
    switch mode {
    case .ranks: "score = 1 + floor(5 × customers strictly worse / customers)"
    case .thresholds: "score = 1 + thresholds that are reached"
    }
  }
  /// Why a segment of the shop's own has no SQL.
  public var noSQLOfOwnSegment: String {
    "no SQL: the views hold no consents, and the forecast behind alive is fitted"
  }
  /// Heads from where on each score counts.
  public func scoresTitle(_ mode: RFMScoring.Mode) -> String {
    "Scores of this shop, 1 to 5, \(scoredBy(mode)):"
  }
  /// The order of segments that nothing else sorts.
  public var segmentOrder: String { "kind" }
  /// From where on each score counts.
  public func cutoffs(_ score: String, _ values: [String]) -> String {
    let parts = values.enumerated().map { "\($0.offset + 2) above \($0.element)" }
    return "\(score): " + (parts.isEmpty ? Strings.dash : parts.joined(separator: ", "))
  }
  /// What a segment means to a shop owner.
  public func segmentMeaning(_ segment: RFMSegment) -> String {
    switch segment {
    case .champions: "Champions bought lately, often and for much."
    case .loyal: "Loyal customers come often and still do."
    case .potentialLoyalist:
      "Potential loyalists came lately, and more than once or for more than most."
    case .new: "New customers came lately for the first time."
    case .promising: "Promising customers came not long ago, for little."
    case .needsAttention: "Those who need attention were good customers and come less lately."
    case .aboutToSleep: "About to sleep are those who bought little, some time ago."
    case .atRisk: "At risk are good customers who have not come for long."
    case .cannotLose: "The best of old who no longer come: the first to write to."
    case .hibernating: "Hibernating customers bought little, long ago."
    case .lost: "Lost customers bought little, longest ago."
    }
  }
}
