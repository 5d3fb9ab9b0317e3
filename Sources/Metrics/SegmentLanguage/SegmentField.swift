/// The words of a segment's filter: what can be asked of a customer as of a day.
public enum SegmentField: String, CaseIterable, Sendable {
  case orders, lastOrder, firstOrder, net, margin, averageOrder
  case country, channel, firstProduct, firstCode, segment, alive, consent
  case recency = "R"
  case frequency = "F"
  case monetary = "M"

  /// What kind of value a word has; operators and values follow from it.
  public enum Kind: Sendable {
    case count, money, share, day, text, segment, answer
  }

  /// The kind of its value.
  public var kind: Kind {
    switch self {
    case .orders, .recency, .frequency, .monetary: .count
    case .net, .margin, .averageOrder: .money
    case .lastOrder, .firstOrder: .day
    case .country, .channel, .firstProduct, .firstCode: .text
    case .segment: .segment
    case .alive: .share
    case .consent: .answer
    }
  }

  /// Words that say the same: those that filters of the command line have long had, and what Dutch screens call a field.
  private static let otherWords: [String: SegmentField] = [
    "product": .firstProduct, "code": .firstCode, "kanaal": .channel, "land": .country,
  ]

  /// The field of a word, letter case ignored; nil for any other word.
  init?(word: String) {
    let wanted = word.lowercased()
    guard
      let field = SegmentField.allCases.first(where: { $0.rawValue.lowercased() == wanted })
        ?? SegmentField.otherWords[wanted]
    else { return nil }
    self = field
  }
}

extension SegmentField.Kind {
  /// The operators that such a word can have, as they are written.
  public var operators: [String] {
    switch self {
    case .count, .money, .share, .day: SegmentComparison.allCases.map(\.rawValue) + ["between"]
    case .text, .segment, .answer: ["=", "!=", "in"]
    }
  }
}

/// How a value is held against another.
public enum SegmentComparison: String, CaseIterable, Sendable {
  case equal = "="
  case unequal = "!="
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="

  /// The same of values that are told the other way round, as days by how long ago they are.
  public var turned: SegmentComparison {
    switch self {
    case .equal, .unequal: self
    case .less: .greater
    case .atMost: .atLeast
    case .greater: .less
    case .atLeast: .atMost
    }
  }

  /// Whether it holds for the sign of the difference of the two values.
  @inline(__always)
  func holds(_ difference: Int64) -> Bool {
    switch self {
    case .equal: difference == 0
    case .unequal: difference != 0
    case .less: difference < 0
    case .atMost: difference <= 0
    case .greater: difference > 0
    case .atLeast: difference >= 0
    }
  }
}

/// The units in which `ago` counts; months and years are those of the calendar.
public enum SegmentUnit: String, CaseIterable, Sendable {
  case days, weeks, months, years

  /// The unit of a word in singular or plural, letter case ignored.
  init?(word: String) {
    let word = word.lowercased()
    guard
      let unit = SegmentUnit.allCases.first(where: {
        $0.rawValue == word || $0.rawValue == word + "s"
      })
    else { return nil }
    self = unit
  }
}
