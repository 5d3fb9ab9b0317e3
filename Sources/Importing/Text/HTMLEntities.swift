/// Makes characters of the HTML entities that some exports leave in names.
enum HTMLEntities {
  /// The text with its numeric entities and the usual named ones replaced; what is no entity stays.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      // The longest name here has six letters.
      let head = rest.prefix(10)
      guard let end = head.firstIndex(of: ";"),
        let character = character(head[head.index(after: start)..<end])
      else {
        result.append("&")
        rest = rest.dropFirst()
        continue
      }
      result.unicodeScalars.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return named[String(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let number = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
    return number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "euro": "€",
    "pound": "£", "ndash": "–", "mdash": "—", "times": "×", "eacute": "é", "euml": "ë",
    "iuml": "ï", "ouml": "ö", "uuml": "ü", "auml": "ä", "szlig": "ß", "egrave": "è",
  ]
}
