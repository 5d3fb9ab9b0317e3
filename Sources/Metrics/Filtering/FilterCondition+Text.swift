public import Commerce

// What `--filter` takes: the language of filters, over customers. `order.` before a comparison makes it one of orders.
extension FilterCondition {
  private static let orderPrefix = "order."

  /// The condition that a text writes.
  ///
  /// One value of channel, country, product, code or segment is chosen as in the dashboard's menu; whatever else the
  /// language says is a filter over customers. Of orders such a value can be asked for.
  ///
  /// - Parameter own: the segments of the shop's own that it may name.
  /// - Throws: where it is not understood, what was found and what was expected.
  public init(
    parsing text: String, naming own: [OwnSegment] = []
  ) throws(SegmentFilterError) {
    let text = trimmed(text)
    guard inLowerCase(text).hasPrefix(FilterCondition.orderPrefix) else {
      let filter = try SegmentFilter(parsing: text, naming: own)
      self = FilterCondition(.customers, filter) ?? FilterCondition(.customers, .filter, text)
      return
    }
    let start = FilterCondition.orderPrefix.count
    let filter: SegmentFilter
    do throws(SegmentFilterError) {
      filter = try SegmentFilter(parsing: String(text.dropFirst(start)))
    } catch {
      throw SegmentFilterError(
        place: start + error.place, found: error.found, expected: error.expected,
        nearest: error.nearest)
    }
    guard let condition = FilterCondition(.orders, filter) else {
      throw SegmentFilterError(
        place: start, found: String(text.dropFirst(start)), expected: .valueOfOrders, nearest: nil)
    }
    self = condition
  }

  /// The condition that asks for one value; nil where the filter asks for something else.
  private init?(_ subject: FilterSubject, _ filter: SegmentFilter) {
    guard case .compare(let asked, .equal, let value) = filter.condition,
      let field = subject.fields.first(where: { $0.segmentField == asked })
    else { return nil }
    switch value {
    case .text(let text): self.init(subject, field, text)
    case .own(let name, _): self.init(subject, field, name)
    case .none: self.init(subject, field, FilterCondition.none)
    case .number, .day, .ago: return nil
    }
  }

  /// The text that `init(parsing:)` reads: `channel=google`, `order.country=none`.
  public var text: String {
    guard field != .filter else { return value }
    let written = value == FilterCondition.none ? "none" : SegmentFilter.written(value)
    return (subject == .orders ? FilterCondition.orderPrefix : "") + "\(field.rawValue)=\(written)"
  }
}

extension FilterField {
  /// The word of the language that asks for it.
  fileprivate var segmentField: SegmentField? {
    switch self {
    case .channel: .channel
    case .country: .country
    case .product: .firstProduct
    case .code: .firstCode
    case .segment: .segment
    case .filter: nil
    }
  }
}
