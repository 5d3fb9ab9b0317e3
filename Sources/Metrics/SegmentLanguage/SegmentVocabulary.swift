public import Commerce

/// The values that a shop's customers can have, for the words of a filter that ask for a text.
public struct SegmentVocabulary: Equatable, Sendable {
  private var names: [SegmentField: [String]]
  /// The segments of the shop's own.
  public private(set) var own: [OwnSegment]

  /// The values of a shop; none of an empty one but the segments.
  public init(_ ledger: Ledger = Ledger(), own: [OwnSegment] = []) {
    func known(_ names: [String]) -> [String] {
      names.filter { $0 != FilterCondition.none }.sorted()
    }
    names = [
      .channel: known(ledger.channels), .country: known(ledger.countries),
      .firstProduct: known(ledger.products), .firstCode: known(ledger.codes),
      .segment: RFMSegment.allCases.map(\.rawValue) + own.map(\.name),
      .consent: SegmentParser.answers,
    ]
    self.own = own
  }

  /// The same without a segment of the shop's own: its own filter can't name it.
  public func without(_ name: String) -> SegmentVocabulary {
    var vocabulary = self
    vocabulary.own.removeAll { $0.name == name }
    vocabulary.names[.segment]?.removeAll { $0 == name }
    return vocabulary
  }

  /// The values of a word, as a filter writes them; none of a word of numbers or days.
  public func values(of field: SegmentField) -> [String] { names[field] ?? [] }
}

/// What may stand where a filter's text ends.
public struct SegmentCompletion: Equatable, Sendable {
  /// The text before what is being written.
  public let kept: String
  /// The words that may stand behind it and begin with what is written, in the order in which to offer them.
  public let words: [String]

  /// The words that complete a text; none where it is wrong before its end.
  public init(of text: String, _ vocabulary: SegmentVocabulary) {
    let start = SegmentCompletion.start(ofLastWordIn: text)
    kept = String(text[..<start])
    let written = text[start...].filter { $0 != "'" && $0 != "\"" }.lowercased()
    words = SegmentCompletion.words(behind: kept, vocabulary).filter {
      let word = $0.lowercased()
      return $0.filter { $0 != "'" }.lowercased().hasPrefix(written) && word != written
    }
  }

  /// Where the word begins that the text ends with; the end where it ends with a space or a sign.
  private static func start(ofLastWordIn text: String) -> String.Index {
    var quote: (mark: Character, index: String.Index)?
    for index in text.indices where text[index] == "'" || text[index] == "\"" {
      if quote == nil {
        quote = (text[index], index)
      } else if quote?.mark == text[index] {
        quote = nil
      }
    }
    if let quote { return quote.index }
    return text.lastIndex { $0.isWhitespace || "()=!<>,'\"".contains($0) }
      .map(text.index(after:)) ?? text.startIndex
  }

  private static func words(behind text: String, _ vocabulary: SegmentVocabulary) -> [String] {
    do throws(SegmentFilterError) {
      _ = try SegmentFilter(parsing: text, naming: vocabulary.own)
      return ["and", "or"]
    } catch {
      guard error.found == nil else { return [] }
      switch error.expected {
      case .field: return SegmentField.allCases.map(\.rawValue) + ["not", "("]
      case .comparison(let field): return field.kind.operators
      case .value(let field):
        let values = vocabulary.values(of: field)
        // The answers are words of the language; what files hold may look like one.
        if field.kind == .answer { return values }
        return values.map(SegmentFilter.written) + (field.kind == .text ? ["none"] : [])
      case .unit: return SegmentUnit.allCases.map(\.rawValue)
      case .ago: return ["ago"]
      case .and: return ["and"]
      case .list: return ["("]
      case .further: return [",", ")"]
      case .connection: return ["and", "or"]
      case .closing: return ["and", "or", ")"]
      case .quote, .shorter, .valueOfOrders, .clearAmount, .segmentOfOthers: return []
      }
    }
  }
}
