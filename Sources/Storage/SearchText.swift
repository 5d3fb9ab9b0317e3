internal import Commerce

/// Text in the form that searches compare: without case, accents and doubled spaces.
enum SearchText {
  /// What a customer is found by: name, key and city. Sorted by it, customers stand by name, else by key.
  static func of(_ customer: CustomerIdentity) -> String {
    if customer.name.isEmpty, customer.city.isEmpty { return folded(customer.key) }
    return folded("\(customer.name) \(customer.key) \(customer.city)")
  }

  /// "José  Ångström" as "jose angstrom", so that typing plain letters finds it.
  ///
  /// Accents, strokes and ligatures of Latin letters are taken off by the letters' Unicode names, and
  /// marks that stand by themselves are left out; other scripts lose their case only.
  static func folded(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var isSpaceDue = false
    for scalar in text.unicodeScalars {
      let isSpace = scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
      if isSpace {
        isSpaceDue = !result.isEmpty
        continue
      }
      if isSpaceDue { result.append(UInt8(ascii: " ")) }
      isSpaceDue = false
      switch scalar.value {
      case 0x41...0x5A: result.append(UInt8(scalar.value + 32))
      case 0..<0x80: result.append(UInt8(scalar.value))
      default: result.append(contentsOf: folded(scalar).utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> String {
    let properties = scalar.properties
    if properties.generalCategory == .nonspacingMark { return "" }
    if scalar == "ß" || scalar == "ẞ" { return "ss" }
    guard let letters = latinLetters(in: properties.name ?? "") else {
      return properties.lowercaseMapping
    }
    return letters.lowercased()
  }

  /// "E" of `LATIN SMALL LETTER E WITH ACUTE`, "AE" of `LATIN CAPITAL LETTER AE`; nil for any other name.
  private static func latinLetters(in name: String) -> Substring? {
    let words = name.split(separator: " ")
    guard words.count >= 4, words[0] == "LATIN", words[1] == "SMALL" || words[1] == "CAPITAL",
      words[2] == "LETTER" || words[2] == "LIGATURE"
    else { return nil }
    let letters = words[3] == "DOTLESS" && words.count > 4 ? words[4] : words[3]
    return letters.utf8.count <= 2 ? letters : nil
  }
}
