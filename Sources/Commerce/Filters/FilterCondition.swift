/// What a filter goes by.
public enum FilterField: String, CaseIterable, Sendable {
  case channel, country, product, code, segment
}

/// What a filter chooses among.
public enum FilterSubject: CaseIterable, Sendable {
  /// Customers, by their first order; all orders of a customer who is chosen stay.
  case customers
  /// Orders, whoever placed them; customers are then those of these orders, and know no others.
  case orders

  /// What can be asked of it; the segment is a customer's.
  public var fields: [FilterField] {
    self == .customers ? FilterField.allCases : [.channel, .country, .product, .code]
  }
}

/// One value that customers or orders may have, to be chosen.
///
/// Written `channel=google` for customers whose first order came by Google, `order.channel=google` for orders that did.
public struct FilterCondition: Hashable, Sendable {
  /// What is chosen.
  public let subject: FilterSubject
  /// What is looked at.
  public let field: FilterField
  /// The value, as the ledger names it: a channel in small letters, a code in capitals; `(none)` for what has none.
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
      case .country: Country.name(text)
      case .code: text.uppercased()
      case .product, .segment: text
      }
  }

  /// The condition that a text such as `order.country=NL` writes; nil for any other text.
  public init?(parsing text: String) {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    let name = trimmed(text[..<equals]).lowercased()
    let isOfOrders = name.hasPrefix(FilterCondition.orderPrefix)
    let subject: FilterSubject = isOfOrders ? .orders : .customers
    let fieldName = isOfOrders ? String(name.dropFirst(FilterCondition.orderPrefix.count)) : name
    guard let field = FilterField(rawValue: fieldName), subject.fields.contains(field) else {
      return nil
    }
    self.init(subject, field, String(text[text.index(after: equals)...]))
  }

  /// The text that `init(parsing:)` reads.
  public var text: String {
    (subject == .orders ? FilterCondition.orderPrefix : "") + "\(field.rawValue)=\(value)"
  }

  private static let orderPrefix = "order."
}
