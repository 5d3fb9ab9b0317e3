internal import Commerce

/// Cells of WooCommerce plug-ins that hold several things: `name:X|sku:Y|quantity:2` joined by `;`, or a list in JSON.
enum PackedText {
  /// The fields of each thing, by their names; none of JSON that breaks off.
  static func things(in text: String) -> [[String: String]] {
    if text.hasPrefix("[") { return list(in: text) ?? [] }
    return text.split(separator: ";").map { thing in
      var fields: [String: String] = [:]
      for part in thing.split(separator: "|") {
        guard let colon = part.firstIndex(of: ":") else { continue }
        fields[inLowerCase(trimmed(part[..<colon]))] = trimmed(
          part[part.index(after: colon)...])
      }
      return fields
    }
  }

  /// The fields of each thing of a list in JSON; nil for what is none.
  private static func list(in text: String) -> [[String: String]]? {
    guard let list = try? JSONParser.parse(Array(text.utf8)[...]) else { return nil }
    return list.elements.map { $0.members.mapValues { trimmed($0.text) } }
  }

  /// The codes of packed coupons, or of a plain list.
  static func codes(in text: String) -> [String] {
    // A code may begin with a bracket, too.
    let list = text.hasPrefix("[") ? list(in: text) : nil
    guard let coupons = list ?? (text.contains("code:") ? things(in: text) : nil) else {
      return DiscountCodes.codes(in: text)
    }
    return coupons.compactMap { $0["code"] }.flatMap { DiscountCodes.codes(in: $0) }
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
        name: HTMLEntities.decoded(name), sku: sku, quantity: quantity,
        unitPrice: quantity == 0 ? total : roundedProduct(total, 1, dividedBy: quantity))
    }
  }

  static func amount(_ text: String?, decimals: Int) -> Int64? {
    guard let text, case .value(let value) = MoneyText(text).amount(.point, decimals: decimals)
    else { return nil }
    return value
  }
}
