public import Commerce

/// A filter over customers such as `orders >= 3 and country = NL`: that of a segment of the shop's own, or of a part of
/// the shop. There is one language for both.
///
/// `not` binds closest, then `and`, then `or`; parentheses group. A comparison with what is not known is false, `!=`
/// too, so that `not` of it is true: a filter and its negation share the customers out. `= none` asks for what has no
/// value. With `ago`, a day is told by how long ago it is: `lastOrder > 90 days ago` is longer ago than that. `segment`
/// takes the eleven segments and the shop's own; the name of one of these stands for its filter.
public struct SegmentFilter: Hashable, Sendable {
  /// The filter as it was written.
  public let text: String
  /// What it asks.
  public let condition: SegmentCondition

  /// The most characters of a filter.
  public static let lengthLimit = 1000

  /// A filter that was not typed; `text` has to say what it asks.
  init(text: String, condition: SegmentCondition) {
    self.text = text
    self.condition = condition
  }

  /// Reads a filter.
  ///
  /// - Parameter own: the segments of the shop's own that it may name.
  /// - Throws: where it is not understood, what was found and what was expected.
  public init(
    parsing text: String, naming own: [OwnSegment] = []
  ) throws(SegmentFilterError) {
    var parser = SegmentParser(text, naming: own)
    condition = try parser.whole()
    self.text = text
  }

  /// The segments of a shop that can be read, in their order; each may name the others, but none may lead back to
  /// itself. What a newer version has saved may be none to this one.
  public static func all(of own: [OwnSegment]) -> [(name: String, filter: SegmentFilter)] {
    own.compactMap { segment in
      (try? SegmentFilter(segment, among: own)).map { (segment.name, $0) }
    }
  }

  /// The filter of one of a shop's own segments.
  public init(
    _ segment: OwnSegment, among own: [OwnSegment]
  ) throws(SegmentFilterError) {
    try self.init(parsing: segment.filter, naming: own.filter { $0.name != segment.name })
  }

  /// A value as a filter has to write it: in quotation marks unless it is one word. A mark of both kinds in it is
  /// written twice.
  public static func written(_ value: String) -> String {
    let isWord = !value.contains { $0.isWhitespace || "()=!<>,'\"".contains($0) }
    if isWord, !value.isEmpty, value.lowercased() != "none" { return value }
    guard value.contains("'") else { return "'\(value)'" }
    return value.contains("\"") ? "'\(value.replacing("'", with: "''"))'" : "\"\(value)\""
  }

  /// Whether it asks for a word.
  public func asks(for field: SegmentField) -> Bool { condition.fields.contains(field) }

  /// The name of a segment of the shop's own that has to do with another, nil where none has: it names that one.
  public static func segment(naming name: String, among own: [OwnSegment]) -> String? {
    own.first { segment in
      segment.name != name
        && (try? SegmentFilter(segment, among: own))?.condition.ownSegments.contains(name) == true
    }?.name
  }
}

/// Why a filter is not understood.
public struct SegmentFilterError: Error, Hashable, Sendable {
  /// What could have stood there.
  public enum Expected: Hashable, Sendable {
    /// A word to ask for, `not` or `(`.
    case field
    /// An operator of a word.
    case comparison(SegmentField)
    /// A value of a word.
    case value(SegmentField)
    /// A segment of the shop's own that can be read, and does not lead back to the one that is read.
    case segmentOfOthers
    /// An amount that can be read in one way only.
    case clearAmount
    /// The `and` between two values.
    case and(SegmentField)
    /// `ago` behind a unit.
    case ago
    /// Days, weeks, months or years.
    case unit
    /// The `(` or the `,` of a list of values.
    case list(SegmentField), further
    /// `and`, `or`, or the end.
    case connection
    /// `and`, `or`, or `)`.
    case closing
    /// The quotation mark that ends a text.
    case quote
    /// One value of a channel, country, product or code, of orders.
    case valueOfOrders
    /// A filter of no more than the characters that it may have.
    case shorter
  }

  /// Where, in characters from the beginning.
  public let place: Int
  /// What stands there; nil at the end.
  public let found: String?
  /// What was expected.
  public let expected: Expected
  /// The nearest word that would do; nil where none is near.
  public let nearest: String?
}
