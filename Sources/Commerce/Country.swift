/// How countries are named.
public enum Country {
  /// The country of orders that have none.
  public static let none = "(none)"

  /// The name under which a country counts: a code of two letters in capitals, anything else as it is written.
  ///
  /// White space around is left out; without any text it is `(none)`.
  public static func name(_ text: String) -> String {
    // Nearly all are codes as they should be.
    let capitals: ClosedRange<UInt8> = UInt8(ascii: "A")...UInt8(ascii: "Z")
    if text.utf8.count == 2, text.utf8.allSatisfy({ capitals ~= $0 }) { return text }
    let name = trimmed(text)
    if name.isEmpty { return none }
    let letters: ClosedRange<UInt8> = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard name.utf8.count == 2, name.utf8.allSatisfy({ letters ~= $0 | 0x20 }),
      name.utf8.contains(where: { letters ~= $0 })
    else { return name }
    return name.uppercased()
  }
}
