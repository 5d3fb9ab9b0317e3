internal import Commerce

/// An order version read back as the order that it came from, without its customer and its lines.
enum StoredOrder {
  /// The columns to select, in the order that `order(in:from:)` reads them.
  static let columns = """
    order_id, day, instant, has_time, offset_minutes, counts_as_written, currency, total, tax, \
    shipping, refunded, discount, cost_given, status, channel, order_version.country, \
    discount_codes, file_line, tags, source, guest
    """

  /// The number of these columns.
  static let columnCount: Int32 = 21

  /// The order in a row whose columns start at one.
  static func order(in row: borrowing Statement, from first: Int32) -> Order {
    Order(
      id: row.text(first),
      customer: nil,
      placedAt: PlacedAt(
        day: CalendarDay(number: row.integer32(first + 1)), instant: row.integer(first + 2),
        hasTime: row.flag(first + 3),
        offsetMinutes: row.optionalInteger(first + 4).map { Int16(truncatingIfNeeded: $0) },
        countsAsWritten: row.flag(first + 5)),
      currency: row.optionalText(first + 6).flatMap(Currency.init(code:)),
      amounts: OrderAmounts(
        total: row.integer(first + 7), tax: row.integer(first + 8),
        shipping: row.integer(first + 9), refunded: row.integer(first + 10),
        discount: row.integer(first + 11), cost: row.optionalInteger(first + 12)),
      status: row.text(first + 13), channel: row.text(first + 14), country: row.text(first + 15),
      discountCodes: DiscountCodes.split(row.text(first + 16)),
      tags: row.optionalText(first + 18).map(OrderTags.split),
      source: row.optionalText(first + 19),
      isByGuest: row.optionalInteger(first + 20).map { $0 != 0 },
      fileLine: Int(row.integer(first + 17)))
  }
}

/// Discount codes in one column: one a line, null where there are none.
enum DiscountCodes {
  static func joined(_ codes: [String]) -> String? {
    if codes.isEmpty { return nil }
    let joined = codes.filter { !$0.isEmpty }.joined(separator: "\n")
    return joined.isEmpty ? nil : joined
  }

  static func split(_ text: String) -> [String] {
    // Most orders that have any have one.
    if !text.utf8.contains(UInt8(ascii: "\n")) { return text.isEmpty ? [] : [text] }
    return text.split(separator: "\n").map(String.init)
  }
}

extension PlacedAt {
  /// Whether its day is worked out from the instant, so that another zone may give another day.
  var dayFollowsZone: Bool { offsetMinutes != nil && !countsAsWritten }
}
