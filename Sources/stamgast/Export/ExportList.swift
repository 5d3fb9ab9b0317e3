import Commerce
import Metrics
import Presentation

/// The lists that `export` knows, by name.
enum ExportList {
  /// The customers of a list.
  ///
  /// - Parameters:
  ///   - text: a name of the table, a segment in any spelling (`at-risk`, `atRisk`, `At risk`), or one of the shop's.
  ///   - own: the shop's own segments.
  ///   - best: how many of a hundred customers are the best; as many as usual where that is not set.
  /// - Throws: that there is no such list, with the nearest that there is.
  static func selection(
    _ text: String, own: [OwnSegment] = [], best: Int? = nil
  ) throws(UsageError) -> CustomerSelection {
    // A segment that is called like a list is older than that, as no new one may be.
    if let segment = own.first(where: { inLowerCase($0.name) == inLowerCase(trimmed(text)) }) {
      return .matching(try SegmentsCommand.filter(of: segment, among: own))
    }
    let name = text.lowercased()
    if let fixed = fixed.first(where: { $0.name == name }) { return fixed.selection }
    if name == Self.best {
      return .top(
        TopCustomers(percent: best ?? TodayRules.usualRegularsPercent, by: .margin))
    }
    if let list = TodayList(named: name) { return .today(TodayChoice(list)) }
    if let segment = RFMSegment(anySpelling: text) { return .segment(segment) }
    if let value = value(of: text, behind: "cohort:") {
      guard let day = CalendarDay(iso: value + "-01") else {
        throw .unknownList(text, nearest: "cohort:2024-03")
      }
      return .cohort(Period(.month, containing: day))
    }
    if let value = value(of: text, behind: "channel:") {
      return .channel(trimmed(value).lowercased())
    }
    let names = names + own.map(\.name)
    throw .unknownList(text, nearest: nearestName(to: name, among: names))
  }

  /// The lists that every shop has.
  static let names =
    fixed.map(\.name) + [best] + TodayList.allCases.map(\.name) + RFMSegment.allCases.map(listName)

  /// The lists of a shop's months and channels, those without customers too.
  static func names(in ledger: Ledger) -> [String] {
    var names = ledger.channels.sorted().map { "channel:\($0)" }
    if let first = ledger.firstCountedDay, let last = ledger.lastOrderDay {
      var month = Period(.month, containing: last)
      while month.end > first {
        names.append("cohort:\(month)")
        month = month.advanced(by: -1)
      }
    }
    return names
  }

  /// All lists as help shows them.
  static func table(_ strings: Strings) -> [(name: String, meaning: String)] {
    let names =
      fixed.map(\.name) + [best] + TodayList.allCases.map(\.name) + [
        "cohort:MONTH", "channel:NAME",
      ]
    return names.map { ($0, strings.listHelp($0) ?? "") }
      + RFMSegment.allCases.map { segment in
        (listName(segment), strings.segmentListHelp(strings.segmentName(segment)))
      }
  }

  /// A segment's name on the command line: `at-risk`.
  static func listName(_ segment: RFMSegment) -> String {
    hyphenated(segment.rawValue)
  }

  /// The best customers by margin, whoever was written to lately: what an ad platform looks for more of.
  private static let best = "best"

  private static let fixed: [(name: String, selection: CustomerSelection)] = [
    ("all", .all), ("active", .active), ("one-time", .withoutSecondOccasion),
    ("repeat", .withSecondOccasion),
  ]

  private static func value(of text: String, behind prefix: String) -> String? {
    let start = text.prefix(prefix.count)
    guard start.lowercased() == prefix, text.count > prefix.count else { return nil }
    return String(text.dropFirst(prefix.count))
  }
}
