public import Commerce
public import Metrics

extension Strings {
  /// What the panel is about.
  public var segmentsScope: String {
    say("R how lately · F how often · M how much", "R hoe kort geleden · F hoe vaak · M hoeveel")
  }
  /// The map's title, as a file's name has it.
  public var mapName: String { "R × FM" }
  /// The map's title: by what it scores, too.
  public func mapTitle(_ mode: RFMScoring.Mode) -> String { "\(mapName), \(scoredBy(mode))" }
  /// By what customers are scored.
  public func scoredBy(_ mode: RFMScoring.Mode) -> String {
    switch mode {
    case .ranks: say("by rank", "naar rang")
    case .thresholds: say("by thresholds", "naar drempels")
    }
  }
  /// The key that changes by what customers are scored.
  public var scoringHint: String { say("rank or thresholds", "rang of drempels") }
  /// By what customers are scored from now on.
  public func scoredFromNowOn(_ mode: RFMScoring.Mode) -> String {
    switch mode {
    case .ranks:
      say(
        "Scored by rank among all customers; segments, filters and lists follow.",
        "Scores naar rang onder alle klanten; segmenten, filters en lijsten volgen.")
    case .thresholds:
      say(
        "Scored by the shop's thresholds (stamgast shop rfm-recency ...); segments, filters and lists follow.",
        "Scores naar de drempels van de winkel (stamgast shop rfm-recency ...); segmenten, "
          + "filters en lijsten volgen.")
    }
  }
  /// A report says that segments are made by thresholds.
  public var reportThresholds: String {
    say("Segments are made by the shop's thresholds.", "Segmenten naar de drempels van de winkel.")
  }
  /// Stands before the shop's own segments, beside the eleven.
  public var ownSegmentMark: String { "* " }
  /// What the mark means.
  public var ownSegmentsNote: String { say("* your own", "* eigen") }
  /// The map's axes.
  public var mapFooter: String {
    say("R lately, FM often and much", "R kort geleden, FM vaak en veel")
  }
  /// The table's title.
  public var segmentsTitle: String { say("Segments", "Segmenten") }
  /// Since when segments are compared.
  public func movementSince(_ day: CalendarDay) -> String {
    say("\(movementColumn) since \(date.day(day))", "\(movementColumn) sinds \(date.day(day))")
  }
  /// Where the people of a segment came from.
  public func cameFrom(_ day: CalendarDay) -> String {
    say("Came since \(date.day(day)) from:", "Kwam sinds \(date.day(day)) uit:")
  }
  /// Where people of a segment went.
  public func wentTo(_ day: CalendarDay) -> String {
    say("Left since \(date.day(day)) for:", "Ging sinds \(date.day(day)) naar:")
  }
  /// The bars of shares.
  public var sharesTitle: String {
    say("Who they are, what they bring", "Wie ze zijn, wat ze brengen")
  }
  /// Heads shares of customers.
  public var shareOfCustomers: String { say("of customers", "van klanten") }
  /// Heads shares of revenue.
  public var shareOfNet: String { say("of net", "van netto") }
  /// The table of who moved.
  public func movementTitle(_ day: CalendarDay) -> String {
    say("Moved since \(date.day(day))", "Verhuisd sinds \(date.day(day))")
  }
  /// How to read it.
  public var movementNote: String {
    say(
      "rows: from, columns: to; unshaded: stayed",
      "rijen: van, kolommen: naar; zonder tint: gebleven")
  }
  /// Heads the segments that people moved from.
  public var movementFrom: String { say("From", "Van") }
  /// Heads the segments that people moved to.
  public var movementTo: String { say("To", "Naar") }
  /// People who are in the segment that they were in.
  public var hasStayed: String { say("stayed", "gebleven") }
  /// The list of who moved, as a file's name has it.
  public var flowsTitle: String { say("Moved between segments", "Tussen segmenten verhuisd") }
  /// From which segment to which.
  public func flowName(_ origin: RFMSegment?, _ target: RFMSegment) -> String {
    (origin.map(segmentName) ?? notACustomer) + (isASCII ? " > " : " → ") + segmentName(target)
  }
  /// What a flow is.
  public func flowDefinition(_ from: CalendarDay, _ to: CalendarDay) -> String {
    say(
      "Customers by the segment that they were in at the end of \(date.day(from)) and the one that they are in at the "
        + "end of \(date.day(to)), each by the scores of that day. Those who had not bought before count as first "
        + "purchase. With those who stayed, the flows add up to the segments of both days.",
      "Klanten naar het segment waarin ze aan het einde van \(date.day(from)) zaten en dat "
        + "waarin ze aan het einde van \(date.day(to)) zitten, elk naar de scores van die dag. "
        + "Wie daarvoor nog niet kocht, telt als eerste aankoop. Met wie bleef komen de "
        + "stromen uit op de segmenten van beide dagen.")
  }
  /// From one value to another, or from one on.
  public func span<Value>(_ from: Value, _ to: Value?) -> String {
    guard let to else { return "\(from)+" }
    return "\(from)" == "\(to)" ? "\(from)" : "\(from)\(isASCII ? "-" : "–")\(to)"
  }
  /// The unit of days in a narrow place.
  public var dayUnit: String { "d" }
  /// Equal values keep a score from being given.
  public var nobodyHasScore: String { say("nobody", "niemand") }
  /// What a score of recency spans.
  public func recencyBand(_ score: Int, _ days: String) -> String {
    say(
      "R\(score): last purchase \(days) days ago",
      "R\(score): laatste aankoop \(days) dagen geleden")
  }
  /// What the middle of a column of the map spans.
  public func frequencyMonetaryBand(_ score: Int, purchases: String, net: String) -> String {
    say(
      "FM\(score): mean of F and M. F\(score): purchases \(purchases); M\(score): \(net)",
      "FM\(score): gemiddelde van F en M. F\(score): aankopen \(purchases); M\(score): \(net)")
  }
  /// What a segment of the shop's own is.
  public var ownSegmentDefinition: String {
    say(
      "A segment of your own: the customers who meet its filter on the as-of day. The language of filters: stamgast "
        + "help segments.",
      "Een eigen segment: de klanten die op de peildag aan het filter voldoen. De taal van "
        + "filters: stamgast help segments.")
  }
  /// Stands for people who were no customers yet.
  public var notACustomer: String { say("first purchase", "eerste aankoop") }
  /// Heads shares.
  public var shareColumn: String { say("Share", "Deel") }
  /// Heads shares of revenue.
  public var netShareColumn: String { say("of net", "v. netto") }
  /// Heads movements.
  public var movementColumn: String { isASCII ? "+-" : "±" }
  /// Heads revenue.
  public var revenueColumn: String { say("Net", "Netto") }
  /// Heads the median of days since the last purchase.
  public var silentColumn: String { say("Silent", "Stil") }
  /// A field of the map.
  public func segmentField(_ recency: Int, _ frequencyMonetary: Int) -> String {
    "R\(recency) FM\(frequencyMonetary)"
  }
  /// How segments are made.
  public func segmentDefinition(_ mode: RFMScoring.Mode) -> String {
    say(
      "Each customer is scored 1 to 5 by how lately (R), how often (F) and for how much (M) she or he "
        + "bought, \(mode == .ranks ? "against all others" : "by the shop's own thresholds"); FM is the mean of F "
        + "and M, rounded down. R and FM name the segment.",
      "Elke klant krijgt een score van 1 tot 5 voor hoe kort geleden (R), hoe vaak (F) en "
        + "voor hoeveel (M) hij of zij kocht, "
        + "\(mode == .ranks ? "naast alle anderen" : "naar de drempels van de winkel"); FM is "
        + "het gemiddelde van F en M, naar beneden afgerond. R en FM bepalen het segment.")
  }
  /// The formula of a score.
  public func scoreFormula(_ mode: RFMScoring.Mode) -> String {
    switch mode {
    case .ranks:
      say(
        "score = 1 + floor(5 × customers strictly worse / customers)",
        "score = 1 + floor(5 × klanten die echt slechter zijn / klanten)")
    case .thresholds:
      say("score = 1 + thresholds that are reached", "score = 1 + gehaalde drempels")
    }
  }
  /// Why a segment of the shop's own has no SQL.
  public var noSQLOfOwnSegment: String {
    say(
      "no SQL: there is no forecast that alive could stand on",
      "geen SQL: er is geen prognose waar alive op kan staan")
  }
  /// Heads from where on each score counts.
  public func scoresTitle(_ mode: RFMScoring.Mode) -> String {
    say(
      "Scores of this shop, 1 to 5, \(scoredBy(mode)):",
      "Scores van deze winkel, 1 tot 5, \(scoredBy(mode)):")
  }
  /// The order of segments that nothing else sorts.
  public var segmentOrder: String { say("kind", "soort") }
  /// From where on each score counts.
  public func cutoffs(_ score: String, _ values: [String]) -> String {
    let parts = values.enumerated().map {
      say("\($0.offset + 2) above \($0.element)", "\($0.offset + 2) boven \($0.element)")
    }
    return "\(score): " + (parts.isEmpty ? Strings.dash : parts.joined(separator: ", "))
  }
  /// What a segment means to a shop owner.
  public func segmentMeaning(_ segment: RFMSegment) -> String {
    switch segment {
    case .champions:
      say(
        "Champions bought lately, often and for much.",
        "Toppers kochten kort geleden, vaak en voor veel.")
    case .loyal:
      say("Loyal customers come often and still do.", "Trouwe klanten komen vaak en nog steeds.")
    case .potentialLoyalist:
      say(
        "Potential loyalists came lately, and more than once or for more than most.",
        "Misschien trouw zijn wie kort geleden kwam, en meer dan eens of voor meer dan de "
          + "meesten.")
    case .new:
      say(
        "New customers came lately for the first time.",
        "Nieuwe klanten kwamen kort geleden voor het eerst.")
    case .promising:
      say(
        "Promising customers came not long ago, for little.",
        "Kansrijk is wie niet lang geleden kwam, voor weinig.")
    case .needsAttention:
      say(
        "Those who need attention were good customers and come less lately.",
        "Aandacht vragen goede klanten die minder kort geleden kwamen.")
    case .aboutToSleep:
      say(
        "About to sleep are those who bought little, some time ago.",
        "Indommelen doet wie een tijd geleden voor weinig kocht.")
    case .atRisk:
      say(
        "At risk are good customers who have not come for long.",
        "Gevaar lopen goede klanten die lang niet kwamen.")
    case .cannotLose:
      say(
        "The best of old who no longer come: the first to write to.",
        "De besten van vroeger die niet meer komen: de eersten om te schrijven.")
    case .hibernating:
      say(
        "Hibernating customers bought little, long ago.",
        "Slapende klanten kochten lang geleden, voor weinig.")
    case .lost:
      say(
        "Lost customers bought little, longest ago.",
        "Verloren klanten kochten het langst geleden, voor weinig.")
    }
  }

  /// Stands where who moved would be, on days without one before to compare with.
  public var noEarlierDay: String {
    say("No earlier day to compare with", "Geen eerdere dag om mee te vergelijken")
  }
}
