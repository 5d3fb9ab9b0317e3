public import Commerce

/// Whom an initiative is for, as far as its filter can be read.
public enum InitiativeAudience: Equatable, Sendable {
  case everybody
  case matching(SegmentFilter)
  /// The filter names a segment that is gone, or something else that this version does not know.
  case unreadable

  /// The audience of an initiative in a shop with these segments of its own.
  public init(_ initiative: Initiative, naming own: [OwnSegment]) {
    guard !initiative.who.isEmpty else {
      self = .everybody
      return
    }
    self =
      (try? SegmentFilter(parsing: initiative.who, naming: own)).map(Self.matching)
      ?? .unreadable
  }

  /// What its filter asks; nil without one.
  public var filter: SegmentFilter? {
    if case .matching(let filter) = self { filter } else { nil }
  }

  /// Whether people come into it by what they did after their first purchase: then those who came later had less time
  /// for it, and the two sides are not alike.
  public var isChosenByOutcome: Bool { filter?.asksForWhatCameLater ?? false }

  /// The people of the audience who first bought on some days, as a filter; nil where the audience can't be read.
  public func filter(firstBuying days: ClosedRange<CalendarDay>) -> SegmentFilter? {
    let words = "firstOrder between \(days.lowerBound) and \(days.upperBound)"
    let condition = SegmentCondition.between(
      .firstOrder, .day(days.lowerBound), .day(days.upperBound))
    switch self {
    case .everybody: return SegmentFilter(text: words, condition: condition)
    case .matching(let filter):
      return SegmentFilter(
        text: "\(words) and (\(filter.text))", condition: .and(condition, filter.condition))
    case .unreadable: return nil
    }
  }
}

extension SegmentFilter {
  /// Whether it asks for anything but a customer's first purchase; consent may have been given later.
  var asksForWhatCameLater: Bool {
    !condition.fields.isSubset(of: [
      .firstOrder, .country, .channel, .firstProduct, .firstCode,
    ])
  }
}
