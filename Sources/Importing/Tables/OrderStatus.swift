internal import Commerce

/// What shops call the states of an order.
enum OrderStatus {
  /// A status trimmed and in lower case; those that do not count by one name, whatever the platform or language.
  static func plain(_ text: String) -> String {
    var status = inLowerCase(trimmed(text))
    if status.hasPrefix("wc-") { status = String(status.dropFirst(3)) }
    status = String(status.map { $0 == "_" ? " " : $0 })
    if let known = spellings[status] { return known }
    return status
  }

  private static let spellings: [String: String] = [
    "pending payment": "pending", "awaiting payment": "pending", "unpaid": "pending",
    "not paid": "pending", "payment review": "pending", "on hold": "on-hold",
    "wachtend op betaling": "pending", "niet betaald": "pending", "open": "pending",
    "awaiting bank wire payment": "pending", "awaiting check payment": "pending",
    "awaiting cash on delivery validation": "processing",
    "geannuleerd": "cancelled", "canceled": "cancelled", "declined": "failed",
    "payment error": "failed", "betalingsfout": "failed", "mislukt": "failed",
    "incomplete": "draft", "checkout draft": "draft", "checkout-draft": "draft",
    "concept": "draft", "terugbetaald": "refunded", "trash": "cancelled", "vervallen": "expired",
    "verlopen": "expired",
  ]
}

/// The statuses of a file, of which there are few: each is made plain once.
struct StatusWords {
  private var known: [String: String] = [:]
  /// A column with more of them holds something else.
  private static let limit = 64

  /// A status as `OrderStatus.plain` gives it.
  mutating func plain(_ text: String) -> String {
    if let status = known[text] { return status }
    let status = OrderStatus.plain(text)
    if known.count < StatusWords.limit { known[text] = status }
    return status
  }
}
