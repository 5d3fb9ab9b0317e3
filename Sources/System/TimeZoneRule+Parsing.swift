extension TimeZoneRule {
  /// The rule that a text states; nil where it states none.
  init?(posix text: some StringProtocol) {
    var scanner = TimeZoneRuleScanner(text)
    guard scanner.skipName(), let standard = scanner.time(limit: 24) else { return nil }
    // POSIX counts offsets to the west.
    standardOffset = Int32(-standard)
    if scanner.isAtEnd { return }
    guard scanner.skipName() else { return nil }
    var offset = standardOffset + 3600
    if !scanner.isAtEnd, !scanner.isAt(",") {
      guard let summer = scanner.time(limit: 24) else { return nil }
      offset = Int32(-summer)
    }
    // Without dates POSIX leaves the rule to the system: there is none to follow.
    guard scanner.skip(","), let start = scanner.moment(),
      scanner.skip(","), let end = scanner.moment(), scanner.isAtEnd
    else { return nil }
    summer = Summer(offset: offset, start: start, end: end)
  }
}

/// Reads the parts of a POSIX rule from left to right.
private struct TimeZoneRuleScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: some StringProtocol) {
    rest = Array(text.utf8)[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  func isAt(_ character: Unicode.Scalar) -> Bool { rest.first == UInt8(ascii: character) }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard isAt(character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Three letters or more, or anything between `<` and `>`.
  mutating func skipName() -> Bool {
    if skip("<") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")), end > rest.startIndex else {
        return false
      }
      rest = rest[(end + 1)...]
      return true
    }
    let letters = rest.prefix { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    rest = rest.dropFirst(letters.count)
    return letters.count >= 3
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    let value = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    return range.contains(value) ? value : nil
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func time(limit: Int) -> Int? {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard let hours = number(0...limit) else { return nil }
    var seconds = hours * 3600
    if skip(":") {
      guard let minutes = number(0...59) else { return nil }
      seconds += minutes * 60
      if skip(":") {
        guard let more = number(0...59) else { return nil }
        seconds += more
      }
    }
    return isNegative ? -seconds : seconds
  }

  /// A day, then its time after a slash; two o'clock without one.
  mutating func moment() -> TimeZoneRule.Moment? {
    guard let day = day() else { return nil }
    guard skip("/") else { return TimeZoneRule.Moment(day: day, second: 7200) }
    return time(limit: 167).map { TimeZoneRule.Moment(day: day, second: Int64($0)) }
  }

  private mutating func day() -> TimeZoneRule.Day? {
    if skip("M") {
      guard let month = number(1...12), skip("."), let week = number(1...5), skip("."),
        let weekday = number(0...6)
      else { return nil }
      return .weekday(month: month, week: week, weekday: weekday)
    }
    if skip("J") { return number(1...365).map { .julian($0) } }
    return number(0...365).map { .zeroBased($0) }
  }
}
