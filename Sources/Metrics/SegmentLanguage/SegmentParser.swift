internal import Commerce

/// Reads a filter by recursive descent: or, and, not, a comparison.
struct SegmentParser {
  private let text: String
  /// The shop's own segments that it may name.
  private let own: [OwnSegment]
  private var tokens: [SegmentToken] = []
  private var next = 0

  init(_ text: String, naming own: [OwnSegment] = []) {
    self.text = text
    self.own = own
  }

  mutating func whole() throws(SegmentFilterError) -> SegmentCondition {
    tokens = try SegmentToken.all(in: text)
    let condition = try alternatives()
    guard token.kind == .end else { throw unexpected(.connection, among: ["and", "or"]) }
    return condition
  }

  private var token: SegmentToken { tokens[next] }

  private mutating func take(_ word: String) -> Bool {
    guard token.isWord(word) else { return false }
    next += 1
    return true
  }

  private func unexpected(
    _ expected: SegmentFilterError.Expected, among names: [String] = []
  ) -> SegmentFilterError {
    SegmentFilterError(
      place: token.place.lowerBound, found: token.kind == .end ? nil : token.text,
      expected: expected,
      nearest: token.kind == .end ? nil : nearestName(to: token.text, among: names))
  }

  private mutating func alternatives() throws(SegmentFilterError) -> SegmentCondition {
    var condition = try parts()
    while take("or") { condition = .or(condition, try parts()) }
    return condition
  }

  private mutating func parts() throws(SegmentFilterError) -> SegmentCondition {
    var condition = try part()
    while take("and") { condition = .and(condition, try part()) }
    return condition
  }

  private mutating func part() throws(SegmentFilterError) -> SegmentCondition {
    if take("not") { return .not(try part()) }
    if take("(") {
      let condition = try alternatives()
      guard take(")") else { throw unexpected(.closing, among: ["and", "or"]) }
      return condition
    }
    guard token.kind == .word, let field = SegmentField(word: token.text) else {
      throw unexpected(.field, among: SegmentField.allCases.map(\.rawValue) + ["not"])
    }
    next += 1
    return try comparison(of: field)
  }

  private mutating func comparison(
    of field: SegmentField
  ) throws(SegmentFilterError) -> SegmentCondition {
    let sign = token.text.lowercased()
    guard token.kind == .word || token.kind == .sign, field.kind.operators.contains(sign) else {
      throw unexpected(.comparison(field), among: field.kind.operators.filter { $0.count > 2 })
    }
    next += 1
    switch sign {
    case "in": return .among(field, try list(of: field))
    case "between":
      let (first, second) = try bounds(of: field)
      return .between(field, first, second)
    default:
      guard let comparison = SegmentComparison(rawValue: sign) else {
        throw unexpected(.comparison(field))
      }
      return .compare(field, comparison, try value(of: field))
    }
  }

  private mutating func list(of field: SegmentField) throws(SegmentFilterError) -> [SegmentValue] {
    guard take("(") else { throw unexpected(.list(field)) }
    var values = [try value(of: field)]
    while take(",") { values.append(try value(of: field)) }
    guard take(")") else { throw unexpected(.further) }
    return values
  }

  /// Two values; of `30 and 90 days ago` the first has the unit of the second.
  private mutating func bounds(
    of field: SegmentField
  ) throws(SegmentFilterError) -> (SegmentValue, SegmentValue) {
    let isBareCount =
      field.kind == .day && count != nil && next + 1 < tokens.count
      && tokens[next + 1].isWord("and")
    if isBareCount, let first = count {
      next += 2
      let second = try value(of: field)
      guard case .ago(_, let unit) = second else { throw unexpected(.unit) }
      return (.ago(first, unit), second)
    }
    let first = try value(of: field)
    guard take("and") else { throw unexpected(.and(field), among: ["and"]) }
    return (first, try value(of: field))
  }

  /// The token as a whole number that days can be counted by.
  private var count: Int? {
    guard token.kind == .word, token.text.utf8.count <= 5, let count = Int(token.text), count >= 0
    else { return nil }
    return count
  }

