internal import Commerce

/// Cells of WooCommerce plug-ins that hold several things: `name:X|sku:Y|quantity:2` joined by `;`.
enum PackedText {
  /// The fields of each thing, by their names.
  static func things(in text: String) -> [[String: String]] {
    text.split(separator: ";").map { thing in
      var fields: [String: String] = [:]
      for part in thing.split(separator: "|") {
        guard let colon = part.firstIndex(of: ":") else { continue }
        fields[inLowerCase(trimmed(part[..<colon]))] = trimmed(
          part[part.index(after: colon)...])
      }
      return fields
    }
  }

  /// The codes of packed coupons, or of a plain list.
  static func codes(in text: String) -> [String] {
    guard text.contains("code:") else { return DiscountCodes.codes(in: text) }
    return things(in: text).compactMap { $0["code"] }.flatMap { DiscountCodes.codes(in: $0) }
  }

  /// The lines of packed items; totals are those of a whole line.
  static func lines(in text: String, decimals: Int) -> [OrderLine] {
    things(in: text).compactMap { fields in
      let name = fields["name"] ?? ""
      let sku = fields["sku"] ?? ""
      guard !name.isEmpty || !sku.isEmpty else { return nil }
      let quantity = amount(fields["quantity"], decimals: 0) ?? 1
      let total = amount(fields["total"], decimals: decimals) ?? 0
      return OrderLine(
        name: name, sku: sku, quantity: quantity,
        unitPrice: quantity == 0 ? total : roundedProduct(total, 1, dividedBy: quantity))
    }
  }

  /// The sum of one field over all things, in minor units.
  static func sum(of field: String, in text: String, decimals: Int) -> Int64 {
    things(in: text).reduce(0) { $0 &+ (amount($1[field], decimals: decimals) ?? 0) }
  }

  private static func amount(_ text: String?, decimals: Int) -> Int64? {
    guard let text, case .value(let value) = MoneyText(text).amount(.point, decimals: decimals)
    else { return nil }
    return value
  }
}
