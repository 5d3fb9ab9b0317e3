/// What tells the orders of a launch that has no day of its own.
public enum LaunchMark: Hashable, Sendable {
  /// A line of the order sold a product, by its stock keeping unit or its name, or by how either begins.
  case product(String)
  /// The order has a tag, or one that begins so.
  case tag(String)

  /// What it looks for as it was written.
  public var text: String {
    switch self {
    case .product(let text), .tag(let text): text
    }
  }

  /// The same without spaces around, letter case of ASCII to be ignored; the beginning of several where a `*` stands last.
  public var pattern: TextPattern { TextPattern(trimmed(text)) }
}

/// Something that the shop brought out, to see whether it brings regulars back: a product, a sale, a season.
public struct Launch: Hashable, Sendable {
  /// What tells when it began.
  public enum Subject: Hashable, Sendable {
    /// A day.
    case day(CalendarDay)
    /// The first order with a mark; of a tag the first one of each season.
    case first(LaunchMark)
  }

  /// What it is called.
  public let name: String
  /// What tells when it began.
  public let subject: Subject
  /// For how many weeks after it orders are looked at, and before it.
  public let weeks: Int

  /// The weeks that it can have: with more, those before it would reach into those after it a year earlier.
  public static let possibleWeeks = 1...26
  /// The weeks of one that does not say.
  public static let usualWeeks = 4
  /// A tag that was not used for so many days begins a new season when it is used again.
  public static let daysBetweenSeasons: Int32 = 180

  /// A launch; nil for a name that is none for an initiative either, for a mark without a text or that fits all, and for
  /// weeks that it can't have.
  public init?(name: String, _ subject: Subject, weeks: Int = usualWeeks) {
    let name = trimmed(name)
    guard Initiative.isName(name), Launch.possibleWeeks.contains(weeks) else { return nil }
    if case .first(let mark) = subject, mark.pattern.wanted.isEmpty { return nil }
    self.name = name
    self.subject = subject
    self.weeks = weeks
  }

  /// The mark of its orders; nil for one of a day.
  public var mark: LaunchMark? {
    if case .first(let mark) = subject { mark } else { nil }
  }

  /// The days on which it began, ascending: its own; the first of the days on which its product was sold; the first one
  /// of each season in which its tag was used.
  ///
  /// - Parameter days: the days with an order that has its mark, ascending.
  public func starts(markedOn days: [CalendarDay]) -> [CalendarDay] {
    switch subject {
    case .day(let day): [day]
    case .first(.product): Array(days.prefix(1))
    case .first(.tag):
      days.indices.filter {
        $0 == 0 || days[$0].days(since: days[$0 - 1]) > Launch.daysBetweenSeasons
      }.map { days[$0] }
    }
  }
}

extension Launch.Subject: CustomStringConvertible {
  /// A subject as it is written: `2025-11-03`, `product=Winter blend`, `product=WB-*`, `tag=xmas`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(trimmed)
    if parts.count == 1, let day = CalendarDay(iso: parts[0]) {
      self = .day(day)
      return
    }
    guard parts.count == 2, !TextPattern(parts[1]).wanted.isEmpty,
      !parts[1].contains(where: \.isNewline)
    else { return nil }
    switch inLowerCase(parts[0]) {
    case "product": self = .first(.product(parts[1]))
    case "tag": self = .first(.tag(parts[1]))
    default: return nil
    }
  }

  /// The same as it is written.
  public var description: String {
    switch self {
    case .day(let day): day.description
    case .first(.product(let text)): "product=\(text)"
    case .first(.tag(let text)): "tag=\(text)"
    }
  }
}

/// A launch with the days on which it began.
public struct DatedLaunch: Hashable, Sendable {
  /// The launch.
  public let launch: Launch
  /// The days, ascending; none where no counted order has its mark.
  public let starts: [CalendarDay]

  /// A launch that began on some days, ascending.
  public init(_ launch: Launch, starts: [CalendarDay]) {
    self.launch = launch
    self.starts = starts
  }

  /// The newest of them that is not after a day; nil where it had not begun.
  public func start(asOf day: CalendarDay) -> CalendarDay? { starts.last { $0 <= day } }
}
