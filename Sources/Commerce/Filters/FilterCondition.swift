/// What a filter goes by.
public enum FilterField: String, CaseIterable, Sendable {
  case channel, country, product, code, segment
  /// Whatever the language of filters can ask of customers.
  case filter
}

/// What a filter chooses among.
public enum FilterSubject: CaseIterable, Sendable {
  /// Customers, by their first order; all orders of a customer who is chosen stay.
  case customers
  /// Orders, whoever placed them; customers are then those of these orders, and know no others.
  case orders

  /// What it has values of, to choose among; the segment is a customer's.
  public var fields: [FilterField] {
    [.channel, .country, .product, .code] + (self == .customers ? [.segment] : [])
  }
}

/// One value that customers or orders may have, to be chosen: customers whose first order came by Google, or orders that
/// did. Or a filter over customers.
public struct FilterCondition: Hashable, Sendable {
  /// What is chosen.
  public let subject: FilterSubject
  /// What is looked at.
  public let field: FilterField
  /// The value, as the ledger names it: a channel in small letters, a code in capitals; `(none)` for what has none. Of
  /// segments the raw value, or the name of one of the shop's own; of a filter its text.
  public let value: String

  /// The value of those that have none.
  public static let none = "(none)"

  /// A condition; the value is brought into the form that the ledger has it in.
  public init(_ subject: FilterSubject, _ field: FilterField, _ value: String) {
    self.subject = subject
    self.field = field
    let text = trimmed(value)
    self.value =
      switch field {
      case _ where text.isEmpty || text.lowercased() == FilterCondition.none: FilterCondition.none
      case .channel: inLowerCase(text)
      case .country: Country.name(Country.short(text))
      case .code: text.uppercased()
      case .product, .segment, .filter: text
      }
  }
}
