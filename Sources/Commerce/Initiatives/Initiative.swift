/// Something that the shop began on a day for its customers, such as a savings card or a rise of prices.
public struct Initiative: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// The day that it began on.
  public let start: CalendarDay
  /// What it has cost, in minor units of the shop's currency; 0 where nothing.
  public let costs: Int64
  /// The customers that it is for, as a filter as it was written; empty for all.
  public let who: String

  /// The most characters of a name.
  public static let nameLimit = 40

  /// Whether a trimmed text can be a name.
  static func isName(_ text: String) -> Bool {
    (1...nameLimit).contains(text.count) && !text.contains(where: \.isNewline)
  }

  /// An initiative; nil for a name that is empty, longer than the limit or of several lines, and for costs below 0.
  public init?(name: String, start: CalendarDay, costs: Int64 = 0, who: String = "") {
    let name = trimmed(name)
    guard Initiative.isName(name), costs >= 0 else { return nil }
    self.name = name
    self.start = start
    self.costs = costs
    self.who = trimmed(who)
  }
}
