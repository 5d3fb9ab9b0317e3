internal import Commerce

/// What makes orders of the JSON of a shop's interface.
protocol JSONOrder: SendableMetatype {
  static var name: FormatName { get }
  /// The member that tells when an order was placed.
  static var placedAt: String { get }
  /// Whether an element is an order of this shop system.
  static func recognises(_ element: JSONValue) -> Bool
  /// The order, or why it is none; nil where the element is to be passed over.
  static func item(_ element: JSONValue, line: Int, _ context: ReadingContext) -> ImportItem
  /// What is to be said of an order that is taken.
  static func doubts(_ element: JSONValue, line: Int, _ context: ReadingContext) -> [RowRemark]
}

extension JSONOrder {
  static func doubts(_ element: JSONValue, line: Int, _ context: ReadingContext) -> [RowRemark] {
    []
  }
}

/// The formats of JSON.
enum JSONFormats {
  static let all: [any JSONOrder.Type] = [
    ShopifyCartsJSON.self, ShopifyJSON.self, WooJSON.self,
  ]
}

/// Reads members of an order, and notes what is wrong with them.
struct JSONMembers {
  let order: JSONValue
  let line: Int
  private(set) var rejected: RejectedRow?

  init(_ order: JSONValue, line: Int) {
    self.order = order
    self.line = line
  }

  /// Notes a problem; the first one stays.
  mutating func reject(_ name: String, _ reason: RejectionReason) {
    guard rejected == nil else { return }
    rejected = RejectedRow(
      line: line, column: name, found: order[name].text, reason: reason)
  }

  /// The order's currency; nil where it names none, or, which is noted, one that is no code.
  mutating func currency() -> Currency? {
    let currency = Currency(code: order["currency"].text)
    if currency == nil, !order["currency"].text.isEmpty { reject("currency", .unknownCurrency) }
    return currency
  }

  /// An amount in minor units; 0 where there is none.
  mutating func amount(_ name: String, decimals: Int, isRequired: Bool = false) -> Int64 {
    amount(order[name], name, decimals: decimals, isRequired: isRequired)
  }

  /// An amount within a member.
  mutating func amount(
    _ value: JSONValue, _ name: String, decimals: Int, isRequired: Bool = false
  ) -> Int64 {
    switch AmountParser.parse(value.text.utf8Span.span, decimals: decimals) {
    case .value(let amount):
      if AmountLimit.contains(amount) { return amount }
      reject(name, .unreasonableAmount)
      return 0
    case .empty where !isRequired: return 0
    default:
      reject(name, .unreadableAmount)
      return 0
    }
  }

  /// A moment; nil where there is none that can be read, which is noted.
  mutating func moment(_ name: String) -> WrittenMoment? {
    let moment = MomentParser.parse(order[name].text.utf8Span.span)
    if moment == nil { reject(name, .unreadableDate) }
    return moment
  }
}
