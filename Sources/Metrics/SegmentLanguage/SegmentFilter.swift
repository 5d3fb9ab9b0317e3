/// A segment of the shop's own: customers who meet a filter such as `orders >= 3 and country = NL`.
///
/// `not` binds closest, then `and`, then `or`; parentheses group. A comparison with what is not known is false, `!=`
/// too, so that `not` of it is true: a filter and its negation share the customers out. `= none` asks for what has no
/// value. With `ago`, a day is told by how long ago it is: `lastOrder > 90 days ago` is longer ago than that.
public struct SegmentFilter: Hashable, Sendable {
  /// The filter as it was written.
  public let text: String
  /// What it asks.
  public let condition: SegmentCondition

  /// The most characters of a filter.
  public static let lengthLimit = 1000

  /// Reads a filter.
  ///
  /// - Throws: where it is not understood, what was found and what was expected.
  public init(parsing text: String) throws(SegmentFilterError) {
    var parser = SegmentParser(text)
    condition = try parser.whole()
    self.text = text
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
