internal import Commerce

/// What Shopify's words come to in the terms of the shop.
enum ShopifyWords {
  /// `cancelled` where a cancelling date stands, `test` for payments of a test, else the payment's state.
  static func status(_ row: borrowing CSVReader, _ columns: ShopifyOrderColumns) -> String {
    if !row.isBlank(columns.cancelledAt.index) { return "cancelled" }
    // A look for one byte first: the search for a text is slow, and almost never needed.
    let method = columns.paymentMethod.index
    if row.holds(UInt8(ascii: "("), in: method),
      row.text(method).lowercased().contains("(for testing)")
    {
      return "test"
    }
    return inLowerCase(row.text(columns.financialStatus.index))
  }

  /// Whether a status as `status` gives it is one that Shopify has; blank ones tell nothing.
  static func isKnown(status: String) -> Bool {
    switch status {
    case "paid", "refunded", "partially_refunded", "pending", "voided", "authorized",
      "partially_paid", "expired", "cancelled", "test", "":
      true
    default: false
    }
  }

  /// `utm_source` of the note attributes, else the source where it tells more than "the web shop".
  static func channel(_ row: borrowing CSVReader, _ columns: ShopifyOrderColumns) -> String {
    let attributes = row.text(columns.noteAttributes.index)
    if !attributes.isEmpty, let source = utmSource(in: attributes) { return source }
    return channel(source: row.text(columns.source.index))
  }

  /// The source of an order, where it tells more than "the web shop".
  static func channel(source: String) -> String {
    let source = inLowerCase(trimmed(source))
    // Numbers are apps: 580111 is an older id of the online shop itself.
    let isApp = source.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isApp || source == "web" || source == "shopify_draft_order" ? Order.noChannel : source
  }

  /// The first filled `utm_source: value` of lines of that kind, in lower case.
  static func utmSource(in attributes: String) -> String? {
    // Bytes, not characters: finding the borders of characters takes longer than all the rest.
    let bytes = attributes.utf8Span.span
    var start = 0
    while start < bytes.count {
      var end = start
      var colon: Int?
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
        if colon == nil, bytes[end] == UInt8(ascii: ":") { colon = end }
        end += 1
      }
      if let colon, isUTMSource(bytes.extracting(start..<colon), attributes, at: start) {
        let value = inLowerCase(trimmed(part(of: attributes, colon + 1..<end)))
        if !value.isEmpty { return value }
      }
      start = end + 1
    }
    return nil
  }

  /// A text's bytes from one to before another.
  private static func part(of text: String, _ bytes: Range<Int>) -> Substring {
    let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
    return text[start..<text.utf8.index(start, offsetBy: bytes.count)]
  }

  /// Whether a name that stands in a text is `utm_source`, whatever its case and the white space around it.
  private static func isUTMSource(_ name: Span<UInt8>, _ text: String, at start: Int) -> Bool {
    var matched = 0
    for index in name.indices {
      let byte = name[index]
      // Only beyond ASCII is there white space, or a letter in another case, that takes a table to know.
      if byte > 0x7F {
        return inLowerCase(trimmed(part(of: text, start..<start + name.count))) == "utm_source"
      }
      if CellText.isSpace(byte), matched == 0 || matched == utmSource.count { continue }
      let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      guard matched < utmSource.count, utmSource[matched] == (isCapital ? byte | 0x20 : byte) else {
        return false
      }
      matched += 1
    }
    return matched == utmSource.count
  }

  private static let utmSource = Array("utm_source".utf8)

  /// The codes of an order. `Custom discount` is what Shopify writes for a discount without one.
  static func discountCodes(_ text: String) -> [String] {
    DiscountCodes.codes(in: text).filter { $0 != "CUSTOM DISCOUNT" }
  }
}
