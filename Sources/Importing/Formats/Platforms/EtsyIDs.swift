/// What Etsy's two files call the same thing.
enum EtsyIDs {
  /// An order's number: with a `#` in some files.
  static func order(_ text: String) -> String {
    text.hasPrefix("#") ? String(text.dropFirst()) : text
  }

  /// A buyer's: by itself, or in brackets behind the name.
  static func buyer(_ text: String) -> String {
    guard text.hasSuffix(")"), let bracket = text.lastIndex(of: "(") else { return text }
    let id = text[text.index(after: bracket)...].dropLast()
    return id.isEmpty ? text : String(id)
  }
}
