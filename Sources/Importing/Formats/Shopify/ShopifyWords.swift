internal import Commerce

/// What Shopify's words come to in the terms of the shop.
enum ShopifyWords {
  /// `cancelled` where a cancelling date stands, `test` for payments of a test, else the payment's state.
  static func status(_ row: borrowing CSVReader, _ columns: ShopifyOrderColumns) -> String {
    if !row.isBlank(columns.cancelledAt.index) { return "cancelled" }
    let method = row.text(columns.paymentMethod.index)
    // A look for one byte first: the search for a text is slow, and almost never needed.
    if method.utf8.contains(UInt8(ascii: "(")), method.lowercased().contains("(for testing)") {
      return "test"
    }
    return inLowerCase(row.text(columns.financialStatus.index))
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
    var rest = attributes.utf8[...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      rest = rest[line.endIndex...].dropFirst()
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isUTMSource(line[..<colon]) else {
        continue
      }
      let value = inLowerCase(trimmed(Substring(line[colon...].dropFirst())))
      if !value.isEmpty { return value }
    }
    return nil
  }

  /// Whether a name is `utm_source`, whatever its case and the white space around it.
  private static func isUTMSource(_ name: Substring.UTF8View) -> Bool {
    var matched = 0
    for byte in name {
      // Only beyond ASCII is there white space, or a letter in another case, that takes a table to know.
      if byte > 0x7F { return inLowerCase(trimmed(Substring(name))) == "utm_source" }
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