  /// Makes one number of `12,50`: numbers come in no lists, so that the comma can only be that of its decimals.
  private mutating func joinDecimals() {
    guard next + 2 < tokens.count, tokens[next + 1].isWord(",") else { return }
    let (whole, decimals) = (token, tokens[next + 2])
    let isNumber = [whole, decimals].allSatisfy { part in
      part.kind == .word && part.text.last?.isNumber == true
    }
    guard isNumber, whole.place.upperBound + 1 == decimals.place.lowerBound else { return }
    let number = SegmentToken(
      kind: .word, text: "\(whole.text),\(decimals.text)",
      place: whole.place.lowerBound..<decimals.place.upperBound)
    tokens.replaceSubrange(next...(next + 2), with: [number])
  }

  private mutating func value(of field: SegmentField) throws(SegmentFilterError) -> SegmentValue {
    if field.kind == .money || field.kind == .share { joinDecimals() }
    let found: SegmentValue? =
      switch field.kind {
      case .count: number(decimals: 0)
      case .money, .share: number(decimals: 4)
      case .day: token.kind == .word ? CalendarDay(iso: token.text).map { .day($0) } : nil
      case .text: text(of: field)
      case .segment: segment
      case .answer: answer
      }
    if let found {
      if field.kind == .money, mayBeThousandOrOne(token.text) { throw unexpected(.clearAmount) }
      next += 1
      return found
    }
    if field.kind == .segment, ownSegment != nil { throw unexpected(.segmentOfOthers) }
    guard field.kind == .day, let count else {
      let names =
        switch field.kind {
        case .segment: RFMSegment.allCases.map(\.rawValue) + own.map(\.name)
        case .answer: SegmentParser.answers
        default: [String]()
        }
      throw unexpected(.value(field), among: names)
    }
    next += 1
    guard token.kind == .word, let unit = SegmentUnit(word: token.text) else {
      throw unexpected(.unit, among: SegmentUnit.allCases.map(\.rawValue))
    }
    next += 1
    guard take("ago") else { throw unexpected(.ago, among: ["ago"]) }
    return .ago(count, unit)
  }

  /// The token as a number of at most nine digits and some decimals behind a point or a comma, in ten-thousandths.
  private func number(decimals: Int) -> SegmentValue? {
    guard token.kind == .word else { return nil }
    let isNegative = token.text.hasPrefix("-")
    let parts = token.text.dropFirst(isNegative ? 1 : 0)
      .split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(digits.contains) }),
      parts[0].utf8.count <= 9, parts.count == 1 || parts[1].utf8.count <= decimals,
      let whole = Int64(parts[0])
    else { return nil }
    let behind = parts.count == 1 ? "" : String(parts[1])
    let fraction = Int64(behind + String(repeating: "0", count: 4 - behind.utf8.count)) ?? 0
    let value = whole * SegmentValue.partsPerUnit + fraction
    return .number(isNegative ? -value : value)
  }

  private func text(of field: SegmentField) -> SegmentValue? {
    switch token.kind {
    case .quoted: .text(token.text)
    case .word: token.isWord("none") ? SegmentValue.none : .text(token.text)
    case .sign, .end: nil
    }
  }

  private var segment: SegmentValue? {
    guard token.kind == .word || token.kind == .quoted else { return nil }
    if let segment = RFMSegment(anySpelling: token.text) { return .text(segment.rawValue) }
    // One that leads back to itself, or that can't be read, is none.
    return ownSegment.flatMap { segment in
      (try? SegmentFilter(segment, among: own)).map { .own(segment.name, $0.condition) }
    }
  }

  /// The segment of the shop's own that the token names.
  private var ownSegment: OwnSegment? {
    let name = inLowerCase(token.text)
    return own.first { inLowerCase($0.name) == name }
  }

  /// What can be known of a consent.
  static let answers = ["yes", "no", "none"]

  private var answer: SegmentValue? {
    guard token.kind == .word, SegmentParser.answers.contains(token.text.lowercased()) else {
      return nil
    }
    return token.isWord("none") ? SegmentValue.none : .text(token.text.lowercased())
  }
}

extension RFMSegment {
  /// A segment in any spelling: `atRisk`, `at-risk`, `At risk`; nil for any other text.
  public init?(anySpelling text: String) {
    func plain(_ text: String) -> String {
      text.lowercased().filter { $0 != "-" && $0 != " " && $0 != "_" }
    }
    let wanted = plain(text)
    guard let segment = RFMSegment.allCases.first(where: { plain($0.rawValue) == wanted }) else {
      return nil
    }
    self = segment
  }
}
