extension Period {
  /// The period that a text such as `2024-03`, `2024-Q1` or `2024` names; nil for any other text.
  public init?(name: some StringProtocol) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].utf8.count == 4,
      let year = Period.number(parts[0])
    else { return nil }
    var (grain, month) = (PeriodGrain.year, 1)
    if parts.count == 2 {
      let isQuarter = parts[1].first == "Q" || parts[1].first == "q"
      let digits = isQuarter ? parts[1].dropFirst() : parts[1][...]
      guard digits.utf8.count == (isQuarter ? 1 : 2), let number = Period.number(digits),
        number >= 1, number <= (isQuarter ? 4 : 12)
      else { return nil }
      (grain, month) = isQuarter ? (.quarter, number * 3 - 2) : (.month, number)
    }
    guard let start = CalendarDay(year: year, month: month, day: 1) else { return nil }
    self.init(grain, containing: start)
  }

  private static func number(_ digits: some StringProtocol) -> Int? {
    guard digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return Int(digits)
  }
}
